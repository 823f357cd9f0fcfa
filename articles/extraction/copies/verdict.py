"""What an alignment means: a copy, the same text once more, and how many texts there are in a story."""

from collections.abc import Iterable
from typing import TypeVar

from articles.extraction.copies.alignment import Alignment

# Measured by benchmarks/copies.py: rewrites stay above, background paragraphs that articles of one paper share below.
COPY = 0.4
SAME_TEXT = 0.5
_FEWEST_COMMON_WORDS = 20

Key = TypeVar("Key")


def is_copy(alignment: Alignment) -> bool:
    """Whether one article was made of the other or both of a third: they belong to one story."""
    return alignment.share >= COPY and alignment.common >= _FEWEST_COMMON_WORDS


def is_same_text(share: float) -> bool:
    """Whether less than half of one article's words is its own: of the two only one is an independent text."""
    return share >= SAME_TEXT


def count_texts(articles: Iterable[Key], shares: Iterable[tuple[Key, Key, float]]) -> int:
    """How many independent texts a story has: its articles, after those were folded together that are the same text.

    `shares` are the copies among the articles with the share of their alignment. What folds with one member of a
    group folds with all of it, so that the number never says more sources than there are.
    """
    head = {article: article for article in articles}
    for left, right, share in shares:
        if is_same_text(share):
            head[_first(head, left)] = _first(head, right)
    return len({_first(head, article) for article in head})


def _first(head: dict[Key, Key], article: Key) -> Key:
    while head[article] != article:
        head[article] = head[head[article]]
        article = head[article]
    return article
