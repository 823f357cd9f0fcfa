"""Decades and centuries: "the 1980s", "the '80s", "the eighties", "the 20th century"."""

import re

from articles.extraction.dates.lexicon import DECADES, word_set
from articles.extraction.dates.numerals import day_number, whole_year
from articles.extraction.dates.periods import Period, period_of, year_period
from articles.extraction.dates.rule import Phrase, Reading, Rule, dated, finished
from articles.extraction.dates.scene import Scene
from articles.extraction.dates.units import Unit

_AGES = word_set("his her their my your our in into")
_BEFORE_SHORT_DECADE = word_set("the early mid late -")


def read_decade(phrase: Phrase, scene: Scene) -> Reading | None:
    """It was drafted in the early 1980s, or the eighties; but "a man in his sixties" is an age."""
    word, before = phrase.word("decade"), phrase.tokens.lower(phrase.index("decade") - 1)
    if word in DECADES:
        return None if before in _AGES else finished(phrase, dated(_decade(1900 + DECADES[word] * 10)))
    digits = re.sub(r"\D", "", word)
    if len(digits) == 4:
        return finished(phrase, dated(_decade(int(digits))))
    if word[0].isdigit() and before not in _BEFORE_SHORT_DECADE:
        return None
    return finished(phrase, dated(_decade(whole_year(int(digits), scene.reference))))


def _decade(year: int) -> Period:
    """The 1980s; the 1800s, which are a century; the 2000s, which are a decade."""
    unit = Unit.CENTURY if year % 100 == 0 and year < 2000 else Unit.DECADE
    return Period(unit, year_period(year).start)


def read_century(phrase: Phrase, _: Scene) -> Reading | None:
    """The wars of the 20th century, told as the years 1900 to 1999."""
    number = day_number(phrase.words("number"))
    return dated(period_of(Unit.CENTURY, year_period(number * 100 - 100).start)) if 1 < number < 31 else None


RULES = (
    Rule("decade", "($EARLY | $END)? decade:(DECADE | SHORTDECADE)", read_decade),
    Rule("decade", "'the' ($EARLY)? decade:DECADEWORD", read_decade),
    Rule("century", "($EARLY | 'the' $EARLY | $END)? number:(ORDWORD | ORDINAL) HYPHEN? 'century'", read_century),
)
