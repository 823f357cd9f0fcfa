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
from articles.services.claim_record import Record, date_of
from articles.services.collecting import settle
from articles.services.registry_entries import actor_entries, treaty_entries
from articles.services.rereading import make_way

MOST_NAME = 300


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
    built = CurrentExtractor(
        extractor=RuleExtractor(Gazetteer(treaty_entries(), actor_entries())),
        treaty_ids=dict(Treaty.objects.values_list("slug", "pk")),
        actor_ids=dict(Actor.objects.values_list("slug", "pk")),
    )
    settle()
    return built


@transaction.atomic
def re_extract(article: Article) -> ExtractionRun:
    """Reads a stored article again; claims that are found again keep their ids, the others go.

    Claims that a person reviewed stay what they are. What changes or goes is kept as a revision.
    """
    # Reviews wait for this, and this for them.
    Article.objects.select_for_update(no_key=True).get(pk=article.pk)
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
    """Makes the claims of `article` that nobody reviewed equal to `claims`, in the caller's transaction.

    A few statements for any number. Claims that did not change keep the run that found them.
    """
    run = ExtractionRun.objects.create(
        article=article,
        extractor=extractor.extractor.name,
        version=extractor.extractor.version,
        read_against=article.published,
        claims_found=len(claims),
    )
    paragraphs = dict(article.paragraphs.values_list("index", "pk"))
    rows = [_claim_row(article, paragraphs[claim.paragraph], claim, run) for claim in claims]
    records = {row.pk: _record(row, claim) for row, claim in zip(rows, claims, strict=True)}
    wanted = make_way(article, records, run)
    found = [(row, claim) for row, claim in zip(rows, claims, strict=True) if row.pk in wanted]
    copy_rows(Claim, (row for row, _ in found))
    # The links to treaties repeat the actors, so these come first.
    copy_rows(ClaimActor, (link for row, claim in found for link in _actor_rows(row.pk, claim, extractor.actor_ids)))
    copy_rows(
        ClaimTreaty,
        (
            ClaimTreaty(claim_id=row.pk, treaty_id=extractor.treaty_ids[slug], position=position)
            for row, claim in found
            for position, slug in enumerate(claim.treaties)
        ),
    )
    return run


def _record(row: Claim, claim: ExtractedClaim) -> Record:
    """What articles.services.claim_record.record_of will say of `row`, before anything is written."""
    return {
        "paragraph": claim.paragraph,
        "start": row.start,
        "end": row.end,
        "quote": row.quote,
        "kind": row.kind,
        "modality": row.modality,
        "confidence": row.confidence,
        "treaties": list(claim.treaties),
        "speakers": [_person(actor) for actor in claim.speakers],
        "actors": [_person(actor) for actor in claim.actors],
        "date": date_of(row),
        "reasons": row.reasons,
        "is_draft": row.is_draft,
        "review_state": row.review_state,
        "extractor": f"{row.run.extractor} {row.run.version}",
    }


def _person(actor: ActorName) -> Record:
    return {"name": actor.name[:MOST_NAME], "slug": actor.slug}


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
        return ClaimActor(claim_id=claim, actor_id=known, name=actor.name[:MOST_NAME], role=role, position=position)

    return [
        *(row(ClaimActor.Role.SPEAKER, place, actor) for place, actor in enumerate(extracted.speakers)),
        *(row(ClaimActor.Role.NAMED, place, actor) for place, actor in enumerate(extracted.actors)),
    ]
