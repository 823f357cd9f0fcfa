"""Dates as the registry writes them: "1987-12-08", "1987-12" or "1987" (EDTF level 0), and the days they cover."""

import calendar
import re
from datetime import date

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def first_day(text: str) -> date:
    """The first day that `text` covers; ValueError when it is malformed or the day does not exist."""
    year, month, day = _parts(text)
    return date(year, 1 if month is None else month, 1 if day is None else day)


def last_day(text: str) -> date:
    """The last day that `text` covers; ValueError when it is malformed or the day does not exist."""
    first, (year, month, day) = first_day(text), _parts(text)
    if month is None:
        return date(year, 12, 31)
    return first if day is not None else first.replace(day=calendar.monthrange(year, month)[1])


def exists(text: str) -> bool:
    """Whether `text` is a date that the calendar has."""
    try:
        return last_day(text) >= first_day(text)
    except ValueError:
        return False


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
