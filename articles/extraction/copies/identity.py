"""Ids of stories that derive from their articles, so that two installations with the same articles agree."""

from uuid import UUID, uuid5


def story_key(article: UUID) -> UUID:
    """The id that a story has when `article` is the one among its articles that gives it the smallest id."""
    return uuid5(article, "story")
