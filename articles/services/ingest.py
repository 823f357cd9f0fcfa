"""Accepts uploads: bytes and a row that a worker will take up, or a refusal; never something in between."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser, User
from django.core.files.base import File
from django.db import transaction
from django.utils import timezone

from articles.models import Batch, Ingestion, Original
from articles.models.ingestion import IngestionQuerySet
from articles.services import batches, originals
from articles.services.metadata import Metadata
from articles.services.refusals import Refused
from articles.services.waking import wake_worker

# So many files of a batch are accepted before another worker is woken for them.
WAKE_EVERY = 50
NOTHING_TOLD = Metadata()


def may_submit(user: User | AnonymousUser) -> bool:
    """True for those who may upload, on pages and over the API: active staff, and whoever may add ingestions."""
    return user.is_active and (user.is_staff or user.has_perm("articles.add_ingestion"))


def submit(
    data: originals.Content,
    *,
    name: str,
    metadata: Metadata | None = None,
    submitted_by: User | None = None,
    is_sample: bool = False,
    batch: Batch | None = None,
) -> Ingestion:
    """The durable record of this upload: queued, or a duplicate at once when the same bytes became an article before.

    Stores the bytes and the row, and wakes a worker after commit. Raises Refused with code "too_large", "empty" or
    "not_stored" and then keeps nothing.
    """
    row = _accept(data, name, metadata or NOTHING_TOLD, batch, submitted_by=submitted_by, is_sample=is_sample)
    if row.state == Ingestion.State.QUEUED:
        transaction.on_commit(wake_worker)
    return row


def submit_to(batch: Batch, files: Iterable[tuple[str, originals.Content]], metadata: Metadata) -> list[Ingestion]:
    """The rows of these files, each a name and its bytes, in `batch`; each is durable as soon as it is made.

    What cannot be accepted becomes a failed row with its reason: nothing that was handed in goes without a word.
    """
    rows = []
    for number, (name, data) in enumerate(files):
        try:
            rows.append(_accept(data, name, metadata, batch, submitted_by=batch.submitted_by))
        except Refused as refused:
            rows.append(refuse(batch, name, refused))
        if number % WAKE_EVERY == 0:
            transaction.on_commit(wake_worker)
    if len(rows) > 1:
        transaction.on_commit(wake_worker)
    return rows


def submit_together(
    files: Sequence[tuple[str, originals.Content]], metadata: Metadata, *, way: Batch.Way, submitted_by: User
) -> list[Ingestion]:
    """The rows of these files in a batch of their own: all of them, or none.

    Raises Refused as `submit` does, for the first that is refused, and then keeps nothing.
    """
    with transaction.atomic():
        batch = batches.begin(way, submitted_by)
        rows = [_accept(data, name, metadata, batch, submitted_by=submitted_by) for name, data in files]
        transaction.on_commit(wake_worker)
    return rows


def refuse(batch: Batch, name: str, refused: Refused) -> Ingestion:
    """The failed row of something that was handed in with `batch` and could not be kept."""
    return Ingestion.objects.create(
        batch=batch,
        name=_plain_name(name),
        state=Ingestion.State.FAILED,
        reason=refused.message,
        submitted_by=batch.submitted_by,
        finished_at=timezone.now(),
    )


def _accept(data: originals.Content, name: str, metadata: Metadata, batch: Batch | None, **fields: Any) -> Ingestion:
    name = _plain_name(name)
    check_size(data.size if isinstance(data, File) else len(data), name)
    with transaction.atomic():
        try:
            original = originals.keep(data, name=name, encoding=metadata.encoding)
        except OSError as error:
            raise Refused("not_stored", f"{name} could not be stored ({error.strerror}); nothing was kept.") from error
        row = Ingestion(original=original, name=name, metadata=metadata.as_json(), batch=batch, **fields)
        settle(row, original, metadata)
        row.save()
    return row


def settle(row: Ingestion, original: Original, metadata: Metadata) -> None:
    """Makes an unsaved `row` a duplicate at once when its original became an article before."""
    if original.article is not None and not _completes(metadata, original.article.published):
        row.state = Ingestion.State.DUPLICATE
        row.article = original.article
        row.finished_at = timezone.now()


def retry(ingestion: Ingestion) -> bool:
    """Queues a failed ingestion again; False when it has not failed, or its bytes were not kept."""
    return bool(_again(Ingestion.objects.filter(pk=ingestion.pk)))


def retry_all(batch: Batch, *, encoding: str = "") -> int:
    """Queues every failure of `batch` again whose bytes were kept; how many there are.

    `encoding` tells how to read those that never became an article, "" leaves it as it was. Raises
    Refused("bad_metadata") for one that is none.
    """
    encoding = Metadata.parse({"encoding": encoding}).encoding
    with transaction.atomic():
        if encoding:
            failed = Ingestion.objects.filter(batch=batch).retriable()
            Original.objects.filter(article=None, ingestions__in=failed).update(encoding=encoding)
        return _again(Ingestion.objects.filter(batch=batch))


def _again(rows: IngestionQuerySet) -> int:
    changed = rows.retriable().update(state=Ingestion.State.QUEUED, reason="", attempts=0, finished_at=None)
    if changed:
        transaction.on_commit(wake_worker)
    return changed


def _completes(metadata: Metadata, published: object) -> bool:
    """True when the uploader tells the published day of an article whose day nobody knew: a worker then re-dates it."""
    return metadata.published is not None and published is None


def _plain_name(name: str) -> str:
    """The last part of a path, without characters that break lines or lists."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(character for character in last if character.isprintable())[:255] or "unnamed"


def check_size(size: int, name: str) -> None:
    """Raises Refused with code "empty" or "too_large" for a file of `size` bytes."""
    limit = settings.TREATYKB_MAX_UPLOAD_BYTES
    if not size:
        raise Refused("empty", f"{name} is empty.")
    if size > limit:
        raise Refused(
            "too_large",
            f"{name} is {size / 1024 / 1024:.1f} MB; the limit is {limit // 1024 // 1024} MB. "
            "Split it, or raise TREATYKB_MAX_UPLOAD_MB.",
        )
