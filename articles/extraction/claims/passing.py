"""Treaties mentioned in passing: named to place or measure another one, without the talk turning to them."""

from bisect import bisect_left

from articles.extraction.claims.sentence import Sentence
from articles.extraction.language import Tag
from articles.extraction.language import lexicon as lx
from articles.extraction.language.verbs import Form, forms_of
from articles.extraction.mentions import TreatyMention

_EARLIER = lx.words("earlier former previous predecessor older old preceding existing other original")
_BESIDE = lx.words("unlike like than alongside besides beside despite since beyond outside as")
_UNDER = lx.words("under by with in against within through")
_PARTS = lx.words(
    """article articles clause clauses preamble spirit predecessor successor alternative rival version model heir
    sequel counterpart complement supplement replacement substitute companion example pillar goal goals aim aims"""
)
_JOINED = lx.words("parties signatories members adherents")
_MEASURING = lx.words(
    """weaken undermine erode replace succeed supersede supplement complement resemble mirror echo follow precede
    outlive strengthen reinforce contradict rival jeopardise jeopardize endanger predate"""
)
_BECOMING = lx.words("be been being become becomes became remain remains remained as other all")
_SKIPPED = (Tag.DETERMINER, Tag.ADJECTIVE, Tag.NUMBER, Tag.POSSESSIVE)


def in_passing(sentence: Sentence, mention: TreatyMention) -> bool:
    """Whether a treaty is named only to place or to measure something else.

    Examples: "missiles scrapped under the earlier Fjord Treaty", "a pact that would weaken the Lakes Convention",
    "Article VI of the Lakes Convention"; but "Under the Fjord Treaty, tests are banned" speaks of it.
    """
    words = sentence.words
    at = bisect_left([word.start for word in words], mention.start) - 1
    earlier = False
    while at >= 0 and (words[at].tag in _SKIPPED or words[at].lower in _EARLIER):
        earlier = earlier or words[at].lower in _EARLIER
        at -= 1
    if at < 0:
        return False
    before = words[at]
    if before.base in _MEASURING or before.lower in _BESIDE:
        return True
    if before.tag is Tag.PREPOSITION and earlier:
        return True
    if before.lower in _UNDER:
        reduced = at > 0 and bool(forms_of(words[at - 1].lower) & Form.PARTICIPLE)
        return reduced and at > 1 and words[at - 2].tag is Tag.NOUN
    if before.lower in ("of", "to") and at > 1 and words[at - 1].lower in _JOINED:
        # "the three parties to the Fjord Treaty", but "both are parties to it" speaks of it.
        near = [word.lower for word in words[max(0, at - 4) : at - 1]]
        return not any(word in lx.BE_FINITE | _BECOMING for word in near) and near != []
    return before.lower in ("of", "to") and any(word.lower in _PARTS for word in words[max(0, at - 2) : at])


def is_measured(sentence: Sentence, mention: TreatyMention) -> bool:
    """Whether something is said to bear on a treaty: "it would weaken the Lakes Convention"."""
    words = sentence.words
    at = bisect_left([word.start for word in words], mention.start) - 1
    while at >= 0 and words[at].tag in _SKIPPED:
        at -= 1
    return at >= 0 and words[at].base in _MEASURING
