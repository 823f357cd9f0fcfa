"""What was handed in together: a batch's beginning, how far it has come, and its files one by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser, User
from django.db.models import Count, F, Q, QuerySet

from articles.models import Batch, Ingestion

State = Ingestion.State
PAGE = 100
LATEST = 20
ON_THE_WAY = {State.QUEUED, State.RUNNING}


@dataclass(frozen=True, slots=True)
class Progress:
    """How many files of a batch stand where. Archives and feeds do not count once their files do."""

    queued: int = 0
    running: int = 0
    done: int = 0
    duplicate: int = 0
    failed: int = 0
    unpacked: int = 0

    @property
    def total(self) -> int:
        return self.finished + self.left

    @property
    def finished(self) -> int:
        return self.done + self.duplicate + self.failed

    @property
    def left(self) -> int:
        return self.queued + self.running

    @property
    def percent(self) -> int:
        """Rounded down, so that only what is finished says 100; an empty batch has nothing left to do."""
        return 100 * self.finished // self.total if self.total else 100


@dataclass(frozen=True, slots=True)
class Page:
    """Rows of a batch in the order in which they came in. Read on after the row with the id `next`, None at the end."""

    rows: Sequence[Ingestion]
    next: int | None


def begin(way: Batch.Way, submitted_by: User | AnonymousUser | None = None) -> Batch:
    """A new batch, empty; nobody's without a user."""
    user = submitted_by if isinstance(submitted_by, User) else None
    return Batch.objects.create(way=way, submitted_by=user)


def progress(batch: Batch) -> Progress:
    """How far `batch` has come, by one query."""
    counts = Ingestion.objects.filter(batch=batch).order_by().values_list("state").annotate(Count("pk"))
    return Progress(**dict(counts))


def page(batch: Batch, *, after: int = 0, state: State | None = None, size: int = PAGE) -> Page:
    """Up to `size` rows behind the one with the id `after`, only those in `state` if it is given."""
    rows = Ingestion.objects.filter(batch=batch, pk__gt=after).order_by("pk")
    if state:
        rows = rows.filter(state=state)
    found = list(rows.select_related("original", "article", "parent")[: size + 1])
    return Page(found[:size], found[size - 1].pk if len(found) > size else None)


def latest_of(user: User, size: int = LATEST) -> QuerySet[Batch]:
    """The last batches of `user` with the numbers of their `files`, of those `left` to read and those that `failed`."""
    own = Batch.objects.filter(submitted_by=user).order_by("-pk")[:size]
    return (
        Batch.objects.filter(pk__in=own.values("pk"))
        .annotate(
            files=Count("ingestions", filter=~Q(ingestions__state=State.UNPACKED)),
            left=Count("ingestions", filter=Q(ingestions__state__in=ON_THE_WAY)),
            failed=Count("ingestions", filter=Q(ingestions__state=State.FAILED)),
        )
        .order_by(F("pk").desc())
    )
