"""Stories as the API shows them: articles that are copies or rewrites of one text."""

from typing import Any

from django.db.models import F, OuterRef
from rest_framework import serializers

from articles.api.addresses import Addresses
from articles.api.serializers.brief import ArticleBrief, publisher_brief
from articles.api.serializers.rows import Row, Rows, counted, parts
from articles.models import Telling


class StorySerializer(Rows):
    """Articles that are copies or rewrites of one text: one source, however often it was printed."""

    id = serializers.UUIDField(
        help_text="Derived from the articles. It may change when another joins; the story is found by every id it had."
    )
    page = serializers.URLField(help_text="The story's page here, with a comparison of its articles.")
    article_count = serializers.IntegerField(min_value=2)
    publisher_count = serializers.IntegerField(min_value=0, help_text="Known publishers, each once.")
    text_count = serializers.IntegerField(
        min_value=1, help_text="Independent texts: more than half of the words of each are its own."
    )
    changed_at = serializers.DateTimeField(help_text="When an article joined it last.")

    columns = ("id", "changed_at")
    computed = {
        "article_count": counted(Telling.objects.filter(story=OuterRef("pk")), "story"),
        "publisher_count": counted(
            Telling.objects.filter(story=OuterRef("pk")), "story", "article__publisher", distinct=True
        ),
        "text_count": counted(Telling.objects.filter(story=OuterRef("pk")), "story", "text", distinct=True),
    }

    def represent(self, row: Row, at: Addresses) -> dict[str, Any]:
        return {
            "id": row["id"],
            "page": at.story_page(row["id"]),
            "article_count": row["article_count"],
            "publisher_count": row["publisher_count"],
            "text_count": row["text_count"],
            "changed_at": row["changed_at"],
        }


class TellingSerializer(ArticleBrief):
    """An article of a story."""

    share = serializers.FloatField(
        min_value=0,
        max_value=1,
        help_text="The part of the words, outside quotations, that it and the article closest to it have in common, "
        "seen from the one with fewer of its own.",
    )
    text = serializers.UUIDField(help_text="Articles with the same value are one independent text.")


class StoryDetailSerializer(StorySerializer):
    """A story with its articles in the order of their published days, unknown days last."""

    articles = TellingSerializer(many=True)

    computed = {
        **StorySerializer.computed,
        "told": parts(
            Telling.objects.filter(story=OuterRef("pk")).order_by(
                F("article__published").asc(nulls_last=True), "article__added_at", "article"
            ),
            "share",
            "text",
            id="article_id",
            title="article__title",
            published="article__published",
            url="article__url",
            publisher__slug="article__publisher__slug",
            publisher__name="article__publisher__name",
        ),
    }

    def represent(self, row: Row, at: Addresses) -> dict[str, Any]:
        return {**super().represent(row, at), "articles": [_telling(told) for told in row["told"]]}


def _telling(told: Row) -> dict[str, Any]:
    shown = ("id", "title", "published", "url", "share", "text")
    return {**{name: told[name] for name in shown}, "publisher": publisher_brief(told)}
