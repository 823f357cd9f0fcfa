"""Feeds that are watched, and what they have announced so far."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.postgres.indexes import HashIndex
from django.db import models
from django.db.models import Q

from articles.models.ingestion import Ingestion

# In minutes.
LONGEST_BACKOFF = 24 * 60


class FeedQuerySet(models.QuerySet["Feed"]):
    def due(self, at: datetime) -> FeedQuerySet:
        """Feeds to be looked at, the longest due first."""
        return self.filter(active=True, next_at__lte=at).order_by("next_at")


class Feed(models.Model):
    """A feed that is looked at again and again. Who looks first puts `next_at` off, so that no second one looks too.

    etag and last_modified are what its server said at the last look, and are sent back at the next one.
    """

    url = models.URLField(max_length=1000, unique=True, help_text="The address of the feed (RSS or Atom) itself.")
    title = models.CharField(max_length=300, blank=True, editable=False, help_text="What it calls itself.")
    active = models.BooleanField(default=True, help_text="Paused feeds are not looked at.")
    minutes = models.PositiveIntegerField(default=30, help_text="How long to wait after each look.")
    next_at = models.DateTimeField(editable=False)
    etag = models.CharField(max_length=500, blank=True, editable=False)
    last_modified = models.CharField(max_length=100, blank=True, editable=False)
    last_fetched = models.DateTimeField(null=True, editable=False, help_text="When its server last answered well.")
    failures = models.PositiveSmallIntegerField(default=0, editable=False, help_text="Looks in vain since then.")
    last_error = models.TextField(blank=True, editable=False, help_text="Why the last look was in vain.")
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+", db_index=False
    )
    added_at = models.DateTimeField(auto_now_add=True)

    objects = FeedQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        indexes = [
            # The clock's next feed.
            models.Index(fields=["next_at"], name="feed_due", condition=Q(active=True)),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(minutes__gte=5, minutes__lte=44640), name="feed_minutes_5_to_a_month"),
            models.CheckConstraint(
                condition=Q(failures=0, last_error="") | Q(failures__gt=0) & ~Q(last_error=""),
                name="feed_failure_has_error",
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.url

    @property
    def wait(self) -> timedelta:
        """How long to wait after a look: twice as long for each failure in a row, but no longer than a day for that."""
        backoff: int = 2 ** min(self.failures, 16)
        return timedelta(minutes=max(self.minutes, min(self.minutes * backoff, LONGEST_BACKOFF)))


class FeedEntry(models.Model):
    """Something that a feed announced, taken up once; `ingestion` is what came of it, `reason` why nothing could."""

    feed = models.ForeignKey(Feed, models.CASCADE, related_name="entries", db_index=False)
    mark = models.CharField(
        max_length=64, help_text="The sha256 of what the feed names it by: guid, link, or all of it."
    )
    link = models.URLField(max_length=1000, blank=True)
    title = models.CharField(max_length=300, blank=True)
    ingestion = models.ForeignKey(Ingestion, models.PROTECT, null=True, related_name="announcements")
    reason = models.TextField(blank=True)
    tries = models.PositiveSmallIntegerField(default=1, help_text="How often its page was asked for.")
    seen_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-pk"]
        verbose_name_plural = "feed entries"
        indexes = [
            # What another feed has announced before is not taken up again; links are longer than a B-tree's key may be.
            HashIndex(fields=["link"], name="feed_entry_link"),
        ]
        constraints = [
            # Also the way from a feed to its entries.
            models.UniqueConstraint(fields=["feed", "mark"], name="feed_entry_once"),
            models.CheckConstraint(
                condition=Q(ingestion__isnull=False) | ~Q(reason=""), name="feed_entry_came_to_something"
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.link
