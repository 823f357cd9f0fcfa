"""The .json form of an article: a title, a publisher, a published day, and paragraphs whose numbers are kept."""

import json
from datetime import date
from typing import Any

from articles.extraction.article import Article, Paragraph
from articles.extraction.furniture import classify
from articles.extraction.originals.decoding import Unreadable, check_characters, check_count, decode
from articles.extraction.originals.ninjs import is_ninjs, read_ninjs

TEXT_KEYS = ("title", "publisher", "url", "byline")
KEYS = (*TEXT_KEYS, "published", "paragraphs")


def read_json(data: bytes, *, encoding: str = "utf-8") -> Article:
    """The article in an object of JSON: the .json form, or a news item in ninjs.

    The paragraphs of the .json form stay exactly as given. Raises Unreadable naming the key that is wrong.
    """
    try:
        form = json.loads(decode(data, encoding))
    except (ValueError, RecursionError) as error:
        if isinstance(error, Unreadable):
            raise
        raise Unreadable(f"The file is not valid JSON: {str(error) or 'it is nested too deeply'}.") from error
    if not isinstance(form, dict):
        raise Unreadable("The JSON is not an object; it needs the keys title, publisher, published and paragraphs.")
    return read_ninjs(form) if is_ninjs(form) else _read_form(form)


def _read_form(form: dict[str, Any]) -> Article:
    paragraphs = _paragraphs(form.get("paragraphs"))
    title, publisher, url, byline = (_text(form, key) for key in TEXT_KEYS)
    kinds = classify(paragraphs, title)
    return Article(
        paragraphs=tuple(map(Paragraph, range(len(paragraphs)), paragraphs, kinds)),
        title=title,
        publisher=publisher,
        published=_published(form.get("published")),
        url=url,
        byline=byline,
    )


def _paragraphs(value: Any) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise Unreadable('The key "paragraphs" must be a list of strings, one for each paragraph.')
    if not any(item.strip() for item in value):
        raise Unreadable('The key "paragraphs" holds no text.')
    check_count(len(value))
    for index, item in enumerate(value):
        check_characters(item, f"Paragraph {index}")
    return value


def _text(form: dict[str, Any], key: str) -> str:
    value = form.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Unreadable(f'The key "{key}" must be a string.')
    check_characters(value, f'The key "{key}"')
    return " ".join(value.split())


def _published(value: Any) -> date | None:
    if value in (None, ""):
        return None
    try:
        return date.fromisoformat(value[:10] if isinstance(value, str) and "T" in value else value)
    except (TypeError, ValueError) as error:
        raise Unreadable(f'The key "published" must be a day such as "2019-01-16", not {value!r}.') from error
