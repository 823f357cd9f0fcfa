"""Days of the week: "Tuesday", "last Friday", "Thursday night", "the week of March 6"."""

from dataclasses import replace
from datetime import date

from articles.extraction.dates.lexicon import DAYPARTS, WEEKDAYS
from articles.extraction.dates.mention import TimexType
from articles.extraction.dates.periods import Period, add_days, period_of
from articles.extraction.dates.rule import Phrase, Reading, Rule, dated, undated
from articles.extraction.dates.scene import Scene
from articles.extraction.dates.tense import Direction, direction
from articles.extraction.dates.units import Unit, unknown_value


def weekday_on(number: int, base: date, way: Direction) -> date:
    """The nearest such weekday (Monday is 0) from `base` on in one direction, or in either; `base` itself counts."""
    ahead = (number - base.weekday()) % 7
    if way is Direction.FUTURE or (way is Direction.NEAREST and ahead <= 3):
        return add_days(base, ahead)
    return add_days(base, -((base.weekday() - number) % 7))


def read_weekday(phrase: Phrase, scene: Scene) -> Reading | None:
    """They met on Tuesday and will meet on Friday night; last Tuesday is before today, next Tuesday after it."""
    if phrase.word("weekday") in {"sun", "sat", "wed"} and phrase.end - phrase.first == 1:
        return None
    number = WEEKDAYS[phrase.word("weekday")]
    part = DAYPARTS.get(phrase.word("daypart"), "")
    kind, suffix = (TimexType.TIME, f"T{part}") if part else (TimexType.DATE, "")
    if scene.base is None:
        return undated(f"XXXX-WXX-{number + 1}{suffix}", kind)
    period = Period(Unit.DAY, _day(number, phrase, scene, scene.base))
    return Reading(kind, period.value + suffix, period.interval, period, True, scene.base)


def _day(number: int, phrase: Phrase, scene: Scene, base: date) -> date:
    cue, cues = phrase.word("cue"), set(phrase.words("cue"))
    if cues & {"last", "past", "previous"}:
        return weekday_on(number, add_days(base, -1), Direction.PAST)
    if cues & {"next", "coming"}:
        return weekday_on(number, add_days(base, 1), Direction.FUTURE)
    if phrase.before() in _RANGE and scene.last_end == phrase.first - 1 and scene.last_rule == "weekday":
        begun = scene.last.period if scene.last else None
        return weekday_on(number, begun.start if begun else base, Direction.FUTURE)
    way = direction(phrase, scene)
    if way is Direction.PAST and phrase.after() in _RANGE and phrase.after(2) in WEEKDAYS:
        base = weekday_on(WEEKDAYS[phrase.after(2)], base, way)  # the range lies before today as a whole
    return weekday_on(number, base, Direction.FUTURE if cue == "this" and way is Direction.OPEN else way)


def read_week_of(phrase: Phrase, scene: Scene) -> Reading | None:
    """The week of March 6: the week that the day lies in, Monday to Sunday."""
    found = scene.peek(phrase.end) if scene.peek else None
    if found is None or not found[0].names_a_day:
        return None
    day, end = found
    unit = Unit.WEEKEND if phrase.has("weekend") else Unit.WEEK
    if day.period is None:
        return replace(undated(unknown_value(unit)), last=end - 1)
    week = dated(period_of(unit, day.period.start))
    return replace(week, relative=day.relative, anchor=day.anchor, last=end - 1)


_RANGE = frozenset({"to", "through", "until", "till", "-", "–"})
_CUE = "(cue:('last' | 'past' | 'next' | 'coming' | 'this' | 'previous') ('past' | 'coming')?)?"
RULES = (
    Rule("week of a day", "'the'? ('week' | weekend:'weekend') 'of' !UNIT", read_week_of),
    Rule("weekday", "('early' | 'late') weekday:($WEEKDAY) daypart:DAYPART", read_weekday),
    Rule("weekday", "('mid' HYPHEN)? daypart:DAYPART 'on'? weekday:($WEEKDAY)", read_weekday),
    Rule("weekday", f"{_CUE} weekday:($WEEKDAY) daypart:DAYPART? !DAYPARTS", read_weekday),
)
