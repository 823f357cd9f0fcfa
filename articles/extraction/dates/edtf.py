"""ISO 8601-2 (EDTF level 2) spellings of TIMEX3 values."""

import re

_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24, "Q1": 33, "Q2": 34, "Q3": 35, "Q4": 36, "H1": 40, "H2": 41}
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_YEARS = re.compile(r"\d{4}/\d{4}")
_PART = re.compile(r"(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])")
_UNKNOWN_YEAR = re.compile(r"XXXX-\d\d(?:-\d\d)?")


def _begins_as_named(year: str, part: str, days: tuple[str, str] | None) -> bool:
    """Whether a quarter is the calendar's; a fiscal quarter of the same number has other days."""
    first = f"{year}-{int(part[1]) * 3 - 2:02}-01" if part[0] == "Q" else ""
    return not days or not first or days[0] == first


def edtf_of(value: str, days: tuple[str, str] | None) -> str | None:
    """The EDTF string of a TIMEX3 `value`, None where the standard has none (vague times, sets, bare durations).

    `days` are the first and the last day as ISO dates: weeks and limits become an interval of days, a time of day its
    day, and "the end of 1991" the last one.
    """
    if days and days[0] == days[1]:
        return days[0]
    if _YEARS.fullmatch(value) or _DAY.fullmatch(value) or _UNKNOWN_YEAR.fullmatch(value):
        return value
    if (match := _PART.fullmatch(value)) and _begins_as_named(match[1], match[2], days):
        return f"{match[1]}-{_SEASONS[match[2]]}"
    if re.fullmatch(r"\d{3}X", value):
        return value
    if re.fullmatch(r"\d\d", value):
        return f"{value}XX"
    return f"{days[0]}/{days[1]}" if days else None
