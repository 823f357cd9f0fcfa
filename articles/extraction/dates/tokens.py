"""Words, numbers and marks of a text with their offsets and classes: all that the patterns see of it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from articles.extraction.dates.grammar import OTHER, Alphabet, alphabet
from articles.extraction.dates.lexicon import CASED, CLASSES

_TOKEN = re.compile(
    r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-])"
    r"|\d[0-9A-Za-z]*(?:[.,:/](?=\d)[0-9A-Za-z]+)*"
    r"|['’`]\d\ds?(?!\w)"
    r"|[AaPp]\.[ ]?[Mm]\b\.?"
    r"|(?:[A-Za-z]\.){2,8}"
    r"|[^\W\d_][^\W_]*"
    r"|['’](?:[sS]|ll|re|ve|[dmt])\b"
    r"|\n[ \t\r]*\n"
    r"|[^\w\s]|_"
)
_LONGEST_NUMBER = 32
BREAK = "BREAK"

_NUMBER_CLASSES: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = tuple(
    (re.compile(pattern), frozenset(classes.split()))
    for pattern, classes in (
        (r"0[1-9]|1[0-2]", "NUM TWODIGIT DAY HOUR MONTHNUMBER"),
        (r"[1-9]", "NUM DAY HOUR MONTHNUMBER"),
        (r"1[3-9]|2[0-4]", "NUM TWODIGIT DAY HOUR"),
        (r"2[5-9]|3[01]", "NUM TWODIGIT DAY"),
        (r"\d\d", "NUM TWODIGIT"),
        (r"(?:1\d|2[01])[0-5]\d", "NUM YEAR MILITARY"),
        (r"2[23][0-5]\d", "NUM MILITARY"),
        (r"0\d[0-5]\d", "MILITARY"),
        (r"1\d{3}|2[01]\d\d", "NUM YEAR"),
        (r"\d{1,3}(?:,\d{3})*(?:\.\d{1,2})?|\d{1,12}", "NUM"),
        (r"(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)", "ORDINAL DAYORDINAL"),
        (r"(?:\d{1,3}(?:,\d{3})*)(?:st|nd|rd|th)", "ORDINAL"),
        (r"(?:1[0-9]|20)\d0['’]?s", "DECADE"),
        (r"['’`]?[2-9]0s", "SHORTDECADE"),
        (r"['’`]\d\d", "SHORTYEAR"),
        (r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?", "CLOCK"),
        (r"(?:0?[1-9]|1[0-2])(?:[:.][0-5]\d)?[aApP][mM]", "HALFDAYCLOCK"),
        (r"(?:0?[1-9]|1[0-2])\.[0-5]\d", "NUM DOTCLOCK"),
        (r"(?:1\d{3}|2[01]\d\d)-\d\d-\d\d.*", "ISODATE"),
        (r"[1-9]/[2-9]", "FRACTION"),
        (r"\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d)|\d{4}/\d{1,2}/\d{1,2}", "NUMERICDATE"),
        (r"(?:19|20)\d\d/(?:\d{4}|\d\d)", "YEARPAIR"),
        (r"[Qq][1-4]", "QUARTERTOKEN"),
        (r"[Hh][12]", "HALFTOKEN"),
        (r"FY(?:19|20)?\d\d", "FISCALTOKEN"),
        (r"[1-4][Qq]", "QUARTERTOKEN"),
    )
)
# "7.30" and "12" may be several things at once; the sets above are tried in order and the first that fits counts.


def _word_classes(words: Iterable[str]) -> dict[str, frozenset[str]]:
    """Every spelling of the lexicon and of the patterns' own words, with all its classes."""
    classes: dict[str, set[str]] = {word: {f"'{word}'"} for word in words}
    for name, members in CLASSES.items():
        for word in members.split():
            classes.setdefault(word, set()).add(name)
    spellings: dict[str, frozenset[str]] = {}
    for word, names in classes.items():
        small = names - {"MONTHNAME", "MONTHABBR", "WEEKDAY", "WEEKDAYABBR"} if word in CASED else names
        if small:
            spellings[word] = frozenset(small)
        spellings[word.capitalize()] = spellings[word.upper()] = frozenset(names)
    spellings |= {mark: frozenset(names) for mark, names in classes.items() if not mark[0].isalpha()}
    return spellings


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of `text`: `spans` are half-open offsets, `shape` holds one class character per token."""

    text: str
    words: list[str]
    spans: list[tuple[int, int]]
    shape: str

    def lower(self, index: int) -> str:
        """Token `index` in lower case, "" outside the text."""
        return self.words[index].lower() if 0 <= index < len(self.words) else ""

    def joined(self, index: int) -> bool:
        """Whether nothing stands between token `index` and the one before it."""
        return 0 < index < len(self.spans) and self.spans[index - 1][1] == self.spans[index][0]


class Tokenizer:
    """Cuts texts into tokens for one set of pattern words; holds tables only, no state."""

    def __init__(self, pattern_words: Iterable[str]) -> None:
        shapes = [classes for _, classes in _NUMBER_CLASSES]
        self.alphabet: Alphabet = alphabet(_word_classes(pattern_words), [*shapes, frozenset({BREAK})])

    def tokens(self, text: str) -> Tokens:
        """The tokens of `text`, in order; blank lines count as one token that no phrase crosses."""
        known = self.alphabet.words
        words: list[str] = []
        spans: list[tuple[int, int]] = []
        shape: list[str] = []
        seen: dict[str, str] = {}
        for match in _TOKEN.finditer(text):
            word = match[0]
            character = known.get(word) or seen.get(word)
            if character is None:
                character = seen[word] = self._character(word)
            words.append(word)
            spans.append(match.span())
            shape.append(character)
        return Tokens(text, words, spans, "".join(shape))

    def _character(self, word: str) -> str:
        """The class character of a token that is no word of the lexicon."""
        if word[0] == "\n":
            return self.alphabet.numbers[frozenset({BREAK})]
        if word.isalpha() or len(word) > _LONGEST_NUMBER:
            return OTHER
        for pattern, classes in _NUMBER_CLASSES:
            if pattern.fullmatch(word):
                return self.alphabet.numbers[classes]
        return OTHER
