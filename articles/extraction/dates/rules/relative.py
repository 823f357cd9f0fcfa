"""Times counted from today or from a time named before: "yesterday", "last month", "the following year", "that day"."""

from articles.extraction.dates.counting import length_value, unit_of
from dataclasses import replace
from datetime import date

from articles.extraction.dates.lexicon import DAYPARTS, MONTHS, SEASONS
from articles.extraction.dates.mention import Interval, Precision, TimexType
from articles.extraction.dates.periods import Period, Unit, add_days, add_months, period_of, season_period
from articles.extraction.dates.rule import Phrase, Reading, Rule, dated, undated
from articles.extraction.dates.scene import Scene
from articles.extraction.dates.tense import Direction, direction

_DAY_WORDS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_BACK = frozenset({"last", "past"})
_AHEAD = frozenset({"next", "coming", "upcoming"})
_BEFORE_IT = frozenset({"previous", "preceding", "prior"})
FINER = {
    Unit.DAY: frozenset({Unit.DAY}),
    Unit.WEEK: frozenset({Unit.DAY, Unit.WEEK, Unit.WEEKEND}),
    Unit.WEEKEND: frozenset({Unit.DAY, Unit.WEEK, Unit.WEEKEND}),
    Unit.MONTH: frozenset({Unit.DAY, Unit.WEEK, Unit.WEEKEND, Unit.MONTH}),
    Unit.QUARTER: frozenset({Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER}),
    Unit.SEASON: frozenset({Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.SEASON}),
    Unit.YEAR: frozenset(
        {Unit.DAY, Unit.WEEK, Unit.WEEKEND, Unit.MONTH, Unit.QUARTER, Unit.SEASON, Unit.HALF, Unit.YEAR}
    ),
    Unit.DECADE: frozenset({Unit.DAY, Unit.MONTH, Unit.SEASON, Unit.YEAR, Unit.DECADE}),
    Unit.CENTURY: frozenset({Unit.YEAR, Unit.DECADE, Unit.CENTURY}),
}
_UNKNOWN = {
    Unit.DAY: "XXXX-XX-XX",
    Unit.WEEK: "XXXX-WXX",
    Unit.FORTNIGHT: "XXXX-WXX",
    Unit.WEEKEND: "XXXX-WXX-WE",
    Unit.MONTH: "XXXX-XX",
    Unit.QUARTER: "XXXX-QX",
    Unit.DECADE: "XXXX",
    Unit.CENTURY: "XX",
}


def unknown(unit: Unit) -> str:
    """The TIMEX3 value of some period of this size that nobody can place."""
    return _UNKNOWN.get(unit, "XXXX")


def read_day_word(phrase: Phrase, scene: Scene) -> Reading | None:
    """today, tonight, yesterday morning, the day after tomorrow."""
    word = phrase.word("word")
    if scene.in_title(phrase.index("word")):
        return None
    part = "NI" if word == "tonight" else DAYPARTS.get(phrase.word("daypart"), "")
    kind = TimexType.TIME if part else TimexType.DATE
    suffix = f"T{part}" if part else ""
    if scene.base is None:
        return undated("XXXX-XX-XX" + suffix, kind)
    shift = _DAY_WORDS[word] + {"before": -1, "after": 1}.get(phrase.word("beyond"), 0)
    period = Period(Unit.DAY, add_days(scene.base, shift))
    return Reading(kind, period.value + suffix, period.interval, period, True, scene.base)


def read_this_part(phrase: Phrase, scene: Scene) -> Reading | None:
    """this morning, last night, the next morning, that evening, the same afternoon."""
    part = DAYPARTS[phrase.word("daypart")]
    cue = phrase.words("cue")[-1]
    anaphoric = cue in {"that", "same", "following", "previous"} or phrase.words("cue")[0] == "the"
    focus = scene.lately(FINER[Unit.DAY]) if anaphoric else None
    anchor = focus[0].start if focus else scene.base
    if anchor is None:
        return undated(f"XXXX-XX-XXT{part}", TimexType.TIME)
    shift = {"last": -1, "previous": -1, "next": 1, "following": 1}.get(cue, 0)
    period = Period(Unit.DAY, add_days(anchor, shift))
    return Reading(
        TimexType.TIME,
        f"{period.value}T{part}",
        period.interval,
        period,
        True,
        anchor,
        anchored_on=focus[1] if focus else "",
    )


