"""Speakers: who says, wants or denies what a statement holds, found from the verbs of speech and their subjects."""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from articles.extraction.claim import ActorName
from articles.extraction.claims.discourse import Discourse
from articles.extraction.claims.frames import frames
from articles.extraction.claims.naming import Namer
from articles.extraction.claims.quotations import Quoted, read_quotations
from articles.extraction.claims.sentence import Sentence
from articles.extraction.claims.speech import (
    auxiliary_before,
    closes,
    comma_before,
    inverted_subject,
    is_errand,
    is_progressive,
    is_reporter,
    is_speech,
    speech_verbs,
)
from articles.extraction.claims.standing import has_own_subject
from articles.extraction.claims.statements import Statement, statements
from articles.extraction.claims.wording import ACTOR, DATE, PARLIAMENT, TREATY
from articles.extraction.clauses import ClauseKind
from articles.extraction.gazetteer import Gazetteer
from articles.extraction.language import Tag, Word
from articles.extraction.language import lexicon as lx
from articles.extraction.language.tagging import CLAUSE_VERBS
from articles.extraction.mentions import Mentions

_SPOKESMAN = re.compile(r"\b(?:its|their|his|her) (?:\w+ )?spokes\w+,? [^,]{0,40},? (?:said|announced|told|added)\b")
_TEXTS = lx.words("memorandum document text resolution protocol annex article paper draft declaration")
# Verbs of speech that things have for a subject as well: "the move means", "the plan indicates".
_NO_PROOF_OF_SPEECH = lx.words("mean indicate show signal suggest begin continue go find put feel point plan report")
_WRITINGS = lx.words("statement letter communique communiqué declaration message memo cable note")
_SHARING = (ClauseKind.COORDINATED, ClauseKind.REPORTING, ClauseKind.PARTICIPLE)
_AUXILIARIES = lx.AUXILIARIES | {"been"}


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks and how that was read; `verb` is the word index of the verb of speech, `trigger` its word.

    `verb` is None in a quotation that goes on from the sentence before.
    """

    names: tuple[ActorName, ...]
    rule: str
    trigger: str
    verb: int | None


class SpeakerFinder:
    """Finds the speakers of the statements of one article, sentence by sentence."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.discourse = Discourse(gazetteer)
        self._namer = Namer(gazetteer, self.discourse)
        self._quoted: dict[int, Quoted] = {}
        self._paragraph: list[tuple[Sentence, Mentions]] = []
        self._closing: tuple[int, Voice] | None = None

    def open_paragraph(self, sentences: list[Sentence], mentions: list[Mentions]) -> None:
        """A new paragraph with its sentences and what each of them may name; they are then read in this order."""
        self.discourse.open_paragraph()
        quoted = zip(sentences, read_quotations(sentences), strict=True)
        self._quoted = {sentence.span.start: reading for sentence, reading in quoted}
        self._paragraph = list(zip(sentences, mentions, strict=True))
        self._closing = None

    def voices(self, sentence: Sentence, mentions: Mentions, found: list[Statement]) -> list[Voice | None]:
        """The voice of each statement; None where the article itself speaks."""
        turn, expected = self._turn(sentence), self._expected(sentence)
        heads = [self._own_voice(sentence, mentions, statement) for statement in found]
        heads = self._tellers(sentence, heads, expected)
        voices: list[Voice | None] = []
        for at, head in enumerate(heads):
            voice = (
                head or _inherited(sentence, found, heads, voices, at) or expected or self._quoted_on(sentence) or turn
            )
            voices.append(voice)
            if voice is not None and voice.verb is not None and not self._is_quoted(sentence, voice.verb):
                verb = sentence.words[voice.verb]
                self.discourse.hear(voice.names, sentence.text[max(sentence.span.start, verb.start - 60) : verb.start])
        self.discourse.of_thing = _is_about_thing(sentence)
        self._note_names(sentence)
        self._note_group(sentence, mentions)
        for actor in mentions.actors:
            if sentence.span.start <= actor.start < sentence.span.end:
                self.discourse.see(actor)
        return voices

    def _expected(self, sentence: Sentence) -> Voice | None:
        """Who says the quotation that a sentence opens or stands in, told by the later sentence that closes it."""
        quoted = self._quoted.get(sentence.span.start)
        if quoted is None or quoted.closer is None:
            return None
        if self._closing is None or self._closing[0] != quoted.closer:
            closer, mentions = self._paragraph[quoted.closer]
            heads = (self._own_voice(closer, mentions, statement) for statement in statements(closer))
            voice = next((head for head in heads if head is not None and not self._told_inside(closer, head)), None)
            if voice is None:
                return None
            self._closing = (quoted.closer, Voice(voice.names, "the end of the quotation", voice.trigger, None))
        return self._closing[1]

    def _told_inside(self, sentence: Sentence, voice: Voice) -> bool:
        """Whether a voice is one that a quotation tells of: '"They want it dead," Roe said' has "they" inside."""
        return voice.verb is not None and self._is_quoted(sentence, voice.verb)

    def _is_quoted(self, sentence: Sentence, verb: int) -> bool:
        quoted = self._quoted.get(sentence.span.start)
        return quoted is not None and quoted.holds(sentence.words[verb].start) and not closes(sentence, verb)

    def _tellers(self, sentence: Sentence, heads: list[Voice | None], expected: Voice | None) -> list[Voice | None]:
        """The heads that stand inside a quotation, "I" and "we" among them, read as whoever says the quotation.

        Example: '"Borduria says that it will stay, and we believe it," Roe said' is all Roe's.
        """
        named = [head for head in heads if head is not None and not self._told_inside(sentence, head)]
        named = [head for head in named if not _is_first(sentence, head)]
        closing = next((head for head in named if head.verb is not None and closes(sentence, head.verb)), None)
        read: list[Voice | None] = []
        for head in heads:
            if head is not None and (_is_first(sentence, head) or self._told_inside(sentence, head)):
                before = next((earlier for earlier in reversed(read) if earlier is not None), None)
                teller = closing or expected or before or self._quoted_on(sentence)
                head = replace(head, names=teller.names) if teller is not None else head
            read.append(head)
        return read

    def _note_group(self, sentence: Sentence, mentions: Mentions) -> None:
        """Keeps whom "they" will mean: several who are the subject of the first verb, or people in plural."""
        first = next((at for at, word in enumerate(sentence.words) if word.tag is Tag.FINITE), 0)
        names = self._subject(sentence, mentions, first) if first else ()
        if len(names) > 1 or (len(names) == 1 and not names[0].slug and names[0].name.endswith("s")):
            self.discourse.group = names

    def _turn(self, sentence: Sentence) -> Voice | None:
        """Whoever has the word in a transcript; None for hosts, and where the paragraph is no turn."""
        names = self._namer.labelled(sentence.label) if sentence.label else ()
        if not names:
            return None
        self.discourse.hear(names)
        return Voice(names, "a turn in a transcript", sentence.label.strip(" :"), None)

    def _note_names(self, sentence: Sentence) -> None:
        """Keeps the full names of people whom the gazetteer does not know: "her aide, Igor Blat"."""
        words = sentence.words
        unknown = [form is not None and form.isalpha() and form.islower() for form in sentence.forms]
        for at in range(1, len(words)):
            pair = words[at - 1].tag is Tag.NAME and words[at].tag is Tag.NAME and unknown[at - 1] and unknown[at]
            if pair and (at + 1 == len(words) or words[at + 1].tag is not Tag.NAME):
                text = sentence.text
                self.discourse.read_name(
                    text[words[at - 1].start : words[at - 1].end], text[words[at].start : words[at].end]
                )

    def _quoted_on(self, sentence: Sentence) -> Voice | None:
        """In a quotation without an attribution: whoever spoke last in the paragraph, else in the one before."""
        quoted = self._quoted.get(sentence.span.start)
        if quoted is None or not quoted.inside:
            return None
        first = self._paragraph[0][0].span.start == sentence.span.start
        last = self.discourse.spoke_here or (self.discourse.last if first else ())
        if last:
            self.discourse.spoke_here = last
        return Voice(last, "a quotation that goes on", "", None) if last else None

    def _own_voice(self, sentence: Sentence, mentions: Mentions, statement: Statement) -> Voice | None:
        """The voice of a verb of speech among the statement's own words; a named speaker before an unnamed relay."""
        according = self._according(sentence, mentions, statement)
        if according is not None:
            return according
        relayed: Voice | None = None
        for index in speech_verbs(sentence, statement):
            names = self._subject(sentence, mentions, index)
            if not names:
                continue
            voice = Voice(names, "subject of the verb of speech", sentence.words[index].lower, index)
            word = sentence.words[index]
            if _SPOKESMAN.search(sentence.text, max(sentence.span.start, word.start - 80), word.end):
                # "The council endorsed it, its spokesman, Igor Blat, announced": the council speaks, he relays.
                relayed = relayed or voice
                continue
            if any(name.slug or self.discourse.is_person(name) for name in names):
                return voice
            relayed = relayed or voice
        return relayed

    def _according(self, sentence: Sentence, mentions: Mentions, statement: Statement) -> Voice | None:
        """Who speaks in "according to X", "in the words of X", "dismissed by X", "X's answer is that"."""
        for rule, index, first, end in frames(sentence, statement):
            names = self._namer.names(sentence, mentions, first, end)
            if names and (rule != "for whom it is so" or all(self.discourse.is_person(name) for name in names)):
                return Voice(names, rule, sentence.words[index].lower, index)
        return None

    def _subject(self, sentence: Sentence, mentions: Mentions, verb: int) -> tuple[ActorName, ...]:
        """Who the subject of the verb at word index `verb` is; empty when nobody can be named."""
        words = sentence.words
        if (words[verb].tag is Tag.ING and not is_progressive(words, verb)) or is_errand(words, verb):
            return self._participle_subject(sentence, mentions, verb)
        inverted = inverted_subject(sentence, verb)
        if inverted is not None:
            names = self._namer.names(sentence, mentions, *inverted)
            if names:
                return names
        at = _subject_end(sentence, verb)
        if at >= 2 and words[at].tag is Tag.RELATIVE and words[at].lower in ("who", "which"):
            # "Ruritania, which denies it": the antecedent speaks.
            return self._phrase(sentence, mentions, at - 2 if words[at - 1].lower == "," else at - 1)
        if at >= 0 and words[at].tag is Tag.COORDINATOR:
            return self._shared_subject(sentence, mentions, at)
        told = at >= 1 and is_reporter(words[at - 1]) and words[at - 1].tag not in (Tag.ING, Tag.BASE)
        if told and words[at].tag is Tag.PRONOUN and words[at].lower != "who":
            # "Roe said he regretted the step": the pronoun is whoever says so; not in "Saying he regretted it, ...".
            return self._subject(sentence, mentions, at - 1)
        if at >= 1 and words[at].tag is Tag.PRONOUN and words[at - 1].tag is Tag.THAT:
            verbs = [index for index in range(at) if words[index].tag is Tag.FINITE and is_reporter(words[index])]
            if verbs:
                return self._subject(sentence, mentions, verbs[-1])
        return self._phrase(sentence, mentions, at) or self._stranger(sentence, at, verb)

    def _stranger(self, sentence: Sentence, last: int, verb: int) -> tuple[ActorName, ...]:
        """Who "said", "warned" or "argues" something without being known: "Blat", "the historian"."""
        words = sentence.words
        if last >= 1 and words[last].lower in _WRITINGS and words[last - 1].lower in ("the", "its", "their"):
            # "The statement called on both to return": of whoever has spoken last.
            return self.discourse.last
        if last < 0 or not is_reporter(words[verb]) or words[verb].base in _NO_PROOF_OF_SPEECH:
            return ()
        aside = words[last].lower in (",", "—", "–")
        first = last - 1 if aside else last
        while first >= 0 and not (_opens_clause(words, first) if aside else _ends_phrase(words, first, last)):
            first -= 1
        return self._namer.stranger(sentence, first + 1, last + 1, closing=closes(sentence, verb))

    def _shared_subject(self, sentence: Sentence, mentions: Mentions, coordinator: int) -> tuple[ActorName, ...]:
        """The subject that "and said" shares with the finite verb before it."""
        finite = [at for at in range(coordinator) if sentence.words[at].tag is Tag.FINITE]
        speaking = [at for at in finite if is_speech(sentence.words[at])]
        for at in (*speaking[-1:], *finite[:1]):
            names = self._subject(sentence, mentions, at)
            if names:
                return names
        return ()

    def _participle_subject(self, sentence: Sentence, mentions: Mentions, verb: int) -> tuple[ActorName, ...]:
        """Of ", saying ...": the subject of the sentence's verb of speech before it, else of its first finite verb."""
        words = sentence.words
        finite = [at for at in range(verb) if words[at].tag is Tag.FINITE]
        if finite and words[verb - 1].lower == "as":
            # "... is quoted as saying".
            return self._subject(sentence, mentions, finite[-1])
        speaking = [at for at in finite if is_reporter(words[at])]
        following = [at for at in range(verb, len(words)) if words[at].tag is Tag.FINITE and not finite]
        for at in (*speaking[-1:], *finite[:1], *following[:1]):
            names = self._subject(sentence, mentions, at)
            if names:
                return names
        return ()

    def _phrase(self, sentence: Sentence, mentions: Mentions, last: int) -> tuple[ActorName, ...]:
        """The names in the noun phrase that ends at word `last`, an apposition or an aside skipped."""
        words = sentence.words
        if last < 0:
            return ()
        if words[last].lower in (",", ")", "-", "—", "–"):
            return self._before_aside(sentence, mentions, last)
        first = last
        while first >= 0 and not _ends_phrase(words, first, last):
            first -= 1
        return self._namer.names(sentence, mentions, first + 1, last + 1)

    def _before_aside(self, sentence: Sentence, mentions: Mentions, last: int) -> tuple[ActorName, ...]:
        """Of "the envoy, Ada Roe, said" the person in the aside, of "Roe, standing by, said" the one before it."""
        words = sentence.words
        back = _relative_before(sentence, last)
        back = comma_before(words, last) if back is None else back
        if back is None or back == 0:
            return ()
        chief = self._before_title(sentence, mentions, back)
        outer = chief or self._phrase(sentence, mentions, back - 1)
        if words[back + 1].tag in (Tag.RELATIVE, Tag.ING, Tag.PARTICIPLE):
            return outer
        if not outer and words[back - 1].tag is Tag.NAME and words[back + 1].tag is Tag.DETERMINER:
            # "Tribuna, the state newspaper, called it ...": a body that nobody has named before.
            return (ActorName(sentence.text[words[back - 1].start : words[back - 1].end]),)
        inner = self._namer.names(sentence, mentions, back + 1, last)
        all_names = last - back > 2 and all(word.tag is Tag.NAME for word in words[back + 1 : last])
        whole = all_names or _fills(sentence, mentions, back, last)
        person = len(inner) == 1 and whole and self.discourse.is_person(inner[0])
        titled = not chief and words[back - 1].tag is Tag.NOUN and words[back - 2].tag is not Tag.NAME
        if person and (titled or not any(self.discourse.is_person(name) for name in outer)):
            return inner
        return outer or inner

    def _before_title(self, sentence: Sentence, mentions: Mentions, comma: int) -> tuple[ActorName, ...]:
        """The person before two asides: "Igor Blat, the majority leader, who had tried, said"."""
        back = comma_before(sentence.words, comma)
        if back is None or back == 0 or any(w.tag is Tag.FINITE for w in sentence.words[back:comma]):
            return ()
        if sentence.words[back + 1].tag is Tag.NAME or sentence.words[back - 1].tag is not Tag.NAME:
            return ()
        names = self._phrase(sentence, mentions, back - 1)
        return names if names and self.discourse.is_person(names[0]) else ()


