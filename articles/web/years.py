"""A timeline in years: the claims of a page under their years, and the way to every other year."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.http import QueryDict

from articles.models import Claim
from articles.web.queries import moved
from articles.web.rows import ClaimRow, claim_row

LEVELS = 8


@dataclass(frozen=True, slots=True)
class YearGroup:
    """The claims of a page that begin in `year`."""

    year: int
    claims: tuple[ClaimRow, ...]


@dataclass(frozen=True, slots=True)
class YearLink:
    """A year with the number of its claims; `level` from 1 to 8 is that number against the fullest year."""

    year: int
    count: int
    level: int
    url: str
    is_here: bool


def by_year(claims: Iterable[Claim]) -> list[YearGroup]:
    """Dated claims in date order, grouped by the year of their first day."""
    years: dict[int, list[ClaimRow]] = {}
    for claim in claims:
        if claim.date_start is not None:
            years.setdefault(claim.date_start.year, []).append(claim_row(claim))
    return [YearGroup(year, tuple(rows)) for year, rows in years.items()]


def year_links(counts: Sequence[tuple[int, int]], shown: Iterable[YearGroup], query: QueryDict) -> list[YearLink]:
    """A link for each year: within the page where the year stands on it, to another page of the timeline if not."""
    here = {group.year for group in shown}
    fullest = max((count for _, count in counts), default=1)
    return [
        YearLink(
            year=year,
            count=count,
            level=-(-LEVELS * count // fullest),
            url=f"#y{year}" if year in here else f"{moved(query, year=year)}#timeline",
            is_here=year in here,
        )
        for year, count in counts
    ]
