"""A window of a timeline: every claim in it, or, where they are too many to be told apart, how many there are where."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db.models import (
    BigIntegerField,
    Case,
    Count,
    DateField,
    F,
    Func,
    Max,
    Min,
    QuerySet,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Cast

from articles.models import ClaimTreaty
from articles.services.scale import Unit, Window, last_day

MOST_MARKS = 240
"""Claims that one drawing tells apart; more are counted."""

Lane = str | int | None
"""What a lane holds: a kind, the key of an actor or treaty, None for the articles' own voice."""


OTHERS = 0
"""The lane of all actors that have none of their own."""


class LaneBy(StrEnum):
    """What the lanes of a timeline are made by."""

    KIND = "kind"
    ACTOR = "actor"
    TREATY = "treaty"


@dataclass(frozen=True, slots=True)
class Mark:
    """One claim in a lane, with what a drawing says about it."""

    lane: Lane
    claim: UUID
    start: date
    end: date
    precision: str
    kind: str
    modality: str
    quote: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """`count` claims of a lane that lie in the days from `start` to `end`, or that all mean exactly these days.

    `is_unit` tells a unit of the calendar, with claims somewhere in it, from days that the claims themselves name.
    """

    lane: Lane
    start: date
    end: date
    count: int
    is_unit: bool


@dataclass(frozen=True, slots=True)
class Panorama:
    """What a window holds. A claim is among the marks or is counted in a stretch, never both.

    `lanes` has the number of claims of each lane; a claim that several actors make together counts for each of them.
    """

    window: Window
    unit: Unit
    lanes: dict[Lane, int]
    marks: tuple[Mark, ...]
    stretches: tuple[Stretch, ...]


class _Start(Func):
    """The first day of the unit that a day lies in; the first decade of the calendar begins in year 1."""

    template = "greatest(date_trunc('%(unit)s', %(expressions)s::timestamp)::date, date '0001-01-01')"
    output_field = DateField()


class _Each(Func):
    """A row for each element of an array."""

    function = "unnest"
    output_field = BigIntegerField(null=True)
    set_returning = True


_NOBODY = Value([None], output_field=ArrayField(BigIntegerField(null=True)))
_LANES: dict[LaneBy, Any] = {
    LaneBy.KIND: F("kind"),
    LaneBy.TREATY: F("treaty_id"),
    LaneBy.ACTOR: _Each(Case(When(speakers=[], then=Cast(_NOBODY, ArrayField(BigIntegerField()))), default="speakers")),
}


def inside(links: QuerySet[ClaimTreaty], window: Window) -> QuerySet[ClaimTreaty]:
    """The links whose claims have a day in `window`."""
    return links.filter(day__lte=window.end, date_end__gte=window.start)


def extent(links: QuerySet[ClaimTreaty]) -> Window | None:
    """From the first to the last day of all claims, None where none has a day."""
    found = links.filter(day__isnull=False).aggregate(first=Min("day"), last=Max("date_end"))
    return Window(found["first"], found["last"]) if found["first"] else None


def panorama(links: QuerySet[ClaimTreaty], by: LaneBy, window: Window, most: int = MOST_MARKS) -> Panorama:
    """What `window` holds of the claims behind `links`, in lanes: two queries, whatever their number.

    Where all claims are at most `most`, each is a mark. Otherwise only those that stand alone in their stretch are.
    """
    found = inside(links, window)
    cells = _cells(found, by, window.unit)
    lanes: Counter[Lane] = Counter()
    for stretch, _ in cells:
        lanes[stretch.lane] += stretch.count
    if sum(lanes.values()) <= most:
        return Panorama(window, window.unit, dict(lanes), tuple(_marks(found, by)) if cells else (), ())
    alone = {(stretch.lane, claim) for stretch, claim in cells if stretch.count == 1}
    alone = alone if len(alone) <= most else set()
    marks = _marks(links.filter(claim__in={claim for _, claim in alone}), by) if alone else []
    return Panorama(
        window,
        window.unit,
        dict(lanes),
        tuple(mark for mark in marks if (mark.lane, mark.claim) in alone),
        tuple(stretch for stretch, claim in cells if (stretch.lane, claim) not in alone or stretch.count > 1),
    )


def merged(seen: Panorama, most: int) -> Panorama:
    """The same with at most `most` lanes of its own and the rest of them in one lane, OTHERS; None stays by itself."""
    fullest = sorted((lane for lane in seen.lanes if lane is not None), key=lambda lane: (-seen.lanes[lane], str(lane)))
    if len(fullest) <= most:
        return seen
    rest = set(fullest[most:])
    lanes: Counter[Lane] = Counter()
    for lane, count in seen.lanes.items():
        lanes[OTHERS if lane in rest else lane] += count
    counts: Counter[tuple[Lane, date, date, bool]] = Counter()
    for stretch in seen.stretches:
        counts[OTHERS if stretch.lane in rest else stretch.lane, stretch.start, stretch.end, stretch.is_unit] += (
            stretch.count
        )
    return replace(
        seen,
        lanes=dict(lanes),
        marks=tuple(replace(mark, lane=OTHERS) if mark.lane in rest else mark for mark in seen.marks),
        stretches=tuple(Stretch(*place[:3], count, place[3]) for place, count in counts.items()),
    )


def _cells(found: QuerySet[ClaimTreaty], by: LaneBy, unit: Unit) -> list[tuple[Stretch, UUID]]:
    """The claims counted by unit, those that reach beyond one by their own days; each with one of its claims."""
    rows = (
        found.order_by()
        .annotate(
            lane=_LANES[by],
            first=_Start("day", unit=unit.value),
            last=_Start("date_end", unit=unit.value),
            begins=Case(When(first=F("last"), then=F("first")), default=F("day")),
            ends=Case(When(first=F("last"), then=None), default=F("date_end"), output_field=DateField(null=True)),
        )
        .values_list("lane", "begins", "ends")
        .annotate(count=Count("pk"), one=Min(Cast("claim_id", TextField())))
    )
    return [
        (Stretch(lane, begins, ends or last_day(begins, unit), count, ends is None), UUID(one))
        for lane, begins, ends, count, one in rows
    ]


def _marks(links: QuerySet[ClaimTreaty], by: LaneBy) -> list[Mark]:
    rows = (
        links.annotate(lane=_LANES[by])
        .order_by("day", "claim_id")
        .values_list("lane", "claim_id", "day", "date_end", "claim__date_precision", "kind", "modality", "claim__quote")
    )
    return [
        Mark(lane, claim, start, end, *rest)
        for lane, claim, start, end, *rest in rows
        if start is not None and end is not None
    ]
