"""Sentences with their times marked: "They left on [Tuesday]." is the text and the span that must be found in it."""

import re
from dataclasses import dataclass
from datetime import date

from articles.extraction.dates import DateMention, find_dates

PUBLISHED = date(2019, 1, 16)  # a Wednesday


@dataclass(frozen=True)
class Marked:
    """A sentence without its brackets, and the half-open spans that stood in them."""

    text: str
    spans: list[tuple[int, int]]


def marked(sentence: str) -> Marked:
    """Take the brackets out of a sentence."""
    text, spans, opened = "", [], 0
    for piece in re.split(r"([\[\]])", sentence):
        if piece == "[":
            opened = len(text)
        elif piece == "]":
            spans.append((opened, len(text)))
        else:
            text += piece
    return Marked(text, spans)


def read_marked(sentence: str, published: date | None = PUBLISHED) -> list[DateMention]:
    """The mentions of a marked sentence, which must be just the marked ones."""
    expected = marked(sentence)
    mentions = find_dates(expected.text, published)
    assert [(mention.start, mention.end) for mention in mentions] == expected.spans, [m.text for m in mentions]
    return mentions


def read_one(sentence: str, published: date | None = PUBLISHED) -> DateMention:
    """The only mention of a sentence, which must be the marked one."""
    (mention,) = read_marked(sentence, published)
    return mention


def days(mention: DateMention) -> tuple[str, str] | None:
    """The interval as ISO dates, inclusive."""
    if mention.interval is None:
        return None
    return mention.interval.start.isoformat(), mention.interval.end.isoformat()
