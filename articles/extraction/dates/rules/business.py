"""Quarters and halves without a year, as company news tells them: "the third quarter", "the year-ago period"."""

from dataclasses import replace
from datetime import date

from articles.extraction.dates.mention import TimexType
from articles.extraction.dates.periods import Period, Unit, half_period, period_of, quarter_period, year_period
from articles.extraction.dates.rule import Phrase, Reading, Rule, dated, undated
from articles.extraction.dates.rules.absolute import part_number
from articles.extraction.dates.rules.offsets import SPELLS, comparison, reported_spell
from articles.extraction.dates.scene import Scene
from articles.extraction.dates.tense import Direction, direction



def read_quarter(phrase: Phrase, scene: Scene) -> Reading | None:
    """the third quarter, third-quarter earnings, the first half: in the year that the tense points to."""
    number = part_number(phrase)
    is_half = phrase.has("half") or phrase.word("token").startswith("h")
    if not 1 <= number <= (2 if is_half else 4):
        return None
    if scene.base is None:
        return undated(f"XXXX-{'H' if is_half else 'Q'}{number}")
    periods = [(half_period if is_half else quarter_period)(year, number) for year in _years(scene.base)]
    if phrase.has("cue"):
        shift = {"last": -1, "next": 1}.get(phrase.word("cue"), 0)
        chosen = periods[1 + shift]
    else:
        chosen = _nearest(periods, direction(scene, phrase.first, phrase.end - 1), scene.base)
    forecast = direction(scene, phrase.first, phrase.end - 1) is Direction.FUTURE
    return _attributive(phrase, replace(dated(chosen, relative=True, anchor=scene.base), topic=not forecast))


def _years(base: date) -> range:
    return range(base.year - 1, base.year + 2)


def _nearest(periods: list[Period], way: Direction, base: date) -> Period:
    """This year's, unless it has not begun and the clause looks back, or is long over and the clause looks ahead."""
    previous, current, coming = periods
    if current.start > base and way is not Direction.FUTURE:
        return previous if (current.start - base).days > 31 else current
    if current.end < base and way is Direction.FUTURE and (base - current.end).days > 120:
        return coming
    return current


def read_spell(phrase: Phrase, scene: Scene) -> Reading | None:
    """the latest quarter, the latest period, the quarter: the one that the text told of last, or the last complete one."""
    focus = reported_spell(scene)
    if phrase.word("cue") == "current" and scene.base:
        return dated(period_of(Unit.QUARTER, scene.base), relative=True, anchor=scene.base)
    if focus and not ((phrase.has("cue") or phrase.has("second_cue")) and scene.base and focus[0].end > scene.base):
        return dated(focus[0], relative=True, anchor=focus[0].start, anchored_on=focus[1])
    if scene.base is None:
        return undated("XXXX-QX")
    return dated(period_of(Unit.QUARTER, scene.base).shifted(-1), relative=True, anchor=scene.base)


def read_spell_of_year(phrase: Phrase, scene: Scene) -> Reading | None:
    """the 1988 period: the spell told of last, in that year."""
    focus = scene.lately(SPELLS if phrase.tokens.lower(phrase.end - 1) == "quarter" else SPELLS | {Unit.YEAR})
    year = int(phrase.word("year"))
    period = period_of(focus[0].unit, focus[0].start.replace(year=year)) if focus else year_period(year)
    return replace(dated(period), topic=False)


def _attributive(phrase: Phrase, reading: Reading) -> Reading:
    """The mention without an article that belongs to a noun after it: "the third-quarter loss", "a year-earlier profit"."""
    tokens = phrase.tokens
    hyphen = any(tokens.words[index] in {"-", "–"} for index in range(phrase.first, phrase.end))
    if not hyphen or tokens.lower(phrase.first) not in {"the", "a", "its", "their", "an"} or tokens.lower(phrase.end - 1) == "period":
        return reading
    if tokens.lower(phrase.end - 1) == "quarter" and tokens.lower(phrase.end - 2) not in {"-", "–"}:
        return reading
    return replace(reading, first=phrase.first + 1)


def read_spell_length(phrase: Phrase, scene: Scene) -> Reading | None:
    """the quarter ended 30 September: the quarter that ends with the day told after it."""
    focus = reported_spell(scene)
    if focus:
        return dated(focus[0], relative=True, anchor=focus[0].start, anchored_on=focus[1])
    found = scene.peek(phrase.end + 1) if scene.peek else None
    if found and found[0].period and found[0].period.unit is Unit.DAY:
        period = period_of(Unit.QUARTER, found[0].period.start)
        if abs((found[0].period.start - period.end).days) <= 7:
            return dated(period, relative=True, anchor=found[0].period.start)
    return Reading(TimexType.DURATION, "P1Q")


def read_year_ago(phrase: Phrase, scene: Scene) -> Reading | None:
    """the year-ago quarter, year-earlier results, the same period last year: the spell told of last, a year before."""
    named = phrase.tokens.lower(phrase.end - 1) in {"quarter", "period"}
    focus = reported_spell(scene, SPELLS if named else SPELLS | {Unit.YEAR})
    if focus:
        return _attributive(phrase, comparison(focus))
    if scene.base is None:
        return undated("XXXX")
    return dated(period_of(Unit.YEAR, scene.base).shifted(-1), relative=True, anchor=scene.base)


_OWN = "('the' | 'its' | 'their' | A)?"
_AGO = "('a' 'year' ('ago' | 'earlier' | 'before') | 'last' 'year' | 'the' ('previous' | 'prior') 'year' | 'the' 'year' 'before')"
RULES = (
    Rule(
        "spell a year ago",
        f"{_OWN} 'year' HYPHEN ('ago' | 'earlier') ('fiscal'? (ORDWORD | ORDINAL | 'latest') HYPHEN?)? ('quarter' | 'period')?",
        read_year_ago,
    ),
    Rule(
        "spell a year ago",
        f"'the' ('corresponding' | 'same' | 'comparable' | 'like' | 'similar') ('period' | 'quarter') ('of' | 'in')? {_AGO}",
        read_year_ago,
    ),
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
    Rule("spell", "'the' (cue:('latest' | 'current' | 'most' 'recent'))? 'quarter' !ENDED | 'the' second_cue:'latest' 'period'", read_spell),
    Rule("spell length", "'the' unit:'quarter'", read_spell_length),
)
