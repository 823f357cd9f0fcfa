"""How many claims about a treaty there are of what sort: the numbers beside its filters and in its charts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import BigIntegerField, Count, DateField, F, Func, Max, Min, QuerySet
from django.db.models.functions import Cast

from articles.models import Actor, ClaimTreaty, Publisher
from articles.services.choice import Choice
from articles.services.scale import Window

ACTORS_OFFERED = 60


@dataclass(slots=True)
class Survey:
    """The numbers of claims that pass a choice: dated, timeless (nothing dates them), open (dates not resolved yet).

    `kinds`, `modalities`, `publishers` (by key, None for unknown) and `reviews` each ignore their own part of the
    choice, so that they say what else could be chosen. `extent` is None where no claim has a day.
    """

    dated: int = 0
    timeless: int = 0
    open: int = 0
    extent: Window | None = None
    kinds: Counter[str] = field(default_factory=Counter)
    modalities: Counter[str] = field(default_factory=Counter)
    publishers: Counter[int | None] = field(default_factory=Counter)
    reviews: Counter[str] = field(default_factory=Counter)

    @property
    def total(self) -> int:
        """All claims that pass the choice."""
        return self.dated + self.timeless + self.open


def survey(links: QuerySet[ClaimTreaty], choice: Choice) -> Survey:
    """All numbers about `links` by one query over their index."""
    found = Survey()
    rows = (
        links.filter(choice.made_by)
        .order_by()
        .values_list("kind", "modality", "publisher_id", "review_state", "is_open")
        .annotate(Count("pk"), Count("day"), Min("day"), Max("date_end"))
    )
    for kind, modality, publisher, review, is_open, count, dated, first, last in rows:
        passes = (
            not choice.kinds or kind in choice.kinds,
            not choice.modalities or modality in choice.modalities,
            choice.publisher is None or publisher == choice.publisher.pk,
            not choice.reviews or review in choice.reviews,
        )
        failed = passes.count(False)
        if failed > 1:
            continue
        counters: tuple[Counter[Any], ...] = (found.kinds, found.modalities, found.publishers, found.reviews)
        for counter, value, passed in zip(counters, (kind, modality, publisher, review), passes, strict=True):
            if passed is False or not failed:
                counter[value] += count
        if not failed:
            _add(found, count, dated, is_open, first, last)
    return found


def speakers(links: QuerySet[ClaimTreaty], limit: int = ACTORS_OFFERED) -> list[tuple[Actor, int]]:
    """The actors that make most of the claims, with the number of claims that each makes."""
    each = Func(F("speakers"), function="unnest", output_field=BigIntegerField())
    each.set_returning = True
    counts = dict(
        links.order_by()
        .annotate(who=each)
        .values_list("who")
        .annotate(found=Count("pk"))
        .order_by("-found", "who")[:limit]
    )
    actors = Actor.objects.in_bulk(counts)
    return [(actors[key], count) for key, count in counts.items() if key in actors]


def publishers(counts: Counter[int | None], limit: int) -> list[tuple[Publisher | None, int]]:
    """The publishers behind the most common keys of `counts`, None for the unknown ones."""
    most = counts.most_common(limit)
    found = Publisher.objects.in_bulk([key for key, _ in most if key is not None])
    return [(found.get(key) if key is not None else None, count) for key, count in most]


def months(links: QuerySet[ClaimTreaty]) -> list[tuple[date, str, int]]:
    """The first day of each month, a kind, and how many claims of that kind begin in that month, in date order."""
    month = Func(F("day"), template="date_trunc('month', %(expressions)s::timestamp)::date")
    return list(
        links.filter(day__isnull=False)
        .order_by()
        .annotate(month=Cast(month, DateField()))
        .values_list("month", "kind")
        .annotate(Count("pk"))
        .order_by("month", "kind")
    )


def _add(found: Survey, count: int, dated: int, is_open: bool, first: date | None, last: date | None) -> None:
    found.dated += dated
    if is_open:
        found.open += count
    else:
        found.timeless += count - dated
    if first is None or last is None:
        return
    known = found.extent or Window(first, last)
    found.extent = Window(min(first, known.start), max(last, known.end))
