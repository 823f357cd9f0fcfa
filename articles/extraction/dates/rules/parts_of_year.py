"""Parts of a named year: "the first half of 2019", "Q3 2019", "the first nine months of 1990"."""

import re
from datetime import date

from articles.extraction.dates.lexicon import CARDINALS
from articles.extraction.dates.mention import Interval, Precision, TimexType
from articles.extraction.dates.numerals import day_number, year_number
from articles.extraction.dates.periods import Period, add_months, half_period, quarter_period
from articles.extraction.dates.rule import Phrase, Reading, Rule, dated
from articles.extraction.dates.scene import Scene
from articles.extraction.dates.units import Unit


def read_part_of_year(phrase: Phrase, scene: Scene) -> Reading | None:
    """The cuts end in the first half of 2019; the third quarter of 1990; Q3 2019."""
    year = year_number(phrase.words("year"), scene.reference)
    return dated(part_of_year(phrase, year)) if year is not None else None


def part_of_year(phrase: Phrase, year: int) -> Period:
    """The quarter or half that the phrase counts ("third", "3rd", "final", "Q3"); ValueError for a fifth quarter."""
    token, word = phrase.word("token"), phrase.word("number")
    is_half = phrase.has("half") or token.startswith("h")
    if token:
        number = int(re.sub(r"\D", "", token)[:1])
    elif word in {"last", "final", "latter"}:
        number = 2 if is_half else 4
    else:
        number = day_number([word])
    if number > (2 if is_half else 4):
        raise ValueError(f"no year has {number} of them")
    return half_period(year, number) if is_half else quarter_period(year, number)


def read_edge_of_year(phrase: Phrase, scene: Scene) -> Reading | None:
    """Exports in the first nine months of 1990, in the last two quarters of 2019 (a half)."""
    year, count = year_number(phrase.words("year"), scene.reference), CARDINALS[phrase.word("count")]
    months = count * (3 if phrase.word("unit") == "quarters" else 1)
    if year is None or not 0 < months < 12:
        return None
    at_start = phrase.word("edge") == "first"
    if months == 6:
        return dated(half_period(year, 1 if at_start else 2))
    start = date(year, 1 if at_start else 13 - months, 1)
    end = Period(Unit.MONTH, add_months(start, months - 1)).end
    return Reading(TimexType.DURATION, f"P{months}M", Interval(start, end, Precision.INTERVAL))


_COUNTED = "(number:(ORDWORD | ORDINAL | 'last' | 'final' | 'latter')) HYPHEN? ('quarter' | half:'half')"
RULES = (
    Rule("part of a year", "token:(QUARTERTOKEN | HALFTOKEN) COMMA? 'of'? year:($YEAR)", read_part_of_year),
    Rule(
        "part of a year",
        f"'the'? {_COUNTED} COMMA? ('of' | 'in')? ('fiscal' 'year'?)? year:($YEAR)",
        read_part_of_year,
    ),
    Rule("part of a year", f"'the'? year:YEAR APOSTROPHE? {_COUNTED}", read_part_of_year),
    Rule(
        "part of a year",
        "'the'? edge:('first' | 'last' | 'final') count:NUMWORD unit:('months' | 'quarters') 'of' 'fiscal'? year:YEAR",
        read_edge_of_year,
    ),
)
