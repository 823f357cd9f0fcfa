"""The board of positions: where each side stands on each treaty, by its latest dated word."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.models import Treaty
from articles.services.positions import Stance, by_side, fullest
from articles.web.dates import DateLabel
from articles.web.queries import BadQueryError, explained
from articles.web.rows import Kind, Link, date_of, kind_of

# The board is a table to be looked at: so many treaties and sides with most stances; a treaty's page has all of them.
TREATIES = 8
SIDES = 24


@dataclass(frozen=True, slots=True)
class StanceCell:
    """A side's latest stance on a treaty; `speaker` is who spoke for it, "" where the side itself did."""

    url: str
    quote: str
    kind: Kind
    date: DateLabel | None
    speaker: str


@dataclass(frozen=True, slots=True)
class SideRow:
    """A side and its stances in the order of the board's treaties, None where it has none."""

    side: Link
    cells: list[StanceCell | None]


@explained
def board(request: HttpRequest) -> HttpResponse:
    """The latest stances on record, or those on record on the day `as_of`."""
    as_of = _day(request.GET.get("as_of", ""))
    stances, more_sides = fullest(treaties=TREATIES, sides=SIDES, as_of=as_of)
    treaties = _with_most(stances)
    shown = sorted(by_side(stances).items(), key=lambda item: -len(item[1]))
    return render(
        request,
        "positions.html",
        {
            "section": "positions",
            "as_of": as_of.isoformat() if as_of else "",
            "treaties": [Link(treaty.short_name, treaty.get_absolute_url()) for treaty in treaties],
            "sides": [
                SideRow(
                    Link(side.name, side.get_absolute_url()),
                    [cell(found[treaty]) if treaty in found else None for treaty in treaties],
                )
                for side, found in shown
            ],
            "more_sides": more_sides,
        },
    )


def cell(stance: Stance) -> StanceCell:
    """A stance as boards and pages of actors show it."""
    return StanceCell(
        url=stance.claim.get_absolute_url(),
        quote=stance.claim.quote,
        kind=kind_of(stance.claim.kind),
        date=date_of(stance.claim),
        speaker="" if stance.speaker == stance.side else stance.speaker.name,
    )


def _with_most(stances: list[Stance]) -> list[Treaty]:
    """The treaties on which most sides have a stance, the most first."""
    counts = Counter(stance.treaty for stance in stances)
    return [treaty for treaty, _ in counts.most_common(TREATIES)]


def _day(text: str) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BadQueryError(f"“{text}” is not a day. Write it as 2019-01-16.") from error
