"""What is still to come: claims that something will happen, or may, on a day that has not passed."""

from __future__ import annotations

from datetime import date, timedelta

from articles.extraction.vocabulary import ClaimKind, Modality
from articles.models import Claim, ClaimTreaty, Treaty

EVENTS = (
    ClaimKind.NEGOTIATION,
    ClaimKind.SIGNATURE,
    ClaimKind.RATIFICATION,
    ClaimKind.ENTRY_INTO_FORCE,
    ClaimKind.EXTENSION,
    ClaimKind.SUSPENSION,
    ClaimKind.WITHDRAWAL,
    ClaimKind.EXPIRY,
    ClaimKind.IMPLEMENTATION,
)
"""The kinds of claim that happen on a day."""


def deadlines(
    *, today: date, within: timedelta | None = None, treaty: Treaty | None = None, limit: int = 50
) -> list[Claim]:
    """Up to `limit` claims of events from `today` on, read with their evidence, the nearest first.

    Only what is said to come or to hang on a condition counts; `within` ends the search that long after `today`.
    """
    claims = Claim.objects.of_kinds(EVENTS).filter(
        modality__in=[Modality.PLANNED, Modality.CONDITIONAL], date_end__gte=today, date_start__isnull=False
    )
    if within is not None:
        claims = claims.filter(date_start__lte=today + within)
    if treaty:
        claims = claims.filter(pk__in=ClaimTreaty.objects.filter(treaty=treaty).values("claim"))
    rows = claims.with_evidence().defer("search", "reasons", "paragraph__search")
    return list(rows.order_by("date_end", "id")[:limit])
