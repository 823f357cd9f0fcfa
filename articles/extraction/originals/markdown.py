"""Markdown files: their paragraphs without marks and links, front matter as metadata."""

import re
from collections.abc import Iterator, Sequence
from html import unescape

from markdown_it import MarkdownIt
from markdown_it.token import Token

from articles.extraction.article import Article
from articles.extraction.originals.decoding import decode
from articles.extraction.originals.head import first_day, published_day
from articles.extraction.originals.markup import CELL_MARK, Block, numbered

FRONT_MATTER = re.compile(r"\A\ufeff?(-{3}|\+{3})\n((?:[^\n]{0,2000}\n){0,200}?)\1[ \t]{0,9}(?:\n|\Z)")
ENTRY = re.compile(r"([A-Za-z_\-]{1,40})[ \t]{0,9}[:=][ \t]{0,9}(.{1,1000})")
# What generators of sites call the same thing.
FIELDS = {
    "title": "title", "headline": "title", "publisher": "publisher", "source": "publisher", "site": "publisher",
    "published": "published", "date": "published", "pubdate": "published", "url": "url", "link": "url",
    "canonical": "url", "canonical_url": "url", "source_url": "url", "byline": "byline", "author": "byline",
    "lang": "language", "language": "language",
}  # fmt: skip
TAG = re.compile(r"<!--.{0,2000}?-->|</?[a-zA-Z][^<>]{0,1000}>", re.DOTALL)
_PARSER = MarkdownIt("commonmark", {"html": True}).enable("table")


def read_markdown(data: bytes, *, encoding: str = "utf-8") -> Article:
    """The article in the CommonMark text `data`; its first heading of the first rank is its title if the front matter
    tells none. Raises Unreadable.
    """
    text = decode(data, encoding)
    told: dict[str, str] = {}
    if front := FRONT_MATTER.match(text):
        told = dict(_entries(front[2]))
        text = text[front.end() :]
    found = list(_blocks(_PARSER.parse(text)))
    title = told.get("title") or next((block.text for block in found if block.element == "h1"), "")
    paragraphs = numbered(found, title)
    return Article(
        paragraphs=paragraphs,
        title=title,
        publisher=told.get("publisher", ""),
        published=first_day(told.get("published", "")[:40]) or published_day(paragraphs),
        url=told.get("url", ""),
        byline=told.get("byline", ""),
        language=told.get("language", "en").lower().partition("-")[0],
    )


def _entries(front: str) -> Iterator[tuple[str, str]]:
    for line in front.split("\n"):
        entry = ENTRY.fullmatch(line.rstrip())
        if entry and (field := FIELDS.get(entry[1].lower())):
            yield field, entry[2].strip().strip("\"'[]")


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    element, cells, in_row = "p", list[str](), False
    for token in tokens:
        if token.type == "heading_open":
            element = token.tag
        elif token.type == "heading_close":
            element = "p"
        elif token.type == "tr_open":
            cells, in_row = [], True
        elif token.type == "tr_close":
            in_row = False
            yield Block(CELL_MARK.join(filter(None, cells)), "tr")
        elif token.type == "inline":
            text, is_picture = _flat(token.children or [])
            if in_row:
                cells.append(text)
            elif text:
                yield Block(text, "figcaption" if is_picture else element)
        elif token.type in ("fence", "code_block", "html_block"):
            yield from (Block(text, "p") for text in _lines(token))


def _flat(tokens: Sequence[Token]) -> tuple[str, bool]:
    """The words of a paragraph, and whether they are but the description of a picture."""
    pieces: list[str] = []
    pictures = [token for token in tokens if token.type == "image"]
    for token in tokens:
        if token.type in ("text", "code_inline", "text_special"):
            pieces.append(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            pieces.append(" ")
    text = " ".join("".join(pieces).split())
    if text or not pictures:
        return text, False
    return " ".join(" ".join(picture.content for picture in pictures).split()), True


def _lines(token: Token) -> Iterator[str]:
    content = unescape(TAG.sub(" ", token.content)) if token.type == "html_block" else token.content
    for piece in content.split("\n\n"):
        if text := " ".join(piece.split()):
            yield text
