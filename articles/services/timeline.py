"""Timelines: the claims about a treaty in the order of their dates, a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from django.db.models import F, QuerySet
from django.db.models.fields.tuple_lookups import TupleGreaterThan, TupleLessThan

from articles.models import ClaimTreaty, Treaty
from articles.services.entries import Entry, entries_of
from articles.services.panorama import inside
from articles.services.scale import Window

PAGE = 100

_KEY = (F("day"), F("claim_id"))


@dataclass(frozen=True, slots=True)
class Place:
    """A place on a timeline, between claims: by first day, then by claim."""

    day: date
    claim: UUID

    def __str__(self) -> str:
        return f"{self.day.isoformat()}.{self.claim}"

    @classmethod
    def read(cls, text: str) -> Place:
        """The place that `str` wrote. Raises ValueError."""
        day, _, claim = text.partition(".")
        return cls(date.fromisoformat(day), UUID(claim))


@dataclass(frozen=True, slots=True)
class Page:
    """Claims in date order. `earlier` and `later` are the places to read on from, None where nothing follows."""

    claims: Sequence[Entry]
    earlier: Place | None
    later: Place | None


class Undated(StrEnum):
    """Why a claim has no place on the timeline."""

    TIMELESS = "timeless"
    """Nothing dates it: what a treaty provides, background."""
    UNRESOLVED = "unresolved"
    """Words date it, but which days they mean is open, because the article's published date is unknown."""


@dataclass(frozen=True, slots=True)
class UndatedPage:
    """Claims without a day in the order of their ids; read on after `next`, None at the end."""

    claims: Sequence[Entry]
    next: UUID | None


def links_of(treaty: Treaty) -> QuerySet[ClaimTreaty]:
    """The links of all shown claims about `treaty`: what its timeline counts and reads."""
    return ClaimTreaty.of_shown_claims().filter(treaty=treaty)


def timeline(
    links: QuerySet[ClaimTreaty],
    *,
    window: Window | None = None,
    after: Place | None = None,
    before: Place | None = None,
    size: int = PAGE,
) -> Page:
    """Up to `size` dated claims after `after`, or before `before`, or from the beginning; those in `window` only."""
    dated = inside(links, window) if window else links.filter(day__isnull=False)
    keys = dated.values_list("day", "claim_id")
    if before:
        found = list(keys.filter(_is_before(before)).order_by("-day", "-claim_id")[: size + 1])
        shown = _places(found[:size][::-1])
        last = shown[-1] if shown else before
        follows = dated.filter(_is_after(last)).exists()
        return Page(_read(shown), shown[0] if len(found) > size else None, last if follows else None)
    keys = keys.filter(_is_after(after)) if after else keys
    found = list(keys.order_by("day", "claim_id")[: size + 1])
    shown = _places(found[:size])
    first = shown[0] if shown else after
    precedes = after is not None and first is not None and dated.filter(_is_before(first)).exists()
    return Page(_read(shown), first if precedes else None, shown[-1] if len(found) > size else None)


def undated(links: QuerySet[ClaimTreaty], why: Undated, *, after: UUID | None = None, size: int = PAGE) -> UndatedPage:
    """Up to `size` claims that have no day for the reason `why`, those with ids beyond `after`."""
    keys = links.filter(day__isnull=True, is_open=why is Undated.UNRESOLVED).order_by("claim_id")
    keys = keys.filter(claim_id__gt=after) if after else keys
    found = list(keys.values_list("claim_id", flat=True)[: size + 1])
    return UndatedPage(entries_of(found[:size]), found[size - 1] if len(found) > size else None)


def latest(links: QuerySet[ClaimTreaty], size: int) -> Sequence[Entry]:
    """The `size` claims that were published last, of unknown days none."""
    published = links.filter(published__isnull=False).order_by("-published", "-claim_id")
    return entries_of(published.values_list("claim_id", flat=True)[:size])


def _places(keys: Sequence[tuple[date | None, UUID]]) -> list[Place]:
    return [Place(day, claim) for day, claim in keys if day is not None]


def _read(places: Sequence[Place]) -> list[Entry]:
    return entries_of(place.claim for place in places)


# Row comparisons, because PostgreSQL finds no bound for its index in "day > x OR (day = x AND id > y)".
def _is_after(place: Place) -> TupleGreaterThan:
    return TupleGreaterThan(_KEY, (place.day, place.claim))


def _is_before(place: Place) -> TupleLessThan:
    return TupleLessThan(_KEY, (place.day, place.claim))
