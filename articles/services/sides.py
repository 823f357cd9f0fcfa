"""Tells for whom an actor speaks: a ministry and a minister for their state, a spokesman for his alliance."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F

from articles.extraction.vocabulary import ActorKind
from articles.models import Actor, Office


@dataclass(frozen=True, slots=True)
class _Held:
    side: int
    since: str
    until: str

    def on(self, day: date) -> bool:
        """Whether it was held on `day`, as finely as the registry knows; open ends hold."""
        told = day.isoformat()
        return self.since <= told[: len(self.since)] and (not self.until or told[: len(self.until)] <= self.until)


class Sides:
    """The sides of some actors. Two queries, whatever their number."""

    def __init__(self, actors: Iterable[int]) -> None:
        """Knows the sides of the actors with these keys, and of nobody else."""
        wanted = set(actors)
        rows = Actor.objects.filter(pk__in=wanted).order_by().values_list("pk", "kind", "of", "of__of")
        self._own: dict[int, int | None] = {}
        for pk, kind, of, of_that in rows:
            self._own[pk] = None if kind == ActorKind.PERSON else (of_that or of or pk)
        people = [pk for pk, side in self._own.items() if side is None]
        self._offices: dict[int, list[_Held]] = defaultdict(list)
        offices: Any = Office.objects.filter(person__in=people).order_by("since", "pk")
        for person, of, of_that, since, until in offices.values_list("person", "of", F("of__of"), "since", "until"):
            self._offices[person].append(_Held(of_that or of, since, until))

    def of(self, actor: int, day: date | None) -> frozenset[int]:
        """The keys of those for whom `actor` speaks on `day`: a person's offices of that day, all of them if none was
        held then or the day is None; the actor itself where no side is known."""
        side = self._own.get(actor)
        if side is not None:
            return frozenset({side})
        offices = self._offices.get(actor, [])
        held = [office for office in offices if day and office.on(day)] or offices
        return frozenset(office.side for office in held) or frozenset({actor})
