"""What a rule may look at: the tokens, the published day, and the times read before."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from articles.extraction.dates.lexicon import word_set
from articles.extraction.dates.periods import Period, Unit
from articles.extraction.dates.rule import Reading
from articles.extraction.dates.tokens import Tokens


@dataclass(frozen=True, slots=True)
class DateContext:
    """What the paragraphs read so far leave behind for the next: the dateline's day and the last times named.

    Immutable; `find_dates` takes one and `read_dates` gives the next one back.
    """

    dateline: date | None = None
    focus: tuple[tuple[Period, str], ...] = ()


@dataclass(slots=True)
class Scene:
    """One text while it is read; the only thing that changes is `focus` and `base`."""

    tokens: Tokens
    reference: date | None
    base: date | None
    focus: list[tuple[Period, str, int]] = field(default_factory=list)
    last: Reading | None = None
    last_rule: str = ""
    last_end: int = -1
    peek: Callable[[int], tuple[Reading, int] | None] | None = None

    def lately(self, finest: frozenset[Unit]) -> tuple[Period, str, int] | None:
        """The last period read whose unit is in `finest`, with its words and first token (-1: an earlier paragraph)."""
        return next((entry for entry in reversed(self.focus[-12:]) if entry[0].unit in finest), None)

    def sentence_start(self, index: int, limit: int = 60) -> int:
        """The first token of the sentence of token `index`, at most `limit` tokens back."""
        words = self.tokens.words
        for position in range(index - 1, max(index - limit, 0) - 1, -1):
            if self.ends_sentence(position):
                return position + 1
        return max(index - limit, 0) if words else 0

    def in_title(self, index: int) -> bool:
        """Whether a common word is written with a capital inside a sentence: part of a name ("Morning Weekly")."""
        return self.tokens.words[index][0].isupper() and index > 0 and self.sentence_start(index) < index and self.tokens.words[
            index - 1
        ] not in {"“", '"', "`", "‘", "'", ":", "—", "–", "-", "_", ")"}

    def ends_sentence(self, position: int) -> bool:
        """Whether token `position` closes a sentence; the dot of "Aug." and "Mr." does not."""
        word = self.tokens.words[position]
        if word[0] == "\n" or word in {"!", "?"}:
            return True
        if word != "." or position + 1 >= len(self.tokens.words):
            return False
        following = self.tokens.words[position + 1]
        before = self.tokens.words[position - 1] if position else ""
        return (following[0].isupper() or following[0] in "\"“‘`'\n") and not (
            before.lower() in _ABBREVIATIONS and self.tokens.joined(position)
        )


_ABBREVIATIONS = word_set(
    "mr mrs ms dr gen col lt sgt rep sen gov rev prof st jan feb mar apr jun jul aug sept sep oct nov dec no inc "
    "co corp ltd vs capt adm maj cmdr jr sr mon tue tues wed thu thurs fri sat sun"
)
