"""What the tools return: stored claims, each with its quote and its permalink, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

from django.urls import reverse
from pydantic import BaseModel

from articles.models import Claim

CONTEXT = 300


class Date(BaseModel):
    """Inclusive days, how finely they are known, where they were read, and the words that were read."""

    start: str
    end: str
    precision: str
    basis: str
    text: str


class ClaimRecord(BaseModel):
    """One statement as somebody made it: `quote` stands word for word in the article; cite it by `permalink`."""

    id: str
    quote: str
    kind: str
    modality: str
    treaties: list[str]
    speakers: list[str]
    date: Date | None
    publisher: str | None
    published: str | None
    article: str
    permalink: str
    confidence: float


class EvidenceRecord(BaseModel):
    """A claim with the paragraph it stands in, at the characters from `start` to `end`, and why it was read so."""

    claim: ClaimRecord
    paragraph: str
    paragraph_number: int
    start: int
    end: int
    date_reason: str
    review_state: str
    article_page: str
    publisher_page: str | None
    text_sha256: str
    said_by_publishers: int
    independent_texts: int
    contradicted_by: list[ClaimRecord]


class ClaimList(BaseModel):
    """Claims, and where to read on (None at the end)."""

    claims: list[ClaimRecord]
    next: str | None


class StanceRecord(BaseModel):
    """Where a side stands on a treaty by its latest dated word; `spoken_by` spoke for it."""

    side: str
    treaty: str
    spoken_by: str
    claim: ClaimRecord


class StanceList(BaseModel):
    """One stance for each side and treaty."""

    stances: list[StanceRecord]


def recorder(site: str) -> Callable[[Claim], ClaimRecord]:
    """Makes records of claims, read with their evidence, whose permalinks lead to the pages at `site`."""

    def record(claim: Claim) -> ClaimRecord:
        article = claim.article
        return ClaimRecord(
            id=str(claim.pk),
            quote=claim.quote,
            kind=claim.kind,
            modality=claim.modality,
            treaties=[link.treaty.slug for link in claim.treaty_links.all()],
            speakers=[link.name for link in claim.speakers],
            date=_date(claim),
            publisher=article.publisher.name if article.publisher else None,
            published=article.published.isoformat() if article.published else None,
            article=str(article),
            permalink=f"{site}{reverse('claim', args=[claim.pk])}",
            confidence=round(claim.confidence, 2),
        )

    return record


def _date(claim: Claim) -> Date | None:
    if claim.date_start is None or claim.date_end is None:
        return None
    return Date(
        start=claim.date_start.isoformat(),
        end=claim.date_end.isoformat(),
        precision=claim.date_precision,
        basis=claim.date_basis,
        text=claim.date_text,
    )
