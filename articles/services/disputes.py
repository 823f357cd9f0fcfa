"""What an actor is accused of, what it denies, and whom it accuses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Exists, F, OuterRef, Q, Window

from articles.extraction.vocabulary import ActorKind, ClaimKind
from articles.models import Actor, Claim, ClaimActor, Office
from articles.models.claim import ClaimQuerySet

LATEST = 5


@dataclass(frozen=True, slots=True)
class Dispute:
    """Claims of one side of a dispute: the latest by date, read with their evidence, and how many there are."""

    claims: Sequence[Claim]
    count: int


@dataclass(frozen=True, slots=True)
class Disputes:
    """Breaches that others allege of an actor, its denials, and the breaches that it alleges."""

    accused: Dispute
    denials: Dispute
    allegations: Dispute

    def __bool__(self) -> bool:
        return bool(self.accused.count or self.denials.count or self.allegations.count)


def disputes_of(actor: Actor, latest: int = LATEST) -> Disputes:
    """The disputes of `actor`; what its institutions and the holders of its offices say is said by it.

    Ten queries, whatever the number of claims.
    """
    voice = spokesmen(actor)
    by_it = ClaimActor.objects.filter(claim=OuterRef("pk"), role=ClaimActor.Role.SPEAKER, actor__in=voice)
    about_it = ClaimActor.objects.filter(claim=OuterRef("pk"), role=ClaimActor.Role.NAMED, actor=actor)
    alleged, denied = Claim.objects.of_kinds([ClaimKind.VIOLATION]), Claim.objects.of_kinds([ClaimKind.DENIAL])
    sides = (
        alleged.filter(Exists(about_it), ~Exists(by_it)),
        denied.filter(Exists(by_it)),
        alleged.filter(Exists(by_it)),
    )
    newest = [_newest(claims, latest) for claims in sides]
    rows = Claim.objects.with_evidence().defer("search", "reasons", "paragraph__search", "paragraph__text")
    read = rows.in_bulk({key for keys, _ in newest for key in keys})
    return Disputes(*(Dispute([read[key] for key in keys], count) for keys, count in newest))


def spokesmen(actor: Actor) -> set[int]:
    """The keys of those who speak for `actor`: itself, its institutions, and who ever held an office of any of them."""
    if actor.kind == ActorKind.PERSON:
        return {actor.pk}
    institutions = set(Actor.objects.filter(Q(of=actor) | Q(of__of=actor)).values_list("pk", flat=True))
    own = {actor.pk, *institutions}
    return own | set(Office.objects.filter(of__in=own).order_by().values_list("person", flat=True))


def _newest(claims: ClaimQuerySet, latest: int) -> tuple[list[UUID], int]:
    """The keys of the `latest` of `claims` by date, and how many there are in all."""
    ordered = claims.order_by(F("date_start").desc(nulls_last=True), "id")
    rows = list(ordered.annotate(count=Window(Count("*"))).values_list("pk", "count")[:latest])
    return [key for key, _ in rows], rows[0][1] if rows else 0
