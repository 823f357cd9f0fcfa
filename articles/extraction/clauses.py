"""Clauses of a sentence, so that one sentence can carry several claims, each with its own span."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import ClassVar

from articles.extraction.language import Tag, Word, tag_words
from articles.extraction.language import lexicon as lx
from articles.extraction.language.tagging import CLAUSE_VERBS
from articles.extraction.language.verbs import Form, forms_of
from articles.extraction.phrases import BREAKS, MAYBE_SUBORDINATORS, NOMINAL, SKIPPED_AFTER_VERB, Phrases
from articles.extraction.span import Span


class ClauseKind(str):
    """What a clause is in its sentence; no enumeration for the reason that Tag is none."""

    __slots__ = ()

    MAIN: ClassVar["ClauseKind"]
    RELATIVE: ClassVar["ClauseKind"]
    PARTICIPLE: ClassVar["ClauseKind"]
    COORDINATED: ClassVar["ClauseKind"]
    REPORTING: ClassVar["ClauseKind"]
    COMPLEMENT: ClassVar["ClauseKind"]
    SUBORDINATE: ClassVar["ClauseKind"]


for _name in ClauseKind.__annotations__:
    setattr(ClauseKind, _name, ClauseKind(_name.lower()))


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: half-open offsets into the text, without the marks and coordinators around it.

    `opener` is the word in small letters that opened it ("which", "if", "and"; "" where none did). `verb` is the span
    of its finite verb, or of the participle of a reduced clause; None where there is none. `depth` counts the clauses
    around it: a clause that another one interrupts ("The pact, which lapsed, banned tests") covers it.
    """

    start: int
    end: int
    kind: ClauseKind
    opener: str
    verb: Span | None
    depth: int


_AFTER_CONTENT = frozenset({",", '"', "”", "’", "'"})
# Deeper nesting than this is no longer English; the bound keeps the stack short on hostile text.
_DEEPEST = 12
_CLOSED_QUOTES = frozenset({'"', "”"})
_QUOTES = frozenset({'"', "“", "”"})
_NO_SUBJECTS = frozenset({Tag.PREPOSITION, Tag.TO, Tag.ADVERB, Tag.COORDINATOR})
_NEVER_SUBJECTS = SKIPPED_AFTER_VERB | _QUOTES
_CONDITIONS = lx.words("if unless provided although though because whereas while when whenever lest whether")
_BEFORE_PARTICIPLE = frozenset({"after", "before", "since", "while", "when"})
# Only a word of these tags or spellings opens a clause by itself.
_OPENING = frozenset({Tag.PREPOSITION, Tag.RELATIVE, Tag.THAT, Tag.COORDINATOR})
_SUBORDINATING = _CONDITIONS | MAYBE_SUBORDINATORS | _BEFORE_PARTICIPLE
# Nouns that a clause with "that" spells out instead of describing them.
_CLAUSE_NOUNS = lx.words(
    """
    claim claims allegation allegations hope hopes fear fears fact belief statement warning warnings assertion
    concern concerns view idea news report reports assurance assurances promise pledge suggestion conclusion
    possibility evidence accusation accusations charge charges doubt doubts proof sign signs condition demand
    announcement rumour rumor notion
    """
)
_SPEECH_VERBS = CLAUSE_VERBS | lx.words(
    "call urge accuse blame ask demand appeal criticise criticize condemn describe express propose offer threaten"
)


def split_clauses(text: str, sentence: Span, words: list[Word] | None = None) -> list[Clause]:
    """The clauses of `sentence` in order of their start, the main clause among them; at least one for any words.

    `words` are those of the sentence where they have been tagged before.

    Told from openers (relative words, subordinators, coordinators before a finite verb, participles) and marks, not
    from a parse: a clause that the marks do not close runs on to the end of the one around it.
    Example: "The pact, which lapsed in 2019, banned missiles and opened bases" gives main, relative, coordinated.
    """
    return _Splitter(tag_words(text, sentence.start, sentence.end) if words is None else words).run()


