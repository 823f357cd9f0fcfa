"""The gazetteer: every known name of treaties and actors, found in one pass over a text."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import ahocorasick

from articles.extraction.entries import ActorEntry, Alias, Office, TreatyEntry
from articles.extraction.folding import fold
from articles.extraction.vocabulary import ActorKind, AliasKind

Entry = TreatyEntry | ActorEntry

_TREATY_NOUNS = frozenset({"treaty", "pact", "accord", "agreement", "convention"})


@dataclass(frozen=True, slots=True)
class Hit:
    """A known name at [start, end). `entries` has more than one member where the name is shared ("Bush")."""

    start: int
    end: int
    text: str
    alias: Alias
    entries: tuple[Entry, ...]
    weapon: bool = False

    @property
    def entry(self) -> Entry:
        """The first of the entries: the only one unless the name is shared."""
        return self.entries[0]


@dataclass(frozen=True, slots=True)
class _Name:
    alias: Alias
    entry: Entry
    folded: str
    weapon: bool = False


class Gazetteer:
    """Names of treaties and actors. Build it once and pass it on; it holds no state about any text."""

    def __init__(self, treaties: Iterable[TreatyEntry], actors: Iterable[ActorEntry]) -> None:
        self.treaties = {entry.slug: entry for entry in treaties}
        self.actors = {entry.slug: entry for entry in actors}
        names: defaultdict[str, list[_Name]] = defaultdict(list)
        for treaty in self.treaties.values():
            for alias in _names_of(treaty):
                folded = fold(alias.text)
                names[folded.lower()].append(_Name(alias, treaty, folded))
            for weapon in treaty.weapons:
                folded = fold(weapon)
                names[folded.lower()].append(_Name(Alias(weapon), treaty, folded, weapon=True))
        for actor in self.actors.values():
            for alias in _names_of(actor):
                folded = fold(alias.text)
                names[folded.lower()].append(_Name(alias, actor, folded))
        self._automaton = ahocorasick.Automaton()
        for key, found in names.items():
            self._automaton.add_word(key, (len(key), tuple(found)))
        self._automaton.make_automaton()
        self._institutions = self._by_state()
        self.surnames = _surnames(self.actors.values())
        self._offices = _offices(self.actors.values())

    def find(self, text: str) -> list[Hit]:
        """The known names in `text`, longest first where they overlap, in text order.

        Example: in "New START Treaty" the treaty's whole name wins over "START". A name inside a word ("us" in
        "because") is none; an acronym or a single word must be written as such ("start" is no treaty).
        """
        folded = fold(text)
        lowered = folded.lower()
        candidates: list[Hit] = []
        if not len(self._automaton):
            return candidates
        for last, (length, names) in self._automaton.iter(lowered):
            start, end = last + 1 - length, last + 1
            if not _stands_alone(lowered, start, end):
                continue
            written = folded[start:end]
            fitting = [name for name in names if name.folded == written or _case_fits(name, written)]
            if fitting:
                # Entries are compared as they are, not by all their names.
                entries = tuple({id(name.entry): name.entry for name in fitting}.values())
                best = _as_written(fitting, written)
                candidates.append(Hit(start, end, text[start:end], best.alias, entries, fitting[0].weapon))
        return _longest(candidates)

    def holders(self, title: str, of: str | None, day: date | None) -> list[ActorEntry]:
        """Who held the office `title` (any spelling, folded) of the actor `of` on `day`; every holder if it is None."""
        found = self._offices.get(fold(title).lower(), [])
        return [
            person for person, office in found if (of is None or office.of == of) and (day is None or held(office, day))
        ]

    def institutions_of(self, state: str) -> tuple[ActorEntry, ...]:
        """The ministries, parliaments and other institutions of a state, given by its slug, in the entries' order."""
        return self._institutions.get(state, ())

    def state_of(self, slug: str) -> str:
        """The slug at the top of the chain of `of`: "russia" for the Russian Foreign Ministry, itself for a state."""
        seen = {slug}
        entry = self.actors.get(slug)
        while entry is not None and entry.of is not None and entry.of not in seen:
            slug = entry.of
            seen.add(slug)
            entry = self.actors.get(slug)
        return slug

    def _by_state(self) -> dict[str, tuple[ActorEntry, ...]]:
        found: defaultdict[str, list[ActorEntry]] = defaultdict(list)
        for entry in self.actors.values():
            if entry.kind is ActorKind.INSTITUTION and entry.of is not None:
                found[self.state_of(entry.slug)].append(entry)
        return {state: tuple(entries) for state, entries in found.items()}


