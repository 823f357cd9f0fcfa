"""Word documents (.docx, .docm): the text of their main part; macros, links and embedded files are never opened."""

from collections.abc import Iterator
from typing import Any

from lxml import etree

from articles.extraction.article import Article
from articles.extraction.originals.archive import Archive
from articles.extraction.originals.decoding import NO_TEXT, Unreadable
from articles.extraction.originals.head import published_day
from articles.extraction.originals.markup import CELL_MARK, Block, numbered

MAIN_PART = "word/document.xml"
PROPERTIES = "docProps/core.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
DC = "{http://purl.org/dc/elements/1.1/}"
# What was deleted under "track changes", and the copy of a drawing for old programs.
LEFT_OUT = {f"{W}del", f"{W}moveFrom", f"{MC}Fallback", f"{W}instrText", f"{W}delText"}
SPACES = {f"{W}tab": " ", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}softHyphen": ""}
HEADING_STYLES = ("heading", "title", "subtitle", "berschrift", "titre", "titel")
# Titles that the program wrote, not the author.
NO_TITLE = {"", "word document", "microsoft word", "document", "untitled"}


def read_word(data: bytes, *, encoding: str = "") -> Article:  # noqa: ARG001
    """The article in the document `data`; a row of a table is one paragraph. `encoding` has no meaning here.

    The days in its properties are those of the file, not of publication, and are left alone. Raises Unreadable.
    """
    archive = Archive(data)
    body = _tree(archive.read(MAIN_PART).replace(STRICT, W[1:-1].encode())).find(f"{W}body")
    if body is None:
        raise Unreadable("The Word document has no body. Open it in Word and save it again.")
    found = list(_blocks(body))
    told = _properties(archive) if PROPERTIES in archive.names() else {}
    title = told.get("title", "")
    if title.casefold() in NO_TITLE:
        title = next((block.text for block in found[:5] if block.element == "h1"), "")
    paragraphs = numbered(found, title)
    return Article(
        paragraphs=paragraphs, title=title, byline=told.get("creator", ""), published=published_day(paragraphs),
        language=told.get("language", "").lower().partition("-")[0] or "en",
    )  # fmt: skip


def _tree(xml: bytes) -> Any:
    """The root of a part. Entities, which no office program writes, are refused: they reach for files or swell."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(xml, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable(f"The Word document is damaged ({error}). Open it in Word and save it again.") from error
    if root.getroottree().docinfo.doctype:
        raise Unreadable("The Word document declares XML entities, as attacks do. Save it again from a word processor.")
    return root


def _properties(archive: Archive) -> dict[str, str]:
    root = _tree(archive.read(PROPERTIES))
    return {key: " ".join((root.findtext(f"{DC}{key}") or "").split()) for key in ("title", "creator", "language")}


def _blocks(element: Any) -> Iterator[Block]:
    for child in element:
        if child.tag == f"{W}p":
            yield from _paragraph(child)
        elif child.tag == f"{W}tbl":
            yield from _rows(child)
        elif child.tag not in LEFT_OUT and isinstance(child.tag, str):
            yield from _blocks(child)


def _rows(table: Any) -> Iterator[Block]:
    for row in _own_rows(table):
        cells = (" ".join(block.text for block in _blocks(cell)) for cell in row.iterchildren(f"{W}tc"))
        if text := CELL_MARK.join(filter(None, cells)):
            yield Block(text, "tr")


def _own_rows(table: Any) -> Iterator[Any]:
    """The rows of `table` and of its content controls, not those of tables in its cells."""
    for child in table:
        if child.tag == f"{W}tr":
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins"):
            yield from _own_rows(child)


def _paragraph(paragraph: Any) -> Iterator[Block]:
    element = "h1" if _is_title(paragraph) else "h2" if _is_heading(paragraph) else "p"
    for line in "".join(_words(paragraph)).split("\n"):
        if text := " ".join(line.split()):
            yield Block(NO_TEXT.sub("", text), element)
    for box in paragraph.iter(f"{W}txbxContent"):
        if not any(parent.tag in LEFT_OUT for parent in box.iterancestors()):
            yield from _blocks(box)


def _words(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in SPACES:
            yield SPACES[child.tag]
        elif child.tag not in LEFT_OUT and child.tag not in (f"{W}pPr", f"{W}rPr", f"{W}txbxContent"):
            yield from _words(child)


def _is_heading(paragraph: Any) -> bool:
    style = _style(paragraph)
    return any(name in style for name in HEADING_STYLES) or paragraph.find(f"{W}pPr/{W}outlineLvl") is not None


def _is_title(paragraph: Any) -> bool:
    return _style(paragraph) in ("title", "titel", "titre", "heading1")


def _style(paragraph: Any) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return (style.get(f"{W}val") or "").lower() if style is not None else ""
