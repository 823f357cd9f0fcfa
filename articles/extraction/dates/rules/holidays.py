"""Feasts with a place in the calendar: "Thanksgiving", "New Year's Eve", "Christmas 1998", "last Easter"."""

from collections.abc import Callable
from datetime import date

from articles.extraction.dates.periods import Unit, add_days, easter, nth_weekday, period_of
from articles.extraction.dates.rule import Phrase, Reading, Rule, dated, undated
from articles.extraction.dates.rules.absolute import year_number
from articles.extraction.dates.scene import Scene
from articles.extraction.dates.tense import Direction, direction


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _nth(month: int, weekday: int, nth: int) -> Callable[[int], date]:
    return lambda year: nth_weekday(year, month, weekday, nth)


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: add_days(easter(year), days)


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
    "election day": lambda year: add_days(nth_weekday(year, 11, 0, 1), 1),
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
    """Thanksgiving; last Christmas; New Year's Eve 1999."""
    name = " ".join(phrase.words("name")).replace(" 's", "'s").replace(" ’s", "'s").replace(" '", "'")
    days = HOLIDAYS[name]
    year = year_number(phrase.words("year"), scene)
    unit = Unit.WEEK if phrase.has("week") else Unit.DAY
    if year is not None:
        return dated(period_of(unit, days(year)))
    if scene.base is None:
        return undated("XXXX-XX-XX")
    base = scene.base
    candidates = [days(year) for year in range(base.year - 1, base.year + 2)]
    closest = min(candidates, key=lambda day: abs((day - base).days))
    cue = phrase.word("cue")
    way = direction(scene, phrase.first, phrase.end - 1)
    if cue == "last" or (not cue and way is Direction.PAST):
        chosen = max(day for day in candidates if day <= base)
    elif cue == "next" or (not cue and way is Direction.FUTURE):
        chosen = min(day for day in candidates if day >= base)
    else:
        chosen = closest
    if not cue and abs((closest - base).days) <= 30:
        chosen = closest
    return dated(period_of(unit, chosen), relative=True, anchor=base)


_NAMES = " | ".join(
    sorted(
        {" ".join(f"'{part}'" for part in name.replace("'", "").split()) for name in HOLIDAYS if "'" not in name},
        key=len,
        reverse=True,
    )
    + [
        "'new' 'year' APOSTROPHE ('day' | 'eve')",
        "'valentine' APOSTROPHE 'day'",
        "'presidents' APOSTROPHE 'day'",
        "('mother' | 'father') APOSTROPHE 'day'",
    ]
)
RULES = (Rule("holiday", f"(cue:('last' | 'next' | 'this'))? name:({_NAMES}) (COMMA? year:YEAR | week:'week')?", read_holiday),)
