"""What readers ask for in an address, read strictly: an unknown value is explained, never ignored."""

from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR
from functools import wraps
from uuid import UUID

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from articles.extraction.vocabulary import ClaimKind
from articles.models import Actor, ClaimActor
from articles.services.arrivals import Arrival
from articles.services.timeline import Choice, Place


class BadQueryError(Exception):
    """The address asks for something that does not exist; the message tells the reader what does."""


def explained(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """`view`, with a page that says what is wrong for every BadQueryError."""

    @wraps(view)
    def wrapper(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except BadQueryError as error:
            return render(request, "400.html", {"reason": str(error)}, status=400)

    return wrapper


def read_choice(query: QueryDict) -> Choice:
    """Which claims to show: `kind` (any number of them), `actor` by its slug, `role` of the actor."""
    return Choice(kinds=_kinds(query), actor=_actor(query), role=_role(query))


def read_places(query: QueryDict) -> tuple[Place | None, Place | None]:
    """Where on the timeline to read: on from `after` or `year`, or back from `before`."""
    try:
        if before := query.get("before"):
            return None, Place.read(before)
        if after := query.get("after"):
            return Place.read(after), None
    except ValueError as error:
        raise BadQueryError("That address does not name a place on the timeline.") from error
    return _year(query), None


def read_arrival(query: QueryDict) -> Arrival | None:
    """Where in the list of articles to read on: `after`."""
    try:
        return Arrival.read(after) if (after := query.get("after")) else None
    except ValueError as error:
        raise BadQueryError("That address does not name a place in the list of articles.") from error


def read_claim_key(query: QueryDict) -> UUID | None:
    """Where in a list of claims to read on: `after`."""
    try:
        return UUID(after) if (after := query.get("after")) else None
    except ValueError as error:
        raise BadQueryError("That address does not name a place in the list of claims.") from error


def moved(query: QueryDict, **place: object) -> str:
    """The reader's query at another place: filters kept, places replaced; "" if nothing is left of it."""
    query = query.copy()
    for name in ("after", "before", "year"):
        query.pop(name, None)
    for name, value in place.items():
        query[name] = str(value)
    return f"?{query.urlencode()}" if query else ""


def _kinds(query: QueryDict) -> tuple[str, ...]:
    known = [kind.value for kind in ClaimKind]
    kinds = [kind for kind in query.getlist("kind") if kind]
    for kind in kinds:
        if kind not in known:
            raise BadQueryError(f"There is no kind of claim called “{kind}”. The kinds are {', '.join(known)}.")
    return tuple(kind for kind in known if kind in kinds)


def _actor(query: QueryDict) -> Actor | None:
    slug = query.get("actor")
    if not slug:
        return None
    actor = Actor.objects.filter(slug=slug.replace("\0", "")).first()
    if actor is None:
        raise BadQueryError(f"No actor is called “{slug}”. The page of actors lists all of them.")
    return actor


def _role(query: QueryDict) -> ClaimActor.Role | None:
    role = query.get("role")
    if not role:
        return None
    if role not in ClaimActor.Role.values:
        raise BadQueryError(f"An actor's role is “speaker” or “named”, not “{role}”.")
    if not query.get("actor"):
        return None
    return ClaimActor.Role(role)


def _year(query: QueryDict) -> Place | None:
    year = query.get("year")
    if not year:
        return None
    if not (year.isascii() and year.isdecimal() and len(year) <= 4 and MINYEAR <= int(year) <= MAXYEAR):
        raise BadQueryError(f"“{year}” is not a year. Write it with four digits, such as 2019.")
    return Place.before_year(int(year))
