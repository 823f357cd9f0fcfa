"""Quotations in a text, over sentences and paragraphs, and the text with what they hold covered up."""

import re
from dataclasses import dataclass

from articles.extraction.span import Span

# Double marks of any style; single ones only where they can be told from apostrophes.
_MARK = re.compile(r"[\"“”„«»]|''|``|(?<![\w’])‘(?=\w)|(?<=[\w.,!?…])’(?!\w)|\n")
_OPENING = frozenset("“„«‘") | {"``"}
_CLOSING = frozenset("”»’")
_STOPS = ".,!?…;:-–—"
_BRACKETS = frozenset("'’)]")
# A mark that nothing closes covers at most this much: hostile or broken text must not hide an article.
_LONGEST = 4000


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation within one paragraph, marks included; `open` when the paragraph ends before it is closed."""

    start: int
    end: int
    open: bool


def find_quotations(text: str) -> list[Quotation]:
    """The outermost quotations of `text` in order, each within one line.

    Example: 'He said: "We lost. They won."' has one, of two sentences.
    """
    found: list[Quotation] = []
    start: int | None = None
    style = ""
    for mark in _MARK.finditer(text):
        sign = mark[0]
        if sign == "\n":
            if start is not None and mark.start() - start < _LONGEST and style != "‘":
                found.append(Quotation(start, mark.start(), True))
            start = None
        elif start is None:
            if _opens(text, mark):
                start, style = mark.start(), "“" if sign == "”" else sign
        elif _closes(style, sign, text, mark):
            if mark.end() - start < _LONGEST:
                found.append(Quotation(start, mark.end(), False))
            start = None
    if start is not None and len(text) - start < _LONGEST and style != "‘":
        found.append(Quotation(start, len(text), True))
    return found


def _opens(text: str, mark: re.Match[str]) -> bool:
    following = text[mark.end() : mark.end() + 1]
    if not following or following.isspace():
        return False
    # A closing mark typed for an opening one stands at the head of a line or behind a space, before a word.
    before = text[mark.start() - 1 : mark.start()] if mark.start() else ""
    return mark[0] not in _CLOSING or (mark[0] == "”" and following.isalnum() and (not before or before.isspace()))


def _closes(style: str, sign: str, text: str, mark: re.Match[str]) -> bool:
    if style in ("“", "„"):
        before, after = text[mark.start() - 1], text[mark.end() : mark.end() + 1]
        typed_wrong = sign == "“" and not before.isspace() and not after.strip()
        return typed_wrong or (sign in ("”", '"') and not (sign == '"' and _spaced_before(text, mark)))
    if style == "«":
        return sign == "»"
    if style == "‘":
        return sign == "’"
    return sign in (style, "''", "”") and not (sign == '"' and style == '"' and _spaced_before(text, mark))


def _spaced_before(text: str, mark: re.Match[str]) -> bool:
    """Whether a straight mark stands like an opening one: space before it, none behind."""
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return before.isspace() and bool(after) and not after.isspace()


def cover(text: str, quotations: list[Quotation]) -> str:
    """`text` with the words of every quotation covered by one word of the same length.

    The stop and the mark at the end of a quotation stay, so that sentences end where they ended.
    """
    pieces: list[str] = []
    at = 0
    for quotation in quotations:
        inner = inside(text, quotation)
        word = "q" * (inner.end - quotation.start)
        upper = text[inner.start : inner.end].lstrip("\"'“‘`«„ [(…")[:1].isupper()
        pieces += [text[at : quotation.start], word.capitalize() if upper else word]
        at = inner.end
    return "".join([*pieces, text[at:]])


def inside(text: str, quotation: Quotation) -> Span:
    """The words of a quotation without its marks and the stops before the closing one; never empty."""
    start, end = quotation.start, quotation.end
    if not quotation.open:
        end -= 2 if text[end - 2 : end] == "''" else 1
    while end > start + 1 and _is_trailing(text, end - 1):
        end -= 1
    return Span(start, max(end, start + 1))


def _is_trailing(text: str, at: int) -> bool:
    """Whether a sign at the end of a quotation is a stop, or closes what a stop ended: "they left (at last.)"."""
    return text[at] in _STOPS or text[at].isspace() or (text[at] in _BRACKETS and text[at - 1] in _STOPS)
