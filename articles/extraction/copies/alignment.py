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
# What the first and the last word of a text weigh; all words together weigh what they count.
_FIRST = 1.5
_LAST = 0.5

_Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Overlap:
    """What of one text stands in another: only words outside quotations count.

    `words` of it stand in sentences with a counterpart; `share` is their part of all its words, from 0 to 1.
    `closeness` is the same part with the words weighed by their place: news comes first and background last, so that
    the first word weighs three times what the last one does.
    """

    words: int = 0
    share: float = 0.0
    closeness: float = 0.0


@dataclass(frozen=True, slots=True)
class Alignment:
    """For every sentence of each text the number of its counterpart in the other, None without one.

    Two sentences may share a counterpart: outlets join and part sentences. `overlap` is seen from the text that has
    less of its own beside what both have.
    """

    left: tuple[int | None, ...]
    right: tuple[int | None, ...]
    overlap: Overlap


def align(left: Sequence[Sentence], right: Sequence[Sentence]) -> Alignment:
    """The alignment of two texts; the other way round it is the same one mirrored. Takes linear time."""
    there, back = _counterparts(left, right), _counterparts(right, left)
    overlaps = (_overlap(left, right, there), _overlap(right, left, back))
    return Alignment(there, back, max(overlaps, key=lambda each: (each.closeness, each.share, each.words)))


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


def _overlap(texts: Sequence[Sentence], others: Sequence[Sentence], counterparts: Iterable[int | None]) -> Overlap:
    total = sum(len(sentence.own) for sentence in texts)
    if not total:
        return Overlap()
    read = words = 0
    weight = 0.0
    for sentence, number in zip(texts, counterparts, strict=True):
        size = len(sentence.own)
        if number is not None and likeness_of(sentence.own, others[number].own) >= SAME_SENTENCE:
            common = min(size, len(others[number].own))
            words += common
            weight += common * (_FIRST - (_FIRST - _LAST) * (read + size / 2) / total)
        read += size
    return Overlap(words, words / total, weight / total)


def _pairs(words: Sequence[str]) -> Iterable[_Pair]:
    return pairwise(words)
