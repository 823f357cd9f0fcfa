"""Calendar periods: the days a unit of time covers, its TIMEX3 value, and its neighbours."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from articles.extraction.dates.mention import Interval, Precision

SEASON_CODES = ("WI", "SP", "SU", "FA")
_SEASON_FIRST_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


class Unit(StrEnum):
    """The units that news counts in; the values are the words for one of them."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


_MONTHS_IN = {
    Unit.MONTH: 1,
    Unit.QUARTER: 3,
    Unit.SEASON: 3,
    Unit.HALF: 6,
    Unit.YEAR: 12,
    Unit.DECADE: 120,
    Unit.CENTURY: 1200,
}
_DAYS_IN = {Unit.DAY: 1, Unit.WEEKEND: 7, Unit.WEEK: 7, Unit.FORTNIGHT: 14}
_PRECISION = {
    Unit.DAY: Precision.DAY,
    Unit.MONTH: Precision.MONTH,
    Unit.QUARTER: Precision.QUARTER,
    Unit.SEASON: Precision.SEASON,
    Unit.YEAR: Precision.YEAR,
    Unit.DECADE: Precision.DECADE,
}


def add_months(day: date, months: int) -> date:
    """`day` moved by whole months, on the last day where the month is shorter; ValueError outside years 1-9999."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, days_in_month(year, month + 1)))


def days_in_month(year: int, month: int) -> int:
    """The length of a month in days."""
    return monthrange(year, month)[1]


def add_days(day: date, days: int) -> date:
    """`day` moved by `days`; ValueError outside years 1-9999."""
    ordinal = day.toordinal() + days
    if not date.min.toordinal() <= ordinal <= date.max.toordinal():
        raise ValueError(f"{days} days from {day} is outside the calendar")
    return date.fromordinal(ordinal)


@dataclass(frozen=True, slots=True)
class Period:
    """One `unit` of the calendar that begins on `start` (its first day; a Saturday for weekends)."""

    unit: Unit
    start: date

    @property
    def end(self) -> date:
        """The last day of the period."""
        if self.unit in _MONTHS_IN:
            month = add_months(self.start, _MONTHS_IN[self.unit] - 1)
            return month.replace(day=days_in_month(month.year, month.month))
        return add_days(self.start, 1 if self.unit is Unit.WEEKEND else _DAYS_IN.get(self.unit, 1) - 1)

    @property
    def interval(self) -> Interval:
        """The days of the period, with their precision."""
        return Interval(self.start, self.end, _PRECISION.get(self.unit, Precision.INTERVAL))

    @property
    def value(self) -> str:
        """The TIMEX3 value (TIMEX3 annotation guidelines 1.2.1, section 2.3)."""
        year, month = self.start.year, self.start.month
        match self.unit:
            case Unit.WEEK | Unit.FORTNIGHT:
                return "{:04}-W{:02}".format(*self.start.isocalendar())
            case Unit.WEEKEND:
                return "{:04}-W{:02}-WE".format(*self.start.isocalendar())
            case Unit.MONTH:
                return f"{year:04}-{month:02}"
            case Unit.QUARTER:
                return f"{year:04}-Q{(month + 2) // 3}"
            case Unit.SEASON:
                return f"{year:04}-{SEASON_CODES[month // 3 % 4]}"
            case Unit.HALF:
                return f"{year:04}-H{1 if month < 7 else 2}"
            case Unit.YEAR:
                return f"{year:04}"
            case Unit.DECADE:
                return f"{year // 10:03}X"
            case Unit.CENTURY:
                return f"{year // 100:02}"
            case _:
                return self.start.isoformat()

    def shifted(self, count: int) -> "Period":
        """The period `count` units later (earlier when negative); ValueError outside years 1-9999."""
        if self.unit in _MONTHS_IN:
            return Period(self.unit, add_months(self.start, count * _MONTHS_IN[self.unit]))
        return Period(self.unit, add_days(self.start, count * _DAYS_IN.get(self.unit, 1)))

    def moved(self, unit: Unit, count: int) -> "Period":
        """The period of this size that lies `count` of `unit` later: a quarter moved by a year is a quarter."""
        if unit in _MONTHS_IN:
            return period_of(self.unit, add_months(self.start, count * _MONTHS_IN[unit]))
        return period_of(self.unit, add_days(self.start, count * _DAYS_IN.get(unit, 1)))


def period_of(unit: Unit, day: date) -> Period:
    """The `unit` that `day` lies in. Weeks run from Monday to Sunday; winter belongs to the year of its December."""
    match unit:
        case Unit.WEEK | Unit.FORTNIGHT:
            return Period(unit, add_days(day, -day.weekday()))
        case Unit.WEEKEND:
            return Period(unit, add_days(day, 5 - day.weekday()))
        case Unit.MONTH:
            return Period(unit, day.replace(day=1))
        case Unit.QUARTER:
            return Period(unit, date(day.year, (day.month - 1) // 3 * 3 + 1, 1))
        case Unit.SEASON:
            if day.month < 3:
                return Period(unit, date(day.year - 1, 12, 1))
            return Period(unit, date(day.year, day.month // 3 * 3, 1))
        case Unit.HALF:
            return Period(unit, date(day.year, 1 if day.month < 7 else 7, 1))
        case Unit.YEAR:
            return Period(unit, date(day.year, 1, 1))
        case Unit.DECADE:
            return Period(unit, date(max(day.year // 10 * 10, 1), 1, 1))
        case Unit.CENTURY:
            return Period(unit, date(max(day.year // 100 * 100, 1), 1, 1))
        case _:
            return Period(Unit.DAY, day)


def day_period(year: int, month: int, day: int) -> Period:
    """One day; ValueError where the calendar has none."""
    return Period(Unit.DAY, date(year, month, day))


def month_period(year: int, month: int) -> Period:
    """One month of a year."""
    return Period(Unit.MONTH, date(year, month, 1))


def year_period(year: int) -> Period:
    """One calendar year."""
    return Period(Unit.YEAR, date(year, 1, 1))


def quarter_period(year: int, quarter: int) -> Period:
    """One calendar quarter, counted from 1."""
    return Period(Unit.QUARTER, date(year, quarter * 3 - 2, 1))


def half_period(year: int, half: int) -> Period:
    """One half of a calendar year, 1 or 2."""
    return Period(Unit.HALF, date(year, half * 6 - 5, 1))


def season_period(year: int, code: str) -> Period:
    """One season by its TIMEX3 code; the winter of 1998 begins in December 1998."""
    return Period(Unit.SEASON, date(year, _SEASON_FIRST_MONTH[code], 1))


def easter(year: int) -> date:
    """Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8)."""
    century, rest = divmod(year, 100)
    leap, skipped = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * (year % 19) + century - leap - correction + 15) % 30
    quad, remainder = divmod(rest, 4)
    weekday = (32 + 2 * skipped + 2 * quad - epact - remainder) % 7
    late = (year % 19 + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The `nth` (1-5, or -1 for the last) `weekday` (Monday is 0) of a month."""
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    last = date(year, month, days_in_month(year, month))
    return last - timedelta(days=(last.weekday() - weekday) % 7)
