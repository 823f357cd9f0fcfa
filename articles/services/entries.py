"""Claims as lists show them, read whole by one query, whatever their number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet
from django.db.models.functions import JSONObject

from articles.models import Claim, ClaimActor, ClaimTreaty

Named = tuple[str, str]
"""A name as it is shown, and the slug of its page, "" where there is none."""

_COLUMNS = (
    "pk",
    "quote",
    "kind",
    "modality",
    "review_state",
    "date_start",
    "date_end",
    "date_precision",
    "date_basis",
    "date_text",
    "paragraph__index",
    "article",
    "article__title",
    "article__published",
    "article__publisher__name",
    "article__is_sample",
)
_SPEAKERS = ArraySubquery(
    ClaimActor.objects.filter(claim=OuterRef("pk"), role=ClaimActor.Role.SPEAKER)
    .order_by("position")
    .values(json=JSONObject(name="name", slug="actor__slug"))
)
_TREATIES = ArraySubquery(
    ClaimTreaty.objects.filter(claim=OuterRef("pk"))
    .order_by("position")
    .values(json=JSONObject(name="treaty__short_name", slug="treaty__slug"))
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One claim in a list. The days are None together; `publisher` is "" and `published` None where unknown."""

    pk: UUID
    quote: str
    kind: str
    modality: str
    review_state: str
    date_start: date | None
    date_end: date | None
    date_precision: str
    date_basis: str
    date_text: str
    paragraph: int
    article: UUID
    title: str
    published: date | None
    publisher: str
    is_sample: bool
    speakers: tuple[Named, ...]
    treaties: tuple[Named, ...]


def entries(claims: QuerySet[Claim]) -> list[Entry]:
    """The entries of `claims` in their order, by one query."""
    rows = claims.annotate(who=_SPEAKERS, about=_TREATIES).values_list(*_COLUMNS, "who", "about")
    return [_entry(*row) for row in rows]


def entries_of(keys: Iterable[UUID]) -> list[Entry]:
    """The entries of the claims `keys`, in the order of the keys; keys without a claim are left out."""
    keys = list(keys)
    if not keys:
        return []
    found = {entry.pk: entry for entry in entries(Claim.objects.filter(pk__in=keys).order_by())}
    return [found[key] for key in keys if key in found]


def _entry(*row: Any) -> Entry:
    *known, publisher, is_sample, who, about = row
    parts: list[Any] = [*known, publisher or "", is_sample, _named(who), _named(about)]
    return Entry(*parts)


def _named(links: Iterable[dict[str, str | None]]) -> tuple[Named, ...]:
    return tuple((link["name"] or "", link["slug"] or "") for link in links)
