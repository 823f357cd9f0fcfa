"""Orders of claims, in segments that are each one walk of one index, and the places in them that pages start from."""

from __future__ import annotations

from dataclasses import dataclass

from articles.services.documents.choice import Choice


@dataclass(frozen=True, slots=True)
class Segment:
    """Rows that meet `where`, by `keys`, which together are unique; named as the claim's columns."""

    keys: tuple[str, ...]
    where: tuple[str, ...] = ()
    descending: bool = False


Order = tuple[Segment, ...]
NAMES = ("date", "-date", "confidence", "-confidence")
_DAYS = ("date_start", "id")
# What lasts from before the range into it. Few do: an index of spans finds them.
_SPANS = "daterange({c}date_start, {c}date_end, '[]') @> daterange((%(day_from)s::date - 1), %(day_from)s::date, '[]')"
RUNS_IN = ("day < %(day_from)s", _SPANS.format(c="c."), "c.date_end > c.date_start")
# The same for links: found among the claims first, because of one treaty's links nearly all begin before most days.
RUNS_IN_LINKED = (
    "l.claim_id IN (WITH lasting AS MATERIALIZED (SELECT id FROM articles_claim WHERE is_shown"
    f" AND date_end > date_start AND date_start < %(day_from)s AND {_SPANS.format(c='')}) SELECT id FROM lasting)"
)


def order(name: str, choice: Choice) -> Order:
    """The segments of the order `name` (of NAMES) over `choice`; undated claims come last, where days do not rule
    them out."""
    falling = name.startswith("-")
    if name.endswith("confidence"):
        return (Segment(("confidence", "id"), hold(choice), falling),)
    dated: list[Segment] = []
    if choice.dated is not False:
        if choice.day_from and not choice.within:
            later = ("day >= %(day_from)s", *_ends(choice))
            dated = [Segment(_DAYS, (*RUNS_IN, *_ends(choice)), falling), Segment(_DAYS, later, falling)]
        else:
            starts = ("day >= %(day_from)s",) if choice.day_from else ("day IS NOT NULL",)
            dated = [Segment(_DAYS, (*starts, *_ends(choice)), falling)]
    undated = choice.dated is not True and not choice.day_from and not choice.day_to
    return (*(reversed(dated) if falling else dated), *([Segment(("id",), ("day IS NULL",))] if undated else []))


def _ends(choice: Choice) -> tuple[str, ...]:
    if not choice.day_to:
        return ()
    return ("day <= %(day_to)s", "c.date_end <= %(day_to)s") if choice.within else ("day <= %(day_to)s",)


def hold(choice: Choice) -> tuple[str, ...]:
    """The conditions on the days of `choice` where no order follows them."""
    found = [*_ends(choice)]
    if choice.day_from:
        found.append("day >= %(day_from)s" if choice.within else "c.date_end >= %(day_from)s")
    if choice.dated is not None:
        found.append("day IS NOT NULL" if choice.dated else "day IS NULL")
    return tuple(found)
