"""Mentions: what the known names in a paragraph stand for, given the article so far."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import TypeVar

from articles.extraction.entries import ActorEntry, TreatyEntry
from articles.extraction.eras import Eras
from articles.extraction.folding import fold
from articles.extraction.gazetteer import Gazetteer, Hit, held
from articles.extraction.language.lexicon import words
from articles.extraction.offices import office_phrases
from articles.extraction.vocabulary import ActorKind, AliasKind


@dataclass(frozen=True, slots=True)
class TreatyMention:
    """A treaty, or a weapon tied to one, named at [start, end)."""

    start: int
    end: int
    slug: str
    weapon: bool
    rule: str


@dataclass(frozen=True, slots=True)
class ActorMention:
    """An actor named at [start, end); a person's title and state before the name are within the span.

    `printed` is the name as it stands, `rule` how it was read: name, surname, office.
    """

    start: int
    end: int
    entry: ActorEntry
    alias: AliasKind
    printed: str
    rule: str


@dataclass(frozen=True, slots=True)
class Mentions:
    """The mentions of one paragraph in text order; actors and treaties do not overlap."""

    treaties: tuple[TreatyMention, ...]
    actors: tuple[ActorMention, ...]

    def within(self, start: int, end: int) -> "Mentions":
        """The mentions that start in [start, end)."""
        return Mentions(_starting_in(self.treaties, start, end), _starting_in(self.actors, start, end))


_Mention = TypeVar("_Mention", TreatyMention, ActorMention)


def _starting_in(mentions: tuple[_Mention, ...], start: int, end: int) -> tuple[_Mention, ...]:
    first = bisect_left(mentions, start, key=lambda mention: mention.start)
    return mentions[first : bisect_left(mentions, end, key=lambda mention: mention.start)]


_CAPITALISED = re.compile(r"(?<![\w'])[A-Z][\w']*[\w](?:-[A-Z]\w+)?")
_HONORIFIC = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gen|President|Premier|Chancellor|Lord|Secretary|Minister|Senator)\.? \Z"
)
_TITLE_BEFORE = re.compile(
    r"(?:(?:[Tt]he|[Tt]hen|[Ff]ormer|US|U\.S\.|UN|[Tt]op|[Cc]hief|[Dd]eputy|[Ss]enior|[Ff]irst|[Ff]oreign|[Dd]efen[cs]e|"
    r"[Pp]rime|[Vv]ice|[Pp]resident|[Mm]inister|[Ss]ecretary|[Ss]ecretary-[Gg]eneral|[Gg]eneral|[Ss]tate|of|[Pp]remier|"
    r"[Cc]hancellor|[Ll]eader|[Ss]pokes(?:man|woman|person)|[Nn]egotiator|[Aa]mbassador|[Ee]nvoy|Mr|Mrs|Ms|Dr|Sen|Senator|"
    r"[Aa]dvis[eo]r|[Dd]irector|[Cc]hairman|[Hh]ead|[Ss]peaker|[Nn]ational|[Ss]ecurity|Rep|"
    r"Representative|Lord|King)\.? ){1,6}\Z"
)
_STATE_BEFORE = re.compile(r"(?:'s?)? (?:(?:[Nn]ew|[Tt]op|[Cc]hief|[Cc]urrent|[Ss]enior|[Dd]eputy|[Ff]irst) ){0,2}\Z")
_OF_AFTER = re.compile(r" of (?:the )?")
# "Senator Ada Roe of Georgia": the member state of a federation, which bears the name of another state.
_PROVINCE = re.compile(
    r"\b(?:Senator|Sen|Representative|Rep|Congress(?:man|woman)|Governor|Gov|Democrat|Republican)\b[^,;]{0,40}"
    r"(?:,| of| from) \Z"
)
_MONTH_BEFORE = re.compile(
    r"\b(?:in|of|since|until|till|by|last|next|this|early|late|mid|from|to|through|\d{1,2})[ -]\Z", re.IGNORECASE
)
_MONTH_AFTER = re.compile(r",? \d")
_MONTHS = frozenset({"May", "March", "April", "June", "August"})
# Words that the names of many treaties have in common.
_COMMON_WORDS = words(
    """Treaty Agreement Convention Accord Pact Protocol Memorandum Nuclear Weapons Weapon Arms Forces Missile Missiles
    The On Of And Joint Plan Action New First Second United States Nations UN Union Soviet Russia America Europe
    European Moscow Global International Measures Reduction Limitation Prohibition Ban Test Cold War"""
)
_TREATY_CONTEXT = re.compile(
    r"\b(?:treat(?:y|ies)|pacts?|accords?|nuclear|missiles?|warheads?|arms|weapons?|conventions?|ratif\w+)\b", re.I
)


class MentionReader:
    """Reads the paragraphs of one article in order; what one has named may be named shorter in the next."""

    def __init__(self, gazetteer: Gazetteer, published: date | None) -> None:
        self.gazetteer = gazetteer
        self.published = published
        self.persons: list[ActorEntry] = []
        self.named: dict[str, None] = {}
        self._meant: set[str] = set()
        self._capitals: set[str] = set()
        self._eras = Eras(published)

    def read(self, text: str) -> Mentions:
        """The mentions of the article's next paragraph.

        Example: after "Foreign Minister Ada Roe arrived", the words "Roe left" name her, and so does "the minister".
        """
        folded = fold(text)
        self._capitals.update(match[0].removesuffix("'s") for match in _CAPITALISED.finditer(folded))
        treaties: list[TreatyMention] = []
        actors: list[ActorMention] = []
        for hit in self.gazetteer.find(text):
            if isinstance(hit.entry, TreatyEntry):
                treaty = self._treaty(hit, text)
                if treaty is not None:
                    treaties.append(treaty)
            else:
                actor = self._actor(hit, folded)
                if actor is not None and len(hit.entries) == 1:
                    self.named[actor.entry.slug] = None
                if actor is not None:
                    actors.append(self._with_title(actor, folded))
                    if actor.entry.kind is ActorKind.PERSON:
                        self._license(actor.entry)
        treaties = _with_expansions(treaties, folded)
        taken = [(treaty.start, treaty.end) for treaty in treaties] + [(actor.start, actor.end) for actor in actors]
        surnames = [self._with_title(actor, folded) for actor in self._surnames(folded, taken)]
        actors += surnames
        for actor in sorted(surnames, key=lambda mention: mention.start):
            self._license(actor.entry)
        actors = _without_covered(_with_states(actors, folded))
        actors += self._offices(folded, actors)
        return Mentions(tuple(treaties), tuple(sorted(_without_covered(actors), key=lambda mention: mention.start)))

    def _license(self, person: ActorEntry) -> None:
        if person in self.persons:
            self.persons.remove(person)
        self.persons.insert(0, person)

    def _treaty(self, hit: Hit, text: str) -> TreatyMention | None:
        """The treaty that a name means: one named in full before, else the latest that there was on that day."""
        entries = tuple(entry for entry in hit.entries if isinstance(entry, TreatyEntry))
        if not hit.alias.ambiguous:
            self.named[hit.entry.slug] = None
            return TreatyMention(hit.start, hit.end, hit.entry.slug, hit.weapon, "weapon" if hit.weapon else "name")
        possible = self._eras.treaties(entries)
        if not possible or not _TREATY_CONTEXT.search(text):
            return None
        entry = (
            next((entry for entry in possible if entry.slug in self.named), None) or self._longer(hit) or possible[0]
        )
        if hit.text.islower() and not hit.alias.text.islower() and entry.slug not in (self.named.keys() | self._meant):
            return None
        if hit.text.islower() and len(entries) == 1 and not self._is_at_hand(entry):
            return None
        self._meant.add(entry.slug)
        return TreatyMention(hit.start, hit.end, entry.slug, hit.weapon, "weapon" if hit.weapon else "name")

    def _is_at_hand(self, entry: TreatyEntry) -> bool:
        """Whether a bare description may mean a treaty: no other one is named, or the text has spoken of its matter.

        Example: "the lake accord" in an article on the Fjord Treaty needs "Lake", a word of the treaty's own names.
        """
        if entry.slug in self.named or entry.slug in self._meant:
            return True
        others = any(slug in self.gazetteer.treaties for slug in self.named)
        return not others or not self._capitals.isdisjoint(_own_words(entry))

    def _longer(self, hit: Hit) -> TreatyEntry | None:
        """The treaty named in full before whose name holds the short one: "the sea ban" of the Wide Sea Ban Pact."""
        short = re.compile(rf"(?<!second )(?<!\d )\b{re.escape(hit.text.lower())}\b(?![ -](?:[ivx]+|\d)\b)")
        for slug in self.named:
            entry = self.gazetteer.treaties.get(slug)
            if entry is not None and any(
                short.search(name.lower()) for name in (entry.name, *(a.text for a in entry.aliases if not a.ambiguous))
            ):
                return entry
        return None

    def _actor(self, hit: Hit, folded: str) -> ActorMention | None:
        entries = self._eras.actors([entry for entry in hit.entries if isinstance(entry, ActorEntry)])
        if hit.alias.ambiguous and _PROVINCE.search(folded, max(0, hit.start - 60), hit.start):
            return None
        entry = entries[0]
        if len(entries) > 1:
            entry = self._likeliest(entries)
        doubtful = entry.kind is ActorKind.PERSON and hit.alias.ambiguous and entry not in self.persons
        if doubtful and not _HONORIFIC.search(folded, max(0, hit.start - 12), hit.start):
            return None
        return ActorMention(hit.start, hit.end, entry, hit.alias.kind, hit.text, "name")

    def _likeliest(self, entries: list[ActorEntry]) -> ActorEntry:
        """Of the actors that share a name: one named before, else one in office, else a state, else the first."""
        for entry in self.persons:
            if entry in entries:
                return entry
        in_office = [entry for entry in entries if self._serves(entry)]
        named = [entry for entry in entries if entry.slug in self.named]
        if named:
            return named[0]
        states = [entry for entry in entries if entry.kind in (ActorKind.STATE, ActorKind.ORGANISATION)]
        return (in_office or states or entries)[0]

    def _serves(self, person: ActorEntry) -> bool:
        return self.published is not None and any(held(office, self.published) for office in person.offices)

    def _surnames(self, folded: str, taken: list[tuple[int, int]]) -> list[ActorMention]:
        found = []
        taken = sorted(taken)
        for match in _CAPITALISED.finditer(folded):
            people = self.gazetteer.surnames.get(match[0].removesuffix("'s"))
            if not people:
                continue
            at = bisect_right(taken, match.start(), key=lambda span: span[0]) - 1
            if at >= 0 and match.start() < taken[at][1]:
                continue
            person = None if _is_month(match, folded) else self._bearer(match, people, folded)
            if person is not None:
                end = match.start() + len(match[0].removesuffix("'s"))
                found.append(ActorMention(match.start(), end, person, AliasKind.SHORT, match[0], "surname"))
        return found

    def _bearer(self, match: re.Match[str], people: tuple[ActorEntry, ...], folded: str) -> ActorEntry | None:
        """Whose surname this is: somebody named before, else the one of the name in office, after a title or not."""
        for person in self.persons:
            if person in people:
                return person
        before = folded[max(0, match.start() - 40) : match.start()]
        titled = _HONORIFIC.search(before) or _TITLE_BEFORE.search(before)
        after_name = re.search(r"(?<![.!?:\"] )(?<!\A)[A-Z][a-z]+\.? \Z", before)
        if after_name and not titled:
            return None
        serving = [person for person in people if self._serves(person)]
        if len(serving) == 1:
            return serving[0]
        return people[0] if titled and len(people) == 1 else (serving[0] if titled and serving else None)

    def _with_title(self, actor: ActorMention, folded: str) -> ActorMention:
        """The mention with the title and the state before a person's name: "Ruritanian President Ada Roe"."""
        if actor.entry.kind is not ActorKind.PERSON:
            return actor
        title = _TITLE_BEFORE.search(folded, max(0, actor.start - 80), actor.start)
        return replace(actor, start=title.start()) if title else actor

    def _offices(self, folded: str, actors: list[ActorMention]) -> list[ActorMention]:
        found = []
        actors = sorted(actors, key=lambda actor: actor.start)
        for start, end, titles in office_phrases(folded):
            at = bisect_right(actors, start, key=lambda actor: actor.start)
            if at and start < actors[at - 1].end:
                continue
            state, first = self._office_state(folded, start, end, actors[max(0, at - 1) : at + 3])
            person = self._holder(titles, state)
            if person is not None:
                found.append(ActorMention(first, end, person, AliasKind.DESCRIPTION, folded[first:end], "office"))
        return found

    def _office_state(self, folded: str, start: int, end: int, actors: list[ActorMention]) -> tuple[str | None, int]:
        for actor in actors:
            gap = folded[actor.end : start] if actor.end <= start else None
            if gap is not None and len(gap) < 24 and gap.strip() != "," and _STATE_BEFORE.fullmatch(gap):
                return actor.entry.slug, actor.start
            after = _OF_AFTER.match(folded, end)
            if after and actor.start == after.end():
                return actor.entry.slug, start
        return None, start

    def _holder(self, titles: tuple[str, ...], of: str | None) -> ActorEntry | None:
        """The holder at the article's date; without a state only somebody whom the article has named before."""
        holders = [person for title in titles for person in self.gazetteer.holders(title, of, self.published)]
        if of is None:
            return next((person for person in self.persons if person in holders), None)
        state = self.gazetteer.state_of(of)
        if not holders and state != of:
            holders = [person for title in titles for person in self.gazetteer.holders(title, state, self.published)]
        return holders[0] if holders else None


