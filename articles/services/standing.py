"""How a treaty stands: its status on a day, read from its milestones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from articles.models import Milestone
from articles.registry.records import MilestoneKind


class Status(StrEnum):
    """What a treaty is on a day."""

    NEGOTIATED = "under negotiation"
    SIGNED = "signed, not in force"
    PROVISIONAL = "provisionally applied"
    IN_FORCE = "in force"
    EXPIRED = "expired"
    ENDED = "ended"
    SUPERSEDED = "superseded"
    UNKNOWN = "status not recorded"


@dataclass(frozen=True, slots=True)
class Standing:
    """A treaty's status, the milestone that decided it (None for UNKNOWN) and the time in force.

    `began` is None for a treaty that never entered into force; `over` is what ended it or will end it, if recorded.
    """

    status: Status
    decided_by: Milestone | None
    began: Milestone | None
    over: Milestone | None

    @property
    def is_live(self) -> bool:
        """Whether the treaty binds anybody on that day."""
        return self.status in {Status.IN_FORCE, Status.PROVISIONAL}


_REACHED = {
    MilestoneKind.NEGOTIATIONS_BEGAN: Status.NEGOTIATED,
    MilestoneKind.AGREED: Status.NEGOTIATED,
    MilestoneKind.ADOPTED: Status.SIGNED,
    MilestoneKind.OPENED_FOR_SIGNATURE: Status.SIGNED,
    MilestoneKind.SIGNED: Status.SIGNED,
    MilestoneKind.PROVISIONALLY_APPLIED: Status.PROVISIONAL,
    MilestoneKind.ENTERED_INTO_FORCE: Status.IN_FORCE,
    MilestoneKind.SUPERSEDED: Status.SUPERSEDED,
    MilestoneKind.ENDED: Status.ENDED,
}
_RANK = {status: rank for rank, status in enumerate(Status)}


def standing(milestones: Iterable[Milestone], today: date) -> Standing:
    """How the treaty with these milestones stands on `today`.

    A milestone counts from its last possible day on. Suspensions, notices and withdrawals of single parties do not
    end a treaty: only its end, its replacement or its expiry does. Of several expiries the latest holds, because
    extensions move the date.
    """
    known = sorted(milestones, key=lambda milestone: (milestone.start, milestone.pk or 0))
    began = _last(known, {MilestoneKind.ENTERED_INTO_FORCE})
    expiry = _last(known, {MilestoneKind.EXPIRES})
    over = _last(known, {MilestoneKind.ENDED, MilestoneKind.SUPERSEDED}) or expiry
    if expiry and over is expiry and expiry.end <= today:
        return Standing(Status.EXPIRED, expiry, began, over)
    decided = Standing(Status.UNKNOWN, None, began, over)
    for milestone in known:
        status = _REACHED.get(MilestoneKind(milestone.kind))
        further = status and (decided.decided_by is None or _RANK[status] > _RANK[decided.status])
        if status and further and milestone.end <= today:
            decided = Standing(status, milestone, began, over)
    return decided


def _last(milestones: list[Milestone], kinds: set[MilestoneKind]) -> Milestone | None:
    return next((milestone for milestone in reversed(milestones) if milestone.kind in kinds), None)
