"""The units of time that news counts in, and which of them can tell which."""

from enum import StrEnum


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


CLOCK_UNITS = frozenset({Unit.SECOND, Unit.MINUTE, Unit.HOUR})
"""The units smaller than a day, which no calendar period has."""
MONTHS_IN = {
    Unit.MONTH: 1,
    Unit.QUARTER: 3,
    Unit.SEASON: 3,
    Unit.HALF: 6,
    Unit.YEAR: 12,
    Unit.DECADE: 120,
    Unit.CENTURY: 1200,
}
DAYS_IN = {Unit.DAY: 1, Unit.WEEKEND: 7, Unit.WEEK: 7, Unit.FORTNIGHT: 14}
_WITHIN_WEEK = frozenset({Unit.DAY, Unit.WEEK, Unit.WEEKEND})
_WITHIN_YEAR = _WITHIN_WEEK | {Unit.MONTH, Unit.QUARTER, Unit.SEASON, Unit.HALF, Unit.YEAR}
_WITHIN = {
    Unit.WEEK: _WITHIN_WEEK,
    Unit.WEEKEND: _WITHIN_WEEK,
    Unit.MONTH: _WITHIN_WEEK | {Unit.MONTH},
    Unit.QUARTER: _WITHIN_WEEK | {Unit.MONTH, Unit.QUARTER},
    Unit.SEASON: _WITHIN_WEEK | {Unit.MONTH, Unit.SEASON},
    Unit.YEAR: _WITHIN_YEAR,
    Unit.DECADE: _WITHIN_YEAR | {Unit.DECADE},
    Unit.CENTURY: frozenset({Unit.YEAR, Unit.DECADE, Unit.CENTURY}),
}
_UNKNOWN = {
    Unit.DAY: "XXXX-XX-XX",
    Unit.WEEK: "XXXX-WXX",
    Unit.FORTNIGHT: "XXXX-WXX",
    Unit.WEEKEND: "XXXX-WXX-WE",
    Unit.MONTH: "XXXX-XX",
    Unit.QUARTER: "XXXX-QX",
    Unit.CENTURY: "XX",
}


def units_within(unit: Unit) -> frozenset[Unit]:
    """The sizes of period that can tell which `unit` is meant: "that year" may follow a day, "that day" not a year."""
    return _WITHIN.get(unit, frozenset({Unit.DAY}))


def unknown_value(unit: Unit) -> str:
    """The TIMEX3 value of some period of this size that nobody can place."""
    return _UNKNOWN.get(unit, "XXXX")
