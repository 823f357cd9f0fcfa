"""Reviews: what persons decided on claims; revisions: what later readings of an article changed in them."""

from __future__ import annotations

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q

from articles.models.article import Article
from articles.models.claim import Claim, ExtractionRun, ReviewState


class Review(models.Model):
    """A person's decision on a claim, with the claim as it stood before and after. Rows are only ever added.

    `before` and `after` have the shape that articles.services.claim_record writes.
    """

    class Decision(models.TextChoices):
        ACCEPTED = ReviewState.ACCEPTED.value
        REJECTED = ReviewState.REJECTED.value
        CORRECTED = ReviewState.CORRECTED.value

    # A reviewed claim is never deleted: what a person decided stays in the record.
    claim = models.ForeignKey(Claim, models.PROTECT, related_name="reviews")
    decision = models.CharField(max_length=16, choices=Decision.choices)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="reviews")
    at = models.DateTimeField(auto_now_add=True)
    note = models.CharField(max_length=1000, blank=True, help_text="Why, in the reviewer's words.")
    before = models.JSONField(encoder=DjangoJSONEncoder)
    after = models.JSONField(encoder=DjangoJSONEncoder)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(decision__in=["accepted", "rejected", "corrected"]), name="review_decision_is_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.decision}: {self.claim_id}"


class Revision(models.Model):
    """A change that a later extraction run made to a claim nobody had reviewed; `after` is None where the claim went.

    `claim` is a bare id, because the claim may be gone while its history stays.
    """

    claim = models.UUIDField(editable=False)
    article = models.ForeignKey(Article, models.CASCADE, related_name="revisions")
    run = models.ForeignKey(ExtractionRun, models.PROTECT, related_name="revisions", help_text="The author.")
    before = models.JSONField(encoder=DjangoJSONEncoder)
    after = models.JSONField(null=True, encoder=DjangoJSONEncoder)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-id"]
        indexes = [
            # The history of one claim.
            models.Index(fields=["claim", "id"], name="revision_of_claim"),
        ]

    def __str__(self) -> str:
        return f"{self.claim} by {self.run_id}"
