"""Turns what was accepted into articles: takes a row, reads its original, extracts, stores all of it or nothing."""

import logging

from django.db import DatabaseError, transaction

from articles.extraction.article import Article as Text
from articles.extraction.originals import Unreadable, read_original
from articles.models import Ingestion
from articles.services import articles, originals, queue
from articles.services.extraction import current_extractor
from articles.services.metadata import Metadata

logger = logging.getLogger(__name__)
State = Ingestion.State


def read_queue() -> int:
    """Reads until nothing waits; how many rows it took. Safe to run anywhere, any number of times, at once."""
    taken = 0
    while (ingestion := queue.take_next()) is not None:
        read(ingestion)
        taken += 1
    return taken


def read(ingestion: Ingestion) -> None:
    """Brings a taken row to its end: done, duplicate or failed with a reason.

    When the database goes away in the middle the row keeps its lease, and the sweep queues it again.
    """
    try:
        _read(ingestion)
    except Unreadable as error:
        _fail(ingestion, str(error))
    except queue.LeaseLost as error:
        logger.warning("Dropped what was read: %s", error)
    except DatabaseError:
        logger.exception("%s stays with its lease and will be taken up again", ingestion.name)
    except Exception as error:
        logger.exception("Reading %s failed", ingestion.name)
        _fail(
            ingestion,
            f"Reading it met an error of the program ({type(error).__name__}: {error}). The original is kept; "
            "report this with the file, and try it again after an update.",
        )


def _read(ingestion: Ingestion) -> None:
    original = ingestion.original
    metadata = Metadata.parse(ingestion.metadata)
    text: Text = metadata.over(read_original(originals.read(original), name=original.name, encoding=original.encoding))
    extractor = current_extractor()
    claims = extractor.extract(text)
    with transaction.atomic():
        article, created = articles.store(text, claims, extractor, is_sample=ingestion.is_sample)
        if original.article_id is None:
            original.article = article
            original.save(update_fields=["article"])
        if not created and article.published is None and metadata.published is not None:
            articles.supply_published(article, metadata.published)
        queue.finish(ingestion, State.DONE if created else State.DUPLICATE, article=article)


def _fail(ingestion: Ingestion, reason: str) -> None:
    try:
        queue.finish(ingestion, State.FAILED, reason=reason)
    except queue.LeaseLost as error:
        logger.warning("%s", error)
