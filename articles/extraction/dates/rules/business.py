"""Quarters and halves without a year, as company news tells them: "the third quarter", "the year-ago period"."""

from dataclasses import replace
from datetime import date

from articles.extraction.dates.counting import length_value, unit_of
from articles.extraction.dates.mention import Interval, Precision, TimexType
from articles.extraction.dates.periods import Period, add_days, period_of, year_period
from articles.extraction.dates.rule import Phrase, Reading, Rule, counted, dated, length, undated
from articles.extraction.dates.rules.parts_of_year import part_of_year
from articles.extraction.dates.rules.spells import SPELLS, comparison, reported_spell
from articles.extraction.dates.scene import Scene
from articles.extraction.dates.tense import Direction, direction
from articles.extraction.dates.units import Unit

_SOON_DAYS = 31
_LONG_OVER_DAYS = 120
_ENDS_NEAR_DAYS = 7


def read_quarter(phrase: Phrase, scene: Scene) -> Reading | None:
    """Profit fell in the third quarter; third-quarter sales; the first half of next year, but not of a match."""
    if phrase.has("half") and phrase.after() == "of" and not phrase.has("cue"):
        return None
    if scene.base is None:
        return undated("XXXX" + part_of_year(phrase, 2000).value[4:])
    way = direction(phrase, scene)
    if phrase.has("cue"):
        shift = {"last": -1, "next": 1}.get(phrase.word("cue"), 0)
        period = part_of_year(phrase, scene.base.year + shift)
    else:
        period = _nearest(part_of_year(phrase, scene.base.year), way, scene.base)
    reading = replace(counted(period, scene.base), topic=way is not Direction.FUTURE)
    return _attributive(phrase, reading)


def _nearest(period: Period, way: Direction, base: date) -> Period:
    """This year's, unless it lies well ahead and the clause looks back, or is long over and the clause looks ahead."""
    if way is not Direction.FUTURE and (period.start - base).days > _SOON_DAYS:
        return period.moved(Unit.YEAR, -1)
    if way is Direction.FUTURE and (base - period.end).days > _LONG_OVER_DAYS:
        return period.moved(Unit.YEAR, 1)
    return period


def read_spell(phrase: Phrase, scene: Scene) -> Reading | None:
    """In the latest quarter, in the quarter: the one that the text told of last, or else the last complete one."""
    told = reported_spell(scene)
    if phrase.word("cue") == "current" and scene.base:
        return counted(period_of(Unit.QUARTER, scene.base), scene.base)
    unfinished = phrase.has("cue") and told and scene.base and told.period.end > scene.base
    if told and not unfinished:
        return counted(told.period, told.period.start, told)
    if scene.base is None:
        return undated("XXXX-QX")
    return counted(period_of(Unit.QUARTER, scene.base).shifted(-1), scene.base)


def read_ended_quarter(phrase: Phrase, scene: Scene) -> Reading | None:
    """In the quarter ended 30 September: the calendar quarter that ends about that day, or three months up to it.

    Where the text told of a fiscal quarter it keeps that number. Without a day ("the quarter before") it is the
    quarter told of.
    """
    told, found = reported_spell(scene), last_day(phrase.end + 1, scene)
    if found is None:
        return counted(told.period, told.period.start, told) if told else length("P1Q")
    end, words = found
    months = up_to(end, words, Unit.QUARTER)
    if told and "fiscal" in told.words.lower():
        return replace(months, type=TimexType.DATE, value=told.period.value, period=told.period)
    for quarter in (period_of(Unit.QUARTER, end), period_of(Unit.QUARTER, end).shifted(-1)):
        if abs((end - quarter.end).days) <= _ENDS_NEAR_DAYS:
            return replace(counted(quarter, end), anchor_text=words)
    return months


def read_ended_week(phrase: Phrase, scene: Scene) -> Reading | None:
    """In the week ended 19 January: a length, whose interval is the seven days up to that day."""
    found = last_day(phrase.end, scene)
    return replace(up_to(*found, unit_of(phrase.word("unit"))), last=phrase.end - 2) if found else None


def read_ended_year(phrase: Phrase, scene: Scene) -> Reading | None:
    """In the year ended 30 June: a length, whose interval is the twelve months up to that day; in the fiscal year."""
    ended = phrase.last_word() in {"ended", "ending"}
    found = last_day(phrase.end if ended else phrase.end + 1, scene)
    reading = up_to(*found, Unit.YEAR) if found else length("P1Y")
    return replace(reading, last=phrase.end - 2 if ended else None)


def last_day(token: int, scene: Scene) -> tuple[date, str] | None:
    """The day that is written at `token`, and its words, where one is."""
    found = scene.peek(token) if scene.peek else None
    if found is None or found[0].period is None or found[0].period.unit is not Unit.DAY:
        return None
    spans = scene.tokens.spans
    return found[0].period.start, scene.tokens.text[spans[token][0] : spans[found[1] - 1][1]]


def up_to(end: date, words: str, unit: Unit) -> Reading:
    """The length of one `unit` whose last day is `end`, told in `words`."""
    start = Period(Unit.DAY, add_days(end, 1)).counted(unit, -1, exact=True).start
    span = Interval(start, end, Precision.INTERVAL)
    return replace(length(length_value(1, unit)), interval=span, relative=True, anchor=end, anchor_text=words)


