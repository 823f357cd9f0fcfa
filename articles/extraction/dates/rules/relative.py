"""Calendar units beside today or beside a time told before: "last month", "the following year", "that day"."""

from dataclasses import replace
from datetime import date

from articles.extraction.dates.counting import length_value, unit_of
from articles.extraction.dates.lexicon import word_set
from articles.extraction.dates.mention import Interval, Precision, TimexType
from articles.extraction.dates.periods import Period, period_of
from articles.extraction.dates.rule import Phrase, Reading, Rule, counted, finished, undated
from articles.extraction.dates.rules.spells import compared_spell, comparison
from articles.extraction.dates.scene import Scene, Told
from articles.extraction.dates.tense import Direction, direction
from articles.extraction.dates.units import CLOCK_UNITS, Unit, units_within, unknown_value

_SHIFTS = {"last": -1, "past": -1, "next": 1, "coming": 1, "upcoming": 1}
_COMPARED_TOKENS = 14
_CLOSING = word_set(". , ; : ) ! ?") | {""}
_TOLD_SHIFTS = {"previous": -1, "preceding": -1, "prior": -1, "that": 0, "same": 0, "following": 1, "next": 1}


def read_unit(phrase: Phrase, scene: Scene) -> Reading | None:
    """They met last month and meet next week; the following year, and that same day, count from the time told last."""
    unit, cues = unit_of(phrase.word("unit")), phrase.words("cue")
    if unit in CLOCK_UNITS or scene.in_title(phrase.index("unit")) or (unit is Unit.DAY and cues[-1] == "last"):
        return None
    if _counts_from_told(unit, cues):
        told = scene.lately(units_within(unit))
        wider = _told_less_exactly(unit, cues, scene)
        if wider is not None:
            return counted(wider.period, wider.period.start, wider)
        anchor = told.period.start if told else scene.base
        if anchor is None:
            return undated(unknown_value(unit))
        return counted(period_of(unit, anchor).shifted(_TOLD_SHIFTS[cues[-1]]), anchor, told)
    if scene.base is None:
        return undated(unknown_value(unit))
    spell = compared_spell(scene) if unit is Unit.YEAR and cues == ["last"] and _compares_sums(phrase) else None
    if spell:
        return comparison(spell)
    if cues[-1] == "past" and unit in {Unit.DECADE, Unit.CENTURY}:
        return trailing(unit, scene.base)
    period = period_of(unit, scene.base).shifted(_SHIFTS.get(cues[-1], 0))
    if unit is Unit.WEEKEND and cues[-1] == "this":
        period = _weekend(period, scene.base, back=direction(phrase, scene) is Direction.PAST)
    return finished(phrase, counted(period, scene.base))


def _told_less_exactly(unit: Unit, cues: list[str], scene: Scene) -> Told | None:
    """The month or year told last, for "that same day", "the next day": some day in it, nobody can say which."""
    last = scene.told[-1] if scene.told else None
    if last is None or cues[-1] not in _TOLD_SHIFTS or last.period.unit not in {Unit.MONTH, Unit.YEAR}:
        return None
    return None if last.period.unit in units_within(unit) else last


def _compares_sums(phrase: Phrase) -> bool:
    """Whether a sum of last year stands beside another: "down from $3 million last year", "from last year's $3"."""
    if phrase.after() in {"'s", "’s"}:
        return phrase.before() == "from" and phrase.after(2) in {"$", "£", "€"}
    words = {phrase.before(step) for step in range(2, _COMPARED_TOKENS)}
    return phrase.before() in {"million", "billion"} and bool(words & {"from", "with", "to"})


def read_neighbour(phrase: Phrase, scene: Scene) -> Reading | None:
    """It was signed in 2012; talks had begun the year before. But "the day before the vote" counts from the vote."""
    told = scene.lately(units_within(unit_of(phrase.word("unit"))))
    if told is None or phrase.after() not in _CLOSING:
        return None
    shift = -1 if phrase.last_word() in {"before", "earlier"} else 1
    return counted(period_of(unit_of(phrase.word("unit")), told.period.start).shifted(shift), told.period.start, told)


