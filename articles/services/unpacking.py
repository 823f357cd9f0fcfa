"""Makes the files in an archive, a feed or an e-mail rows of their own: all in one moment, each of them once."""

from dataclasses import replace
from time import monotonic

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from articles.extraction.originals import Member
from articles.models import Ingestion, Original
from articles.services import ingest, originals, queue
from articles.services.metadata import Metadata
from articles.services.refusals import Refused
from articles.services.waking import wake_worker

ROWS_AT_ONCE = 1000


class Unpacking:
    """What comes out of one container. Bytes are stored as they come, rows are made when all of it is known."""

    def __init__(self, container: Ingestion) -> None:
        """`container` is a running row that this process holds, with its original."""
        self._container = container
        # Title and address are those of one article, and a container has many.
        self._metadata = replace(Metadata.parse(container.metadata), title="", url="")
        # Each member's row with its original, both unsaved; None for a member that cannot be accepted.
        self._found: list[tuple[Ingestion, Original | None]] = []
        self._renew_at = monotonic() + settings.TREATYKB_LEASE_SECONDS / 3

    def keep(self, member: Member) -> None:
        """Stores the bytes of `member`. Raises Refused("not_stored") when they cannot be, and LeaseLost."""
        if monotonic() >= self._renew_at:
            queue.renew(self._container)
            self._renew_at = monotonic() + settings.TREATYKB_LEASE_SECONDS / 3
        row = self._row(member.name)
        try:
            original = self._stored(member, row.name)
        except Refused as refused:
            if refused.code == "not_stored":
                raise
            row.state, row.reason, row.finished_at = Ingestion.State.FAILED, refused.message, timezone.now()
            original = None
        self._found.append((row, original))

    def _stored(self, member: Member, name: str) -> Original:
        if member.reason:
            raise Refused("unreadable", member.reason)
        ingest.check_size(len(member.data), name)
        try:
            original = originals.store(member.data)
        except OSError as error:
            reason = f"{name} in it could not be stored ({error.strerror}); nothing was kept. Make room and try again."
            raise Refused("not_stored", reason) from error
        original.name = name
        original.encoding = self._metadata.encoding or "utf-8"
        return original

    def record(self) -> None:
        """Writes the rows of all members in the caller's transaction, and wakes a worker after it.

        A container that is opened again after a failure adds nothing that it gave before.
        """
        if not self._found:
            return
        digests = {original.sha256: original for _, original in self._found if original}
        Original.objects.bulk_create(digests.values(), ignore_conflicts=True, batch_size=ROWS_AT_ONCE)
        if encoding := self._metadata.encoding:
            # What could not be read before is read as somebody says now.
            Original.objects.filter(sha256__in=digests, article=None).update(encoding=encoding)
        stored = Original.objects.filter(sha256__in=digests).select_related("article")
        known = {original.sha256: original for original in stored}
        for row, original in self._found:
            if original:
                row.original = known[original.sha256]
                ingest.settle(row, row.original, self._metadata)
        rows = [row for row, _ in self._found]
        Ingestion.objects.bulk_create(rows, ignore_conflicts=True, batch_size=ROWS_AT_ONCE)
        transaction.on_commit(wake_worker)

    def _row(self, name: str) -> Ingestion:
        container = self._container
        within = f"{container.original.name}/" if container.original else ""
        return Ingestion(
            parent=container,
            place=len(self._found),
            batch=container.batch,
            name=name.removeprefix(within)[-255:],
            metadata=self._metadata.as_json(),
            submitted_by=container.submitted_by,
            is_sample=container.is_sample,
        )
