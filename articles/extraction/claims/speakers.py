"""Speakers: who says, wants or denies what a statement holds, found from the verbs of speech and their subjects."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from articles.extraction.claim import ActorName
from articles.extraction.claims.statements import Sentence, Statement
from articles.extraction.clauses import ClauseKind
from articles.extraction.entries import ActorEntry
from articles.extraction.gazetteer import Gazetteer
from articles.extraction.language import Tag, Word
from articles.extraction.language import lexicon as lx
from articles.extraction.language.tagging import CLAUSE_VERBS
from articles.extraction.mentions import ActorMention, Mentions
from articles.extraction.vocabulary import ActorKind

# Verbs that take a clause but mostly do something else.
_SELDOM_SPEECH = lx.words(
    """feel find know mean see learn show hear remember understand realise realize imagine guess figure decide agree
    conclude state reply estimate report hold"""
)
# Verbs whose subject speaks, beside those that take a clause.
_SPEECH_VERBS = (CLAUSE_VERBS - _SELDOM_SPEECH) | lx.words(
    """call urge appeal propose offer demand request suggest insist recommend advise invite ask want press hail welcome
    praise condemn criticise criticize regret deplore denounce slam blast oppose back support reject dismiss rebut
    refute dispute deny accuse blame threaten vow question voice express describe cite refuse promise pledge undertake
    agree pronounce characterise characterize object doubt challenge rebuke lament applaud laud commend endorse favour
    favor decry protest answer respond reply retort counter point remark observe comment recall admit concede
    confirm reaffirm reassure signal intend plan decline wish prefer reserve level pour rule turn instruct notify inform brief
    testify quip quote write tweet post caution hint contend surmise assure stress maintain consider regard view
    think judge complain reply conclude"""
)
_STANCES = lx.words(
    """disappointed concerned alarmed dismayed ready willing opposed determined committed prepared pleased sceptical
    skeptical confident convinced worried unhappy adamant hopeful satisfied outraged reluctant unwilling"""
)
_REPORTERS = lx.words(
    """say tell add announce declare claim report note state warn stress explain argue insist maintain believe think
    suggest write reply remark concede admit acknowledge object complain repeat confirm describe promise pledge undertake
    vow reveal estimate conclude contend assert allege testify tweet predict caution emphasise emphasize reiterate
    affirm recall observe comment comment hope fear expect point signal agree counter retort quip deny urge demand
    propose answer indicate inform brief intend mean plan assure swear"""
)
_SUBJECT_END = frozenset({Tag.FINITE, Tag.BASE, Tag.ING})
_HE_SHE = frozenset({"he", "she"})
_THEY = frozenset({"they"})
_DELEGATES = lx.words(
    """diplomats negotiators delegates delegation envoys government administration authorities leadership side regime
    representatives delegations governments sides teams president's negotiator's"""
)
_PEOPLE = re.compile(
    r"(?:officials?|diplomats?|analysts?|experts?|advocates?|critics?|campaigners?|supporters?|opponents?|observers?|sources?|"
    r"lawmakers?|legislators?|senators?|deputies|ministers?|ministries|scientists?|activists?|commanders?|generals?|negotiators?|"
    r"governments?|parliaments?|countries|states|nations|members|allies|leaders?|envoys?|delegates?|aides?|advisers?|"
    r"spokes(?:man|men|woman|person|people)|republicans?|democrats?|conservatives?|groups?|organi[sz]ations?|institute|"
    r"commission|committee|council|agency|watchdog|inspectors?|researchers?|academics?|veterans|strategists?|planners?|"
    r"physicists?|people|powers?|party|parties|union|league|movement|coalition|alliance|ministry|department|court|church|"
    r"bishops?|envoy|ambassadors?|secretary|hawks|doves|specialists?|economists?|historians?|lawyers?|commentators?|press|"
    r"newspapers?|rebels?|opposition|board|panel|think-tank|foundation|network|campaign|military|army|navy)\b",
    re.IGNORECASE,
)
_QUANTIFIERS = lx.words("the a an some several many most other its their his her two three four five one senior")


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks and how that was read; `verb` is the word index of the verb of speech, None if inherited."""

    names: tuple[ActorName, ...]
    rule: str
    trigger: str
    verb: int | None = None


