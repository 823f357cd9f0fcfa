"""Divisions of a sentence for claims: its clauses, mended where "and" misled, and the reduced ones beside them."""

from dataclasses import replace

from articles.extraction.clauses import Clause, ClauseKind, split_clauses
from articles.extraction.language import Tag, Word
from articles.extraction.language import lexicon as lx
from articles.extraction.language.tagging import CLAUSE_VERBS
from articles.extraction.language.verbs import Form, forms_of
from articles.extraction.span import Span

_CHARGES = lx.words(
    """accusation charge claim allegation complaint assertion finding step move decision verdict offer proposal demand
    request invitation view"""
)
_TREATY_PARTICIPLES = lx.words("signed opened adopted concluded negotiated reached agreed ratified extended initialled")
_SUBJECT_TAGS = (Tag.PRONOUN, Tag.DETERMINER, Tag.NAME, Tag.NOUN, Tag.ADJECTIVE, Tag.NUMBER)
_VERBS = (Tag.FINITE, Tag.BASE, Tag.PARTICIPLE)
_CLOSING = (Tag.PUNCTUATION, Tag.THAT, Tag.RELATIVE, Tag.SUBORDINATOR, Tag.BASE, Tag.COORDINATOR)
_SUBJECT_LENGTH = 12
_TIME_LENGTH = 6
_TIMES = lx.words(
    "the following next last same this that early late mid year month week spring summer autumn fall winter"
)
# Words that a division may open behind, beside the coordinators.
_DIVIDING = (",", "and")


def divide(text: str, sentence: Span, words: list[Word]) -> list[Clause]:
    """The clauses of `sentence` and what else of it can stand alone; they may overlap, an inner one has more depth."""
    clauses = _with_charges(
        words, _with_second_that(words, _with_shared_subjects(split_clauses(text, sentence, words)))
    )
    clauses = _with_parts(words, clauses)
    return clauses + _Divider(words, clauses).found()


def _with_shared_subjects(clauses: list[Clause]) -> list[Clause]:
    """Joins the halves of "which Roe and Doe signed" and of "Roe and Doe signed", parted at "and" before the verb."""
    joined: list[Clause] = []
    for clause in clauses:
        at = next((at for at in range(len(joined) - 1, -1, -1) if _lacks_verb(joined[at], clause)), None)
        if at is not None and clause.kind in (ClauseKind.COORDINATED, ClauseKind.REPORTING) and clause.opener == "and":
            joined[at] = replace(joined[at], end=max(joined[at].end, clause.end), verb=clause.verb)
        else:
            joined.append(clause)
    return joined


def _lacks_verb(half: Clause, clause: Clause) -> bool:
    unfinished = half.verb is None or half.verb.start > clause.start
    with_subject = clause.verb is not None and clause.verb.start > clause.start
    near = half.start < clause.start <= half.end + 5
    return unfinished and with_subject and near and half.kind is not ClauseKind.PARTICIPLE


def _with_second_that(words: list[Word], clauses: list[Clause]) -> list[Clause]:
    """Reads the second half of "said that A and that B" as coordinated."""
    before = {words[at + 1].start: word for at, word in enumerate(words[:-1])}
    return [
        replace(clause, kind=ClauseKind.COORDINATED, opener=before[clause.start].lower)
        if clause.opener == "that" and clause.start in before and before[clause.start].tag is Tag.COORDINATOR
        else clause
        for clause in clauses
    ]


def _with_parts(words: list[Word], clauses: list[Clause]) -> list[Clause]:
    """Opens ", some 400 of which were burnt" at its number and not at "of"."""
    opens = {word.start: _part_start(words, at) for at, word in enumerate(words) if word.lower == "of" and at}
    return [
        replace(clause, start=opens[clause.start])
        if clause.kind is ClauseKind.RELATIVE and clause.start in opens
        else clause
        for clause in clauses
    ]


def _part_start(words: list[Word], of: int) -> int:
    """Where the number before "of which" begins, behind a comma; "of" itself where none stands there."""
    first = of
    while first > max(0, of - 5) and words[first - 1].tag in (Tag.NUMBER, Tag.DETERMINER, Tag.PRONOUN, Tag.ADVERB):
        first -= 1
    behind_comma = first > 0 and words[first - 1].lower == ","
    return words[first].start if behind_comma else words[of].start


