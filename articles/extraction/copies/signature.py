"""MinHash: a few numbers for a text of any length, so that texts with common wording have numbers in common."""

from collections.abc import Iterable
from hashlib import blake2b
from heapq import nsmallest

from articles.extraction.copies.sentence import Sentence

SHINGLE = 4
SIZE = 48
# A sentence of background in common gives two or so; copies with few words of their own have little more.
FEWEST_COMMON_KEYS = 3


def signature(sentences: Iterable[Sentence]) -> tuple[int, ...]:
    """Up to `SIZE` numbers in rising order, each a signed 64-bit key to look other texts up by; the same everywhere.

    The smallest hashes of all runs of four words (bottom-s MinHash: A. Broder, "On the resemblance and containment of
    documents", 1997). Runs stay within sentences, so that sentences may be dropped and put in another order. Every
    number is a band of one row: two texts that have the share J of their runs in common agree on none of them with a
    probability of about (1 - J) ** SIZE. Empty for a text without words of its own.
    """
    runs = {
        " ".join(own[at : at + SHINGLE])
        for own in (sentence.own for sentence in sentences)
        for at in range(len(own) - SHINGLE + 1)
    }
    hashes = (blake2b(run.encode(), digest_size=8).digest() for run in runs)
    return tuple(nsmallest(SIZE, (int.from_bytes(digest, "big", signed=True) for digest in hashes)))
