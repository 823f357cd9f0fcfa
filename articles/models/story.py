"""Stories: articles that are copies or rewrites of one text, and the keys by which copies find each other."""

from __future__ import annotations

from uuid import UUID

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from articles.models.article import Article


class StoryQuerySet(models.QuerySet["Story"]):
    def told_by(self, article: UUID) -> StoryQuerySet:
        """The story that `article` belongs to, if any."""
        return self.filter(pk__in=Telling.objects.filter(article=article).values("story"))


class Story(models.Model):
    """Two or more articles that are copies or rewrites of one text.

    `id` is the smallest `key` of its tellings, so that the same articles make the same story everywhere. It changes
    when an article with a smaller key joins; the story is still found by every key.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    changed_at = models.DateTimeField(help_text="When an article joined it last.")

    objects = StoryQuerySet.as_manager()

    class Meta:
        ordering = ["-changed_at", "-id"]
        verbose_name_plural = "stories"
        indexes = [
            # The list of stories in the API, the last changed first.
            models.Index(fields=["-changed_at", "-id"], name="story_newest"),
        ]

    def __str__(self) -> str:
        return f"Story {self.id}"

    def get_absolute_url(self) -> str:
        return reverse("story", args=[self.pk])


class Telling(models.Model):
    """An article as part of a story. `key` derives from the article (articles.extraction.copies.identity).

    Tellings with the same `text` are one independent text: less than half of their words are their own. It is the
    smallest key among them. `share` is the part of the words, outside quotations, that this article and the one
    closest to it have in common, seen from the one with fewer of its own.
    """

    article = models.OneToOneField(Article, models.CASCADE, primary_key=True, related_name="telling")
    story = models.ForeignKey(Story, models.CASCADE, related_name="tellings")
    key = models.UUIDField(unique=True, editable=False)
    text = models.UUIDField(editable=False)
    share = models.FloatField()

    class Meta:
        ordering = ["article"]
        constraints = [
            models.CheckConstraint(condition=Q(share__gt=0, share__lte=1), name="telling_share_is_a_part"),
            models.CheckConstraint(condition=Q(text__lte=F("key")), name="telling_text_is_the_smallest_key"),
        ]

    def __str__(self) -> str:
        return f"{self.article_id} in {self.story_id}"


class CopyKey(models.Model):
    """One number of an article's signature (articles.extraction.copies.signature)."""

    # In this order the key's own index finds the articles that share it.
    pk = models.CompositePrimaryKey("key", "article_id")
    key = models.BigIntegerField()
    article = models.ForeignKey(Article, models.CASCADE, related_name="copy_keys")

    def __str__(self) -> str:
        return f"{self.key} of {self.article_id}"
