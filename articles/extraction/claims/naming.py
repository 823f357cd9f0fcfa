"""Naming: the speakers that a noun phrase names, by their names, as a pronoun, or as people without a name."""

import re
from bisect import bisect_right

from articles.extraction.claim import ActorName
from articles.extraction.claims.discourse import Discourse, name_of
from articles.extraction.claims.sentence import Sentence
from articles.extraction.claims.strangers import is_relay, stranger
from articles.extraction.claims.wording import DATE, TREATY, WEAPON
from articles.extraction.entries import ActorEntry
from articles.extraction.gazetteer import Gazetteer
from articles.extraction.language import Tag, Word
from articles.extraction.language import lexicon as lx
from articles.extraction.language.verbs import forms_of
from articles.extraction.mentions import ActorMention, Mentions
from articles.extraction.vocabulary import ActorKind

# Those who speak for a state or body as its delegates: the state itself is the speaker.
_DELEGATES = lx.words(
    """diplomats negotiators delegates delegation envoys government administration authorities leadership side regime
    representatives representative delegate speaker delegations
    governments sides teams spokesman spokeswoman spokesperson presidency"""
)
_DELEGATE = lx.words("speaker representative delegate observer delegation envoy")
_PEOPLE = re.compile(
    r"\b(?:officials?|diplomats?|analysts?|experts?|advocates?|critics?|campaigners?|supporters?|opponents?|observers?|"
    r"sources?|lawmakers?|legislators?|senators?|deputies|ministers?|ministries|scientists?|activists?|commanders?|"
    r"generals?|negotiators?|governments?|parliaments?|countries|states|nations|members|allies|leaders?|envoys?|"
    r"delegates?|aides?|advisers?|spokes(?:man|men|woman|person|people)|republicans?|democrats?|conservatives?|groups?|"
    r"organi[sz]ations?|institute|commission|committee|council|agency|watchdog|inspectors?|researchers?|academics?|"
    r"veterans|strategists?|planners?|physicists?|people|powers?|party|parties|union|league|movement|coalition|alliance|"
    r"ministry|department|court|church|bishops?|ambassadors?|secretary|hawks|doves|specialists?|economists?|historians?|"
    r"lawyers?|commentators?|press|newspapers?|rebels?|opposition|board|panel|think-tank|foundation|network|campaign|"
    r"military|army|navy|administration|counterpart|presidency|survivors?|victims?|charit(?:y|ies)|peers?|"
    r"hardliners?|moderates?|reformers?|loyalists?|nationalists?|communists?|socialists?|liberals?|greens|rivals?|"
    r"demonstrators?|protesters?|participants?|signatories|mayors?|governors?|premiers?|presidents?|monarchists?|"
    r"association|federation|society|lobby|secretariat|bloc|caucus|faction|factions|chairs?|chairm[ae]n|"
    r"negotiating team|team|camp|insiders?|veterans|gunmakers?|manufacturers?|makers|doctors|engineers?|pilots?|"
    r"editors?|columnists?|bloggers?|mps?|aides?|staff(?:ers)?|colleagues?|congressm[ae]n|congresswom[ae]n)\b",
    re.IGNORECASE,
)
_UNNAMED_OF_STATE = re.compile(r"(?:senators?|lawmakers?|officials?|analysts?|experts?|critics?|sources?)\b")
_INSTITUTION = re.compile(
    r"(?:foreign|defen[cs]e|interior|finance) ministry|parliament|senate|congress|duma|lower house|upper house",
    re.IGNORECASE,
)
_ONE_PERSON = lx.words(
    """diplomat minister official spokesman spokeswoman spokesperson envoy president ambassador negotiator leader
    senator democrat republican conservative secretary premier chancellor chief chairman director-general director
    general congressman politician statesman delegate representative lawmaker physicist scientist activist campaigner"""
)
_TITLES = lx.words(
    """president premier prime foreign defence defense interior deputy vice minister secretary senator sen rep general
    former acting chief ambassador envoy professor prof dr mr mrs ms chairman chairwoman director head of spokesman
    spokeswoman state chancellor governor king queen prince lord colonel admiral representative delegate negotiator
    republican democrat conservative leader official adviser commander commissioner congressman lawmaker
    physicist premier envoy diplomat"""
)
_HOSTS = lx.words(
    """host presenter correspondent reporter anchor narrator moderator interviewer question q journalist questioner
    announcer voiceover newsreader questions editor studio newscaster operator"""
)
_DEMANDING = lx.words("ask urge call demand appeal invite request press")
_MESSAGES = lx.words("statement letter communique message note declaration report document paper resolution")
_PAIRS = lx.words(
    "governments countries men leaders presidents ministers capitals powers parties statesmen superpowers allies"
)
_QUANTIFIERS = lx.words("the a an some several many most other its their his her two three four five one senior")
_TAIL = re.compile(r" (?:in|at|for|with|to|on|from|familiar|close) ")
_PHRASE_LENGTH = 9


