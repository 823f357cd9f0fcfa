"""The change feed as the API shows it."""

from rest_framework import serializers

from articles.api.serializers.rows import Shape, WordField
from articles.models import Change


class ChangeSerializer(Shape):
    """One object that was created, updated or deleted."""

    kind = WordField(Change.Kind)
    id = serializers.CharField(help_text="The object's id or slug.")
    action = WordField(Change.Action)
    at = serializers.DateTimeField()
    url = serializers.URLField(help_text="The object's address in this API; 404 once it is gone.")
    object = serializers.DictField(
        required=False,
        allow_null=True,
        help_text="Only with `expand=object`: the object as it is now, null when it is gone.",
    )


class ChangesSerializer(Shape):
    """A page of the feed."""

    next = serializers.URLField(allow_null=True, help_text="The following page; null when nothing more is there now.")
    position = serializers.CharField(help_text="Where the page ends: ask `since` it later for what came after.")
    results = ChangeSerializer(many=True)
