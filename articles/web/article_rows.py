"""Articles as lists show them."""

from collections.abc import Iterable
from dataclasses import dataclass

from articles.models import Article
from articles.web.dates import day


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One article in a list; `published` is "" while nobody knows the day."""

    url: str
    title: str
    publisher: str
    published: str
    published_machine: str
    claim_count: int
    is_sample: bool


def article_rows(articles: Iterable[tuple[Article, int]]) -> list[ArticleRow]:
    """The rows of articles, each with the number of its claims."""
    return [
        ArticleRow(
            url=article.get_absolute_url(),
            title=str(article),
            publisher=article.publisher.name if article.publisher else "publisher unknown",
            published=day(article.published) if article.published else "",
            published_machine=article.published.isoformat() if article.published else "",
            claim_count=claim_count,
            is_sample=article.is_sample,
        )
        for article, claim_count in articles
    ]
