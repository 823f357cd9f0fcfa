"""What the overlap of two articles means: a copy, and the same text once more."""

from articles.extraction.copies.alignment import Overlap

# Measured by benchmarks/copies.py: rewrites stay above, background paragraphs that articles of one paper share below.
COPY = 0.44
SAME_TEXT = 0.5
_FEWEST_COMMON_WORDS = 20
# A brief may be shorter, if all of it stands in the other article.
_WHOLE = 0.9
_FEWEST_WORDS_OF_A_BRIEF = 10


def is_copy(overlap: Overlap) -> bool:
    """Whether one article was made of the other or both of a third: they belong to one story."""
    fewest = _FEWEST_WORDS_OF_A_BRIEF if overlap.closeness >= _WHOLE else _FEWEST_COMMON_WORDS
    return overlap.closeness >= COPY and overlap.words >= fewest


def is_same_text(overlap: Overlap) -> bool:
    """Whether less than half of one article's words are its own: of such two only one is an independent text."""
    return overlap.share >= SAME_TEXT
