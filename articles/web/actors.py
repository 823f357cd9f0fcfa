"""The pages of the actors: the list, one actor with what it says and what is said of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from articles.extraction.vocabulary import ActorKind
from articles.models import Actor, ClaimActor, Office
from articles.services.disputes import disputes_of
from articles.services.positions import positions
from articles.services.voices import Voice, claim_counts, voices
from articles.web.dates import written
from articles.web.positions import StanceCell, cell
from articles.web.rows import ClaimRow, Link, claim_rows

_HEADINGS = {
    ActorKind.STATE: "States",
    ActorKind.ORGANISATION: "Organisations",
    ActorKind.INSTITUTION: "Institutions",
    ActorKind.PERSON: "People",
    ActorKind.GROUP: "Groups",
}


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor in a list, with the number of claims that it makes or is named in."""

    name: str
    url: str
    claim_count: int


@dataclass(frozen=True, slots=True)
class ActorGroup:
    """The actors of one kind: those that claims are made by or name, and those that the registry knows only."""

    heading: str
    heard: tuple[ActorRow, ...]
    silent: tuple[ActorRow, ...]


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """An office and when it was held."""

    title: str
    of: Link
    held: str
    source: Link


@dataclass(frozen=True, slots=True)
class HeldOffice:
    """An office of an actor and everybody who held it, in the order of time."""

    title: str
    holders: tuple[OfficeRow, ...]


@dataclass(frozen=True, slots=True)
class StanceRow:
    """Where the actor stands on a treaty, by its latest dated word."""

    treaty: Link
    stance: StanceCell


@dataclass(frozen=True, slots=True)
class DisputeRow:
    """One side of a dispute under its heading: the latest claims of `count`."""

    heading: str
    claims: list[ClaimRow]
    count: int


@dataclass(frozen=True, slots=True)
class VoiceRow:
    """An actor's latest claims about a treaty; `all` leads to all of them on the treaty's timeline."""

    treaty: Link
    claims: list[ClaimRow]
    count: int
    all: str


def actors(request: HttpRequest) -> HttpResponse:
    """All actors by kind."""
    counts = claim_counts()
    found = list(Actor.objects.order_by("name"))
    groups = [
        _group(heading, [actor for actor in found if actor.kind == kind], counts) for kind, heading in _HEADINGS.items()
    ]
    return render(request, "actors.html", {"groups": [group for group in groups if group.heard or group.silent]})


def actor(request: HttpRequest, slug: str) -> HttpResponse:
    """One actor: names, offices, and its claims by treaty."""
    found = get_object_or_404(Actor.objects.select_related("of"), slug=slug)
    made, named = (
        [_voice(voice, found, role) for voice in voices(found, role)]
        for role in (ClaimActor.Role.SPEAKER, ClaimActor.Role.NAMED)
    )
    return render(
        request,
        "actor.html",
        {
            "actor": found,
            "names": [name.text for name in found.names.all() if name.text != found.name],
            "offices": [_office(office) for office in found.offices.select_related("of")],
            "held_offices": _held_offices(found.office_holders.select_related("person")),
            "stances": _stances(found),
            "disputes": _disputes(found),
            "made": made,
            "named": named,
        },
    )


def held(office: Office) -> str:
    """When an office was held: "9 March 2004 – 5 May 2012", "since 9 March 2004", "" where nothing is known."""
    since, until = (written(value) if value else "" for value in (office.since, office.until))
    if since and until:
        return f"{since} – {until}"
    if since:
        return f"since {since}"
    return f"until {until}" if until else ""


def _group(heading: str, actors: list[Actor], counts: dict[int, int]) -> ActorGroup:
    rows = [ActorRow(actor.name, actor.get_absolute_url(), counts.get(actor.pk, 0)) for actor in actors]
    return ActorGroup(
        heading, tuple(row for row in rows if row.claim_count), tuple(row for row in rows if not row.claim_count)
    )


def _office(office: Office) -> OfficeRow:
    return OfficeRow(
        office.title,
        Link(office.of.name, office.of.get_absolute_url()),
        held(office),
        Link(office.source_title, office.source_url),
    )


def _held_offices(offices: Iterable[Office]) -> list[HeldOffice]:
    by_title: dict[str, list[OfficeRow]] = {}
    for office in offices:
        person = Link(office.person.name, office.person.get_absolute_url())
        source = Link(office.source_title, office.source_url)
        by_title.setdefault(office.title, []).append(OfficeRow(office.title, person, held(office), source))
    return [HeldOffice(title, tuple(rows)) for title, rows in by_title.items()]


def _stances(actor: Actor) -> list[StanceRow]:
    found = positions(side=actor) if actor.kind != ActorKind.PERSON else []
    latest_first = sorted(found, key=lambda stance: stance.claim.date_start or date.min, reverse=True)
    return [
        StanceRow(Link(stance.treaty.short_name, stance.treaty.get_absolute_url()), cell(stance))
        for stance in latest_first
    ]


def _disputes(actor: Actor) -> list[DisputeRow]:
    found = disputes_of(actor)
    sides = (
        ("Accused of breaches", found.accused),
        ("Denies", found.denials),
        ("Accuses others", found.allegations),
    )
    return [DisputeRow(heading, claim_rows(side.claims), side.count) for heading, side in sides if side.count]


def _voice(voice: Voice, actor: Actor, role: ClaimActor.Role) -> VoiceRow:
    url = reverse("treaty", args=[voice.treaty.slug])
    return VoiceRow(
        Link(voice.treaty.short_name, url),
        claim_rows(voice.claims),
        voice.count,
        f"{url}?actor={actor.slug}&role={role}#timeline",
    )
