"""Claims: one statement about treaties each, with the span it was read from."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, GistIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Length
from django.urls import reverse

from articles.extraction.dates import Precision
from articles.extraction.vocabulary import Basis, ClaimKind, Modality
from articles.models.actor import Actor
from articles.models.article import Article, Paragraph, Publisher
from articles.models.choices import choices
from articles.models.treaty import Treaty


class ReviewState(models.TextChoices):
    """What people decided on a claim so far."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    CORRECTED = "corrected"


class ExtractionRun(models.Model):
    """One run of one version of an extractor over one article."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="extraction_runs")
    extractor = models.CharField(max_length=40)
    version = models.CharField(max_length=40)
    read_against = models.DateField(null=True, help_text="The published date that relative dates were read against.")
    claims_found = models.PositiveIntegerField()
    ran_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.extractor} {self.version} over {self.article_id}"


class ClaimQuerySet(models.QuerySet["Claim"]):
    def about(self, treaty: Treaty) -> ClaimQuerySet:
        """Claims that name `treaty` among their treaties."""
        return self.filter(treaty_links__treaty=treaty)

    def of_kinds(self, kinds: Iterable[str]) -> ClaimQuerySet:
        """Claims of one of `kinds`."""
        return self.filter(kind__in=list(kinds))

    def dated(self) -> ClaimQuerySet:
        """Claims that stand on the timeline."""
        return self.filter(date_start__isnull=False)

    def undated(self) -> ClaimQuerySet:
        """Claims without a day: timeless provisions, background, and dates that nobody could resolve yet."""
        return self.filter(date_start__isnull=True)

    def in_date_order(self) -> ClaimQuerySet:
        """By first day, undated last; the id breaks ties, so that pages are stable."""
        return self.order_by(F("date_start").asc(nulls_last=True), "id")

    def to_review(self) -> ClaimQuerySet:
        """Claims that nobody has decided on, the least sure first; drafts are among them."""
        return self.filter(review_state=ReviewState.PENDING).order_by("confidence", "id")

    def with_evidence(self) -> ClaimQuerySet:
        """With everything that a row, a page or an export shows, in a fixed number of queries."""
        return self.select_related("paragraph", "article__publisher").prefetch_related(
            "treaty_links__treaty", "actor_links__actor"
        )


class ShownClaims(models.Manager.from_queryset(ClaimQuerySet)):  # type: ignore[misc]
    """The claims that pages, exports and the API show: all but drafts and what a person rejected."""

    def get_queryset(self) -> ClaimQuerySet:
        return ClaimQuerySet(self.model, using=self._db).filter(is_shown=True)


class Claim(models.Model):
    """One statement about at least one treaty: `quote` is the characters [start, end) of its paragraph's text.

    `id` derives from article, paragraph number, span and kind. The date's days are None together; with a `date_basis`
    they are not resolved yet because the published date is missing, without one the claim has no date.
    Triggers keep the quote true to its span and the paragraph in its article.

    A corrected claim keeps its id, which derives from the place and kind that it was found with.

    `objects`, and what leads here from articles and paragraphs, leaves out drafts and rejected claims; `everything` has
    all claims.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    article = models.ForeignKey(Article, models.CASCADE, related_name="claims")
    paragraph = models.ForeignKey(Paragraph, models.CASCADE, related_name="claims")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField()
    kind = models.CharField(max_length=24, choices=choices(ClaimKind))
    modality = models.CharField(max_length=16, choices=choices(Modality))
    confidence = models.FloatField(help_text="How sure the extractor is, from 0 to 1.")
    is_draft = models.BooleanField(default=False, help_text="Too unsure to be shown before a person has looked at it.")
    review_state = models.CharField(max_length=16, choices=ReviewState.choices, default=ReviewState.PENDING)
    is_shown = models.GeneratedField(
        expression=Q(is_draft=False) & ~Q(review_state="rejected"),  # type: ignore[arg-type]
        output_field=models.BooleanField(),
        db_persist=True,
    )
    date_start = models.DateField(null=True, blank=True)
    date_end = models.DateField(null=True, blank=True)
    date_precision = models.CharField(max_length=16, choices=choices(Precision), blank=True)
    date_basis = models.CharField(max_length=16, choices=choices(Basis), blank=True)
    date_text = models.CharField(max_length=300, blank=True, help_text="The words that date the claim.")
    date_reason = models.CharField(max_length=500, blank=True, help_text="Why these words mean these days.")
    reasons = models.JSONField(default=list, encoder=DjangoJSONEncoder, help_text="Which rule decided what, and why.")
    run = models.ForeignKey(ExtractionRun, models.PROTECT, related_name="claims")
    treaties = models.ManyToManyField(Treaty, through="ClaimTreaty", related_name="claims")
    search = models.GeneratedField(
        expression=SearchVector("quote", config="english"), output_field=SearchVectorField(), db_persist=True
    )

    objects = ShownClaims()
    everything = ClaimQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        base_manager_name = "everything"
        constraints = [
            models.UniqueConstraint(fields=["paragraph", "start", "end", "kind"], name="claim_once_in_its_place"),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="claim_span_has_characters"),
            models.CheckConstraint(condition=Q(end=F("start") + Length("quote")), name="claim_quote_fills_its_span"),
            models.CheckConstraint(
                condition=Q(review_state__in=["pending", "accepted", "rejected", "corrected"]),
                name="claim_review_state_is_known",
            ),
            models.CheckConstraint(
                condition=Q(confidence__gte=0, confidence__lte=1), name="claim_confidence_is_a_share"
            ),
            models.CheckConstraint(
                condition=Q(date_start=None, date_end=None, date_precision="")
                | Q(date_start__isnull=False, date_end__isnull=False, date_end__gte=F("date_start"))
                & ~Q(date_precision="")
                & ~Q(date_basis=""),
                name="claim_days_come_whole_and_with_basis",
            ),
            models.CheckConstraint(
                condition=~Q(date_basis="") | Q(date_text="", date_reason=""), name="claim_without_date_has_no_reason"
            ),
        ]
        indexes = [
            # All claims in the order of their days, and date ranges.
            models.Index(fields=["date_start", "id"], name="claim_by_day", condition=Q(is_shown=True)),
            # One kind in that order.
            models.Index(fields=["kind", "date_start", "id"], name="claim_by_kind_and_day", condition=Q(is_shown=True)),
            # The surest and the least sure first.
            models.Index(fields=["confidence", "id"], name="claim_by_confidence", condition=Q(is_shown=True)),
            # Claims of several days that run into a range from before it.
            GistIndex(
                Func(F("date_start"), F("date_end"), Value("[]"), function="daterange"),
                name="claim_days_that_last",
                condition=Q(is_shown=True, date_end__gt=F("date_start")),
            ),
            # The search box over claims.
            GinIndex(fields=["search"], name="claim_search"),
            # The review queue.
            models.Index(fields=["confidence", "id"], name="claim_review_queue", condition=Q(review_state="pending")),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.quote[:60]}"

    def get_absolute_url(self) -> str:
        return reverse("claim", args=[self.pk])

    @property
    def is_unresolved(self) -> bool:
        """True when words date the claim but nobody knows yet which days they mean."""
        return self.date_start is None and self.date_basis != ""

    @property
    def speakers(self) -> list[ClaimActor]:
        """Who says it, in the order of the text; empty when the article itself speaks. Uses prefetched rows."""
        return [link for link in self.actor_links.all() if link.role == ClaimActor.Role.SPEAKER]

    @property
    def named_actors(self) -> list[ClaimActor]:
        """Who is named in it, in the order of the text. Uses prefetched rows."""
        return [link for link in self.actor_links.all() if link.role == ClaimActor.Role.NAMED]


