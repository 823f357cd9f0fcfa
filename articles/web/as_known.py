"""What was on record on a day of the past, in a sentence."""

from dataclasses import dataclass
from datetime import date

from articles.models import Milestone, Treaty
from articles.registry.records import MilestoneKind
from articles.services.standing import Standing, Status
from articles.web.dates import day, registry_label


@dataclass(frozen=True, slots=True)
class AsKnown:
    """The day, how many claims were on record then, and how the treaty stood as people knew it."""

    day: str
    machine: str
    count: int
    standing: str


_VERBS = {
    Status.NEGOTIATED: "was under negotiation, since {}",
    Status.AGREED: "had been agreed on {}",
    Status.SIGNED: "had been signed on {} and was not in force",
    Status.PROVISIONAL: "was provisionally applied, since {}",
    Status.IN_FORCE: "was in force, since {}",
    Status.EXPIRED: "had expired on {}",
    Status.ENDED: "had ended on {}",
    Status.SUPERSEDED: "had been superseded on {}",
}


def as_known(treaty: Treaty, on: date, count: int, stands: Standing) -> AsKnown:
    """How `treaty` stood `on` that day, as `stands` tells it from what was known then."""
    if stands.decided_by is None:
        text = f"{treaty.short_name} did not exist yet"
    else:
        text = f"{treaty.short_name} {_VERBS[stands.status].format(_words(stands.decided_by))}"
    is_ahead = stands.over is not None and stands.over.start > on
    if stands.over is not None and is_ahead:
        verb = "to expire" if stands.over.kind == MilestoneKind.EXPIRES else "to end"
        text += f", and was {verb} on {_words(stands.over)}"
    return AsKnown(day(on), on.isoformat(), count, text)


def _words(milestone: Milestone) -> str:
    return registry_label(milestone.edtf, milestone.start, milestone.end).text
