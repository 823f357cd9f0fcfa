"""Feeds (RSS, Atom, RDF): what they announce, with as much of its text as they carry."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import Any

import feedparser

from articles.extraction.originals import limits
from articles.extraction.originals.decoding import Unreadable, plain_line
from articles.extraction.originals.markup import fragment_blocks


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed announces. `content` is HTML: the full text where the feed carries it, else "" beside a `summary`.

    `published` is the day that the feed writes, in the time zone in which it writes it; None when it tells none.
    `guid` is what the feed calls the entry for good, "" where it has no name for it.
    """

    link: str
    title: str
    published: date | None
    summary: str = ""
    content: str = ""
    byline: str = ""
    guid: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed and its entries in the order of the file; `link` is the site that it belongs to."""

    title: str
    link: str
    entries: tuple[Entry, ...]


def read_feed(data: bytes) -> Feed:
    """The feed in `data`; no address is opened. Raises Unreadable for damaged feeds and for those with entities."""
    if len(data) > limits.FEED_BYTES:
        raise Unreadable(
            f"The feed has more than {limits.FEED_BYTES // limits.MEGABYTE} MB. Ask for fewer entries, or hand in the "
            "articles themselves."
        )
    if b"<!ENTITY" in data.replace(b"\x00", b"").upper():
        raise Unreadable("The feed declares XML entities, as attacks do and feeds need not. It is not read.")
    try:
        parsed = feedparser.parse(BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    except (ValueError, RecursionError, LookupError, AttributeError, TypeError) as error:
        raise Unreadable("The feed is damaged and cannot be read.") from error
    if not parsed.version or (parsed.bozo and not parsed.entries):
        raise Unreadable(f"The feed is damaged and has no entries ({parsed.get('bozo_exception', 'no feed')}).")
    entries = tuple(map(_entry, parsed.entries[: limits.FEED_ENTRIES]))
    return Feed(plain_line(parsed.feed.get("title", "")), plain_line(parsed.feed.get("link", "")), entries)


def feed_articles(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The name and the .json form of every entry; b"" for an entry that carries no text. Raises Unreadable."""
    feed = read_feed(data)
    for number, entry in enumerate(feed.entries, 1):
        yield f"{number:04d} {entry.title[:80]}.json".replace("/", "-"), entry_form(feed, entry)


def entry_form(feed: Feed, entry: Entry) -> bytes:
    """The .json form of an `entry` of `feed`; b"" when it carries no text."""
    paragraphs = [block.text for block in fragment_blocks(entry.content or entry.summary)]
    form = {
        "title": entry.title,
        "publisher": feed.title,
        "published": entry.published.isoformat() if entry.published else None,
        "url": entry.link,
        "byline": entry.byline,
        "paragraphs": paragraphs,
    }
    return json.dumps(form, ensure_ascii=False, indent=1).encode() if paragraphs else b""


def _entry(item: Any) -> Entry:
    contents = [content.get("value", "") for content in item.get("content", ())]
    return Entry(
        link=plain_line(item.get("link", "")),
        title=" ".join(block.text for block in fragment_blocks(plain_line(item.get("title", "")))),
        published=_day(item),
        summary=item.get("summary", ""),
        content=max(contents, key=len, default=""),
        byline=plain_line(item.get("author", "")),
        guid=plain_line(item.get("id", "")),
    )


def _day(item: Any) -> date | None:
    for key in ("published", "updated"):
        written = item.get(key, "")
        try:
            return date.fromisoformat(written[:10]) if written[:4].isdigit() else parsedate_to_datetime(written).date()
        except (ValueError, TypeError, OverflowError):
            if moment := item.get(f"{key}_parsed"):
                return date(*moment[:3])
    return None
