"""Times at a counted distance: "two years ago", "in six months", "60 days later", "a day earlier"."""

from dataclasses import replace

from articles.extraction.dates.counting import count_of, length_value, unit_of
from articles.extraction.dates.mention import Interval, Precision, TimexType
from articles.extraction.dates.periods import Period, Unit, add_days, add_months, period_of
from articles.extraction.dates.rule import Phrase, Reading, Rule, dated, undated
from articles.extraction.dates.rules.relative import FINER, unknown
from articles.extraction.dates.scene import Scene
from articles.extraction.dates.tense import Direction, direction

_NO_CALENDAR_DAYS = frozenset({"trading", "business", "working"})
_CLOCK_UNITS = frozenset({Unit.HOUR, Unit.MINUTE, Unit.SECOND})
_COARSE = frozenset({Unit.QUARTER, Unit.MONTH})


def moved(anchor: Period, unit: Unit, count: float, *, exact: bool = False) -> Period:
    """The period `count` units from `anchor`: the day for days, the month for months, unless `exact` asks for the day."""
    whole = int(count)
    if unit in _CLOCK_UNITS:
        return Period(Unit.DAY, anchor.start)
    if unit is Unit.DAY:
        return Period(Unit.DAY, add_days(anchor.start, whole))
    if unit in {Unit.WEEK, Unit.FORTNIGHT, Unit.WEEKEND}:
        day = add_days(anchor.start, whole * (14 if unit is Unit.FORTNIGHT else 7))
        return Period(Unit.DAY, day) if exact or anchor.unit is Unit.DAY else period_of(Unit.WEEK, day)
    months = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}[unit]
    day = add_months(anchor.start, round(count * months))
    if exact:
        return Period(Unit.DAY, day)
    if count != whole and unit is Unit.YEAR:
        return period_of(Unit.MONTH, day)
    return period_of(Unit.YEAR if months >= 12 else unit, day)


SPELLS = frozenset({Unit.QUARTER, Unit.HALF})


def reported_spell(scene: Scene, units: frozenset[Unit] = SPELLS) -> tuple[Period, str, int] | None:
    """The business period told of last: one that has begun, for a forecast is nothing to compare figures with.

    A year counts where it is this year: "the first nine months" are told of as the year so far.
    """
    for entry in reversed(scene.focus[-12:]):
        period = entry[0]
        if period.unit not in units or (scene.base is not None and period.start > scene.base):
            continue
        if period.unit is Unit.YEAR and scene.base is not None and period.start.year != scene.base.year:
            continue
        return entry
    return None


def read_ago(phrase: Phrase, scene: Scene) -> Reading | None:
    """two years ago, 10 days ago, nearly four years ago (found, but of no certain day), a year ago."""
    unit = unit_of(phrase.word("unit"))
    count = count_of(phrase.words("count"))
    if count is None:
        return undated("PAST_REF")
    if scene.base is None:
        return undated(unknown(unit))
    spell = compared_spell(phrase, scene, unit, count)
    if spell:
        return comparison(spell)
    try:
        period = moved(Period(Unit.DAY, scene.base), unit, -count)
    except ValueError:
        return undated("PAST_REF")
    reading = dated(period, relative=True, anchor=scene.base)
    return _hedged(phrase, replace(reading, topic=unit is not Unit.YEAR or count != 1))


def comparison(focus: tuple[Period, str, int]) -> Reading:
    """The business period told of, a year before: there to be compared with, and no topic of its own."""
    period = focus[0].moved(Unit.YEAR, -1)
    return replace(dated(period, relative=True, anchor=focus[0].start, anchored_on=focus[1]), topic=False)


def compared_spell(phrase: Phrase, scene: Scene, unit: Unit, count: float) -> tuple[Period, str, int] | None:
    """The quarter, half or month that "a year ago" compares with, where the last times told were such periods."""
    if unit is not Unit.YEAR or count != 1 or phrase.has("hedge"):
        return None
    lately = [entry for entry in scene.focus[-3:] if entry[0].unit in _COARSE]
    if not lately:
        return None
    if scene.focus[-1][0].unit is Unit.YEAR:
        return reported_spell(scene, SPELLS | {Unit.YEAR})
    return lately[-1]


def read_ahead(phrase: Phrase, scene: Scene) -> Reading | None:
    """in 60 days (that day), in six months (that month), two weeks from now, three years hence."""
    unit = unit_of(phrase.word("unit"))
    count = count_of(phrase.words("count"))
    if count is None:
        return undated("FUTURE_REF")
    if scene.base is None:
        return undated(unknown(unit))
    focus = _same_sentence_day(phrase, scene)
    anchor = focus[0] if focus else Period(Unit.DAY, scene.base)
    period = moved(anchor, unit, count, exact=focus is not None)
    return _hedged(phrase, dated(period, relative=True, anchor=anchor.start, anchored_on=focus[1] if focus else ""))


def read_vague_ahead(phrase: Phrase, scene: Scene) -> Reading | None:
    """in a year or two."""
    if direction(scene, phrase.first, phrase.end - 1) is not Direction.FUTURE:
        return None
    return replace(undated("FUTURE_REF"), first=phrase.first + 1)


def read_in(phrase: Phrase, scene: Scene) -> Reading | None:
    """will expire in six months: that month; but "fell twice in six months" is a length."""
    if direction(scene, phrase.first, phrase.end - 1) is not Direction.FUTURE:
        return None
    if unit_of(phrase.word("unit")) in _CLOCK_UNITS or count_of(phrase.words("count")) is None:
        return None
    reading = read_ahead(phrase, scene)
    return replace(reading, first=phrase.index("count")) if reading else None


