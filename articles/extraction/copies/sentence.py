"""The sentences of an article as copies are recognised by them: their words, and those that no quotation holds."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from articles.extraction.article import Paragraph
from articles.extraction.attribution.quotations import find_quotations
from articles.extraction.folding import fold
from articles.extraction.sentences import dateline, split_sentences
from articles.extraction.vocabulary import ParagraphKind

_WORD = re.compile(r"[^\W_]+")
# Up to so many quoted words are the writer's choice of a word, not somebody's statement.
_SCARE_QUOTE = 3
# "Lavrov told reporters" says nothing about whose text it is.
FEWEST_OWN_WORDS = 5


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the text proper, at the characters [start, end) of a paragraph.

    `words` are folded and in small letters. `own` are those outside quotations: two outlets that quote the same
    statement share the quotation and not their work. `own` is empty where too few are left to tell anything.
    """

    paragraph: int
    start: int
    end: int
    text: str
    words: tuple[str, ...]
    own: tuple[str, ...]


def read_sentences(paragraphs: Iterable[Paragraph]) -> tuple[Sentence, ...]:
    """The sentences of all body paragraphs in order; headings, captions and furniture are none of the text.

    Example: 'OSLO (Wire) - Talks failed on Monday, she said. "We are sorry to go home with empty hands."' gives two,
    the second without words of its own.
    """
    return tuple(
        sentence
        for paragraph in paragraphs
        if paragraph.kind == ParagraphKind.BODY
        for sentence in _sentences(paragraph)
    )


def _sentences(paragraph: Paragraph) -> Iterable[Sentence]:
    text = paragraph.text
    plain = fold(text).lower()
    # The paragraph with its quotations blanked, character for character.
    bare = _without_quotations(text, plain)
    head = dateline(text)
    for span in split_sentences(text):
        start = max(span.start, head.end) if head else span.start
        words = tuple(_WORD.findall(plain, start, span.end))
        if words:
            own = words if bare is plain else tuple(_WORD.findall(bare, start, span.end))
            enough = own if len(own) >= FEWEST_OWN_WORDS else ()
            yield Sentence(paragraph.index, span.start, span.end, text[span.start : span.end], words, enough)


def _without_quotations(text: str, plain: str) -> str:
    pieces: list[str] = []
    at = 0
    for quotation in find_quotations(text):
        if len(text[quotation.start : quotation.end].split()) > _SCARE_QUOTE:
            pieces += [plain[at : quotation.start], " " * (quotation.end - quotation.start)]
            at = quotation.end
    return "".join([*pieces, plain[at:]]) if pieces else plain
