"""Times at a counted distance: "two years ago", "in six months", "60 days later", "a day before the vote of May 5"."""

from dataclasses import replace

from articles.extraction.dates.counting import count_of, length_value, unit_of
from articles.extraction.dates.lexicon import WEEKDAYS
from articles.extraction.dates.mention import Interval, Precision, TimexType
from articles.extraction.dates.periods import Period, add_days, period_of
from articles.extraction.dates.rule import Phrase, Reading, Rule, counted, length, undated
from articles.extraction.dates.rules.spells import compared_spell, comparison
from articles.extraction.dates.rules.weekdays import weekday_on
from articles.extraction.dates.scene import Scene
from articles.extraction.dates.tense import Direction, direction
from articles.extraction.dates.units import CLOCK_UNITS, Unit, units_within, unknown_value

_NOT_ALL_DAYS = frozenset({"trading", "business", "working"})


def read_ago(phrase: Phrase, scene: Scene) -> Reading | None:
    """It was signed two years ago (that year), ten days ago (that day), two years ago today (that day)."""
    unit, count = unit_of(phrase.word("unit")), count_of(phrase.words("count"))
    if count is None or (phrase.before() == "of" and phrase.before(2) in {"quarter", "third", "half"}):
        return undated("PAST_REF")
    if scene.base is None:
        return undated(unknown_value(unit))
    if phrase.has("on"):
        day = Period(Unit.DAY, scene.base).counted(unit, -count, exact=True)
        return counted(
            day if phrase.last_word() == "today" else period_of(unit_of(phrase.last_word()), day.start), scene.base
        )
    a_year = unit is Unit.YEAR and count == 1
    spell = compared_spell(scene) if a_year and not phrase.has("hedge") else None
    if spell:
        return comparison(spell)
    try:
        period = Period(Unit.DAY, scene.base).counted(unit, -count)
    except ValueError:
        return undated("PAST_REF")
    return _hedged(phrase, replace(counted(period, scene.base), topic=not a_year))


def read_weeks_ago(phrase: Phrase, scene: Scene) -> Reading | None:
    """They met a week ago Tuesday: a week before last Tuesday."""
    number, weeks = WEEKDAYS[phrase.word("weekday")], count_of(phrase.words("count"))
    if scene.base is None or weeks is None:
        return undated(f"XXXX-WXX-{number + 1}")
    day = Period(Unit.DAY, weekday_on(number, add_days(scene.base, -1), Direction.PAST))
    return counted(day.shifted(-7 * int(weeks)), scene.base)


def read_long_ago(_: Phrase, __: Scene) -> Reading | None:
    """It was signed decades ago."""
    return undated("PAST_REF")


def read_ahead(phrase: Phrase, scene: Scene) -> Reading | None:
    """It lapses 60 days from now (that day), or three years hence (that year)."""
    unit, count = unit_of(phrase.word("unit")), count_of(phrase.words("count"))
    if count is None:
        return undated("FUTURE_REF")
    if scene.base is None:
        return undated(unknown_value(unit))
    told = scene.day_of_sentence(phrase)
    anchor = told.period if told else Period(Unit.DAY, scene.base)
    return _hedged(phrase, counted(anchor.counted(unit, count, exact=told is not None), anchor.start, told))


def read_in(phrase: Phrase, scene: Scene) -> Reading | None:
    """It will lapse in six months (that month); but "it was broken twice in six months" is a length."""
    if direction(phrase, scene) is not Direction.FUTURE:
        return None
    if phrase.has("vague"):
        return replace(undated("FUTURE_REF"), first=phrase.first + 1)
    if unit_of(phrase.word("unit")) in CLOCK_UNITS or count_of(phrase.words("count")) is None:
        return None
    reading = read_ahead(phrase, scene)
    return replace(reading, first=phrase.index("count")) if reading else None