def _with_charges(words: list[Word], clauses: list[Clause]) -> list[Clause]:
    """Reads ", a charge Ruritania denies" as the apposition that it is where it was taken for a main clause."""
    charges = {
        word.start
        for comma, word, noun in zip(words, words[1:], words[2:], strict=False)
        if comma.lower == "," and word.tag is Tag.DETERMINER and noun.lower in _CHARGES
    }
    return [
        replace(clause, kind=ClauseKind.RELATIVE, opener="", depth=max(1, clause.depth))
        if clause.start in charges
        else clause
        for clause in clauses
    ]


def _is_mark(word: Word) -> bool:
    return word.tag is Tag.PUNCTUATION and word.lower in (",", ";", ".", "-")


class _Divider:
    """Looks at each word once for the divisions that open there."""

    def __init__(self, words: list[Word], clauses: list[Clause]) -> None:
        self.words = words
        self.clauses = clauses
        self.starts = {clause.start for clause in clauses}

    def found(self) -> list[Clause]:
        """The further divisions in text order."""
        found = []
        for at, word in enumerate(self.words[:-2]):
            if word.tag is not Tag.COORDINATOR and word.lower not in _DIVIDING:
                continue
            division = self.at_coordinator(at) or self.at_comma(at) or self.in_force(at)
            if division is not None and division.start not in self.starts:
                found.append(division)
        return found

    def at_coordinator(self, at: int) -> Clause | None:
        """What opens after "and", "but", "or": a shared verb, a second that-clause, a clause with its own subject."""
        word, following = self.words[at], self.words[at + 1]
        if word.tag is not Tag.COORDINATOR or word.start in self.starts:
            return None
        if following.tag is Tag.THAT:
            verb = next((index for index in range(at, len(self.words)) if self.words[index].tag is Tag.FINITE), None)
            return self.coordinated(at, verb)
        first = at + 1
        while first < len(self.words) - 1 and self.words[first].tag is Tag.ADVERB:
            first += 1
        if self.words[first].start in self.starts:
            return None
        if self.is_past(first) and self.verb_before(at):
            return self.coordinated(at, None)
        if self.hides_present(first) and self.verb_before(at):
            return self.coordinated(at, first)
        if self.is_gapped(at + 1):
            return self.coordinated(at, None)
        after_comma = at > 0 and self.words[at - 1].lower == ","
        return self.coordinated(at, self.subject_and_verb(at + 1), needs_verb=True) if after_comma else None

    def is_gapped(self, at: int) -> bool:
        """Whether a time, "and", a name and its time stand at a word: "in May and Borduria in June"."""
        first = at + 1 if self.words[at].lower == "the" else at
        end = first
        while end < len(self.words) and self.words[end].tag is Tag.NAME and self.words[end].lower not in lx.MONTHS:
            end += 1
        if [word.lower for word in self.words[end : end + 2]] == ["its", "own"]:
            end += 2
        rest = self.words[end : self.mark_after(end, within=_TIME_LENGTH)]
        days = lx.MONTHS | lx.WEEKDAYS
        before = self.words[at - 2] if at > 1 else self.words[at]
        dated = before.lower in days or (before.tag is Tag.NUMBER and before.lower.isdigit())
        timed = dated and len(rest) > 1 and rest[0].lower in ("in", "on") and len(rest) < _TIME_LENGTH
        return end > first and timed and all(w.tag is Tag.NUMBER or w.lower in days | _TIMES for w in rest[1:])

    def coordinated(self, at: int, verb: int | None, *, needs_verb: bool = False) -> Clause | None:
        if needs_verb and verb is None:
            return None
        around = self.around(at)
        if around is None:
            return None
        span = Span(self.words[verb].start, self.words[verb].end) if verb is not None else None
        opener = self.words[at].lower
        return Clause(self.words[at + 1].start, around.end, ClauseKind.COORDINATED, opener, span, around.depth + 1)

    def at_comma(self, at: int) -> Clause | None:
        """What opens after a comma: ", signed in 1987,", ", a charge Roe denies", ", Roe signed it and"."""
        if self.words[at].lower != ",":
            return None
        first, second = self.words[at + 1], self.words[at + 2]
        if first.lower in _TREATY_PARTICIPLES and second.tag is not Tag.DETERMINER:
            return self.participle_from(at + 1, at + 1)
        if first.tag is Tag.DETERMINER and second.lower in _CHARGES:
            return self.charge(at + 1)
        return self.absolute(at) or self.spliced(at)

    def absolute(self, at: int) -> Clause | None:
        """A participle with a subject of its own: ", the deadline having been moved to 2030"."""
        for index in range(at + 2, min(len(self.words), at + 8)):
            if self.words[index].lower == "having":
                return self.participle_from(at + 1, index)
            if self.words[index].tag in (Tag.PUNCTUATION, Tag.FINITE, Tag.PREPOSITION):
                return None
        return None

    def participle_from(self, first: int, verb: int) -> Clause:
        """The clause from a word to the next mark, with the participle at `verb`."""
        end, around = self.mark_after(verb + 1), self.around(first)
        span = Span(self.words[verb].start, self.words[verb].end)
        depth = around.depth + 1 if around else 1
        return Clause(self.words[first].start, self.words[end - 1].end, ClauseKind.PARTICIPLE, "", span, depth)

    def charge(self, first: int) -> Clause | None:
        """A contact clause in apposition: ", a charge Ruritania dismisses"."""
        end = self.mark_after(first)
        verb = next((w for w in self.words[first + 3 : first + 8] if self.can_be_finite(w)), None)
        if verb is None or self.words[first + 2].tag is Tag.PREPOSITION:
            return None
        start = self.words[first].start
        return Clause(start, self.words[end - 1].end, ClauseKind.RELATIVE, "", Span(verb.start, verb.end), 9)

    def spliced(self, at: int) -> Clause | None:
        """A main clause in a row: ", Roe signed it in May" in "The house passed it, Roe signed it in May and ..." """
        word = self.words[at]
        mains = (c for c in self.clauses if c.depth == 0 and c.kind is ClauseKind.MAIN and c.verb is not None)
        main = next((c for c in mains if c.verb is not None and c.verb.start < word.start < c.end), None)
        verb = self.subject_and_verb(at + 1)
        if main is None or verb is None or self.words[verb].base in CLAUSE_VERBS:
            return None
        row_goes_on = any(w.tag is Tag.COORDINATOR and w.lower == "and" for w in self.words[verb:])
        if not row_goes_on or any(w.tag in (Tag.SUBORDINATOR, Tag.RELATIVE) for w in self.words[:at]):
            return None
        span = Span(self.words[verb].start, self.words[verb].end)
        return Clause(self.words[at + 1].start, main.end, ClauseKind.COORDINATED, ",", span, 1)

    def in_force(self, at: int) -> Clause | None:
        """ "in force since 1975" beside a treaty, after a comma or "and"."""
        words = [word.lower for word in self.words[at : at + 4]]
        if words[0] not in (",", "and") or words[1:] != ["in", "force", "since"]:
            return None
        end = self.mark_after(at + 4)
        return Clause(self.words[at + 1].start, self.words[end - 1].end, ClauseKind.PARTICIPLE, "", None, 9)

    def around(self, at: int) -> Clause | None:
        start = self.words[at].start
        return next((c for c in reversed(self.clauses) if c.start <= start < c.end), None)

    def mark_after(self, at: int, *, within: int | None = None) -> int:
        """Where the next mark stands, at most `within` words on; where none does, the end of what was looked at."""
        last = len(self.words) if within is None else min(len(self.words), at + within)
        return next((index for index in range(at, last) if _is_mark(self.words[index])), last)

    def verb_before(self, at: int) -> bool:
        around = self.around(at)
        return around is not None and any(w.tag in _VERBS for w in self.words[:at] if w.start >= around.start)

    def is_past(self, at: int) -> bool:
        word = self.words[at]
        return word.tag in (Tag.PARTICIPLE, Tag.NOUN) and bool(forms_of(word.lower) & (Form.PAST | Form.PARTICIPLE))

    def hides_present(self, at: int) -> bool:
        """A present that looks like a plural: "and limits the tanks"."""
        follows = at + 1 < len(self.words) and self.words[at + 1].tag in (Tag.DETERMINER, Tag.PRONOUN)
        return self.words[at].tag is Tag.NOUN and follows and bool(forms_of(self.words[at].lower) & Form.THIRD)

    def is_left(self, at: int) -> bool:
        """The verb of "Ruritania left it", which looks like an adjective."""
        before, word = self.words[at - 1], self.words[at]
        return word.lower == "left" and word.tag is Tag.ADJECTIVE and before.tag in (Tag.NAME, Tag.NOUN, Tag.PRONOUN)

    def can_be_finite(self, word: Word) -> bool:
        return word.tag is Tag.FINITE or bool(forms_of(word.lower) & Form.THIRD)

    def subject_and_verb(self, at: int) -> int | None:
        """The finite verb of a clause whose subject opens at word `at`: "no talks on ending it have begun"."""
        if self.words[at].tag not in _SUBJECT_TAGS:
            return None
        for index in range(at + 1, min(len(self.words), at + _SUBJECT_LENGTH)):
            if self.words[index].tag is Tag.FINITE or self.is_left(index):
                return index
            if self.words[index].tag in _CLOSING:
                return None
        return None
