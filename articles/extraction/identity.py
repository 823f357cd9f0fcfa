"""Ids that derive from content, so that links survive re-extraction and two installations agree."""

from collections.abc import Iterable
from hashlib import sha256
from uuid import UUID, uuid5

# Drawn once at random; changing it changes the address of every article and claim there is.
NAMESPACE = UUID("5f1b2c1e-7d0a-4f57-9a3b-64c0a8e1d2f9")


def text_sha256(paragraphs: Iterable[str]) -> str:
    """The hex digest that identifies a text: its paragraphs in order, with white space folded."""
    return sha256("\n".join(" ".join(text.split()) for text in paragraphs).encode()).hexdigest()


def article_id(text_hash: str) -> UUID:
    """The id of the article with this `text_sha256`."""
    return uuid5(NAMESPACE, text_hash)


def claim_id(article: UUID, paragraph: int, start: int, end: int, kind: str) -> UUID:
    """The id of the claim of `kind` on the characters [start, end) of a paragraph of `article`."""
    return uuid5(article, f"{paragraph}:{start}:{end}:{kind}")
