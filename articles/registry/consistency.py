"""What well-formed registry files must say together: known slugs and sources, true dates, names that tell apart."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from articles.extraction.vocabulary import ActorKind
from articles.registry.days import certainly_overlap, first_day, last_day, runs_backwards
from articles.registry.documents import Document, Problem, Steps

_DATES = frozenset({"date", "start", "end", "joined", "left", "accessed"})
_SPANS = (("start", "end"), ("joined", "left"))


@dataclass(frozen=True, slots=True)
class Entry:
    """A treaty or actor where it stands in its file."""

    document: Document
    path: Steps
    row: dict[str, Any]

    @property
    def slug(self) -> str:
        """The entry's slug."""
        return str(self.row["slug"])

    def problem(self, path: Steps, message: str) -> Problem:
        """A problem at `path` below the entry."""
        return Problem(self.document.file, self.document.line((*self.path, *path)), f"{self.slug}: {message}")

    def place(self) -> str:
        """Where the entry stands, for messages about another one."""
        return f"{self.slug} ({self.document.file}:{self.document.line(self.path)})"

    def names(self) -> Iterator[tuple[Steps, str]]:
        """Every name with its path."""
        yield ("name",), self.row["name"]
        if "short_name" in self.row:
            yield ("short_name",), self.row["short_name"]
        for kind, texts in self.row.get("names", {}).items():
            for index, text in enumerate(texts):
                yield ("names", kind, index), text


def consistency_problems(
    *, sources: Document, titles: Document, treaties: list[Document], actor_files: list[Document]
) -> Iterator[Problem]:
    """The problems of files that are each well formed."""
    treaty_entries = [Entry(document, (), document.value) for document in treaties]
    actors = [
        Entry(document, ("actors", index), row)
        for document in actor_files
        for index, row in enumerate(document.value["actors"])
    ]
    slugs = frozenset(actor.slug for actor in actors)
    for document in (sources, titles, *treaties, *actor_files):
        yield from _date_problems(document, (), document.value)
    for treaty in treaty_entries:
        yield from _treaty_problems(treaty, slugs, frozenset(sources.value))
    for actor in actors:
        yield from _actor_problems(actor, slugs, frozenset(sources.value))
    for entries in (treaty_entries, actors):
        yield from _taken_twice(entries, "slug")
        yield from _ambiguity_problems(entries)
    yield from _taken_twice([*actors, *treaty_entries], "wikidata")
    yield from _taken_twice(actors, "iso3166")
    yield from _title_problems(actors, titles)
    yield from _overlaps(actors, frozenset(titles.value["one_holder"]))


def _date_problems(document: Document, path: Steps, value: object) -> Iterator[Problem]:
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _date_problems(document, (*path, index), item)
    elif isinstance(value, dict):
        sound = True
        for key, item in value.items():
            if key in _DATES and isinstance(item, str):
                try:
                    first_day(item), last_day(item)
                except ValueError as error:
                    sound = False
                    yield Problem(document.file, document.line((*path, key)), f"{key} {item!r} does not exist: {error}")
            else:
                yield from _date_problems(document, (*path, key), item)
        for start, end in _SPANS:
            if sound and runs_backwards(value.get(start), value.get(end)):
                message = f"{end} {value[end]} is before {start} {value[start]}: correct one of them"
                yield Problem(document.file, document.line((*path, end)), message)


def _treaty_problems(treaty: Entry, slugs: frozenset[str], shared: frozenset[str]) -> Iterator[Problem]:
    if PurePosixPath(treaty.document.file).stem != treaty.slug:
        yield treaty.problem(("slug",), f"the file must be named {treaty.slug}.yaml, after the slug")
    known = shared | frozenset(treaty.row.get("sources", {}))
    if treaty.row.get("official_text") not in (None, *known):
        yield treaty.problem(("official_text",), _no_source(treaty.row["official_text"]))
    for section in ("parties", "milestones", "clauses", "weapons"):
        for index, item in enumerate(treaty.row.get(section, ())):
            if _unknown(item["source"], known):
                yield treaty.problem((section, index, "source"), _no_source(item["source"]))
    seen: dict[str, int] = {}
    for index, party in enumerate(treaty.row.get("parties", ())):
        if party["actor"] not in slugs:
            yield treaty.problem(("parties", index, "actor"), _no_actor(party["actor"]))
        if seen.setdefault(party["actor"], index) != index:
            yield treaty.problem(("parties", index), f"{party['actor']} stands twice among the parties: merge the two")
    yield from _milestone_order(treaty)


