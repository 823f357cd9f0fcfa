"""What a feed announces, handed in once: the page that it links to, or its text where there is no page."""

from hashlib import sha256
from urllib.parse import urljoin

from django.db import transaction

from articles.extraction.originals.feed import Entry, entry_form
from articles.extraction.originals.feed import Feed as FeedText
from articles.models import Feed, FeedEntry, Ingestion
from articles.services import ingest
from articles.services.metadata import Metadata
from articles.services.refusals import Refused
from articles.services.remote import record_address
from articles.services.waking import wake_worker

# A page that could not be fetched is asked for again at the next looks, so often in all.
MOST_TRIES = 3


def take_up(feed: Feed, text: FeedText, *, found_at: str) -> int:
    """Hands in the entries of `text` that were never seen, in the caller's transaction, which holds `feed`.

    How many were new. `found_at` is the address that the feed came from; links are read against it.
    """
    announced = {_mark(entry): (entry, _link(entry, found_at)) for entry in text.entries}
    known = set(feed.entries.filter(mark__in=announced).values_list("mark", flat=True))
    links = [link for _, link in announced.values() if link]
    elsewhere: dict[str, int | None] = dict(
        FeedEntry.objects.filter(link__in=links).order_by("-pk").values_list("link", "ingestion")
    )
    rows = []
    # Feeds begin with the newest; the record gets them in the order in which they appeared.
    for mark, (entry, link) in reversed(announced.items()):
        if mark in known:
            continue
        row = FeedEntry(feed=feed, mark=mark, link=link[:1000], title=entry.title[:300])
        row.ingestion_id = elsewhere.get(link) if link else None
        if row.ingestion_id is None:
            _hand_in(row, entry, link, text)
            elsewhere[link] = row.ingestion_id
        rows.append(row)
    FeedEntry.objects.bulk_create(rows)
    if rows:
        transaction.on_commit(wake_worker)
    return len(rows)


def ask_again(feed: Feed) -> int:
    """Queues the pages of `feed` again that could not be fetched, unless they were asked for often enough."""
    again = feed.entries.filter(
        ingestion__state=Ingestion.State.FAILED, ingestion__original=None, tries__lt=MOST_TRIES
    ).select_related("ingestion")
    for entry in again:
        if entry.ingestion and ingest.retry(entry.ingestion):
            entry.tries += 1
            entry.save(update_fields=["tries"])
    return len(again)


def _hand_in(row: FeedEntry, entry: Entry, link: str, text: FeedText) -> None:
    try:
        if link:
            row.ingestion = record_address(link, metadata=Metadata(published=entry.published))
        elif form := entry_form(text, entry):
            row.ingestion = ingest.submit(form, name=f"{entry.title[:80] or 'entry'}.json")
        else:
            row.reason = "It has neither a link nor a text."
    except Refused as refused:
        row.reason = refused.message


def _link(entry: Entry, found_at: str) -> str:
    try:
        return urljoin(found_at, entry.link) if entry.link else ""
    except ValueError:
        return entry.link


def _mark(entry: Entry) -> str:
    """What tells the entry from the feed's others: its guid, else its link, else all that it says."""
    named = entry.guid or entry.link or "\n".join((entry.title, str(entry.published), entry.summary, entry.content))
    return sha256(named.encode()).hexdigest()
