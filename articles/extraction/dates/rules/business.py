"""Quarters and halves without a year, as company news tells them: "the third quarter", "the year-ago period"."""

from dataclasses import replace
from datetime import date

from articles.extraction.dates.periods import Period, Unit, period_of, year_period
from articles.extraction.dates.rule import Phrase, Reading, Rule, counted, dated, length, undated
from articles.extraction.dates.rules.parts_of_year import part_of_year
from articles.extraction.dates.rules.spells import SPELLS, comparison, reported_spell
from articles.extraction.dates.scene import Scene
from articles.extraction.dates.tense import Direction, direction

_SOON_DAYS = 31
_LONG_OVER_DAYS = 120
_ENDS_NEAR_DAYS = 7


def read_quarter(phrase: Phrase, scene: Scene) -> Reading | None:
    """Profit fell in the third quarter; third-quarter sales; the first half of next year, but not of a match."""
    if phrase.has("half") and phrase.after() == "of":
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
    """In the quarter ended 30 September: the one told of, or the calendar quarter that ends about that day."""
    told = reported_spell(scene)
    if told:
        return counted(told.period, told.period.start, told)
    found = scene.peek(phrase.end + 1) if scene.peek else None
    day = found[0].period if found else None
    if day and day.unit is Unit.DAY:
        quarter = period_of(Unit.QUARTER, day.start)
        if abs((day.start - quarter.end).days) <= _ENDS_NEAR_DAYS:
            return counted(quarter, day.start)
    return length("P1Q")


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
    Rule("spell a year ago", "'the' 'quarter' 'a' 'year' ('ago' | 'earlier')", read_year_ago),
    Rule("spell a year ago", "'last' 'year' APOSTROPHE ('quarter' | 'period')", read_year_ago),
    Rule("spell of a year", "'the' year:YEAR ('period' | 'quarter')", read_spell_of_year),
    Rule(
        "quarter",
        f"{_OWN} (cue:('this' | 'last' | 'next') 'year' APOSTROPHE)? ('fiscal' HYPHEN?)?"
        " (number:(ORDWORD | ORDINAL | 'final')) HYPHEN? 'fiscal'? 'quarter'",
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
)
