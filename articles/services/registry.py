"""Brings the registry's files into the database: new facts in, changed facts changed, curators' rows left alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

from django.db import models, transaction

from articles.models import (
    Actor,
    ActorName,
    Clause,
    Milestone,
    Office,
    Party,
    RegistryLoad,
    Treaty,
    TreatyName,
    Weapon,
)
from articles.registry.days import first_day, last_day
from articles.registry.layout import PACKAGE_DIRECTORY
from articles.registry.loading import load_checked_registry
from articles.registry.records import ActorRecord, Name, Registry, Source, TreatyRecord

# Not a fact but its place in the table; everything else of a row is compared when the files are loaded again.
_NOT_COMPARED = {"id", "curated"}
Parent = TypeVar("Parent", Actor, Treaty)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the database holds after a load; `changed` is False when these very files were loaded before."""

    treaties: int
    actors: int
    changed: bool


def load(directory: Path = PACKAGE_DIRECTORY, *, again: bool = False) -> Loaded:
    """Loads the files in `directory`, all or nothing; does nothing when they are the ones loaded last.

    `again` loads them anyhow. Safe to run at any time and from several processes. Raises RegistryError naming every
    broken fact by file and line.
    """
    digest = files_sha256(directory)
    last = RegistryLoad.objects.first()
    if last is not None and last.files_sha256 == digest and not again:
        return Loaded(last.treaties, last.actors, changed=False)
    registry = load_checked_registry(directory)
    with transaction.atomic():
        # Two loads at once would each delete what the other one adds.
        RegistryLoad.objects.select_for_update().first()
        _load(registry)
        RegistryLoad.objects.create(files_sha256=digest, treaties=len(registry.treaties), actors=len(registry.actors))
    return Loaded(len(registry.treaties), len(registry.actors), changed=True)


def files_sha256(directory: Path) -> str:
    """One digest over all files of a registry."""
    digest = sha256()
    for path in sorted(directory.rglob("*.yaml")):
        digest.update(str(path.relative_to(directory)).encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _load(registry: Registry) -> None:
    actors = _sync_parents(Actor, [_actor(record) for record in registry.actors])
    owners = {record.slug: actors[record.of].pk for record in registry.actors if record.of}
    for actor in actors.values():
        if not actor.curated and actor.of_id != owners.get(actor.slug):
            actor.of_id = owners.get(actor.slug)
            actor.save(update_fields=["of"])
    treaties = _sync_parents(Treaty, [_treaty(record) for record in registry.treaties])
    _sync_facts(ActorName, (ActorName(actor=actors[r.slug], **_name(n)) for r in registry.actors for n in r.names))
    _sync_facts(
        TreatyName, (TreatyName(treaty=treaties[r.slug], **_name(n)) for r in registry.treaties for n in r.names)
    )
    _sync_facts(Office, (row for record in registry.actors for row in _offices(record, actors)))
    _sync_facts(Milestone, (row for record in registry.treaties for row in _milestones(record, treaties)))
    _sync_facts(Party, (row for record in registry.treaties for row in _parties(record, treaties, actors)))
    _sync_facts(Clause, (row for record in registry.treaties for row in _clauses(record, treaties)))
    _sync_facts(Weapon, (row for record in registry.treaties for row in _weapons(record, treaties)))


def _sync_parents(model: type[Parent], wanted: list[Parent]) -> dict[str, Parent]:
    """Rows by slug. A slug that left the files stays: claims may stand on it."""
    rows: dict[str, Parent] = {row.slug: row for row in model._default_manager.all()}
    fields = [f.attname for f in _compared(model) if f.attname != "of_id"]
    for row in wanted:
        old = rows.get(row.slug)
        if old is None:
            row.save(force_insert=True)
            rows[row.slug] = row
        elif not old.curated and any(getattr(old, name) != getattr(row, name) for name in fields):
            for name in fields:
                setattr(old, name, getattr(row, name))
            old.save()
    return rows


def _sync_facts(model: type[models.Model], wanted: Iterable[models.Model]) -> None:
    """Makes the rows of `model` that no curator touched equal to `wanted`; equal rows stay what they are."""
    fields = [field.attname for field in _compared(model)]
    new = {_values(row, fields): row for row in wanted}
    old = model._default_manager.filter(curated=False)
    gone = [row.pk for row in old if new.pop(_values(row, fields), None) is None]
    model._default_manager.filter(pk__in=gone).delete()
    # What a curator already wrote under the same name is the curator's.
    model._default_manager.bulk_create(new.values(), ignore_conflicts=True)


def _compared(model: type[models.Model]) -> list[models.Field[Any, Any]]:
    return [field for field in model._meta.concrete_fields if field.name not in _NOT_COMPARED]


def _values(row: models.Model, fields: list[str]) -> tuple[object, ...]:
    values = (getattr(row, name) for name in fields)
    return tuple(tuple(value) if isinstance(value, list) else value for value in values)


def _actor(record: ActorRecord) -> Actor:
    return Actor(
        slug=record.slug,
        name=record.name,
        kind=record.kind,
        iso3166=record.iso3166 or "",
        wikidata=record.wikidata or "",
        start=first_day(record.start) if record.start else None,
        end=last_day(record.end) if record.end else None,
        curated=False,
    )


def _treaty(record: TreatyRecord) -> Treaty:
    text = record.official_text
    return Treaty(
        slug=record.slug,
        name=record.name,
        short_name=record.short_name,
        summary=record.summary,
        wikidata=record.wikidata or "",
        official_text_title=text.title if text else "",
        official_text_url=text.url if text else "",
        curated=False,
    )


def _name(name: Name) -> dict[str, Any]:
    return {"text": name.text, "kind": name.kind, "ambiguous": name.ambiguous, "curated": False}


def _source(source: Source) -> dict[str, Any]:
    return {"source_title": source.title, "source_url": source.url, "curated": False}


def _offices(record: ActorRecord, actors: Mapping[str, Actor]) -> Iterable[Office]:
    return (
        Office(
            person=actors[record.slug],
            title=office.title,
            of=actors[office.of],
            since=office.start or "",
            until=office.end or "",
            **_source(office.source),
        )
        for office in record.offices
    )


def _milestones(record: TreatyRecord, treaties: Mapping[str, Treaty]) -> Iterable[Milestone]:
    return (
        Milestone(
            treaty=treaties[record.slug],
            kind=milestone.kind,
            edtf=milestone.date,
            start=milestone.first_day,
            end=milestone.last_day,
            note=milestone.note,
            **_source(milestone.source),
        )
        for milestone in record.milestones
    )


def _parties(record: TreatyRecord, treaties: Mapping[str, Treaty], actors: Mapping[str, Actor]) -> Iterable[Party]:
    return (
        Party(
            treaty=treaties[record.slug],
            actor=actors[party.actor],
            role=party.role,
            joined=party.joined or "",
            left=party.left or "",
            **_source(party.source),
        )
        for party in record.parties
    )


def _clauses(record: TreatyRecord, treaties: Mapping[str, Treaty]) -> Iterable[Clause]:
    return (
        Clause(
            treaty=treaties[record.slug],
            kind=clause.kind,
            article=clause.article,
            summary=clause.summary,
            period=clause.period or "",
            **_source(clause.source),
        )
        for clause in record.clauses
    )


def _weapons(record: TreatyRecord, treaties: Mapping[str, Treaty]) -> Iterable[Weapon]:
    return (
        Weapon(treaty=treaties[record.slug], names=list(weapon.names), note=weapon.note, **_source(weapon.source))
        for weapon in record.weapons
    )
