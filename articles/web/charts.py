"""Charts: claims per month by kind, and who has most of them, as pictures that a table repeats."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from articles.models import Actor, ClaimTreaty, Publisher
from articles.services.survey import months
from articles.web.rows import FAMILIES, Link, kind_of

WIDTH, HEIGHT = 720, 120
BARS = 8
FAMILY_NAMES = {
    "birth": "talks, signature, ratification, entry into force, extension",
    "end": "suspension, withdrawal, expiry",
    "conduct": "provision, implementation, deployment",
    "dispute": "violation, denial, threat",
    "speech": "proposal, position",
}


@dataclass(frozen=True, slots=True)
class FamilyPath:
    """The columns of one family of kinds: `d` is the path that draws all of them."""

    family: str
    name: str
    count: int
    d: str


@dataclass(frozen=True, slots=True)
class MonthsChart:
    """Claims per month, or per year where months are too many to be seen, one colour a family of kinds.

    `years` marks the scale below: where a year begins, in the picture's units, and its number. `table` repeats the
    picture by year: the year, its claims of each family in the order of `families`, all of them.
    """

    families: tuple[FamilyPath, ...]
    unit: str
    most: int
    years: tuple[tuple[int, int], ...]
    first: str
    last: str
    table: tuple[tuple[int, tuple[int, ...], int], ...]


@dataclass(frozen=True, slots=True)
class Share:
    """One bar of a ranking; `width` is its part of the longest, from 1 to 100."""

    who: Link
    filtered: str
    count: int
    width: int


def months_chart(links: QuerySet[ClaimTreaty]) -> MonthsChart | None:
    """The chart of the claims behind `links` by the month in which they begin; None for fewer than two months."""
    counts: Counter[tuple[int, str]] = Counter()
    for month, kind, count in months(links):
        counts[month.year * 12 + month.month - 1, kind_of(kind).family] += count
    steps = {step for step, _ in counts}
    if len(steps) < 2:
        return None
    first, last = min(steps), max(steps)
    if by_year := last - first >= WIDTH:
        counts, first, last = _by_year(counts), first // 12, last // 12
    return _chart(counts, first, last, by_year=by_year)


def shares(ranked: Iterable[tuple[Actor | Publisher | None, int]], address: str, name: str) -> tuple[Share, ...]:
    """The first bars of a ranking, each leading to its claims on the timeline."""
    named = [(who, count) for who, count in ranked if who is not None][:BARS]
    most = max((count for _, count in named), default=1)
    return tuple(
        Share(
            Link(who.name, who.get_absolute_url() if isinstance(who, Actor) else ""),
            f"{address}?{name}={who.slug}{'&role=speaker' if name == 'actor' else ''}#timeline",
            count,
            max(1, round(100 * count / most)),
        )
        for who, count in named
    )


def _by_year(counts: Counter[tuple[int, str]]) -> Counter[tuple[int, str]]:
    years: Counter[tuple[int, str]] = Counter()
    for (step, family), count in counts.items():
        years[step // 12, family] += count
    return years


def _chart(counts: Counter[tuple[int, str]], first: int, last: int, *, by_year: bool) -> MonthsChart:
    totals: Counter[int] = Counter()
    for (step, _), count in counts.items():
        totals[step] += count
    most = max(totals.values())
    width = WIDTH / (last - first + 1)
    base: Counter[int] = Counter()
    families = []
    for family in FAMILIES:
        columns = sorted((step, count) for (step, of), count in counts.items() if of == family)
        if columns:
            path = "".join(_column(step - first, base[step], count, width, most) for step, count in columns)
            families.append(FamilyPath(family, FAMILY_NAMES[family], sum(count for _, count in columns), path))
        for step, count in columns:
            base[step] += count
    return MonthsChart(
        families=tuple(families),
        unit="year" if by_year else "month",
        most=most,
        years=tuple(_years(first, last, width, by_year)),
        first=_name(first, by_year),
        last=_name(last, by_year),
        table=_table(counts if by_year else _by_year(counts), [family.family for family in families]),
    )


def _table(years: Counter[tuple[int, str]], families: list[str]) -> tuple[tuple[int, tuple[int, ...], int], ...]:
    rows = []
    for year in sorted({year for year, _ in years}):
        cells = tuple(years[year, family] for family in families)
        rows.append((year, cells, sum(cells)))
    return tuple(rows)


def _column(place: int, below: int, count: int, width: float, most: int) -> str:
    """A column as a piece of a path: from its foot up, along, and down again."""
    height = HEIGHT * count / most
    foot = HEIGHT - HEIGHT * below / most
    return f"M{place * width:.1f} {foot:.1f}v{-height:.1f}h{max(width - 0.6, 0.8):.1f}v{height:.1f}z"


def _years(first: int, last: int, width: float, by_year: bool) -> Iterable[tuple[int, int]]:
    steps = 1 if by_year else 12
    years = range(-(-first // steps), last // steps + 1)
    every = next((every for every in (1, 2, 5, 10, 20, 50) if len(years) / every <= 9), 100)
    for year in years:
        if year % every == 0:
            yield round((year * steps - first) * width), year


def _name(step: int, by_year: bool) -> str:
    return str(step) if by_year else f"{date(step // 12, step % 12 + 1, 1):%B %Y}"
