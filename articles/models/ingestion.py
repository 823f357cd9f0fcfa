"""Ingestions: the durable record of every upload on its way to becoming an article."""

from __future__ import annotations

import uuid
from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q

from articles.models.article import Article, Original


class IngestionQuerySet(models.QuerySet["Ingestion"]):
    def waiting(self) -> IngestionQuerySet:
        """Rows that a worker may take, oldest first."""
        return self.filter(state=Ingestion.State.QUEUED).order_by("id")

    def with_bytes(self) -> IngestionQuerySet:
        """Rows whose original is here, so that nobody has to wait for another server."""
        return self.filter(original__isnull=False)

    def left_behind(self, at: datetime) -> IngestionQuerySet:
        """Rows whose worker went silent: running, with a lease that ended before `at`."""
        return self.filter(state=Ingestion.State.RUNNING, lease_until__lt=at)

    def unfinished(self) -> IngestionQuerySet:
        """Rows that nobody has decided on yet."""
        return self.filter(state__in=[Ingestion.State.QUEUED, Ingestion.State.RUNNING])


class Ingestion(models.Model):
    """One upload. The row is the truth; messages on the queue only wake somebody to look at it.

    queued --take--> running --finish--> done | duplicate | failed
    running --lease runs out--> queued again, or failed after too many attempts

    What was handed in as a web address has no original until a worker has fetched it.
    """

    class State(models.TextChoices):
        QUEUED = "queued"
        RUNNING = "running"
        DONE = "done"
        FAILED = "failed"
        DUPLICATE = "duplicate"

    id = models.BigAutoField(primary_key=True)
    key = models.UUIDField(unique=True, default=uuid.uuid4, editable=False, help_text="Its word in addresses.")
    original = models.ForeignKey(
        Original,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="ingestions",
        help_text="Empty while it is not fetched.",
    )
    url = models.URLField(max_length=1000, blank=True, help_text="The address that was handed in instead of a file.")
    name = models.CharField(max_length=255, help_text="The file's name as it was handed over.")
    metadata = models.JSONField(
        default=dict, blank=True, help_text="What the uploader said about the article; it wins over what the file says."
    )
    is_sample = models.BooleanField(default=False)
    state = models.CharField(max_length=16, choices=State.choices, default=State.QUEUED)
    reason = models.TextField(blank=True, help_text="Why it failed and what to do about it.")
    article = models.ForeignKey(
        Article, models.PROTECT, null=True, blank=True, related_name="ingestions", help_text="What came of it."
    )
    attempts = models.PositiveSmallIntegerField(default=0)
    lease = models.UUIDField(null=True, blank=True, help_text="Which attempt holds the row.")
    lease_until = models.DateTimeField(null=True, blank=True)
    submitted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True)
    submitted_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    objects = IngestionQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        indexes = [
            # The worker's next row; finished rows, nearly all of them, stay out of the index.
            models.Index(fields=["id"], name="ingestion_waiting", condition=Q(state="queued")),
            # The next row that is here, past any number of addresses that are still to be fetched.
            models.Index(
                fields=["id"], name="ingestion_waiting_here", condition=Q(state="queued", original__isnull=False)
            ),
            # The sweep for rows that a killed worker left.
            models.Index(fields=["lease_until"], name="ingestion_leases", condition=Q(state="running")),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="running", lease__isnull=False, lease_until__isnull=False)
                | ~Q(state="running") & Q(lease=None, lease_until=None),
                name="ingestion_lease_while_running",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["done", "duplicate"], article__isnull=False)
                | ~Q(state__in=["done", "duplicate"]) & Q(article=None),
                name="ingestion_article_when_done",
            ),
            models.CheckConstraint(
                condition=Q(original__isnull=False) | ~Q(url="") & Q(state__in=["queued", "running", "failed"]),
                name="ingestion_original_or_address",
            ),
            models.CheckConstraint(condition=~Q(state="failed") | ~Q(reason=""), name="ingestion_failure_has_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.state}"
