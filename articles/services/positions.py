"""Where everybody stands: the latest stance of each side on each treaty."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, Q

from articles.extraction.vocabulary import ActorKind, ClaimKind
from articles.models import Actor, Claim, ClaimActor, ClaimTreaty, Treaty
from articles.services.sides import Sides

STANCES = (ClaimKind.POSITION, ClaimKind.PROPOSAL, ClaimKind.THREAT, ClaimKind.DENIAL)
"""The kinds of claim that tell where their speaker stands."""


@dataclass(frozen=True, slots=True)
class Stance:
    """The latest stance of `side` on `treaty`: a claim read with its evidence, made by `speaker` for that side."""

    side: Actor
    treaty: Treaty
    speaker: Actor
    claim: Claim


def positions(*, treaty: Treaty | None = None, side: Actor | None = None, as_of: date | None = None) -> list[Stance]:
    """The latest dated stance of each side on each treaty, in the order of sides and treaties by name.

    What a ministry or a minister says counts for their state on that day. `treaty` and `side` narrow it down; `as_of`
    leaves out what was published later. Nine queries at most.
    """
    latest = _latest_by_side(treaty, as_of)
    if side:
        latest = {place: found for place, found in latest.items() if place[0] == side.pk}
    return _stances(latest)


def fullest(*, treaties: int, sides: int, as_of: date | None = None) -> tuple[list[Stance], int]:
    """The stances on the `treaties` that most sides speak of, of the `sides` with most of these; how many sides more.

    Only these are read; a record with a thousand sides has tens of thousands.
    """
    latest = _latest_by_side(None, as_of)
    spoken_of = {treaty for treaty, _ in Counter(treaty for _, treaty in latest).most_common(treaties)}
    latest = {place: found for place, found in latest.items() if place[1] in spoken_of}
    counts = Counter(side for side, _ in latest)
    shown = {side for side, _ in counts.most_common(sides)}
    return _stances({place: found for place, found in latest.items() if place[0] in shown}), len(counts) - len(shown)


def _latest_by_side(treaty: Treaty | None, as_of: date | None) -> dict[tuple[int, int], tuple[date, Any, int]]:
    """Day, claim and speaker of the latest stance by side and treaty."""
    rows = _latest_by_speaker(treaty, as_of)
    sides = Sides({speaker for speaker, *_ in rows})
    latest: dict[tuple[int, int], tuple[date, Any, int]] = {}
    for speaker, treaty_key, claim, day in rows:
        for stands_for in sides.of(speaker, day):
            place = (stands_for, treaty_key)
            if place not in latest or latest[place][:2] < (day, claim):
                latest[place] = (day, claim, speaker)
    return latest


def _latest_by_speaker(treaty: Treaty | None, as_of: date | None) -> list[tuple[int, int, Any, date]]:
    """Speaker, treaty, claim and day of the latest stance of each speaker on each treaty."""
    wanted = Q(claim__kind__in=STANCES, claim__date_start__isnull=False)
    if treaty:
        wanted &= Q(treaty=treaty)
    if as_of:
        wanted &= Q(claim__article__published__lte=as_of)
    spoken = Q(claim__actor_links__role=ClaimActor.Role.SPEAKER, claim__actor_links__actor__isnull=False)
    place = ("claim__actor_links__actor", "treaty")
    return list(
        ClaimTreaty.of_shown_claims()
        .filter(wanted, spoken)
        .order_by(*place, F("claim__date_start").desc(), "-claim")
        .distinct(*place)
        .values_list(*place, "claim", "claim__date_start")
    )


def _stances(latest: dict[tuple[int, int], tuple[date, Any, int]]) -> list[Stance]:
    actors = Actor.objects.in_bulk({key for (side, _), (_, _, speaker) in latest.items() for key in (side, speaker)})
    treaties = Treaty.objects.in_bulk({treaty for _, treaty in latest})
    claims = (
        Claim.objects.with_evidence()
        .defer("search", "reasons", "paragraph__search", "paragraph__text")
        .in_bulk([claim for _, claim, _ in latest.values()])
    )
    found = (
        Stance(actors[side], treaties[treaty], actors[speaker], claims[claim])
        for (side, treaty), (_, claim, speaker) in latest.items()
    )
    return sorted(found, key=lambda stance: (_rank(stance.side), stance.side.name, stance.treaty.short_name))


def _rank(side: Actor) -> int:
    """States first, then organisations, then people of no known side."""
    return 2 if side.kind == ActorKind.PERSON else int(side.kind != ActorKind.STATE)


def by_side(stances: Iterable[Stance]) -> dict[Actor, dict[Treaty, Stance]]:
    """The stances of each side by treaty, in the order given."""
    board: dict[Actor, dict[Treaty, Stance]] = {}
    for stance in stances:
        board.setdefault(stance.side, {})[stance.treaty] = stance
    return board
