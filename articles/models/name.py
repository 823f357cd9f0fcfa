"""Names of treaties and actors."""

from django.db import models

from articles.extraction.vocabulary import AliasKind
from articles.models.choices import choices
from articles.models.sourced import Curated


class Name(Curated):
    """One way of naming something. Ambiguous names count only where their context supports them."""

    text = models.CharField(max_length=300)
    kind = models.CharField(max_length=16, choices=choices(AliasKind))
    ambiguous = models.BooleanField(default=False)

    class Meta:
        abstract = True
        ordering = ["id"]

    def __str__(self) -> str:
        return self.text
