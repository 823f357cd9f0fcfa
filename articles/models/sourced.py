"""What every fact of the registry carries: where it is written."""

from django.db import models


class Sourced(models.Model):
    """A fact with its source; a fact without one does not enter the registry."""

    source_title = models.CharField(max_length=300, help_text="The document or page the fact was taken from.")
    source_url = models.URLField(max_length=500, blank=True, help_text="Where that document can be read.")

    class Meta:
        abstract = True
