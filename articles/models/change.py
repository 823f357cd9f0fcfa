"""The change log: what appeared, changed or went away, in an order from which a mirror stays in step."""

from django.db import models
from django.db.models import Q


class Change(models.Model):
    """One object that one transaction created, updated or deleted. Triggers write the rows; nobody else does.

    `transaction` is PostgreSQL's number of the transaction. Readers take rows below the oldest transaction that still
    runs, in the order of the primary key: whatever commits later sorts behind them, so that nobody misses a row
    (articles.services.changes). What is not shown does not exist here: a rejected claim is deleted.
    """

    class Kind(models.TextChoices):
        ACTOR = "actor"
        ARTICLE = "article"
        CLAIM = "claim"
        PUBLISHER = "publisher"
        STORY = "story"
        TREATY = "treaty"

    class Action(models.TextChoices):
        CREATED = "created"
        UPDATED = "updated"
        DELETED = "deleted"

    # Its index is the order of reading, and holds one row for each object and transaction.
    pk = models.CompositePrimaryKey("transaction", "kind", "key")
    transaction = models.BigIntegerField()
    kind = models.CharField(max_length=16, choices=Kind.choices)
    key = models.CharField(max_length=120, help_text="The object's id or slug.")
    action = models.CharField(max_length=8, choices=Action.choices)
    at = models.DateTimeField(help_text="When its transaction began.")

    class Meta:
        ordering = ["transaction", "kind", "key"]
        constraints = [
            models.CheckConstraint(
                condition=Q(action__in=["created", "updated", "deleted"]), name="change_action_is_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key} {self.action}"
