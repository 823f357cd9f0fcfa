"""Chooses the reader of an original by its content, not by its name."""

from articles.extraction.article import Article
from articles.extraction.originals.decoding import decode
from articles.extraction.originals.json_form import looks_like_json_form, read_json_form
from articles.extraction.originals.plain_text import read_plain_text

# Part of what `verify` proves: another version may cut paragraphs differently.
READER_VERSION = "1"


def read_original(data: bytes, *, name: str = "", encoding: str = "utf-8") -> Article:
    """The article in `data`, with the metadata that it tells about itself; `name` helps with what content leaves open.

    The same bytes and encoding give the same paragraphs, always. Raises Unreadable with a reason for the uploader.
    """
    text = decode(data, encoding)
    if looks_like_json_form(text, name):
        return read_json_form(text)
    return read_plain_text(text)
