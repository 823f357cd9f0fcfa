"""A claim as a plain record: what reviews and revisions keep of it, before and after."""

from __future__ import annotations

from typing import Any

from articles.models import Claim, ClaimActor

Record = dict[str, Any]


def record_of(claim: Claim) -> Record:
    """Everything about `claim` that may change, as JSON holds it; days are ISO strings.

    Four queries, none where treaty_links__treaty and actor_links__actor are prefetched and the paragraph is selected.
    """
    return {
        "paragraph": claim.paragraph.index,
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
        "kind": claim.kind,
        "modality": claim.modality,
        "confidence": claim.confidence,
        "treaties": [link.treaty.slug for link in claim.treaty_links.all()],
        "speakers": _people(claim.speakers),
        "actors": _people(claim.named_actors),
        "date": date_of(claim),
        "reasons": claim.reasons,
        "is_draft": claim.is_draft,
        "review_state": claim.review_state,
        "extractor": f"{claim.run.extractor} {claim.run.version}",
    }


def date_of(claim: Claim) -> Record | None:
    """The claim's date with its reason, None where nothing dates it; its days are None while nobody resolves them."""
    if not claim.date_basis:
        return None
    return {
        "start": claim.date_start.isoformat() if claim.date_start else None,
        "end": claim.date_end.isoformat() if claim.date_end else None,
        "precision": claim.date_precision or None,
        "basis": claim.date_basis,
        "text": claim.date_text or None,
        "reason": claim.date_reason,
    }


def _people(links: list[ClaimActor]) -> list[Record]:
    return [{"name": link.name, "slug": link.actor.slug if link.actor else None} for link in links]