class Namer:
    """Names the speakers of one article; what pronouns mean it asks the discourse."""

    def __init__(self, gazetteer: Gazetteer, discourse: Discourse) -> None:
        self.gazetteer = gazetteer
        self.discourse = discourse

    def names(self, sentence: Sentence, mentions: Mentions, first: int, end: int) -> tuple[ActorName, ...]:
        """The speakers that the words [first, end) name; empty when they name nobody.

        Examples: "Ruritania's foreign ministry" names that institution, "arms control advocates" themselves.
        """
        words = sentence.words
        if first >= end or is_relay(sentence.text[words[first].start : words[end - 1].end]):
            return ()
        inside = [
            actor
            for actor in mentions.actors
            if actor.start >= words[first].start - 1
            and actor.end <= words[end - 1].end
            and _heads(sentence, actor, first)
        ]
        group = self._people_of_several(sentence, mentions, first, end)
        if group:
            return group
        if inside:
            unknown = self._unknown_person(sentence, first, end)
            return unknown or self._of_mentions(sentence, inside, end)
        return self._unnamed(sentence, mentions, first, end)

    def _people_of_several(self, sentence: Sentence, mentions: Mentions, first: int, end: int) -> tuple[ActorName, ...]:
        """People of several states, as they are printed: "the defence ministers of Ruritania and Borduria".

        Delegates of several states are these states. Empty where the words name nobody of the kind.
        """
        words = sentence.words
        of = next((at for at in range(first + 1, end) if words[at].lower in ("of", "from")), None)
        delegates = of is not None and words[of - 1].lower in _DELEGATES
        people = of is not None and (delegates or _PEOPLE.fullmatch(words[of - 1].lower) is not None)
        if of is None or not people or not words[of - 1].lower.endswith("s"):
            return ()
        states = [a for a in mentions.actors if a.start >= words[of].end and a.end <= words[end - 1].end]
        if len(states) < 2 or any(actor.entry.kind is not ActorKind.STATE for actor in states):
            return ()
        if delegates:
            return tuple(dict.fromkeys(name_of(actor) for actor in states))
        start = of - 1
        while start > first and words[start - 1].tag in (Tag.NOUN, Tag.ADJECTIVE):
            start -= 1
        printed = sentence.text[words[start].start : words[end - 1].end]
        return (ActorName(printed[0].upper() + printed[1:]),)

    def stranger(self, sentence: Sentence, first: int, end: int, *, closing: bool = False) -> tuple[ActorName, ...]:
        """Whoever the words [first, end) mean without being known ("Blat", "the historian"); see strangers.py."""
        span = stranger(sentence, first, end, closing=closing)
        if span is None:
            return ()
        known = self.discourse.named_in_full(
            sentence.text[sentence.words[span[1] - 1].start : sentence.words[span[1] - 1].end]
        )
        return known or (_printed(sentence, sentence.words[span[0] : span[1]]),)

    def labelled(self, label: str) -> tuple[ActorName, ...]:
        """Whom the label of a turn in a transcript names ("ENVOY ROE: "); empty for hosts and mere headings."""
        plain = re.sub(r"\([^)]{0,60}\)|[:.]", " ", label)
        tokens = [token for token in plain.split() if token.lower() not in _TITLES]
        if {token.lower() for token in plain.split()} & _HOSTS:
            return ()
        if not tokens:
            return self.discourse.he([])
        known = self.discourse.by_surname(tokens[-1])
        shouted = all(token.isupper() for token in tokens)
        named = len(tokens) > 1 and not any(forms_of(token.lower()) for token in tokens)
        if known is None and not shouted and not named and len(tokens) == len(plain.split()):
            # "Issue Brief: " is no turn, "Envoy Blat: " and "Igor Blat: " are.
            return ()
        printed = " ".join(token.capitalize() if shouted else token for token in tokens)
        return (known or ActorName(printed),)

    def _unknown_person(self, sentence: Sentence, first: int, end: int) -> tuple[ActorName, ...]:
        """A person whom the gazetteer lacks, behind a title with a state's name: "Syldavian envoy Igor Blat"."""
        words, forms = sentence.words, sentence.forms
        run = end
        while run > first and _is_unknown_name(words[run - 1], forms[run - 1]):
            run -= 1
        while run < end and words[run].lower.rstrip(".") in _TITLES:
            run += 1
        titled = run > first and (
            (words[run - 1].lower.rstrip(".") in _TITLES and words[run - 1].tag is not Tag.PREPOSITION)
            or _PEOPLE.fullmatch(words[run - 1].lower)
        )
        if end - run < 2 or not titled:
            return ()
        name = ActorName(sentence.text[words[run].start : words[end - 1].end])
        return (name,) if self.discourse.is_person(name) else ()

    def _of_mentions(self, sentence: Sentence, inside: list[ActorMention], end: int) -> tuple[ActorName, ...]:
        persons = [actor for actor in inside if actor.entry.kind is ActorKind.PERSON]
        followers = self._followers(sentence, inside, end) if persons else None
        if followers is not None:
            return (followers,)
        if persons:
            if set(_tail(sentence, persons[-1], end).split()) & _DELEGATES:
                return (self._state_name(persons[-1].entry),)
            return tuple(dict.fromkeys(name_of(actor) for actor in persons))
        if len(inside) > 1 and inside[-1].printed.split()[-1] in _DELEGATES:
            return tuple(dict.fromkeys(self._state_name(actor.entry) for actor in inside))
        bodies = [actor for actor in inside if actor.entry.kind is not ActorKind.STATE]
        if bodies and not _UNNAMED_OF_STATE.match(_tail(sentence, bodies[-1], end)):
            return tuple(dict.fromkeys(name_of(actor) for actor in bodies))
        return self._of_state(sentence, inside, end)

    def _followers(self, sentence: Sentence, inside: list[ActorMention], end: int) -> ActorName | None:
        """The people of somebody: "Mr. Doe's critics"."""
        owned = sentence.text[inside[-1].end : inside[-1].end + 2] in ("'s", "’s")
        people = _PEOPLE.search(_tail(sentence, inside[-1], end)) if owned else None
        if people is None or not people[0].endswith("s") or people[0].lower() in _DELEGATES:
            return None
        return ActorName(f"{sentence.text[inside[0].start : inside[-1].end]}'s {people[0]}")

    def _of_state(self, sentence: Sentence, inside: list[ActorMention], end: int) -> tuple[ActorName, ...]:
        """A state, its institution, or people of it: "Ruritania", "the Ruritanian senate", "Ruritanian analysts"."""
        head = inside[-1]
        tail = _tail(sentence, head, end)
        institution = self._institution(head.entry, tail)
        if institution is not None:
            return (ActorName(institution.name, institution.slug),)
        people = _PEOPLE.search(tail)
        if people and not set(tail.split()) & _DELEGATES and head.entry.kind is not ActorKind.ORGANISATION:
            owner = sentence.text[head.end : head.end + 1] in ("'", "’")
            if not owner or people[0].lower().endswith(("s", "n")):
                printed = re.sub(r"^American\b|^U\.S\.", "US", f"{head.printed} {tail}".strip())
                return (ActorName(printed[0].upper() + printed[1:]),)
        return tuple(dict.fromkeys(name_of(actor) for actor in inside))

    def _state_name(self, entry: ActorEntry) -> ActorName:
        office = next((office.of for office in entry.offices), entry.of or entry.slug)
        state = self.gazetteer.actors.get(self.gazetteer.state_of(office))
        return ActorName(state.name, state.slug) if state else ActorName(entry.name, entry.slug)

    def _institution(self, of: ActorEntry, words: str) -> ActorEntry | None:
        """The institution of an actor's state that `words` name: "foreign ministry"."""
        wanted = _INSTITUTION.search(words)
        if wanted is None:
            return None
        office = next((office.of for office in of.offices), of.slug)
        for entry in self.gazetteer.institutions_of(self.gazetteer.state_of(office)):
            names = (entry.name, *(alias.text for alias in entry.aliases))
            if any(wanted[0].lower() in name.lower() for name in names):
                return entry
        return None

    def _unnamed(self, sentence: Sentence, mentions: Mentions, first: int, end: int) -> tuple[ActorName, ...]:
        """A pronoun, or people without a name: "he", "some arms control advocates", "the foreign ministry"."""
        if TREATY in sentence.forms[first:end] or WEAPON in sentence.forms[first:end]:
            return ()
        first = _after_opening_date(sentence, first, end)
        words = _without_adverbial([word for word in sentence.words[first:end] if word.tag is not Tag.PUNCTUATION])
        if not words or words[0].lower in ("neither", "no", "none", "nobody", "who", "which", "that", "there", "this"):
            return ()
        pronoun = self._pronoun(sentence, mentions, words)
        if pronoun is not None:
            return pronoun
        message = next((at for at, word in enumerate(words) if word.lower in _MESSAGES), None)
        if message is not None and message + 2 < len(words) and words[message + 1].lower in ("by", "from", "of"):
            # "A joint statement by the five powers" speaks for them.
            return self.names(sentence, mentions, sentence.words.index(words[message + 2]), end)
        if words[-1].tag is Tag.NAME and any(word.lower in _DELEGATES for word in words[:3]):
            owner = next((a for a in mentions.actors if a.end == words[-1].end), None)
            if owner is not None:
                return (name_of(owner),)
        spoken_for = self._delegate_of(mentions, words)
        if spoken_for is not None:
            return (spoken_for,)
        text = sentence.text[words[0].start : words[-1].end]
        bare = words[1:] if words[0].tag is Tag.DETERMINER and len(words) > 2 else words
        named = all(word.tag is Tag.NAME for word in bare) or (len(bare) > 1 and _is_title_case(sentence, bare))
        if named and len(words) == 1 and not _PEOPLE.fullmatch(text):
            return self.discourse.named_in_full(text)
        if len(words) > _PHRASE_LENGTH or (not named and not _PEOPLE.search(_head(words, sentence))):
            return ()
        return self._generic(mentions, text.lower(), words[0].start) or (_printed(sentence, words),)

    def _delegate_of(self, mentions: Mentions, words: list[Word]) -> ActorName | None:
        """The state that a delegate has the word for: "the speaker for Ruritania", "the representative of Borduria"."""
        at = next((at for at, word in enumerate(words[:5]) if word.lower in _DELEGATE), None)
        if at is None or at + 1 >= len(words) or words[at + 1].lower not in ("of", "for", "from"):
            return None
        owner = next((a for a in mentions.actors if abs(a.end - words[-1].end) < 2), None)
        states = (ActorKind.STATE, ActorKind.ORGANISATION)
        return name_of(owner) if owner is not None and owner.entry.kind in states else None

    def _pronoun(self, sentence: Sentence, mentions: Mentions, words: list[Word]) -> tuple[ActorName, ...] | None:
        """Whom a pronoun or a word like "counterpart" means; None where the words are neither."""
        head = words[-1].lower
        if head in ("he", "she", "him", "her"):
            return self.discourse.he(_persons_before(sentence, mentions, words[-1].start))
        if head == "it":
            return self._it(sentence, mentions, words[-1])
        pair = len(words) < 4 and head in _PAIRS and {"both", "two", "three"} & {word.lower for word in words}
        if head in ("they", "them", "both", "sides", "neither") or pair:
            return self.discourse.they()
        if words[0].lower == "the" and 2 <= len(words) <= 4 and head in _ONE_PERSON:
            here = _persons_before(sentence, mentions, words[0].start)
            return self.discourse.titled(head) or self.discourse.he(here) or None
        if head in ("we", "i"):
            return self.discourse.last
        if words[0].lower in ("a", "an", "another") and len(words) < 4 and head.startswith("spokes"):
            # "A spokesman said": of the body that has spoken last, else of the one named last.
            return (*self.discourse.bodies, *self.discourse.seen_bodies, *self.discourse.seen_states)[:1] or None
        if head == "counterpart":
            return self.discourse.counterpart()
        if words[0].lower in ("its", "their") and head in _DELEGATES | {"officials"}:
            return self._it(sentence, mentions, words[0])
        return None

    def _it(self, sentence: Sentence, mentions: Mentions, pronoun: Word) -> tuple[ActorName, ...]:
        """Whom "it" or "its" means: the first body named before it, else the discourse's but none after it."""
        near = [a for a in mentions.actors if sentence.span.start <= a.start and a.entry.kind is not ActorKind.PERSON]
        before = [a for a in near if a.end <= pronoun.start and _heads(sentence, a, 0)]
        if before:
            return (name_of(before[0]),)
        demands = any(w.base in _DEMANDING for w in sentence.words[:4])
        if (
            self.discourse.of_thing
            and pronoun.lower == "it"
            and pronoun.start - sentence.span.start < 2
            and not demands
        ):
            # "The pact bans tests. It recognises ...": what a text says is said by nobody.
            return ()
        return self.discourse.it(frozenset(name_of(actor) for actor in near if actor.start >= pronoun.end))

    def _generic(self, mentions: Mentions, lower: str, before: int) -> tuple[ActorName, ...]:
        """A body named by its kind alone: "the ministry", "the alliance", "the administration"."""
        if re.search(r"\b(?:foreign|defen[cs]e) ministry\b", lower):
            return self._ministry(mentions, lower, before)
        spoken_for = re.search(r"\bspokes\w+ (?:for|of) ", lower)
        if spoken_for:
            owner = next((a for a in mentions.actors if before <= a.start <= before + len(lower)), None)
            return (name_of(owner),) if owner is not None else ()
        if lower.endswith("the administration") or lower == "administration":
            # By the custom of the trade the American one.
            entry = self.gazetteer.actors.get("united-states")
            return (ActorName(entry.name, entry.slug),) if entry else ()
        known = (*self.discourse.bodies, *self.discourse.seen_bodies)
        kind = re.match(r"the (ministry|department|agency|commission|union|council|committee|court)\b", lower)
        if kind:
            return tuple(name for name in known if kind[1] in name.name.lower() or self._is_called(name, kind[1]))[:1]
        if re.fullmatch(r"the (?:\w+ )?(?:alliance|allies|ministers|organi[sz]ation|bloc)", lower):
            return tuple(
                name for name in (*self.discourse.seen_bodies, *self.discourse.bodies) if self._is_organisation(name)
            )[:1]
        return self.discourse.it() if lower.startswith("the government") else ()

    def _is_called(self, name: ActorName, kind: str) -> bool:
        entry = self.gazetteer.actors.get(name.slug or "")
        return entry is not None and any(kind in alias.text.lower() for alias in entry.aliases)

    def _is_organisation(self, name: ActorName) -> bool:
        entry = self.gazetteer.actors.get(name.slug or "")
        return entry is not None and entry.kind is ActorKind.ORGANISATION

    def _ministry(self, mentions: Mentions, lower: str, before: int) -> tuple[ActorName, ...]:
        """The ministry of the state named just before it, one that spoke before, or that of the last speaker."""
        here = [actor.entry for actor in mentions.actors if actor.end <= before]
        for entry in reversed(here[-2:]):
            found = self._institution(entry, lower)
            if found is not None:
                return (ActorName(found.name, found.slug),)
        spoken = tuple(name for name in self.discourse.bodies if "inistry" in name.name)[:1]
        if spoken:
            return spoken
        heard = (self.gazetteer.actors.get(name.slug or "") for name in (*self.discourse.last, *self.discourse.persons))
        for known in (*reversed(here), *heard):
            found = self._institution(known, lower) if known is not None else None
            if found is not None:
                return (ActorName(found.name, found.slug),)
        return ()