@dataclass(slots=True)
class Discourse:
    """Who has spoken so far, latest first: a person for "he", an organisation or state for "it", anyone for "they"."""

    persons: list[ActorName] = field(default_factory=list)
    bodies: list[ActorName] = field(default_factory=list)
    last: tuple[ActorName, ...] = ()
    group: tuple[ActorName, ...] = ()


class SpeakerFinder:
    """Finds the speakers of the statements of one article, paragraph by paragraph."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.discourse = Discourse()
        self.seen: list[ActorName] = []

    def voices(self, sentence: Sentence, mentions: Mentions, found: list[Statement]) -> list[Voice | None]:
        """The voice of each statement; None where the article itself speaks."""
        for actor in mentions.actors:
            if actor.entry.kind is ActorKind.PERSON and sentence.span.start <= actor.start < sentence.span.end:
                name = name_of(actor)
                self.seen = [name, *(other for other in self.seen if other != name)]
        heads = [self._own_voice(sentence, mentions, statement) for statement in found]
        voices: list[Voice | None] = []
        for at, statement in enumerate(found):
            voice = heads[at] or self._inherited(sentence, found, heads, voices, at)
            voices.append(voice)
            if voice is not None and voice.names:
                self._remember(voice.names)
        return voices

    def _remember(self, names: tuple[ActorName, ...]) -> None:
        self.discourse.last = names
        if len(names) > 1:
            self.discourse.group = names
        for name in names:
            entry = self.gazetteer.actors.get(name.slug or "")
            person = entry.kind is ActorKind.PERSON if entry else not _PEOPLE.search(name.name) and " " in name.name
            memory = self.discourse.persons if person else self.discourse.bodies
            if name in memory:
                memory.remove(name)
            memory.insert(0, name)

    def _own_voice(self, sentence: Sentence, mentions: Mentions, statement: Statement) -> Voice | None:
        """The voice of a verb of speech among the statement's own words; the outermost one speaks."""
        according = self._according(sentence, mentions, statement)
        if according is not None:
            return according
        for index in self._speech_verbs(sentence, statement):
            names = self.subject(sentence, mentions, index, statement)
            if names:
                return Voice(names, "subject of the verb of speech", sentence.words[index].lower, index)
        return None

    def _speech_verbs(self, sentence: Sentence, statement: Statement) -> list[int]:
        """The verbs of speech, a final attribution first ("..., Roe said"), then from left to right."""
        words = sentence.words
        verbs = [
            index
            for index in statement.own
            if (sentence.is_verb(index) or self._missed_verb(sentence, index))
            and (words[index].base in _SPEECH_VERBS or self._takes_stance(words, index))
            and not (words[index].tag is Tag.PARTICIPLE and _passive(words, index))
            and not (words[index].tag is Tag.BASE and not _after_modal(words, index) and not _told_to(words, index))
            and not self._embedded(sentence, statement, words[index])
        ]
        verbs.sort(key=lambda index: words[index].tag is Tag.ING)
        final = [index for index in verbs if words[index].base in _REPORTERS and self._closes(sentence, index)]
        return final[:1] + [index for index in verbs if index not in final[:1]]

    def _takes_stance(self, words: list[Word], index: int) -> bool:
        """ "was disappointed", "is determined": a state of mind that speaks for its subject, or "let it be known"."""
        if words[index].lower == "let" and [word.lower for word in words[index + 1 : index + 4]] == [
            "it",
            "be",
            "known",
        ]:
            return True
        if words[index].lower not in lx.BE_FINITE | {"remains", "remained"}:
            return False
        at = index + 1
        while at < len(words) and words[at].tag is Tag.ADVERB:
            at += 1
        return at < len(words) and words[at].lower in _STANCES

    def _missed_verb(self, sentence: Sentence, index: int) -> bool:
        """A plural verb that looks like a noun at the end of an attribution: "..., analysts object." """
        words = sentence.words
        plain = words[index].tag is Tag.NOUN and words[index].base == words[index].lower and index > 0
        last = index + 1 == len(words) or words[index + 1].tag in (Tag.PUNCTUATION, Tag.THAT)
        return plain and last and words[index - 1].lower.endswith("s") and words[index].lower in _REPORTERS

    def _embedded(self, sentence: Sentence, statement: Statement, word: Word) -> bool:
        """Whether the word stands in a relative clause or a condition inside the statement."""
        return any(
            clause.kind in (ClauseKind.RELATIVE, ClauseKind.SUBORDINATE)
            and clause.start <= word.start < clause.end
            and clause is not statement.clause
            and statement.clause.start <= clause.start
            and clause.opener not in ("although", "though", "while", "whereas", "because")
            for clause in sentence.clauses
        )

    def _closes(self, sentence: Sentence, verb: int) -> bool:
        """Whether the verb is one of "..., Roe said." or "..., said Roe": a comma or quote before its subject."""
        words = sentence.words
        if words[verb].tag not in (Tag.FINITE, Tag.NOUN, Tag.PARTICIPLE):
            return False
        at = verb - 1
        while at >= 0 and words[at].tag in (Tag.ADVERB, Tag.FINITE) and verb - at < 4:
            at -= 1
        if at >= 0 and words[at].lower == ",":
            back = _comma_before(words, at)
            if back is not None and _is_apposition(words, back, at):
                at = back - 1
        first = at
        while first >= 0 and words[first].tag not in (Tag.PUNCTUATION, Tag.FINITE, Tag.THAT, Tag.RELATIVE, Tag.BASE):
            first -= 1
        if first < 0 or words[first].tag is not Tag.PUNCTUATION:
            return False
        if words[first].lower not in (",", '"', "”", "'", "’"):
            return False
        following = words[verb + 1] if verb + 1 < len(words) else None
        takes_clause = following is not None and (following.tag is Tag.THAT)
        return not takes_clause and any(word.tag is Tag.FINITE for word in words[:first])

    def subject(
        self, sentence: Sentence, mentions: Mentions, verb: int, statement: Statement | None = None
    ) -> tuple[ActorName, ...]:
        """Who the subject of the verb at word index `verb` is; empty when nobody can be named."""
        words = sentence.words
        if words[verb].tag is Tag.ING or _told_to(words, verb):
            return self._participle_subject(sentence, mentions, verb)
        inverted = self._inverted(sentence, mentions, verb)
        if inverted:
            return inverted
        at = verb - 1
        while at >= 0 and (
            words[at].tag is Tag.ADVERB
            or (words[at].tag in (Tag.FINITE, Tag.PARTICIPLE) and words[at].lower in lx.AUXILIARIES | {"been"})
            or words[at].lower in ("not", "n't", "also")
        ):
            at -= 1
        if at >= 0 and words[at].tag is Tag.COORDINATOR:
            return self._coordinated_subject(sentence, mentions, at)
        return self._noun_phrase(sentence, mentions, at)

    def _coordinated_subject(self, sentence: Sentence, mentions: Mentions, coordinator: int) -> tuple[ActorName, ...]:
        """The subject that "and said" shares with the finite verb before it."""
        words = sentence.words
        for at in range(coordinator - 1, -1, -1):
            if words[at].tag is Tag.FINITE and words[at].base in _SPEECH_VERBS:
                return self.subject(sentence, mentions, at)
        for at in range(coordinator):
            if words[at].tag is Tag.FINITE:
                return self.subject(sentence, mentions, at)
        return ()

    def _participle_subject(self, sentence: Sentence, mentions: Mentions, verb: int) -> tuple[ActorName, ...]:
        """Of ", saying ...": the subject of the sentence's main verb of speech, else of its first finite verb."""
        words = sentence.words
        finite = [at for at in range(len(words)) if words[at].tag is Tag.FINITE and at < verb]
        speaking = [at for at in finite if words[at].base in _REPORTERS]
        for at in (*speaking[-1:], *finite[:1]):
            names = self.subject(sentence, mentions, at)
            if names:
                return names
        following = next((at for at in range(verb, len(words)) if words[at].tag is Tag.FINITE), None)
        return self.subject(sentence, mentions, following) if following is not None and not finite else ()

    def _inverted(self, sentence: Sentence, mentions: Mentions, verb: int) -> tuple[ActorName, ...]:
        """ "said Ada Roe, the minister": the subject right after the verb, after a comma or a quotation."""
        words = sentence.words
        if words[verb].base in ("tell", "inform", "brief", "notify", "assure", "be"):
            return ()
        if verb == 0 or words[verb - 1].lower not in (",", '"', "”", "'", "’") or words[verb].tag is not Tag.FINITE:
            return ()
        if verb + 1 >= len(words) or words[verb + 1].tag in (Tag.THAT, Tag.PUNCTUATION, Tag.PREPOSITION, Tag.FINITE):
            return ()
        if not any(word.tag is Tag.FINITE for word in words[: verb - 1]):
            return ()
        end = verb + 1
        while end < len(words) and words[end].tag is not Tag.PUNCTUATION and words[end].tag is not Tag.FINITE:
            end += 1
        if end < len(words) and words[end].tag is Tag.FINITE:
            return ()
        return self._names_in(sentence, mentions, verb + 1, end)

    def _according(self, sentence: Sentence, mentions: Mentions, statement: Statement) -> Voice | None:
        words = sentence.words
        for index in statement.own:
            if words[index].lower == "according" and index + 2 < len(words) and words[index + 1].lower == "to":
                end = index + 2
                while end < len(words) and words[end].tag is not Tag.PUNCTUATION:
                    end += 1
                names = self._names_in(sentence, mentions, index + 2, end)
                if names:
                    return Voice(names, "according to", "according to", index)
        return None

    def _noun_phrase(self, sentence: Sentence, mentions: Mentions, last: int) -> tuple[ActorName, ...]:
        """The names in the noun phrase that ends at word `last`, an apposition or an aside skipped."""
        words = sentence.words
        if last < 0:
            return ()
        if words[last].lower in (",", ")", "-", "—", "–"):
            back = _comma_before(words, last)
            if back is None:
                return ()
            inner = self._names_in(sentence, mentions, back + 1, last)
            persons = tuple(
                name for name in inner if self._is_person(name) and self._apposed(sentence, mentions, back, last)
            )
            if len(inner) == 1 and all(word.tag is Tag.NAME for word in words[back + 1 : last]) and last - back > 2:
                persons = persons or inner
            outer = self._noun_phrase(sentence, mentions, back - 1)
            if persons and not any(self._is_person(name) for name in outer):
                return persons
            return outer or inner
        first = last
        while first >= 0 and not self._ends_phrase(words, first, last):
            first -= 1
        return self._names_in(sentence, mentions, first + 1, last + 1)

    def _is_person(self, name: ActorName) -> bool:
        entry = self.gazetteer.actors.get(name.slug or "")
        return entry is not None and entry.kind is ActorKind.PERSON

    def _apposed(self, sentence: Sentence, mentions: Mentions, back: int, last: int) -> bool:
        """Whether a person's name is all there is between two commas: "the envoy, Ada Roe, said"."""
        start, end = sentence.words[back + 1].start, sentence.words[last - 1].end
        return any(actor.start <= start and abs(actor.end - end) < 3 for actor in mentions.actors)

    def _ends_phrase(self, words: list[Word], at: int, last: int) -> bool:
        word = words[at]
        if word.tag in (Tag.FINITE, Tag.THAT, Tag.SUBORDINATOR, Tag.RELATIVE, Tag.BASE):
            return True
        if word.tag is Tag.PUNCTUATION and word.lower not in ("'", "’", "-"):
            # "Britain, France and Germany said": commas between names.
            names = at > 0 and words[at - 1].tag is Tag.NAME and words[at + 1].tag is Tag.NAME and word.lower == ","
            joined = any(later.lower == "and" for later in words[at:last])
            return not (names and joined)
        return word.tag is Tag.COORDINATOR and word.lower in ("but", "or", "yet")

    def _names_in(self, sentence: Sentence, mentions: Mentions, first: int, end: int) -> tuple[ActorName, ...]:
        """The speakers that the words [first, end) name."""
        words = sentence.words
        if first >= end:
            return ()
        inside = [
            actor
            for actor in mentions.actors
            if actor.start >= words[first].start - 1
            and actor.end <= words[end - 1].end
            and self._heads(sentence, actor, first)
        ]
        if inside:
            return self._of_mentions(sentence, inside, first, end)
        return self._unnamed(sentence, mentions, first, end)

    def _heads(self, sentence: Sentence, actor: ActorMention, first: int) -> bool:
        """Whether the mention can be the head of its phrase: no preposition stands before it."""
        words = sentence.words
        at = bisect_right([word.start for word in words], actor.start) - 2
        while at >= first and words[at].tag in (Tag.DETERMINER, Tag.ADJECTIVE, Tag.ADVERB):
            at -= 1
        return at < first or words[at].tag not in (Tag.PREPOSITION, Tag.TO)

    def _of_mentions(
        self, sentence: Sentence, inside: list[ActorMention], first: int, end: int
    ) -> tuple[ActorName, ...]:
        persons = [actor for actor in inside if actor.entry.kind is ActorKind.PERSON]
        if persons:
            last = persons[-1]
            if set(self._tail(sentence, last, end).split()) & _DELEGATES:
                return (self._state_name(last.entry),)
            return tuple(dict.fromkeys(name_of(actor) for actor in persons))
        if len(inside) > 1 and inside[-1].printed.split()[-1] in _DELEGATES:
            return tuple(dict.fromkeys(self._state_name(actor.entry) for actor in inside))
        bodies = [actor for actor in inside if actor.entry.kind is not ActorKind.STATE]
        if bodies and not self._tail_people(sentence, bodies[-1], end):
            return tuple(dict.fromkeys(name_of(actor) for actor in bodies))
        head = inside[-1]
        tail = self._tail(sentence, head, end)
        institution = self._institution(head.entry, tail)
        if institution is not None:
            return (ActorName(institution.name, institution.slug),)
        people = _PEOPLE.search(tail)
        if people and not set(tail.split()) & _DELEGATES and head.entry.kind is not ActorKind.ORGANISATION:
            possessed = self._possessed(sentence, head, end)
            if not possessed or people[0].lower().endswith(("s", "n")):
                return (ActorName(self._as_printed(sentence, head, tail)),)
        return tuple(dict.fromkeys(name_of(actor) for actor in inside))

    def _tail_people(self, sentence: Sentence, actor: ActorMention, end: int) -> bool:
        tail = self._tail(sentence, actor, end)
        return bool(re.match(r"(?:senators|lawmakers|officials|analysts|experts|critics|sources)\b", tail))

    def _tail(self, sentence: Sentence, actor: ActorMention, end: int) -> str:
        """The words of the phrase after a mention, up to the next preposition."""
        rest = []
        for word in sentence.words[:end]:
            if word.start >= actor.end:
                if word.tag in (Tag.PREPOSITION, Tag.PUNCTUATION, Tag.RELATIVE):
                    break
                if word.lower != "'s":
                    rest.append(sentence.text[word.start : word.end])
        return " ".join(rest)

    def _possessed(self, sentence: Sentence, actor: ActorMention, end: int) -> bool:
        after = next((word for word in sentence.words[:end] if word.start >= actor.end), None)
        return after is not None and after.lower in ("'s", "'") and after.start == actor.end

    def _state_name(self, entry: ActorEntry) -> ActorName:
        office = next((office.of for office in entry.offices), entry.of or entry.slug)
        state = self.gazetteer.actors.get(self.gazetteer.state_of(office))
        return ActorName(state.name, state.slug) if state else ActorName(entry.name, entry.slug)

    def _institution(self, of: ActorEntry, tail: str) -> ActorEntry | None:
        """The institution of an actor that the words after it name: "Ruritania's foreign ministry"."""
        wanted = re.search(
            r"(?:foreign|defen[cs]e|interior|finance) ministry|parliament|senate|congress|duma|lower house|upper house",
            tail,
            re.I,
        )
        if wanted is None:
            return None
        state = self.gazetteer.state_of(of.slug)
        for entry in self.gazetteer.actors.values():
            if (
                entry.kind is ActorKind.INSTITUTION
                and entry.of is not None
                and self.gazetteer.state_of(entry.slug) == state
            ):
                names = (entry.name, *(alias.text for alias in entry.aliases))
                if any(wanted[0].lower() in name.lower() for name in names):
                    return entry
        return None

    def _as_printed(self, sentence: Sentence, head: ActorMention, tail: str) -> str:
        printed = f"{head.printed} {tail}".strip()
        printed = re.sub(r"^American\b|^U\.S\.", "US", printed)
        return printed[0].upper() + printed[1:]

    def _unnamed(self, sentence: Sentence, mentions: Mentions, first: int, end: int) -> tuple[ActorName, ...]:
        """A pronoun, or people without a name: "he", "some arms control advocates", "the foreign ministry"."""
        words = [word for word in sentence.words[first:end] if word.tag is not Tag.PUNCTUATION]
        if not words:
            return ()
        head = words[-1].lower
        if words[0].lower in ("neither", "no", "none", "nobody"):
            return ()
        if head == "counterpart":
            return tuple(name for name in self.seen if name not in self.discourse.persons[:1])[:1]
        if head == "administration":
            return self._administration()
        if head in _HE_SHE:
            return tuple(self.discourse.persons[:1])
        if head == "it":
            return tuple(self.discourse.bodies[:1])
        if head in _THEY or head in ("both", "sides", "neither"):
            return self.discourse.group or self.discourse.last
        if head in ("we", "i"):
            return self.discourse.last
        if head in ("who", "which", "that", "there", "this"):
            return ()
        text = sentence.text[words[0].start : words[-1].end]
        named = all(word.tag is Tag.NAME for word in words)
        if named and len(words) == 1 and not _PEOPLE.fullmatch(text):
            known = (name for name in self.discourse.persons if name.slug is None and name.name.endswith(" " + text))
            return tuple(known)[:1]
        if len(words) > 9 or not named and not _PEOPLE.search(text):
            return ()
        generic = self._generic(sentence, mentions, text, words[0].start)
        if generic is not None:
            return (generic,)
        while len(words) > 1 and (words[0].tag is Tag.DETERMINER or words[0].lower in _QUANTIFIERS):
            words = words[1:]
        printed = re.split(r" (?:in|at|for|with|to|on|from) ", sentence.text[words[0].start : words[-1].end])[0]
        return (ActorName(printed[0].upper() + printed[1:]),)

    def _administration(self) -> tuple[ActorName, ...]:
        """ "the administration": by the custom of the trade the American one."""
        entry = self.gazetteer.actors.get("united-states")
        return (ActorName(entry.name, entry.slug),) if entry else ()

    def _generic(self, sentence: Sentence, mentions: Mentions, text: str, before: int) -> ActorName | None:
        """ "the foreign ministry", "the ministers": an institution or body that the article has named, or of a state before."""
        lower = text.lower()
        if re.search(r"\b(?:foreign|defen[cs]e) ministry\b", lower):
            named = next((name for name in self.discourse.bodies if "inistry" in name.name), None)
            near = [actor for actor in mentions.actors if actor.end <= before and actor.start >= sentence.span.start]
            for actor in reversed(near):
                found = self._institution(actor.entry, lower)
                if found is not None:
                    return ActorName(found.name, found.slug)
            if named is not None:
                return named
            for actor in reversed([actor for actor in mentions.actors if actor.end <= before]):
                found = self._institution(actor.entry, lower)
                if found is not None:
                    return ActorName(found.name, found.slug)
            for name in (*self.discourse.last, *self.discourse.persons, *self.discourse.bodies):
                entry = self.gazetteer.actors.get(name.slug or "")
                if entry is not None:
                    office = next((office.of for office in entry.offices), entry.slug)
                    found = self._institution(self.gazetteer.actors.get(office, entry), lower)
                    if found is not None:
                        return ActorName(found.name, found.slug)
            return None
        body = re.fullmatch(r"the (ministry|department|agency|commission|union|council|committee)", lower)
        if body:
            return next((name for name in self.discourse.bodies if body[1] in name.name.lower()), None)
        if re.fullmatch(
            r"the (?:alliance|allies|ministers|organi[sz]ation|bloc|government|administration)",
            lower,
        ):
            return next(iter(self.discourse.bodies), None)
        return None

    def _inherited(
        self,
        sentence: Sentence,
        found: list[Statement],
        heads: list[Voice | None],
        voices: list[Voice | None],
        at: int,
    ) -> Voice | None:
        """The voice of another statement of the sentence that covers this one."""
        statement = found[at]
        if statement.clause.kind is ClauseKind.RELATIVE:
            return None
        for voice in heads:
            if voice is None or voice.verb is None or sentence.words[voice.verb].start < statement.start:
                continue
            if self._closes(sentence, voice.verb):
                return Voice(voice.names, "final attribution", voice.trigger, voice.verb)
        for earlier in range(at - 1, -1, -1):
            voice = voices[earlier]
            if voice is None or found[earlier].clause.kind is ClauseKind.RELATIVE:
                continue
            if statement.clause.kind in (ClauseKind.COORDINATED, ClauseKind.REPORTING, ClauseKind.PARTICIPLE):
                return Voice(voice.names, "shared attribution", voice.trigger, voice.verb)
            if statement.clause.kind is ClauseKind.SUBORDINATE:
                return None
        return None


