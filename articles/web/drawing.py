"""A panorama as a picture: where every mark, bar and count stands, in shares of its width and pixels of its height.

Horizontal places are percentages of the window, so that one drawing fits every screen; vertical ones are pixels. What
is taken to be a screen's width only decides what would overlap.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from articles.services.panorama import Lane, Mark, Panorama, Stretch
from articles.services.scale import Unit, Window, floor, last_day, ticks
from articles.web.addresses import claim_address
from articles.web.dates import label, span
from articles.web.lives import LIFE_ROW, Life
from articles.web.places import percent
from articles.web.rows import kind_of

SCREEN = 1100
HEAD, ROW, BARS, GAP = 24, 13, 30, 6
LANE_NAME = 16
MOST_ROWS = 5
MOST_SPANS = 3
QUOTE = 150
_DAY = timedelta(days=1)
NO_LIVES: Mapping[Lane, Life] = {}


@dataclass(frozen=True, slots=True)
class Shape:
    """A claim: a point at `x`, or a bar from `x` of `width`; `style` is its family and how the claim is put."""

    url: str
    style: str
    x: str
    y: int
    width: str
    title: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """Claims that are counted: a column of `height` on the lane's floor, or a bar; `text` is the number, if it fits."""

    url: str
    style: str
    x: str
    y: int
    width: str
    height: int
    middle: str
    text: str
    text_y: int
    title: str


@dataclass(frozen=True, slots=True)
class Row:
    """A lane: its name and number at `name_y`, its floor, and what stands in it. `left_out` spans are not drawn.

    `life` is what the registry knows about the lane's treaty, in lanes of treaties.
    """

    name: str
    url: str
    count: int
    y: int
    name_y: int
    floor: int
    points: tuple[Shape, ...]
    bars: tuple[Shape, ...]
    counts: tuple[Count, ...]
    left_out: int
    life: Life | None
    life_y: int


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark of the scale; a `strong` one begins a greater unit."""

    x: str
    text: str
    strong: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything that the picture shows; `height` is in pixels. `now` is where today stands, "" outside."""

    window: Window
    height: int
    head: int
    ticks: tuple[Tick, ...]
    rows: tuple[Row, ...]
    now: str
    is_folded: bool


@dataclass(frozen=True, slots=True)
class LaneName:
    """How a lane is called, and where its name leads, "" for nowhere."""

    text: str
    url: str = ""


def draw(
    seen: Panorama,
    names: Mapping[Lane, LaneName],
    zoom: Callable[[Window], str],
    today: date,
    *,
    top: int = 0,
    lives: Mapping[Lane, Life] = NO_LIVES,
) -> Drawing:
    """The picture of `seen`: its lanes in the order of `names`, below `top` pixels that are left for something else."""
    marks: dict[Lane, list[Mark]] = defaultdict(list)
    stretches: dict[Lane, list[Stretch]] = defaultdict(list)
    for mark in seen.marks:
        marks[mark.lane].append(mark)
    for stretch in seen.stretches:
        stretches[stretch.lane].append(stretch)
    rows: list[Row] = []
    y = HEAD + top
    for lane, name in names.items():
        held = (marks[lane], stretches[lane], seen.lanes.get(lane, 0), lives.get(lane))
        row, y = _row(seen, name, held, zoom, y)
        rows.append(row)
    now = seen.window.share(today)
    return Drawing(
        window=seen.window,
        height=y + GAP,
        head=HEAD,
        ticks=tuple(_ticks(seen.window)),
        rows=tuple(rows),
        now=percent(now) if 0 <= now <= 1 else "",
        is_folded=any(row.counts for row in rows),
    )


_Held = tuple[list[Mark], list[Stretch], int, Life | None]


def _row(seen: Panorama, name: LaneName, held: _Held, zoom: Callable[[Window], str], y: int) -> tuple[Row, int]:
    marks, stretches, count, lane_life = held
    places = _packed(marks, seen.window)
    if places is None:
        marks, folded = _fold(marks, seen.unit)
        places = _packed(marks, seen.window)
        if places is None:
            folded += [Stretch(mark.lane, mark.start, mark.end, 1, False) for mark in marks if mark.start != mark.end]
            marks = [mark for mark in marks if mark.start == mark.end]
            places = _packed(marks, seen.window) or [0] * len(marks)
        stretches = [*stretches, *folded]
    columns = [stretch for stretch in stretches if stretch.is_unit]
    spans, left_out = _spans([stretch for stretch in stretches if not stretch.is_unit], seen.window)
    rows = max(places, default=-1) + 1 if marks else 0
    span_rows = max((place for _, place in spans), default=-1) + 1
    life_y = y + LANE_NAME
    top = life_y + (LIFE_ROW if lane_life else 0)
    base = top + (BARS if columns else 0) + max(rows, 0 if columns or spans else 1) * ROW + span_rows * ROW
    ground = top + BARS if columns else top
    most = max((stretch.count for stretch in columns), default=1)
    mark_top = ground + span_rows * ROW
    points: list[Shape] = []
    bars: list[Shape] = []
    for mark, place in zip(marks, places, strict=True):
        is_point = mark.start == mark.end
        (points if is_point else bars).append(_shape(mark, seen.window, mark_top + place * ROW, is_point))
    counts = [_column(stretch, seen.window, ground, most, zoom) for stretch in columns]
    counts += [_span(stretch, seen.window, ground + place * ROW, zoom) for stretch, place in spans]
    row = Row(
        name=name.text,
        url=name.url,
        count=count,
        y=y,
        name_y=y + 13,
        floor=base,
        points=tuple(points),
        bars=tuple(bars),
        counts=tuple(counts),
        left_out=left_out,
        life=lane_life,
        life_y=life_y,
    )
    return row, base + GAP


