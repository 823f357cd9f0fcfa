"""Treaties as lists and status boxes show them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from articles.models import Milestone, Treaty
from articles.registry.records import MilestoneKind
from articles.services.standing import Standing, Status, standing
from articles.web.dates import DateLabel, registry_label


@dataclass(frozen=True, slots=True)
class StatusLine:
    """A treaty's status in words: "in force" with the day that decided it, and how long it has been or was in force.

    `outlook` is what is still to come ("expires 5 February 2026"), "" if nothing is known.
    """

    text: str
    tone: str
    since: DateLabel | None
    began: DateLabel | None
    ended: DateLabel | None
    outlook: str


@dataclass(frozen=True, slots=True)
class TreatyRow:
    """One treaty in a list."""

    url: str
    short_name: str
    name: str
    summary: str
    status: StatusLine
    claim_count: int


def treaty_rows(treaties: Iterable[tuple[Treaty, int]], today: date) -> list[TreatyRow]:
    """The rows of treaties, each with the number of its claims, which were read with their milestones."""
    return [
        TreatyRow(
            url=treaty.get_absolute_url(),
            short_name=treaty.short_name,
            name=treaty.name,
            summary=treaty.summary,
            status=status_line(standing(treaty.milestones.all(), today)),
            claim_count=claim_count,
        )
        for treaty, claim_count in treaties
    ]


def status_line(stands: Standing) -> StatusLine:
    """How a treaty stands, for a reader."""
    is_over = stands.status in {Status.EXPIRED, Status.ENDED, Status.SUPERSEDED}
    over = milestone_label(stands.over)
    return StatusLine(
        text=stands.status.value.capitalize(),
        tone="live" if stands.is_live else "over" if is_over else "open",
        since=milestone_label(stands.decided_by),
        began=milestone_label(stands.began),
        ended=over if is_over else None,
        outlook="" if is_over else _outlook(stands),
    )


def _outlook(stands: Standing) -> str:
    """What is to come. Political documents never enter into force and are kept all the same, so none is called idle."""
    if over := milestone_label(stands.over):
        return (
            f"expires {over.text}" if stands.over and stands.over.kind == MilestoneKind.EXPIRES else f"ends {over.text}"
        )
    is_waiting = stands.status in {Status.AGREED, Status.SIGNED}
    return "no entry into force on record" if is_waiting else ""


def milestone_label(milestone: Milestone | None) -> DateLabel | None:
    """The date of a milestone as finely as its source gives it."""
    return registry_label(milestone.edtf, milestone.start, milestone.end) if milestone else None
