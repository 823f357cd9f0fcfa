"""Time scales: a window of days, the unit of the calendar that suits it, and where the units begin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

SHORTEST = 7
"""Days below which a window is not narrowed any further."""


class Unit(StrEnum):
    """A unit of the calendar, in PostgreSQL's words; weeks begin on Monday."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"


_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12, Unit.DECADE: 120}
# Up to how many days a window is counted in a unit: at most about 120 stretches in each.
_UP_TO = (
    (100, Unit.DAY),
    (760, Unit.WEEK),
    (3700, Unit.MONTH),
    (11_000, Unit.QUARTER),
    (50_000, Unit.YEAR),
)


@dataclass(frozen=True, slots=True)
class Window:
    """The inclusive days from `start` to `end`."""

    start: date
    end: date

    @property
    def days(self) -> int:
        """How many days it holds, at least one."""
        return (self.end - self.start).days + 1

    @property
    def unit(self) -> Unit:
        """The unit that too many claims are counted by."""
        return next((unit for days, unit in _UP_TO if self.days <= days), Unit.DECADE)

    def share(self, day: date) -> float:
        """Where `day` begins in the window, from 0 to 1; beyond that outside of it."""
        return (day - self.start).days / self.days

    def moved(self, share: float) -> Window:
        """As wide a window, moved by `share` of its width; it stops at the ends of the calendar."""
        step = round(self.days * share)
        return Window(shifted(self.start, step), shifted(self.end, step))

    def zoomed(self, factor: float) -> Window:
        """A window `factor` times as wide around the same middle, never shorter than a week."""
        grow = (max(SHORTEST, round(self.days * factor)) - self.days) / 2
        return Window(shifted(self.start, -int(grow)), shifted(self.end, int(grow)))


def floor(day: date, unit: Unit) -> date:
    """The first day of the `unit` that `day` lies in."""
    match unit:
        case Unit.DAY:
            return day
        case Unit.WEEK:
            return day - timedelta(days=min(day.weekday(), day.toordinal() - 1))
        case Unit.MONTH:
            return day.replace(day=1)
        case Unit.QUARTER:
            return date(day.year, day.month - (day.month - 1) % 3, 1)
        case Unit.YEAR:
            return date(day.year, 1, 1)
        case Unit.DECADE:
            return date(max(1, day.year - day.year % 10), 1, 1)


def following(first: date, unit: Unit, times: int = 1) -> date:
    """The first day `times` units after `first`, itself the first day of one; the calendar's last day at its end."""
    try:
        if unit in (Unit.DAY, Unit.WEEK):
            return first + timedelta(days=times * (7 if unit is Unit.WEEK else 1))
        months = first.year * 12 + first.month - 1 + times * _MONTHS[unit]
        return date(months // 12, months % 12 + 1, 1)
    except (OverflowError, ValueError):
        return date.max


def last_day(first: date, unit: Unit) -> date:
    """The last day of the unit that begins on `first`."""
    after = following(first, unit)
    return after if after == date.max else after - timedelta(days=1)


def ticks(window: Window, most: int = 10) -> Iterator[tuple[date, Unit]]:
    """The days that a scale of `window` is marked at, `most` at most, and the unit that begins on each."""
    unit, step = _tick(window.days / most)
    day = floor(window.start, unit)
    if step > 1:
        day = _aligned(day, unit, step)
    while day <= window.end and day != date.max:
        if day >= window.start:
            yield day, unit
        day = following(day, unit, step)


# Steps between marks: as many days as each takes, its unit, how many of them.
_TICKS = (
    (1, Unit.DAY, 1),
    (7, Unit.WEEK, 1),
    (14, Unit.WEEK, 2),
    (31, Unit.MONTH, 1),
    (92, Unit.QUARTER, 1),
    (366, Unit.YEAR, 1),
    (731, Unit.YEAR, 2),
    (1827, Unit.YEAR, 5),
    (3653, Unit.DECADE, 1),
    (7306, Unit.DECADE, 2),
    (18_263, Unit.DECADE, 5),
    (36_525, Unit.DECADE, 10),
    (365_250, Unit.DECADE, 100),
)


def _tick(days: float) -> tuple[Unit, int]:
    return next(((unit, step) for length, unit, step in _TICKS if length >= days), (Unit.DECADE, 100))


def _aligned(day: date, unit: Unit, step: int) -> date:
    """The last mark up to `day`, so that marks stay where they are while the window moves."""
    if unit is Unit.WEEK:
        back = (day.toordinal() // 7) % step * 7
        return shifted(day, -back)
    years = step * (10 if unit is Unit.DECADE else 1)
    return date(max(1, day.year - day.year % years), 1, 1)


def shifted(day: date, days: int) -> date:
    """`days` days later, earlier if they are negative; it stops at the ends of the calendar."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))
