"""What the facts of the registry carry: where they are written, and whether a person changed them here."""

from django.core.exceptions import ValidationError
from django.db import models

from articles.registry.days import exists

REGISTRY_DATE = "As fine as the source has it: 1987-12-08, 1987-12 or 1987."


def registry_date(value: str) -> None:
    """Raises ValidationError unless `value` is a day, month or year of the calendar, as the registry writes them."""
    if not exists(value):
        raise ValidationError(f"{value!r} is no date; write 1987-12-08, 1987-12 or 1987.")


class Curated(models.Model):
    """A row of the registry. Rows that a person made or changed here are left alone by the loader of registry files."""

    curated = models.BooleanField(
        default=True, editable=False, help_text="Made or changed here by a person, not taken from the registry's files."
    )

    class Meta:
        abstract = True


class Sourced(Curated):
    """A fact with its source; a fact without one does not enter the registry."""

    source_title = models.CharField(max_length=300, help_text="The document or page the fact was taken from.")
    source_url = models.URLField(max_length=500, blank=True, help_text="Where that document can be read.")

    class Meta:
        abstract = True
