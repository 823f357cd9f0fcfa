"""Timelines: the claims about a treaty in the order of their dates, a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, F, OuterRef, QuerySet
from django.db.models.fields.tuple_lookups import TupleGreaterThan, TupleLessThan
from django.db.models.functions import ExtractYear

from articles.models import Actor, Claim, ClaimActor, ClaimTreaty, Treaty
from articles.models.claim import ClaimQuerySet

PAGE = 100
ACTORS_OFFERED = 60

_KEY = (F("date_start"), F("id"))
_UNSEEN = ("search", "reasons", "paragraph__search", "paragraph__text")


@dataclass(frozen=True, slots=True)
class Choice:
    """Which claims a reader wants to see; empty parts leave everything in.

    `role` narrows what `actor` does: a SPEAKER makes the claims, who is NAMED is named in the claims of others.
    """

    kinds: tuple[str, ...] = ()
    actor: Actor | None = None
    role: ClaimActor.Role | None = None

    def __bool__(self) -> bool:
        return bool(self.kinds or self.actor)

    def of(self, claims: ClaimQuerySet) -> ClaimQuerySet:
        """Those of `claims` that the reader wants to see."""
        if self.kinds:
            claims = claims.of_kinds(self.kinds)
        if self.actor:
            claims = claims.filter(pk__in=claims_of(self.actor, self.role))
        return claims


EVERYTHING = Choice()


def claims_of(actor: Actor, role: ClaimActor.Role | None = None) -> QuerySet[ClaimActor, Any]:
    """The keys of the claims that `actor` makes (SPEAKER), that name it and are made by others (NAMED), or of both."""
    links = ClaimActor.of_shown_claims().filter(actor=actor)
    if role:
        links = links.filter(role=role)
    if role == ClaimActor.Role.NAMED:
        own = ClaimActor.objects.filter(actor=actor, role=ClaimActor.Role.SPEAKER, claim=OuterRef("claim"))
        links = links.filter(~Exists(own))
    return links.values("claim")


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

    @classmethod
    def before_year(cls, year: int) -> Place:
        """Just before the first claim that `year` can hold. Raises ValueError for a year that no calendar has."""
        return cls(date(year, 1, 1), UUID(int=0))


@dataclass(frozen=True, slots=True)
class Page:
    """Claims in date order. `earlier` and `later` are the places to read on from, None where nothing follows."""

    claims: Sequence[Claim]
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
    """Claims without a day in the order of their ids, of `count` in all; read on after `next`, None at the end."""

    claims: Sequence[Claim]
    count: int
    next: UUID | None


def timeline(
    treaty: Treaty,
    choice: Choice = EVERYTHING,
    *,
    after: Place | None = None,
    before: Place | None = None,
    size: int = PAGE,
) -> Page:
    """Up to `size` dated claims after `after`, or before `before`, or from the beginning."""
    claims = choice.of(Claim.objects.about(treaty)).dated().in_date_order()
    rows = claims.with_evidence().defer(*_UNSEEN)
    if before:
        found = list(rows.filter(_is_before(before)).reverse()[: size + 1])
        shown = found[:size][::-1]
        last = _place(shown[-1]) if shown else before
        follows = claims.filter(_is_after(last)).exists()
        return Page(shown, _place(shown[0]) if len(found) > size else None, last if follows else None)
    found = list((rows.filter(_is_after(after)) if after else rows)[: size + 1])
    shown = found[:size]
    first = _place(shown[0]) if shown else after
    precedes = after is not None and first is not None and claims.filter(_is_before(first)).exists()
    return Page(shown, first if precedes else None, _place(shown[-1]) if len(found) > size else None)


def undated(
    treaty: Treaty, why: Undated, choice: Choice = EVERYTHING, *, after: UUID | None = None, size: int = PAGE
) -> UndatedPage:
    """Up to `size` claims about `treaty` that have no day for the reason `why`, those with ids beyond `after`."""
    claims = choice.of(Claim.objects.about(treaty)).undated()
    claims = claims.filter(date_basis="") if why is Undated.TIMELESS else claims.exclude(date_basis="")
    rows = claims.with_evidence().defer(*_UNSEEN).order_by("id")
    found = list((rows.filter(pk__gt=after) if after else rows)[: size + 1])
    is_whole = after is None and len(found) <= size
    return UndatedPage(
        found[:size], len(found) if is_whole else claims.count(), found[size - 1].pk if len(found) > size else None
    )


def years(treaty: Treaty, choice: Choice = EVERYTHING) -> list[tuple[int, int]]:
    """Each year in which a chosen claim begins, with the number of claims that begin in it."""
    return list(
        choice.of(Claim.objects.about(treaty))
        .dated()
        .order_by()
        .annotate(year=ExtractYear("date_start"))
        .values_list("year")
        .annotate(Count("pk"))
        .order_by("year")
    )


def kinds(treaty: Treaty, actor: Actor | None = None, role: ClaimActor.Role | None = None) -> dict[str, int]:
    """How many claims of each kind there are about `treaty`, made by or naming `actor` if one is given."""
    claims = Choice(actor=actor, role=role).of(Claim.objects.about(treaty))
    return dict(claims.order_by().values_list("kind").annotate(Count("pk")))


def actors(treaty: Treaty, limit: int = ACTORS_OFFERED) -> list[tuple[Actor, int]]:
    """The actors with most claims about `treaty`, made by them or naming them, with the number of those claims."""
    links = ClaimActor.of_shown_claims().filter(
        actor__isnull=False, claim__in=ClaimTreaty.objects.filter(treaty=treaty).values("claim")
    )
    counts = dict(
        links.order_by()
        .values_list("actor")
        .annotate(found=Count("claim", distinct=True))
        .order_by("-found", "actor")[:limit]
    )
    names = Actor.objects.in_bulk(counts)
    return [(names[key], count) for key, count in counts.items()]


def _place(claim: Claim) -> Place:
    if claim.date_start is None:
        raise ValueError(f"claim {claim.pk} has no place on a timeline")
    return Place(claim.date_start, claim.pk)


# Row comparisons, because PostgreSQL finds no bound for its index in "day > x OR (day = x AND id > y)".
def _is_after(place: Place) -> TupleGreaterThan:
    return TupleGreaterThan(_KEY, (place.day, place.claim))


def _is_before(place: Place) -> TupleLessThan:
    return TupleLessThan(_KEY, (place.day, place.claim))
