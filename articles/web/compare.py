"""The page that puts two to five treaties, or two to five actors, on one time axis."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone

from articles.models import Actor, ClaimTreaty, Treaty
from articles.services.panorama import Lane, LaneBy, Panorama, extent, inside, panorama
from articles.services.voices import claim_counts
from articles.web.dates import span
from articles.web.drawing import LaneName, draw
from articles.web.filters import Option
from articles.web.lives import Life, life
from articles.web.pictures import picture
from articles.web.queries import BadQueryError, explained, read_choice, read_places, read_window
from articles.web.rows import Link
from articles.web.timelines import TimelinePart, listed, padded, stops, stretches, zoom_by

FEWEST, MOST = 2, 5
ACTORS_OFFERED = 120


@dataclass(frozen=True, slots=True)
class Compared:
    """What is compared: treaties or actors, the links of their claims, and what their lanes are called."""

    by: LaneBy
    names: Mapping[Lane, LaneName]
    links: QuerySet[ClaimTreaty]
    treaties: Sequence[Treaty] = ()


@explained
def compare(request: HttpRequest) -> HttpResponse:
    """Two to five treaties (`treaty`, repeated) or actors (`actor`) on one axis; a form while there are fewer."""
    query = request.GET
    compared = read_compared(query)
    chosen = {name: _slugs(query, name) for name in ("treaty", "actor")}
    return render(
        request,
        "compare.html",
        {
            "part": compare_part(compared, query) if compared else None,
            "names": [Link(name.text, name.url) for name in compared.names.values()] if compared else [],
            "treaties": _slots(
                Treaty.objects.order_by("short_name").values_list("slug", "short_name"), chosen["treaty"]
            ),
            "actors": _slots(_heard(chosen["actor"]), chosen["actor"]),
        },
    )


@explained
def compare_timeline(request: HttpRequest) -> HttpResponse:
    """The timeline alone, as scripts fetch it while a reader zooms."""
    compared = read_compared(request.GET)
    if compared is None:
        raise BadQueryError(f"Name {FEWEST} to {MOST} treaties or actors to compare.")
    return render(request, "_timeline_part.html", {"part": compare_part(compared, request.GET)})


def read_compared(query: QueryDict) -> Compared | None:
    """What the query asks to compare, None for fewer than two. Raises BadQueryError for too many or unknown ones."""
    treaties, actors = _slugs(query, "treaty"), _slugs(query, "actor")
    if treaties and actors:
        raise BadQueryError("Compare treaties with treaties or actors with actors, not one with the other.")
    slugs = treaties or actors
    if len(slugs) > MOST:
        raise BadQueryError(f"At most {MOST} can be compared at once; the address names {len(slugs)}.")
    if len(slugs) < FEWEST:
        return None
    rest = query.copy()
    rest.pop("actor", None)
    links = read_choice(rest).of(ClaimTreaty.of_shown_claims())
    return _treaties(slugs, links) if treaties else _actors(slugs, links)


def _slugs(query: QueryDict, name: str) -> list[str]:
    """What `name` names, each once; no slug holds a NUL, and no database would take one."""
    return list(dict.fromkeys(slug.replace("\0", "\ufffd") for slug in query.getlist(name) if slug))


def compare_part(compared: Compared, query: QueryDict) -> TimelinePart | None:
    """The lanes of what is compared; None where none of their claims has a day and no window was asked for."""
    asked, places = read_window(query), read_places(query)
    found = extent(compared.links)
    whole = padded(found) if found else None
    window = asked or whole
    if window is None:
        return None
    seen = _only(panorama(compared.links, compared.by, window), compared.names)
    today = timezone.localdate()
    lives = {treaty.pk: life(list(treaty.milestones.all()), window, today) for treaty in compared.treaties}
    drawn: dict[Lane, Life] = {key: one for key, one in lives.items() if one}
    drawing = draw(seen, compared.names, zoom_by(query), today, lives=drawn)
    return TimelinePart(
        drawing=drawing,
        picture=picture(drawing, None),
        lanes=(),
        days=span(window.start, window.end),
        count=inside(compared.links, window).aggregate(n=Count("claim", distinct=True))["n"],
        listed=listed(compared.links.distinct(), window, query, places),
        stops=stops(query, window, whole),
        stretches=stretches(seen, query),
        is_whole=asked is None,
    )


def _treaties(slugs: list[str], links: QuerySet[ClaimTreaty]) -> Compared:
    found = {treaty.slug: treaty for treaty in Treaty.objects.filter(slug__in=slugs).prefetch_related("milestones")}
    _refuse_unknown(slugs, found, "treaty")
    treaties = [found[slug] for slug in slugs]
    names: dict[Lane, LaneName] = {
        treaty.pk: LaneName(treaty.short_name, treaty.get_absolute_url()) for treaty in treaties
    }
    return Compared(LaneBy.TREATY, names, links.filter(treaty__in=treaties), treaties)


def _actors(slugs: list[str], links: QuerySet[ClaimTreaty]) -> Compared:
    found = {actor.slug: actor for actor in Actor.objects.filter(slug__in=slugs)}
    _refuse_unknown(slugs, found, "actor")
    actors = [found[slug] for slug in slugs]
    names: dict[Lane, LaneName] = {actor.pk: LaneName(actor.name, actor.get_absolute_url()) for actor in actors}
    # A claim about several treaties counts once: by the first of them.
    made = links.filter(position=0, speakers__overlap=[actor.pk for actor in actors])
    return Compared(LaneBy.ACTOR, names, made)


def _refuse_unknown(slugs: Iterable[str], found: Mapping[str, object], what: str) -> None:
    for slug in slugs:
        if slug not in found:
            raise BadQueryError(f"No {what} is called “{slug}”.")


def _only(seen: Panorama, names: Mapping[Lane, LaneName]) -> Panorama:
    """Without the lanes of those who made claims together with the compared ones."""
    return replace(
        seen,
        lanes={lane: seen.lanes.get(lane, 0) for lane in names},
        marks=tuple(mark for mark in seen.marks if mark.lane in names),
        stretches=tuple(stretch for stretch in seen.stretches if stretch.lane in names),
    )


def _heard(chosen: list[str]) -> list[tuple[str, str]]:
    """The actors that claims are made by or name most often, and the chosen ones, by name."""
    counts = claim_counts()
    most = sorted(counts, key=lambda key: (-counts[key], key))[:ACTORS_OFFERED]
    return list(Actor.objects.filter(Q(pk__in=most) | Q(slug__in=chosen)).order_by("name").values_list("slug", "name"))


def _slots(offered: Iterable[tuple[str, str]], chosen: list[str]) -> list[list[Option]]:
    """A select for each that can be compared, with what is chosen in it."""
    options = list(offered)
    slots = [*chosen, *[""] * max(1, FEWEST - len(chosen))][:MOST]
    return [[Option(slug, name, slug == slot) for slug, name in options] for slot in slots]
