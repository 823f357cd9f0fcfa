"""Treaties of the registry with their names, parties, milestones and clauses."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from articles.models.choices import choices
from articles.models.name import Name
from articles.models.sourced import REGISTRY_DATE, Curated, Sourced, registry_date
from articles.registry.records import ClauseKind, MilestoneKind, PartyRole


class Treaty(Curated):
    """An agreement that claims are made about."""

    slug = models.SlugField(unique=True, help_text="The word that stands for the treaty in addresses.")
    name = models.CharField(max_length=300, help_text="The official name.")
    short_name = models.CharField(max_length=80, help_text="The name that people use.")
    summary = models.TextField(help_text="What the treaty does, in one sentence.")
    wikidata = models.CharField(max_length=16, blank=True, help_text="The Wikidata item, such as Q1151321.")
    official_text_title = models.CharField(max_length=300, blank=True)
    official_text_url = models.URLField(max_length=500, blank=True)

    class Meta:
        ordering = ["short_name"]
        verbose_name_plural = "treaties"
        constraints = [
            models.CheckConstraint(condition=~Q(name="") & ~Q(short_name=""), name="treaty_is_named"),
        ]

    def __str__(self) -> str:
        return self.short_name

    def get_absolute_url(self) -> str:
        return reverse("treaty", args=[self.slug])


class TreatyName(Name):
    """One way of naming a treaty: its official name, what news calls it, its acronym."""

    treaty = models.ForeignKey(Treaty, models.CASCADE, related_name="names")

    class Meta(Name.Meta):
        constraints = [models.UniqueConstraint(fields=["treaty", "text"], name="treaty_name_once")]


class Milestone(Sourced):
    """A dated fact in the life of a treaty: signed, entered into force, extended, ended.

    `edtf` is the date as the source gives it ("1987-12-08", "1987-12", "1987"); `start` and `end` its inclusive days.
    """

    treaty = models.ForeignKey(Treaty, models.CASCADE, related_name="milestones")
    kind = models.CharField(max_length=24, choices=choices(MilestoneKind))
    edtf = models.CharField(max_length=24, validators=[registry_date], help_text=REGISTRY_DATE)
    start = models.DateField()
    end = models.DateField()
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["start", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(end__gte=F("start")), name="milestone_runs_forward"),
            models.UniqueConstraint(fields=["treaty", "kind", "edtf", "note"], name="milestone_once"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.edtf}"


class Party(Sourced):
    """A state or organisation and what it is to a treaty."""

    treaty = models.ForeignKey(Treaty, models.CASCADE, related_name="parties")
    actor = models.ForeignKey("Actor", models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=16, choices=choices(PartyRole))
    joined = models.CharField(max_length=10, blank=True, validators=[registry_date], help_text=REGISTRY_DATE)
    left = models.CharField(max_length=10, blank=True, validators=[registry_date], help_text=REGISTRY_DATE)

    class Meta:
        ordering = ["id"]
        verbose_name_plural = "parties"
        constraints = [models.UniqueConstraint(fields=["treaty", "actor", "role"], name="party_once")]

    def __str__(self) -> str:
        return f"{self.actor} ({self.get_role_display()})"


class Clause(Sourced):
    """What an article of the treaty says about its duration, its end, its limits. `period` is an ISO 8601 duration."""

    treaty = models.ForeignKey(Treaty, models.CASCADE, related_name="clauses")
    kind = models.CharField(max_length=24, choices=choices(ClauseKind))
    article = models.CharField(max_length=40, blank=True, help_text="The place in the treaty, such as XV(2).")
    summary = models.TextField()
    period = models.CharField(max_length=16, blank=True, help_text="A length of time as ISO 8601, such as P6M.")

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.article}".strip()


class Weapon(Sourced):
    """A weapon whose mention points at a treaty, under all its designations."""

    treaty = models.ForeignKey(Treaty, models.CASCADE, related_name="weapons")
    names = ArrayField(models.CharField(max_length=120))
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return ", ".join(self.names)
