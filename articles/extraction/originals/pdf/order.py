"""The order in which people read a page: columns from left to right, between lines that run across them.

A simplified recursive cut (Nagy and Seth 1984): where a white gutter parts enough text on both sides, lines that cross
it part the page into bands, and within each band the left side is read before the right.
"""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from articles.extraction.originals.pdf.lines import Line

# Text columns, not cells of a table: this many lines on either side, of this many letters.
FEWEST_LINES = 3
FEWEST_LETTERS = 12
# The part of the lines that may run across a gutter: titles, pictures' captions.
CROSSING = 0.3
# Beside each other means that the sides share this part of the lower one's height.
BESIDE = 0.4
MOST_COLUMNS_WITHIN = 3


def in_reading_order(lines: Sequence[Line], depth: int = 0) -> list[list[Line]]:
    """Runs of lines that stand below each other, in the order of reading; lines of one row are joined."""
    gutter = _gutter(lines) if depth < MOST_COLUMNS_WITHIN else None
    if gutter is None:
        return [_rows(lines)] if lines else []
    runs: list[list[Line]] = []
    band: list[Line] = []
    for line in [*sorted(lines, key=lambda line: -line.middle), None]:
        if line is not None and not line.left < gutter < line.right:
            band.append(line)
            continue
        runs.extend(in_reading_order([held for held in band if held.right <= gutter], depth + 1))
        runs.extend(in_reading_order([held for held in band if held.left >= gutter], depth + 1))
        band = []
        if line is not None:
            _append_crossing(runs, line)
    return runs


def _append_crossing(runs: list[list[Line]], line: Line) -> None:
    """Titles of several lines stay together: a crossing line joins the crossing lines directly above it."""
    if runs and (above := runs[-1][-1]).bottom - line.top < line.size and len(runs[-1]) < 8 and _alike(above, line):
        runs[-1].append(line)
    else:
        runs.append([line])


def _alike(above: Line, line: Line) -> bool:
    shared = min(above.right, line.right) - max(above.left, line.left)
    return abs(above.size - line.size) < 0.1 * line.size and shared > 0.6 * max(
        above.right - above.left, line.right - line.left
    )


def _gutter(lines: Sequence[Line]) -> float | None:
    """The x of the white gutter that parts `lines` best, None when they are one column."""
    if len(lines) < 2 * FEWEST_LINES:
        return None
    edges = sorted([(line.left, 1) for line in lines] + [(line.right, -1) for line in lines])
    open_lines, candidates = 0, []
    for (x, step), (following, _) in pairwise(edges):
        open_lines += step
        if following > x and open_lines <= CROSSING * len(lines):
            candidates.append((open_lines, x - following, (x + following) / 2))
    for _, _, x in sorted(candidates)[:12]:
        if _parts(lines, x):
            return x
    return None


def _parts(lines: Sequence[Line], x: float) -> bool:
    sides = [line for line in lines if line.right <= x], [line for line in lines if line.left >= x]
    if min(map(len, sides)) < FEWEST_LINES:
        return False
    if any(median(len(line.text) for line in side) < FEWEST_LETTERS for side in sides):
        return False
    tops = [max(line.top for line in side) for side in sides]
    bottoms = [min(line.bottom for line in side) for side in sides]
    shared = min(tops) - max(bottoms)
    lower = min(top - bottom for top, bottom in zip(tops, bottoms, strict=True))
    return shared > BESIDE * lower


def _rows(lines: Sequence[Line]) -> list[Line]:
    """`lines` from top to bottom, those of one row joined from left to right."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (-line.middle, line.left)):
        if rows and abs(rows[-1][0].middle - line.middle) < 0.4 * min(rows[-1][0].size, line.size):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [_joined(sorted(row, key=lambda line: line.left)) for row in rows]


def _joined(row: list[Line]) -> Line:
    if len(row) == 1:
        return row[0]
    return Line(
        " ".join(line.text for line in row),
        row[0].left,
        max(line.right for line in row),
        min(line.bottom for line in row),
        max(line.top for line in row),
        row[0].page,
    )
