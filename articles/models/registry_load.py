"""Which state of the registry's files the database holds."""

from django.db import models


class RegistryLoad(models.Model):
    """One loading of the registry's files; the newest row tells whether there is anything new to load."""

    files_sha256 = models.CharField(max_length=64)
    treaties = models.PositiveIntegerField()
    actors = models.PositiveIntegerField()
    loaded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.treaties} treaties, {self.actors} actors"
