"""Turns what was accepted into articles: takes a row, reads its original, extracts, stores all of it or nothing."""

import atexit
import logging
import os
from functools import lru_cache

from django.conf import settings
from django.db import InterfaceError, OperationalError, transaction

from articles.extraction.article import Article as Text
from articles.extraction.originals import Unreadable
from articles.extraction.originals.isolated import Reader, ReaderCrashed
from articles.models import Ingestion, Original
from articles.services import articles, originals, queue, remote
from articles.services.extraction import current_extractor
from articles.services.metadata import Metadata
from articles.services.refusals import Refused
from articles.services.unpacking import Unpacking

logger = logging.getLogger(__name__)
State = Ingestion.State


def read_queue(most: int | None = None) -> int:
    """Reads until nothing waits, or `most` rows; how many it took. Safe to run anywhere, any number of times."""
    taken = 0
    while taken != most and (ingestion := queue.take_next()) is not None:
        read(ingestion)
        taken += 1
    return taken


def read(ingestion: Ingestion) -> None:
    """Brings a taken row to its end: done, duplicate, unpacked, or failed with a reason.

    A file that crashes its reader is queued again until its attempts are used up. When the database or the store
    goes away in the middle the row keeps its lease, and the sweep queues it again.
    """
    try:
        _read(ingestion)
    except ReaderCrashed as error:
        _crashed(ingestion, error)
    except Refused as refused:
        _fail(ingestion, refused.message)
    except queue.LeaseLost as error:
        logger.warning("Dropped what was read: %s", error)
    except OSError as error:
        _not_at_hand(ingestion, error)
    except (InterfaceError, OperationalError):
        logger.exception("%s stays with its lease and will be taken up again", ingestion.name)
    except Exception as error:
        logger.exception("Reading %s failed", ingestion.name)
        _fail(
            ingestion,
            f"Reading it met an error of the program ({type(error).__name__}: {error}). The original is kept; "
            "report this with the file, and try it again after an update.",
        )


def _read(ingestion: Ingestion) -> None:
    original = ingestion.original or remote.fetch_original(ingestion)
    metadata, unpacking = Metadata.parse(ingestion.metadata), Unpacking(ingestion)
    try:
        text = _text(ingestion, original, unpacking)
    except Unreadable as error:
        with transaction.atomic():
            # What could be taken out of a damaged archive is not lost with it.
            unpacking.record()
            queue.finish(ingestion, State.FAILED, reason=str(error))
        return
    if text is None:
        with transaction.atomic():
            unpacking.record()
            queue.finish(ingestion, State.UNPACKED)
        return
    text = metadata.over(text)
    extractor = current_extractor()
    claims = extractor.extract(text)
    with transaction.atomic():
        article, created = articles.store(text, claims, extractor, is_sample=ingestion.is_sample)
        if original.article_id is None:
            original.article = article
            original.save(update_fields=["article"])
        if not created and article.published is None and metadata.published is not None:
            articles.supply_published(article, metadata.published)
        unpacking.record()
        queue.finish(ingestion, State.DONE if created else State.DUPLICATE, article=article)


def _text(ingestion: Ingestion, original: Original, unpacking: Unpacking) -> Text | None:
    """What the child reads in `original`; None for a container, whose members `unpacking` has then.

    Members are never opened again: whatever was in them came out with them.
    """
    data = originals.read(original)
    if ingestion.parent_id is None:
        return reader().open(data, keep=unpacking.keep, name=original.name, encoding=original.encoding)
    return reader().read(data, name=original.name, encoding=original.encoding)


def reader() -> Reader:
    """This process's reader: files are parsed in a child of it, with limits on memory and time."""
    return _reader_of(os.getpid())


@lru_cache(maxsize=1)
def _reader_of(_pid: int) -> Reader:
    """A forked worker gets a child of its own. The child ends with its worker, however that ends."""
    own = Reader()
    atexit.register(own.close)
    return own


def _crashed(ingestion: Ingestion, error: ReaderCrashed) -> None:
    logger.warning("%s crashed its reader: %s", ingestion.name, error)
    if ingestion.attempts < settings.TREATYKB_MAX_ATTEMPTS:
        queue.give_back(ingestion)
    else:
        _fail(
            ingestion,
            f"It crashed the program that reads it {ingestion.attempts} times ({error}) The original is kept; "
            "save the file in another format or paste its text.",
        )


def _not_at_hand(ingestion: Ingestion, error: OSError) -> None:
    """A store that is away keeps the row waiting under its lease; one that lost the bytes, or stays away, ends it."""
    logger.warning("The original of %s cannot be read: %s", ingestion.name, error)
    if ingestion.attempts >= settings.TREATYKB_MAX_ATTEMPTS or isinstance(error, FileNotFoundError):
        _fail(
            ingestion,
            f"Its original cannot be read from the store ({error.strerror or error}). "
            "Look at the store, then try it again, or hand the file in once more.",
        )


def _fail(ingestion: Ingestion, reason: str) -> None:
    try:
        queue.finish(ingestion, State.FAILED, reason=reason)
    except queue.LeaseLost as error:
        logger.warning("%s", error)
