"""What a rule is: a pattern over word classes and the function that reads the phrase it took."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from articles.extraction.dates.mention import Interval, TimexType
from articles.extraction.dates.periods import Period
from articles.extraction.dates.tokens import Tokens

if TYPE_CHECKING:
    from articles.extraction.dates.scene import Scene


@dataclass(frozen=True, slots=True)
class Reading:
    """How a rule reads a phrase: a calendar `period`, or a bare `value` with the days it covers, if any.

    `relative` tells that the words alone do not fix the days; `anchor` is the day they were counted from. `first` and
    `last` (inclusive token numbers) narrow the mention to a part of the phrase that the pattern took in. What is no `topic` gives later times no anchor:
    the year-ago quarter is only there to be compared with.
    """

    type: TimexType
    value: str
    interval: Interval | None = None
    period: Period | None = None
    relative: bool = False
    anchor: date | None = None
    first: int | None = None
    last: int | None = None
    anchored_on: str = ""
    topic: bool = True


@dataclass(frozen=True, slots=True)
class Phrase:
    """The tokens a pattern took: [first, end) by number, and the parts it named."""

    first: int
    end: int
    parts: dict[str, tuple[int, int]]
    tokens: Tokens

    def has(self, name: str) -> bool:
        """Whether the part is there."""
        return self.parts.get(name, (-1, -1))[0] >= 0

    def words(self, name: str) -> list[str]:
        """The lower-case tokens of a part, [] when it is missing."""
        start, end = self.parts.get(name, (0, 0))
        return [self.tokens.lower(index) for index in range(start, end)]

    def word(self, name: str) -> str:
        """The first token of a part in lower case, "" when it is missing."""
        words = self.words(name)
        return words[0] if words else ""

    def index(self, name: str) -> int:
        """The number of the first token of a part, -1 when it is missing."""
        return self.parts.get(name, (-1, -1))[0]


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of telling a time. `read` returns None, or raises ValueError for a day that no calendar has, to decline."""

    name: str
    pattern: str
    read: "Callable[[Phrase, Scene], Reading | None]"


def dated(period: Period, *, relative: bool = False, anchor: date | None = None, anchored_on: str = "") -> Reading:
    """A DATE that is one calendar period."""
    return Reading(TimexType.DATE, period.value, period.interval, period, relative, anchor, anchored_on=anchored_on)


def undated(value: str, kind: TimexType = TimexType.DATE, *, relative: bool = True) -> Reading:
    """A time whose days nobody can name."""
    return Reading(kind, value, relative=relative)
