"""Turns the registry into the entries that an extractor's gazetteer is built from."""

from datetime import date

from articles.extraction.entries import ActorEntry, Alias, Office, TreatyEntry
from articles.registry.days import first_day, last_day
from articles.registry.records import ActorRecord, Milestone, MilestoneKind, Name, PartyRole, Registry, TreatyRecord

_SIGNED = frozenset({MilestoneKind.OPENED_FOR_SIGNATURE, MilestoneKind.SIGNED})
_ENDED = frozenset({MilestoneKind.ENDED})


def gazetteer_entries(registry: Registry) -> tuple[tuple[TreatyEntry, ...], tuple[ActorEntry, ...]]:
    """The entries of all treaties and actors, in the registry's order.

    A display name is repeated among the aliases only when it is ambiguous. Parties are those that ever were bound or
    signed. Surnames alone ("Lavrov") are no aliases: whoever builds the gazetteer derives them from the names.
    """
    return tuple(map(_treaty_entry, registry.treaties)), tuple(map(_actor_entry, registry.actors))


def _treaty_entry(treaty: TreatyRecord) -> TreatyEntry:
    signed = [milestone for milestone in treaty.milestones if milestone.kind in _SIGNED]
    ended = [milestone for milestone in treaty.milestones if milestone.kind in _ENDED]
    return TreatyEntry(
        slug=treaty.slug,
        name=treaty.name,
        aliases=_aliases(treaty.name, treaty.names),
        parties=tuple(party.actor for party in treaty.parties if party.role is not PartyRole.NON_PARTY),
        weapons=tuple(name for weapon in treaty.weapons for name in weapon.names),
        signed=min(map(_first, signed), default=None),
        ended=max(map(_last, ended), default=None),
    )


def _actor_entry(actor: ActorRecord) -> ActorEntry:
    return ActorEntry(
        slug=actor.slug,
        name=actor.name,
        kind=actor.kind,
        aliases=_aliases(actor.name, actor.names),
        of=actor.of,
        offices=tuple(
            Office(
                office.title,
                office.of,
                None if office.start is None else first_day(office.start),
                None if office.end is None else last_day(office.end),
            )
            for office in actor.offices
        ),
        start=None if actor.start is None else first_day(actor.start),
        end=None if actor.end is None else last_day(actor.end),
    )


def _aliases(name: str, names: tuple[Name, ...]) -> tuple[Alias, ...]:
    return tuple(
        Alias(alias.text, alias.kind, alias.ambiguous) for alias in names if alias.ambiguous or alias.text != name
    )


def _first(milestone: Milestone) -> date:
    return milestone.first_day


def _last(milestone: Milestone) -> date:
    return milestone.last_day
