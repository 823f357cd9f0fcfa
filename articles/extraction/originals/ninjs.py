"""News items as agencies send them: ninjs, the JSON of the International Press Telecommunications Council."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from articles.extraction.article import Article
from articles.extraction.originals.decoding import Unreadable
from articles.extraction.originals.markup import Block, fragment_blocks, numbered
from articles.extraction.originals.plain_text import split_blocks

# ninjs 1 has one key for each form of the body, ninjs 2 and 3 a list of bodies, headlines and sources.
MARKED_BODIES = ("body_xhtml", "body_html", "body_xml")
BODIES = (*MARKED_BODIES, "body_text")
VERSION_DAYS = ("versioncreated", "versionCreated", "firstcreated", "firstCreated")


def is_ninjs(item: dict[str, Any]) -> bool:
    """True for an item with a body of ninjs; the .json form has paragraphs instead."""
    return "paragraphs" not in item and ("bodies" in item or any(key in item for key in BODIES))


def read_ninjs(item: dict[str, Any]) -> Article:
    """The article in a news item (IPTC ninjs 1.0 to 3.0), published on the day its version names. Raises Unreadable."""
    found = _blocks(item)
    if not found:
        raise Unreadable("The news item has no text in its body (body_xhtml, body_text or bodies).")
    title = _text(item, "headline") or next(_values(item, "headlines", "value"), "")
    uri = _text(item, "uri") or _text(item, "url")
    language = _text(item, "language") or _text(item, "contentlanguage")
    return Article(
        paragraphs=numbered(found, title),
        title=title,
        publisher=_publisher(item),
        published=_day(item),
        url=uri if uri.startswith(("http://", "https://")) else "",
        byline=_text(item, "byline") or _text(item, "by"),
        language=language.lower().partition("-")[0] or "en",
    )


def _blocks(item: dict[str, Any]) -> list[Block]:
    for key in MARKED_BODIES:
        if found := fragment_blocks(_text(item, key)):
            return found
    plain = _text(item, "body_text")
    for body in item["bodies"] if isinstance(item.get("bodies"), list) else ():
        if isinstance(body, dict) and (value := _text(body, "value")):
            if "html" in _text(body, "contenttype") + _text(body, "contentType"):
                return fragment_blocks(value)
            plain = plain or value
    return [Block(block, "p") for block in split_blocks(plain)]


def _publisher(item: dict[str, Any]) -> str:
    provider = item.get("provider")
    if isinstance(provider, dict):
        provider = _text(provider, "name") or _text(provider, "literal")
    if isinstance(provider, str) and provider.strip():
        return provider
    return next(_values(item, "infosources", "name"), "") or _text(item, "copyrightholder")


def _values(item: dict[str, Any], key: str, inner: str) -> Iterator[str]:
    entries = item.get(key)
    for entry in entries if isinstance(entries, list) else ():
        if isinstance(entry, dict) and (value := _text(entry, inner)):
            yield value


def _text(item: dict[str, Any], key: str) -> str:
    value = item.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Unreadable(f'The key "{key}" of the news item must be a string.')
    return value.strip()


def _day(item: dict[str, Any]) -> date | None:
    for key in VERSION_DAYS:
        if value := _text(item, key):
            try:
                return date.fromisoformat(value[:10])
            except ValueError as error:
                raise Unreadable(f'The key "{key}" must be a time such as "2019-01-16T08:00:00Z".') from error
    return None
