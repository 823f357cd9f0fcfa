"""Finds what other articles say to a claim: who says the same, and what cannot hold beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby
from typing import Any
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db.models import F, Func, TextField

from articles.extraction.agreement import Relation, Statement, relation
from articles.extraction.vocabulary import ClaimKind, Modality
from articles.models import Claim, ClaimActor, ClaimTreaty, Telling
from articles.services.sides import Sides

# So many claims of a kind are compared, the latest first; what is said a thousand times is counted in part.
CANDIDATES = 300
# The most that days of claims can lie apart and still bear on each other: an allegation and its denial, two speeches.
_ANSWERS = timedelta(days=366)
_NEIGHBOURS = timedelta(days=1)
# What is known no finer than a year begins at most so long before its last day.
_LONGEST = timedelta(days=366)
_COUNTERPART = {ClaimKind.VIOLATION: ClaimKind.DENIAL, ClaimKind.DENIAL: ClaimKind.VIOLATION}
# Their days need have nothing in common to be compared: rules stay, and what happens once may be told of two days.
_AT_ANY_TIME = frozenset({ClaimKind.PROVISION, ClaimKind.EXPIRY, ClaimKind.ENTRY_INTO_FORCE})


@dataclass(frozen=True, slots=True)
class Voices:
    """Claims of other articles that stand in one `relation` to a claim, by independent text, the first told first."""

    relation: Relation
    texts: tuple[tuple[Claim, ...], ...]


@dataclass(frozen=True, slots=True)
class Others:
    """What others say to a claim: the same, and what speaks against it. `is_part` when more were there than compared.

    `publishers` (the known ones) and `texts` count the claim's own article and those that say the same: a claim of a
    report that one other paper reprinted has 2 publishers and 1 independent text.
    """

    same: Voices | None
    against: tuple[Voices, ...]
    publishers: int
    texts: int
    is_part: bool


def others_on(claim: Claim) -> Others:
    """What claims of other articles say to `claim`, which was read with its evidence. At most twelve queries."""
    candidates = _candidates(claim)
    everything = [claim, *candidates]
    sides = Sides(link.actor_id for each in everything for link in each.actor_links.all() if link.actor_id)
    stems = _stems(each.pk for each in everything)
    own = _statement(claim, sides, stems)
    found: dict[Relation, list[Claim]] = {}
    for candidate in candidates:
        if told := relation(own, _statement(candidate, sides, stems)):
            found.setdefault(told, []).append(candidate)
    texts = _texts([claim, *(each for claims in found.values() for each in claims)])
    together = [claim, *found.get(Relation.SAYS_THE_SAME, [])]
    voices = {told: Voices(told, _by_text(claims, texts)) for told, claims in found.items()}
    return Others(
        same=voices.get(Relation.SAYS_THE_SAME),
        against=tuple(voices[told] for told in Relation if told in voices and told is not Relation.SAYS_THE_SAME),
        publishers=len({each.article.publisher_id for each in together} - {None}),
        texts=len({texts[each.article_id] for each in together}),
        is_part=len(candidates) >= CANDIDATES,
    )


def _candidates(claim: Claim) -> list[Claim]:
    """Claims of other articles about the same treaties that may bear on `claim`."""
    kind = ClaimKind(claim.kind)
    found = _alike(claim, kind, None if kind in _AT_ANY_TIME else _NEIGHBOURS)
    if counterpart := _COUNTERPART.get(kind):
        found += _alike(claim, counterpart, _ANSWERS)
    return found


def _alike(claim: Claim, kind: ClaimKind, within: timedelta | None) -> list[Claim]:
    """The latest claims of `kind` of other articles about the same treaties, `within` so long of the days of `claim`,
    None for any time."""
    about = ClaimTreaty.objects.filter(treaty__in=[link.treaty_id for link in claim.treaty_links.all()])
    claims = Claim.objects.of_kinds([kind]).filter(pk__in=about.values("claim")).exclude(article=claim.article_id)
    if within is not None:
        if claim.date_start is None or claim.date_end is None:
            return []
        claims = claims.filter(
            date_start__lte=claim.date_end + within,
            date_end__gte=claim.date_start - within,
            date_start__gte=claim.date_start - within - _LONGEST,
        )
    rows = claims.with_evidence().defer("search", "reasons", "paragraph__search", "paragraph__text")
    return list(rows.order_by(F("date_start").desc(nulls_last=True), "-id")[:CANDIDATES])


def _statement(claim: Claim, sides: Sides, stems: Mapping[UUID, Sequence[str]]) -> Statement:
    return Statement(
        kind=ClaimKind(claim.kind),
        modality=Modality(claim.modality),
        treaties={str(link.treaty_id) for link in claim.treaty_links.all()},
        speakers=_stood_for(claim, claim.speakers, sides),
        named=_stood_for(claim, claim.named_actors, sides),
        doers=_stood_for(claim, claim.named_actors[:1], sides),
        start=claim.date_start,
        end=claim.date_end,
        stems=frozenset(stems.get(claim.pk, ())),
    )


def _stood_for(claim: Claim, links: Iterable[ClaimActor], sides: Sides) -> frozenset[str]:
    """The sides of the actors behind `links`; somebody the registry does not know stands for himself."""
    day = claim.article.published or claim.date_start
    return frozenset(
        str(side)
        for link in links
        for side in (sides.of(link.actor_id, day) if link.actor_id else (link.name.casefold(),))
    )


def _stems(claims: Iterable[UUID]) -> dict[UUID, list[str]]:
    """The words of the claims' quotes without endings, as PostgreSQL keeps them for the search."""
    words = Func(F("search"), function="tsvector_to_array", output_field=ArrayField(TextField()))
    rows: Any = Claim.everything.filter(pk__in=list(claims)).annotate(words=words).values_list("pk", "words")
    return dict(rows)


def _texts(claims: Iterable[Claim]) -> dict[UUID, UUID]:
    """The independent text that the article of each claim is; an article without copies is its own."""
    articles = {claim.article_id for claim in claims}
    known = dict(Telling.objects.filter(article__in=articles).values_list("article", "text"))
    return {article: known.get(article, article) for article in articles}


def _by_text(claims: Iterable[Claim], texts: Mapping[UUID, UUID]) -> tuple[tuple[Claim, ...], ...]:
    ordered = sorted(claims, key=lambda claim: (texts[claim.article_id], _first_told(claim)))
    groups = [tuple(group) for _, group in groupby(ordered, key=lambda claim: texts[claim.article_id])]
    return tuple(sorted(groups, key=lambda group: _first_told(group[0])))


def _first_told(claim: Claim) -> tuple[bool, str, str]:
    published = claim.article.published
    return published is None, str(published), str(claim.pk)
