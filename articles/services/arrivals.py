"""What came in last: the newest articles and what they claim."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, F, Q, Window
from django.db.models.functions import RowNumber

from articles.models import Article, Claim
from articles.services.entries import Entry, entries

PAGE = 50


@dataclass(frozen=True, slots=True)
class Arrival:
    """A place in the list of articles, newest first: after the article `article`, added at `added_at`."""

    added_at: datetime
    article: UUID

    def __str__(self) -> str:
        return f"{self.added_at.isoformat()}_{self.article}"

    @classmethod
    def read(cls, text: str) -> Arrival:
        """The place that `str` wrote. Raises ValueError."""
        moment, _, article = text.partition("_")
        added_at = datetime.fromisoformat(moment)
        if added_at.tzinfo is None:
            raise ValueError(f"{moment} names no time zone")
        return cls(added_at, UUID(article))


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """Articles, newest first, each with the number of its claims. Read on after `next`, None at the end."""

    articles: Sequence[tuple[Article, int]]
    next: Arrival | None


def newest_articles(after: Arrival | None = None, size: int = PAGE) -> ArticlePage:
    """Up to `size` articles in the order in which they were added, the newest first."""
    articles = Article.objects.select_related("publisher").order_by("-added_at", "id")
    if after:
        # The first condition says nothing new, but gives the index its bound.
        articles = articles.filter(
            Q(added_at__lte=after.added_at), Q(added_at__lt=after.added_at) | Q(pk__gt=after.article)
        )
    found = list(articles[: size + 1])
    shown = found[:size]
    counts = _claim_counts(shown)
    return ArticlePage(
        [(article, counts.get(article.pk, 0)) for article in shown],
        Arrival(shown[-1].added_at, shown[-1].pk) if len(found) > size else None,
    )


def leading_claims(articles: Iterable[Article], each: int = 2) -> list[Entry]:
    """The `each` surest claims of every one of `articles`, in the order of the articles, then of their texts."""
    keys = [article.pk for article in articles]
    surest = (
        Claim.objects.filter(article__in=keys)
        .annotate(place=Window(RowNumber(), partition_by="article", order_by=[F("confidence").desc(), F("id")]))
        .filter(place__lte=each)
        .values_list("pk", flat=True)
    )
    found = entries(Claim.objects.filter(pk__in=list(surest)).order_by("paragraph__index", "start"))
    return sorted(found, key=lambda claim: keys.index(claim.article))


def _claim_counts(articles: Iterable[Article]) -> dict[UUID, int]:
    counts = Claim.objects.filter(article__in=[article.pk for article in articles]).order_by().values_list("article")
    return dict(counts.annotate(Count("pk")))
