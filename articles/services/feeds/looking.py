"""Looks at feeds: asks only for what changed since the last look, and waits longer after each failure."""

import logging
import re
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from articles.extraction.originals import Unreadable, limits
from articles.extraction.originals.announced import announced_feeds
from articles.extraction.originals.feed import Feed as FeedText
from articles.extraction.originals.isolated_feed import read_feed_apart
from articles.models import Feed
from articles.services.feeds.entries import ask_again, take_up
from articles.services.fetching import Fetched, Validators, configured, fetch
from articles.services.refusals import Refused

# Where a page says that it is one.
HEAD = 4096
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Look:
    """What came of looking at a feed: how many entries were new, or the `error` that kept it from being read."""

    new: int = 0
    error: str = ""


def look_at_due(at: datetime | None = None) -> int:
    """Looks at every feed whose time has come; how many there were. Safe to run anywhere, at once too."""
    looked = 0
    while (feed := _take_due(at or timezone.now())) is not None:
        if error := look_at(feed).error:
            logger.warning("A feed could not be read: %s", error)
        looked += 1
    return looked


def look_at(feed: Feed) -> Look:
    """Fetches `feed` if it has changed and hands in what is new; the row tells when it is looked at next.

    The validators are kept in the transaction that keeps the entries: whoever dies in between finds them new again.
    """
    try:
        policy = replace(configured(), most_bytes=limits.FEED_BYTES)
        fetched = fetch(feed.url, policy=policy, known=Validators(feed.etag, feed.last_modified))
    except Refused as refused:
        return _failed(feed, refused.message)
    try:
        text = None if fetched.unchanged else read_feed_apart(fetched.data)
    except Unreadable as error:
        return _failed(feed, _why_unreadable(fetched, error))
    return _succeeded(feed, fetched, text)


def _why_unreadable(fetched: Fetched, error: Unreadable) -> str:
    if not re.search(rb"<html\b|<!doctype html", fetched.data[:HEAD], re.IGNORECASE):
        return f"{fetched.url} is no feed that can be read. {error}"
    if others := announced_feeds(fetched.data, fetched.url):
        return f"{fetched.url} is a web page, no feed. It announces {' and '.join(others)}: watch that."
    return f"{fetched.url} is a web page, no feed, and announces none."


def _take_due(at: datetime) -> Feed | None:
    """The feed that is longest due, put off so that nobody else takes it; None when none is."""
    with transaction.atomic():
        feed = Feed.objects.due(at).select_for_update(skip_locked=True).first()
        if feed is not None:
            feed.next_at = at + feed.wait
            feed.save(update_fields=["next_at"])
    return feed


@transaction.atomic
def _succeeded(feed: Feed, fetched: Fetched, text: FeedText | None) -> Look:
    # Of two who look at the same feed at once, the second one waits here and finds nothing new.
    held = Feed.objects.select_for_update().filter(pk=feed.pk).first()
    if held is None:
        return Look(error="The feed was taken off the list.")
    new = 0
    if text is not None:
        new = take_up(held, text, found_at=fetched.url)
        held.title = text.title[:300]
        held.etag, held.last_modified = fetched.validators.etag, fetched.validators.last_modified
    ask_again(held)
    held.failures, held.last_error = 0, ""
    held.last_fetched = timezone.now()
    held.next_at = held.last_fetched + held.wait
    held.save(update_fields=["title", "etag", "last_modified", "failures", "last_error", "last_fetched", "next_at"])
    return Look(new)


@transaction.atomic
def _failed(feed: Feed, error: str) -> Look:
    held = Feed.objects.select_for_update().filter(pk=feed.pk).first()
    if held is not None:
        held.failures, held.last_error = min(held.failures + 1, 1000), error
        held.next_at = timezone.now() + held.wait
        held.save(update_fields=["failures", "last_error", "next_at"])
    return Look(error=error)
