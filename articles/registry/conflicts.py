"""What two entries of the registry cannot both have: a slug, a name that tells them apart, an office at one time."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from articles.registry.days import certainly_overlap, exists
from articles.registry.documents import Document, Problem, Steps
from articles.registry.entry import Entry


def taken_twice(entries: list[Entry], key: str) -> Iterator[Problem]:
    first: dict[str, Entry] = {}
    for entry in entries:
        value = entry.row.get(key)
        if value is not None and first.setdefault(value, entry) is not entry:
            yield entry.problem(
                (key,), f"the {key} {value} belongs to {first[value].place()} already: change one of them"
            )


def ambiguity_problems(entries: list[Entry]) -> Iterator[Problem]:
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


def title_problems(actors: list[Entry], titles: Document) -> Iterator[Problem]:
    known = {title for group in titles.value.values() for title in group}
    for actor in actors:
        for index, office in enumerate(actor.row.get("offices", ())):
            if office["title"] not in known:
                message = f"the title {office['title']!r} is not in titles.yaml: use a title from there or add it"
                yield actor.problem(("offices", index, "title"), message)


def overlaps(actors: list[Entry], one_holder: frozenset[str]) -> Iterator[Problem]:
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
    return all(day is None or exists(day) for span in spans for day in span) and certainly_overlap(spans[0], spans[1])
