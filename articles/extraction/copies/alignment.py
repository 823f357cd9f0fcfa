"""Alignment of two texts sentence by sentence, whatever their order, and how much of one stands in the other."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from articles.extraction.copies.sentence import FEWEST_OWN_WORDS, Sentence

# So much of the shorter sentence stands in the longer, in runs of two words or more, when one was made of the other.
SAME_SENTENCE = 0.5
# Formulas stand in many sentences; the first few are enough to find a partner and keep any text linear.
_MOST_PLACES = 8
_MOST_TRIED = 3

_Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Alignment:
    """For every sentence of each text the number of its counterpart in the other, None without one.

    Two sentences may share a counterpart: outlets join and part sentences. `common` is how many words outside
    quotations stand in sentences with a counterpart, counted in the text that has fewer of its own beside them;
    `share` is their part of that text's words, from 0 to 1.
    """

    left: tuple[int | None, ...]
    right: tuple[int | None, ...]
    common: int
    share: float


def align(left: Sequence[Sentence], right: Sequence[Sentence]) -> Alignment:
    """The alignment of two texts; the other way round it is the same one mirrored. Takes linear time."""
    there, back = _counterparts(left, right), _counterparts(right, left)
    share, common = max(_share(left, right, there), _share(right, left, back))
    return Alignment(there, back, common, share)


def _counterparts(texts: Sequence[Sentence], others: Sequence[Sentence]) -> tuple[int | None, ...]:
    places: dict[_Pair, list[int]] = defaultdict(list)
    for number, other in enumerate(others):
        for pair in set(_pairs(other.words)):
            if len(places[pair]) < _MOST_PLACES:
                places[pair].append(number)
    return tuple(_counterpart(sentence, others, places) for sentence in texts)


def _counterpart(sentence: Sentence, others: Sequence[Sentence], places: Mapping[_Pair, Sequence[int]]) -> int | None:
    hits = Counter(number for pair in set(_pairs(sentence.words)) for number in places.get(pair, ()))
    best, best_likeness = None, 0.0
    for number, _ in sorted(hits.items(), key=lambda hit: (-hit[1], hit[0]))[:_MOST_TRIED]:
        likeness = likeness_of(sentence.words, others[number].words)
        if likeness > best_likeness:
            best, best_likeness = number, likeness
    return best if best_likeness >= SAME_SENTENCE else None


def likeness_of(words: Sequence[str], others: Sequence[str]) -> float:
    """The share of the shorter sentence's words that stand in the longer beside the same neighbour, from 0 to 1.

    Sentences of fewer than five words are alike only if they are the same.
    """
    short, long = sorted((words, others), key=len)
    if len(short) < FEWEST_OWN_WORDS:
        return float(short == long)
    pairs = set(_pairs(long))
    kept = [pair in pairs for pair in _pairs(short)]
    return sum(before or behind for before, behind in pairwise([False, *kept, False])) / len(short)


def _share(
    texts: Sequence[Sentence], others: Sequence[Sentence], counterparts: Iterable[int | None]
) -> tuple[float, int]:
    words = sum(len(sentence.own) for sentence in texts)
    common = sum(
        min(len(sentence.own), len(others[number].own))
        for sentence, number in zip(texts, counterparts, strict=True)
        if number is not None and likeness_of(sentence.own, others[number].own) >= SAME_SENTENCE
    )
    return (common / words, common) if words else (0.0, 0)


def _pairs(words: Sequence[str]) -> Iterable[_Pair]:
    return pairwise(words)
