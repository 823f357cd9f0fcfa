"""Proves the record: every original has its bytes, every paragraph stands in its original, every quote at its span."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from django.db.models import Prefetch

from articles.extraction.identity import article_id, claim_id, text_sha256
from articles.extraction.originals import Unreadable, read_original
from articles.models import Article, Claim, Original, Review
from articles.services import originals

CHUNK = 200


@dataclass(slots=True)
class Report:
    """What was proven, and every breach that was found, each as a sentence that names the row."""

    originals: int = 0
    articles: int = 0
    paragraphs: int = 0
    claims: int = 0
    breaches: list[str] = field(default_factory=list)


def verify() -> Report:
    """Re-reads every stored original and checks the whole record against them; changes nothing."""
    report = Report()
    for original in Original.objects.select_related("article").iterator(chunk_size=CHUNK):
        report.originals += 1
        report.breaches.extend(_original_breaches(original))
    reviews = Prefetch("reviews", Review.objects.order_by("id"))
    all_claims = Prefetch("claims", Claim.everything.prefetch_related("treaty_links", reviews))
    articles = Article.objects.order_by("pk").prefetch_related("paragraphs", "originals", all_claims)
    for article in articles.iterator(chunk_size=CHUNK):
        report.articles += 1
        report.paragraphs += len(article.paragraphs.all())
        report.claims += len(article.claims.all())
        report.breaches.extend(_article_breaches(article))
    return report


def _original_breaches(original: Original) -> Iterator[str]:
    where = f"Original {original.sha256} ({original.name})"
    try:
        data = originals.read(original)
    except OSError as error:
        yield f"{where}: its bytes cannot be read ({error.strerror})."
        return
    if sha256(data).hexdigest() != original.sha256:
        yield f"{where}: its bytes are no longer what was handed in."
        return
    if original.article is None:
        return
    try:
        text = read_original(data, name=original.name, encoding=original.encoding)
    except Unreadable as error:
        yield f"{where}: it belongs to article {original.article_id} but cannot be read: {error}"
        return
    if text_sha256(paragraph.text for paragraph in text.paragraphs) != original.article.text_sha256:
        yield f"{where}: reading it again gives another text than that of article {original.article_id}."


def _article_breaches(article: Article) -> Iterator[str]:
    where = f"Article {article.pk}"
    paragraphs = list(article.paragraphs.all())
    if not article.originals.all():
        yield f"{where}: no original is kept for it."
    if [paragraph.index for paragraph in paragraphs] != list(range(len(paragraphs))):
        yield f"{where}: its paragraphs are not numbered from 0 without a gap."
    if text_sha256(paragraph.text for paragraph in paragraphs) != article.text_sha256:
        yield f"{where}: its paragraphs are not the text that its hash stands for."
    if article_id(article.text_sha256) != article.pk:
        yield f"{where}: its id does not derive from its text."
    texts = {paragraph.pk: paragraph for paragraph in paragraphs}
    for claim in article.claims.all():
        paragraph = texts.get(claim.paragraph_id)
        if paragraph is None:
            yield f"Claim {claim.pk}: its paragraph does not belong to article {article.pk}."
        elif paragraph.text[claim.start : claim.end] != claim.quote:
            place = f"{claim.start}-{claim.end} of paragraph {paragraph.index}"
            yield f"Claim {claim.pk}: its quote does not stand at {place}."
        else:
            yield from _claim_breaches(claim, article, paragraph.index)


def _claim_breaches(claim: Claim, article: Article, index: int) -> Iterator[str]:
    place = _place_found(claim) or (index, claim.start, claim.end, claim.kind)
    if claim_id(article.pk, *place) != claim.pk:
        yield f"Claim {claim.pk}: its id does not derive from its place and kind."
    if not claim.treaty_links.all():
        yield f"Claim {claim.pk}: it names no treaty."
    if claim.date_start is not None and not claim.date_reason:
        yield f"Claim {claim.pk}: its date has no reason."


def _place_found(claim: Claim) -> tuple[int, int, int, str] | None:
    """Where the extractor found a claim that a person may have corrected since, with its kind; None for all others."""
    for review in claim.reviews.all():
        before = review.before
        return before["paragraph"], before["start"], before["end"], before["kind"]
    return None
