"""Stores articles with their paragraphs and claims, and completes what is known about their publication."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.text import slugify

from articles.extraction.article import Article as Text
from articles.extraction.claim import ExtractedClaim
from articles.extraction.identity import article_id, text_sha256
from articles.models import Article, Paragraph, Publisher
from articles.services.bulk import copy_rows
from articles.services.extraction import CurrentExtractor, re_extract, record_claims
from articles.services.stories import join_story

AMENDABLE = {"title", "publisher", "published", "url", "byline"}


def store(
    text: Text, claims: Sequence[ExtractedClaim], extractor: CurrentExtractor, *, is_sample: bool = False
) -> tuple[Article, bool]:
    """The article with this text and whether it is new; a new one is written with its paragraphs and claims.

    Runs in the caller's transaction. Two callers with the same text at once: one writes, the other gets its article.
    """
    digest = text_sha256(paragraph.text for paragraph in text.paragraphs)
    article = Article(
        id=article_id(digest),
        text_sha256=digest,
        title=text.title,
        publisher=publisher_named(text.publisher),
        published=text.published,
        url=text.url,
        byline=text.byline,
        language=text.language,
        is_sample=is_sample,
    )
    try:
        with transaction.atomic():
            article.save(force_insert=True)
    except IntegrityError:
        return Article.objects.get(text_sha256=digest), False
    copy_rows(
        Paragraph,
        (
            Paragraph(article=article, index=block.index, kind=block.kind, text=block.text, page=block.page)
            for block in text.paragraphs
        ),
    )
    record_claims(article, claims, extractor)
    join_story(article, text.paragraphs)
    return article, True


def publisher_named(name: str) -> Publisher | None:
    """The publisher with this name, made if it is new; None for no name."""
    name = " ".join(name.split())
    if not name:
        return None
    found = Publisher.objects.filter(name=name).first()
    if found:
        return found
    slug = slugify(name)[:100] or "publisher"
    taken = set(Publisher.objects.filter(slug__startswith=slug).values_list("slug", flat=True))
    free = next(s for s in (slug, *(f"{slug}-{n}" for n in range(2, len(taken) + 3))) if s not in taken)
    publisher, _ = Publisher.objects.get_or_create(name=name, defaults={"slug": free})
    return publisher


def supply_published(article: Article, day: date | None) -> Article:
    """Gives `article` its published day and reads its claims again against it; None makes the day unknown."""
    return amend(article, {"published": day})


@transaction.atomic
def amend(article: Article, changes: Mapping[str, Any]) -> Article:
    """Changes what is known about the publication of `article`: title, publisher, published, url, byline.

    A changed published day reads the claims again; those that are found again keep their ids. Raises KeyError for
    anything else, because the text of an article never changes.
    """
    if unknown := set(changes) - AMENDABLE:
        raise KeyError(f"{', '.join(sorted(unknown))} of an article cannot be amended")
    article = Article.objects.select_for_update(of=("self",)).get(pk=article.pk)
    redated = "published" in changes and changes["published"] != article.published
    for name, value in changes.items():
        setattr(article, name, value)
    article.save(update_fields=list(changes))
    if redated:
        re_extract(article)
    return article
