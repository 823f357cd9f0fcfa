"""Marks: stretches of a paragraph that were read as something, and the paragraph cut at their borders."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise


class MarkKind(StrEnum):
    """What a stretch of text was read as; of marks over the same stretch the first kind here is outermost."""

    CLAIM = "claim"
    CONTENT = "content"
    SOURCE = "source"
    CUE = "cue"
    ACTOR = "actor"
    TREATY = "treaty"
    DATE = "date"


# How many colours tell the claims of a paragraph apart.
TONES = 6
_RANKS = {kind: rank for rank, kind in enumerate(MarkKind)}


def tone(number: int) -> int:
    """Which of the colours, from 1, the claim `number` has."""
    return (number - 1) % TONES + 1


@dataclass(frozen=True, slots=True)
class Mark:
    """The slice [start, end) of a paragraph. `number` is its claim's, 0 for other marks; `note` says what it means."""

    start: int
    end: int
    kind: MarkKind
    note: str = ""
    number: int = 0

    @property
    def tone(self) -> int:
        """Which of the colours its claim has, from 1."""
        return tone(self.number)

    @property
    def order(self) -> tuple[int, int, int, int]:
        """Sorts marks by their beginning, the outer before the inner."""
        return self.start, -self.end, _RANKS[self.kind], self.number


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a paragraph with all marks that cover it, those that begin with it, and those that end with it.

    `marks` and `opening` stand outermost first, `closing` innermost first.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    opening: tuple[Mark, ...] = ()
    closing: tuple[Mark, ...] = ()

    @property
    def kinds(self) -> frozenset[MarkKind]:
        """What the piece was read as."""
        return frozenset(mark.kind for mark in self.marks)

    @property
    def notes(self) -> tuple[str, ...]:
        """What its marks mean, outermost first, each once."""
        return tuple(dict.fromkeys(mark.note for mark in self.marks if mark.note))

    @property
    def claims_opening(self) -> tuple[Mark, ...]:
        """The claims that begin here, outermost first."""
        return tuple(mark for mark in self.opening if mark.kind is MarkKind.CLAIM)

    @property
    def claims_closing(self) -> tuple[Mark, ...]:
        """The claims that end here, innermost first."""
        return tuple(mark for mark in self.closing if mark.kind is MarkKind.CLAIM)


def cut(text: str, marks: Iterable[Mark]) -> tuple[Segment, ...]:
    """`text` cut at every border of `marks`, which may nest and cross; the pieces join to `text` again.

    Marks without a length are left out. One sweep from left to right: the work grows with the marks that overlap.
    """
    beginning: defaultdict[int, list[Mark]] = defaultdict(list)
    borders = {0, len(text)}
    for mark in marks:
        if mark.start < mark.end:
            beginning[mark.start].append(mark)
            borders |= {mark.start, mark.end}
    covering: list[Mark] = []
    segments = []
    for start, end in pairwise(sorted(borders)):
        opening = tuple(sorted(beginning[start], key=lambda mark: mark.order))
        covering = sorted([*(mark for mark in covering if mark.end > start), *opening], key=lambda mark: mark.order)
        closing = tuple(mark for mark in reversed(covering) if mark.end == end)
        segments.append(Segment(text[start:end], tuple(covering), opening, closing))
    return tuple(segments)
