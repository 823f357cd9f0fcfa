"""Patterns over word classes: a phrase grammar that runs as one linear regular expression.

A text becomes a string with one character per token, its shape; a pattern names the classes of the tokens it wants:

    (weekday:WEEKDAY COMMA?)? month:MONTHNAME day:DAY !AMPM

Upper case is a class, 'quoted' words stand for themselves, `name:` keeps the tokens of the item that follows, `$NAME`
is a macro, `!ITEM` forbids an item as the next token. Parentheses, `|`, `?` and bounded `{m,n}` mean what they mean in
regular expressions; `*` and `+` are refused, so that every pattern is linear.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_SPACE = re.compile(r"\s*")
_ITEM = re.compile(r"\s*(?:([a-z_]+):)?(!?)(?:'([^' ]+(?: [^' ]+)*)'|([A-Z][A-Z0-9]*)|(\())")
_OPERATOR = re.compile(r"(\?|\{\d,\d\})")
OTHER = "~"


@dataclass(frozen=True, slots=True)
class Alphabet:
    """One character for every combination of classes that a token can have."""

    words: Mapping[str, str]
    numbers: Mapping[frozenset[str], str]
    classes: Mapping[str, str]

    def charset(self, name: str) -> str:
        """The characters of the tokens in a class, as a regular expression."""
        return f"[{re.escape(self.classes[name])}]"


def alphabet(words: Mapping[str, frozenset[str]], shapes: Iterable[frozenset[str]]) -> Alphabet:
    """The alphabet for `words` (spelling to classes) and for the class sets that number tokens can have."""
    combinations: dict[frozenset[str], str] = {}
    for combination in [*words.values(), *shapes]:
        combinations.setdefault(combination, chr(0xA1 + len(combinations)))
    classes: dict[str, str] = {}
    for combination, character in combinations.items():
        for name in combination:
            classes[name] = classes.get(name, "") + character
    return Alphabet({word: combinations[names] for word, names in words.items()}, combinations, classes)


def literals(pattern: str) -> set[str]:
    """The quoted words of a pattern."""
    return {word for match in _ITEM.finditer(pattern) if match[3] for word in match[3].split()}


def expand(pattern: str, macros: Mapping[str, str]) -> str:
    """`pattern` with its macros written out."""
    while "$" in pattern:
        pattern = re.sub(r"\$([A-Z]+)", lambda match: f"({macros[match[1]]})", pattern)
    return pattern


@dataclass(frozen=True, slots=True)
class Piece:
    """A compiled piece of a pattern: its regular expression, the characters it may begin with, and whether it may be
    empty."""

    regex: str
    first: frozenset[str] = frozenset()
    empty: bool = True

    def then(self, other: "Piece") -> "Piece":
        """This piece, and then the other."""
        first = self.first | other.first if self.empty else self.first
        return Piece(self.regex + other.regex, first, self.empty and other.empty)

    def __or__(self, other: "Piece") -> "Piece":
        return Piece(f"{self.regex}|{other.regex}", self.first | other.first, self.empty or other.empty)

    def wrapped(self, name: str | None, forbidden: bool) -> "Piece":
        """This piece as a group, a named group, or a look at what must not follow."""
        if forbidden:
            return Piece(f"(?!{self.regex})")
        return Piece(f"(?P<{name}>{self.regex})" if name else f"(?:{self.regex})", self.first, self.empty)

    def repeated(self, operator: str) -> "Piece":
        """This piece with `?` or `{m,n}` after it."""
        return Piece(self.regex + operator, self.first, self.empty or operator == "?" or operator.startswith("{0"))


class PatternReader:
    """Compiles one expanded pattern; ValueError where it cannot be read."""

    def __init__(self, pattern: str, letters: Alphabet) -> None:
        self.pattern = pattern
        self.letters = letters
        self.position = 0

    def compile(self) -> Piece:
        """The whole pattern as one piece."""
        piece = self._alternatives()
        if self.position < len(self.pattern):
            raise ValueError(f"cannot read {self.pattern[self.position :]!r} in pattern {self.pattern!r}")
        return piece

    def _alternatives(self) -> Piece:
        piece = self._sequence()
        while self._next("|"):
            piece = piece | self._sequence()
        return piece

    def _sequence(self) -> Piece:
        whole = Piece("")
        while (item := self._item()) is not None:
            while match := _OPERATOR.match(self.pattern, self.position):
                self.position = match.end()
                item = item.repeated(match[1])
            whole = whole.then(item)
        return whole

    def _item(self) -> Piece | None:
        match = _ITEM.match(self.pattern, self.position)
        if match is None:
            return None
        self.position = match.end()
        name, forbidden, words, group, _ = match.groups()
        if words:
            piece = Piece("")
            for word in words.split():
                piece = piece.then(self._class(f"'{word}'"))
        elif group:
            piece = self._class(group)
        else:
            piece = self._alternatives()
            if not self._next(")"):
                raise ValueError(f"a parenthesis stays open in pattern {self.pattern!r}")
        return piece.wrapped(name, bool(forbidden))

    def _class(self, name: str) -> Piece:
        return Piece(self.letters.charset(name), frozenset(self.letters.classes[name]), empty=False)

    def _next(self, mark: str) -> bool:
        match = _SPACE.match(self.pattern, self.position)
        position = match.end() if match else self.position
        if not self.pattern.startswith(mark, position):
            return False
        self.position = position + 1
        return True
