"""Which claims a reader wants: conditions that become one statement, written for the index that serves them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID


@dataclass(slots=True)
class Choice:
    """Conditions on shown claims, all of which hold. `c` is the claim in `parts`, `values` are their parameters.

    One treaty and the kinds are kept apart: links to treaties know their claim's day and kind, so that a timeline is
    read from the links alone. Days are kept apart because an overlap is read in two parts (see `orders`).
    """

    treaty: int | None = None
    kinds: list[str] = field(default_factory=list)
    modalities: list[str] = field(default_factory=list)
    dated: bool | None = None
    day_from: date | None = None
    day_to: date | None = None
    within: bool = False
    parts: list[str] = field(default_factory=list)
    values: dict[str, Any] = field(default_factory=dict)

    def add(self, condition: str, value: Any) -> None:
        """One more condition, in which `{}` stands for the value."""
        name = f"v{len(self.values)}"
        self.values[name] = value
        self.parts.append(condition.format(f"%({name})s"))

    def about(self, treaties: Sequence[int]) -> None:
        """Claims about one of the treaties."""
        if len(treaties) == 1 and self.treaty is None:
            self.treaty = treaties[0]
        else:
            self.add("c.id IN (SELECT claim_id FROM articles_claimtreaty WHERE treaty_id = ANY({}))", list(treaties))

    def involving(self, actors: Sequence[int]) -> None:
        """Claims that one of the actors makes or that name it."""
        self.add("c.id IN (SELECT claim_id FROM articles_claimactor WHERE actor_id = ANY({}))", list(actors))

    def spoken_by(self, actors: Sequence[int]) -> None:
        """Claims that one of the actors makes."""
        self.add(
            "c.id IN (SELECT claim_id FROM articles_claimactor WHERE actor_id = ANY({}) AND role = 'speaker')",
            list(actors),
        )

    def published_by(self, publishers: Sequence[int]) -> None:
        self.add("c.article_id IN (SELECT id FROM articles_article WHERE publisher_id = ANY({}))", list(publishers))

    def published_from(self, day: date) -> None:
        self.add("c.article_id IN (SELECT id FROM articles_article WHERE published >= {})", day)

    def published_to(self, day: date) -> None:
        """Claims known on this day: published on it or before."""
        self.add("c.article_id IN (SELECT id FROM articles_article WHERE published <= {})", day)

    def in_article(self, article: UUID) -> None:
        self.add("c.article_id = {}", article)

    def in_story(self, story: UUID) -> None:
        """Claims of all articles of a story, by any id that it ever had."""
        self.add(
            "c.article_id IN (SELECT article_id FROM articles_telling WHERE story_id ="
            " (SELECT story_id FROM articles_telling WHERE key = {}))",
            story,
        )

    def independent(self, wanted: bool) -> None:
        """Without (or only) the claims of reprints: of each independent text of a story one article counts."""
        reprint = "EXISTS (SELECT FROM articles_telling t WHERE t.article_id = c.article_id AND t.key <> t.text)"
        self.parts.append(f"NOT {reprint}" if wanted else reprint)

    def with_words(self, text: str) -> None:
        """Claims whose quote matches as in a web search."""
        self.add("c.search @@ websearch_to_tsquery('english', {})", text)

    @property
    def is_counted(self) -> bool:
        """Whether kept counts know how many there are."""
        return not (self.parts or self.day_from or self.day_to)
