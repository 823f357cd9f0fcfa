"""The gazetteer's entries as the database has them now, curators' additions included."""

from collections.abc import Iterable

from articles.extraction.entries import ActorEntry, Alias, Office, TreatyEntry
from articles.extraction.vocabulary import ActorKind, AliasKind
from articles.models import Actor, ActorName, Treaty, TreatyName
from articles.models import Office as OfficeRow
from articles.registry.days import first_day, last_day
from articles.registry.records import MilestoneKind, PartyRole

SIGNED = {MilestoneKind.OPENED_FOR_SIGNATURE, MilestoneKind.SIGNED}


def treaty_entries() -> list[TreatyEntry]:
    """All treaties; four queries."""
    return [
        TreatyEntry(
            slug=treaty.slug,
            name=treaty.name,
            aliases=_aliases(treaty.name, treaty.names.all()),
            parties=tuple(party.actor.slug for party in treaty.parties.all() if party.role != PartyRole.NON_PARTY),
            weapons=tuple(name for weapon in treaty.weapons.all() for name in weapon.names),
            signed=min((m.start for m in treaty.milestones.all() if m.kind in SIGNED), default=None),
            ended=max((m.end for m in treaty.milestones.all() if m.kind == MilestoneKind.ENDED), default=None),
        )
        for treaty in Treaty.objects.order_by("slug").prefetch_related(
            "names", "parties__actor", "weapons", "milestones"
        )
    ]


def actor_entries() -> list[ActorEntry]:
    """All actors; three queries."""
    return [
        ActorEntry(
            slug=actor.slug,
            name=actor.name,
            kind=ActorKind(actor.kind),
            aliases=_aliases(actor.name, actor.names.all()),
            of=actor.of.slug if actor.of else None,
            offices=tuple(_office(office) for office in actor.offices.all()),
            start=actor.start,
            end=actor.end,
        )
        for actor in Actor.objects.order_by("id").select_related("of").prefetch_related("names", "offices__of")
    ]


def _office(row: OfficeRow) -> Office:
    return Office(
        row.title,
        row.of.slug,
        first_day(row.since) if row.since else None,
        last_day(row.until) if row.until else None,
    )


def _aliases(name: str, rows: "Iterable[TreatyName | ActorName]") -> tuple[Alias, ...]:
    return tuple(
        Alias(row.text, AliasKind(row.kind), row.ambiguous) for row in rows if row.ambiguous or row.text != name
    )
