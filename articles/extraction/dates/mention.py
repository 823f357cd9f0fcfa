"""What the date tagger returns: time expressions with their TIMEX3 reading and the days they cover."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from articles.extraction.dates.edtf import edtf_of
from articles.extraction.dates.explanation import explain


class TimexType(StrEnum):
    """The TIMEX3 types of ISO-TimeML."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Precision(StrEnum):
    """How finely an interval of days is known."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    INTERVAL = "interval"


@dataclass(frozen=True, slots=True)
class Interval:
    """Inclusive days, `start` <= `end`."""

    start: date
    end: date
    precision: Precision


@dataclass(frozen=True, slots=True)
class DateMention:
    """One time expression: `text` is the slice [start, end) of the text read, `value` its TIMEX3 value.

    `interval` is None where no days can be named (PRESENT_REF, durations without an anchor, an unknown reference).
    `rule` names the rule that read it; `anchor` is the day it was resolved against, None if it needed none or had
    none. `needs_anchor` tells relative expressions from fully written ones. `anchor_text` holds the words of the
    earlier mention that gave the anchor, "" where that is the published day.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    interval: Interval | None
    rule: str
    needs_anchor: bool
    anchor: date | None = None
    anchor_text: str = ""

    @property
    def explanation(self) -> str:
        """One English sentence that says why the mention stands where it stands."""
        return explain(self)

    @property
    def edtf(self) -> str | None:
        """The time in EDTF (ISO 8601-2, level 2), None where the standard has no way to write it."""
        days = (self.interval.start.isoformat(), self.interval.end.isoformat()) if self.interval else None
        return edtf_of(self.value, days)
