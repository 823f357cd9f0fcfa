"""Quotations of one paragraph: which sentences stand inside one, and which sentence closes it."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from articles.extraction.claims.sentence import Sentence

# A mark that opens direct speech: at the head of a sentence, or behind a comma or a colon.
_SPEECH = re.compile(r"(?:\A|[,:] )[\"“]\Z")
# Two apostrophes or backticks that open a quotation: before a word, behind a space, a dash or a bracket.
_OLD_OPENING = re.compile(r"(?:(?<![^\s(\[—–-])'')(?=\S)|``(?=\S)")
# '"Historic" was the word': a quotation of so few words at the head of a sentence is only mentioned.
_MENTIONED = re.compile(r"[\"“][^\"“”]{0,18}[\"”] [a-z]")


def with_plain_marks(text: str) -> str:
    """The text with two apostrophes or backticks, as old archives print marks, read as one; offsets stay the same."""
    if "''" not in text and "``" not in text:
        return text
    opened = _OLD_OPENING.sub(' "', text)
    return opened.replace("''", '" ').replace("``", '" ')


def with_old_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch of a text read with plain marks, widened where it would cut one of two apostrophes off."""
    start -= start > 0 and text[start - 1 : start + 1] in ("''", "``")
    end += text[end - 1 : end + 1] == "''"
    return start, end


@dataclass(frozen=True, slots=True)
class Quoted:
    """How a sentence stands to quotations.

    `inside`: one is open at its head or opens there. `closer`: the index of the later sentence that closes the
    quotation which it opens or stands in; None where there is none. `marks`: the offsets at which a quotation opens
    or closes in it, by turns; the first one closes if one is `open` at its head.
    """

    inside: bool
    closer: int | None
    open: bool
    marks: tuple[int, ...]

    def holds(self, offset: int) -> bool:
        """Whether the word at an offset of the sentence's text stands inside a quotation."""
        return (bisect_left(self.marks, offset) % 2 == 1) != self.open


def read_quotations(sentences: list[Sentence]) -> list[Quoted]:
    """How each sentence of a paragraph stands to its quotations.

    Example: in '"It is dead. We left it," Roe said.' both sentences stand inside, and the second closes it.
    """
    printed = [sentence.text[sentence.span.start : sentence.span.end] for sentence in sentences]
    open_at = [False]
    marks: list[tuple[int, ...]] = []
    for sentence, text in zip(sentences, printed, strict=True):
        marks.append(tuple(sentence.span.start + at for at in _turns(text, open_at[-1])))
        open_at.append(_open_after(text, open_at[-1]))
    closers = _closers(open_at)
    return [Quoted(open_at[at] or _opens(text), closers[at], open_at[at], marks[at]) for at, text in enumerate(printed)]


def _closers(open_at: list[bool]) -> list[int | None]:
    """For each sentence that a quotation goes beyond, the one at whose end none is open any more."""
    closers: list[int | None] = [None] * (len(open_at) - 1)
    closer: int | None = None
    for at in range(len(closers) - 1, -1, -1):
        if not open_at[at + 1]:
            closer = at
        closers[at] = closer if open_at[at + 1] else None
        if not open_at[at]:
            closer = None
    return closers


def _opens(text: str) -> bool:
    return text[:1] in ('"', "“") and _MENTIONED.match(text) is None


def _turns(text: str, is_open: bool) -> list[int]:
    """The marks of a sentence at which a quotation opens or closes; one that repeats what is so already is left out."""
    turns = []
    for mark in re.finditer(r"[\"“”]", text):
        opens = mark[0] == "“" or (mark[0] == '"' and not is_open)
        if opens != is_open:
            turns.append(mark.start())
            is_open = opens
    return turns


def _open_after(text: str, is_open: bool) -> bool:
    """Whether a quotation is open behind a sentence; what looks like a slip of the pen is closed with it."""
    turns = _turns(text, is_open)
    left_open = is_open != (len(turns) % 2 == 1)
    if left_open and turns:
        return _SPEECH.search(text, 0, turns[-1] + 1) is not None
    return left_open
