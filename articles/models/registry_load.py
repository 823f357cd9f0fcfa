"""Which state the registry is in: which files were loaded, and whether anything changed since."""

from uuid import UUID

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


class RegistryRevision(models.Model):
    """One row whose token changes with every change of the registry, whoever makes it; triggers see to that.

    Written in the transaction of the change: who reads an old token reads the old registry with it.
    """

    id = models.SmallAutoField(primary_key=True)
    token = models.UUIDField()

    def __str__(self) -> str:
        return str(self.token)

    @classmethod
    def current(cls) -> UUID | None:
        """The token of this moment, None while the registry was never filled."""
        return cls._default_manager.values_list("token", flat=True).first()
