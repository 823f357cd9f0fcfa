"""Reads the registry's files into records."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from articles.extraction.vocabulary import ActorKind, AliasKind
from articles.registry.checks import problems
from articles.registry.documents import Document, RegistryError, read_document
from articles.registry.layout import ACTOR_FILES, PACKAGE_DIRECTORY, SOURCES_FILE, TREATY_FILES
from articles.registry.records import (
    ActorRecord,
    Clause,
    ClauseKind,
    Milestone,
    MilestoneKind,
    Name,
    OfficeRecord,
    Party,
    PartyRole,
    Registry,
    Source,
    TreatyRecord,
    Weapon,
)

_Row = dict[str, Any]


def load_registry(directory: Path = PACKAGE_DIRECTORY) -> Registry:
    """The records in `directory`, read without the full check, so that a command starts fast.

    RegistryError, naming every problem by file and line, when the files cannot be read into records.
    """
    try:
        return _Loader(directory).registry()
    except (AttributeError, KeyError, TypeError, ValueError):
        found = tuple(problems(directory))
        if not found:
            raise
        raise RegistryError(found) from None


def load_checked_registry(directory: Path = PACKAGE_DIRECTORY) -> Registry:
    """The records in `directory` after the full check; RegistryError names every problem by file and line."""
    found = tuple(problems(directory))
    if found:
        raise RegistryError(found)
    return load_registry(directory)


@dataclass(frozen=True, slots=True)
class _Loader:
    directory: Path

    def registry(self) -> Registry:
        shared = _sources(read_document(self.directory, self.directory / SOURCES_FILE).value)
        treaties = tuple(_treaty(document, shared) for document in self._documents(TREATY_FILES))
        actors = tuple(actor for document in self._documents(ACTOR_FILES) for actor in _actors(document, shared))
        return Registry(tuple(sorted(treaties, key=lambda treaty: treaty.slug)), actors)

    def _documents(self, pattern: str) -> Iterator[Document]:
        for path in sorted(self.directory.glob(pattern)):
            yield read_document(self.directory, path)


def _sources(rows: dict[str, _Row] | None) -> dict[str, Source]:
    return {
        key: Source(row["title"], row["url"], row.get("accessed"), row.get("secondary", False))
        for key, row in (rows or {}).items()
    }


def _cited(reference: str, known: dict[str, Source]) -> Source:
    """The source that `reference` is the key or the address of; Wikipedia is always a secondary one."""
    if "://" in reference:
        return Source(reference, reference, secondary="wikipedia.org/" in reference)
    return known[reference]


def _treaty(document: Document, shared: dict[str, Source]) -> TreatyRecord:
    row = document.value
    own = _sources(row.get("sources"))
    known = shared | own
    text = row.get("official_text")
    return TreatyRecord(
        slug=row["slug"],
        name=row["name"],
        short_name=row["short_name"],
        summary=row["summary"],
        names=_names(row),
        parties=tuple(_party(item, known) for item in row.get("parties", ())),
        milestones=tuple(_milestone(item, known) for item in row.get("milestones", ())),
        clauses=tuple(_clause(item, known) for item in row.get("clauses", ())),
        weapons=tuple(
            Weapon(tuple(item["names"]), item["note"], _cited(item["source"], known)) for item in row.get("weapons", ())
        ),
        wikidata=row.get("wikidata"),
        official_text=_cited(text, known) if text else None,
        sources=tuple(own.values()),
        file=document.file,
    )


def _party(row: _Row, known: dict[str, Source]) -> Party:
    return Party(row["actor"], PartyRole(row["role"]), row.get("joined"), row.get("left"), _cited(row["source"], known))


def _milestone(row: _Row, known: dict[str, Source]) -> Milestone:
    return Milestone(MilestoneKind(row["kind"]), row["date"], row["note"], _cited(row["source"], known))


def _clause(row: _Row, known: dict[str, Source]) -> Clause:
    return Clause(
        ClauseKind(row["kind"]), row.get("article", ""), row["summary"], row.get("period"), _cited(row["source"], known)
    )


def _actors(document: Document, shared: dict[str, Source]) -> Iterator[ActorRecord]:
    kind = ActorKind(document.value["kind"])
    for row in document.value["actors"]:
        yield ActorRecord(
            slug=row["slug"],
            name=row["name"],
            kind=kind,
            names=_names(row),
            of=row.get("of"),
            iso3166=row.get("iso3166"),
            start=row.get("start"),
            end=row.get("end"),
            offices=tuple(_office(item, shared) for item in row.get("offices", ())),
            wikidata=row.get("wikidata"),
            sources=tuple(_cited(key, shared) for key in row["sources"]),
            file=document.file,
        )


def _office(row: _Row, shared: dict[str, Source]) -> OfficeRecord:
    return OfficeRecord(row["title"], row["of"], row.get("start"), row.get("end"), _cited(row["source"], shared))


def _names(row: _Row) -> tuple[Name, ...]:
    """The display name, a treaty's short name, then the aliases in the order of the file."""
    ambiguous = frozenset(row.get("ambiguous", ()))
    texts = {row["name"]: AliasKind.NAME}
    if "short_name" in row:
        texts.setdefault(row["short_name"], AliasKind.SHORT)
    for kind, aliases in row.get("names", {}).items():
        for text in aliases:
            texts.setdefault(text, AliasKind(kind))
    return tuple(Name(text, kind, text in ambiguous) for text, kind in texts.items())