def read_later(phrase: Phrase, scene: Scene) -> Reading | None:
    """It was signed on May 5; two days later, or a year later, counts from there; so does "a day earlier"."""
    unit, count = unit_of(phrase.word("unit")), count_of(phrase.words("count"))
    if count is None or unit in CLOCK_UNITS:
        return undated(length_value(count, unit), TimexType.DURATION)
    told = scene.lately(units_within(unit))
    if told is None and scene.base is None:
        return undated(unknown_value(unit))
    back = phrase.word("way") == "earlier"
    a_year_back = back and unit is Unit.YEAR and count == 1
    spell = compared_spell(scene) if a_year_back and not phrase.has("hedge") else None
    if spell:
        return comparison(spell)
    anchor = told.period if told else Period(Unit.DAY, scene.base)  # type: ignore[arg-type]
    signed = -count if back else count
    if unit is Unit.YEAR and anchor.unit in {Unit.QUARTER, Unit.MONTH}:
        period = anchor.moved(unit, int(signed))
    else:
        period = anchor.counted(unit, signed, exact=scene.day_of_sentence(phrase) is not None)
    return _hedged(phrase, replace(counted(period, anchor.start, told), topic=not a_year_back))


def read_before(phrase: Phrase, scene: Scene) -> Reading | None:
    """It lapsed 60 days after 2 February; the day before last Tuesday: counted from the time that follows."""
    unit, count = unit_of(phrase.word("unit")), count_of(phrase.words("count"))
    found = scene.peek(phrase.end) if scene.peek else None
    if count is None or found is None or _NOT_ALL_DAYS & set(phrase.words("adj")):
        return None
    anchor, end = found[0].period, found[1]
    if anchor is None or anchor.unit not in units_within(unit):
        return None
    back = phrase.word("way") in {"before", "prior", "ahead"}
    period = anchor.counted(unit, -count if back else count, exact=anchor.unit is Unit.DAY)
    spans = scene.tokens.spans
    words = scene.tokens.text[spans[phrase.end][0] : spans[end - 1][1]]
    return _hedged(phrase, replace(counted(period, anchor.start), anchor_text=words, last=end - 1))


def read_within(phrase: Phrase, scene: Scene) -> Reading | None:
    """It must be destroyed within 60 days: a length, whose interval runs from the day of the story to its end."""
    unit, count = unit_of(phrase.word("unit")), count_of(phrase.words("count"))
    told = scene.day_of_sentence(phrase) or scene.day_of_story()
    anchor = told.period.start if told else scene.base
    reading = replace(length(length_value(count, unit)), relative=True, first=phrase.index("count"))
    if anchor is None or count is None:
        return reading
    try:
        end = Period(Unit.DAY, anchor).counted(unit, count, exact=True).start
    except ValueError:
        return reading
    span = Interval(anchor, end, Precision.INTERVAL if end > anchor else Precision.DAY)
    return replace(reading, interval=span, anchor=anchor, anchor_text=told.words if told else "")


def _hedged(phrase: Phrase, reading: Reading) -> Reading:
    return reading.hedged() if phrase.has("hedge") else reading


_LENGTH = "count:($COUNT) HYPHEN? (adj:($ADJ))? unit:(UNIT | UNITS)"
_HEDGED_LENGTH = f"(hedge:($HEDGE | $RANGE))? {_LENGTH}"
RULES = (
    Rule("time ago", f"{_LENGTH} 'ago' on:('today' | 'this' ('week' | 'month'))", read_ago),
    Rule("time ago", "count:(A | NUMWORD) unit:('week' | 'weeks') 'ago' weekday:WEEKDAY", read_weeks_ago),
    Rule("time ago", f"{_HEDGED_LENGTH} ('or' 'so')? 'ago'", read_ago),
    Rule("time ago", "unit:UNITS 'ago'", read_long_ago),
    Rule("time from now", f"{_HEDGED_LENGTH} ('from' ('now' | 'today') | 'hence')", read_ahead),
    Rule("time before a time", f"{_HEDGED_LENGTH} $AWAY", read_before),
    Rule("time ahead", "'in' 'about'? ($NUMBER | A) unit:UNIT vague:('or' NUMWORD)", read_in),
    Rule("time ahead", f"'in' ('about' | 'another')? {_LENGTH}", read_in),
    Rule("time before a time", "'the'? unit:'day' $AWAY", read_before),
    Rule("time later", f"{_HEDGED_LENGTH} way:('later' | 'earlier')", read_later),
    Rule("time limit", f"'within' ('about' | 'just')? {_LENGTH}", read_within),
)
