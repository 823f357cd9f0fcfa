"""Tells the format of an original by its content; a name decides only what content leaves open."""

import re
from enum import StrEnum

from articles.extraction.originals.archive import Archive
from articles.extraction.originals.decoding import REMEDY, Unreadable, marked_encoding

ARCHIVE_MARKS = (b"PK\x03\x04", b"PK\x05\x06")
OLD_OFFICE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# What people hand in by mistake, by the first bytes.
FOREIGN = {
    OLD_OFFICE_MARK[:4]: ("an old office document", "Save it as .docx or PDF."),
    b"\x89PNG": ("a PNG image", "Run it through OCR and hand in the text."),
    b"\xff\xd8\xff": ("a JPEG image", "Run it through OCR and hand in the text."),
    b"GIF8": ("a GIF image", REMEDY),
    b"RIFF": ("a picture, sound or film", REMEDY),
    b"II*\x00": ("a TIFF image", "Run it through OCR and hand in the text."),
    b"MM\x00*": ("a TIFF image", "Run it through OCR and hand in the text."),
    b"\x1f\x8b": ("a gzip archive", "Unpack it, or pack the files as .zip."),
    b"7z\xbc\xaf\x27\x1c": ("a 7z archive", "Unpack it, or pack the files as .zip."),
    b"Rar!": ("a RAR archive", "Unpack it, or pack the files as .zip."),
    b"\x7fELF": ("a program", REMEDY),
    b"MZ\x90": ("a program", REMEDY),
    b"SQLite format 3": ("a database", REMEDY),
    b"{\\rtf": ("a rich-text document", "Save it as .docx or PDF."),
}
# Parts that tell the packed office formats from an archive of files.
PACKED = {
    "xl/workbook.xml": "an Excel workbook",
    "ppt/presentation.xml": "a PowerPoint presentation",
    "content.xml": "an OpenDocument file",
    "META-INF/container.xml": "an e-book",
}
WORD_PART = "word/document.xml"
HEAD = 4096

PAGE = re.compile(
    r"\s{0,99}(?:<!--.{0,2000}?-->\s{0,99}){0,9}<(?:!doctype\s{1,9}html|html|head|body|title|meta)\b", re.I | re.S
)
PAGE_WITHIN_XML = re.compile(r"<!doctype\s{1,9}html|<html\b", re.I)
JSON = re.compile(r"\{\s{0,999}(?:\"|\}|\Z)")
FEED = re.compile(r"<(?:rss|feed|rdf:RDF|atom:feed)[\s>]")
XML = re.compile(r"\s{0,99}<(?:\?xml\b|!DOCTYPE\b|rss\b|feed\b|rdf:)", re.I)
HEADER = re.compile(r"([A-Za-z][A-Za-z0-9\-]{1,60}):[ \t]|[ \t]+\S|>?From \S")
# A text may begin with "From:" and "Date:"; only mail programs write one of these as well.
MAIL_HEADERS = {"received", "return-path", "message-id", "mime-version", "delivered-to", "dkim-signature", "subject"}
MARKDOWN = re.compile(
    r"\A---\n(?:[\w\-]{1,40}:[^\n]{0,2000}\n){1,60}?---\n|^#{1,6} \S|[^!]\[[^\[\]\n]{1,200}\]\(https?://", re.M
)


class Format(StrEnum):
    """The kinds of original; archives and feeds hold articles, the others are one."""

    TEXT = "text"
    MARKDOWN = "Markdown"
    WEB_PAGE = "web page"
    PDF = "PDF"
    WORD = "Word document"
    EMAIL = "e-mail"
    JSON = "JSON"
    FEED = "feed"
    ARCHIVE = "zip archive"


def format_of(data: bytes, name: str = "") -> Format:
    """The format of `data`. Raises Unreadable for formats that are known and not read, and for damaged archives."""
    if data[:HEAD].lstrip(b"\xef\xbb\xbf\r\n\t ").startswith(b"%PDF-"):
        return Format.PDF
    if data.startswith(ARCHIVE_MARKS):
        return _packed(data)
    if data.startswith(OLD_OFFICE_MARK) and "EncryptedPackage".encode("utf-16-le") in data:
        raise Unreadable("The file is an office document under a password. Save it without one.")
    for signature, (what, remedy) in FOREIGN.items():
        if data.startswith(signature):
            raise Unreadable(f"The file is {what}, not text. {remedy}")
    return _written(_head(data), name.lower())


def _packed(data: bytes) -> Format:
    names = set(Archive(data).names())
    if WORD_PART in names:
        return Format.WORD
    for part, what in PACKED.items():
        if part in names:
            raise Unreadable(f"The file is {what}. Save its text as .docx or PDF.")
    return Format.ARCHIVE


def _written(head: str, name: str) -> Format:
    opening = head.lstrip()
    if JSON.match(opening) or name.endswith(".json"):
        return Format.JSON
    if PAGE.match(head):
        return Format.WEB_PAGE
    if XML.match(head):
        if FEED.search(head):
            return Format.FEED
        if not PAGE_WITHIN_XML.search(head):
            raise Unreadable(f"The file is XML of a kind that is not read; feeds (RSS, Atom) and XHTML are. {REMEDY}")
        return Format.WEB_PAGE
    if _is_mail(opening):
        return Format.EMAIL
    if name.endswith((".html", ".htm", ".xhtml")) and "<" in head:
        return Format.WEB_PAGE
    if name.endswith((".md", ".markdown")) or MARKDOWN.search(head):
        return Format.MARKDOWN
    return Format.TEXT


def _is_mail(head: str) -> bool:
    """True when it opens with the header lines of a message (RFC 5322), among them From and what only mail has."""
    seen: set[str] = set()
    # The last line may have been cut off.
    for line in head.splitlines()[:-1]:
        if not line:
            break
        header = HEADER.match(line)
        if header is None:
            return False
        seen.add((header[1] or "").lower())
    return "from" in seen and not MAIL_HEADERS.isdisjoint(seen)


def _head(data: bytes) -> str:
    return data[:HEAD].decode(marked_encoding(data) or "utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
