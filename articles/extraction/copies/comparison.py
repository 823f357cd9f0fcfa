"""What an outlet made of a text: every sentence kept, changed, cut or added, with the words that differ."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from articles.extraction.copies.alignment import align
from articles.extraction.copies.sentence import Sentence

# Longer sentences are shown as a whole: comparing their words would take quadratic time.
_MOST_WORDS = 400


class Change(StrEnum):
    """What became of a sentence, or of a word in it."""

    KEPT = "kept"
    CHANGED = "changed"
    CUT = "cut"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand in both texts (kept), in the first only (cut) or in the second only (added)."""

    change: Change
    text: str


@dataclass(frozen=True, slots=True)
class Compared:
    """Sentences of the first text and what the second has in their place; several where it joined or parted them.

    `pieces` read from the first to the last give both texts. `moved` is true where the second text has them at
    another place in its order.
    """

    change: Change
    before: tuple[Sentence, ...]
    after: tuple[Sentence, ...]
    pieces: tuple[Piece, ...]
    moved: bool = False


def compare(before: Sequence[Sentence], after: Sequence[Sentence]) -> tuple[Compared, ...]:
    """Both texts whole, in the order of `before`; what `after` adds stands behind the sentence that it follows there.

    Example: "Talks failed. It rained." against "Talks failed on Monday." is one sentence changed and one cut.
    """
    groups = _groups(before, after)
    moved = _out_of_order([copies[0] for originals, copies in groups if originals and copies])
    return tuple(
        _compared(
            tuple(before[number] for number in originals),
            tuple(after[number] for number in copies),
            bool(originals and copies) and copies[0] in moved,
        )
        for originals, copies in groups
    )


def _groups(before: Sequence[Sentence], after: Sequence[Sentence]) -> list[tuple[list[int], list[int]]]:
    """The numbers of the sentences that belong together, those of `before` and those of `after`."""
    alignment = align(before, after)
    group_of_copy: dict[int, int] = {}
    group_of_original: dict[int, int] = {}
    groups: list[tuple[list[int], list[int]]] = []
    for original, copy in enumerate(alignment.left):
        if copy is not None and copy in group_of_copy:
            number = group_of_copy[copy]
            groups[number][0].append(original)
        else:
            number = len(groups)
            groups.append(([original], [] if copy is None else [copy]))
            if copy is not None:
                group_of_copy[copy] = number
        group_of_original[original] = number
    added: dict[int, list[int]] = {}
    last = -1
    for copy, counterpart in enumerate(alignment.right):
        if copy not in group_of_copy and counterpart is not None:
            group_of_copy[copy] = group_of_original[counterpart]
            groups[group_of_copy[copy]][1].append(copy)
        if copy in group_of_copy:
            last = group_of_copy[copy]
        else:
            added.setdefault(last, []).append(copy)
    ordered: list[tuple[list[int], list[int]]] = [([], [copy]) for copy in added.get(-1, [])]
    for number, (originals, copies) in enumerate(groups):
        ordered.append((originals, sorted(copies)))
        ordered += [([], [copy]) for copy in added.get(number, [])]
    return ordered


def _out_of_order(numbers: Sequence[int]) -> set[int]:
    """Those that are in the way of a rising order: all but a longest rising subsequence (patience sorting)."""
    tops: list[int] = []
    piles: list[int] = []
    for number in numbers:
        pile = bisect_left(tops, number)
        tops[pile : pile + 1] = [number]
        piles.append(pile)
    wanted = len(tops) - 1
    in_the_way: set[int] = set()
    following = None
    for number, pile in zip(reversed(numbers), reversed(piles), strict=True):
        if pile == wanted and (following is None or number < following):
            following = number
            wanted -= 1
        else:
            in_the_way.add(number)
    return in_the_way


def _compared(before: tuple[Sentence, ...], after: tuple[Sentence, ...], moved: bool) -> Compared:
    old, new = _text(before), _text(after)
    if not after:
        return Compared(Change.CUT, before, after, (Piece(Change.CUT, old),))
    if not before:
        return Compared(Change.ADDED, before, after, (Piece(Change.ADDED, new),))
    if _words(before) == _words(after):
        return Compared(Change.KEPT, before, after, (Piece(Change.KEPT, new),), moved)
    return Compared(Change.CHANGED, before, after, tuple(_pieces(old.split(), new.split())), moved)


def _pieces(old: list[str], new: list[str]) -> Iterable[Piece]:
    if len(old) > _MOST_WORDS or len(new) > _MOST_WORDS:
        yield Piece(Change.CUT, " ".join(old))
        yield Piece(Change.ADDED, " ".join(new))
        return
    matcher = SequenceMatcher(None, [_plain(word) for word in old], [_plain(word) for word in new], autojunk=False)
    for tag, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        if tag == "equal":
            yield Piece(Change.KEPT, " ".join(new[new_start:new_end]))
            continue
        if old_end > old_start:
            yield Piece(Change.CUT, " ".join(old[old_start:old_end]))
        if new_end > new_start:
            yield Piece(Change.ADDED, " ".join(new[new_start:new_end]))


def _plain(word: str) -> str:
    return "".join(character for character in word.lower() if character.isalnum()) or word


def _text(sentences: Iterable[Sentence]) -> str:
    return " ".join(sentence.text for sentence in sentences)


def _words(sentences: Iterable[Sentence]) -> list[str]:
    return [word for sentence in sentences for word in sentence.words]
