"""Discourse: who has been named and who has spoken in an article so far, for pronouns and short names."""

import re

from articles.extraction.claim import ActorName
from articles.extraction.gazetteer import Gazetteer
from articles.extraction.mentions import ActorMention
from articles.extraction.vocabulary import ActorKind

_SPOKEN_FOR = re.compile(
    r"\b(?:spokes(?:man|woman|person)|official|diplomat|minister|negotiator|envoy)\b", re.IGNORECASE
)
_BODY = re.compile(
    r"\b(?:Council|Committee|Commission|Ministry|Department|Office|Agency|Organi[sz]ation|Union|League|Alliance|Senate|"
    r"Congress|Parliament|House|Court|Army|Navy|Institute|Centre|Center|Foundation|Campaign|Association|Party|Network|"
    r"International|Group|Mission|Assembly|Bureau|University|Academy|Church|Times|Post|News|Initiative|Coalition|Treaty)\b"
)


# First words of titles that make their bearer no plain "president" or "minister".
_LESSER = frozenset({"prime", "vice", "deputy", "first"})


class Discourse:
    """Remembers, latest first, who spoke and who was named; the article's reader tells it of each in text order."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.persons: list[ActorName] = []
        self.bodies: list[ActorName] = []
        self.seen_persons: list[ActorName] = []
        self.seen_bodies: list[ActorName] = []
        self.seen_states: list[ActorName] = []
        self.last: tuple[ActorName, ...] = ()
        self.group: tuple[ActorName, ...] = ()
        self.spoke_here: tuple[ActorName, ...] = ()
        self._full_names: dict[str, ActorName] = {}
        self._he: tuple[ActorName, ...] = ()
        self._named_here: list[ActorName] = []
        self.of_thing = False

    def open_paragraph(self) -> None:
        """A new paragraph: "he" may be the last speaker of the article again."""
        self._he = ()
        self._named_here = []
        self.spoke_here = ()

    def see(self, actor: ActorMention) -> None:
        """Takes note of a mention that the text has come to."""
        name = name_of(actor)
        if actor.entry.kind is ActorKind.PERSON:
            self.seen_persons = [name, *(other for other in self.seen_persons if other != name)]
            if actor.rule != "office" and name not in self._named_here:
                self._named_here.append(name)
        elif actor.entry.kind is ActorKind.STATE:
            self.seen_states = [name, *(other for other in self.seen_states if other != name)]
        elif actor.entry.kind in (ActorKind.ORGANISATION, ActorKind.INSTITUTION):
            self.seen_bodies = [name, *(other for other in self.seen_bodies if other != name)]

    def hear(self, names: tuple[ActorName, ...], phrase: str = "") -> None:
        """Takes note of who spoke, named by the words `phrase`."""
        self.last = self.spoke_here = names
        if len(names) > 1:
            self.group = names
        for name in names:
            person = self.is_person(name)
            memory = self.persons if person else self.bodies
            if name in memory:
                memory.remove(name)
            memory.insert(0, name)
            if person or _SPOKEN_FOR.search(phrase):
                self._he = (name,)

    def is_person(self, name: ActorName) -> bool:
        """Whether the name is a person's: by the gazetteer, an unknown one by its form ("Ada Roe")."""
        entry = self.gazetteer.actors.get(name.slug or "")
        if entry is not None:
            return entry.kind is ActorKind.PERSON
        words = name.name.split()
        capitals = all(word[0].isupper() and word.replace("-", "").isalpha() for word in words)
        return 2 <= len(words) <= 4 and capitals and _BODY.search(name.name) is None

    def read_name(self, first: str, last: str) -> None:
        """Takes note of a full name that the gazetteer does not know."""
        self._full_names[last] = ActorName(f"{first} {last}")

    def by_surname(self, surname: str) -> ActorName | None:
        """The person, known or named before, whose name ends so, in whatever case."""
        named = (*self.persons, *self.seen_persons, *self._full_names.values())
        return next((name for name in named if name.name.split()[-1].lower() == surname.lower()), None)

    def named_in_full(self, surname: str) -> tuple[ActorName, ...]:
        """The unknown person whom the article has named in full before."""
        known = self._full_names.get(surname)
        return (known,) if known is not None else ()

    def he(self, in_sentence: list[ActorName]) -> tuple[ActorName, ...]:
        """Whom "he" means: the sentence's first person, the paragraph's speaker or person, or last speaker."""
        if in_sentence:
            return tuple(in_sentence[:1])
        return self._he or tuple(self._named_here[:1]) or tuple(self.persons[:1])

    def titled(self, title: str) -> tuple[ActorName, ...]:
        """The person of the article who spoke or was named last among those of a title: "the president"."""
        for name in (*self.persons, *self.seen_persons):
            entry = self.gazetteer.actors.get(name.slug or "")
            held = [office.title.lower().split() for office in entry.offices] if entry is not None else []
            if any(words[-1] == title and words[0] not in _LESSER for words in held):
                return (name,)
        return ()

    def it(self, others: frozenset[ActorName] = frozenset()) -> tuple[ActorName, ...]:
        """Whom "it" means as a speaker: the body that spoke last, or was named last, and is none of `others`."""
        known = (name for name in (*self.bodies, *self.seen_states) if name.slug or not name.name.endswith("s"))
        return tuple(name for name in known if name not in others)[:1]

    def they(self) -> tuple[ActorName, ...]:
        """Whom "they" or "both sides" mean: the last joint speakers, else whoever spoke last."""
        return self.group or self.last

    def counterpart(self) -> tuple[ActorName, ...]:
        """The person named last who is not the last person to speak."""
        return tuple(name for name in self.seen_persons if name not in self.persons[:1])[:1]


def name_of(actor: ActorMention) -> ActorName:
    """The name by which a claim knows an actor: the display name, or for a group the words in print."""
    entry = actor.entry
    if entry.kind is ActorKind.GROUP:
        printed = re.sub(r"^(?:American|U\.S\.) ", "US ", actor.printed)
        return ActorName(printed[0].upper() + printed[1:], entry.slug)
    return ActorName(entry.name, entry.slug)
