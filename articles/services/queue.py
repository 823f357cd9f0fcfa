"""Who works on which ingestion: rows are taken under a lease, finished by its holder, and swept up after a death."""

from datetime import datetime, timedelta
from uuid import uuid4

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from articles.models import Article, Ingestion, Original

State = Ingestion.State


class LeaseLost(Exception):
    """The row was taken by somebody else in the meantime; what was done for it must not be kept."""


def take_next(at: datetime | None = None) -> Ingestion | None:
    """The oldest waiting row, now running under a lease of its own; None when nothing waits.

    Those whose bytes are here come before those that are to be fetched, so that nobody's upload waits for servers
    elsewhere. Rows that others are taking at this moment are skipped, never waited for.
    """
    at = at or timezone.now()
    with transaction.atomic():
        free = Ingestion.objects.waiting().select_for_update(skip_locked=True, of=("self",))
        row = free.with_bytes().first() or free.first()
        if row is None:
            return None
        row.state = State.RUNNING
        row.lease = uuid4()
        row.lease_until = at + _lease(row)
        row.attempts += 1
        row.save(update_fields=["state", "lease", "lease_until", "attempts"])
    return row


def _lease(row: Ingestion) -> timedelta:
    fetching = settings.TREATYKB_FETCH_SECONDS if row.original_id is None else 0
    return timedelta(seconds=settings.TREATYKB_LEASE_SECONDS + fetching)


def give_original(ingestion: Ingestion, original: Original, metadata: dict[str, str]) -> None:
    """Gives a running row the original that was fetched for it, and what is known of it now. Raises LeaseLost."""
    held = Ingestion.objects.filter(pk=ingestion.pk, state=State.RUNNING, lease=ingestion.lease)
    if held.update(original=original, metadata=metadata) != 1:
        raise LeaseLost(f"{ingestion} was taken up by another worker")
    ingestion.original, ingestion.metadata = original, metadata


def finish(ingestion: Ingestion, state: State, *, article: Article | None = None, reason: str = "") -> None:
    """Ends the row with `state`, in the caller's transaction. Raises LeaseLost unless its lease is still held."""
    changed = Ingestion.objects.filter(pk=ingestion.pk, state=State.RUNNING, lease=ingestion.lease).update(
        state=state, article=article, reason=reason, lease=None, lease_until=None, finished_at=timezone.now()
    )
    if changed != 1:
        raise LeaseLost(f"{ingestion} was taken up by another worker")


def renew(ingestion: Ingestion, at: datetime | None = None) -> None:
    """Lengthens the lease of work that takes long, and keeps it at once. Raises LeaseLost when it is not held."""
    until = (at or timezone.now()) + timedelta(seconds=settings.TREATYKB_LEASE_SECONDS)
    held = Ingestion.objects.filter(pk=ingestion.pk, state=State.RUNNING, lease=ingestion.lease)
    if held.update(lease_until=until) != 1:
        raise LeaseLost(f"{ingestion} was taken up by another worker")


def give_back(ingestion: Ingestion) -> None:
    """Queues the row again for another attempt; does nothing when its lease was lost."""
    Ingestion.objects.filter(pk=ingestion.pk, state=State.RUNNING, lease=ingestion.lease).update(
        state=State.QUEUED, lease=None, lease_until=None
    )


def sweep(at: datetime | None = None) -> int:
    """Queues again what silent workers left behind, and fails what has been left too often; how many are queued now."""
    at = at or timezone.now()
    left = Ingestion.objects.left_behind(at)
    free = {"lease": None, "lease_until": None}
    left.filter(attempts__gte=settings.TREATYKB_MAX_ATTEMPTS).update(
        state=State.FAILED,
        finished_at=at,
        reason=f"Reading it was begun {settings.TREATYKB_MAX_ATTEMPTS} times and never came to an end. "
        "Look at the worker's log and at the file, then try it again.",
        **free,
    )
    left.update(state=State.QUEUED, **free)
    return Ingestion.objects.waiting().count()
