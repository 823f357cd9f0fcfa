"""The sentence that tells a reader why a time expression stands where it stands."""

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from articles.extraction.dates.mention import DateMention, Interval

_REASONS = {
    "weekday": "the nearest such day in the direction of the verb",
    "day of a month": "the year is the one that the verb points to",
    "days of a month": "from the first day named to the last",
    "month": "the nearest such month in the direction of the verb",
    "month by its name": "the nearest such month in that direction",
    "time limit": "from the day it is counted from to its end",
    "time ago": "counted back",
    "time later": "counted on",
    "time from now": "counted on",
    "time before a time": "counted from the time written after it",
    "spell": "the business period told of last",
    "spell a year ago": "the business period told of last, a year before",
    "then": "the time named last",
    "holiday": "the feast in the calendar of that year",
}


DATELINE = "dateline"
"""What stands for the words of an anchor that is the day of the dateline."""


# Spelled out here, for the names of the standard library follow the locale.
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def _date_words(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def day_words(day: date) -> str:
    """A day as the product prints it: "Wednesday, 16 January 2019"."""
    return f"{_WEEKDAYS[day.weekday()]}, {_date_words(day)}"


def explain(mention: "DateMention") -> str:
    """One English sentence from the mention's words to its days, with the rule and the anchor that decided."""
    if mention.interval is None:
        return f"“{_words(mention)}” names no certain day{_open_reason(mention)}."
    days = _days(mention.interval)
    if not mention.needs_anchor:
        return f"“{_words(mention)}” is written in full: {days}."
    reason = _REASONS.get(mention.rule)
    anchor = f"counted from {_anchor(mention)}" if mention.anchor else ""
    because = "; ".join(part for part in (reason, anchor) if part)
    return f"“{_words(mention)}” is {days}: {because}." if because else f"“{_words(mention)}” is {days}."


def _words(mention: "DateMention") -> str:
    return " ".join(mention.text.split())


def _days(interval: "Interval") -> str:
    if interval.start == interval.end:
        return day_words(interval.start)
    return " to ".join(_date_words(day) for day in (interval.start, interval.end))


def _anchor(mention: "DateMention") -> str:
    assert mention.anchor is not None
    if mention.anchor_text == DATELINE:
        return f"the day of the dateline, {day_words(mention.anchor)}"
    if mention.anchor_text:
        return f"“{' '.join(mention.anchor_text.split())}” in the text, {day_words(mention.anchor)}"
    return f"the published {day_words(mention.anchor)}"


def _open_reason(mention: "DateMention") -> str:
    if mention.value.endswith("_REF"):
        return ": it is vague"
    if mention.type == "SET":
        return ": it comes again and again"
    if mention.type == "DURATION":
        return ": it is a length of time with no fixed beginning"
    if mention.value.startswith("X"):
        return ": the published day is unknown"
    return ": it is hedged"
