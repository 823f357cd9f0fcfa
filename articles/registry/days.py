"""Dates as the registry writes them: "1987-12-08", "1987-12" or "1987" (EDTF level 0), and the days they cover."""

import calendar
import re
from datetime import date

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def first_day(text: str) -> date:
    """The first day that `text` covers; ValueError when it is malformed or the day does not exist."""
    year, month, day = _parts(text)
    return date(year, month or 1, day or 1)


def last_day(text: str) -> date:
    """The last day that `text` covers; ValueError when it is malformed or the day does not exist."""
    year, month, day = _parts(text)
    month = month or 12
    return date(year, month, day or calendar.monthrange(*_existing_month(year, month))[1])


def runs_backwards(start: str | None, end: str | None) -> bool:
    """Whether `end` is over before `start` can have begun; an unknown end (None) never is."""
    return start is not None and end is not None and last_day(end) < first_day(start)


def certainly_overlap(one: tuple[str | None, str | None], other: tuple[str | None, str | None]) -> bool:
    """Whether two spans share more than a day of handing over, however their imprecise ends are read.

    A span without a start proves nothing, because nobody knows when it began; one without an end still runs.
    """
    (start, end), (other_start, other_end) = one, other
    if start is None or other_start is None:
        return False
    return _certainly_before(start, other_end) and _certainly_before(other_start, end)


def _certainly_before(start: str, end: str | None) -> bool:
    return end is None or last_day(start) < first_day(end)


def _parts(text: str) -> tuple[int, int | None, int | None]:
    match = _FORM.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is not a date: write YYYY, YYYY-MM or YYYY-MM-DD")
    year, month, day = match.groups()
    return int(year), int(month) if month is not None else None, int(day) if day is not None else None


def _existing_month(year: int, month: int) -> tuple[int, int]:
    """The pair itself, or the ValueError that `date` raises for a month that no calendar has."""
    date(year, month, 1)
    return year, month
