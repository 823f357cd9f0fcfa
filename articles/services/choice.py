"""What a reader chose to see of the claims about treaties."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from articles.models import Actor, ClaimActor, ClaimTreaty, Publisher


@dataclass(frozen=True, slots=True)
class Choice:
    """Which claims a reader wants to see; empty parts leave everything in.

    `role` narrows what `actor` does: a SPEAKER makes the claims, who is NAMED is named in the claims of others.
    `as_of` leaves what was on record at the end of that day: claims of articles that were published by then.
    """

    kinds: tuple[str, ...] = ()
    actor: Actor | None = None
    role: ClaimActor.Role | None = None
    modalities: tuple[str, ...] = ()
    publisher: Publisher | None = None
    reviews: tuple[str, ...] = ()
    as_of: date | None = None

    def __bool__(self) -> bool:
        return bool(self.kinds or self.actor or self.modalities or self.publisher or self.reviews)

    @property
    def whole(self) -> Choice:
        """Everything that was on record on the same day."""
        return Choice(as_of=self.as_of)

    def of(self, links: QuerySet[ClaimTreaty]) -> QuerySet[ClaimTreaty]:
        """Those of `links` whose claims the reader wants to see."""
        return links.filter(self._condition())

    def _condition(self) -> Q:
        wanted = self.made_by
        if self.kinds:
            wanted &= Q(kind__in=self.kinds)
        if self.modalities:
            wanted &= Q(modality__in=self.modalities)
        if self.publisher:
            wanted &= Q(publisher=self.publisher)
        if self.reviews:
            wanted &= Q(review_state__in=self.reviews)
        return wanted

    @property
    def made_by(self) -> Q:
        """The part that no count beside a filter ignores: the day of the record, and who speaks or is named."""
        wanted = Q(published__lte=self.as_of) if self.as_of else Q()
        if self.actor is None:
            return wanted
        speaks, is_named = (Q(**{f"{column}__contains": [self.actor.pk]}) for column in ("speakers", "named"))
        if self.role == ClaimActor.Role.SPEAKER:
            return wanted & speaks
        if self.role == ClaimActor.Role.NAMED:
            return wanted & is_named & ~speaks
        return wanted & (speaks | is_named)


EVERYTHING = Choice()


def claims_of(actor: Actor, role: ClaimActor.Role | None = None) -> QuerySet[ClaimActor, Any]:
    """The keys of the claims that `actor` makes (SPEAKER), that name it and are made by others (NAMED), or of both."""
    links = ClaimActor.of_shown_claims().filter(actor=actor)
    if role:
        links = links.filter(role=role)
    if role == ClaimActor.Role.NAMED:
        own = ClaimActor.objects.filter(actor=actor, role=ClaimActor.Role.SPEAKER, claim=OuterRef("claim"))
        links = links.filter(~Exists(own))
    return links.values("claim")