def read_unit(phrase: Phrase, scene: Scene) -> Reading | None:
    """last month, this week, next year, the following day, that year, the same month, earlier this week."""
    unit = unit_of(phrase.word("unit"))
    cues = phrase.words("cue")
    cue = cues[-1]
    anaphoric = cue in _BEFORE_IT | {"following", "that", "same"} or (
        cues[0] == "the" and cue in _AHEAD and unit is Unit.DAY
    )
    if cue == "same" and cues[0] == "this":
        anaphoric = False
    if unit in {Unit.HOUR, Unit.MINUTE, Unit.SECOND} or scene.in_title(phrase.index("unit")):
        return None
    if anaphoric:
        return _anaphoric(unit, cue, scene)
    if scene.base is None:
        return undated(unknown(unit))
    shift = -1 if cue in _BACK else 1 if cue in _AHEAD else 0
    current = period_of(unit, scene.base)
    if unit is Unit.WEEKEND and shift == 0 and scene.base < current.start:
        shift = -1 if direction(scene, phrase.first, phrase.end - 1) is Direction.PAST else 0
    if cue == "past" and unit in {Unit.DECADE, Unit.CENTURY}:
        return trailing(unit, scene.base)
    return _ended(phrase, dated(current.shifted(shift), relative=True, anchor=scene.base))


def trailing(unit: Unit, base: date) -> Reading:
    """the past year: the length of time up to today."""
    if unit not in {Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE, Unit.CENTURY}:
        return undated(length_value(1, unit), TimexType.DURATION)
    days = {Unit.DAY: 1, Unit.WEEK: 7}.get(unit)
    months = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}.get(unit, 0)
    start = add_days(base, -days) if days else add_months(base, -months)
    interval = Interval(start, base, Precision.INTERVAL)
    return Reading(TimexType.DURATION, length_value(1, unit), interval, None, True, base)


def _anaphoric(unit: Unit, cue: str, scene: Scene) -> Reading | None:
    focus = scene.lately(FINER.get(unit, FINER[Unit.DAY]))
    anchor = focus[0].start if focus else scene.base
    if anchor is None:
        return undated(unknown(unit))
    shift = -1 if cue in _BEFORE_IT else 0 if cue in {"that", "same"} else 1
    period = period_of(unit, anchor).shifted(shift)
    return dated(period, relative=True, anchor=anchor, anchored_on=focus[1] if focus else "")


def read_month_name(phrase: Phrase, scene: Scene) -> Reading | None:
    """last May (the most recent), next June (the coming one), this October."""
    number = MONTHS[phrase.word("month")]
    if scene.base is None:
        return undated(f"XXXX-{number:02}")
    current = period_of(Unit.MONTH, scene.base)
    distance = (number - current.start.month) % 12
    cue = phrase.words("cue")[-1]
    focus = scene.lately(FINER[Unit.YEAR]) if cue in {"following", "that", "same", "previous"} else None
    if focus:
        return _month_after(number, cue, focus)
    if cue in _BACK:
        shift = distance - 12
    elif cue in _AHEAD:
        shift = distance or 12
    else:
        shift = number - current.start.month
        if cue != "this" and direction(scene, phrase.first, phrase.end - 1) is Direction.PAST and shift > 0:
            shift -= 12
    return dated(current.shifted(shift), relative=True, anchor=scene.base)


def _month_after(number: int, cue: str, focus: tuple[Period, str, int]) -> Reading:
    """that June (of the year told of), the following June (after the time told of), the previous June."""
    anchor = focus[0].start
    period = Period(Unit.MONTH, date(anchor.year, number, 1))
    told = period_of(Unit.MONTH, focus[0].end if cue == "following" else anchor)
    if cue == "following" and period.start <= told.start:
        period = period.shifted(12)
    elif cue == "previous" and period.start >= told.start:
        period = period.shifted(-12)
    return dated(period, relative=True, anchor=anchor, anchored_on=focus[1])


