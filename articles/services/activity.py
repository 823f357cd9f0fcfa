"""How much is claimed about every treaty, year by year, and what falls due."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from django.db.models import Q, Sum
from django.db.models.functions import ExtractYear

from articles.models import Claim, Milestone, Tally
from articles.services.entries import Entry, entries

Years = dict[int | None, int]
"""Years with the number of claims that begin in them, None for claims without a day."""


def activity() -> dict[int, Years]:
    """The years of each treaty by its key, from the kept counts; treaties without a claim are missing."""
    found: dict[int, Years] = defaultdict(dict)
    rows = (
        Tally.objects.filter(of=Tally.Of.TREATY).order_by().values_list("key", ExtractYear("month")).annotate(Sum("n"))
    )
    for key, year, count in rows:
        if count:
            found[key][year] = count
    return dict(found)


def milestones_ahead(today: date, limit: int) -> Sequence[Milestone]:
    """The milestones of the registry that are still to come, the next first, with their treaties."""
    return list(Milestone.objects.filter(start__gt=today).select_related("treaty").order_by("start", "id")[:limit])


def latest_milestones(today: date, limit: int) -> Sequence[Milestone]:
    """The milestones that came last, the latest first, with their treaties."""
    return list(Milestone.objects.filter(end__lte=today).select_related("treaty").order_by("-start", "-id")[:limit])


def claims_ahead(today: date, limit: int) -> list[Entry]:
    """Claims about days to come, the next first; those about a whole year that has begun are not among them."""
    ahead = Claim.objects.filter(Q(date_start__gt=today)).order_by("date_start", "id")
    return entries(ahead[:limit])
