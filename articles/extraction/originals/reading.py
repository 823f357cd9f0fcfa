"""Reads an original by the reader of its format."""

from dataclasses import replace

from articles.extraction.article import Article
from articles.extraction.originals import limits
from articles.extraction.originals.decoding import Unreadable, check_characters, plain_line
from articles.extraction.originals.formats import Format, format_of
from articles.extraction.originals.readers import reader

# Part of what `verify` proves: another version may cut paragraphs differently.
READER_VERSION = "2"

# By name, so that reading a text does not load the libraries that pages and PDFs need.
READERS = {
    Format.TEXT: "plain_text.read_plain_text",
    Format.MARKDOWN: "markdown.read_markdown",
    Format.WEB_PAGE: "web_page.read_web_page",
    Format.PDF: "pdf.document.read_pdf",
    Format.WORD: "word.read_word",
    Format.EMAIL: "mail.read_mail",
    Format.JSON: "json_form.read_json",
}
MOST_BYTES = {
    Format.TEXT: limits.TEXT_BYTES,
    Format.MARKDOWN: limits.MARKDOWN_BYTES,
    Format.JSON: limits.TEXT_BYTES,
    Format.EMAIL: limits.MEMBER_BYTES,
}


def read_original(data: bytes, *, name: str = "", encoding: str = "utf-8") -> Article:
    """The article in `data`, with the metadata that it tells about itself; `name` helps with what content leaves open.

    The same bytes and encoding give the same paragraphs, always. Raises Unreadable with a reason for the uploader.
    """
    if not data.strip():
        raise Unreadable("The file is empty.")
    format = format_of(data, name)
    if format not in READERS:
        raise Unreadable(f"The file is a {format}; the articles in it are read one by one. Upload it, or unpack it.")
    if len(data) > (most := MOST_BYTES.get(format, len(data))):
        raise Unreadable(
            f"The file has {len(data) / limits.MEGABYTE:,.0f} MB; "
            f"{most // limits.MEGABYTE} MB of {format} are read as one article. Split it."
        )
    return _checked(reader(READERS[format])(data, encoding=encoding))


def _checked(article: Article) -> Article:
    """`article` with plain names, if its text is of a size and of characters that can be kept."""
    size = sum(len(paragraph.text) for paragraph in article.paragraphs)
    if size > limits.CHARACTERS:
        raise Unreadable(
            f"It has {size:,} characters of text; {limits.CHARACTERS:,} are read as one article. Split it."
        )
    if not any(paragraph.text.strip() for paragraph in article.paragraphs):
        raise Unreadable("There is no text in it.")
    for paragraph in article.paragraphs:
        check_characters(paragraph.text, f"Paragraph {paragraph.index}")
    return replace(
        article,
        title=plain_line(article.title),
        publisher=plain_line(article.publisher),
        byline=plain_line(article.byline),
        url=plain_line(article.url),
    )
