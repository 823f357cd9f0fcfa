"""The timeline of a treaty as a section of its page, and as the part of it that scripts fetch while a reader zooms."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils import timezone
from django.utils.safestring import SafeString

from articles.extraction.vocabulary import ClaimKind
from articles.models import Actor, ClaimTreaty, Milestone
from articles.services.choice import Choice
from articles.services.panorama import OTHERS, Lane, LaneBy, Panorama, inside, merged, panorama
from articles.services.scale import Window
from articles.services.survey import Survey
from articles.services.timeline import Place, timeline
from articles.web.addresses import actor_address
from articles.web.dates import span
from articles.web.drawing import Drawing, LaneName, draw
from articles.web.lives import LIFE_HEIGHT, life
from articles.web.pictures import claim_list, picture
from articles.web.queries import moved, read_lanes, read_places, read_window
from articles.web.rows import Link, kind_of
from articles.web.years import by_year

LISTED = 50
LANES_OF_ACTORS = 8
ANCHOR = "#timeline"


@dataclass(frozen=True, slots=True)
class Stops:
    """Where the reader can go from a window; each is an address, "" where there is nothing further."""

    earlier: str
    later: str
    closer: str
    wider: str
    whole: str


@dataclass(frozen=True, slots=True)
class Listed:
    """Claims under their years as HTML; `earlier` and `later` lead to the pages before and after; "" for none."""

    claims: str
    earlier: str
    later: str


@dataclass(frozen=True, slots=True)
class TimelinePart:
    """The picture, the list of the same claims, and the ways on from here.

    `is_whole` when the window is everything; `stretches` tells in words what the picture folds into counts.
    """

    drawing: Drawing
    picture: SafeString
    lanes: tuple[Link, ...]
    days: str
    count: int
    listed: Listed
    stops: Stops
    stretches: tuple[tuple[Link, int], ...]
    is_whole: bool


def timeline_part(
    links: QuerySet[ClaimTreaty], choice: Choice, found: Survey, query: QueryDict, milestones: Sequence[Milestone]
) -> TimelinePart | None:
    """The timeline of what `choice` leaves of `links`; None where no claim has a day and no window was asked for."""
    asked, by, (after, before) = read_window(query), read_lanes(query), read_places(query)
    whole = padded(found.extent) if found.extent else None
    window = asked or whole
    if window is None:
        return None
    chosen = choice.of(links)
    most = LANES_OF_ACTORS if by is LaneBy.ACTOR else len(ClaimKind)
    seen = merged(panorama(chosen, by, window), most)
    today = choice.as_of or timezone.localdate()
    drawn = life(milestones, window, today)
    drawing = draw(seen, lane_names(seen, by), zoom_by(query), today, top=LIFE_HEIGHT if drawn else 0)
    return TimelinePart(
        drawing=drawing,
        picture=picture(drawing, drawn),
        lanes=tuple(
            Link(lane.value, "" if lane is by else f"{moved(query, lanes=lane)}{ANCHOR}")
            for lane in (LaneBy.KIND, LaneBy.ACTOR)
        ),
        days=span(window.start, window.end),
        count=sum(seen.lanes.values()) if by is LaneBy.KIND else inside(chosen, window).count(),
        listed=listed(chosen, window, query, (after, before)),
        stops=stops(query, window, whole),
        stretches=stretches(seen, query),
        is_whole=asked is None,
    )


def listed(
    links: QuerySet[ClaimTreaty], window: Window, query: QueryDict, places: tuple[Place | None, Place | None]
) -> Listed:
    """The list of the claims in `window` from or to a place, and the ways to its other pages."""
    after, before = places
    page = timeline(links, window=window, after=after, before=before, size=LISTED)
    return Listed(
        claims=claim_list(by_year(page.claims)) if page.claims else "",
        earlier=f"{moved(query, before=page.earlier)}{ANCHOR}" if page.earlier else "",
        later=f"{moved(query, after=page.later)}{ANCHOR}" if page.later else "",
    )


def lane_names(seen: Panorama, by: LaneBy) -> dict[Lane, LaneName]:
    """The lanes in the order in which they are drawn: kinds in theirs, actors by the number of claims."""
    if by is LaneBy.KIND:
        return {kind.value: LaneName(kind_of(kind.value).name) for kind in ClaimKind if kind.value in seen.lanes}
    actors = Actor.objects.in_bulk([lane for lane in seen.lanes if isinstance(lane, int)])
    names = {
        lane: LaneName(actors[lane].name, actor_address(actors[lane].slug))
        for lane in sorted(actors, key=lambda lane: (-seen.lanes[lane], lane))
    }
    if OTHERS in seen.lanes:
        names[OTHERS] = LaneName("others")
    if None in seen.lanes:
        names[None] = LaneName("the articles themselves, and people not on file")
    return names


def zoom_by(query: QueryDict) -> Callable[[Window], str]:
    """Makes addresses of the reader's query in other windows; a drawing needs a thousand of them."""
    rest = moved(query, start=None, end=None).removeprefix("?")
    start = f"?{rest}&" if rest else "?"
    return lambda window: f"{start}from={window.start}&to={window.end}{ANCHOR}"


def at(query: QueryDict, window: Window) -> str:
    """The reader's query in another window."""
    return f"{moved(query, start=window.start, end=window.end)}{ANCHOR}"


def padded(window: Window) -> Window:
    """A little more than `window`, so that nothing stands on its edge."""
    return window.zoomed(1.04) if window.days > 25 else window.moved(0).zoomed(30 / window.days)


def stops(query: QueryDict, window: Window, whole: Window | None) -> Stops:
    """The ways on from `window`; never further out than three times the whole."""
    widest = 3 * whole.days if whole else window.days
    return Stops(
        earlier=at(query, window.moved(-0.5)),
        later=at(query, window.moved(0.5)),
        closer=at(query, window.zoomed(0.5)) if window.days > 7 else "",
        wider=at(query, window.zoomed(2)) if window.days < widest else "",
        whole=f"{moved(query, start=None, end=None) or '?'}{ANCHOR}",
    )


def stretches(seen: Panorama, query: QueryDict) -> tuple[tuple[Link, int], ...]:
    """What the picture folds into counts, in words and in date order: the way there without looking at the picture."""
    counts: Counter[Window] = Counter()
    for stretch in seen.stretches:
        counts[Window(stretch.start, stretch.end)] += stretch.count
    zoom = zoom_by(query)
    return tuple(
        (Link(span(window.start, window.end), zoom(window)), counts[window])
        for window in sorted(counts, key=lambda window: (window.start, window.end))
    )
