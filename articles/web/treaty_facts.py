"""What the registry knows about a treaty, each fact with its source."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from articles.models import Clause, Milestone, Party, Treaty
from articles.models.sourced import Sourced
from articles.registry.days import first_day, last_day
from articles.registry.records import ClauseKind, MilestoneKind, PartyRole
from articles.services.standing import standing
from articles.web.dates import DateLabel, registry_label
from articles.web.rows import Link
from articles.web.treaty_rows import StatusLine, milestone_label, status_line

TERMS = (ClauseKind.DURATION, ClauseKind.EXTENSION, ClauseKind.WITHDRAWAL, ClauseKind.ENTRY_INTO_FORCE)
"""How long a treaty lasts and how one leaves it: what readers ask first."""

KEY_DATES = {
    MilestoneKind.OPENED_FOR_SIGNATURE,
    MilestoneKind.SIGNED,
    MilestoneKind.PROVISIONALLY_APPLIED,
    MilestoneKind.ENTERED_INTO_FORCE,
    MilestoneKind.EXTENDED,
    MilestoneKind.SUPERSEDED,
    MilestoneKind.EXPIRES,
    MilestoneKind.ENDED,
}
"""What most readers look for; the other milestones stand one click away."""

PARTIES_SHOWN = 6

_PERIOD = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?", re.ASCII)

_NUMBER = re.compile(r"(?:[IVXLC]{1,8}|\d{1,3})\b", re.ASCII)


@dataclass(frozen=True, slots=True)
class MilestoneFact:
    """One event in the treaty's life; `is_ahead` marks what has not come yet."""

    name: str
    date: DateLabel | None
    note: str
    source: int
    is_key: bool
    is_ahead: bool


@dataclass(frozen=True, slots=True)
class PartyFact:
    """A party and since when, until when."""

    actor: Link
    standing: str
    source: int


@dataclass(frozen=True, slots=True)
class ClauseFact:
    """What an article of the treaty provides; `period` is in words, "" where none is fixed."""

    name: str
    place: str
    summary: str
    period: str
    source: int


@dataclass(frozen=True, slots=True)
class SourceFact:
    """A source; facts point at it by its number, which counts from 1."""

    number: int
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class TreatyFacts:
    """Everything the registry says; `terms` are the clauses on duration and withdrawal, `clauses` all others.

    `latest` is what happened last, None where the status says so already or the treaty is over; `more_parties` are
    those beyond the first.
    """

    status: StatusLine
    latest: MilestoneFact | None
    key_dates: tuple[MilestoneFact, ...]
    milestones: tuple[MilestoneFact, ...]
    parties: tuple[PartyFact, ...]
    more_parties: tuple[PartyFact, ...]
    outsiders: tuple[PartyFact, ...]
    terms: tuple[ClauseFact, ...]
    clauses: tuple[ClauseFact, ...]
    sources: tuple[SourceFact, ...]


class _Sources:
    """Numbers the sources in the order in which facts name them."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str], int] = {}

    def number(self, fact: Sourced) -> int:
        return self._numbers.setdefault((fact.source_title, fact.source_url), len(self._numbers) + 1)

    def all(self) -> tuple[SourceFact, ...]:
        return tuple(SourceFact(number, title, url) for (title, url), number in self._numbers.items())


def treaty_facts(
    treaty: Treaty, today: date, milestones: Sequence[Milestone] | None = None, as_of: date | None = None
) -> TreatyFacts:
    """The facts about `treaty` as they stand on `today`; of other `milestones` and parties where only those were known.

    Parties that joined after `as_of` are left out, and nobody has left yet who did so later.
    """
    known = list(treaty.milestones.all()) if milestones is None else milestones
    sources = _Sources()
    stands = standing(known, today)
    facts = tuple(_milestone(milestone, today, sources) for milestone in known)
    clauses = list(treaty.clauses.all())
    parties = [
        party for party in treaty.parties.all() if not as_of or not party.joined or first_day(party.joined) <= as_of
    ]
    members = tuple(_party(party, sources, as_of) for party in parties if party.role != PartyRole.NON_PARTY)
    status = status_line(stands)
    is_news = status.tone != "over" and stands.latest is not stands.decided_by
    return TreatyFacts(
        status=status,
        latest=_milestone(stands.latest, today, sources) if stands.latest and is_news else None,
        key_dates=tuple(milestone for milestone in facts if milestone.is_key),
        milestones=facts,
        parties=members[:PARTIES_SHOWN],
        more_parties=members[PARTIES_SHOWN:],
        outsiders=tuple(_party(party, sources, as_of) for party in parties if party.role == PartyRole.NON_PARTY),
        terms=_clauses((clause for kind in TERMS for clause in clauses if clause.kind == kind), sources),
        clauses=_clauses((clause for clause in clauses if clause.kind not in TERMS), sources),
        sources=sources.all(),
    )


def period_in_words(period: str) -> str:
    """An ISO 8601 duration in words: "P6M" is "6 months"; what is not one is returned as it is."""
    match = _PERIOD.fullmatch(period)
    if not match:
        return period
    numbers = zip(match.groups(), ("year", "month", "week", "day"), strict=True)
    return " ".join(f"{int(n)} {unit}{'' if int(n) == 1 else 's'}" for n, unit in numbers if n)


def _milestone(milestone: Milestone, today: date, sources: _Sources) -> MilestoneFact:
    return MilestoneFact(
        name=milestone.get_kind_display(),
        date=milestone_label(milestone),
        note=milestone.note,
        source=sources.number(milestone),
        is_key=milestone.kind in KEY_DATES,
        is_ahead=milestone.start > today,
    )


def _party(party: Party, sources: _Sources, as_of: date | None) -> PartyFact:
    gone = "" if as_of and party.left and first_day(party.left) > as_of else party.left
    is_former = party.role == PartyRole.FORMER
    is_plain = party.role in {PartyRole.PARTY, PartyRole.NON_PARTY} or (is_former and party.left)
    words = [] if is_plain else [party.get_role_display()]
    joined, left = (_registry_date(text) if text else "" for text in (party.joined, gone))
    if joined and left:
        words.append(f"{joined} – {left}")
    elif joined:
        words.append(f"since {joined}")
    elif left:
        words.append(f"until {left}")
    return PartyFact(
        actor=Link(party.actor.name, party.actor.get_absolute_url()),
        standing=", ".join(words),
        source=sources.number(party),
    )


def _registry_date(text: str) -> str:
    return registry_label(text, first_day(text), last_day(text)).text


def _clauses(clauses: Iterable[Clause], sources: _Sources) -> tuple[ClauseFact, ...]:
    return tuple(
        ClauseFact(
            name=clause.get_kind_display(),
            place=_place(clause.article),
            summary=clause.summary,
            period=period_in_words(clause.period),
            source=sources.number(clause),
        )
        for clause in clauses
    )


def _place(article: str) -> str:
    """ "Article XV(2)" for a bare number; "Protocol, Part Five" stays as it is."""
    return f"Article {article}" if _NUMBER.match(article) else article
