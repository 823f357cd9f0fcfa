"""Headers, footers and page numbers: what stands in the margins of several pages, or counts them."""

import re
from collections import Counter
from collections.abc import Sequence

from articles.extraction.originals.pdf.lines import Line, PageLines

# The part of the page's height at its top and at its bottom that may be margin.
MARGIN = 0.12
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"\W{0,4}(?:(?:page|p\.|pg\.?)\s?)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s?(?:of|/|von|de)\s?\d{1,4})?\W{0,4}", re.IGNORECASE
)


def furniture_of(pages: Sequence[PageLines]) -> set[Line]:
    """The lines of all pages that are headers, footers, page numbers, or run along the side."""
    masks = Counter(mask for page in pages for mask in {_mask(line) for line in _in_margin(page)})
    often = 2 if len(pages) <= 4 else 3
    return {
        line
        for page in pages
        for line in page.lines
        if not line.is_upright
        or (_is_in_margin(line, page) and (_PAGE_NUMBER.fullmatch(line.text) or masks[_mask(line)] >= often))
    }


def _in_margin(page: PageLines) -> list[Line]:
    return [line for line in page.lines if _is_in_margin(line, page)]


def _is_in_margin(line: Line, page: PageLines) -> bool:
    return line.middle > (1 - MARGIN) * page.height or line.middle < MARGIN * page.height


def _mask(line: Line) -> str:
    """The text of a line without its numbers and its side, as odd and even pages swap them."""
    return _NUMBER.sub("#", line.text.casefold()).strip(" #|·-–—")[:200] or "#"