def _is_unknown_name(word: Word, form: str | None) -> bool:
    """Whether a word is a name that no stand-in covers."""
    return word.tag is Tag.NAME and form is not None and form.islower()


def _printed(sentence: Sentence, words: list[Word]) -> ActorName:
    """People as they stand in print, without what only counts or places them."""
    while len(words) > 1 and words[0].lower in _QUANTIFIERS:
        words = words[1:]
    while len(words) > 2 and words[0].lower in _TITLES and words[-1].tag is Tag.NAME:
        words = words[1:]
    names = next((at for at, word in enumerate(words) if word.tag is not Tag.NAME), len(words))
    if 2 <= names < len(words) and words[names].tag is Tag.PREPOSITION:
        words = words[:names]
    printed = _TAIL.split(sentence.text[words[0].start : words[-1].end])[0]
    return ActorName(printed[0].upper() + printed[1:])


def _head(words: list[Word], sentence: Sentence) -> str:
    """A phrase up to its first preposition other than "of": "hearings" of "hearings in the committee"."""
    cut = next((w for w in words[1:] if w.tag is Tag.PREPOSITION and w.lower != "of"), None)
    return sentence.text[words[0].start : cut.start if cut is not None else words[-1].end]


def _is_title_case(sentence: Sentence, words: list[Word]) -> bool:
    """Whether every word of weight has a capital: "the National Rifle Association"."""
    weighty = [word for word in words if word.tag not in (Tag.PREPOSITION, Tag.COORDINATOR, Tag.DETERMINER)]
    return len(weighty) > 1 and all(sentence.text[word.start].isupper() for word in weighty)


