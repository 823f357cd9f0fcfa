"""The entries a gazetteer is built from: what the extractor may know of treaties and actors."""

from dataclasses import dataclass
from datetime import date

from articles.extraction.vocabulary import ActorKind, AliasKind


@dataclass(frozen=True, slots=True)
class Alias:
    """One way of naming an entry. `ambiguous` names ("START", "Georgia") need support from their context."""

    text: str
    kind: AliasKind = AliasKind.NAME
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Office:
    """An office that a person held: "Foreign Minister" `of` an actor's slug; inclusive days, None for unknown ends."""

    title: str
    of: str
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class ActorEntry:
    """A state, organisation, institution, person or group. `of` is the slug of the actor an institution belongs to.

    `start` and `end` bound the life of what came or went (the Soviet Union): inclusive days, None where open.
    """

    slug: str
    name: str
    kind: ActorKind
    aliases: tuple[Alias, ...] = ()
    of: str | None = None
    offices: tuple[Office, ...] = ()
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class TreatyEntry:
    """A treaty. `parties` are actor slugs; `weapons` are designations whose mention points at it ("9M729").

    `signed` and `ended` are the first possible day of signature and the last possible day of force, None when open.
    """

    slug: str
    name: str
    aliases: tuple[Alias, ...] = ()
    parties: tuple[str, ...] = ()
    weapons: tuple[str, ...] = ()
    signed: date | None = None
    ended: date | None = None
