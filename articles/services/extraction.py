"""Runs the extractor with what the registry knows now, and records the claims that it finds."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from django.db import transaction

from articles.extraction.article import Article as Text
from articles.extraction.article import Paragraph as Block
from articles.extraction.claim import ActorName, ExtractedClaim
from articles.extraction.claims.extractor import RuleExtractor
from articles.extraction.gazetteer import Gazetteer
from articles.extraction.identity import claim_id
from articles.extraction.vocabulary import ParagraphKind
from articles.models import (
    Actor,
    Article,
    Claim,
    ClaimActor,
    ClaimTreaty,
    ExtractionRun,
    RegistryRevision,
    Treaty,
)
from articles.services.bulk import copy_rows
from articles.services.registry_entries import actor_entries, treaty_entries


@dataclass(frozen=True)
class CurrentExtractor:
    """The extractor over the registry of this moment, and the rows that its slugs stand for."""

    extractor: RuleExtractor
    treaty_ids: dict[str, int]
    actor_ids: dict[str, int]

    def extract(self, text: Text) -> list[ExtractedClaim]:
        return self.extractor.extract(text)


def current_extractor() -> CurrentExtractor:
    """Built once a process, and again whenever anything of the registry was added, changed or removed."""
    return _build(RegistryRevision.current())


@lru_cache(maxsize=1)
def _build(_revision: UUID | None) -> CurrentExtractor:
    return CurrentExtractor(
        extractor=RuleExtractor(Gazetteer(treaty_entries(), actor_entries())),
        treaty_ids=dict(Treaty.objects.values_list("slug", "pk")),
        actor_ids=dict(Actor.objects.values_list("slug", "pk")),
    )


@transaction.atomic
def re_extract(article: Article) -> ExtractionRun:
    """Reads a stored article again; claims that are found again keep their ids, the others go."""
    extractor = current_extractor()
    return record_claims(article, extractor.extract(as_text(article)), extractor)


def as_text(article: Article) -> Text:
    """The stored article as the extractor sees it."""
    return Text(
        paragraphs=tuple(
            Block(paragraph.index, paragraph.text, ParagraphKind(paragraph.kind), paragraph.page)
            for paragraph in article.paragraphs.order_by("index")
        ),
        title=article.title,
        publisher=article.publisher.name if article.publisher else "",
        published=article.published,
        url=article.url,
        byline=article.byline,
        language=article.language,
    )


def record_claims(article: Article, claims: Sequence[ExtractedClaim], extractor: CurrentExtractor) -> ExtractionRun:
    """Replaces the claims of `article` by `claims`, in the caller's transaction; a few statements for any number."""
    run = ExtractionRun.objects.create(
        article=article,
        extractor=extractor.extractor.name,
        version=extractor.extractor.version,
        read_against=article.published,
        claims_found=len(claims),
    )
    Claim.everything.filter(article=article).delete()
    paragraphs = dict(article.paragraphs.values_list("index", "pk"))
    rows = [_claim_row(article, paragraphs[claim.paragraph], claim, run) for claim in claims]
    copy_rows(Claim, rows)
    found = list(zip(rows, claims, strict=True))
    copy_rows(
        ClaimTreaty,
        (
            ClaimTreaty(claim_id=row.pk, treaty_id=extractor.treaty_ids[slug], position=position)
            for row, claim in found
            for position, slug in enumerate(claim.treaties)
        ),
    )
    copy_rows(ClaimActor, (link for row, claim in found for link in _actor_rows(row.pk, claim, extractor.actor_ids)))
    return run


def _claim_row(article: Article, paragraph_pk: int, claim: ExtractedClaim, run: ExtractionRun) -> Claim:
    dated = claim.date
    return Claim(
        id=claim_id(article.pk, claim.paragraph, claim.start, claim.end, claim.kind),
        article=article,
        paragraph_id=paragraph_pk,
        start=claim.start,
        end=claim.end,
        quote=claim.quote,
        kind=claim.kind,
        modality=claim.modality,
        confidence=claim.confidence,
        is_draft=claim.is_draft,
        date_start=dated.start if dated else None,
        date_end=dated.end if dated else None,
        date_precision=(dated.precision or "") if dated else "",
        date_basis=dated.basis if dated else "",
        date_text=((dated.text or "") if dated else "")[:300],
        date_reason=(dated.reason if dated else "")[:500],
        reasons=[{"part": reason.part, "rule": reason.rule, "trigger": reason.trigger} for reason in claim.reasons],
        run=run,
    )


def _actor_rows(claim: UUID, extracted: ExtractedClaim, ids: dict[str, int]) -> list[ClaimActor]:
    def row(role: str, position: int, actor: ActorName) -> ClaimActor:
        known = ids[actor.slug] if actor.slug else None
        return ClaimActor(claim_id=claim, actor_id=known, name=actor.name[:300], role=role, position=position)

    return [
        *(row(ClaimActor.Role.SPEAKER, place, actor) for place, actor in enumerate(extracted.speakers)),
        *(row(ClaimActor.Role.NAMED, place, actor) for place, actor in enumerate(extracted.actors)),
    ]
