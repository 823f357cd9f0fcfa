"""What an extractor returns: claims, each with its span, its parts and the reasons for them."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from articles.extraction.article import Article
from articles.extraction.dates import Precision
from articles.extraction.vocabulary import Basis, ClaimKind, Modality


@dataclass(frozen=True, slots=True)
class ActorName:
    """An actor as a claim names it; `slug` is None for somebody the gazetteer does not know ("US officials")."""

    name: str
    slug: str | None = None


@dataclass(frozen=True, slots=True)
class ClaimDate:
    """When the claimed thing happened, happens or will happen.

    `start` and `end` are inclusive days and None together, with `precision`, when the words in `text` could not be
    resolved because the article's published date is unknown. `text` is None for basis REPORTED. `reason` is one
    English sentence for the reader: "Tuesday before the published Wednesday, 16 January 2019".
    """

    start: date | None
    end: date | None
    precision: Precision | None
    basis: Basis
    text: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Reason:
    """Why one part of a claim is as it is: the rule that decided, and the words that triggered it ("" where none)."""

    part: str
    rule: str
    trigger: str = ""


# A claim less sure than this is a draft: kept for a person to look at, not shown as what was claimed. On the open
# articles about half of the claims below it have kind, treaty and date right, above it four of five (docs/quality.md).
DRAFT_BELOW = 0.5


@dataclass(frozen=True, slots=True)
class ExtractedClaim:
    """One claim. `start` and `end` are half-open Python character offsets into the text of paragraph `paragraph`.

    `quote` is that slice. `treaties` are registry slugs, at least one, in order of mention. `speakers` is empty when
    the article itself speaks; several are joint speakers. `date` is None for timeless or undated statements.
    """

    paragraph: int
    start: int
    end: int
    quote: str
    kind: ClaimKind
    treaties: tuple[str, ...]
    speakers: tuple[ActorName, ...]
    actors: tuple[ActorName, ...]
    date: ClaimDate | None
    modality: Modality
    confidence: float
    reasons: tuple[Reason, ...] = ()

    @property
    def is_draft(self) -> bool:
        """True for a claim that a person should look at before it is shown as one."""
        return self.confidence < DRAFT_BELOW


class Extractor(Protocol):
    """Anything that reads claims out of an article; `name` and `version` go with every claim that it makes."""

    name: str
    version: str

    def extract(self, article: Article) -> list[ExtractedClaim]:
        """The claims of `article` in text order; the same article gives the same claims, always."""
        ...