class ClaimTreaty(models.Model):
    """A treaty that a claim is about; `position` is its place among the claim's treaties, from 0.

    All other columns repeat the claim, its article and its actors; `day` is the claim's first. Triggers write them,
    nobody else does: a page of a timeline is one walk of one index, and ten thousand claims are counted without
    opening one of them (docs/performance.md).
    """

    claim = models.ForeignKey(Claim, models.CASCADE, related_name="treaty_links")
    treaty = models.ForeignKey(Treaty, models.PROTECT, related_name="claim_links")
    position = models.PositiveSmallIntegerField()
    day = models.DateField(null=True, editable=False)
    kind = models.CharField(max_length=24, editable=False, default="")
    is_shown = models.BooleanField(editable=False, default=True)
    date_end = models.DateField(null=True, editable=False)
    is_open = models.BooleanField(default=False, editable=False, help_text="Words date it, nobody knows which days.")
    modality = models.CharField(max_length=16, editable=False, default="")
    review_state = models.CharField(max_length=16, editable=False, default="")
    # The article has the constraint.
    publisher = models.ForeignKey(
        Publisher, models.DO_NOTHING, null=True, editable=False, db_constraint=False, db_index=False, related_name="+"
    )
    published = models.DateField(null=True, editable=False)
    speakers = ArrayField(
        models.BigIntegerField(), default=list, editable=False, help_text="Actors of the registry that make the claim."
    )
    named = ArrayField(
        models.BigIntegerField(), default=list, editable=False, help_text="Actors of the registry that it names."
    )

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["claim", "treaty"], name="claim_treaty_once")]
        indexes = [
            # A page of a timeline at any depth; its counts, from the index alone.
            models.Index(
                fields=["treaty", "day", "claim"],
                include=["date_end", "kind", "modality", "review_state", "is_open", "publisher", "published"],
                name="claim_treaty_timeline",
                condition=Q(is_shown=True),
            ),
            # A page of one kind on a timeline.
            models.Index(
                fields=["treaty", "kind", "day", "claim"], name="claim_treaty_by_kind", condition=Q(is_shown=True)
            ),
        ]

    def __str__(self) -> str:
        return str(self.treaty)

    @classmethod
    def of_shown_claims(cls) -> models.QuerySet[ClaimTreaty]:
        """Without those of hidden claims: what counts and lists are made from."""
        return cls._default_manager.filter(is_shown=True)


class ClaimActor(models.Model):
    """Somebody who makes a claim or is named in it. `actor` is empty for people the registry does not know."""

    class Role(models.TextChoices):
        SPEAKER = "speaker"
        NAMED = "named"

    claim = models.ForeignKey(Claim, models.CASCADE, related_name="actor_links")
    actor = models.ForeignKey(Actor, models.PROTECT, null=True, blank=True, related_name="claim_links")
    name = models.CharField(max_length=300)
    role = models.CharField(max_length=8, choices=Role.choices)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["role", "position"]
        constraints = [
            models.UniqueConstraint(fields=["claim", "role", "position"], name="claim_actor_place_once"),
            models.CheckConstraint(condition=~Q(name=""), name="claim_actor_is_named"),
        ]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def of_shown_claims(cls) -> models.QuerySet[ClaimActor]:
        """Without those of hidden claims: what counts and lists are made from."""
        return cls._default_manager.filter(claim__is_shown=True)