def read_spell_of_year(phrase: Phrase, scene: Scene) -> Reading | None:
    """Compared with the 1988 period: the spell told of last, in that year."""
    told = scene.lately(SPELLS if phrase.last_word() == "quarter" else SPELLS | {Unit.YEAR})
    year = int(phrase.word("year"))
    if told is None:
        return dated(year_period(year))
    return replace(dated(period_of(told.period.unit, told.period.start.replace(year=year))), topic=False)


def read_year_ago(phrase: Phrase, scene: Scene) -> Reading | None:
    """The year-ago quarter, year-earlier results, the same period last year: the spell told of, a year before."""
    named = phrase.last_word() in {"quarter", "period"}
    told = reported_spell(scene, SPELLS if named else SPELLS | {Unit.YEAR})
    if told:
        return _attributive(phrase, comparison(told))
    if scene.base is None:
        return undated("XXXX")
    return counted(period_of(Unit.YEAR, scene.base).shifted(-1), scene.base)


def read_month_a_year_ago(_: Phrase, scene: Scene) -> Reading | None:
    """Exports fell in March from the same month last year: the month told of last, or this one, a year before."""
    told = scene.lately(frozenset({Unit.MONTH}))
    if told:
        return comparison(told)
    if scene.base is None:
        return undated("XXXX-XX")
    return replace(counted(period_of(Unit.MONTH, scene.base).moved(Unit.YEAR, -1), scene.base), topic=False)


def _attributive(phrase: Phrase, reading: Reading) -> Reading:
    """The mention without the article of a noun after it: "the third-quarter loss", "a year-earlier sum"."""
    tokens = phrase.tokens
    bound = any(tokens.words[index] in {"-", "–"} for index in range(phrase.first, phrase.end))
    named = phrase.last_word() in {"quarter", "period"} and tokens.lower(phrase.end - 2) not in {"-", "–"}
    if bound and not named and tokens.lower(phrase.first) in {"the", "a", "an", "its", "their"}:
        return replace(reading, first=phrase.first + 1)
    return reading


_OWN = "('the' | 'its' | 'their' | A)?"
_LIKE = "'corresponding' | 'same' | 'comparable' | 'like' | 'similar'"
_AGO = (
    "'a' 'year' ('ago' | 'earlier' | 'before') | 'last' 'year' | 'the' ('previous' | 'prior') 'year'"
    " | 'the' 'year' 'before'"
)
RULES = (
    Rule(
        "spell a year ago",
        f"{_OWN} 'year' HYPHEN ('ago' | 'earlier') ('fiscal'? (ORDWORD | ORDINAL | 'latest') HYPHEN?)?"
        " ('quarter' | 'period')?",
        read_year_ago,
    ),
    Rule("spell a year ago", f"'the' ({_LIKE}) ('period' | 'quarter') ('of' | 'in')? ({_AGO})", read_year_ago),
    Rule("month a year ago", f"'the' ({_LIKE}) 'month' ('of' | 'in')? ({_AGO})", read_month_a_year_ago),
    Rule("spell a year ago", "'the' 'quarter' 'a' 'year' ('ago' | 'earlier')", read_year_ago),
    Rule("spell a year ago", "'last' 'year' APOSTROPHE ('quarter' | 'period')", read_year_ago),
    Rule("spell of a year", "'the' year:YEAR ('period' | 'quarter')", read_spell_of_year),
    Rule(
        "quarter",
        f"{_OWN} (number:(ORDWORD | ORDINAL | 'final' | 'last')) HYPHEN? 'quarter'"
        " ('of' | 'in') (cue:('this' | 'last' | 'next') 'year' | 'the' 'year')",
        read_quarter,
    ),
    Rule(
        "quarter",
        f"{_OWN} (cue:('this' | 'last' | 'next') 'year' APOSTROPHE)? ('fiscal' HYPHEN?)?"
        " (number:(ORDWORD | ORDINAL | 'final')) HYPHEN? 'fiscal'? 'quarter'",
        read_quarter,
    ),
    Rule(
        "half year",
        "cue:('this' | 'last' | 'next') 'year' APOSTROPHE (number:('first' | 'second')) HYPHEN? half:'half'",
        read_quarter,
    ),
    Rule(
        "half year",
        "('the' | 'its' | 'their') (number:('first' | 'second' | 'latter')) HYPHEN? half:'half'"
        " ('of' 'the' 'year' | 'of' cue:('last' | 'this' | 'next') 'year')?",
        read_quarter,
    ),
    Rule("quarter", "token:QUARTERTOKEN", read_quarter),
    Rule("spell", "'the' cue:('latest' | 'current' | 'most' 'recent') 'quarter' !ENDED", read_spell),
    Rule("spell", "'the' 'quarter' !ENDED", read_spell),
    Rule("spell", "'the' cue:'latest' 'period'", read_spell),
    Rule("quarter by its end", "'the' 'quarter'", read_ended_quarter),
    Rule("business week", "'the' unit:('week' | 'month') ('ended' | 'ending')", read_ended_week),
    Rule("business year", "'the' (('fiscal' | 'financial') 'year' | 'year' ('ended' | 'ending'))", read_ended_year),
)
