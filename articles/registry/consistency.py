"""What well-formed registry files must say together: known slugs and sources, true dates, names that tell apart."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from articles.extraction.vocabulary import ActorKind
from articles.registry.conflicts import ambiguity_problems, overlaps, taken_twice, title_problems
from articles.registry.days import exists, first_day, last_day, runs_backwards
from articles.registry.documents import Document, Problem, Steps
from articles.registry.entry import Entry

_DATES = frozenset({"date", "start", "end", "joined", "left", "accessed"})
_SPANS = (("start", "end"), ("joined", "left"))


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
        yield from taken_twice(entries, "slug")
        yield from ambiguity_problems(entries)
    yield from taken_twice([*actors, *treaty_entries], "wikidata")
    yield from taken_twice(actors, "iso3166")
    yield from title_problems(actors, titles)
    yield from overlaps(actors, frozenset(titles.value["one_holder"]))


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
        if exists(before) and exists(date) and last_day(date) < first_day(before):
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


def _no_actor(slug: str) -> str:
    return f"no actor has the slug {slug!r}: correct it or add the actor under actors/"


def _unknown(reference: str, known: frozenset[str]) -> bool:
    return "://" not in reference and reference not in known


def _no_source(key: str) -> str:
    return f"no source has the key {key!r}: add it to sources here or to sources.yaml"
