"""Joins the lines of a document to paragraphs, over the ends of columns and pages."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from articles.extraction.article import Paragraph
from articles.extraction.furniture import classify
from articles.extraction.originals.decoding import check_count
from articles.extraction.originals.pdf.hyphens import mended, vocabulary
from articles.extraction.originals.pdf.lines import Line, PageLines
from articles.extraction.originals.pdf.margins import furniture_of
from articles.extraction.originals.pdf.order import in_reading_order
from articles.extraction.vocabulary import ParagraphKind

_CLOSED = re.compile(r"[.!?:…][\"'”’)\]»]{0,3}(?:\[?\d{1,3}\]?)?\Z")
_BULLET = re.compile(r"[•·▪■●◦*–—\-]\s")
_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)]\s")
# The part of the distances of lines that are smaller than the usual one within paragraphs.
USUAL = 0.2
# In parts of the usual distance of lines, of the column's width, and of the letters' size.
WIDE_GAP = 1.25
ROOM = 0.08
MUCH_ROOM = 0.4
INDENT = 0.6
OTHER_SIZE = 0.12
HEADING_SIZE = 1.12
LONGEST_HEADING = 30
# In letters; a text that never ends a sentence is cut at the page's end.
LONGEST_PARAGRAPH = 20_000


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph in the making: `size` is that of its letters, `kind` None while the words must tell it.

    `is_full` when its last line has no room for another word, as in the middle of a paragraph.
    """

    text: str
    page: int
    size: float
    kind: ParagraphKind | None = None
    is_full: bool = False


def blocks_of(pages: Sequence[PageLines]) -> list[Block]:
    """The paragraphs of all pages in reading order, headers and footers beside the text of their page."""
    furniture = furniture_of(pages)
    known = vocabulary(line.text for page in pages for line in page.lines)
    runs = [in_reading_order([line for line in page.lines if line not in furniture]) for page in pages]
    pitch = _pitch(run for page_runs in runs for run in page_runs)
    blocks: list[Block] = []
    for page, page_runs in zip(pages, runs, strict=True):
        above = [line for line in page.lines if line in furniture and line.middle > page.height / 2]
        below = [line for line in page.lines if line in furniture and line.middle <= page.height / 2]
        texts = _texts(page_runs, known, pitch)
        last = next((at for at in range(len(blocks) - 1, -1, -1) if blocks[at].kind is None), None)
        if texts and last is not None and _continues(blocks[last], texts[0]):
            # The paragraph began on an earlier page; that page's footer then stands behind it.
            blocks[last] = _extended(blocks[last], texts.pop(0), known)
        blocks += [*map(_margin, above), *texts, *map(_margin, below)]
    return blocks


def numbered(blocks: Sequence[Block], title: str) -> tuple[Paragraph, ...]:
    """The paragraphs, numbered from 0; letters larger than the text's make a heading."""
    check_count(len(blocks))
    kinds = classify([block.text for block in blocks], title)
    usual = _usual_size(blocks)
    return tuple(
        Paragraph(index, block.text, block.kind or _kind(block, kind, usual), block.page)
        for index, (block, kind) in enumerate(zip(blocks, kinds, strict=True))
    )


def title_of(blocks: Sequence[Block]) -> str:
    """The text in the largest letters on the first page, "" when nothing there is larger than the text."""
    first = [block for block in blocks if block.page == 1 and block.kind is None]
    largest = max(first, key=lambda block: block.size, default=None)
    if largest is None or largest.size < HEADING_SIZE * _usual_size(blocks):
        return ""
    return largest.text if len(largest.text.split()) <= LONGEST_HEADING else ""


def _kind(block: Block, kind: ParagraphKind, usual: float) -> ParagraphKind:
    is_large = block.size > HEADING_SIZE * usual and len(block.text.split()) <= LONGEST_HEADING
    return ParagraphKind.HEADING if kind is ParagraphKind.BODY and is_large else kind


