"""The tense of a clause or of a verb of speech, as far as the day of a claim depends on it."""

from enum import StrEnum

from articles.extraction.claims.sentence import Sentence
from articles.extraction.claims.statements import Statement
from articles.extraction.language import Tag
from articles.extraction.language.verbs import Form, forms_of

_HAVE = frozenset({"has", "have", "'ve", "’ve"})
_BE = frozenset({"is", "are", "am", "'re", "’re", "remains", "remain"})
_DUTY = frozenset({"should", "must", "ought", "shall", "may", "can"})
_TO_COME = frozenset({"will", "would", "could", "might", "'ll", "’ll"})


class Tense(StrEnum):
    """When a finite verb places what it tells; NONE where there is no finite verb."""

    PAST = "past"
    PRESENT = "present"
    PERFECT = "perfect"
    PAST_PERFECT = "past perfect"
    DUTY = "duty"
    TO_COME = "to come"
    NONE = "none"


def tense_of(sentence: Sentence, statement: Statement) -> Tense:
    """The tense of the first finite verb of a statement outside the subject's own clauses.

    Example: "Borduria has begun scrapping them" is in the perfect, "Both sides go on exchanging data" in the present.
    """
    own = [index for index in statement.own if sentence.words[index].tag is Tag.FINITE]
    return tense_at(sentence, own[0]) if own else Tense.NONE


def tense_at(sentence: Sentence, verb: int) -> Tense:
    """The tense of the verb group that the word index `verb` stands in."""
    words = sentence.words
    first = verb
    while first > 0 and words[first - 1].tag is Tag.ADVERB:
        first -= 1
    if first > 0 and words[first - 1].lower in _HAVE | {"had"}:
        return Tense.PAST_PERFECT if words[first - 1].lower == "had" else Tense.PERFECT
    lower = words[verb].lower
    if words[verb].tag in (Tag.ING, Tag.BASE):
        return _of_group(sentence, verb)
    if lower in _TO_COME:
        return Tense.TO_COME
    if lower in _DUTY:
        return Tense.DUTY
    if lower in _BE:
        return Tense.PRESENT
    if lower in _HAVE or lower == "had":
        return _with_have(sentence, verb)
    forms = forms_of(lower)
    if forms and not forms & (Form.PAST | Form.ING) and lower not in ("was", "were"):
        return Tense.PRESENT
    return Tense.PAST


def _of_group(sentence: Sentence, verb: int) -> Tense:
    """The tense of the verb before one that shows none: "have begun attacking", "did not say"; PAST without one."""
    for index in range(verb - 1, max(-1, verb - 5), -1):
        if sentence.words[index].tag in (Tag.PUNCTUATION, Tag.NOUN, Tag.NAME):
            break
        if sentence.words[index].tag is Tag.FINITE:
            return tense_at(sentence, index)
    return Tense.PAST


def _with_have(sentence: Sentence, at: int) -> Tense:
    """A perfect where a participle follows ("has since left"), else a form of "to have" itself ("has no limits")."""
    past = sentence.words[at].lower == "had"
    for word in sentence.words[at + 1 : at + 5]:
        if word.tag is Tag.PARTICIPLE or forms_of(word.lower) & Form.PARTICIPLE:
            return Tense.PAST_PERFECT if past else Tense.PERFECT
        if word.tag is not Tag.ADVERB:
            break
    return Tense.PAST if past else Tense.PRESENT
