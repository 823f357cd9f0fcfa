"""Reads for the tools: finds what their words name, or refuses with what would be right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from uuid import UUID

from django.db.models import F
from django.db.models.fields.tuple_lookups import TupleGreaterThan
from django.urls import reverse
from django.utils import timezone

from articles.agents.records import (
    ClaimList,
    ClaimRecord,
    EvidenceRecord,
    StanceList,
    StanceRecord,
    recorder,
)
from articles.extraction.vocabulary import ClaimKind
from articles.models import Actor, Claim, Treaty
from articles.services import deadlines as deadlines_service
from articles.services import positions as positions_service
from articles.services.agreement import others_on
from articles.services.refusals import Refused
from articles.services.search import search
from articles.services.timeline import Place


class Reading:
    """What the tools read; permalinks lead to the pages at `site`."""

    def __init__(self, site: str) -> None:
        self._site = site
        self._record = recorder(site)

    def search(self, query: str, treaty: str | None, kind: str | None, limit: int) -> ClaimList:
        """Claims that match `query`, best first."""
        narrowed = {"treaty": _treaty(treaty).slug if treaty else "", "kind": _kinds([kind])[0] if kind else ""}
        found = search(query, limit=limit, narrowed=narrowed)
        return ClaimList(claims=[self._record(hit.claim) for hit in found.claims], next=None)

    def timeline(
        self, treaty: str, start: date | None, end: date | None, kinds: Sequence[str], after: str | None, limit: int
    ) -> ClaimList:
        """Dated claims about `treaty` that have a day from `start` to `end`, a page at a time."""
        claims = Claim.objects.about(_treaty(treaty)).dated()
        if kinds:
            claims = claims.of_kinds(_kinds(kinds))
        if start:
            claims = claims.filter(date_end__gte=start)
        if end:
            claims = claims.filter(date_start__lte=end)
        if after:
            place = _place(after)
            claims = claims.filter(TupleGreaterThan((F("date_start"), F("id")), (place.day, place.claim)))
        rows = list(claims.in_date_order().with_evidence().defer("search", "reasons", "paragraph__search")[: limit + 1])
        shown = rows[:limit]
        last = shown[-1] if len(rows) > limit else None
        further = str(Place(last.date_start, last.pk)) if last and last.date_start else None
        return ClaimList(claims=self._records(shown), next=further)

    def evidence(self, claim: str) -> EvidenceRecord:
        """One claim with all that proves it and what speaks against it."""
        found = Claim.objects.with_evidence().filter(pk=_claim(claim)).first()
        if found is None:
            raise Refused("no_claim", f"No claim has the id {claim}; take the id that another tool returned.")
        others = others_on(found)
        against = [text[0] for voices in others.against for text in voices.texts]
        return EvidenceRecord(
            claim=self._record(found),
            paragraph=found.paragraph.text,
            paragraph_number=found.paragraph.index,
            start=found.start,
            end=found.end,
            date_reason=found.date_reason,
            review_state=found.review_state,
            article_page=f"{self._site}{reverse('article', args=[found.article_id])}#p{found.paragraph.index}",
            publisher_page=found.article.url or None,
            text_sha256=found.article.text_sha256,
            said_by_publishers=others.publishers,
            independent_texts=others.texts,
            contradicted_by=self._records(against),
        )

    def positions(self, treaty: str | None, side: str | None, as_of: date | None) -> StanceList:
        """The latest stance of each side on each treaty."""
        found = positions_service.positions(
            treaty=_treaty(treaty) if treaty else None, side=_actor(side) if side else None, as_of=as_of
        )
        return StanceList(
            stances=[
                StanceRecord(
                    side=stance.side.name,
                    treaty=stance.treaty.slug,
                    spoken_by=stance.speaker.name,
                    claim=self._record(stance.claim),
                )
                for stance in found
            ]
        )

    def deadlines(self, today: date | None, within: timedelta | None, treaty: str | None, limit: int) -> ClaimList:
        """Claims of what is to come from `today` on, the present day if None."""
        claims = deadlines_service.deadlines(
            today=today or timezone.now().date(),
            within=within,
            treaty=_treaty(treaty) if treaty else None,
            limit=limit,
        )
        return ClaimList(claims=self._records(claims), next=None)

    def _records(self, claims: Iterable[Claim]) -> list[ClaimRecord]:
        return [self._record(claim) for claim in claims]


def _treaty(slug: str) -> Treaty:
    treaty = Treaty.objects.filter(slug=slug.replace("\0", "")).first()
    if treaty is None:
        known = ", ".join(Treaty.objects.order_by("slug").values_list("slug", flat=True))
        raise Refused("bad_treaty", f"No treaty has the slug {slug!r}. The treaties are {known}.")
    return treaty


def _actor(slug: str) -> Actor:
    actor = Actor.objects.filter(slug=slug.replace("\0", "")).first()
    if actor is None:
        raise Refused(
            "bad_actor", f"No actor has the slug {slug!r}; a slug is a name in small letters, such as russia."
        )
    return actor


def _kinds(kinds: Sequence[str]) -> list[str]:
    known = [kind.value for kind in ClaimKind]
    if unknown := [kind for kind in kinds if kind not in known]:
        raise Refused("bad_kind", f"No kind of claim is called {unknown[0]!r}. The kinds are {', '.join(known)}.")
    return list(kinds)


def _place(text: str) -> Place:
    try:
        return Place.read(text)
    except ValueError as error:
        raise Refused("bad_place", "`after` must be the `next` that the page before returned.") from error


def _claim(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise Refused("no_claim", f"{text!r} is no id of a claim; take the id that another tool returned.") from error
