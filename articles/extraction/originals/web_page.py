"""Web pages: the main text and what the page tells about it, without menus; nothing is run, nothing is fetched."""

import codecs
import logging
import re
from dataclasses import replace
from datetime import date

from lxml import etree
from trafilatura import bare_extraction
from trafilatura.settings import Document

from articles.extraction.article import Article, Paragraph
from articles.extraction.originals import limits
from articles.extraction.originals.decoding import Unreadable, marked_encoding
from articles.extraction.originals.head import published_day
from articles.extraction.originals.markup import blocks, numbered, readable
from articles.extraction.vocabulary import ParagraphKind

# Fewer words than this are a notice that asks for scripts, cookies or money.
FEWEST_WORDS = 15
SHOWN_ELSEWHERE = (
    "Perhaps it shows the article by scripts, or to subscribers only. "
    "Save it from a browser that shows the article, or paste the text."
)
REPLACED = "\ufffd"
HEAD = 4096
CHARSET = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s{0,5}=\s{0,5}[\"']?\s{0,5}([\w\-:.]{1,40})", re.I
)
# What browsers take these labels for (WHATWG Encoding Standard, 4.2).
BROWSERS_ENCODINGS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
LANGUAGE = re.compile(r"([a-z]{2,3})(?:[\-_]|\Z)")
# Fixed bounds: left alone, the search for a date asks the clock for the last possible day.
DATES = {"extensive_search": False, "original_date": True, "min_date": "1900-01-01", "max_date": "2199-12-31"}

# It warns of every page without text, which is said to the uploader instead.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)


def read_web_page(data: bytes, *, encoding: str = "utf-8") -> Article:
    """The article in the page `data`, read by its byte order mark, else by `encoding` if that is not UTF-8, else by
    what the page declares. Raises Unreadable, also for wrongly declared encodings that damage the text.
    """
    if len(data) > limits.PAGE_BYTES:
        raise Unreadable(
            f"The page has {len(data) // limits.MEGABYTE} MB; {limits.PAGE_BYTES // limits.MEGABYTE} MB are read. "
            "Save it without its pictures, or paste the text."
        )
    name = _encoding(data, encoding)
    try:
        text = data.decode(name, "replace")
    except LookupError as error:
        raise Unreadable(f"{name!r} is no known encoding; say at upload which one the page has.") from error
    article = read_page_text(text)
    if _is_damaged(article, text, data, name):
        raise Unreadable(
            f"The page is not {name.upper()} text, as it should be: letters of the article were lost. "
            "Say at upload which encoding it has (older Western pages: windows-1252)."
        )
    return article


def read_page_text(text: str) -> Article:
    """The article in the page `text`. Raises Unreadable when it is too broken or has too little text."""
    try:
        document = bare_extraction(
            readable(text),
            include_comments=False,
            include_tables=True,
            deduplicate=False,
            with_metadata=True,
            date_extraction_params=DATES,
        )
    except (etree.LxmlError, ValueError, RecursionError) as error:
        raise Unreadable(f"The page is too broken to be read ({error}). Paste its text instead.") from error
    if not isinstance(document, Document) or document.body is None:
        raise Unreadable("The page has no text that could be an article. " + SHOWN_ELSEWHERE)
    title = document.title or ""
    paragraphs = numbered(list(blocks(document.body)), title)
    _check_words(paragraphs)
    article = Article(
        paragraphs=paragraphs,
        title=title,
        publisher=document.sitename or document.hostname or "",
        published=_day(document.date) or published_day(paragraphs),
        url=document.url or "",
        byline=document.author or "",
    )
    language = _language(text)
    return replace(article, language=language) if language else article


def _check_words(paragraphs: tuple[Paragraph, ...]) -> None:
    words = sum(len(paragraph.text.split()) for paragraph in paragraphs if paragraph.kind is ParagraphKind.BODY)
    if words < FEWEST_WORDS:
        raise Unreadable(f"The page has only {words} words of text beside its menus. {SHOWN_ELSEWHERE}")


def _encoding(data: bytes, told: str) -> str:
    if marked := marked_encoding(data):
        return marked
    if told.lower() not in ("utf-8", "utf8"):
        return told
    declared = CHARSET.search(data, 0, HEAD)
    if declared is None:
        return told
    label = declared[1].decode("ascii", "replace")
    try:
        name = codecs.lookup(label).name
    except LookupError:
        return told
    return BROWSERS_ENCODINGS.get(name, name)


def _is_damaged(article: Article, text: str, data: bytes, encoding: str) -> bool:
    """Bytes that are no letters may stand in scripts and menus; in the article they are a loss."""
    if REPLACED not in text or not any(REPLACED in paragraph.text for paragraph in article.paragraphs):
        return False
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return True
    return False


def _language(text: str) -> str | None:
    """What the page says of its language (BCP 47), its first subtag only."""
    opening = re.search(r"<html\b[^>]{0,2000}?\blang\s?=\s?[\"']?([\w\-]{2,20})", text[:20_000], re.IGNORECASE)
    found = LANGUAGE.match(opening[1].lower()) if opening else None
    return found[1] if found else None


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None
