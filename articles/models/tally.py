"""Counts that are kept, not counted: how many shown claims there are about what, by month and sort."""

from django.db import models
from django.db.models import Q


class Tally(models.Model):
    """So many shown claims more or less. The sum of `n` over any part of the rows is the count of that part.

    Triggers add rows, so that no writer waits for another; services.tallies folds them into one row for each group.
    ALL counts each claim once, TREATY once for each of its treaties. Without month and sort: ABOUT is the total of each
    treaty, ACTOR counts a claim once for each actor that makes it or is named in it, PUBLISHER the articles.
    """

    class Of(models.TextChoices):
        ALL = "all"
        TREATY = "treaty"
        ABOUT = "about"
        ACTOR = "actor"
        PUBLISHER = "publisher"

    id = models.BigAutoField(primary_key=True)
    of = models.CharField(max_length=16, choices=Of.choices)
    key = models.BigIntegerField(default=0, help_text="The primary key of what is counted for; 0 for ALL.")
    month = models.DateField(null=True, help_text="The first of the month of the claim's first day; None: undated.")
    kind = models.CharField(max_length=24, blank=True)
    modality = models.CharField(max_length=16, blank=True)
    n = models.IntegerField()
    is_folded = models.BooleanField(default=False)

    class Meta:
        ordering = ["id"]
        verbose_name_plural = "tallies"
        indexes = [
            # What waits to be folded.
            models.Index(fields=["id"], name="tally_unfolded", condition=Q(is_folded=False)),
            # The sums of one treaty or actor.
            models.Index(fields=["of", "key"], name="tally_of_one", include=["month", "kind", "modality", "n"]),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["of", "key", "month", "kind", "modality"],
                condition=Q(is_folded=True),
                nulls_distinct=False,
                name="tally_folded_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.of} {self.key}: {self.n:+}"