def _milestone_order(treaty: Entry) -> Iterator[Problem]:
    milestones = treaty.row.get("milestones", [])
    for index in range(1, len(milestones)):
        before, date = milestones[index - 1]["date"], milestones[index]["date"]
        if _exists(before) and _exists(date) and last_day(date) < first_day(before):
            message = f"{milestones[index]['kind']} {date} stands after {before}: put the milestones in date order"
            yield treaty.problem(("milestones", index, "date"), message)


def _actor_problems(actor: Entry, slugs: frozenset[str], shared: frozenset[str]) -> Iterator[Problem]:
    if actor.row.get("of") not in (None, *slugs):
        yield actor.problem(("of",), _no_actor(actor.row["of"]))
    if not actor.row["sources"] and actor.document.value["kind"] != ActorKind.GROUP:
        yield actor.problem(("sources",), "no source is named: add the key of one from sources.yaml, or its address")
    for index, key in enumerate(actor.row["sources"]):
        if _unknown(key, shared):
            yield actor.problem(("sources", index), _no_source(key))
    for index, office in enumerate(actor.row.get("offices", ())):
        if office["of"] not in slugs:
            yield actor.problem(("offices", index, "of"), _no_actor(office["of"]))
        if _unknown(office["source"], shared):
            yield actor.problem(("offices", index, "source"), _no_source(office["source"]))


def _taken_twice(entries: list[Entry], key: str) -> Iterator[Problem]:
    first: dict[str, Entry] = {}
    for entry in entries:
        value = entry.row.get(key)
        if value is not None and first.setdefault(value, entry) is not entry:
            yield entry.problem(
                (key,), f"the {key} {value} belongs to {first[value].place()} already: change one of them"
            )


def _ambiguity_problems(entries: list[Entry]) -> Iterator[Problem]:
    claims: defaultdict[str, list[tuple[Entry, Steps]]] = defaultdict(list)
    for entry in entries:
        ambiguous = entry.row.get("ambiguous", [])
        texts = {text for _, text in entry.names()}
        for index, text in enumerate(ambiguous):
            if text not in texts:
                yield entry.problem(
                    ("ambiguous", index), f"{text!r} is none of its names: add it there or remove it here"
                )
        for path, text in entry.names():
            if text not in ambiguous:
                claims[text.casefold()].append((entry, path))
    for claimed in claims.values():
        first = claimed[0][0]
        for entry, path in claimed[1:]:
            if entry is not first:
                message = f"{first.place()} has the same name: list it under `ambiguous` in one of the two"
                yield entry.problem(path, message)


def _title_problems(actors: list[Entry], titles: Document) -> Iterator[Problem]:
    known = {title for group in titles.value.values() for title in group}
    for actor in actors:
        for index, office in enumerate(actor.row.get("offices", ())):
            if office["title"] not in known:
                message = f"the title {office['title']!r} is not in titles.yaml: use a title from there or add it"
                yield actor.problem(("offices", index, "title"), message)


def _overlaps(actors: list[Entry], one_holder: frozenset[str]) -> Iterator[Problem]:
    """Offices that one person holds at a time, held by two, and any office that one person holds twice at once."""
    holders: defaultdict[tuple[str, str], list[tuple[Entry, int, dict[str, Any]]]] = defaultdict(list)
    for actor in actors:
        for index, office in enumerate(actor.row.get("offices", ())):
            holders[office["title"], office["of"]].append((actor, index, office))
    for (title, of), held in holders.items():
        for position, (actor, index, office) in enumerate(held):
            for other, _, earlier in held[:position]:
                if (title in one_holder or other is actor) and _clash(earlier, office):
                    message = f"{title} of {of} overlaps with the term of {other.place()}: correct one of the dates"
                    yield actor.problem(("offices", index), message)


def _clash(one: dict[str, Any], other: dict[str, Any]) -> bool:
    spans = [(office.get("start"), office.get("end")) for office in (one, other)]
    return all(_exists(day) for span in spans for day in span) and certainly_overlap(spans[0], spans[1])


def _exists(date: str | None) -> bool:
    if date is None:
        return True
    try:
        return last_day(date) >= first_day(date)
    except ValueError:
        return False


def _no_actor(slug: str) -> str:
    return f"no actor has the slug {slug!r}: correct it or add the actor under actors/"


def _unknown(reference: str, known: frozenset[str]) -> bool:
    return "://" not in reference and reference not in known


def _no_source(key: str) -> str:
    return f"no source has the key {key!r}: add it to sources here or to sources.yaml"
