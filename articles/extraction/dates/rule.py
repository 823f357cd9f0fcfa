"""What a rule is: a pattern over word classes and the function that reads the phrase it took."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from articles.extraction.dates.mention import Interval, Precision, TimexType
from articles.extraction.dates.periods import Period
from articles.extraction.dates.tokens import Tokens
from articles.extraction.dates.units import Unit

if TYPE_CHECKING:
    from articles.extraction.dates.scene import Scene, Told


@dataclass(frozen=True, slots=True)
class Reading:
    """How a rule reads a phrase: its TIMEX3 type and value, the days it covers, and the calendar `period` it names.

    `relative` tells that the words alone do not fix the days; `anchor` is the day they were counted from,
    `anchor_text` the words that gave it ("" for the published day). `first` and `last` (inclusive token numbers) narrow
    the mention to a part of the phrase. What is no `topic` gives later times no anchor: the year-ago quarter is only
    there to be compared with.
    """

    type: TimexType
    value: str
    interval: Interval | None = None
    period: Period | None = None
    relative: bool = False
    anchor: date | None = None
    anchor_text: str = ""
    first: int | None = None
    last: int | None = None
    topic: bool = True

    @property
    def names_a_day(self) -> bool:
        """Whether this is one day, even of an unknown year or week."""
        day = self.value[: len("XXXX-WXX-2")]
        if self.period is not None:
            return self.period.unit is Unit.DAY and day == self.period.value
        return len(day) == len("XXXX-WXX-2") and day.startswith("XXXX-")

    def hedged(self) -> "Reading":
        """This reading after "nearly" or "more than": the value stays, but no day is certain."""
        return replace(self, interval=None, period=None)

    def at_end(self) -> "Reading":
        """This reading after "the end of": its last day. TIMEX3 keeps the value of the whole."""
        if self.interval is None:
            return self
        last = self.interval.end
        return replace(self, interval=Interval(last, last, Precision.DAY))


@dataclass(frozen=True, slots=True)
class Phrase:
    """The tokens a pattern took: [first, end) by number, and the parts it named."""

    first: int
    end: int
    parts: dict[str, tuple[int, int]]
    tokens: Tokens

    def has(self, name: str) -> bool:
        """Whether the part is there."""
        return self.index(name) >= 0

    def index(self, name: str) -> int:
        """The number of the first token of a part, -1 when it is missing."""
        return self.parts.get(name, (-1, -1))[0]

    def words(self, name: str) -> list[str]:
        """The lower-case tokens of a part, [] when it is missing."""
        start, end = self.parts.get(name, (0, 0))
        return [self.tokens.lower(index) for index in range(start, end)]

    def word(self, name: str) -> str:
        """The first token of a part in lower case, "" when it is missing."""
        return self.tokens.lower(self.index(name)) if self.has(name) else ""

    def before(self, steps: int = 1) -> str:
        """The token `steps` before the phrase in lower case, "" outside the text."""
        return self.tokens.lower(self.first - steps)

    def after(self, steps: int = 1) -> str:
        """The token `steps` after the phrase in lower case, "" outside the text."""
        return self.tokens.lower(self.end - 1 + steps)

    def last_word(self) -> str:
        """The last token of the phrase in lower case."""
        return self.tokens.lower(self.end - 1)


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of telling a time.

    `read` declines a phrase by None, or by the ValueError of a day that no calendar has.
    """

    name: str
    pattern: str
    read: "Callable[[Phrase, Scene], Reading | None]"


def dated(period: Period) -> Reading:
    """A DATE written in full: one calendar period."""
    return Reading(TimexType.DATE, period.value, period.interval, period)


def counted(period: Period, anchor: date, told: "Told | None" = None) -> Reading:
    """A DATE counted from `anchor`: the day of a time `told` before, or the published day."""
    return replace(dated(period), relative=True, anchor=anchor, anchor_text=told.words if told else "")


def undated(value: str, kind: TimexType = TimexType.DATE) -> Reading:
    """A relative time whose days nobody can name."""
    return Reading(kind, value, relative=True)


def length(value: str) -> Reading:
    """A bare duration."""
    return Reading(TimexType.DURATION, value)


def finished(phrase: Phrase, reading: Reading) -> Reading:
    """The reading, narrowed to its last day where the phrase begins with "the end of"."""
    return reading.at_end() if phrase.word("part") in {"end", "close"} else reading
