"""Days and months without a year: the year is the nearest in the direction of the tense."""

from datetime import date

from articles.extraction.dates.lexicon import word_set
from articles.extraction.dates.periods import Period, day_period, month_period
from articles.extraction.dates.rule import Phrase, Reading, counted, undated
from articles.extraction.dates.scene import Scene, Told
from articles.extraction.dates.tense import Direction, direction
from articles.extraction.dates.units import Unit

_CLOSE_DAYS = 60
_FAR_DAYS = 200
_JOINING = word_set("to through until till and or - –")


def nearest_day(month: int, day: int, phrase: Phrase, scene: Scene) -> Reading:
    """The day in the year that the clause points to; open where the published day is unknown."""
    if scene.base is None:
        return undated(f"XXXX-{month:02}-{day:02}")
    told = _written_date(phrase, scene)
    if told:
        return counted(day_period(told.period.start.year, month, day), told.period.start, told)
    candidates = []
    for year in _years(scene.base):
        try:
            candidates.append(day_period(year, month, day))
        except ValueError:
            continue
    begun = _range_begun(phrase, scene)
    if begun:
        return counted(next((period for period in candidates if period.start > begun), candidates[-1]), scene.base)
    return counted(_nearest(candidates, phrase, scene, scene.base), scene.base)


def nearest_month(month: int, phrase: Phrase, scene: Scene) -> Reading:
    """The month in the year that the clause points to; open where the published day is unknown."""
    if scene.base is None:
        return undated(f"XXXX-{month:02}")
    candidates = [month_period(year, month) for year in _years(scene.base)]
    begun = _range_begun(phrase, scene)
    if begun:
        return counted(next((period for period in candidates if period.start > begun), candidates[-1]), scene.base)
    return counted(_nearest(candidates, phrase, scene, scene.base), scene.base)


def _range_begun(phrase: Phrase, scene: Scene) -> date | None:
    """The first day of a range that the phrase ends, for it goes on from there: "from December to March"."""
    joined = scene.last_end == phrase.first - 1 and phrase.before() in _JOINING
    if not joined or scene.last is None or scene.last.period is None:
        return None
    return scene.last.period.start if scene.last.period.unit in {Unit.DAY, Unit.MONTH} else None


def _written_date(phrase: Phrase, scene: Scene) -> Told | None:
    """The date of another year, written in full earlier in the sentence, whose year a day without one shares.

    "It left on 2 August 2001, after the notice that it gave on February 2."
    """
    told = scene.lately(frozenset({Unit.DAY, Unit.MONTH}))
    if told is None or scene.base is None or not told.written or told.token < scene.sentence_start(phrase.first):
        return None
    return (
        told if told.period.start.year < scene.base.year and direction(phrase, scene) is not Direction.FUTURE else None
    )


def _years(base: date) -> range:
    return range(max(base.year - 1, 1), min(base.year + 1, 9998) + 1)


def _nearest(candidates: list[Period], phrase: Phrase, scene: Scene, base: date) -> Period:
    """The tense chooses among the neighbouring years, unless the day of another year is plainly closer.

    ValueError where no year has such a day.
    """
    way = direction(phrase, scene)
    closest = min(candidates, key=lambda period: _distance(period, base))
    chosen = closest
    if way is Direction.PAST or (way is Direction.OPEN and closest.unit is Unit.MONTH):
        chosen = max((period for period in candidates if period.start <= base), key=lambda period: period.start)
    elif way is Direction.FUTURE:
        chosen = min((period for period in candidates if period.end >= base), key=lambda period: period.start)
    close = closest.unit is Unit.DAY and _distance(closest, base) <= _CLOSE_DAYS
    return closest if close and _distance(chosen, base) > _FAR_DAYS else chosen


def _distance(period: Period, base: date) -> int:
    """The days between `base` and the period, 0 inside it."""
    return max((period.start - base).days, (base - period.end).days, 0)
