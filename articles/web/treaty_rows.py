"""Treaties as lists and status boxes show them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from articles.models import Milestone, Treaty
from articles.registry.records import MilestoneKind
from articles.services.activity import Years
from articles.services.standing import Standing, Status, standing
from articles.web.dates import DateLabel, registry_label

SPARK_YEARS = 40


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
class Spark:
    """A small chart of a treaty's claims by year: one path of columns, the highest 24 high."""

    d: str
    width: int
    said: str


@dataclass(frozen=True, slots=True)
class TreatyRow:
    """One treaty in a list."""

    url: str
    short_name: str
    name: str
    summary: str
    status: StatusLine
    claim_count: int
    spark: Spark | None = None


def spark(years: Years, today: date) -> Spark | None:
    """The claims of the years of the last SPARK_YEARS years, or of all years where all are older; None for none."""
    dated = {year: count for year, count in years.items() if year is not None and year <= today.year + 1}
    if not dated:
        return None
    first = max(min(dated), today.year - SPARK_YEARS) if max(dated) > today.year - SPARK_YEARS else min(dated)
    last = max(today.year, *dated) if first > today.year - SPARK_YEARS - 1 else max(dated)
    shown = {year: count for year, count in dated.items() if first <= year <= last}
    most = max(shown.values())
    columns = (f"M{year - first} 0h.8v{max(2, round(24 * count / most))}h-.8z" for year, count in sorted(shown.items()))
    busiest = max(shown, key=lambda year: shown[year])
    return Spark("".join(columns), max(12, last - first + 1), f"{first} to {last}, most in {busiest}")


def treaty_rows(
    treaties: Iterable[tuple[Treaty, int]], today: date, years: Mapping[int, Years] | None = None
) -> list[TreatyRow]:
    """The rows of treaties, each with the number of its claims, which were read with their milestones."""
    return [
        TreatyRow(
            url=treaty.get_absolute_url(),
            short_name=treaty.short_name,
            name=treaty.name,
            summary=treaty.summary,
            status=status_line(standing(treaty.milestones.all(), today)),
            claim_count=claim_count,
            spark=spark(years[treaty.pk], today) if years and treaty.pk in years else None,
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
