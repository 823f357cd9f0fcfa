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

_ITEM = re.compile(
    r"(?:([a-z_]+):)?(!?)(?:'([^' ]+(?: [^' ]+)*)'|([A-Z][A-Z0-9]*)|\$([A-Z]+)|(\())|([)|?]|\{\d+,\d+\})|\s+"
)
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


def compile_pattern(pattern: str, letters: Alphabet, *, named: bool = True) -> str:
    """The regular expression, over shapes, of an expanded pattern; ValueError where it cannot be read."""
    pieces = []
    position = 0
    while position < len(pattern):
        match = _ITEM.match(pattern, position)
        if match is None:
            raise ValueError(f"cannot read {pattern[position:]!r} in pattern {pattern!r}")
        position = match.end()
        name, forbidden, word, group, _, opening, operator = match.groups()
        if operator:
            pieces.append(operator)
            continue
        if not (word or group or opening):
            continue
        item = ""
        if word:
            item = "".join(letters.charset(f"'{part}'") for part in word.split())
        elif group:
            item = letters.charset(group)
        head = f"(?P<{name}>" if name and named else "(?!" if forbidden else "(?:"
        pieces.append(head if opening else f"{head}{item})")
    return "".join(pieces)
