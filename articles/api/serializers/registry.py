"""What curators may send to change the registry."""

from typing import Any

from rest_framework import serializers

from articles.api.serializers.rows import WordField
from articles.api.serializers.submission import DayField, Strict, TextField
from articles.extraction.vocabulary import ActorKind, AliasKind
from articles.models import Actor


class NameForm(Strict):
    """One way of naming something."""

    text = TextField(max_length=300)
    kind = WordField(AliasKind)
    ambiguous = serializers.BooleanField(required=False, help_text="Counts only where its context supports it.")


class OfficialTextForm(Strict):
    """Where the treaty's text can be read."""

    title = TextField(max_length=300, allow_blank=True)
    url = TextField(max_length=500, allow_blank=True)


class TreatyForm(Strict):
    """A treaty as a curator has it. When one is changed, what is left out stays."""

    slug = serializers.SlugField(max_length=50)
    short_name = TextField(max_length=80)
    name = TextField(max_length=300)
    summary = TextField()
    wikidata = TextField(required=False, allow_blank=True, max_length=16)
    official_text = OfficialTextForm(required=False)
    names = NameForm(many=True, required=False, help_text="All its other names.")

    def columns(self) -> dict[str, Any]:
        """The validated values under the names of the table's columns, without `names`."""
        values = {name: value for name, value in self.validated_data.items() if name != "names"}
        if text := values.pop("official_text", None):
            values |= {"official_text_title": text.get("title", ""), "official_text_url": text.get("url", "")}
        return values


class ActorForm(Strict):
    """An actor as a curator has it. When one is changed, what is left out stays."""

    slug = serializers.SlugField(max_length=80)
    name = TextField(max_length=200)
    kind = WordField(ActorKind)
    of = serializers.SlugRelatedField(
        slug_field="slug", queryset=Actor.objects.all(), required=False, allow_null=True, help_text="Whose institution."
    )
    iso3166 = TextField(required=False, allow_blank=True, max_length=4)
    wikidata = TextField(required=False, allow_blank=True, max_length=16)
    start = DayField(required=False, allow_null=True)
    end = DayField(required=False, allow_null=True)
    names = NameForm(many=True, required=False, help_text="All its other names.")

    def columns(self) -> dict[str, Any]:
        """The validated values under the names of the table's columns, without `names`."""
        return {name: value for name, value in self.validated_data.items() if name != "names"}
