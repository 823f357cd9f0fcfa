"""Reads files and extracts their claims with the registry's files alone: no database is asked, nothing is written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from articles.extraction.article import Article
from articles.extraction.claim import ExtractedClaim
from articles.extraction.claims.extractor import RuleExtractor
from articles.extraction.gazetteer import Gazetteer
from articles.extraction.originals import Unreadable, is_container, members, read_original
from articles.registry.gazetteer import gazetteer_entries
from articles.registry.loading import load_registry
from articles.services.collecting import settle
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


class CannotRead(Exception):
    """A file, or a member of one, that gives no article; the message names it and says why."""


def extract_files(
    paths: Iterable[Path], *, published: date | None = None, encoding: str = "utf-8"
) -> Iterator[Extract]:
    """The extract of each article in `paths`, as `articles_in` gives them; raises what that raises."""
    extractor = file_extractor()
    for article in articles_in(paths, published=published, encoding=encoding):
        yield Extract(article, extractor.extract(article))


def file_extractor() -> RuleExtractor:
    """The extractor over the registry's files."""
    built = RuleExtractor(Gazetteer(*gazetteer_entries(load_registry())))
    settle()
    return built


def articles_in(paths: Iterable[Path], *, published: date | None, encoding: str) -> Iterator[Article]:
    """The articles in files and in archives of them, in their order. `published` wins over what a file says.

    Raises CannotRead at the first that gives no article.
    """
    told = Metadata(published=published)
    for path in paths:
        for name, data in _files(path):
            try:
                yield told.over(read_original(data, name=name, encoding=encoding))
            except Unreadable as error:
                raise CannotRead(f"{path if name == path.name else f'{path}: {name}'}: {error}") from error


def _files(path: Path) -> Iterator[tuple[str, bytes]]:
    """The name and bytes of a file, or of each member of an archive, a feed or an e-mail with attachments."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise CannotRead(f"{path}: cannot be read: {error.strerror}") from error
    if not is_container(data, name=path.name):
        yield path.name, data
        return
    for member in members(data):
        if member.reason:
            raise CannotRead(f"{path}: {member.name}: {member.reason}")
        yield member.name, member.data


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
