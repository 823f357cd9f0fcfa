"""The queue of claims that nobody has decided on, the least sure first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import F
from django.db.models.fields.tuple_lookups import TupleGreaterThan

from articles.models import Claim, ClaimTreaty, Treaty
from articles.services.evidence import Segment, mark

PAGE = 10


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the queue: behind the claim with this confidence and id."""

    confidence: float
    claim: UUID

    def __str__(self) -> str:
        return f"{self.confidence!r}_{self.claim}"

    @classmethod
    def read(cls, text: str) -> Place:
        """The place that `str` wrote. Raises ValueError."""
        confidence, _, claim = text.partition("_")
        return cls(float(confidence), UUID(claim))


@dataclass(frozen=True, slots=True)
class Waiting:
    """A claim read with its evidence, marked in its paragraph."""

    claim: Claim
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class QueuePage:
    """Claims of the queue; read on after `next`, None at the end."""

    waiting: Sequence[Waiting]
    next: Place | None


def waiting(*, treaty: Treaty | None = None, after: Place | None = None, size: int = PAGE) -> QueuePage:
    """Up to `size` claims behind `after`, drafts among them; only those about `treaty` if given. Five queries."""
    claims = Claim.everything.to_review()
    if treaty:
        claims = claims.filter(pk__in=ClaimTreaty.objects.filter(treaty=treaty).values("claim"))
    if after:
        claims = claims.filter(TupleGreaterThan((F("confidence"), F("id")), (after.confidence, after.claim)))
    rows = list(claims.with_evidence().defer("search", "paragraph__search", "reasons")[: size + 1])
    shown = rows[:size]
    last = shown[-1] if len(rows) > size else None
    return QueuePage(
        [Waiting(claim, mark(claim.paragraph.text, [claim])) for claim in shown],
        Place(last.confidence, last.pk) if last else None,
    )
