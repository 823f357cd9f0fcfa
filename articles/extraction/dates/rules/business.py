"""Quarters and halves without a year, as company news tells them: "the third quarter", "the year-ago period"."""

from datetime import date

from articles.extraction.dates.periods import Period, Unit, half_period, period_of, quarter_period
from articles.extraction.dates.rule import Phrase, Reading, Rule, dated, undated
from articles.extraction.dates.rules.absolute import part_number
from articles.extraction.dates.scene import Scene
from articles.extraction.dates.tense import Direction, direction

_SPELLS = frozenset({Unit.QUARTER, Unit.HALF})


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
    return dated(chosen, relative=True, anchor=scene.base)


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
    focus = scene.lately(_SPELLS)
    if focus:
        return dated(focus[0], relative=True, anchor=focus[0].start, anchored_on=focus[1])
    if scene.base is None:
        return undated("XXXX-QX")
    return dated(period_of(Unit.QUARTER, scene.base).shifted(-1), relative=True, anchor=scene.base)


def read_year_ago(phrase: Phrase, scene: Scene) -> Reading | None:
    """the year-ago quarter, year-earlier results, the same period last year: the spell told of last, a year before."""
    focus = scene.lately(_SPELLS)
    if focus:
        return dated(focus[0].moved(Unit.YEAR, -1), relative=True, anchor=focus[0].start, anchored_on=focus[1])
    if scene.base is None:
        return undated("XXXX")
    return dated(period_of(Unit.YEAR, scene.base).shifted(-1), relative=True, anchor=scene.base)


RULES = (
    Rule(
        "spell a year ago",
        "('the' | 'its' | 'a')? 'year' HYPHEN? ('ago' | 'earlier') (ORDWORD | 'fiscal')? ('quarter' | 'period')?",
        read_year_ago,
    ),
    Rule(
        "spell a year ago",
        "'the' ('corresponding' | 'same' | 'comparable' | 'like') ('period' | 'quarter') ('of' | 'in')? ('a' 'year' ('ago' | 'earlier') | 'last' 'year' | 'the' 'previous' 'year')",
        read_year_ago,
    ),
    Rule(
        "quarter",
        "('the' | 'its' | 'their')? (cue:('this' | 'last' | 'next') 'year' APOSTROPHE)? ('fiscal' HYPHEN?)? (number:(ORDWORD | ORDINAL | 'last' | 'final')) HYPHEN? ('fiscal')? 'quarter'",
        read_quarter,
    ),
    Rule(
        "half year",
        "('the' | 'its' | 'their') (number:('first' | 'second' | 'latter')) HYPHEN? half:'half' ('of' 'the' 'year' | 'of' cue:('last' | 'this' | 'next') 'year')?",
        read_quarter,
    ),
    Rule("quarter", "token:QUARTERTOKEN", read_quarter),
    Rule("spell", "('the' ('latest' | 'current' | 'most' 'recent')? 'quarter' | 'the' 'latest' 'period')", read_spell),
)
