"""Accepts uploads: bytes and a row that a worker will take up, or a refusal; never something in between."""

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from articles.extraction.originals.decoding import Unreadable
from articles.extraction.originals.formats import Format, format_of
from articles.extraction.originals.members import is_container, members
from articles.models import Ingestion
from articles.services import originals
from articles.services.metadata import Metadata
from articles.services.refusals import Refused
from articles.services.waking import wake_worker


def submit(
    data: bytes,
    *,
    name: str,
    metadata: Metadata | None = None,
    submitted_by: User | None = None,
    is_sample: bool = False,
) -> Ingestion:
    """The durable record of this upload: queued, or a duplicate at once when the same bytes became an article before.

    Stores the bytes and the row, and wakes a worker after commit. Raises Refused with code "too_large", "empty" or
    "not_stored" and then keeps nothing.
    """
    metadata = metadata or Metadata()
    name = _plain_name(name)
    check_size(len(data), name)
    with transaction.atomic():
        try:
            original = originals.keep(data, name=name, encoding=metadata.encoding)
        except OSError as error:
            raise Refused("not_stored", f"{name} could not be stored ({error.strerror}); nothing was kept.") from error
        ingestion = Ingestion(
            original=original,
            name=name,
            metadata=metadata.as_json(),
            submitted_by=submitted_by,
            is_sample=is_sample,
        )
        if original.article is not None and not _completes(metadata, original.article.published):
            ingestion.state = Ingestion.State.DUPLICATE
            ingestion.article = original.article
            ingestion.finished_at = timezone.now()
        else:
            transaction.on_commit(wake_worker)
        ingestion.save()
    return ingestion


def submit_all(
    data: bytes, *, name: str, metadata: Metadata | None = None, submitted_by: User | None = None
) -> tuple[list[Ingestion], list[str]]:
    """As `submit`, for a file that may hold others: an archive, a feed, an e-mail with attachments.

    The rows of all articles in it, and a sentence for each member that is refused; the others are kept. The same
    metadata counts for every member. A file that holds no others is refused by a sentence too, never by Refused.
    """
    rows: list[Ingestion] = []
    refusals: list[str] = []

    def keep(part: bytes, part_name: str) -> None:
        try:
            rows.append(submit(part, name=part_name, metadata=metadata, submitted_by=submitted_by))
        except Refused as refused:
            refusals.append(refused.message)

    if len(data) > settings.TREATYKB_MAX_UPLOAD_BYTES or not is_container(data, name=name):
        keep(data, name)
        return rows, refusals
    if format_of(data, name) is Format.EMAIL:
        keep(data, name)
    try:
        for member in members(data, name=name):
            if member.reason:
                refusals.append(f"{member.name}: {member.reason}")
            else:
                keep(member.data, member.name)
    except Unreadable as error:
        refusals.append(f"{name}: {error}")
    return rows, refusals


def retry(ingestion: Ingestion) -> bool:
    """Queues a failed ingestion again; False when it has not failed."""
    changed = Ingestion.objects.filter(pk=ingestion.pk, state=Ingestion.State.FAILED).update(
        state=Ingestion.State.QUEUED, reason="", attempts=0, finished_at=None
    )
    if changed:
        transaction.on_commit(wake_worker)
    return bool(changed)


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