def _usual_size(blocks: Iterable[Block]) -> float:
    letters: Counter[float] = Counter()
    for block in blocks:
        letters[round(block.size, 1)] += len(block.text)
    return max(letters, key=lambda size: (letters[size], size), default=1.0)


def _margin(line: Line) -> Block:
    return Block(line.text, line.page, line.size, ParagraphKind.BOILERPLATE)


def _pitch(runs: Iterable[list[Line]]) -> float:
    """The usual distance of the lines of a paragraph in heights of a line: a small one of those in the document."""
    distances = sorted(
        (above.middle - below.middle) / below.size
        for run in runs
        for above, below in pairwise(run)
        if below.size and not _differ(above.size, below.size)
    )
    return distances[int(USUAL * len(distances))] if distances else 1.0


def _texts(runs: list[list[Line]], known: frozenset[str], pitch: float) -> list[Block]:
    blocks: list[Block] = []
    for run in runs:
        for at, block in enumerate(_cut(run, known, pitch)):
            if at == 0 and blocks and _continues(blocks[-1], block):
                blocks[-1] = _extended(blocks[-1], block, known)
            else:
                blocks.append(block)
    return blocks


def _cut(run: list[Line], known: frozenset[str], pitch: float) -> list[Block]:
    """The paragraphs of one column."""
    left, right = min(line.left for line in run), max(line.right for line in run)
    flush = sum(line.left - left <= INDENT * line.size for line in run)
    column = _Column(left, right, pitch, flush > 0.6 * len(run))
    blocks = [_block(run[0])]
    for above, below in pairwise(run):
        if column.parts(above, below):
            blocks.append(_block(below))
        else:
            blocks[-1] = _extended(blocks[-1], _block(below), known)
    blocks[-1] = replace(blocks[-1], is_full=column.room(run[-1]) < ROOM)
    return blocks


@dataclass(frozen=True, slots=True)
class _Column:
    """The edges of a column in points, its pitch in heights of a line, and whether most lines begin at its edge."""

    left: float
    right: float
    pitch: float
    is_flush: bool

    def room(self, line: Line) -> float:
        """What `line` leaves free at its end, as a part of the column's width."""
        return (self.right - line.right) / max(self.right - self.left, 1.0)

    def parts(self, above: Line, below: Line) -> bool:
        """True when a paragraph ends with `above`."""
        if _differ(above.size, below.size) or _BULLET.match(below.text):
            return True
        if above.middle - below.middle > WIDE_GAP * self.pitch * below.size:
            return True
        room = self.room(above)
        ends = bool(_CLOSED.search(above.text))
        if room > MUCH_ROOM and not below.text[0].islower() and above.text[-1] not in "-,":
            return True
        if not ends:
            return self._fits(below, room) and self._is_indented(below) and self.is_flush
        if self._is_indented(below) and (self.is_flush or not self._is_indented(above)):
            return True
        return self._fits(below, room) or bool(_NUMBERED.match(below.text))

    def _fits(self, below: Line, room: float) -> bool:
        """True when the first word of `below` would have stood in the room: the line was ended on purpose."""
        word = len(below.text.split(maxsplit=1)[0]) + 1
        width = (below.right - below.left) * word / len(below.text)
        return room > ROOM + width / max(self.right - self.left, 1.0)

    def _is_indented(self, line: Line) -> bool:
        return line.left - self.left > INDENT * line.size


def _continues(block: Block, following: Block) -> bool:
    """True when `following`, at the top of the next column or page, goes on in the middle of a sentence."""
    if _differ(block.size, following.size) or _CLOSED.search(block.text) or _BULLET.match(following.text):
        return False
    if len(block.text) > LONGEST_PARAGRAPH:
        return False
    return following.text[0].islower() or block.text[-1] in "-,;" or block.is_full


def _differ(one: float, other: float) -> bool:
    return abs(one - other) > OTHER_SIZE * max(one, other)


def _block(line: Line) -> Block:
    return Block(line.text, line.page, line.size)


def _extended(block: Block, by: Block, known: frozenset[str]) -> Block:
    return replace(block, text=mended(block.text, by.text, known), is_full=by.is_full)
