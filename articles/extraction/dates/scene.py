"""What a rule may look at: the tokens, the published day, and the times told before."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from articles.extraction.dates.lexicon import word_set
from articles.extraction.dates.periods import Period
from articles.extraction.dates.rule import Phrase, Reading
from articles.extraction.dates.tokens import Tokens
from articles.extraction.dates.units import Unit

MEMORY = 12
"""How many of the times told last can still be an anchor."""


@dataclass(frozen=True, slots=True)
class Told:
    """A calendar period that the text named, in which words, and at which token (-1: in an earlier paragraph).

    `written` tells a date written in full from one that was itself counted from another day.
    """

    period: Period
    words: str
    token: int = -1
    written: bool = False


@dataclass(frozen=True, slots=True)
class DateContext:
    """What the paragraphs read so far leave for the next one: the dateline's day and the times told last. Immutable."""

    dateline: date | None = None
    told: tuple[Told, ...] = ()


@dataclass(slots=True)
class Scene:
    """One text while it is read: `base` is the day of "today", `told` grows with every time that is read.

    `peek` reads the time that begins with a token, if one does, as (reading, token after it); None while peeking.
    `last`, `last_rule` and `last_end` tell of the mention read last.
    """

    tokens: Tokens
    reference: date | None
    base: date | None
    told: list[Told] = field(default_factory=list)
    peek: Callable[[int], tuple[Reading, int] | None] | None = None
    last: Reading | None = None
    last_rule: str = ""
    last_end: int = -1

    def lately(self, units: frozenset[Unit]) -> Told | None:
        """The time told last among those whose size is in `units`."""
        return next((told for told in reversed(self.told[-MEMORY:]) if told.period.unit in units), None)

    def day_of_sentence(self, phrase: Phrase) -> Told | None:
        """The day told last, where it stands in the same sentence before the phrase."""
        told = self.lately(frozenset({Unit.DAY}))
        return told if told and told.token >= self.sentence_start(phrase.first) else None

    def day_of_story(self) -> Told | None:
        """The day told last, where it lies in the week up to the published day: the day that the story is at."""
        told = self.lately(frozenset({Unit.DAY}))
        if told is None or self.base is None or not 0 <= (self.base - told.period.start).days <= 7:
            return None
        return told

    def sentence_start(self, index: int, limit: int = 60) -> int:
        """The first token of the sentence of token `index`, at most `limit` tokens back."""
        earliest = max(index - limit, 0)
        for position in range(index - 1, earliest - 1, -1):
            if self.ends_sentence(position):
                return position + 1
        return earliest

    def ends_sentence(self, position: int) -> bool:
        """Whether token `position` closes a sentence; the dot of "Aug." and "Mr." does not."""
        words = self.tokens.words
        word = words[position]
        if word[0] == "\n" or word in {"!", "?"}:
            return True
        if word != "." or position + 1 >= len(words):
            return False
        abbreviated = self.tokens.lower(position - 1) in _ABBREVIATIONS and self.tokens.joined(position)
        return not abbreviated and (words[position + 1][0].isupper() or words[position + 1][0] in "\"“‘`'\n")

    def in_title(self, index: int) -> bool:
        """Whether a common word has a capital inside a sentence, as in the name of a paper ("the Harbour Weekly")."""
        if not self.tokens.words[index][0].isupper() or self.sentence_start(index) == index:
            return False
        return self.tokens.words[index - 1] not in _OPENERS


_OPENERS = word_set("“ \" ` ‘ ' : — – - _ )")
_ABBREVIATIONS = word_set(
    "mr mrs ms dr gen col lt sgt rep sen gov rev prof st jan feb mar apr jun jul aug sept sep oct nov dec no inc co "
    "corp ltd vs capt adm maj cmdr jr sr mon tue tues wed thu thurs fri sat sun"
)
