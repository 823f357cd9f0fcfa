"""Paragraphs of marked-up text: a tree of elements, walked to blocks of text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree, html

from articles.extraction.article import Paragraph
from articles.extraction.furniture import classify
from articles.extraction.language import words
from articles.extraction.originals.decoding import NO_TEXT, Unreadable, check_count
from articles.extraction.vocabulary import ParagraphKind

# The elements of HTML, and those into which trafilatura turns them.
HEADINGS = words("h1 h2 h3 h4 h5 h6 head")
CAPTIONS = frozenset({"figcaption", "caption"})
ROWS = frozenset({"tr", "row"})
CELLS = frozenset({"td", "th", "cell"})
BREAKS = frozenset({"br", "lb"})
BLOCKS = (
    HEADINGS
    | CAPTIONS
    | ROWS
    | words(
        """p div li ul ol dl dt dd blockquote pre table tbody thead tfoot section article header footer main figure
        aside nav form fieldset address hr body html item list quote ab fw center details summary"""
    )
)
SKIPPED = words("script style template noscript svg math iframe object embed select button textarea title")
CELL_MARK = " | "
_REFERENCE = re.compile(r"&#(?:x([0-9a-f]{1,8})|([0-9]{1,9}))(?:;|(?![0-9a-f]))", re.IGNORECASE)
_CLOSED = re.compile(r"[.!?:…][\"'”’)\]]{0,3}\s{0,3}\Z")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of marked-up text; `element` is the name of the element that it stands in."""

    text: str
    element: str


def readable(markup: str) -> str:
    """`markup` without characters that are no text, written as such or as references (`&#xD800;`)."""
    return _REFERENCE.sub(_kept, NO_TEXT.sub(" ", markup))


def _kept(reference: re.Match[str]) -> str:
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    return " " if code > 0x10FFFF or NO_TEXT.match(chr(code)) else reference[0]


def fragment_blocks(markup: str) -> list[Block]:
    """The blocks of a piece of HTML, all of them; nothing in it is run or fetched. Raises Unreadable."""
    text = readable(markup)
    if not text.strip():
        return []
    try:
        return list(blocks(html.fragment_fromstring(text, create_parent="div")))
    except (etree.LxmlError, ValueError, RecursionError) as error:
        raise Unreadable(f"Its HTML is too broken to be read ({error}).") from error


def numbered(found: list[Block], title: str) -> tuple[Paragraph, ...]:
    """Numbered paragraphs from blocks: what the markup calls a heading or caption is one, unless it is furniture."""
    check_count(len(found))
    kinds = classify([block.text for block in found], title)
    return tuple(
        Paragraph(index, block.text, _marked(block, kind))
        for index, (block, kind) in enumerate(zip(found, kinds, strict=True))
    )


def _marked(block: Block, kind: ParagraphKind) -> ParagraphKind:
    if kind is ParagraphKind.BODY and block.element in HEADINGS:
        return ParagraphKind.HEADING
    if kind in (ParagraphKind.BODY, ParagraphKind.HEADING) and block.element in CAPTIONS:
        return ParagraphKind.CAPTION
    return kind


def blocks(element: Any) -> Iterator[Block]:
    """The blocks of text under `element`, in document order; white space folded, a table row is one block."""
    tag = element.tag
    if tag in ROWS:
        cells = (" ".join("".join(_inline(cell)).split()) for cell in element if cell.tag in CELLS)
        if row := CELL_MARK.join(cell for cell in cells if cell):
            yield Block(row, tag)
        return
    pieces = [_folded(element.text)]
    for child in element:
        if child.tag in BLOCKS:
            yield from _cut(pieces, tag)
            pieces = []
            yield from blocks(child)
        elif any(inner.tag in BLOCKS for inner in child.iterdescendants()) and child.tag not in SKIPPED:
            # An inline element around blocks, as links around whole teasers are.
            yield from _cut(pieces, tag)
            pieces = []
            yield from blocks(child)
        else:
            pieces.extend(_inline(child))
        pieces.append(_folded(child.tail))
    yield from _cut(pieces, tag)


def _inline(element: Any) -> Iterator[str]:
    if element.tag in BREAKS:
        yield "\n"
        return
    if not isinstance(element.tag, str) or element.tag in SKIPPED:
        return
    yield _folded(element.text)
    for child in element:
        yield from _inline(child)
        yield _folded(child.tail)


def _cut(pieces: list[str], tag: str) -> Iterator[Block]:
    """Old pages part their paragraphs by line breaks: two of them do, and one does after a closed sentence."""
    paragraph = ""
    for line in "".join(pieces).split("\n"):
        text = " ".join(line.split())
        if paragraph and (not text or _CLOSED.search(paragraph[-8:])):
            yield Block(paragraph, tag)
            paragraph = ""
        paragraph = f"{paragraph} {text}" if paragraph and text else paragraph or text
    if paragraph:
        yield Block(paragraph, tag)


def _folded(text: str | None) -> str:
    return text.replace("\n", " ") if text else ""
