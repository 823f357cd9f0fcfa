"""Days of the week: "Tuesday", "last Friday", "Thursday night", "Monday through Wednesday"."""

from datetime import date

from articles.extraction.dates.lexicon import DAYPARTS, WEEKDAYS
from articles.extraction.dates.mention import TimexType
from articles.extraction.dates.periods import Period, Unit, add_days
from articles.extraction.dates.rule import Phrase, Reading, Rule, undated
from articles.extraction.dates.scene import Scene
from articles.extraction.dates.tense import Direction, direction


def weekday_on(number: int, base: date, way: Direction) -> date:
    """The nearest such weekday from `base` on in one direction; `base` itself counts."""
    if way is Direction.FUTURE:
        return add_days(base, (number - base.weekday()) % 7)
    return add_days(base, -((base.weekday() - number) % 7))


def read_weekday(phrase: Phrase, scene: Scene) -> Reading | None:
    """Tuesday; last Tuesday (before today); next Tuesday (after today); Tuesday night."""
    if not _is_weekday(phrase, scene):
        return None
    number = WEEKDAYS[phrase.word("weekday")]
    part = DAYPARTS.get(phrase.word("daypart"), "")
    if scene.base is None:
        return undated(f"XXXX-WXX-{number + 1}" + (f"T{part}" if part else ""), _type(part))
    cue = phrase.word("cue")
    if cue in {"last", "past", "previous"}:
        day = weekday_on(number, add_days(scene.base, -1), Direction.PAST)
    elif cue in {"next", "coming"}:
        day = weekday_on(number, add_days(scene.base, 1), Direction.FUTURE)
    else:
        way = direction(scene, phrase.first, phrase.end - 1)
        day = weekday_on(number, scene.base, Direction.FUTURE if cue == "this" and way is Direction.OPEN else way)
    period = Period(Unit.DAY, day)
    value = period.value + (f"T{part}" if part else "")
    return Reading(_type(part), value, period.interval, period, True, scene.base)


def read_week_of(phrase: Phrase, scene: Scene) -> Reading | None:
    """the week of March 6; the weekend of 9 May: the week that the day lies in."""
    if scene.peek is None:
        return None
    found = scene.peek(phrase.end)
    if found is None or found[0].period is None or found[0].period.unit is not Unit.DAY:
        return None
    from articles.extraction.dates.periods import period_of

    reading, end = found
    unit = Unit.WEEKEND if phrase.has("weekend") else Unit.WEEK
    period = period_of(unit, reading.period.start)
    return Reading(
        TimexType.DATE, period.value, period.interval, period, reading.relative, reading.anchor, last=end - 1
    )


def _type(part: str) -> TimexType:
    return TimexType.TIME if part else TimexType.DATE


def _is_weekday(phrase: Phrase, scene: Scene) -> bool:
    """Whether "Sun", "Sat" or "Wed" is a day and no word of its own."""
    word = phrase.word("weekday")
    if len(word) > 4 or word.endswith("day"):
        return True
    return word in {"mon", "tue", "tues", "thu", "thur", "fri"} or phrase.end - phrase.first > 1


RULES = (
    Rule("week of a day", "'the'? ('week' | weekend:'weekend') 'of' !UNIT", read_week_of),
    Rule(
        "weekday",
        "('early' | 'late') weekday:($WEEKDAY) daypart:DAYPART",
        read_weekday,
    ),
    Rule(
        "weekday",
        "('mid' HYPHEN)? daypart:DAYPART 'on'? weekday:($WEEKDAY)",
        read_weekday,
    ),
    Rule(
        "weekday",
        "(cue:('last' | 'past' | 'next' | 'coming' | 'this' | 'previous') ('past' | 'coming')?)? weekday:($WEEKDAY) daypart:DAYPART?",
        read_weekday,
    ),
)