def _is_about_thing(sentence: Sentence) -> bool:
    """Whether a treaty or another text is the subject of the first verb, so that "it" will mean a thing."""
    first = next((at for at, word in enumerate(sentence.words) if word.tag is Tag.FINITE), None)
    before = sentence.forms[:first]
    named = any(form in (ACTOR, PARLIAMENT) for form in before)
    return (
        first is not None and not named and (TREATY in before or any(w.lower in _TEXTS for w in sentence.words[:first]))
    )


def _inherited(
    sentence: Sentence, found: list[Statement], heads: list[Voice | None], voices: list[Voice | None], at: int
) -> Voice | None:
    """The voice of another statement of the sentence that covers this one: a final attribution, or the one before."""
    statement = found[at]
    if statement.clause.kind is ClauseKind.RELATIVE and statement.clause.start > sentence.span.start + 1:
        # Not so for one that opens the sentence: '"What they did was a breach," Roe said'.
        return None
    for voice in heads:
        if voice is None or voice.verb is None:
            continue
        if sentence.words[voice.verb].start >= statement.start and closes(sentence, voice.verb):
            return Voice(voice.names, "final attribution", voice.trigger, voice.verb)
        if statement.clause.kind is ClauseKind.MAIN and _interrupts(sentence, voice.verb, statement):
            return Voice(voice.names, "attribution in between", voice.trigger, voice.verb)
    conceding = statement.clause.opener in ("though", "although")
    if (statement.clause.kind not in _SHARING and not conceding) or _goes_on_with_relative(found, at):
        return None
    for earlier in range(at - 1, -1, -1):
        voice = voices[earlier]
        if voice is not None and found[earlier].clause.kind is not ClauseKind.RELATIVE:
            told = voice.verb is None or sentence.words[voice.verb].base in CLAUSE_VERBS | {"accord"}
            if not told and has_own_subject(sentence, statement.clause):
                # "Ruritania condemned the step, but no sanctions followed": the article speaks again.
                return None
            return Voice(voice.names, "shared attribution", voice.trigger, voice.verb)
    return None