class _Open:
    """A clause whose end is not known yet; `first` and `last` are indexes of words."""

    __slots__ = ("comma", "depth", "first", "kind", "last", "opener", "verb")

    def __init__(self, first: int, kind: ClauseKind, opener: str, depth: int, comma: bool) -> None:
        self.first, self.kind, self.opener, self.depth, self.comma = first, kind, opener, depth, comma
        self.last = first
        self.verb: int | None = None


class _Splitter(Phrases):
    """Reads the words once, keeping the open clauses on a stack."""

    def __init__(self, sentence: list[Word]) -> None:
        super().__init__(sentence)
        self.stack: list[_Open] = []
        self.done: list[_Open] = []
        self.complements: list[int] = []
        self.resumes = 0

    def run(self) -> list[Clause]:
        for index, word in enumerate(self.words):
            if not self.stack and word.tag is not Tag.PUNCTUATION:
                self.open(index, *self.opening(index) or (ClauseKind.MAIN, ""))
            elif self.stack:
                self.read(index, word)
        self.close_all()
        self.complements.sort()
        return [self.finish(clause) for clause in sorted(self.done, key=lambda clause: (clause.first, clause.depth))]

    def read(self, index: int, word: Word) -> None:
        if index < self.resumes:
            self.stack[-1].last = index
            return
        if word.tag is Tag.PUNCTUATION:
            self.punctuate(index, word)
            return
        opening = self.opening(index)
        if opening and (len(self.stack) < _DEEPEST or opening[0] is ClauseKind.COORDINATED):
            kind, opener = opening
            if kind is ClauseKind.REPORTING:
                self.close_all()
            elif kind is ClauseKind.COORDINATED:
                self.close_for_coordination(index)
            elif kind is ClauseKind.PARTICIPLE and self.words[index - 1].lower == "," and word.base in _SPEECH_VERBS:
                self.close_complements()
            elif kind is ClauseKind.PARTICIPLE and self.words[index - 1].tag is Tag.COORDINATOR:
                self.close_inner_participle()
            self.open(index, kind, opener)
        elif word.tag is Tag.FINITE and self.resumes_outer():
            self.close()
        if word.tag is Tag.FINITE and len(self.stack) == 1 and self.stack[0].kind is ClauseKind.PARTICIPLE:
            # "Giving up what they own was a mistake": the participle is the subject.
            self.stack[0].kind, self.stack[0].verb = ClauseKind.MAIN, index
        top = self.stack[-1]
        if top.verb is None and (word.tag is Tag.FINITE or self.heads_participle(top, word)):
            top.verb = index
        top.last = index

    def open(self, index: int, kind: ClauseKind, opener: str) -> None:
        comma = index > 0 and self.words[index - 1].tag is Tag.PUNCTUATION
        self.stack.append(_Open(index, kind, opener, len(self.stack), comma))
        word = self.words[index]
        if word.tag is Tag.FINITE or self.heads_participle(self.stack[-1], word):
            self.stack[-1].verb = index

    def close(self) -> None:
        clause = self.stack.pop()
        self.done.append(clause)
        if clause.kind is ClauseKind.COMPLEMENT:
            self.complements.append(clause.first)
        if self.stack:
            self.stack[-1].last = max(self.stack[-1].last, clause.last)

    def close_all(self) -> None:
        while self.stack:
            self.close()

    def close_complements(self) -> None:
        """ ", adding that ..." goes on with the speech of the reporting clause, outside of what was said before."""
        while len(self.stack) > 1:
            self.close()

    def close_inner_participle(self) -> None:
        """ "saying it was late and hoping for more": the second participle stands beside the first."""
        if any(clause.kind is ClauseKind.PARTICIPLE for clause in self.stack):
            while self.stack[-1].kind is not ClauseKind.PARTICIPLE:
                self.close()
            self.close()

    def heads_participle(self, clause: _Open, word: Word) -> bool:
        return clause.kind is ClauseKind.PARTICIPLE and word.tag in (Tag.ING, Tag.PARTICIPLE)

    def resumes_outer(self) -> bool:
        """A second finite verb ends the relative in "Missiles that Russia deployed broke the pact"."""
        if len(self.stack) < 2 or self.stack[-1].verb is None:
            return False
        gerund = len(self.stack) == 2 and self.stack[0].kind is ClauseKind.PARTICIPLE and not self.stack[-1].comma
        if self.stack[-2].verb is not None and not gerund:
            return False
        return self.stack[-1].kind in (ClauseKind.RELATIVE, ClauseKind.PARTICIPLE, ClauseKind.SUBORDINATE)

    def aside(self, comma: int) -> int:
        """Past the second comma of "which, he said, ..." and of "that was, he said, ..."; 0 where there is none."""
        opened = self.tag_at(comma - 1) is Tag.RELATIVE and self.stack[-1].first >= comma - 1
        auxiliary = self.lower_at(comma - 1) in lx.BE_FINITE | lx.MODALS
        top = self.stack[-1]
        waits = top.kind in (ClauseKind.RELATIVE, ClauseKind.MAIN) and top.verb is None
        if not opened and not auxiliary and not waits:
            return 0
        commas = [at for at in range(comma + 1, min(len(self.words), comma + 14)) if self.lower_at(at) == ","]
        if waits and not opened:
            commas = [at for at in commas if self.tag_at(at + 1) is Tag.FINITE]
        end = commas[0] if commas else 0
        return end + 1 if self.tells_who(comma + 1, end) else 0

    def tells_who(self, first: int, end: int) -> bool:
        """Whether the words [first, end) only say who speaks: "he said", "said its envoy, Ada Roe"."""
        verbs = [at for at in range(first, end) if self.tag_at(at) is Tag.FINITE]
        openers = (Tag.RELATIVE, Tag.THAT, Tag.SUBORDINATOR, Tag.ING)
        plain = all(self.tag_at(at) not in openers for at in range(first, end))
        return bool(verbs) and self.reports(verbs[0]) and plain

    def speech_goes_on(self, comma: int) -> bool:
        """Whether a clause follows and not who the speaker is, or the verb of "What counts, he said, is peace"."""
        follows = self.tag_at(comma + 1)
        described = follows in (Tag.DETERMINER, Tag.RELATIVE, Tag.NAME, Tag.NOUN, Tag.ADJECTIVE, Tag.FINITE)
        return not described and self.has_verb(comma + 1)

    def punctuate(self, index: int, word: Word) -> None:
        self.resumes = self.aside(index) if word.lower == "," else 0
        if self.resumes:
            return
        if word.lower == "," and len(self.stack) == 1 and self.stack[0].kind is ClauseKind.REPORTING:
            # "..., Roe said on Friday, by building bases": what was said goes on.
            if self.stack[0].verb is not None and self.speech_goes_on(index):
                self.close_all()
            return
        if (word.lower in BREAKS and len(self.stack) and self.has_verb(index + 1)) or (
            word.lower == "," and len(self.stack) == 1 and self.stack[0].kind is ClauseKind.PARTICIPLE
        ):
            self.close_all()
        elif word.lower == "," and self.subject_resumes(index):
            while self.stack[-1].verb is not None:
                self.close()
        elif word.lower == "," and self.stack[-1].verb is not None and not self.lists_nouns(index):
            if len(self.stack) > 1 and self.outer_goes_on(index):
                self.close()
                while len(self.stack) > 1 and self.stack[-1].verb is not None and self.stack[-1].comma:
                    self.close()
            elif (
                self.has_verb(index + 1)
                and self.names_follow(index + 1)
                and self.stack[-1].kind is ClauseKind.SUBORDINATE
            ):
                self.close()

    def subject_resumes(self, comma: int) -> bool:
        """Whether the verb of an outer clause follows: "The envoy, who said that talks would go on, left"."""
        lacking = any(clause.verb is None for clause in self.stack[:-1])
        at = comma + 1
        while self.tag_at(at) is Tag.ADVERB:
            at += 1
        return lacking and self.stack[-1].verb is not None and self.tag_at(at) is Tag.FINITE

    def outer_goes_on(self, comma: int) -> bool:
        """Whether the comma gives the word back to the clause around: it lacks its verb, or another clause comes."""
        lacks_verb = self.stack[-2].verb is None
        if lacks_verb:
            return True
        following = self.words[comma + 1] if comma + 1 < len(self.words) else None
        if following is None:
            return True
        return self.stack[-1].comma and (self.opening(comma + 1) is not None or self.has_verb(comma + 1))

    def close_for_coordination(self, index: int) -> None:
        """ "and" with a finite verb goes on with the outermost clause that has its verb, unless a pronoun holds it."""
        speaks = any(
            word.base in _SPEECH_VERBS and word.tag is Tag.FINITE for word in self.words[index + 1 : index + 4]
        )
        anew = self.opens_anew(index)
        while len(self.stack) > 1 and (
            speaks or anew or self.stack[-1].comma or self.stack[-1].verb is None or self.clashes(index)
        ):
            self.close()
        if self.stack[-1].verb is not None and len(self.stack) == 1 and self.words[index - 1].lower == ",":
            self.close()

    def clashes(self, coordinator: int) -> bool:
        """Whether the verb behind "and" differs in number: "point to a rule which binds all and argue that"."""
        verb, following = self.stack[-1].verb, coordinator + 1
        if verb is None or self.tag_at(following) is not Tag.FINITE:
            return False
        forms = forms_of(self.words[verb].lower) | forms_of(self.lower_at(following))
        present = Form.THIRD | Form.BASE
        return forms & present == present and not forms & Form.PAST and self.stack[-1].kind is ClauseKind.RELATIVE

    def opens_anew(self, index: int) -> bool:
        """ ", and" with a subject and its verb ends what hangs on the clause before, but no condition."""
        conditional = any(clause.opener in _CONDITIONS for clause in self.stack)
        return not conditional and self.words[index - 1].lower == "," and self.subject_and_verb(index + 1)

    def opening(self, index: int) -> tuple[ClauseKind, str] | None:
        """The kind and opener of the clause that opens at a word; None where none does."""
        word = self.words[index]
        previous = self.words[index - 1] if index else None
        if word.tag in _OPENING or word.lower in _SUBORDINATING:
            opening = self.by_opener(index, word, previous)
            if opening is not None:
                return opening
        if word.tag is Tag.ING or word.tag is Tag.PARTICIPLE:
            return (ClauseKind.PARTICIPLE, "") if self.opens_participle(index) else None
        if previous is not None and self.is_zero_that(index):
            return ClauseKind.COMPLEMENT, ""
        if previous is not None and previous.lower in _AFTER_CONTENT and self.names_speaker(index):
            return ClauseKind.REPORTING, ""
        return None

    def by_opener(self, index: int, word: Word, previous: Word | None) -> tuple[ClauseKind, str] | None:
        """The kind and opener of a clause that opens with a word which opens clauses."""
        if word.tag is Tag.PREPOSITION and previous is not None and self.lower_at(index + 1) in ("which", "whom"):
            return ClauseKind.RELATIVE, self.lower_at(index + 1)
        if word.tag is Tag.RELATIVE and previous is not None and not self.is_preposed(index):
            return (ClauseKind.RELATIVE if previous.tag is not Tag.FINITE else ClauseKind.COMPLEMENT), word.lower
        if word.tag is Tag.THAT and self.has_verb(index + 1):
            return (ClauseKind.RELATIVE if self.describes(index) else ClauseKind.COMPLEMENT), "that"
        if word.lower in _CONDITIONS and self.has_verb(index + 1):
            return ClauseKind.SUBORDINATE, word.lower
        if word.lower in MAYBE_SUBORDINATORS and self.subject_and_verb(index + 1) and not self.is_phrase(index):
            return ClauseKind.SUBORDINATE, word.lower
        if word.lower in _BEFORE_PARTICIPLE and self.tag_at(index + 1) is Tag.ING:
            return ClauseKind.PARTICIPLE, word.lower
        if word.tag is Tag.COORDINATOR and self.has_read_verb() and self.coordinates(index + 1):
            return ClauseKind.COORDINATED, word.lower
        return None

    def is_preposed(self, index: int) -> bool:
        """Whether the preposition before "which" has opened the clause already: "under which"."""
        return bool(self.stack) and self.stack[-1].first == index - 1 and self.tag_at(index - 1) is Tag.PREPOSITION

    def describes(self, that: int) -> bool:
        """Whether "that" follows a noun that it describes: "missiles that broke it", not "told reporters that"."""
        at = self.back_over_time(that - 1)
        if at < 0 or self.words[at].tag not in NOMINAL or self.words[at].lower in _CLAUSE_NOUNS:
            return False
        return self.words[at].lower != "reporters" and not (
            at and self.words[at - 1].base in ("tell", "remind", "assure")
        )

    def names_speaker(self, index: int) -> bool:
        """ "officials said" or "said Roe" behind the comma or the quotation mark that ends what was said."""
        if not self.stack or self.stack[-1].verb is None:
            return False
        for at in range(index, min(len(self.words), index + 14)):
            word = self.words[at]
            if word.tag is Tag.FINITE:
                after = self.words[at + 1] if at + 1 < len(self.words) else None
                ends = after is None or (after.tag is not Tag.THAT and not self.is_subject_at(at + 1))
                inverted = (
                    at == index and self.lower_at(index - 1) in _CLOSED_QUOTES and self.lower_at(index - 2) == ","
                )
                return (self.reports(at) or inverted) and ends
            if word.tag in (Tag.PUNCTUATION, Tag.RELATIVE, Tag.THAT, Tag.ING, Tag.COORDINATOR):
                return False
        return False

    def opens_participle(self, index: int) -> bool:
        """ "Signed in 1987, ...", ", calling on ...", "a treaty capping ..."; not "is calling", "of signing"."""
        at = index - 1
        while at >= index - 4 and at >= 0 and self.words[at].tag is Tag.ADVERB:
            at -= 1
        if at < 0:
            return True
        before = self.words[at]
        if before.lower == ",":
            return self.tag_at(at - 1) is not Tag.PARTICIPLE
        if before.tag is Tag.COORDINATOR:
            return any(clause.kind is ClauseKind.PARTICIPLE for clause in self.stack)
        counted = before.tag is Tag.NUMBER and self.tag_at(index + 1) is Tag.NOUN
        return before.tag in (Tag.NOUN, Tag.NAME, Tag.NUMBER) and bool(self.stack) and not counted

    def is_zero_that(self, index: int) -> bool:
        """ "Moscow" in "said on Wednesday Moscow was ready": a subject with its verb after a reporting verb."""
        word = self.words[index]
        if not self.stack or self.stack[-1].verb is None or word.tag in _NO_SUBJECTS or word.lower in _NEVER_SUBJECTS:
            return False
        at = self.back_over_time(index - 1)
        told = at >= 1 and self.words[at - 1].base == "tell" and self.words[at].tag in NOMINAL
        verb = at - 1 if told else at
        return self.reports(verb) and self.subject_and_verb(index)

    def has_read_verb(self) -> bool:
        """Whether any open clause has its verb: before that "and" joins subjects."""
        return any(clause.verb is not None for clause in self.stack)

    def finish(self, clause: _Open) -> Clause:
        verb = self.words[clause.verb] if clause.verb is not None else None
        kind = clause.kind
        if kind in (ClauseKind.MAIN, ClauseKind.COORDINATED) and verb is not None and self.speaks(clause):
            kind = ClauseKind.REPORTING
        first = self.words[clause.first]
        start = first.end + 1 if clause.kind is ClauseKind.COORDINATED and clause.first < clause.last else first.start
        last = clause.last
        while last > clause.first and self.words[last].tag in (Tag.COORDINATOR, Tag.PUNCTUATION):
            last -= 1
        span = Span(verb.start, verb.end) if verb else None
        return Clause(start, self.words[last].end, kind, clause.opener, span, clause.depth)

    def speaks(self, clause: _Open) -> bool:
        """Whether the clause reports another: its verb can, and a complement, a quotation or its end follows."""
        assert clause.verb is not None
        head = clause.verb
        while head < min(clause.last, clause.verb + 8) and self.tag_at(head + 1) in (
            Tag.ADVERB,
            Tag.PARTICIPLE,
            Tag.BASE,
            Tag.ING,
        ):
            head += 1
        if self.words[head].base not in CLAUSE_VERBS:
            return False
        at = bisect_right(self.complements, head)
        inner = at < len(self.complements) and self.complements[at] <= min(clause.last, head + 12)
        quoted = any(word.lower in _QUOTES for word in self.words[head : head + 8])
        return inner or quoted or clause.last - head < 6
