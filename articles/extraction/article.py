"""An article as the extractor sees it: numbered paragraphs and what is known about their publication."""

from dataclasses import dataclass
from datetime import date

from articles.extraction.vocabulary import ParagraphKind


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block of an article; `index` counts from 0 over all blocks, furniture included.

    `page` is the page it begins on, from 1, None for originals without pages.
    """

    index: int
    text: str
    kind: ParagraphKind = ParagraphKind.BODY
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One published text. `published` is None when nobody knows it: relative dates then stay open."""

    paragraphs: tuple[Paragraph, ...]
    title: str = ""
    publisher: str = ""
    published: date | None = None
    url: str = ""
    byline: str = ""
    language: str = "en"
