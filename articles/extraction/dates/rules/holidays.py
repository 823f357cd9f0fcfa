"""Feasts with a place in the calendar: "Thanksgiving", "New Year's Eve", "Christmas 1998", "last Easter"."""

from collections.abc import Callable
from datetime import date
from functools import partial

from articles.extraction.dates.feasts import easter, nth_weekday
from articles.extraction.dates.numerals import year_number
from articles.extraction.dates.periods import add_days, period_of
from articles.extraction.dates.rule import Phrase, Reading, Rule, counted, dated, undated
from articles.extraction.dates.scene import Scene
from articles.extraction.dates.tense import Direction, direction
from articles.extraction.dates.units import Unit

_NEAR_DAYS = 30


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _nth(month: int, weekday: int, nth: int) -> Callable[[int], date]:
    return partial(nth_weekday, month=month, weekday=weekday, nth=nth)


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: add_days(easter(year), days)


def _election_day(year: int) -> date:
    """The Tuesday after the first Monday of November."""
    return add_days(nth_weekday(year, 11, 0, 1), 1)


HOLIDAYS: dict[str, Callable[[int], date]] = {
    "new year's day": _fixed(1, 1),
    "new year's eve": _fixed(12, 31),
    "christmas": _fixed(12, 25),
    "christmas day": _fixed(12, 25),
    "christmas eve": _fixed(12, 24),
    "boxing day": _fixed(12, 26),
    "halloween": _fixed(10, 31),
    "independence day": _fixed(7, 4),
    "valentine's day": _fixed(2, 14),
    "veterans day": _fixed(11, 11),
    "armistice day": _fixed(11, 11),
    "bastille day": _fixed(7, 14),
    "may day": _fixed(5, 1),
    "thanksgiving": _nth(11, 3, 4),
    "thanksgiving day": _nth(11, 3, 4),
    "labor day": _nth(9, 0, 1),
    "memorial day": _nth(5, 0, -1),
    "columbus day": _nth(10, 0, 2),
    "presidents' day": _nth(2, 0, 3),
    "election day": _election_day,
    "mother's day": _nth(5, 6, 2),
    "father's day": _nth(6, 6, 3),
    "easter": _from_easter(0),
    "easter sunday": _from_easter(0),
    "easter monday": _from_easter(1),
    "good friday": _from_easter(-2),
    "palm sunday": _from_easter(-7),
    "ash wednesday": _from_easter(-46),
}


def read_holiday(phrase: Phrase, scene: Scene) -> Reading | None:
    """They broke up at Christmas 1998, met on Thanksgiving, and again in Easter week."""
    days = HOLIDAYS[" ".join(phrase.words("name")).replace("’", "'").replace(" '", "'")]
    unit = Unit.WEEK if phrase.has("week") else Unit.DAY
    year = year_number(phrase.words("year"), scene.reference)
    if year is not None:
        return dated(period_of(unit, days(year)))
    if scene.base is None:
        return undated("XXXX-XX-XX")
    base, cue, way = scene.base, phrase.word("cue"), direction(phrase, scene)
    candidates = [days(year) for year in range(base.year - 1, base.year + 2)]
    chosen = min(candidates, key=lambda day: abs((day - base).days))
    near = not cue and abs((chosen - base).days) <= _NEAR_DAYS
    if cue == "last" or (way is Direction.PAST and not cue and not near):
        chosen = max(day for day in candidates if day <= base)
    elif cue == "next" or (way is Direction.FUTURE and not cue and not near):
        chosen = min(day for day in candidates if day >= base)
    return counted(period_of(unit, chosen), base)


def _pattern(name: str) -> str:
    """A holiday's words as a pattern: "mother's day" is 'mother' APOSTROPHE 'day'."""
    parts = name.replace("'s", " '").replace("s'", "s '").split()
    return " ".join("APOSTROPHE" if part == "'" else f"'{part}'" for part in parts)


_NAMES = " | ".join(_pattern(name) for name in sorted(HOLIDAYS, key=len, reverse=True))
RULES = (
    Rule(
        "holiday",
        f"(cue:('last' | 'next' | 'this'))? name:({_NAMES}) (COMMA? year:YEAR | week:'week')?",
        read_holiday,
    ),
)
