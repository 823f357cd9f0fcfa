"""Articles and their paragraphs as the API shows them."""

from typing import Any

from django.db.models import OuterRef
from rest_framework import serializers

from articles.api.addresses import Addresses
from articles.api.serializers.brief import PublisherBrief, publisher_brief
from articles.api.serializers.rows import Row, Rows, Shape, WordField, counted, parts
from articles.extraction.vocabulary import ParagraphKind
from articles.models import Claim, Original, Paragraph


class ArticleSerializer(Rows):
    """One published text."""

    id = serializers.UUIDField(help_text="Derived from the text: the same everywhere.")
    page = serializers.URLField(help_text="The article's page here.")
    title = serializers.CharField()
    publisher = PublisherBrief(allow_null=True)
    published = serializers.DateField(allow_null=True, help_text="Null while nobody knows the day.")
    url = serializers.CharField(help_text="Where the publisher shows it; empty when unknown.")
    byline = serializers.CharField()
    language = serializers.CharField()
    sample = serializers.BooleanField(help_text="Written to show the product; not news.")
    text_sha256 = serializers.CharField()
    added_at = serializers.DateTimeField()
    claim_count = serializers.IntegerField(min_value=0)

    columns = (
        "id",
        "title",
        "publisher__slug",
        "publisher__name",
        "published",
        "url",
        "byline",
        "language",
        "is_sample",
        "text_sha256",
        "added_at",
    )
    computed = {"claim_count": counted(Claim.objects.filter(article=OuterRef("pk")), "article")}

    def represent(self, row: Row, at: Addresses) -> dict[str, Any]:
        return {
            "id": row["id"],
            "page": at.article_page(row["id"]),
            "title": row["title"],
            "publisher": publisher_brief(row),
            "published": row["published"],
            "url": row["url"],
            "byline": row["byline"],
            "language": row["language"],
            "sample": row["is_sample"],
            "text_sha256": row["text_sha256"],
            "added_at": row["added_at"],
            "claim_count": row["claim_count"],
        }


class OriginalSerializer(Shape):
    """The bytes an article was read from."""

    name = serializers.CharField(help_text="The file's name as it was handed over.")
    sha256 = serializers.CharField()
    size = serializers.IntegerField(min_value=0, help_text="In bytes.")
    encoding = serializers.CharField()


class ArticleDetailSerializer(ArticleSerializer):
    """An article with the originals it was read from; its text is in its paragraphs."""

    originals = OriginalSerializer(many=True)
    paragraph_count = serializers.IntegerField(min_value=0)

    computed = {
        **ArticleSerializer.computed,
        "paragraph_count": counted(Paragraph.objects.filter(article=OuterRef("pk")), "article"),
        "read_from": parts(
            Original.objects.filter(article=OuterRef("pk")).order_by("id"),
            "name",
            "sha256",
            "size",
            "encoding",
        ),
    }

    def represent(self, row: Row, at: Addresses) -> dict[str, Any]:
        return {
            **super().represent(row, at),
            "originals": row["read_from"],
            "paragraph_count": row["paragraph_count"],
        }


class SpanSerializer(Shape):
    """Where a claim stands in its paragraph."""

    id = serializers.UUIDField(help_text="The claim's id.")
    start = serializers.IntegerField(min_value=0, help_text="In Unicode code points.")
    end = serializers.IntegerField(min_value=1, help_text="Behind the last character.")


class ParagraphSerializer(Rows):
    """A block of an article and the claims read from it."""

    index = serializers.IntegerField(min_value=0, help_text="Its number in the article, from 0.")
    url = serializers.URLField(help_text="The article's page, opened at the paragraph.")
    kind = WordField(ParagraphKind)
    text = serializers.CharField()
    claims = SpanSerializer(many=True, help_text="In the order of the text.")

    columns = ("index", "kind", "text", "article_id")
    computed = {
        "spans": parts(
            Claim.objects.filter(paragraph=OuterRef("pk")).order_by("start", "end", "id"),
            "id",
            "start",
            "end",
        )
    }

    def represent(self, row: Row, at: Addresses) -> dict[str, Any]:
        return {
            "index": row["index"],
            "url": at.paragraph_page(row["article_id"], row["index"]),
            "kind": row["kind"],
            "text": row["text"],
            "claims": row["spans"],
        }
