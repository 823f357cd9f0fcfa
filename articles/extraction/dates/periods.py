"""Calendar periods: the days a unit of time covers, its TIMEX3 value, and its neighbours."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from articles.extraction.dates.mention import Interval, Precision
from articles.extraction.dates.units import CLOCK_UNITS, DAYS_IN, MONTHS_IN, Unit

SEASON_CODES = ("WI", "SP", "SU", "FA")
_SEASON_FIRST_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


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
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        raise ValueError(f"{months} months from {day} is outside the calendar")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


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
        if self.unit in MONTHS_IN:
            month = add_months(self.start, MONTHS_IN[self.unit] - 1)
            return month.replace(day=monthrange(month.year, month.month)[1])
        return add_days(self.start, 1 if self.unit is Unit.WEEKEND else DAYS_IN.get(self.unit, 1) - 1)

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
        if self.unit in MONTHS_IN:
            return Period(self.unit, add_months(self.start, count * MONTHS_IN[self.unit]))
        return Period(self.unit, add_days(self.start, count * DAYS_IN.get(self.unit, 1)))

    def counted(self, unit: Unit, count: float, *, exact: bool = False) -> "Period":
        """The period `count` of `unit` from the beginning of this one.

        Days and weeks counted from a day give a day; months, years and more give the month or the year, or, with
        `exact`, the day. Half years give the month. Hours stay on the day. ValueError outside years 1-9999.
        """
        if unit in CLOCK_UNITS:
            return Period(Unit.DAY, self.start)
        if unit in DAYS_IN:
            day = add_days(self.start, int(count) * DAYS_IN[unit])
            if unit is Unit.WEEKEND and not exact:
                return period_of(unit, day)
            keeps_day = exact or unit is Unit.DAY or self.unit is Unit.DAY
            return Period(Unit.DAY, day) if keeps_day else period_of(Unit.WEEK, day)
        months = round(count * MONTHS_IN[unit])
        day = add_months(self.start, months)
        if exact:
            return Period(Unit.DAY, day)
        if MONTHS_IN[unit] < 12:
            return period_of(unit, day)
        return period_of(Unit.YEAR if months % 12 == 0 else Unit.MONTH, day)

    def moved(self, unit: Unit, count: int) -> "Period":
        """The period of this size that lies `count` of `unit` later: a quarter moved by a year is a quarter."""
        if unit in MONTHS_IN:
            return period_of(self.unit, add_months(self.start, count * MONTHS_IN[unit]))
        return period_of(self.unit, add_days(self.start, count * DAYS_IN.get(unit, 1)))


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