def _packed(marks: Sequence[Mark], window: Window) -> list[int] | None:
    """The row of each mark, such that none covers another; None where that takes too many rows."""
    ends: list[float] = []
    places = []
    for mark in marks:
        left, right = _reach(mark.start, mark.end, window)
        place = next((row for row, end in enumerate(ends) if end <= left), len(ends))
        if place == MOST_ROWS:
            return None
        if place == len(ends):
            ends.append(right)
        else:
            ends[place] = right
        places.append(place)
    return places


def _reach(start: date, end: date, window: Window) -> tuple[float, float]:
    """From which to which pixel a mark covers its row, with a little air."""
    left, right = window.share(start) * SCREEN, window.share(end + _DAY if end < date.max else end) * SCREEN
    if right - left < 12:
        middle = (left + right) / 2
        left, right = middle - 6, middle + 6
    return left, right + 1


def _fold(marks: Iterable[Mark], unit: Unit) -> tuple[list[Mark], list[Stretch]]:
    """Marks that share a stretch, or exactly their days where these reach beyond one, counted; all others kept."""
    cells: dict[tuple[Lane, date, date, bool], list[Mark]] = defaultdict(list)
    for mark in marks:
        first = floor(mark.start, unit)
        within = first == floor(mark.end, unit)
        days = (first, last_day(first, unit)) if within else (mark.start, mark.end)
        cells[(mark.lane, *days, within)].append(mark)
    alone = [found[0] for found in cells.values() if len(found) == 1]
    folded = [
        Stretch(lane, start, end, len(found), within)
        for (lane, start, end, within), found in cells.items()
        if len(found) > 1
    ]
    return alone, folded


def _spans(stretches: Sequence[Stretch], window: Window) -> tuple[list[tuple[Stretch, int]], int]:
    """Spans with the rows they fit into, the fullest first, and how many claims found no room."""
    rows: list[list[tuple[float, float]]] = [[] for _ in range(MOST_SPANS)]
    placed, left_out = [], 0
    for stretch in sorted(stretches, key=lambda stretch: (-stretch.count, stretch.start, stretch.end)):
        left, right = _reach(stretch.start, stretch.end, window)
        place = next(
            (row for row, taken in enumerate(rows) if all(right <= start or end <= left for start, end in taken)), None
        )
        if place is None:
            left_out += stretch.count
        else:
            rows[place].append((left, right))
            placed.append((stretch, place))
    return placed, left_out


def _shape(mark: Mark, window: Window, y: int, is_point: bool) -> Shape:
    kind = kind_of(mark.kind)
    left = window.share(mark.start)
    right = window.share(mark.end) + 1 / window.days
    quote = mark.quote if len(mark.quote) <= QUOTE else mark.quote[:QUOTE].rsplit(" ", 1)[0] + " …"
    when = label(mark.start, mark.end, mark.precision).text
    return Shape(
        url=claim_address(mark.claim),
        style=f"family-{kind.family} {mark.modality}",
        x=percent((left + right) / 2 if is_point else left),
        y=y + 6 if is_point else y + 1,
        width="" if is_point else percent(right - left),
        title=f"{when}, {kind.name}: {quote}",
    )


def _column(stretch: Stretch, window: Window, ground: int, most: int, zoom: Callable[[Window], str]) -> Count:
    left, width = window.share(stretch.start), ((stretch.end - stretch.start).days + 1) / window.days
    height = 3 + round((BARS - 14) * stretch.count / most)
    text = str(stretch.count)
    return Count(
        url=zoom(Window(stretch.start, stretch.end)),
        style="column",
        x=percent(left + width * 0.06),
        y=ground - height,
        width=percent(width * 0.88),
        height=height,
        middle=percent(left + width / 2),
        text=text if width * SCREEN >= 7 * len(text) + 1 else "",
        text_y=ground - height - 3,
        title=f"{stretch.count} claims, {span(stretch.start, stretch.end)}",
    )


def _span(stretch: Stretch, window: Window, y: int, zoom: Callable[[Window], str]) -> Count:
    left, width = window.share(stretch.start), ((stretch.end - stretch.start).days + 1) / window.days
    text = str(stretch.count)
    inside = max(0.0, min(1.0, left + width)) - max(0.0, left)
    return Count(
        url=zoom(Window(stretch.start, stretch.end)),
        style="span",
        x=percent(left),
        y=y + 2,
        width=percent(width),
        height=11,
        middle=percent(max(0.0, left) + inside / 2),
        text=text if inside * SCREEN >= 7 * len(text) + 4 else "",
        text_y=y + 11,
        title=f"{stretch.count} claim{'s' if stretch.count > 1 else ''} dated {span(stretch.start, stretch.end)}",
    )


def _ticks(window: Window) -> Iterable[Tick]:
    for day, unit in ticks(window):
        strong = day.month == 1 and day.day == 1
        yield Tick(percent(window.share(day)), _tick_text(day, unit, strong), strong)


def _tick_text(day: date, unit: Unit, strong: bool) -> str:
    if unit in (Unit.YEAR, Unit.DECADE) or (strong and unit is not Unit.DAY):
        return str(day.year)
    if unit in (Unit.MONTH, Unit.QUARTER):
        return f"{day:%b}"
    return f"{day.day} {day:%b}" + (f" {day.year}" if strong else "")
