"""What the API accepts: uploads of files, articles in JSON, and amendments of articles."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from rest_framework import serializers

from articles.api.days import parse_day
from articles.api.serializers.rows import Shape


class TextField(serializers.CharField):
    """A string, as it is: numbers are not read as texts, and white space is kept."""

    def __init__(self, **options: Any) -> None:
        super().__init__(trim_whitespace=False, **options)

    def to_internal_value(self, data: Any) -> str:
        if not isinstance(data, str):
            raise serializers.ValidationError("Must be a string.")
        return data


class DayField(serializers.DateField):
    """A day as 2019-02-01."""

    def to_internal_value(self, value: Any) -> date:
        if not isinstance(value, str):
            raise serializers.ValidationError("Must be a day such as 2019-02-01.")
        try:
            return parse_day(value)
        except ValueError as error:
            raise serializers.ValidationError(str(error)) from error


class Strict(Shape):
    """An object without unknown fields: what is misspelt is not silently lost."""

    def to_internal_value(self, data: Any) -> dict[str, Any]:
        if isinstance(data, Mapping) and (unknown := sorted(set(data) - set(self.fields))):
            known = ", ".join(self.fields)
            raise serializers.ValidationError({name: [f"Unknown field; known are: {known}."] for name in unknown})
        values: dict[str, Any] = super().to_internal_value(data)
        return values


class OriginalForm(Strict):
    """An article in JSON. Its paragraphs keep their numbers: the first is number 0."""

    title = TextField(required=False, allow_blank=True, max_length=500)
    publisher = TextField(required=False, allow_blank=True, max_length=200)
    published = DayField(required=False, allow_null=True, help_text="Null or left out while nobody knows it.")
    url = serializers.URLField(required=False, allow_blank=True, max_length=1000)
    byline = TextField(required=False, allow_blank=True, max_length=300)
    paragraphs = serializers.ListField(child=TextField(allow_blank=True), allow_empty=False)

    def validate_paragraphs(self, value: list[str]) -> list[str]:
        if not any(text.strip() for text in value):
            raise serializers.ValidationError("Holds no text.")
        return value


class UploadForm(Shape):
    """One file or several, and what the uploader knows: it wins over what the files say, and counts for all of them."""

    file = serializers.ListField(
        child=serializers.FileField(), help_text="Originals: articles, or archives and feeds of them."
    )
    title = serializers.CharField(required=False, help_text="With one file only, as the url.")
    publisher = serializers.CharField(required=False)
    published = serializers.DateField(required=False)
    url = serializers.URLField(required=False)
    byline = serializers.CharField(required=False)
    encoding = serializers.CharField(required=False, help_text="How to read the bytes, if not as UTF-8.")


class AmendmentForm(Strict):
    """What can be supplied later about an article."""

    published = DayField(allow_null=True, help_text="Relative dates of its claims are read again against this day.")
