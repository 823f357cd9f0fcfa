"""Alignment of two texts sentence by sentence, whatever their order, and how much of one stands in the other."""

from collections.abc import Iterable, Sequence
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
    return align_texts(Text.of(left), Text.of(right))


def align_texts(one: "Text", two: "Text") -> Alignment:
    """As `align`, for texts that are compared with several others."""
    there, back = _counterparts(one, two), _counterparts(two, one)
    overlaps = (_overlap(one, two, there), _overlap(two, one, back))
    return Alignment(there, back, max(overlaps, key=lambda each: (each.closeness, each.share, each.words)))


@dataclass(frozen=True, slots=True)
class _Wording:
    """Words in their order, and all pairs of neighbours among them."""

    words: tuple[str, ...]
    pairs: frozenset[_Pair]
    repeats: bool

    @classmethod
    def of(cls, words: tuple[str, ...]) -> "_Wording":
        pairs = frozenset(pairwise(words))
        return cls(words, pairs, len(pairs) < len(words) - 1)

    def is_like(self, other: "_Wording") -> bool:
        """Whether enough words of the shorter sentence stand in the longer one beside the same neighbour.

        Sentences of fewer than five words are alike only if they are the same.
        """
        short, long = (self, other) if len(self.words) <= len(other.words) else (other, self)
        if len(short.words) < FEWEST_OWN_WORDS:
            return short.words == long.words
        # Two words for each pair in common are the most that can stand; mostly that is far too little.
        if not short.repeats and 2 * len(short.pairs & long.pairs) < SAME_SENTENCE * len(short.words):
            return False
        return short.kept_in(long) >= SAME_SENTENCE * len(short.words)

    def kept_in(self, other: "_Wording") -> int:
        """How many of its words stand in `other` beside the same neighbour."""
        kept = [pair in other.pairs for pair in pairwise(self.words)]
        return sum(before or behind for before, behind in pairwise([False, *kept, False]))


@dataclass(frozen=True, slots=True)
class Text:
    """The sentences of a text made ready to be compared: with all their words, and with those of their own.

    `places`: the first few sentences of each pair of words.
    """

    whole: tuple[_Wording, ...]
    own: tuple[_Wording, ...]
    places: dict[_Pair, list[int]]

    @classmethod
    def of(cls, sentences: Sequence[Sentence]) -> "Text":
        whole = tuple(_Wording.of(sentence.words) for sentence in sentences)
        own = (
            wording if sentence.own == sentence.words else _Wording.of(sentence.own)
            for sentence, wording in zip(sentences, whole, strict=True)
        )
        places: dict[_Pair, list[int]] = {}
        for number, wording in enumerate(whole):
            for pair in wording.pairs:
                found = places.setdefault(pair, [])
                if len(found) < _MOST_PLACES:
                    found.append(number)
        return cls(whole, tuple(own), places)


def _counterparts(text: Text, other: Text) -> tuple[int | None, ...]:
    return tuple(_counterpart(wording, other.whole, other.places) for wording in text.whole)


def _counterpart(wording: _Wording, others: Sequence[_Wording], places: dict[_Pair, list[int]]) -> int | None:
    """The sentence with the most pairs in common that is like this one, of equals the first."""
    hits: dict[int, int] = {}
    for pair in wording.pairs & places.keys():
        for number in places[pair]:
            hits[number] = hits.get(number, 0) + 1
    nearest = sorted(hits.items(), key=lambda hit: (-hit[1], hit[0]))[:_MOST_TRIED]
    return next((number for number, _ in nearest if wording.is_like(others[number])), None)


def _overlap(text: Text, other: Text, counterparts: Iterable[int | None]) -> Overlap:
    total = sum(len(own.words) for own in text.own)
    if not total:
        return Overlap()
    read = words = 0
    weight = 0.0
    for own, number in zip(text.own, counterparts, strict=True):
        size = len(own.words)
        if size and number is not None and own.is_like(other.own[number]):
            common = min(size, len(other.own[number].words))
            words += common
            weight += common * (_FIRST - (_FIRST - _LAST) * (read + size / 2) / total)
        read += size
    return Overlap(words, words / total, weight / total)