def read_second_next(phrase: Phrase, scene: Scene) -> Reading | None:
    """They met the week before last, and meet again the month after next."""
    unit = unit_of(phrase.word("unit"))
    if scene.base is None:
        return undated(unknown_value(unit))
    return counted(period_of(unit, scene.base).shifted(-2 if phrase.last_word() == "last" else 2), scene.base)


def _counts_from_told(unit: Unit, cues: list[str]) -> bool:
    """Whether the unit is told by a time before it ("the following day") and not by today ("last week")."""
    if cues == ["this", "same"]:
        return False
    if cues[0] == "the" and cues[-1] == "next":
        return unit is Unit.DAY
    return cues[-1] in _TOLD_SHIFTS and cues[-1] != "next"


def trailing(unit: Unit, base: date) -> Reading:
    """Over the past decade: the length of time up to today."""
    start = Period(Unit.DAY, base).counted(unit, -1, exact=True).start
    span = Interval(start, base, Precision.INTERVAL)
    return Reading(TimexType.DURATION, length_value(1, unit), span, None, True, base)


def _weekend(period: Period, base: date, *, back: bool) -> Period:
    """The weekend of this week, or the one before it where the clause looks back and it has not begun."""
    return period.shifted(-1) if back and base < period.start else period


def read_definite(phrase: Phrase, scene: Scene) -> Reading | None:
    """By the end of the year (its last day), at year-end, over the weekend, for the year."""
    unit = unit_of(phrase.word("unit"))
    if scene.base is None:
        reading = undated(unknown_value(unit))
    else:
        period = period_of(unit, scene.base)
        if unit is Unit.WEEKEND:
            period = _weekend(period, scene.base, back=direction(phrase, scene) is not Direction.FUTURE)
        reading = finished(phrase, counted(period, scene.base))
    return replace(reading, first=phrase.first + 1) if phrase.has("limit") else reading


_UNITS = "'day' | 'week' | 'weekend' | 'fortnight' | 'month' | 'quarter' | 'year' | 'decade' | 'century'"
_KINDS = "'fiscal' | 'calendar' | 'whole' | 'entire' | 'business' | 'school'"
ENDS = (
    Rule(
        "calendar unit",
        "'the' unit:('day' | 'week' | 'month' | 'year') ('before' | 'after' | 'earlier')",
        read_neighbour,
    ),
    Rule(
        "calendar unit",
        "'the' unit:('week' | 'weekend' | 'month' | 'year') ('before' 'last' | 'after' 'next')",
        read_second_next,
    ),
    Rule("end of a period", "('the' | 'fiscal')? part:('end' | 'close') 'of' 'the' unit:CALUNIT", read_definite),
    Rule(
        "end of a period",
        "('calendar' | 'fiscal')? unit:('year' | 'month' | 'quarter' | 'decade' | 'week' | 'century')"
        " (APOSTROPHE | HYPHEN)? part:'end'",
        read_definite,
    ),
    Rule(
        "calendar unit",
        f"($PART)? cue:('the'? ($CUE) | ('this' | 'that') 'same'? | 'the' 'very'? 'same') ({_KINDS})?"
        f" unit:({_UNITS}) !EARLIERWORD ('or' 'so')?",
        read_unit,
    ),
)
DEFINITE = (
    Rule("definite unit", "'the' unit:'weekend'", read_definite),
    Rule("definite unit", "'the' ('full' | 'whole' | 'entire') unit:('year' | 'month' | 'week')", read_definite),
    Rule(
        "definite unit",
        "limit:('for' | 'of' | 'during' | 'throughout' | 'in') 'the' unit:'year'"
        " !ENDED !HYPHEN !NUM !NUMWORD !SHORTYEAR",
        read_definite,
    ),
)
