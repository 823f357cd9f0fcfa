"""Days of a month: "5 August 1963", "Aug. 5", "the 5th of August", "2019-02-02", "February 3-5"."""

import re

from articles.extraction.dates.lexicon import MONTHS, word_set
from articles.extraction.dates.mention import Interval, Precision, TimexType
from articles.extraction.dates.numerals import day_number, whole_year, year_number
from articles.extraction.dates.periods import Period, day_period
from articles.extraction.dates.rule import Phrase, Reading, Rule, counted, dated, undated
from articles.extraction.dates.scene import Scene
from articles.extraction.dates.units import Unit
from articles.extraction.dates.yearless import nearest_day

YEAR_SHIFTS = {"last": -1, "this": 0, "next": 1}


def read_iso(phrase: Phrase, _: Scene) -> Reading | None:
    """2019-02-02; 2019-02-02T10:00Z."""
    text = phrase.word("iso").upper()
    period = day_period(int(text[:4]), int(text[5:7]), int(text[8:10]))
    return Reading(TimexType.TIME, text, period.interval, period) if len(text) > 10 else dated(period)


def read_numeric(phrase: Phrase, scene: Scene) -> Reading | None:
    """12/31/2019 and 31.12.2019: the part over 12 is the day; slashes put the month first, dots the day."""
    text = phrase.word("numeric")
    first, second, third = (int(part) for part in re.split(r"[/.]", text))
    if first > 31:
        return dated(day_period(first, second, third))
    year = whole_year(third, scene.reference) if third < 100 else third
    if "." in text or first > 12:
        return dated(day_period(year, second, first))
    return dated(day_period(year, first, second))


def read_day(phrase: Phrase, scene: Scene) -> Reading | None:
    """They met on Tuesday, Aug. 5, 1963; on 5 August; on the 5th of August last year."""
    month, day = MONTHS[phrase.word("month")], day_number(phrase.words("day"))
    year = year_number(phrase.words("year"), scene.reference)
    if year is not None:
        return dated(day_period(year, month, day))
    if phrase.has("of") and scene.base is not None:
        return counted(day_period(scene.base.year + YEAR_SHIFTS[phrase.word("of")], month, day), scene.base)
    return nearest_day(month, day, phrase, scene)


def read_days(phrase: Phrase, scene: Scene) -> Reading | None:
    """The talks of February 3-5, 2019: one mention from the first day to the last."""
    month, first, last = MONTHS[phrase.word("month")], day_number(phrase.words("day")), day_number(phrase.words("last"))
    if first >= last:
        return None
    year = year_number(phrase.words("year"), scene.reference)
    start = dated(day_period(year, month, first)) if year is not None else nearest_day(month, first, phrase, scene)
    if start.period is None:
        return undated(f"XXXX-{month:02}-{first:02}/XXXX-{month:02}-{last:02}")
    span = Interval(start.period.start, start.period.start.replace(day=last), Precision.INTERVAL)
    value = f"{span.start.isoformat()}/{span.end.isoformat()}"
    return Reading(TimexType.DATE, value, span, start.period, start.relative, start.anchor)


def read_another_day(phrase: Phrase, scene: Scene) -> Reading | None:
    """The second day of "on May 4 and 5": in the month of the first."""
    first = scene.last.period if scene.last else None
    if first is None or first.unit is not Unit.DAY or scene.last is None:
        return None
    follows = scene.last_end == phrase.first - 1 and scene.last_rule in {"day of a month", "another day"}
    if not follows or phrase.before() not in _JOINING or phrase.after() not in _AFTER_DAY:
        return None
    day = first.start.replace(day=int(phrase.word("day")))
    if day <= first.start:
        return None
    reading = dated(Period(Unit.DAY, day))
    return counted(Period(Unit.DAY, day), scene.last.anchor) if scene.last.anchor else reading


_JOINING = word_set("and or to through until ,")
_AFTER_DAY = word_set(". , ; : ) in at for on to as when with after before the from and or - – —") | {""}
_WEEKDAY = "(weekday:($WEEKDAY) COMMA? ('the'? !NUMWORD)?)?"
_OF_YEAR = "of:('last' | 'next' | 'this') 'year'"
RULES = (
    Rule("iso date", "iso:ISODATE", read_iso),
    Rule("numeric date", "numeric:NUMERICDATE", read_numeric),
    Rule("days of a month", "month:($MONTH) day:DAY HYPHEN last:DAY (COMMA? year:($YEAR))?", read_days),
    Rule("days of a month", "day:DAY HYPHEN last:DAY month:($MONTH) (COMMA? year:($YEAR))?", read_days),
    Rule("full date", f"{_WEEKDAY} month:($MONTH) 'the'? day:($DAY) COMMA? ('of' | 'in')? year:($YEAR)", read_day),
    Rule("full date", f"{_WEEKDAY} day:($DAY | ORDWORD) 'of'? month:($MONTH) COMMA? 'of'? year:($YEAR)", read_day),
    Rule("full date", "'the' day:(DAYORDINAL | ORDWORD) 'of' month:($MONTH) COMMA? 'of'? year:($YEAR)", read_day),
    Rule(
        "day of a month",
        f"{_WEEKDAY} (cue:('last' | 'next' | 'this'))? month:($MONTH) 'the'? day:($DAY | ORDWORD) (COMMA? {_OF_YEAR})?",
        read_day,
    ),
    Rule(
        "day of a month",
        f"{_WEEKDAY} day:($DAY | ORDWORD) 'of'? month:($MONTH) (COMMA? {_OF_YEAR})?",
        read_day,
    ),
    Rule("day of a month", "'the' day:(DAYORDINAL | ORDWORD) 'of' month:($MONTH)", read_day),
)
FOLLOWING = (Rule("another day", "day:DAY", read_another_day),)
