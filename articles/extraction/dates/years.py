"""Which year is meant when none is written: the nearest in the direction of the tense."""

from datetime import date

from articles.extraction.dates.periods import Period, Unit, day_period, month_period
from articles.extraction.dates.rule import Phrase, Reading, dated, undated
from articles.extraction.dates.scene import Scene
from articles.extraction.dates.tense import Direction, direction

_SURE_DAYS = 60


def whole_year(short: int, scene: Scene) -> int:
    """The year that two digits stand for: the one from 80 years before the reference to 19 after it; 1930-2029 without one."""
    latest = scene.reference.year + 19 if scene.reference else 2029
    return latest - (latest - short) % 100


def nearest_day(month: int, day: int, phrase: Phrase, scene: Scene) -> Reading:
    """The day in the year that the clause points to; open where the reference is unknown."""
    if scene.base is None:
        return undated(f"XXXX-{month:02}-{day:02}")
    candidates = []
    for year in range(max(scene.base.year - 1, 1), min(scene.base.year + 1, 9999) + 1):
        try:
            candidates.append(day_period(year, month, day))
        except ValueError:
            continue
    return _nearest(candidates, phrase, scene, scene.base)


def nearest_month(month: int, phrase: Phrase, scene: Scene) -> Reading:
    """The month in the year that the clause points to; open where the reference is unknown."""
    if scene.base is None:
        return undated(f"XXXX-{month:02}")
    years = range(max(scene.base.year - 1, 1), min(scene.base.year + 1, 9999) + 1)
    return _nearest([month_period(year, month) for year in years], phrase, scene, scene.base)


def _nearest(candidates: list[Period], phrase: Phrase, scene: Scene, base: date) -> Reading:
    """The tense chooses among the neighbouring years, unless another year is plainly closer."""
    way = direction(scene, phrase.first, phrase.end - 1)
    closest = min(candidates, key=lambda period: _distance(period, base))
    chosen = closest
    if way is Direction.PAST or (way is Direction.OPEN and closest.unit is Unit.MONTH):
        chosen = max((period for period in candidates if period.start <= base), key=lambda period: period.start)
    elif way is Direction.FUTURE:
        chosen = min((period for period in candidates if period.end >= base), key=lambda period: period.start)
    if _distance(closest, base) <= _SURE_DAYS and _distance(chosen, base) > 200:
        chosen = closest
    return dated(chosen, relative=True, anchor=base)


def _distance(period: Period, base: date) -> int:
    if period.start <= base <= period.end:
        return 0
    return min(abs((period.start - base).days), abs((period.end - base).days))
