"""Opens PDF files, refuses what cannot or should not be read, and gives the lines of their pages."""

import re
from collections.abc import Iterator
from contextlib import closing

import pypdfium2
from pypdfium2 import raw

from articles.extraction.article import Article
from articles.extraction.originals import limits
from articles.extraction.originals.decoding import Unreadable, plain_line
from articles.extraction.originals.head import published_day
from articles.extraction.originals.pdf.lines import PageLines, lines_of
from articles.extraction.originals.pdf.paragraphs import blocks_of, numbered, title_of

NEEDS_OCR = (
    "The PDF has {pages} without text, as scans and photographed pages have. It needs OCR: "
    "make a searchable PDF of it (for example with OCRmyPDF) and hand that in."
)
NO_LETTERS = (
    "The PDF does not say which letters its fonts draw, so its text cannot be read. Make a searchable PDF of it by OCR."
)
# Below this many letters a page on average there is no text but stamps and page numbers.
FEWEST_LETTERS = 20
# Above this share of signs without a meaning the fonts are unmapped.
UNMAPPED = 0.3
# Titles that programs write when the author wrote none.
NO_TITLE = re.compile(r"\.(?:docx?|pdf|indd|qxd|rtf|odt|tex|xlsx?|pptx?)\b|microsoft word|untitled|layout \d", re.I)


def read_pdf(data: bytes, *, encoding: str = "") -> Article:  # noqa: ARG001
    """The article in the PDF `data`; every paragraph has the page on which it begins. `encoding` has no meaning here.

    Raises Unreadable for PDFs that are encrypted, damaged, scanned, or larger than an article may be.
    """
    if len(data) > limits.PDF_BYTES:
        raise Unreadable(f"The PDF has more than {limits.PDF_BYTES // limits.MEGABYTE} MB. Split it.")
    with closing(_opened(data)) as document:
        pages = list(_pages(document))
        told = {key: plain_line(document.get_metadata_value(key)) for key in ("Title", "Author")}
    _check_letters(pages)
    blocks = blocks_of(pages)
    title = told["Title"] if " " in told["Title"] and not NO_TITLE.search(told["Title"]) else title_of(blocks)
    paragraphs = numbered(blocks, title)
    return Article(paragraphs=paragraphs, title=title, byline=told["Author"], published=published_day(paragraphs))


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise Unreadable("The PDF is encrypted. Save it without a password and hand that in.") from error
        raise Unreadable(
            "The PDF is damaged and cannot be opened. Download it again, or open it in a PDF reader and print it to a "
            "new PDF."
        ) from error
    if (count := len(document)) > limits.PDF_PAGES:
        document.close()
        raise Unreadable(f"The PDF has {count:,} pages; {limits.PDF_PAGES:,} are read as one article. Split it.")
    if not count:
        document.close()
        raise Unreadable("The PDF has no pages, or its table of pages is damaged. Print it to a new PDF.")
    return document


def _pages(document: pypdfium2.PdfDocument) -> Iterator[PageLines]:
    characters = 0
    for number in range(1, len(document) + 1):
        try:
            page = document[number - 1]
        except pypdfium2.PdfiumError as error:
            raise Unreadable(f"Page {number} of the PDF is damaged. Print the PDF to a new PDF.") from error
        with closing(page):
            width, height = page.get_size()
            if max(width, height) > limits.PDF_PAGE_SIDE:
                raise Unreadable(
                    f"Page {number} of the PDF is {max(width, height) / 72 * 2.54:,.0f} cm long; "
                    f"{limits.PDF_PAGE_SIDE / 72 * 2.54:,.0f} cm is the most that a PDF may have."
                )
            lines = lines_of(page, number)
        characters += sum(len(line.text) for line in lines.lines)
        if characters > limits.CHARACTERS:
            raise Unreadable(
                f"The PDF has more than {limits.CHARACTERS:,} characters by page {number}; "
                "that is more than one article. Split it."
            )
        yield lines


def _check_letters(pages: list[PageLines]) -> None:
    text = "".join(line.text for page in pages for line in page.lines)
    letters = sum(map(str.isalnum, text))
    unmapped = sum(page.unmapped for page in pages)
    if unmapped > UNMAPPED * (letters + unmapped):
        raise Unreadable(NO_LETTERS)
    if letters < FEWEST_LETTERS * len(pages) and not any(_is_text(page) for page in pages):
        count = len(pages)
        raise Unreadable(NEEDS_OCR.format(pages=f"{count:,} pages" if count > 1 else "one page"))


def _is_text(page: PageLines) -> bool:
    """A page with a sentence or two, be it the only one among scanned ones."""
    return sum(map(str.isalnum, "".join(line.text for line in page.lines))) >= 10 * FEWEST_LETTERS
