"""Related things in brief: enough to show them and to ask for more."""

from typing import Any

from rest_framework import serializers

from articles.api.serializers.rows import Row, Shape


class TreatyBrief(Shape):
    """A treaty by its word and the name that people use."""

    slug = serializers.CharField()
    short_name = serializers.CharField()


class ActorBrief(Shape):
    """Somebody as a claim names them."""

    name = serializers.CharField()
    slug = serializers.CharField(allow_null=True, help_text="Null for people whom the registry does not know.")


class PublisherBrief(Shape):
    """Who published an article."""

    slug = serializers.CharField()
    name = serializers.CharField()


class ArticleBrief(Shape):
    """The article that something was read from."""

    id = serializers.UUIDField()
    title = serializers.CharField()
    publisher = PublisherBrief(allow_null=True)
    published = serializers.DateField(allow_null=True, help_text="Null while nobody knows the day.")
    url = serializers.CharField(help_text="Where the publisher shows it; empty when unknown.")


class SourceBrief(Shape):
    """Where a fact of the registry is written."""

    title = serializers.CharField()
    url = serializers.CharField()


ARTICLE_COLUMNS = (
    "article_id",
    "article__title",
    "article__published",
    "article__url",
    "article__publisher__slug",
    "article__publisher__name",
)


def article_brief(row: Row) -> dict[str, Any]:
    """An ArticleBrief from ARTICLE_COLUMNS."""
    return {
        "id": row["article_id"],
        "title": row["article__title"],
        "publisher": publisher_brief(row, "article__"),
        "published": row["article__published"],
        "url": row["article__url"],
    }


def publisher_brief(row: Row, prefix: str = "") -> dict[str, str] | None:
    """A PublisherBrief from the columns `publisher__slug` and `publisher__name`; None where nobody is named."""
    slug = row[f"{prefix}publisher__slug"]
    return None if slug is None else {"slug": slug, "name": row[f"{prefix}publisher__name"]}
