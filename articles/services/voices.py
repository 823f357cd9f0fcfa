"""What an actor says and what is said of it, treaty by treaty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, F, Sum, Window
from django.db.models.expressions import BaseExpression
from django.db.models.functions import RowNumber

from articles.models import Actor, Claim, ClaimActor, ClaimTreaty, Tally, Treaty
from articles.services.choice import claims_of

LATEST = 5


@dataclass(frozen=True, slots=True)
class Voice:
    """The claims about `treaty` in one role of an actor: the latest of them by date, and how many there are."""

    treaty: Treaty
    claims: Sequence[Claim]
    count: int


def voices(actor: Actor, role: ClaimActor.Role, latest: int = LATEST) -> list[Voice]:
    """For each treaty that `actor` speaks about, or is named about by others: its latest claims; fullest first."""
    counts = _counts(actor, role)
    places = _latest(actor, role, latest)
    claims = (
        Claim.objects.with_evidence()
        .defer("search", "reasons", "paragraph__search", "paragraph__text")
        .in_bulk({claim for _, claim in places})
    )
    treaties = Treaty.objects.in_bulk(counts)
    found = [
        Voice(treaties[key], [claims[claim] for treaty, claim in places if treaty == key], count)
        for key, count in counts.items()
    ]
    return sorted(found, key=lambda voice: (-voice.count, voice.treaty.short_name))


def claim_counts() -> dict[int, int]:
    """How many claims every actor makes or is named in, from the kept counts; actors without a claim are missing."""
    counts = Tally.objects.filter(of=Tally.Of.ACTOR).order_by().values_list("key").annotate(Sum("n"))
    return {key: count for key, count in counts if count}


def _counts(actor: Actor, role: ClaimActor.Role) -> dict[int, int]:
    links = ClaimTreaty.objects.filter(claim__in=claims_of(actor, role)).order_by().values_list("treaty")
    return dict(links.annotate(Count("pk")))


def _latest(actor: Actor, role: ClaimActor.Role, latest: int) -> list[tuple[int, UUID]]:
    newest_first: list[BaseExpression | F | str] = [F("claim__date_start").desc(nulls_last=True), F("claim")]
    return list(
        ClaimTreaty.objects.filter(claim__in=claims_of(actor, role))
        .annotate(place=Window(RowNumber(), partition_by="treaty", order_by=newest_first))
        .filter(place__lte=latest)
        .order_by("treaty", "place")
        .values_list("treaty", "claim")
    )
