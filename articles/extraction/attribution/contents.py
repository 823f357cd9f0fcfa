"""Where what was said begins and ends in its sentence."""

from articles.extraction.attribution import cues
from articles.extraction.attribution.sources import Subjects
from articles.extraction.attribution.verbs import VerbGroup
from articles.extraction.language import Tag, Word
from articles.extraction.language.lexicon import WEEKDAYS, words

_REPORTS = cues.SPEECH | cues.STANCE | cues.BELIEF
_SIDE_CLAUSES = words("while whereas although though as when before after since because until even despite amid")
_NARRATION = words("after before when while during following amid despite as since until")
_AFTER_ADJUNCT = frozenset(
    {Tag.THAT, Tag.PUNCTUATION, Tag.FINITE, Tag.RELATIVE, Tag.SUBORDINATOR, Tag.PREPOSITION, Tag.TO, Tag.ING}
)
# "called for cuts and an end to tests that were ..." joins phrases: only a short subject and its verb start afresh.
_SHORT_SUBJECT = 6
_CLOSERS = frozenset({"”", '"', "'", "’", "''", ")"})


def is_quotation(word: Word) -> bool:
    """Whether a word stands for a covered quotation."""
    return word.lower.startswith("qq")


class Contents:
    """Finds the bounds of contents in one sentence."""

    def __init__(self, sentence: list[Word], groups: list[VerbGroup], subjects: Subjects) -> None:
        self.words = sentence
        self.groups = groups
        self.subjects = subjects
        self.group_at = {group.first: at for at, group in enumerate(groups)}
        self.stops: set[int] = set()
        """Indexes of words at which a reporting clause in commas opens."""

    def last(self) -> int:
        """The index behind the last word, the final stop and closing marks left out."""
        end = len(self.words)
        while end and self.words[end - 1].tag is Tag.PUNCTUATION:
            end -= 1
        return end

    def start_before(self, comma: int) -> int:
        """Where what was said before a comma opens: at the sentence's start, behind a semicolon or another report."""
        for at in range(comma - 1, -1, -1):
            if self.words[at].lower == ";":
                return at + 1
            if at and is_quotation(self.words[at]) and self.words[at - 1].lower in (":", "—", "–", "--", "-"):
                return at
        return 0

    def end(self, start: int, *, loose: bool, embedded: bool = False, verb: Tag | None = None) -> int:
        """The index behind a content that opens at `start`.

        A `loose` content is a phrase ("criticised the plan for its cost") and ends where narration goes on; a clause
        ends only where another report begins. An `embedded` one ends with the clause that it stands in. `verb` is the
        tag of the reporting verb: a loose content ends before a verb of the same form that "and" joins to it.
        """
        last = self.last()
        for at in range(start + 1, last):
            word = self.words[at]
            if word.lower == ";" or at in self.stops or (loose and word.lower in ("—", "--", "–", ":")):
                return at
            if word.lower == "," and (embedded or self.closes_at_comma(at, loose)):
                return at
            if word.tag is Tag.COORDINATOR and self.words[at - 1].lower != "," and self.goes_on_reporting(at, loose):
                return at
            joins = word.tag is Tag.COORDINATOR and verb in (Tag.ING, Tag.PARTICIPLE, Tag.BASE)
            if joins and (loose or verb is Tag.ING) and self.words[at + 1].tag is verb:
                return at
            if at > start + 1 and self.narrates_on(at, loose):
                return at
        return last

    def narrates_on(self, at: int, loose: bool) -> bool:
        """Whether "after", "as" and the like lead back to the article's own telling."""
        word = self.words[at]
        if loose and word.lower in ("in", "at", "on", "during") and self.names_occasion(at + 1):
            return True
        if word.lower not in _NARRATION or word.tag not in (Tag.PREPOSITION, Tag.SUBORDINATOR):
            return False
        if word.lower in ("before", "after", "while") and self.words[at + 1].tag is Tag.ING:
            return True
        quoted = is_quotation(self.words[at - 1]) or self.words[at - 1].lower in _CLOSERS
        behind_quotation = quoted and word.lower in ("as", "after", "during", "following", "amid")
        return (loose or behind_quotation) and (word.lower != "as" or self.clause_follows(at + 1))

    def names_occasion(self, start: int) -> bool:
        """Whether a day or a short phrase for an occasion of speech stands at `start`: "an interview on radio"."""
        if start < len(self.words) and self.words[start].lower in WEEKDAYS:
            return True
        for at in range(start, min(len(self.words), start + 5)):
            word = self.words[at]
            if word.lower in cues.OCCASIONS:
                return at > start
            if word.tag not in (Tag.DETERMINER, Tag.ADJECTIVE, Tag.NOUN, Tag.NAME, Tag.NUMBER, Tag.POSSESSIVE):
                return False
        return False

    def closes_at_comma(self, comma: int, loose: bool) -> bool:
        at = comma + 1
        while at < len(self.words) and (self.words[at].tag is Tag.ADVERB or self.words[at].lower in _CLOSERS):
            at += 1
        if at >= len(self.words):
            return False
        word = self.words[at]
        resumes = loose and word.tag is Tag.FINITE and word.base in cues.SPEECH
        if at in self.stops or word.lower == "according" or resumes:
            return True
        if word.tag is Tag.ING:
            return loose or word.base in _REPORTS
        if word.tag is Tag.COORDINATOR:
            return self.goes_on_reporting(at, loose)
        if word.tag is Tag.RELATIVE:
            group = self.finite_after_subject(at + 1, _SHORT_SUBJECT)
            return group is not None and group.base in _REPORTS
        if word.lower in _SIDE_CLAUSES:
            return self.clause_reports(at + 1) or (loose and self.clause_follows(at + 1))
        return False

    def goes_on_reporting(self, coordinator: int, loose: bool) -> bool:
        """Whether the coordinator opens a clause that reports again ("and called for"), or any if `loose`."""
        at = coordinator + 1
        while at < len(self.words) and self.words[at].tag is Tag.ADVERB:
            at += 1
        if at < len(self.words) and self.words[at].tag is Tag.FINITE:
            group = self.groups[self.group_at[at]] if at in self.group_at else None
            return loose or (group is not None and group.base in cues.SPEECH | cues.STANCE and not group.passive)
        return self.clause_reports(at) or (loose and self.finite_after_subject(at, _SHORT_SUBJECT) is not None)

    def finite_after_subject(self, start: int, longest: int = 16) -> VerbGroup | None:
        """The group of the verb behind a subject of at most `longest` words; None if a mark or opener comes first."""
        for at in range(start, min(len(self.words), start + longest)):
            word = self.words[at]
            if word.tag is Tag.FINITE:
                return self.groups[self.group_at[at]] if at in self.group_at and at > start else None
            if word.tag in (Tag.PUNCTUATION, Tag.THAT, Tag.RELATIVE, Tag.ING, Tag.BASE):
                return None
        return None

    def opens_clause(self, start: int) -> bool:
        """Whether what stands at `start` has a verb of its own, or a quotation for it: "said he 'may well leave'"."""
        resumes = start
        for at in range(start, min(len(self.words), start + 25)):
            word = self.words[at]
            if at < resumes:
                continue
            if word.tag is Tag.FINITE or is_quotation(word):
                return at > start
            if word.lower in (",", "--", "—", "–"):
                resumes = self.behind_apposition(at)
            if word.tag is Tag.PUNCTUATION and word.lower not in "'’()$€£%#@&" and resumes <= at:
                return False
        return False

    def behind_apposition(self, comma: int) -> int:
        """The index behind "his wife, Jane Roe," or "the pact, which failed," if a verb follows; else 0."""
        for at in range(comma + 2, min(len(self.words) - 1, comma + 16)):
            if self.words[at].lower == self.words[comma].lower:
                following = self.words[at + 1]
                return at + 1 if following.tag is Tag.FINITE or is_quotation(following) else 0
        return 0

    def clause_follows(self, start: int) -> bool:
        return self.finite_after_subject(start) is not None

    def clause_reports(self, start: int) -> bool:
        group = self.finite_after_subject(start)
        return group is not None and group.base in cues.SPEECH

    def start_of_clause(self, group: VerbGroup) -> int | None:
        """Where the clause, quotation or phrase that a verb of speech reports opens; None where nothing follows."""
        at = group.last + 1
        last = self.last()
        limit = min(last, group.last + 30)
        if group.base in cues.ADDRESSED:
            at = self.past_hearer(
                at, wide=group.base in ("tell", "ask", "remind", "inform", "notify", "assure", "reassure")
            )
        while at < limit:
            word = self.words[at]
            if word.tag is Tag.THAT or (is_quotation(word) and not self.is_title(at)):
                return at
            if word.lower == ":":
                return at + 1 if at + 1 < last else None
            if word.lower == "," or word.lower in _CLOSERS:
                return self.behind_comma(at, last)
            if word.tag is Tag.ADVERB or self.is_time(at):
                at += 1
            elif word.tag is Tag.PREPOSITION or (word.tag is Tag.TO and self.words[at + 1].tag is not Tag.BASE):
                if word.lower in ("if", "because", "after", "before", "since", "until", "as", "like", "than"):
                    return at
                at = self.past_adjunct(at, limit)
                if at < limit and self.words[at].tag is Tag.ING:
                    return None
            elif word.lower == "back":
                at += 1
            else:
                return at
        return None

    def is_time(self, at: int) -> bool:
        """Whether a word is part of "Tuesday" or "this week"."""
        lower = self.words[at].lower
        if at + 1 < len(self.words) and self.words[at + 1].tag is Tag.POSSESSIVE:
            return False
        if lower in ("this", "last", "next"):
            return at + 1 < len(self.words) and self.words[at + 1].lower in cues.TIME_WORDS
        return lower in cues.TIME_WORDS and lower not in ("at", "in", "on", "may", "during")

    def past_day(self, at: int) -> int:
        """Past "Tuesday" or "on Tuesday" or an adverb to what a verb governs."""
        first = at
        while at < self.last() and at < first + 4:
            word = self.words[at]
            dated = word.lower == "on" and self.words[at + 1].lower in WEEKDAYS
            if word.tag is not Tag.ADVERB and not dated and not self.is_time(at):
                break
            at += 1
        return at

    def behind_comma(self, comma: int, last: int) -> int | None:
        """What a verb of speech and a comma announce: a quotation, or "that" behind a parenthesis."""
        for at in range(comma + 1, min(last, comma + 25)):
            word = self.words[at]
            if is_quotation(word) and (at == comma + 1 or self.words[at - 1].lower in (",", ":", "that")):
                return at
            if word.tag is Tag.THAT and self.words[at - 1].lower == ",":
                return at
            if word.tag is Tag.FINITE:
                return None
        return None

    def is_title(self, at: int) -> bool:
        """Whether a quotation is the name of a broadcast or book: "told Fjord Radio's 'First Hour' that"."""
        short = self.words[at].end - self.words[at].start < 30
        return short and self.words[at - 1].tag in (Tag.POSSESSIVE, Tag.PREPOSITION, Tag.DETERMINER)

    def past_hearer(self, at: int, *, wide: bool = True) -> int:
        """Past "reporters", "Fjord Radio" or "them" to what they were told; past other nouns only if `wide`."""
        if at >= len(self.words) or self.words[at].tag in (Tag.THAT, Tag.PREPOSITION, Tag.TO, Tag.PUNCTUATION):
            return at
        if self.words[at].tag is Tag.PRONOUN or self.words[at].lower in cues.HEARERS or self.words[at].lower == "her":
            return at + 1
        if not wide and self.words[at].tag is not Tag.NAME:
            return at
        start = at
        while at < len(self.words) and at - start < 14:
            word = self.words[at]
            if word.tag in (
                Tag.THAT,
                Tag.FINITE,
                Tag.PUNCTUATION,
                Tag.TO,
                Tag.RELATIVE,
                Tag.SUBORDINATOR,
            ) or is_quotation(word):
                break
            if (
                at > start
                and word.tag in (Tag.PRONOUN, Tag.DETERMINER)
                and self.words[at - 1].tag in (Tag.NOUN, Tag.NAME)
            ):
                break
            if word.tag is Tag.PREPOSITION and word.lower not in ("of", "for", "with", "from"):
                break
            at += 1
        return at

    def past_adjunct(self, at: int, limit: int) -> int:
        """Past "in a statement" or "on Friday" or "at the Oslo rally" to where the clause goes on."""
        at += 1
        first = at
        while at < limit:
            word, before = self.words[at], self.words[at - 1]
            if word.tag in (Tag.FINITE, Tag.PARTICIPLE, Tag.ADJECTIVE, Tag.SUBORDINATOR) and at > first:
                that = self.that_ahead(at + 1, limit)
                if that is not None:
                    return that
            if word.tag in _AFTER_ADJUNCT:
                return at
            fresh = word.tag in (Tag.PRONOUN, Tag.DETERMINER) or (is_quotation(word) and not self.is_title(at))
            if at > first and fresh and before.tag is not Tag.PREPOSITION:
                return at
            dated = before.lower in cues.TIME_WORDS or before.lower in cues.OCCASIONS
            if at > first and dated and word.tag is Tag.NAME and word.lower not in cues.TIME_WORDS:
                return at
            at += 1
        return at

    def that_ahead(self, start: int, limit: int) -> int | None:
        """ "that" in "said in an interview taped before the talks that ...": a mark or a pronoun ends the search."""
        for at in range(start, min(limit, start + 8)):
            if self.words[at].tag is Tag.THAT:
                return at if self.opens_clause(at + 1) else None
            if self.words[at].tag in (Tag.PUNCTUATION, Tag.RELATIVE, Tag.PRONOUN, Tag.FINITE):
                return None
        return None
