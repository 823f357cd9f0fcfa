"""The typed records that the registry's files load into: treaties and actors, each fact with its source."""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from articles.extraction.vocabulary import ActorKind, AliasKind
from articles.registry.days import first_day, last_day


class MilestoneKind(StrEnum):
    """What happened to a treaty on a day of its life."""

    NEGOTIATIONS_BEGAN = "negotiations_began"
    AGREED = "agreed"
    ADOPTED = "adopted"
    OPENED_FOR_SIGNATURE = "opened_for_signature"
    SIGNED = "signed"
    CONSENT = "consent"
    RATIFIED = "ratified"
    ENTERED_INTO_FORCE = "entered_into_force"
    PROVISIONALLY_APPLIED = "provisionally_applied"
    AMENDED = "amended"
    EXTENDED = "extended"
    LIMITS_REACHED = "limits_reached"
    VIOLATION_FOUND = "violation_found"
    SUSPENDED = "suspended"
    RESUMED = "resumed"
    RATIFICATION_REVOKED = "ratification_revoked"
    SIGNATURE_WITHDRAWN = "signature_withdrawn"
    WITHDRAWAL_ANNOUNCED = "withdrawal_announced"
    WITHDRAWAL_NOTICE = "withdrawal_notice"
    WITHDRAWAL_EFFECTIVE = "withdrawal_effective"
    SUPERSEDED = "superseded"
    EXPIRES = "expires"
    ENDED = "ended"


class ClauseKind(StrEnum):
    """What an article of a treaty is about."""

    BAN = "ban"
    LIMIT = "limit"
    OBLIGATION = "obligation"
    VERIFICATION = "verification"
    DATA_EXCHANGE = "data_exchange"
    CONSULTATION = "consultation"
    ENTRY_INTO_FORCE = "entry_into_force"
    DURATION = "duration"
    EXTENSION = "extension"
    AMENDMENT = "amendment"
    REVIEW = "review"
    WITHDRAWAL = "withdrawal"


class PartyRole(StrEnum):
    """How a state or organisation stands to a treaty."""

    PARTY = "party"
    SIGNATORY = "signatory"
    FORMER = "former"
    SUCCESSOR = "successor"
    NON_PARTY = "non_party"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact can be looked up. `accessed` is the day it was read there, None when it was not read on line.

    `secondary` marks reference works and encyclopaedias that stand in for a primary source.
    """

    title: str
    url: str
    accessed: str | None = None
    secondary: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """One way of naming a treaty or actor; an `ambiguous` one needs support from its context."""

    text: str
    kind: AliasKind
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Milestone:
    """One event in a treaty's life; `date` is "1987-12-08", "1987-12" or "1987"."""

    kind: MilestoneKind
    date: str
    note: str
    source: Source

    @property
    def first_day(self) -> datetime.date:
        """The first day that the date covers."""
        return first_day(self.date)

    @property
    def last_day(self) -> datetime.date:
        """The last day that the date covers."""
        return last_day(self.date)


@dataclass(frozen=True, slots=True)
class Clause:
    """What a treaty provides, in our own words. `article` is its number as printed ("XV(2)"), "" where there is none.

    `period` is the ISO 8601 duration that the clause fixes ("P6M" of notice), None where it fixes none.
    """

    kind: ClauseKind
    article: str
    summary: str
    period: str | None
    source: Source


@dataclass(frozen=True, slots=True)
class Party:
    """An actor's standing towards a treaty. `actor` is a slug; `joined` and `left` are registry dates or None."""

    actor: str
    role: PartyRole
    joined: str | None
    left: str | None
    source: Source


@dataclass(frozen=True, slots=True)
class Weapon:
    """A weapon whose mention points at the treaty: all its designations, and what it has to do with the treaty."""

    names: tuple[str, ...]
    note: str
    source: Source


@dataclass(frozen=True, slots=True)
class TreatyRecord:
    """One treaty. `official_text` is None where no public text exists; `file` is relative to the registry."""

    slug: str
    name: str
    short_name: str
    summary: str
    names: tuple[Name, ...]
    parties: tuple[Party, ...]
    milestones: tuple[Milestone, ...]
    clauses: tuple[Clause, ...]
    weapons: tuple[Weapon, ...]
    wikidata: str | None
    official_text: Source | None
    sources: tuple[Source, ...]
    file: str


@dataclass(frozen=True, slots=True)
class OfficeRecord:
    """An office that a person held: `title` `of` an actor's slug, between registry dates; None is open or unknown."""

    title: str
    of: str
    start: str | None
    end: str | None
    source: Source


@dataclass(frozen=True, slots=True)
class ActorRecord:
    """A state, organisation, institution, person or group.

    `of` is the slug of the actor an institution or group belongs to. `iso3166` is a state's alpha-2 code, None for
    states that have none. `start` and `end` bound the life of states and organisations that came or went.
    """

    slug: str
    name: str
    kind: ActorKind
    names: tuple[Name, ...]
    of: str | None
    iso3166: str | None
    start: str | None
    end: str | None
    offices: tuple[OfficeRecord, ...]
    wikidata: str | None
    sources: tuple[Source, ...]
    file: str


@dataclass(frozen=True, slots=True)
class Registry:
    """All treaties in order of their slugs, and all actors in the order of their files."""

    treaties: tuple[TreatyRecord, ...]
    actors: tuple[ActorRecord, ...]
