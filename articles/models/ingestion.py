"""Ingestions: the durable record of every upload on its way to becoming an article."""

from __future__ import annotations

import uuid
from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q

from articles.models.article import Article, Original
from articles.models.batch import Batch


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

    def retriable(self) -> IngestionQuerySet:
        """Failed rows whose bytes are kept, or can be fetched: they can be read again."""
        return self.filter(~Q(url="") | Q(original__isnull=False), state=Ingestion.State.FAILED)


class Ingestion(models.Model):
    """One upload. The row is the truth; messages on the queue only wake somebody to look at it.

    queued --take--> running --finish--> done | duplicate | failed | unpacked
    running --lease runs out--> queued again, or failed after too many attempts

    An archive or a feed ends as unpacked, an e-mail with attachments as done: in the same moment the files in it become
    rows of their own, whose `parent` it is. What was refused before it was kept is a failed row without an original.
    What was handed in as a web address has no original until a worker has fetched it.
    """

    class State(models.TextChoices):
        QUEUED = "queued"
        RUNNING = "running"
        DONE = "done"
        FAILED = "failed"
        DUPLICATE = "duplicate"
        UNPACKED = "unpacked"

    id = models.BigAutoField(primary_key=True)
    key = models.UUIDField(unique=True, default=uuid.uuid4, editable=False, help_text="Its word in addresses.")
    batch = models.ForeignKey(
        Batch,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="ingestions",
        db_index=False,
        help_text="What it was handed in with.",
    )
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="members",
        db_index=False,
        help_text="The archive, feed or e-mail that it was found in.",
    )
    place = models.PositiveIntegerField(null=True, blank=True, help_text="Its number in the parent, from 0.")
    original = models.ForeignKey(
        Original,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="ingestions",
        help_text="Empty while it is not fetched, or when it was refused before it was kept.",
    )
    url = models.URLField(max_length=1000, blank=True, help_text="The address that was handed in instead of a file.")
    name = models.CharField(
        max_length=255, help_text="The file's name as it was handed over, with the way to it inside of its parent."
    )
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
            # The rows of a batch in their order, and how many of them stand where.
            models.Index(
                fields=["batch", "id"], include=["state"], name="ingestion_of_batch", condition=Q(batch__isnull=False)
            ),
        ]
        constraints = [
            # Also the way from a parent to its members.
            models.UniqueConstraint(fields=["parent", "place"], name="ingestion_member_once"),
            models.CheckConstraint(
                condition=Q(parent=None, place=None) | Q(parent__isnull=False, place__isnull=False),
                name="ingestion_member_has_place",
            ),
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
                condition=Q(original__isnull=False)
                | Q(state="failed")
                | ~Q(url="") & Q(state__in=["queued", "running"]),
                name="ingestion_original_or_address",
            ),
            models.CheckConstraint(condition=~Q(state="failed") | ~Q(reason=""), name="ingestion_failure_has_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.state}"
