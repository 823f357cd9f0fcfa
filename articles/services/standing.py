"""How treaties stand: their status on a day, read from their milestones, and how much is claimed about them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from articles.models import Milestone, Treaty
from articles.registry.records import MilestoneKind
from articles.services.activity import activity


class Status(StrEnum):
    """What a treaty is on a day."""

    NEGOTIATED = "under negotiation"
    AGREED = "agreed"
    SIGNED = "signed"
    PROVISIONAL = "provisionally applied"
    IN_FORCE = "in force"
    EXPIRED = "expired"
    ENDED = "ended"
    SUPERSEDED = "superseded"
    UNKNOWN = "status not recorded"


@dataclass(frozen=True, slots=True)
class Standing:
    """A treaty's status, the milestone that decided it (None for UNKNOWN) and the time in force.

    `began` is None for a treaty that never entered into force; `over` is what ended it or will end it, if recorded;
    `latest` is what happened last.
    """

    status: Status
    decided_by: Milestone | None
    began: Milestone | None
    over: Milestone | None
    latest: Milestone | None

    @property
    def is_live(self) -> bool:
        """Whether the treaty binds anybody on that day."""
        return self.status in {Status.IN_FORCE, Status.PROVISIONAL}


_REACHED = {
    MilestoneKind.NEGOTIATIONS_BEGAN: Status.NEGOTIATED,
    MilestoneKind.AGREED: Status.AGREED,
    MilestoneKind.ADOPTED: Status.AGREED,
    MilestoneKind.OPENED_FOR_SIGNATURE: Status.SIGNED,
    MilestoneKind.SIGNED: Status.SIGNED,
    MilestoneKind.PROVISIONALLY_APPLIED: Status.PROVISIONAL,
    MilestoneKind.ENTERED_INTO_FORCE: Status.IN_FORCE,
    MilestoneKind.SUPERSEDED: Status.SUPERSEDED,
    MilestoneKind.ENDED: Status.ENDED,
}
_RANK = {status: rank for rank, status in enumerate(Status)}


def by_interest(counts: Mapping[int, int] | None = None) -> list[tuple[Treaty, int]]:
    """All treaties with their milestones and the number of claims about each, those with most claims first.

    `counts` are those numbers by the treaties' keys, where the caller has them already.
    """
    known = {key: sum(years.values()) for key, years in activity().items()} if counts is None else counts
    treaties = Treaty.objects.prefetch_related("milestones").order_by("short_name")
    return sorted(((treaty, known.get(treaty.pk, 0)) for treaty in treaties), key=lambda found: -found[1])


def standing(milestones: Iterable[Milestone], today: date) -> Standing:
    """How the treaty with these milestones stands on `today`.

    A milestone counts from its last possible day on. Suspensions, notices and withdrawals of single parties do not
    end a treaty: only its end, its replacement or its expiry does. Of several expiries the latest holds, because
    extensions move the date; an end on the day of expiry is the expiry.
    """
    known = sorted(milestones, key=lambda milestone: (milestone.start, milestone.pk or 0))
    began = _last(known, {MilestoneKind.ENTERED_INTO_FORCE})
    expiry = _last(known, {MilestoneKind.EXPIRES})
    over = _last(known, {MilestoneKind.ENDED, MilestoneKind.SUPERSEDED}) or expiry
    past = [milestone for milestone in known if milestone.end <= today]
    latest = past[-1] if past else None
    if expiry in past and over is not None and expiry is not None and over.start >= expiry.start:
        return Standing(Status.EXPIRED, expiry, began, expiry, latest)
    status, decided_by = _furthest(past)
    return Standing(status, decided_by, began, over, latest)


def _furthest(past: list[Milestone]) -> tuple[Status, Milestone | None]:
    """The furthest status that any milestone reached, and the first milestone that reached it."""
    reached = [(status, milestone) for milestone in past if (status := _REACHED.get(MilestoneKind(milestone.kind)))]
    return max(reached, key=lambda pair: _RANK[pair[0]], default=(Status.UNKNOWN, None))


def _last(milestones: list[Milestone], kinds: set[MilestoneKind]) -> Milestone | None:
    return next((milestone for milestone in reversed(milestones) if milestone.kind in kinds), None)