@lru_cache(maxsize=256)
def _own_words(entry: TreatyEntry) -> frozenset[str]:
    """The capitalised words of a treaty's names that no other could mean, without those that say it is a treaty."""
    names = (entry.name, *(alias.text for alias in entry.aliases if not alias.ambiguous))
    found = (match[0].removesuffix("'s") for name in names for match in _CAPITALISED.finditer(fold(name)))
    return frozenset(found) - _COMMON_WORDS


def _is_month(match: re.Match[str], folded: str) -> bool:
    """Whether a name that is also a month stands as one: "the protocol of May 1992"."""
    if match[0] not in _MONTHS:
        return False
    before = _MONTH_BEFORE.search(folded, max(0, match.start() - 10), match.start())
    return before is not None or _MONTH_AFTER.match(folded, match.end()) is not None


def _with_expansions(treaties: list[TreatyMention], folded: str) -> list[TreatyMention]:
    """Treaties with a name in brackets read as the one before it: "the New ARC (Arms Reduction Convention)"."""
    read: list[TreatyMention] = []
    for treaty in treaties:
        last = read[-1] if read else None
        if last is not None and folded[last.end : treaty.start] == " (" and folded[treaty.end : treaty.end + 1] == ")":
            treaty = replace(treaty, slug=last.slug, rule="expansion")
        read.append(treaty)
    return read


def _with_states(actors: list[ActorMention], folded: str) -> list[ActorMention]:
    """Persons with the state or house right before their title: "Ruritania's President Ada Roe"."""
    ends = {actor.end: actor for actor in actors if actor.entry.kind is not ActorKind.PERSON}
    joined = []
    for actor in actors:
        if actor.entry.kind is ActorKind.PERSON:
            gap = 3 if folded.endswith("'s ", 0, actor.start) else 1
            state = ends.get(actor.start - gap)
            if state is not None and folded[actor.start - 1] == " ":
                actor = replace(actor, start=state.start)
        joined.append(actor)
    return joined


def _without_covered(actors: list[ActorMention]) -> list[ActorMention]:
    """Without the mentions inside another: the state in "Ruritanian President Ada Roe"."""
    kept: list[ActorMention] = []
    for actor in sorted(actors, key=lambda actor: (actor.start, -actor.end)):
        if not kept or actor.end > kept[-1].end:
            kept.append(actor)
    return kept
