"""Articles as they were published: the originals, the text in numbered paragraphs, the publisher."""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import Q
from django.urls import reverse

from articles.extraction.vocabulary import ParagraphKind
from articles.models.choices import choices


class Publisher(models.Model):
    """Who published articles."""

    slug = models.SlugField(max_length=120, unique=True)
    name = models.CharField(max_length=200, unique=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Article(models.Model):
    """One published text. Its words never change; what is known about its publication may be completed.

    `id` derives from `text_sha256` (articles.extraction.identity). `published` is None while nobody knows it.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    text_sha256 = models.CharField(max_length=64, unique=True, editable=False)
    title = models.CharField(max_length=500, blank=True)
    publisher = models.ForeignKey(Publisher, models.PROTECT, null=True, blank=True, related_name="articles")
    published = models.DateField(
        null=True, blank=True, help_text="The day it was published; relative dates are read against it."
    )
    url = models.URLField(max_length=1000, blank=True, help_text="Where the publisher shows it.")
    byline = models.CharField(max_length=300, blank=True)
    language = models.CharField(max_length=8, default="en")
    is_sample = models.BooleanField(default=False, help_text="Written by us to show the product; not news.")
    added_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-added_at"]
        indexes = [
            # The newest articles on the home page and in the API.
            models.Index(fields=["-added_at", "-id"], name="article_newest"),
            # Articles and claims by the day of publication.
            models.Index(fields=["published", "id"], name="article_by_publication"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(text_sha256__regex=r"^[0-9a-f]{64}$"), name="article_hash_is_sha256"),
        ]

    def __str__(self) -> str:
        return self.title or f"Article {self.id}"

    def get_absolute_url(self) -> str:
        return reverse("article", args=[self.pk])


class Original(models.Model):
    """The bytes an article was read from, as they came. `encoding` is what they were read with."""

    sha256 = models.CharField(max_length=64, unique=True, editable=False)
    size = models.PositiveBigIntegerField(editable=False)
    name = models.CharField(max_length=255, help_text="The file's name as it was handed over.")
    encoding = models.CharField(max_length=40, default="utf-8")
    article = models.ForeignKey(
        Article, models.PROTECT, null=True, blank=True, related_name="originals", help_text="Empty until it was read."
    )
    added_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="original_hash_is_sha256"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def path(self) -> str:
        """Where the bytes stand in the store: by their hash, two characters a folder."""
        return f"originals/{self.sha256[:2]}/{self.sha256}"


class Paragraph(models.Model):
    """A block of an article, numbered from 0 and never renumbered. A trigger keeps its text from being changed."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="paragraphs")
    index = models.PositiveIntegerField()
    kind = models.CharField(max_length=16, choices=choices(ParagraphKind))
    text = models.TextField()
    page = models.PositiveIntegerField(null=True, blank=True, help_text="The page of the original it begins on.")
    search = models.GeneratedField(
        expression=SearchVector("text", config="english"), output_field=SearchVectorField(), db_persist=True
    )

    class Meta:
        ordering = ["article", "index"]
        constraints = [models.UniqueConstraint(fields=["article", "index"], name="paragraph_number_once")]
        indexes = [
            # The search box over all that was written.
            GinIndex(fields=["search"], name="paragraph_search"),
        ]

    def __str__(self) -> str:
        return f"{self.article_id} p{self.index}"