def read_season(phrase: Phrase, scene: Scene) -> Reading | None:
    """last spring, this fall, next winter, the summer."""
    code = SEASONS[phrase.word("season")]
    if scene.base is None:
        return undated(f"XXXX-{code}")
    cue = phrase.word("cue")
    seasons = [season_period(year, code) for year in range(scene.base.year - 2, scene.base.year + 3)]
    if cue in _BACK:
        chosen = [season for season in seasons if season.end < scene.base][-1]
    elif cue in _AHEAD:
        chosen = next(season for season in seasons if season.start > scene.base)
    elif cue == "this" or direction(scene, phrase.first, phrase.end - 1) is Direction.OPEN:
        chosen = min(seasons, key=lambda season: (season.start.year != scene.base.year, season.start))
    elif direction(scene, phrase.first, phrase.end - 1) is Direction.PAST:
        chosen = [season for season in seasons if season.start <= scene.base][-1]
    else:
        chosen = next(season for season in seasons if season.end >= scene.base)
    return dated(chosen, relative=True, anchor=scene.base)


def read_definite(phrase: Phrase, scene: Scene) -> Reading | None:
    """the end of the year, the rest of the month, year-end, the weekend."""
    unit = unit_of(phrase.word("unit"))
    if scene.base is None:
        return undated(unknown(unit))
    period = period_of(unit, scene.base)
    if (
        unit is Unit.WEEKEND
        and direction(scene, phrase.first, phrase.end - 1) is not Direction.FUTURE
        and scene.base < period.start
    ):
        period = period.shifted(-1)
    reading = _ended(phrase, dated(period, relative=True, anchor=scene.base))
    return replace(reading, first=phrase.first + 1) if phrase.has("limit") else reading


def read_business_year(phrase: Phrase, scene: Scene) -> Reading | None:
    """the fiscal year, the year ended 30 June: a length, for its end is told after it or nowhere."""
    last = phrase.end - 2 if scene.tokens.lower(phrase.end - 1).startswith("end") else None
    return Reading(TimexType.DURATION, "P1Y", last=last)


def _ended(phrase: Phrase, reading: Reading) -> Reading:
    """The reading of "the end of X": its last day; TIMEX3 keeps the value of X."""
    if reading.interval is None or phrase.word("part") not in {"end", "close"}:
        return reading
    last = reading.interval.end
    return Reading(
        reading.type,
        reading.value,
        Interval(last, last, Precision.DAY),
        reading.period,
        reading.relative,
        reading.anchor,
        anchored_on=reading.anchored_on,
    )


_PARTS = "('early' | 'late' | 'mid' HYPHEN? | 'the'? part:('beginning' | 'start' | 'middle' | 'end' | 'close') 'of')"
_UNITS = "'day' | 'week' | 'weekend' | 'fortnight' | 'month' | 'quarter' | 'year' | 'decade' | 'century'"
RULES = (
    Rule("day word", "('the'? 'day' beyond:('before' | 'after'))? word:TODAY daypart:DAYPART?", read_day_word),
    Rule("day word", "('mid' HYPHEN)? daypart:DAYPART word:('yesterday' | 'today' | 'tomorrow')", read_day_word),
    Rule(
        "part of day",
        "cue:('this' | 'last' | 'that' 'same'? | 'the' ('same' | 'next' | 'following' | 'previous'))"
        " ('early' | 'late')? daypart:DAYPART",
        read_this_part,
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
        f"{_PARTS}? cue:('the'? ($CUE) | ('this' | 'that') 'same'? | 'the' 'very'? 'same')"
        f" ('fiscal' | 'calendar' | 'whole' | 'entire' | 'business' | 'school')? unit:({_UNITS}) !EARLIERWORD ('or' 'so')?",
        read_unit,
    ),
    Rule("month by its name", "cue:('last' | 'next' | 'this' | 'past' | 'coming' | 'that' 'same'? | 'the' ('following' | 'same' | 'previous')) month:($MONTH)", read_month_name),
    Rule("season", f"{_PARTS}? (cue:('last' | 'next' | 'this' | 'past' | 'coming') | 'the' ('early' | 'late')?) season:SEASON", read_season),
    Rule("definite unit", "'the' unit:'weekend'", read_definite),
    Rule("definite unit", "'the' ('full' | 'whole' | 'entire') unit:('year' | 'month' | 'week')", read_definite),
    Rule("definite unit", "limit:('for' | 'of' | 'during' | 'throughout' | 'in') 'the' unit:'year' !ENDED !HYPHEN !NUM !NUMWORD !SHORTYEAR", read_definite),
    Rule("business year", "'the' ('fiscal' | 'financial') 'year' | 'the' 'year' ('ended' | 'ending')", read_business_year),
)
