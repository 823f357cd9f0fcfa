"""Answers that are kept for a day, so that a request which is sent again does not do its work again."""

from django.conf import settings
from django.db import models
from django.db.models import Q


class KeptAnswer(models.Model):
    """What a request with an Idempotency-Key was answered; written in the transaction that did what it asked for."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", db_index=False)
    key = models.CharField(max_length=255, help_text="The Idempotency-Key of the request.")
    request_sha256 = models.CharField(max_length=64, help_text="The hash of what was asked for.")
    status = models.PositiveSmallIntegerField()
    location = models.CharField(max_length=500)
    body = models.TextField()
    kept_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [
            # The sweep for answers that are older than a day.
            models.Index(fields=["kept_at"], name="kept_answer_age"),
        ]
        constraints = [
            # Also the way from a user's key to its answer.
            models.UniqueConstraint(fields=["user", "key"], name="kept_answer_once"),
            models.CheckConstraint(condition=Q(request_sha256__regex=r"^[0-9a-f]{64}$"), name="kept_answer_of_sha256"),
        ]

    def __str__(self) -> str:
        return f"{self.key}: {self.status}"