def name_of(actor: ActorMention) -> ActorName:
    """The name by which a claim knows an actor: the display name, or for a group the words in print."""
    entry = actor.entry
    if entry.kind is ActorKind.GROUP:
        printed = re.sub(r"^(?:American|U\.S\.) ", "US ", actor.printed)
        return ActorName(printed[0].upper() + printed[1:], entry.slug)
    return ActorName(entry.name, entry.slug)


def _passive(words: list[Word], index: int) -> bool:
    at = index - 1
    while at >= 0 and words[at].tag is Tag.ADVERB:
        at -= 1
    be = (at >= 0 and words[at].base in ("be", "is", "are", "was", "were")) or (
        at >= 0 and words[at].lower in lx.BE_FINITE | {"been"}
    )
    have = at >= 0 and words[at].lower in lx.HAVE_FINITE
    active = at >= 0 and words[at].tag is Tag.NAME and (index + 1 >= len(words) or words[index + 1].lower != "by")
    return be or not (have or active)


def _after_modal(words: list[Word], index: int) -> bool:
    at = index - 1
    while at >= 0 and words[at].tag is Tag.ADVERB:
        at -= 1
    return at >= 0 and words[at].lower in lx.MODALS | lx.DO_FINITE


def _told_to(words: list[Word], index: int) -> bool:
    """ "flew home to tell parliament that ...": an errand of speech."""
    told = (
        index > 0
        and words[index - 1].tag is Tag.TO
        and words[index].lower in ("tell", "say", "announce", "warn", "declare")
    )
    return told and any(word.tag is Tag.THAT for word in words[index : index + 10])


def _comma_before(words: list[Word], at: int) -> int | None:
    """The comma (or bracket) that opens the aside which ends at word `at`."""
    for back in range(at - 1, max(-1, at - 16), -1):
        if words[back].lower in (",", "(", "-", "—", "–"):
            return back
    return None


def _is_apposition(words: list[Word], back: int, at: int) -> bool:
    finite = any(word.tag is Tag.FINITE for word in words[back + 1 : at])
    return not finite or words[back + 1].tag is Tag.RELATIVE