def _after_opening_date(sentence: Sentence, first: int, end: int) -> int:
    """Where the subject begins behind a phrase that ends in a time: "In Klow last May 47 states said"."""
    if first >= end or sentence.words[first].tag is not Tag.PREPOSITION:
        return first
    at = next((index for index in range(first, end) if sentence.forms[index] == DATE), None)
    if at is None:
        return first
    at += 1
    while at < end and sentence.forms[at] is None:
        at += 1
    return at if at < end else first


def _without_adverbial(words: list[Word]) -> list[Word]:
    """Without a phrase before the subject: "In a joint statement the ministers" names the ministers."""
    if not words or words[0].tag is not Tag.PREPOSITION:
        return words
    later = [at for at, word in enumerate(words) if word.tag is Tag.DETERMINER and at > 1]
    return words[later[-1] :] if later else []


def _persons_before(sentence: Sentence, mentions: Mentions, before: int) -> list[ActorName]:
    """The persons named in the sentence before an offset, without those who only own something."""
    return [
        name_of(actor)
        for actor in mentions.actors
        if actor.entry.kind is ActorKind.PERSON
        and sentence.span.start <= actor.start
        and actor.end <= before
        and sentence.text[actor.end : actor.end + 1] not in ("'", "’")
    ]


def _heads(sentence: Sentence, actor: ActorMention, first: int) -> bool:
    """Whether the mention can be the head of its phrase: no preposition stands before it."""
    words = sentence.words
    at = bisect_right([word.start for word in words], actor.start) - 2
    while at >= first and words[at].tag in (Tag.DETERMINER, Tag.ADJECTIVE, Tag.ADVERB):
        at -= 1
    return at < first or words[at].tag not in (Tag.PREPOSITION, Tag.TO)


def _tail(sentence: Sentence, actor: ActorMention, end: int) -> str:
    """The words of the phrase after a mention, up to the next preposition."""
    rest = []
    for word in sentence.words[:end]:
        if word.start >= actor.end:
            if word.tag in (Tag.PREPOSITION, Tag.PUNCTUATION, Tag.RELATIVE):
                break
            if word.lower != "'s":
                rest.append(sentence.text[word.start : word.end])
    return " ".join(rest)
