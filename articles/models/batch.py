"""Batches: what was handed in together, so that its progress can be watched and its failures tried again."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.urls import reverse


class Batch(models.Model):
    """Uploads of one moment. It has no state of its own: what became of it is what became of its ingestions."""

    class Way(models.TextChoices):
        UPLOAD = "upload"
        PASTE = "paste"
        URL = "url"
        COMMAND = "command"
        API = "api"

    id = models.BigAutoField(primary_key=True)
    key = models.UUIDField(unique=True, default=uuid.uuid4, editable=False, help_text="Its word in addresses.")
    way = models.CharField(max_length=16, choices=Way.choices, help_text="How it came in.")
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="batches", db_index=False
    )
    submitted_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-id"]
        verbose_name_plural = "batches"
        indexes = [
            # A user's own batches, the latest first.
            models.Index(fields=["submitted_by", "-id"], name="batch_of_user"),
        ]

    def __str__(self) -> str:
        return f"{self.way} of {self.submitted_at:%Y-%m-%d %H:%M}"

    def get_absolute_url(self) -> str:
        return reverse("batch", args=[self.key])
