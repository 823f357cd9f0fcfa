"""Verb groups of a sentence: "has repeatedly denied", "went on to say"."""

from dataclasses import dataclass

from articles.extraction.attribution import cues
from articles.extraction.language import Tag, Word
from articles.extraction.language.lexicon import AUXILIARIES, NEGATIONS


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """Words [first, last] of a sentence; `head` is the index of the verb that counts, `tag` the tag of the first.

    `passive` is whether the head is a participle behind a form of "be".
    """

    first: int
    head: int
    last: int
    base: str
    tag: Tag
    passive: bool

    @property
    def finite(self) -> bool:
        """Whether the group opens with a tensed verb, and so has a subject of its own."""
        return self.tag is Tag.FINITE


_REPORTING = cues.SPEECH | cues.STANCE
_VERBAL = (Tag.BASE, Tag.PARTICIPLE, Tag.ING)


def find_groups(sentence: list[Word]) -> list[VerbGroup]:
    """The verb groups of a tagged sentence from left to right, none overlapping another."""
    groups: list[VerbGroup] = []
    index = 0
    while index < len(sentence):
        if sentence[index].tag is Tag.FINITE or sentence[index].tag in _VERBAL:
            group = _group_at(sentence, index)
            groups.append(group)
            index = group.last + 1
        else:
            index += 1
    return groups


def _group_at(sentence: list[Word], first: int) -> VerbGroup:
    head = first
    at = first + 1
    auxiliary = sentence[first].lower in AUXILIARIES or sentence[first].lower == "'s"
    if auxiliary or sentence[first].base in ("be", "have"):
        while at < min(len(sentence), first + 8):
            word = sentence[at]
            if word.tag in _VERBAL:
                head = at
                if word.base not in ("be", "have"):
                    break
            elif word.tag is not Tag.ADVERB and word.lower not in NEGATIONS:
                break
            at += 1
    passive = head > first and sentence[head].tag is Tag.PARTICIPLE and _behind_be(sentence, first, head)
    head = _led_to(sentence, head)
    return VerbGroup(
        first, head, head, sentence[head].base, sentence[first].tag, passive and sentence[head].tag is Tag.PARTICIPLE
    )


def _behind_be(sentence: list[Word], first: int, head: int) -> bool:
    return any(word.base == "be" or word.lower in ("'re", "'m") for word in sentence[first:head])


def _led_to(sentence: list[Word], head: int) -> int:
    """The reporting infinitive behind "went on to say" or "declined to comment"; else the head itself."""
    base = sentence[head].base
    at = head + 1
    if base in ("quote", "cite") and sentence[head].tag is Tag.PARTICIPLE and at + 1 < len(sentence):
        saying = sentence[at].lower == "as" and sentence[at + 1].tag is Tag.ING and sentence[at + 1].base in _REPORTING
        return at + 1 if saying else head
    if base == "go" and at < len(sentence) and sentence[at].lower == "on":
        at += 1
    if base not in cues.LEADING or at + 1 >= len(sentence) or sentence[at].lower != "to":
        return head
    while at + 1 < len(sentence) and sentence[at + 1].tag is Tag.ADVERB and at < head + 4:
        at += 1
    verb = at + 1
    if verb >= len(sentence) or sentence[verb].tag is not Tag.BASE or sentence[verb].base not in _REPORTING:
        return head
    bare = verb + 1 >= len(sentence) or sentence[verb + 1].tag in (Tag.PUNCTUATION, Tag.PREPOSITION)
    return head if bare and base in cues.WILL else verb
