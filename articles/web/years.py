"""Claims of a page under the years in which they begin."""

from collections.abc import Iterable
from dataclasses import dataclass

from articles.services.entries import Entry
from articles.web.rows import ClaimRow, entry_row


@dataclass(frozen=True, slots=True)
class YearGroup:
    """The claims of a page that begin in `year`."""

    year: int
    claims: tuple[ClaimRow, ...]


def by_year(claims: Iterable[Entry]) -> list[YearGroup]:
    """Dated claims in date order, grouped by the year of their first day."""
    years: dict[int, list[ClaimRow]] = {}
    for claim in claims:
        if claim.date_start is not None:
            years.setdefault(claim.date_start.year, []).append(entry_row(claim))
    return [YearGroup(year, tuple(rows)) for year, rows in years.items()]