def _is_first(sentence: Sentence, voice: Voice) -> bool:
    """Whether the verb of speech has "I" or "we" as its subject."""
    if voice.verb is None:
        return False
    at = _subject_end(sentence, voice.verb)
    return at >= 0 and sentence.words[at].lower in ("i", "we")


def _interrupts(sentence: Sentence, verb: int, statement: Statement) -> bool:
    """Whether "..., she told the council, ..." stands right before the statement that goes on with what she said."""
    between = sentence.text[sentence.words[verb].end : statement.start]
    return sentence.words[verb].end <= statement.start and closes(sentence, verb) and between.count(",") == 1


def _goes_on_with_relative(found: list[Statement], at: int) -> bool:
    """Whether a clause shares the subject of a relative one: "which signed in 1995 but has never ratified it"."""
    before = found[at - 1] if at else None
    relative = before is not None and before.clause.kind is ClauseKind.RELATIVE
    return relative and before is not None and 0 <= found[at].start - before.end < 8


def _subject_end(sentence: Sentence, verb: int) -> int:
    """The last word of the subject of `verb`: before its auxiliaries, adverbs and a time expression."""
    words, forms = sentence.words, sentence.forms
    parted = auxiliary_before(words, verb) if words[verb].tag is Tag.PARTICIPLE else None
    at = verb - 1 if parted is None else parted
    while at >= 0:
        auxiliary = words[at].tag in (Tag.FINITE, Tag.PARTICIPLE) and words[at].lower in _AUXILIARIES
        timed = _stand_in(forms, at) == DATE
        placed = words[at].tag is Tag.PREPOSITION and at + 1 < verb and (forms[at + 1] == DATE)
        if not (auxiliary or timed or placed or words[at].tag is Tag.ADVERB or words[at].lower in ("not", "n't")):
            break
        at -= 1
    return at


