"""Text for a terminal: wrapped lines with or without colour, in which no character of an article gives commands."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

# Control characters, which a terminal obeys, and the marks that turn the direction of what stands around them.
_COMMANDS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_PICTURES = 0x2400
# Below this nothing is laid out: a narrower terminal breaks the lines itself.
_NARROWEST = 40
_SPACES = "\t\v\f\r\x85\u2028\u2029"


class Run(NamedTuple):
    """Words in one style: `codes` are SGR parameters (ECMA-48, 8.3.117) such as "1;36", "" for plain text."""

    text: str
    codes: str = ""


def legible(text: str) -> str:
    """`text` of the same length with a picture or "\ufffd" for every character that a terminal would obey.

    Line ends stay; other white space becomes a blank.
    """
    return _COMMANDS.sub(_picture, text)


def _picture(found: re.Match[str]) -> str:
    character = found[0]
    if character in _SPACES:
        return " "
    if character < " ":
        return chr(_PICTURES + ord(character))
    return "\u2421" if character == "\x7f" else "\ufffd"


class Sheet:
    """Lays runs out in lines of at most `width` characters, 40 or more; SGR codes are printed only in `colour`."""

    def __init__(self, *, colour: bool, width: int = 100) -> None:
        self.colour = colour
        self.width = max(width, _NARROWEST)

    def block(self, *runs: Run, indent: int = 0, hang: int = 0) -> str:
        """The runs as lines, every one `indent` to the right and all but the first by another `hang`."""
        legibles = [Run(legible(run.text).replace("\n", " "), run.codes) for run in runs if run.text]
        starts = list(accumulate((len(run.text) for run in legibles), initial=0))
        text = "".join(run.text for run in legibles)
        lines: list[str] = []
        for start, end in _lines(text, self.width - indent, hang):
            margin = " " * (indent + (hang if lines else 0))
            lines.append((margin + self._dressed(legibles, starts, start, end)).rstrip())
        return "\n".join(lines)

    def _dressed(self, runs: list[Run], starts: list[int], start: int, end: int) -> str:
        """The slice [start, end) of the joined runs, each piece with its codes."""
        pieces = []
        at = bisect_right(starts, start) - 1
        while at < len(runs) and starts[at] < end:
            run = runs[at]
            text = run.text[max(0, start - starts[at]) : end - starts[at]]
            pieces.append(f"\x1b[{run.codes}m{text}\x1b[0m" if self.colour and run.codes else text)
            at += 1
        return "".join(pieces)


def _lines(text: str, width: int, hang: int) -> Iterator[tuple[int, int]]:
    """Spans of `text` that fit `width`, all but the first `width - hang`: cut at blanks, or inside a longer word."""
    start, room = 0, width
    while len(text) - start > room:
        blank = text.rfind(" ", start + 1, start + room + 1)
        end = blank if blank > 0 else start + room
        yield start, end
        start = end + 1 if blank > 0 else end
        room = width - hang
    yield start, len(text)
