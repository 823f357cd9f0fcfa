"""Reads files and extracts their claims with the registry's files alone: no database is asked, nothing is written."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from articles.extraction.article import Article
from articles.extraction.claim import ExtractedClaim
from articles.extraction.claims.extractor import RuleExtractor
from articles.extraction.gazetteer import Gazetteer
from articles.extraction.originals import read_original
from articles.registry.gazetteer import gazetteer_entries
from articles.registry.loading import load_registry
from articles.services.metadata import Metadata


@dataclass(frozen=True, slots=True)
class Extract:
    """One article and the claims in it."""

    article: Article
    claims: list[ExtractedClaim]

    def as_json(self) -> dict[str, Any]:
        """The form that programs rely on (`manage.py extract`)."""
        article = self.article
        return {
            "article": {
                "title": article.title,
                "publisher": article.publisher,
                "published": article.published.isoformat() if article.published else None,
                "language": article.language,
                "paragraphs": [{"index": p.index, "kind": p.kind, "text": p.text} for p in article.paragraphs],
            },
            "claims": [_claim_json(claim) for claim in self.claims],
        }


def extract_files(paths: list[Path], *, published: date | None = None, encoding: str = "utf-8") -> Iterator[Extract]:
    """Each file's extract, in their order. `published` wins over what a file says.

    Raises Unreadable or OSError at the file that cannot be read.
    """
    extractor = RuleExtractor(Gazetteer(*gazetteer_entries(load_registry())))
    told = Metadata(published=published)
    for path in paths:
        article = told.over(read_original(path.read_bytes(), name=path.name, encoding=encoding))
        yield Extract(article, extractor.extract(article))


def _claim_json(claim: ExtractedClaim) -> dict[str, Any]:
    dated = claim.date
    return {
        "paragraph": claim.paragraph,
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
        "kind": claim.kind,
        "treaties": list(claim.treaties),
        "speaker": "; ".join(speaker.name for speaker in claim.speakers) or None,
        "actors": [actor.name for actor in claim.actors],
        "date": {
            "start": dated.start.isoformat() if dated.start else None,
            "end": dated.end.isoformat() if dated.end else None,
            "precision": dated.precision,
            "basis": dated.basis,
            "text": dated.text,
        }
        if dated
        else None,
        "modality": claim.modality,
        "confidence": round(claim.confidence, 3),
    }
