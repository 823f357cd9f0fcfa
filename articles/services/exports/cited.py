"""A claim with its source, as every export needs it: plain values, whoever hands them over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from articles.models import Claim

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cited:
    """A claim and where it is written. Empty texts and None stand for what nobody knows.

    `page` is the claim's permanent address here, `paragraph_page` that of its paragraph, `url` where the publisher
    shows the article. `paragraph` counts from 0. `start` and `end` are the quote's characters, the days are inclusive.
    """

    id: str
    page: str
    quote: str
    prefix: str
    suffix: str
    start: int
    end: int
    paragraph: int
    paragraph_page: str
    kind: str
    modality: str
    confidence: float
    treaties: tuple[str, ...]
    speakers: tuple[str, ...]
    actors: tuple[str, ...]
    first_day: date | None
    last_day: date | None
    precision: str
    basis: str
    date_text: str
    date_reason: str
    article: str
    title: str
    publisher: str
    published: date | None
    url: str
    byline: str
    language: str
    text_sha256: str

    @property
    def authors(self) -> tuple[str, ...]:
        """The names of a byline such as "By Ada Quill and Ben Rook"."""
        names = self.byline.removeprefix("By ").removeprefix("by ")
        parts = names.replace(", and ", ", ").replace(" and ", ", ").split(", ")
        return tuple(name for part in parts if (name := " ".join(part.split())))

    @property
    def shown_title(self) -> str:
        return " ".join(self.title.split()) or "Untitled article"

    @property
    def number(self) -> int:
        """The paragraph's number as the article's page shows it, from 0."""
        return self.paragraph

    @property
    def address(self) -> str:
        """Where to read the article: at its publisher, or here where that is unknown."""
        return self.url or self.paragraph_page


CONTEXT = 32


def cite(claim: Claim, page: str, article_page: str) -> Cited:
    """A stored claim with the absolute addresses of its page and its article's page; read it with_evidence()."""
    text, article = claim.paragraph.text, claim.article
    return Cited(
        id=str(claim.pk),
        page=page,
        quote=claim.quote,
        prefix=text[max(0, claim.start - CONTEXT) : claim.start],
        suffix=text[claim.end : claim.end + CONTEXT],
        start=claim.start,
        end=claim.end,
        paragraph=claim.paragraph.index,
        paragraph_page=f"{article_page}#p{claim.paragraph.index}",
        kind=claim.kind,
        modality=claim.modality,
        confidence=claim.confidence,
        treaties=tuple(link.treaty.short_name for link in claim.treaty_links.all()),
        speakers=tuple(link.name for link in claim.speakers),
        actors=tuple(link.name for link in claim.named_actors),
        first_day=claim.date_start,
        last_day=claim.date_end,
        precision=claim.date_precision,
        basis=claim.date_basis,
        date_text=claim.date_text,
        date_reason=claim.date_reason,
        article=str(claim.article_id),
        title=article.title,
        publisher=article.publisher.name if article.publisher else "",
        published=article.published,
        url=article.url,
        byline=article.byline,
        language=article.language,
        text_sha256=article.text_sha256,
    )


def from_api(claim: Mapping[str, Any]) -> Cited:
    """A claim as the API's lists show it, days as ISO strings."""
    article, when = claim["article"], claim["date"] or {}
    return Cited(
        id=str(claim["id"]),
        page=claim["url"],
        quote=claim["quote"],
        prefix=claim["prefix"],
        suffix=claim["suffix"],
        start=claim["start"],
        end=claim["end"],
        paragraph=claim["paragraph"],
        paragraph_page=claim["paragraph_url"],
        kind=claim["kind"],
        modality=claim["modality"],
        confidence=claim["confidence"],
        treaties=tuple(treaty["short_name"] for treaty in claim["treaties"]),
        speakers=tuple(actor["name"] for actor in claim["speakers"]),
        actors=tuple(actor["name"] for actor in claim["actors"]),
        first_day=_day(when.get("start")),
        last_day=_day(when.get("end")),
        precision=when.get("precision") or "",
        basis=when.get("basis") or "",
        date_text=when.get("text") or "",
        date_reason=when.get("reason") or "",
        article=str(article["id"]),
        title=article["title"],
        publisher=article["publisher"]["name"] if article["publisher"] else "",
        published=_day(article["published"]),
        url=article["url"],
        byline=article.get("byline", ""),
        language=article.get("language", "en"),
        text_sha256=claim["text_sha256"],
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
