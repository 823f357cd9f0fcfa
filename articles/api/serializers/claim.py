"""Claims as the API shows them: each with the whole of its evidence."""

from typing import Any, ClassVar

from django.db.models import F, OuterRef, Value
from django.db.models.functions import Greatest, Least, Substr
from rest_framework import serializers

from articles.api.addresses import Addresses
from articles.api.serializers.brief import ARTICLE_COLUMNS, ActorBrief, ArticleBrief, TreatyBrief, article_brief
from articles.api.serializers.rows import Row, Rows, Shape, WordField, parts
from articles.extraction.dates import Precision
from articles.extraction.vocabulary import Basis, ClaimKind, Modality
from articles.models import ClaimActor, ClaimTreaty, ReviewState
from articles.services.documents.claim import CONTEXT
from articles.services.documents.edtf import edtf


class CitedArticle(ArticleBrief):
    """The article that a claim was read from, with what a citation needs."""

    byline = serializers.CharField()
    language = serializers.CharField()


class ClaimDate(Shape):
    """When the claimed thing happens, never without its reason. Both days are null while nobody can resolve them."""

    start = serializers.DateField(allow_null=True, help_text="The first day, inclusive.")
    end = serializers.DateField(allow_null=True, help_text="The last day, inclusive.")
    precision = WordField(Precision, allow_null=True)
    basis = WordField(Basis, help_text="Where the date was read.")
    text = serializers.CharField(allow_null=True, help_text="The words that date the claim; null for `reported`.")
    edtf = serializers.CharField(allow_null=True, help_text="The days as Extended Date/Time Format (ISO 8601-2).")
    reason = serializers.CharField(help_text="Why these words mean these days.")


class ClaimSerializer(Rows):
    """One statement about at least one treaty, with its date's reason and the place it was read from."""

    id = serializers.UUIDField(help_text="Derived from the text and the span: the same everywhere.")
    url = serializers.URLField(help_text="The claim's page.")
    kind = WordField(ClaimKind)
    modality = WordField(Modality)
    confidence = serializers.FloatField(min_value=0, max_value=1)
    review_state = WordField(ReviewState, help_text="What people decided on it.")
    treaties = TreatyBrief(many=True, help_text="At least one, in the order of the text.")
    speakers = ActorBrief(many=True, help_text="Who says it; empty when the article itself speaks.")
    actors = ActorBrief(many=True, help_text="Who is named in it.")
    date = ClaimDate(allow_null=True, help_text="Null for timeless or undated statements.")
    quote = serializers.CharField(help_text="The characters [start, end) of the paragraph.")
    prefix = serializers.CharField(help_text="What stands before the quote, at most 32 characters.")
    suffix = serializers.CharField(help_text="What stands behind the quote, at most 32 characters.")
    paragraph = serializers.IntegerField(min_value=0, help_text="The paragraph's number in its article, from 0.")
    paragraph_url = serializers.URLField(help_text="The article's page, opened at the paragraph.")
    start = serializers.IntegerField(min_value=0, help_text="In Unicode code points from the paragraph's start.")
    end = serializers.IntegerField(min_value=1, help_text="Behind the last character.")
    article = CitedArticle()
    text_sha256 = serializers.CharField(help_text="The hash of the article's text.")

    columns: ClassVar[tuple[str, ...]] = (
        "id",
        "kind",
        "modality",
        "confidence",
        "review_state",
        "date_start",
        "date_end",
        "date_precision",
        "date_basis",
        "date_text",
        "date_reason",
        "quote",
        "start",
        "end",
        "paragraph__index",
        "article__text_sha256",
        "article__byline",
        "article__language",
        *ARTICLE_COLUMNS,
    )
    computed = {
        "prefix": Substr("paragraph__text", Greatest(F("start") - CONTEXT, Value(0)) + 1, Least("start", CONTEXT)),
        "suffix": Substr("paragraph__text", F("end") + 1, CONTEXT),
        "about": parts(
            ClaimTreaty.objects.filter(claim=OuterRef("pk")).order_by("position"),
            slug="treaty__slug",
            short_name="treaty__short_name",
        ),
        "people": parts(
            ClaimActor.objects.filter(claim=OuterRef("pk")).order_by("position"),
            "role",
            "name",
            slug="actor__slug",
        ),
    }

    def represent(self, row: Row, at: Addresses) -> dict[str, Any]:
        people = row["people"]
        return {
            "id": row["id"],
            "url": at.claim_page(row["id"]),
            "kind": row["kind"],
            "modality": row["modality"],
            "confidence": row["confidence"],
            "review_state": row["review_state"],
            "treaties": row["about"],
            "speakers": _of_role(people, ClaimActor.Role.SPEAKER),
            "actors": _of_role(people, ClaimActor.Role.NAMED),
            "date": _date(row),
            "quote": row["quote"],
            "prefix": row["prefix"],
            "suffix": row["suffix"],
            "paragraph": row["paragraph__index"],
            "paragraph_url": at.paragraph_page(row["article_id"], row["paragraph__index"]),
            "start": row["start"],
            "end": row["end"],
            "article": {
                **article_brief(row),
                "byline": row["article__byline"],
                "language": row["article__language"],
            },
            "text_sha256": row["article__text_sha256"],
        }


class ReasonSerializer(Shape):
    """Why one part of a claim is as it is."""

    part = serializers.CharField()
    rule = serializers.CharField(help_text="The rule that decided.")
    trigger = serializers.CharField(help_text="The words that triggered it; empty where none did.")


class ExtractionSerializer(Shape):
    """The run that found a claim."""

    extractor = serializers.CharField()
    version = serializers.CharField()
    read_against = serializers.DateField(
        allow_null=True, help_text="The published date that relative dates were read against."
    )
    ran_at = serializers.DateTimeField()


class ClaimDetailSerializer(ClaimSerializer):
    """A claim with the reasons for each of its parts and the run that found it."""

    reasons = ReasonSerializer(many=True)
    extraction = ExtractionSerializer()

    columns = (
        *ClaimSerializer.columns,
        "reasons",
        "run__extractor",
        "run__version",
        "run__read_against",
        "run__ran_at",
    )

    def represent(self, row: Row, at: Addresses) -> dict[str, Any]:
        extraction = {name: row[f"run__{name}"] for name in ("extractor", "version", "read_against", "ran_at")}
        return {**super().represent(row, at), "reasons": row["reasons"], "extraction": extraction}


def _of_role(people: list[dict[str, Any]], role: str) -> list[dict[str, Any]]:
    return [{"name": person["name"], "slug": person["slug"]} for person in people if person["role"] == role]


def _date(row: Row) -> dict[str, Any] | None:
    if not row["date_basis"]:
        return None
    return {
        "start": row["date_start"],
        "end": row["date_end"],
        "precision": row["date_precision"] or None,
        "basis": row["date_basis"],
        "text": row["date_text"] or None,
        "edtf": edtf(row["date_start"], row["date_end"], row["date_precision"]) if row["date_start"] else None,
        "reason": row["date_reason"],
    }
