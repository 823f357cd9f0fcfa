"""Years: "1991", "the end of 1991", "'91", "fiscal 1991", "2010-11"; and numbers that only look like years."""

from articles.extraction.dates.lexicon import word_set
from articles.extraction.dates.mention import Interval, Precision, TimexType
from articles.extraction.dates.numerals import whole_year, year_number
from articles.extraction.dates.periods import year_period
from articles.extraction.dates.rule import Phrase, Reading, Rule, dated, finished
from articles.extraction.dates.scene import Scene


def read_year(phrase: Phrase, scene: Scene) -> Reading | None:
    """It was signed in early 1991 and lapsed at the end of 1993. A fiscal year is taken as the calendar year."""
    year = year_number(phrase.words("year"), scene.reference)
    if year is None or not is_year(phrase):
        return None
    return finished(phrase, dated(year_period(year)))


def read_fiscal_token(phrase: Phrase, scene: Scene) -> Reading | None:
    """The request for FY19, or for FY2019."""
    number = int(phrase.word("token")[2:])
    return dated(year_period(whole_year(number, scene.reference) if number < 100 else number))


def read_years(phrase: Phrase, _: Scene) -> Reading | None:
    """The talks of 2010-11 and those of 2014-2016: one mention over all the years."""
    tokens = phrase.tokens
    if phrase.has("pair"):
        first, second = phrase.word("pair").split("/")
    elif all(tokens.joined(index) for index in range(phrase.first + 1, phrase.end)):
        first, second = phrase.word("year"), phrase.word("last")
    else:
        return None
    start = int(first)
    end = int(second) if len(second) == 4 else start // 100 * 100 + int(second)
    if not start < end <= start + 100 or not is_year(phrase):
        return None
    span = Interval(year_period(start).start, year_period(end).end, Precision.INTERVAL)
    return Reading(TimexType.DATE, f"{start:04}/{end:04}", span, year_period(start))


def is_year(phrase: Phrase) -> bool:
    """Whether a number is a year, and no count, sum or code: "1550 warheads", "$1990", "No. 1989"."""
    tokens, year = phrase.tokens, phrase.word("year")
    before, after = phrase.before(), phrase.after()
    if year and year[0] in "'’`" and phrase.end - phrase.first == 1:
        return before in _BEFORE_SHORT_YEAR
    if before in _BEFORE_CODE or (before in {".", ","} and tokens.joined(phrase.first)):
        return False
    if before == "." and phrase.before(2) in {"no", "nos", "art"}:
        return False
    if after in _COUNTED or after in {"%", "$", "/", ":"}:
        return False
    if after in {"-", "–"} and tokens.joined(phrase.end) and phrase.after(2) in _COUNTED:
        return False
    return not year.isdigit() or 1400 <= int(year) <= 2199 or before in {"in", "since", "until", "by", "year"}


_BEFORE_CODE = word_set("$ £ € # no nos number flight article resolution room page route highway / +")
_BEFORE_SHORT_YEAR = word_set(
    "in since until till by from to through throughout during before after around about of between and early "
    "late mid end the for as circa fiscal than back pre post ( - – , spring summer fall autumn winter at on "
    "over into that this"
) | {""}
_COUNTED = word_set(
    "people troops soldiers warheads missiles launchers bombs tanks aircraft dollars euros miles kilometers "
    "kilometres km meters metres feet yards tons tonnes pounds kilograms kg percent points shares votes "
    "members men women children delegates workers employees jobs homes houses pages times years days hours "
    "minutes nuclear strategic tactical deployed heavy combat artillery armored armoured vehicles helicopters "
    "deaths casualties prisoners refugees cases copies inspections guns weapons ballistic cruise "
    "intercontinental operational barrels bushels students voters civilians rubles yen francs marks pesos "
    "cubic square degrees mph volts watts megawatts calories acres hectares rounds intermediate medium short "
    "long stockpiled active reserve retired silos submarines bombers units items sites"
)
RANGES = (
    Rule("years", "pair:YEARPAIR", read_years),
    Rule("years", "year:YEAR HYPHEN last:(YEAR | TWODIGIT)", read_years),
)
BARE = (
    Rule("year", "($EARLY ('in' | 'fiscal')? | $END) 'fiscal'? 'year'? year:($YEAR)", read_year),
    Rule("year", "('fiscal' | 'financial') 'year'? year:($YEAR)", read_year),
    Rule("year", "token:FISCALTOKEN", read_fiscal_token),
    Rule("year", "'post' HYPHEN year:YEAR", read_year),
    Rule("year", "'the'? year:YEAR ('fiscal' | 'financial' | 'calendar' | 'model') 'year'", read_year),
    Rule("year", "'the' 'year' year:($YEAR | 'two' 'thousand')", read_year),
    Rule("year", "year:($YEAR)", read_year),
)