def held(office: Office, day: date) -> bool:
    """Whether `day` lies in the office's term; unknown ends are open."""
    return (office.start is None or office.start <= day) and (office.end is None or day <= office.end)


def _names_of(entry: Entry) -> Iterable[Alias]:
    """Its name and its aliases; a name that is ambiguous stands among the aliases and stays so."""
    if not any(alias.ambiguous and alias.text == entry.name for alias in entry.aliases):
        yield Alias(entry.name)
    yield from entry.aliases


def _as_written(names: list[_Name], written: str) -> _Name:
    """Of the names that fit the one spelt just so: "New ARC" may be certain where "new ARC" is not."""
    if len(names) == 1:
        return names[0]
    return next((name for name in names if name.folded == written), names[0])


def _surnames(actors: Iterable[ActorEntry]) -> dict[str, tuple[ActorEntry, ...]]:
    index: defaultdict[str, list[ActorEntry]] = defaultdict(list)
    for actor in actors:
        if actor.kind is ActorKind.PERSON:
            words = fold(actor.name).split()
            particles = bisect_right([word[0].islower() for word in words], False)
            surname = " ".join(words[particles:]) if 0 < particles < len(words) else words[-1]
            for form in dict.fromkeys((words[-1], surname)):
                index[form].append(actor)
    return {name: tuple(found) for name, found in index.items()}


def _offices(actors: Iterable[ActorEntry]) -> dict[str, list[tuple[ActorEntry, Office]]]:
    index: defaultdict[str, list[tuple[ActorEntry, Office]]] = defaultdict(list)
    for actor in actors:
        for office in actor.offices:
            index[fold(office.title).lower()].append((actor, office))
    return dict(index)


def _stands_alone(text: str, start: int, end: int) -> bool:
    if end < len(text) and text[end].isalnum():
        return False
    before = text[start - 1] if start else " "
    return not (before.isalnum() or (before == "-" and not text[start].isalnum()))


def _case_fits(known: _Name, written: str) -> bool:
    """Whether `written`, in another case, may stand for a name: "Nato" for "NATO" may, "start" for "START" not."""
    alias, name = known.alias, known.folded
    words = name.replace("-", " ").split()
    if len(words) == 1:
        if alias.kind is AliasKind.ACRONYM or name.isupper():
            return len(name) > 3 and not alias.ambiguous and written == name.capitalize()
        return written == name.upper() or (name[0].islower() and written[0].isupper() and written[1:] == name[1:])
    if len(words) == 2 and alias.kind is not AliasKind.DESCRIPTION:
        described = alias.ambiguous and words[1].lower() in _TREATY_NOUNS
        return written[0].isupper() or name[0].islower() or described
    return True


def _longest(candidates: list[Hit]) -> list[Hit]:
    """Of overlapping hits the longest, the earlier one on a draw; in text order."""
    kept: list[Hit] = []
    taken: list[tuple[int, int]] = []
    for hit in sorted(candidates, key=lambda hit: (hit.start - hit.end, hit.start)):
        at = bisect_right(taken, (hit.start, hit.end))
        clear_before = at == 0 or taken[at - 1][1] <= hit.start
        clear_after = at == len(taken) or hit.end <= taken[at][0]
        if clear_before and clear_after:
            taken.insert(at, (hit.start, hit.end))
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit.start)
