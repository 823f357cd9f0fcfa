"""Plain text files: blocks between empty lines, with whatever the head of the file says about the article."""

import re
from dataclasses import replace
from itertools import pairwise

from articles.extraction.article import Article, Paragraph
from articles.extraction.furniture import classify
from articles.extraction.originals.decoding import check_count, decode
from articles.extraction.originals.head import first_day, published_day
from articles.extraction.vocabulary import ParagraphKind

# A line longer than this is a paragraph of its own; lines broken by hand or by an editor are shorter.
WRAP_LIMIT = 120
SHORTEST_WRAP = 40
TITLE_LIMIT = 250
# How many lines at the head may be headers.
HEAD_BLOCKS = 12

DATED_TITLE = re.compile(r"date (\d{4}-\d{2}-\d{2}) (.{1,400})")
HEADER = re.compile(r"(title|publisher|source|published|date|url|byline|author)\s?:\s?(.{1,1000})", re.IGNORECASE)
FIELDS = {"source": "publisher", "author": "byline", "date": "published"}


def read_plain_text(data: bytes, *, encoding: str = "utf-8") -> Article:
    """The article in the text `data`; see `read_text`. Raises Unreadable."""
    return read_text(decode(data, encoding))


def read_text(text: str) -> Article:
    """The article in `text`. Title and published day are taken from the head when it tells them plainly."""
    blocks = split_blocks(text)
    check_count(len(blocks))
    article = _head(blocks)
    kinds = classify(blocks, article.title)
    paragraphs = tuple(
        Paragraph(index, block, ParagraphKind.HEADING if index == 0 and _is_title(block, article.title) else kind)
        for index, (block, kind) in enumerate(zip(blocks, kinds, strict=True))
    )
    published = article.published or published_day(paragraphs)
    return replace(article, paragraphs=paragraphs, published=published)


def split_blocks(text: str) -> list[str]:
    """The paragraphs of `text`, trimmed: lines that an editor wrapped are joined, other lines stand alone."""
    blocks: list[str] = []
    lines: list[str] = []
    for line in [*text.split("\n"), ""]:
        if line.strip():
            lines.append(line.strip())
        elif lines:
            blocks.extend([" ".join(lines)] if _are_wrapped(lines) else lines)
            lines = []
    return blocks


def _are_wrapped(lines: list[str]) -> bool:
    """True when no line had room for the first word of the next one, as an editor's line breaks leave it."""
    width = max(map(len, lines))
    if len(lines) < 2 or not SHORTEST_WRAP <= width <= WRAP_LIMIT:
        return False
    return all(len(line) + 1 + len(following.split(maxsplit=1)[0]) > width - 2 for line, following in pairwise(lines))


def _head(blocks: list[str]) -> Article:
    article = Article(paragraphs=())
    if dated := DATED_TITLE.fullmatch(blocks[0]):
        return replace(article, title=dated[2].strip(), published=first_day(dated[1]))
    found: dict[str, str] = {}
    for block in blocks[:HEAD_BLOCKS]:
        header = HEADER.fullmatch(block)
        if header is None:
            break
        key = header[1].lower()
        found.setdefault(FIELDS.get(key, key), header[2].strip())
    published = first_day(found.pop("published", ""))
    if "title" not in found and len(blocks) > 1 and not found and _may_be_title(blocks[0]):
        found["title"] = blocks[0]
    return replace(
        article,
        title=found.get("title", ""),
        publisher=found.get("publisher", ""),
        url=found.get("url", ""),
        byline=found.get("byline", ""),
        published=published,
    )


def _may_be_title(block: str) -> bool:
    return len(block) <= TITLE_LIMIT and not block.endswith((".", ",", ";", ":", ".”", '."'))


def _is_title(block: str, title: str) -> bool:
    return bool(title) and block.endswith(title)
