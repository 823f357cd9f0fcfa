"""Dates as readers see them: told exactly as finely as they are known."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from articles.extraction.dates import Precision
from articles.registry.days import first_day, last_day


class Shape(StrEnum):
    """How a date is drawn on a timeline."""

    POINT = "point"
    SHORT = "short"
    LONG = "long"


@dataclass(frozen=True, slots=True)
class DateLabel:
    """`text` says when ("December 2018"), `extent` which days that are ("1–31 December 2018"; "" for one day).

    `machine` is the value for an HTML time element, "" where HTML has no notation for it.
    """

    text: str
    machine: str
    extent: str
    shape: Shape


def label(start: date, end: date, precision: str) -> DateLabel:
    """The inclusive days from `start` to `end`, known to `precision`.

    Days that do not fill the unit of their precision are told as days from start to end, never as the whole unit.
    """
    if start == end:
        return DateLabel(day(start), start.isoformat(), "", Shape.POINT)
    shape = Shape.SHORT if (end - start).days < 32 else Shape.LONG
    text, machine = _unit(start, end, precision)
    if text:
        return DateLabel(text, machine, span(start, end), shape)
    return DateLabel(span(start, end), "", "", shape)


def registry_label(edtf: str, start: date, end: date) -> DateLabel:
    """A date of the registry: "1987-12-08", "1987-12" or "1987"."""
    return label(start, end, {4: Precision.YEAR, 7: Precision.MONTH}.get(len(edtf), Precision.DAY))


def written(edtf: str) -> str:
    """A date of the registry in words, as finely as it is known: "8 December 1987", "December 1987", "1987"."""
    return registry_label(edtf, first_day(edtf), last_day(edtf)).text


def day(value: date) -> str:
    """8 December 1987."""
    return f"{value.day} {value:%B} {value.year}"


def span(start: date, end: date) -> str:
    """From day to day, without saying a month or a year twice: 3–9 May 2019; 30 April – 2 May 2019."""
    if start == end:
        return day(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{day(end)}"
    if start.year == end.year:
        return f"{start.day} {start:%B} – {day(end)}"
    return f"{day(start)} – {day(end)}"


def _unit(start: date, end: date, precision: str) -> tuple[str, str]:
    if start.day != 1 or end.day != monthrange(end.year, end.month)[1]:
        return "", ""
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    if precision == Precision.MONTH and months == 1:
        return f"{start:%B} {start.year}", f"{start.year:04}-{start.month:02}"
    if precision == Precision.QUARTER and months == 3 and start.month % 3 == 1:
        return f"{('first', 'second', 'third', 'fourth')[start.month // 3]} quarter of {start.year}", ""
    if precision == Precision.SEASON and months == 3 and start.month % 3 == 0:
        return _season(start, end), ""
    if precision == Precision.YEAR and months == 12 and start.month == 1:
        return str(start.year), f"{start.year:04}"
    if precision == Precision.DECADE and months == 120 and start.month == 1 and start.year % 10 == 0:
        return f"{start.year}s", ""
    return "", ""


def _season(start: date, end: date) -> str:
    name = ("spring", "summer", "autumn", "winter")[start.month // 3 - 1]
    return f"{name} {start.year}" if start.year == end.year else f"{name} {start.year}–{end.year % 100:02}"
