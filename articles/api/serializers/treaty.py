"""Treaties of the registry as the API shows them, each fact with its source."""

from typing import Any

from django.db.models import OuterRef
from rest_framework import serializers

from articles.api.addresses import Addresses
from articles.api.serializers.brief import ActorBrief, SourceBrief
from articles.api.serializers.rows import Row, Rows, Shape, WordField, parts, tallied
from articles.extraction.vocabulary import AliasKind
from articles.models import Clause, Milestone, Party, Tally, TreatyName
from articles.registry.records import ClauseKind, MilestoneKind, PartyRole

SOURCE = ("source_title", "source_url")


class TreatySerializer(Rows):
    """An agreement that claims are made about."""

    slug = serializers.CharField()
    url = serializers.URLField(help_text="The treaty's page.")
    short_name = serializers.CharField(help_text="The name that people use.")
    name = serializers.CharField(help_text="The official name.")
    summary = serializers.CharField(help_text="What the treaty does, in one sentence.")
    wikidata = serializers.CharField(help_text="The Wikidata item, such as Q1151321; empty where there is none.")
    official_text = SourceBrief()
    claim_count = serializers.IntegerField(min_value=0, help_text="How many claims are about it.")

    columns = ("id", "slug", "short_name", "name", "summary", "wikidata", "official_text_title", "official_text_url")
    computed = {"claim_count": tallied(Tally.Of.ABOUT)}

    def represent(self, row: Row, at: Addresses) -> dict[str, Any]:
        return {
            "slug": row["slug"],
            "url": at.treaty_page(row["slug"]),
            "short_name": row["short_name"],
            "name": row["name"],
            "summary": row["summary"],
            "wikidata": row["wikidata"],
            "official_text": {"title": row["official_text_title"], "url": row["official_text_url"]},
            "claim_count": row["claim_count"],
        }


class NameSerializer(Shape):
    """One way of naming something."""

    text = serializers.CharField()
    kind = WordField(AliasKind)
    ambiguous = serializers.BooleanField(help_text="Counts only where its context supports it.")


class PartySerializer(Shape):
    """What a state or organisation is to the treaty."""

    actor = ActorBrief()
    role = WordField(PartyRole)
    joined = serializers.CharField(help_text="1987-12-08, 1987-12 or 1987; empty when unknown.")
    left = serializers.CharField(help_text="1987-12-08, 1987-12 or 1987; empty when it did not leave.")
    source = SourceBrief()  # type: ignore[assignment]


class MilestoneSerializer(Shape):
    """A dated fact in the treaty's life."""

    kind = WordField(MilestoneKind)
    edtf = serializers.CharField(help_text="The date as the source gives it.")
    start = serializers.DateField(help_text="Its first day.")
    end = serializers.DateField(help_text="Its last day, inclusive.")
    note = serializers.CharField()
    source = SourceBrief()  # type: ignore[assignment]


class ClauseSerializer(Shape):
    """What an article of the treaty provides."""

    kind = WordField(ClauseKind)
    article = serializers.CharField(help_text="The place in the treaty, such as XV(2).")
    summary = serializers.CharField()
    period = serializers.CharField(help_text="A length of time as ISO 8601, such as P6M; empty where none is fixed.")
    source = SourceBrief()  # type: ignore[assignment]


class TreatyDetailSerializer(TreatySerializer):
    """A treaty with its names, parties, milestones and clauses."""

    names = NameSerializer(many=True)
    parties = PartySerializer(many=True)
    milestones = MilestoneSerializer(many=True, help_text="In the order of their days.")
    clauses = ClauseSerializer(many=True)

    computed = {
        **TreatySerializer.computed,
        "known_as": parts(
            TreatyName.objects.filter(treaty=OuterRef("pk")).order_by("id"),
            "text",
            "kind",
            "ambiguous",
        ),
        "bound": parts(
            Party.objects.filter(treaty=OuterRef("pk")).order_by("id"),
            "actor__name",
            "actor__slug",
            "role",
            "joined",
            "left",
            *SOURCE,
        ),
        "life": parts(
            Milestone.objects.filter(treaty=OuterRef("pk")).order_by("start", "id"),
            "kind",
            "edtf",
            "start",
            "end",
            "note",
            *SOURCE,
        ),
        "provisions": parts(
            Clause.objects.filter(treaty=OuterRef("pk")).order_by("id"),
            "kind",
            "article",
            "summary",
            "period",
            *SOURCE,
        ),
    }

    def represent(self, row: Row, at: Addresses) -> dict[str, Any]:
        return {
            **super().represent(row, at),
            "names": row["known_as"],
            "parties": [_party(part) for part in row["bound"]],
            "milestones": [sourced(part, "kind", "edtf", "start", "end", "note") for part in row["life"]],
            "clauses": [sourced(part, "kind", "article", "summary", "period") for part in row["provisions"]],
        }


def sourced(part: Row, *names: str) -> dict[str, Any]:
    """These values of a fact, and its source."""
    source = {"title": part["source_title"], "url": part["source_url"]}
    return {**{name: part[name] for name in names}, "source": source}


def _party(part: Row) -> dict[str, Any]:
    actor = {"name": part["actor__name"], "slug": part["actor__slug"]}
    return {"actor": actor, **sourced(part, "role", "joined", "left")}