def read_later(phrase: Phrase, scene: Scene) -> Reading | None:
    """60 days later, a day earlier, two years before: counted from the nearest time named earlier in the text."""
    unit = unit_of(phrase.word("unit"))
    count = count_of(phrase.words("count"))
    back = phrase.word("way") in {"earlier", "before", "previously", "prior", "sooner"}
    if count is None:
        return undated(length_value(None, unit), TimexType.DURATION)
    if unit in _CLOCK_UNITS:
        return undated(length_value(count, unit), TimexType.DURATION)
    focus = scene.lately(FINER.get(unit, FINER[Unit.DAY]))
    if focus is None and scene.base is None:
        return undated(unknown(unit))
    anchor = focus[0] if focus else Period(Unit.DAY, scene.base)  # type: ignore[arg-type]
    signed = -count if back else count
    here = _same_sentence_day(phrase, scene)
    spell = compared_spell(phrase, scene, unit, count) if back else None
    if spell:
        return comparison(spell)
    if focus and unit is Unit.YEAR and anchor.unit in _COARSE:
        period = anchor.moved(unit, int(signed))
    else:
        period = moved(anchor, unit, signed, exact=here is not None)
    reading = dated(period, relative=True, anchor=anchor.start, anchored_on=focus[1] if focus else "")
    return _hedged(phrase, replace(reading, topic=not (back and unit is Unit.YEAR and count == 1)))


def read_before(phrase: Phrase, scene: Scene) -> Reading | None:
    """two days before the March vote; 60 days after 2 February: counted from the time that follows."""
    unit = unit_of(phrase.word("unit"))
    count = count_of(phrase.words("count"))
    found = scene.peek(phrase.end) if scene.peek else None
    if count is None or found is None or found[0].period is None or set(phrase.words("adj")) & _NO_CALENDAR_DAYS:
        return None
    reading, end = found
    if reading.period is None or reading.period.unit not in FINER.get(unit, FINER[Unit.DAY]):
        return None
    back = phrase.word("way") in {"before", "prior", "ahead"}
    period = moved(reading.period, unit, -count if back else count, exact=reading.period.unit is Unit.DAY)
    words = scene.tokens.text[scene.tokens.spans[phrase.end][0] : scene.tokens.spans[end - 1][1]]
    result = dated(period, relative=True, anchor=reading.period.start, anchored_on=words)
    return _hedged(phrase, replace(result, last=end - 1))


def read_within(phrase: Phrase, scene: Scene) -> Reading | None:
    """within 60 days: a duration whose interval runs from the anchor to its end."""
    unit = unit_of(phrase.word("unit"))
    count = count_of(phrase.words("count"))
    value = length_value(count, unit)
    first = phrase.index("count")
    focus = _same_sentence_day(phrase, scene) or _story_day(scene)
    anchor = focus[0].start if focus else scene.base
    if anchor is None or count is None:
        return Reading(TimexType.DURATION, value, relative=True, first=first)
    try:
        end = moved(Period(Unit.DAY, anchor), unit, count, exact=True).start
    except ValueError:
        return Reading(TimexType.DURATION, value, relative=True, first=first)
    interval = Interval(anchor, end, Precision.INTERVAL if end > anchor else Precision.DAY)
    return Reading(
        TimexType.DURATION, value, interval, None, True, anchor, first=first, anchored_on=focus[1] if focus else ""
    )


def _story_day(scene: Scene) -> tuple[Period, str, int] | None:
    """The day that the story is at: the one told last, where it lies in the week before the published day."""
    focus = scene.lately(frozenset({Unit.DAY}))
    if focus is None or scene.base is None or not 0 <= (scene.base - focus[0].start).days <= 7:
        return None
    return focus


def _same_sentence_day(phrase: Phrase, scene: Scene) -> tuple[Period, str, int] | None:
    focus = scene.lately(frozenset({Unit.DAY}))
    if focus is None or focus[2] < scene.sentence_start(phrase.first):
        return None
    return focus


def _hedged(phrase: Phrase, reading: Reading) -> Reading:
    """A hedge ("nearly", "more than") leaves the value but fixes no day."""
    if not phrase.has("hedge"):
        return reading
    return replace(reading, interval=None, period=None)


_LENGTH = "count:($COUNT) HYPHEN? (adj:($ADJ))? unit:(UNIT | UNITS)"
RULES = (
    Rule("time ago", f"(hedge:($HEDGE))? {_LENGTH} 'or' 'so' 'ago'", read_ago),
    Rule("time ago", f"(hedge:($HEDGE))? {_LENGTH} 'ago'", read_ago),
    Rule("time from now", f"(hedge:($HEDGE))? {_LENGTH} ('from' ('now' | 'today') | 'hence')", read_ahead),
    Rule("time before a time", f"(hedge:($HEDGE))? {_LENGTH} $AWAY", read_before),
    Rule("time ahead", "('in' | 'in' 'about') ($NUMBER | A) unit:UNIT 'or' NUMWORD", read_vague_ahead),
    Rule("time ahead", f"'in' ('about' | 'another')? {_LENGTH}", read_in),
    Rule("time before a time", "'the'? unit:'day' $AWAY", read_before),
    Rule("time later", f"(hedge:($HEDGE))? {_LENGTH} way:('later' | 'earlier')", read_later),
    Rule("time limit", f"'within' ('about' | 'just')? {_LENGTH}", read_within),
)
