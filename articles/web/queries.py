"""What readers ask for in an address, read strictly: an unknown value is explained, never ignored."""

from collections.abc import Callable, Sequence
from datetime import MAXYEAR, MINYEAR, date
from functools import wraps
from uuid import UUID

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from articles.extraction.vocabulary import ClaimKind, Modality
from articles.models import Actor, ClaimActor, Publisher, ReviewState
from articles.services.arrivals import Arrival
from articles.services.choice import Choice
from articles.services.panorama import LaneBy
from articles.services.scale import Window
from articles.services.timeline import Place

REVIEWS = (ReviewState.PENDING.value, ReviewState.ACCEPTED.value, ReviewState.CORRECTED.value)
"""The states of review that claims on pages are in; rejected ones are not shown."""


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
    """Which claims to show: `kind`, `modality`, `review` (any number of each), `actor` and `publisher` by their slugs,
    `role` of the actor, `as_of` for the day of the record.
    """
    return Choice(
        kinds=_words(query, "kind", "kind of claim", [kind.value for kind in ClaimKind]),
        actor=_actor(query),
        role=_role(query),
        modalities=_words(query, "modality", "modality", [modality.value for modality in Modality]),
        publisher=_publisher(query),
        reviews=_words(query, "review", "state of review", REVIEWS),
        as_of=read_day(query, "as_of"),
    )


def read_day(query: QueryDict, name: str) -> date | None:
    """The ISO day `name` of the query, None if it has none."""
    text = query.get(name)
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BadQueryError(f"“{text}” is not a day. Write it as year, month, day, such as 2019-01-16.") from error


def read_window(query: QueryDict) -> Window | None:
    """The days `from` and `to`, both inclusive; a `year` is its first to its last. None where the query has neither."""
    start, end = read_day(query, "from"), read_day(query, "to")
    if year := _year(query):
        return Window(date(year, 1, 1), date(year, 12, 31))
    if start is None and end is None:
        return None
    if start is None or end is None:
        raise BadQueryError("A window of time has two ends: “from” and “to”, both days such as 2019-01-16.")
    if start > end:
        raise BadQueryError(f"The window ends on {end}, before it begins on {start}.")
    return Window(start, end)


def read_lanes(query: QueryDict, allowed: tuple[LaneBy, ...] = (LaneBy.KIND, LaneBy.ACTOR)) -> LaneBy:
    """What the lanes of a timeline are made by, the first of `allowed` where the query says nothing."""
    lanes = query.get("lanes") or allowed[0]
    if lanes not in allowed:
        raise BadQueryError(f"Lanes are made by {' or '.join(allowed)}, not by “{lanes}”.")
    return LaneBy(lanes)


def read_places(query: QueryDict) -> tuple[Place | None, Place | None]:
    """Where on the timeline to read: on from `after`, or back from `before`."""
    try:
        if before := query.get("before"):
            return None, Place.read(before)
        return (Place.read(after) if (after := query.get("after")) else None), None
    except ValueError as error:
        raise BadQueryError("That address does not name a place on the timeline.") from error


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
    """The reader's query at another place: filters kept, places replaced; "" if nothing is left of it.

    A `place` of None is taken away; `start` and `end` are the window's `from` and `to`.
    """
    query = query.copy()
    for name in ("after", "before", "year"):
        query.pop(name, None)
    for name, value in place.items():
        name = {"start": "from", "end": "to"}.get(name, name)
        query.pop(name, None)
        if value is not None:
            query[name] = str(value)
    return f"?{query.urlencode()}" if query else ""


def _words(query: QueryDict, name: str, what: str, known: Sequence[str]) -> tuple[str, ...]:
    words = [word for word in query.getlist(name) if word]
    for word in words:
        if word not in known:
            raise BadQueryError(f"There is no {what} called “{word}”. There is {', '.join(known)}.")
    return tuple(word for word in known if word in words)


def _publisher(query: QueryDict) -> Publisher | None:
    slug = query.get("publisher")
    if not slug:
        return None
    publisher = Publisher.objects.filter(slug=slug.replace("\0", "")).first()
    if publisher is None:
        raise BadQueryError(f"No publisher is called “{slug}”.")
    return publisher


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


def _year(query: QueryDict) -> int | None:
    year = query.get("year")
    if not year:
        return None
    if not (year.isascii() and year.isdecimal() and len(year) <= 4 and MINYEAR <= int(year) <= MAXYEAR):
        raise BadQueryError(f"“{year}” is not a year. Write it with four digits, such as 2019.")
    return int(year)
