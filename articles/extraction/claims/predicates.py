"""Predicates: the verb group that a statement turns on, and what stands before it as its subject."""

from dataclasses import dataclass

from articles.extraction.claims.sentence import Sentence, antecedent_of
from articles.extraction.claims.statements import Statement
from articles.extraction.clauses import Clause, ClauseKind
from articles.extraction.language import Tag, Word
from articles.extraction.language import lexicon as lx
from articles.extraction.language.verbs import Form, forms_of

_GROUP = (Tag.FINITE, Tag.BASE, Tag.PARTICIPLE, Tag.ING, Tag.ADVERB, Tag.TO)
_INNER = (ClauseKind.RELATIVE, ClauseKind.SUBORDINATE, ClauseKind.PARTICIPLE)
# Adjectives through which a verb group goes on to its verb: "is free to test", "was unable to agree".
_LINKS = lx.words(
    """free able unable ready due set bound likely unlikely expected supposed entitled obliged willing unwilling
    prepared determined about going quick first last only"""
) | frozenset(lx.NEGATIONS)
_PARTICLES = lx.words("on up off out over back down apart")
_LONGEST = 9
_BE = lx.BE_FINITE | {"been", "be"}
# Acts of state that a participle spells out: "a law ratifying it" is about the ratification.
_INSTRUMENTS = lx.words("law ~law bill ~bill decree ~decree order ~order act ~act legislation resolution motion")


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb group [start, end) in a statement's wording; `subject` is where the words before it begin.

    `asides`: where the words begin that stand in clauses which only modify something in the statement.
    """

    subject: int
    start: int
    end: int
    asides: frozenset[int] = frozenset()


def predicate_of(sentence: Sentence, statement: Statement, speech: int | None) -> Predicate | None:
    """The verb group that decides what `statement` claims; None where no verb of it can be told.

    `speech`: the word index of its verb of speech, whose object is what is claimed.
    Example: "will have to scrap" in "Roe said that Ruritania will have to scrap the missiles it built".
    """
    words = sentence.words
    own = statement.wording.words
    inner = _inner_clauses(sentence, statement)
    outer = [at for at, word in enumerate(own) if not any(c.start <= words[word].start < c.end for c in inner)]
    verbs = [at for at in outer if words[own[at]].tag is Tag.FINITE and own[at] != speech]
    if speech is not None:
        behind = [at for at in verbs if own[at] > speech]
        told = [at for at, word in enumerate(own) if word > speech and words[word].tag is Tag.FINITE]
        verbs = behind or verbs or told
    if not verbs:
        verbs = [at for at in outer if sentence.is_verb(own[at]) and own[at] != speech]
    if not verbs:
        return None
    first = last = verbs[0]
    while last + 1 < len(own) and last - first < _LONGEST and _goes_on(words, own[last + 1]):
        last += 1
    opening = max((at + 1 for at in range(first) if own[at] == speech), default=0)
    starts = statement.wording.starts
    end = starts[last + 1] - 1 if last + 1 < len(starts) else len(statement.wording.text)
    asides = frozenset(starts[at] for at in set(range(len(own))) - set(outer))
    return Predicate(starts[opening], starts[first], end, asides)


def relative_words(sentence: Sentence, statement: Statement) -> frozenset[int]:
    """Where the words begin, in a statement's wording, that stand in relative clauses inside it."""
    clauses = [clause for clause in _inner_clauses(sentence, statement) if _is_relative(clause)]
    if not clauses:
        return frozenset()
    own = zip(statement.wording.words, statement.wording.starts, strict=True)
    return frozenset(at for word, at in own if any(c.start <= sentence.words[word].start < c.end for c in clauses))


def _is_relative(clause: Clause) -> bool:
    """Whether a clause describes a noun, unlike the content of "notice that Borduria will leave"."""
    near = clause.verb is not None and clause.verb.start - clause.start <= len("that ")
    return clause.kind is ClauseKind.RELATIVE and (clause.opener != "that" or near)


def _goes_on(words: list[Word], at: int) -> bool:
    """Whether the word continues a verb group: an auxiliary's verb, an adverb, a particle, "able to"."""
    word, before = words[at], words[at - 1]
    if word.tag in _GROUP or word.lower in _LINKS:
        return True
    if word.lower == "the":
        return at + 1 < len(words) and words[at + 1].lower in ("first", "last", "only", "second", "third")
    if word.lower in _PARTICLES:
        return before.tag in _GROUP
    return bool(forms_of(word.lower) & Form.PARTICIPLE) and before.lower in _BE


def _inner_clauses(sentence: Sentence, statement: Statement) -> list[Clause]:
    """The clauses that only modify something in the statement."""
    return [
        clause
        for clause in sentence.clauses
        if clause.kind in _INNER
        and clause != statement.clause
        and statement.clause.start <= clause.start
        and not (clause.kind is ClauseKind.PARTICIPLE and antecedent_of(sentence, clause) in _INSTRUMENTS)
    ]
