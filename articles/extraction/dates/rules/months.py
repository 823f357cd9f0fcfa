"""Months: "August 1963", "early August", "last May", "the following June"; and words that only look like months."""

from dataclasses import replace
from datetime import date

from articles.extraction.dates.lexicon import MONTHS, word_set
from articles.extraction.dates.numerals import year_number
from articles.extraction.dates.periods import Period, month_period, period_of
from articles.extraction.dates.rule import Phrase, Reading, Rule, counted, dated, finished, undated
from articles.extraction.dates.rules.days import YEAR_SHIFTS
from articles.extraction.dates.scene import Scene, Told
from articles.extraction.dates.tense import Direction, direction
from articles.extraction.dates.units import Unit, units_within
from articles.extraction.dates.yearless import nearest_month


def read_month(phrase: Phrase, scene: Scene) -> Reading | None:
    """It lapsed in August 1963; in early August; in August last year; by the end of August (its last day)."""
    month = MONTHS[phrase.word("month")]
    year = year_number(phrase.words("year"), scene.reference)
    if year is not None:
        return finished(phrase, dated(month_period(year, month)))
    if phrase.has("of") and scene.base is not None:
        period = month_period(scene.base.year + YEAR_SHIFTS[phrase.word("of")], month)
        return finished(phrase, counted(period, scene.base))
    return finished(phrase, nearest_month(month, phrase, scene)) if is_month(phrase) else None


def read_edge_day(phrase: Phrase, scene: Scene) -> Reading | None:
    """It ceased to exist on the last day of December 1991."""
    reading = read_month(phrase, scene)
    if reading is None or reading.period is None:
        return reading
    day = Period(Unit.DAY, reading.period.start if phrase.word("edge") == "first" else reading.period.end)
    return replace(reading, value=day.value, interval=day.interval, period=day)


def read_cued_month(phrase: Phrase, scene: Scene) -> Reading | None:
    """It was signed last May (the most recent), enters into force next June, and lapsed the following October."""
    number = MONTHS[phrase.word("month")]
    cue = phrase.words("cue")[-1]
    told = scene.lately(units_within(Unit.YEAR)) if cue in {"following", "that", "same", "previous"} else None
    if told:
        return counted(_month_by(told, number, cue), told.period.start, told)
    if scene.base is None:
        return undated(f"XXXX-{number:02}")
    current = period_of(Unit.MONTH, scene.base)
    ahead = (number - current.start.month) % 12
    if cue in {"last", "past"}:
        return counted(current.shifted(ahead - 12), scene.base)
    if cue in {"next", "coming"}:
        return counted(current.shifted(ahead or 12), scene.base)
    this_year = month_period(scene.base.year, number)
    to_come = this_year.start > scene.base
    back = cue != "this" and to_come and direction(phrase, scene) is Direction.PAST
    return counted(this_year.shifted(-12) if back else this_year, scene.base)


def _month_by(told: Told, number: int, cue: str) -> Period:
    """That June (of the year told), the following June (after the time told), the previous June."""
    period = Period(Unit.MONTH, date(told.period.start.year, number, 1))
    if cue == "following" and period.start <= told.period.end:
        return period.shifted(12)
    if cue == "previous" and period.end >= told.period.start:
        return period.shifted(-12)
    return period


def is_month(phrase: Phrase) -> bool:
    """Whether a bare "May", "March", "August" or "Jan" is the month, and no verb, name or adjective."""
    word = phrase.word("month")
    followed_by_name = phrase.end < len(phrase.tokens.words) and phrase.tokens.words[phrase.end][:1].isupper()
    if phrase.first < phrase.index("month") or word not in _DOUBTFUL | _SHORT:
        return True
    if word in _SHORT:
        dotted = phrase.last_word() == "."
        return dotted or (phrase.before() in _BEFORE_MONTH - {"the", "a"} and not followed_by_name)
    if phrase.before() in _BEFORE_MONTH:
        return not (word == "may" and phrase.after() == "be")
    return word in {"april", "june"} and not followed_by_name


_DOUBTFUL = word_set("may march august april june")
_SHORT = word_set("jan feb mar apr jun jul aug sep sept oct nov dec")
_BEFORE_MONTH = word_set(
    "in since until till by from to through throughout during before after of between and early late mid this next "
    "last for that or on every each ( the a"
)
_CUES = "'last' | 'next' | 'this' | 'past' | 'coming' | 'that' 'same'? | 'the' ('following' | 'same' | 'previous')"
WITH_YEAR = (
    Rule(
        "day of a month",
        "'the' edge:('first' | 'last' | 'final') 'day' 'of' month:($MONTH) (COMMA? year:($YEAR))?",
        read_edge_day,
    ),
    Rule("month of a year", "($EARLY | $END)? month:($MONTH) (COMMA | 'of' | 'in')? year:($YEAR)", read_month),
    Rule("month of a year", "($EARLY | $END)? month:($MONTH) 'of'? of:('last' | 'next' | 'this') 'year'", read_month),
)
CUED = (Rule("month by its name", f"cue:({_CUES}) month:($MONTH)", read_cued_month),)
BARE = (
    Rule("month", "($EARLY 'in'? | $END) month:($MONTH)", read_month),
    Rule("month", "month:($MONTH)", read_month),
)
