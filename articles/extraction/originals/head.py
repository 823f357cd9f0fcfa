"""What the first paragraphs of an article tell about its publication."""

import re
from collections.abc import Iterable
from datetime import date
from itertools import islice

from articles.extraction.article import Paragraph
from articles.extraction.dates import Precision, find_dates
from articles.extraction.vocabulary import ParagraphKind

# How many paragraphs at the head may tell when the article was published.
PARAGRAPHS = 12
PUBLISHED_CUE = re.compile(r"(?:first )?(?:published|posted|issued|date)\b", re.IGNORECASE)


def published_day(paragraphs: Iterable[Paragraph]) -> date | None:
    """The day that a line of furniture at the head names: "Published: 16 January 2019"; None without one."""
    for paragraph in islice(paragraphs, PARAGRAPHS):
        if (
            paragraph.kind is not ParagraphKind.BODY
            and PUBLISHED_CUE.match(paragraph.text)
            and (day := first_day(paragraph.text))
        ):
            return day
    return None


def first_day(text: str) -> date | None:
    """The first day that `text` writes in full, None if there is none."""
    for mention in find_dates(text, None):
        if mention.interval and mention.interval.precision is Precision.DAY and not mention.needs_anchor:
            return mention.interval.start
    return None
