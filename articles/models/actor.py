"""Actors: who speaks or acts, under which names, in which offices."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Left, Length
from django.urls import reverse

from articles.extraction.vocabulary import ActorKind
from articles.models.choices import choices
from articles.models.name import Name
from articles.models.sourced import REGISTRY_DATE, Curated, Sourced, registry_date


class Actor(Curated):
    """A state, an organisation, an institution of one, a person or a group."""

    slug = models.SlugField(max_length=80, unique=True)
    name = models.CharField(max_length=200, help_text="The name that pages and exports show.")
    kind = models.CharField(max_length=16, choices=choices(ActorKind))
    of = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="institutions", help_text="Whose institution it is."
    )
    iso3166 = models.CharField(max_length=4, blank=True, help_text="ISO 3166 code of a state.")
    wikidata = models.CharField(max_length=16, blank=True)
    start = models.DateField(null=True, blank=True, help_text="Since when it is, for what came after 1900.")
    end = models.DateField(null=True, blank=True, help_text="Until when it was.")

    class Meta:
        ordering = ["name"]
        constraints = [models.CheckConstraint(condition=~Q(name=""), name="actor_is_named")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("actor", args=[self.slug])


class ActorName(Name):
    """One way of naming an actor: a spelling, a demonym, a capital that stands for its government."""

    actor = models.ForeignKey(Actor, models.CASCADE, related_name="names")

    class Meta(Name.Meta):
        constraints = [models.UniqueConstraint(fields=["actor", "text"], name="actor_name_once")]


class Office(Sourced):
    """An office a person held, from `since` until `until`: registry dates, as fine as the source has them.

    Empty where open or unknown.
    """

    person = models.ForeignKey(Actor, models.CASCADE, related_name="offices")
    title = models.CharField(max_length=200)
    of = models.ForeignKey(Actor, models.PROTECT, related_name="office_holders")
    since = models.CharField(max_length=10, blank=True, validators=[registry_date], help_text=REGISTRY_DATE)
    until = models.CharField(max_length=10, blank=True, validators=[registry_date], help_text=REGISTRY_DATE)

    class Meta:
        ordering = ["since", "id"]
        constraints = [
            models.UniqueConstraint(fields=["person", "title", "of", "since"], name="office_once"),
            models.CheckConstraint(
                condition=Q(since="") | Q(until="") | Q(until__gte=Left("since", Length("until"))),
                name="office_runs_forward",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} of {self.of}"
