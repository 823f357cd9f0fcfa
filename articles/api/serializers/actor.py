"""Actors of the registry as the API shows them."""

from typing import Any

from django.db.models import OuterRef
from rest_framework import serializers

from articles.api.addresses import Addresses
from articles.api.serializers.brief import ActorBrief, SourceBrief, TreatyBrief
from articles.api.serializers.rows import Row, Rows, Shape, WordField, parts, tallied
from articles.api.serializers.treaty import SOURCE, NameSerializer, sourced
from articles.extraction.vocabulary import ActorKind
from articles.models import ActorName, Office, Party, Tally
from articles.registry.records import PartyRole


class ActorSerializer(Rows):
    """A state, an organisation, an institution of one, a person or a group."""

    slug = serializers.CharField()
    url = serializers.URLField(help_text="The actor's page.")
    name = serializers.CharField()
    kind = WordField(ActorKind)
    of = ActorBrief(allow_null=True, help_text="Whose institution it is.")
    iso3166 = serializers.CharField(help_text="The ISO 3166 code of a state; empty for others.")
    wikidata = serializers.CharField(help_text="The Wikidata item; empty where there is none.")
    claim_count = serializers.IntegerField(min_value=0, help_text="How many claims it makes or is named in.")

    columns = ("id", "slug", "name", "kind", "of__slug", "of__name", "iso3166", "wikidata")
    computed = {"claim_count": tallied(Tally.Of.ACTOR)}

    def represent(self, row: Row, at: Addresses) -> dict[str, Any]:
        return {
            "slug": row["slug"],
            "url": at.actor_page(row["slug"]),
            "name": row["name"],
            "kind": row["kind"],
            "of": {"name": row["of__name"], "slug": row["of__slug"]} if row["of__slug"] else None,
            "iso3166": row["iso3166"],
            "wikidata": row["wikidata"],
            "claim_count": row["claim_count"],
        }


class OfficeSerializer(Shape):
    """An office that a person held."""

    title = serializers.CharField()
    of = ActorBrief()
    since = serializers.CharField(help_text="1987-12-08, 1987-12 or 1987; empty when unknown.")
    until = serializers.CharField(help_text="1987-12-08, 1987-12 or 1987; empty when open or unknown.")
    source = SourceBrief()  # type: ignore[assignment]


class MembershipSerializer(Shape):
    """What the actor is to a treaty."""

    treaty = TreatyBrief()
    role = WordField(PartyRole)
    joined = serializers.CharField(help_text="1987-12-08, 1987-12 or 1987; empty when unknown.")
    left = serializers.CharField(help_text="1987-12-08, 1987-12 or 1987; empty when it did not leave.")
    source = SourceBrief()  # type: ignore[assignment]


class ActorDetailSerializer(ActorSerializer):
    """An actor with its names, its offices and its treaties."""

    names = NameSerializer(many=True)
    offices = OfficeSerializer(many=True, help_text="Of a person, in the order of their days.")
    treaties = MembershipSerializer(many=True)

    computed = {
        **ActorSerializer.computed,
        "known_as": parts(
            ActorName.objects.filter(actor=OuterRef("pk")).order_by("id"),
            "text",
            "kind",
            "ambiguous",
        ),
        "held": parts(
            Office.objects.filter(person=OuterRef("pk")).order_by("since", "id"),
            "title",
            "of__name",
            "of__slug",
            "since",
            "until",
            *SOURCE,
        ),
        "bound": parts(
            Party.objects.filter(actor=OuterRef("pk")).order_by("treaty__slug", "role"),
            "treaty__slug",
            "treaty__short_name",
            "role",
            "joined",
            "left",
            *SOURCE,
        ),
    }

    def represent(self, row: Row, at: Addresses) -> dict[str, Any]:
        return {
            **super().represent(row, at),
            "names": row["known_as"],
            "offices": [_office(part) for part in row["held"]],
            "treaties": [_membership(part) for part in row["bound"]],
        }


def _office(part: Row) -> dict[str, Any]:
    of = {"name": part["of__name"], "slug": part["of__slug"]}
    return {"title": part["title"], "of": of, **sourced(part, "since", "until")}


def _membership(part: Row) -> dict[str, Any]:
    treaty = {"slug": part["treaty__slug"], "short_name": part["treaty__short_name"]}
    return {"treaty": treaty, **sourced(part, "role", "joined", "left")}