def _stand_in(forms: list[str | None], at: int) -> str | None:
    """The form that covers word `at`: its own, or the stand-in before it."""
    while at >= 0 and forms[at] is None:
        at -= 1
    return forms[at] if at >= 0 else None


def _relative_before(sentence: Sentence, last: int) -> int | None:
    """The comma before the relative clause that the mark at word `last` closes, however long; None without one."""
    closing = sentence.words[last].start
    ends = [clause.start for clause in sentence.clauses if 0 <= closing - clause.end <= 1]
    for clause in sentence.clauses:
        if (
            clause.kind is ClauseKind.RELATIVE
            and clause.opener in ("which", "who")
            and clause.start <= max(ends, default=0)
        ):
            at = bisect_left([word.start for word in sentence.words], clause.start) - 1
            return at if 0 < at < last and sentence.words[at].lower == "," else None
    return None


def _fills(sentence: Sentence, mentions: Mentions, back: int, last: int) -> bool:
    """Whether one mention is all there is between two commas."""
    start, end = sentence.words[back + 1].start, sentence.words[last - 1].end
    return any(actor.start <= start and abs(actor.end - end) < 3 for actor in mentions.actors)


def _opens_clause(words: list[Word], at: int) -> bool:
    """Whether a subject with an aside may begin right behind a word: a quotation mark, "that", "but" behind a comma."""
    joins = words[at].tag is Tag.COORDINATOR and at > 0 and words[at - 1].lower == ","
    return words[at].lower in ('"', "”", ":", ";") or words[at].tag is Tag.THAT or joins


def _ends_phrase(words: list[Word], at: int, last: int) -> bool:
    word = words[at]
    if word.lower == "control" and at > 0 and words[at - 1].lower == "arms":
        return False
    if word.tag in (Tag.FINITE, Tag.THAT, Tag.SUBORDINATOR, Tag.RELATIVE, Tag.BASE):
        return True
    if word.tag is Tag.PUNCTUATION and word.lower not in ("'", "’", "-"):
        # "Britain, France and Germany said": commas between names.
        names = at > 0 and words[at - 1].tag is Tag.NAME and words[at + 1].tag is Tag.NAME and word.lower == ","
        return not (names and any(later.lower == "and" for later in words[at:last]))
    return word.tag is Tag.COORDINATOR and word.lower in ("but", "or", "yet")
