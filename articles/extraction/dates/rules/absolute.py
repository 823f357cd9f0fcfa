"""Dates that name a day, a month or a year: "5 August 1963", "Aug. 5", "1991", "the 1980s", "fiscal 2019"."""

import re
from datetime import date

from articles.extraction.dates.lexicon import CARDINALS, DECADES, MONTHS, ORDINALS, SEASONS, word_set
from articles.extraction.dates.mention import Interval, Precision, TimexType
from articles.extraction.dates.periods import (
    Period,
    Unit,
    add_months,
    day_period,
    half_period,
    month_period,
    period_of,
    quarter_period,
    season_period,
    year_period,
)
from articles.extraction.dates.rule import Phrase, Reading, Rule, dated, undated
from articles.extraction.dates.scene import Scene
from articles.extraction.dates.years import nearest_day, nearest_month, whole_year


def day_number(words: list[str]) -> int:
    """The day of the month that "5", "5th" or "fifth" names."""
    return ORDINALS.get(words[0]) or int(re.match(r"\d+", words[0])[0])  # type: ignore[index]


def year_number(words: list[str], scene: Scene) -> int | None:
    """The year that "1990", "'90" or "nineteen ninety" names; a short year takes the century nearest the reference."""
    if not words:
        return None
    if words[0][0].isdigit():
        return int(words[0])
    if words == ["two", "thousand"]:
        return 2000
    if words[0][0].isalpha():
        return CARDINALS[words[0]] * 100 + sum(CARDINALS[word] for word in words[1:] if word in CARDINALS)
    return whole_year(int(words[0][1:]), scene)


def read_iso(phrase: Phrase, scene: Scene) -> Reading | None:
    """2019-02-02, 2019-02-02T10:00Z."""
    text = phrase.word("iso")
    period = day_period(int(text[:4]), int(text[5:7]), int(text[8:10]))
    if len(text) > 10:
        return Reading(TimexType.TIME, text.upper(), period.interval, period)
    return dated(period)


def read_numeric(phrase: Phrase, scene: Scene) -> Reading | None:
    """12/31/2019 and 31.12.2019: the part over 12 is the day; slashes put the month first, dots the day."""
    text = phrase.word("numeric")
    first, second, third = (int(part) for part in re.split(r"[/.]", text))
    if first > 31:
        return dated(day_period(first, second, third))
    year = whole_year(third, scene) if third < 100 else third
    day_first = "." in text or first > 12
    month, day = (second, first) if day_first else (first, second)
    return dated(day_period(year, month, day))


def read_day(phrase: Phrase, scene: Scene) -> Reading | None:
    """Aug. 5, 1963; 5 August; Tuesday, Aug. 5; the 5th of August."""
    month, day = MONTHS[phrase.word("month")], day_number(phrase.words("day"))
    year = year_number(phrase.words("year"), scene)
    if year is not None:
        return dated(day_period(year, month, day))
    if phrase.has("of") and scene.base is not None:
        return dated(day_period(year_of(phrase, scene.base), month, day), relative=True, anchor=scene.base)
    return nearest_day(month, day, phrase, scene)


def year_of(phrase: Phrase, base: date) -> int:
    """The year of "of last year", "this year", "next year"."""
    return base.year + {"last": -1, "this": 0, "next": 1}[phrase.word("of")]


def read_another_day(phrase: Phrase, scene: Scene) -> Reading | None:
    """The second day of "on 4 and 5 May", "on May 4 and 5": in the month of the first."""
    tokens = scene.tokens
    if scene.last is None or scene.last.period is None or scene.last.period.unit is not Unit.DAY:
        return None
    if tokens.lower(phrase.first - 1) not in {"and", "or", "to", "through", ",", "until"}:
        return None
    if scene.last_end != phrase.first - 1 or tokens.lower(phrase.end) not in _AFTER_DAY:
        return None
    if not scene.last_rule.endswith("of a month") and scene.last_rule != "another day":
        return None
    day = scene.last.period.start.replace(day=int(phrase.word("day")))
    if day <= scene.last.period.start:
        return None
    return dated(Period(Unit.DAY, day), relative=scene.last.relative, anchor=scene.last.anchor)


def read_fiscal(phrase: Phrase, scene: Scene) -> Reading | None:
    """FY19, FY2019, taken as the calendar year."""
    number = int(phrase.word("token")[2:])
    return dated(year_period(whole_year(number, scene) if number < 100 else number))


def read_days(phrase: Phrase, scene: Scene) -> Reading | None:
    """February 3-5, 2019: one mention whose interval runs from the first day to the last."""
    month, first, last = MONTHS[phrase.word("month")], day_number(phrase.words("day")), day_number(phrase.words("last"))
    if first >= last:
        return None
    year = year_number(phrase.words("year"), scene)
    start = dated(day_period(year, month, first)) if year is not None else nearest_day(month, first, phrase, scene)
    if start.period is None:
        return undated(f"XXXX-{month:02}-{first:02}/XXXX-{month:02}-{last:02}")
    end = start.period.start.replace(day=last)
    span = Interval(start.period.start, end, Precision.INTERVAL)
    value = f"{span.start.isoformat()}/{span.end.isoformat()}"
    return Reading(TimexType.DATE, value, span, start.period, start.relative, start.anchor)


def read_month(phrase: Phrase, scene: Scene) -> Reading | None:
    """August 1963; early August; last August is a rule of its own."""
    month = MONTHS[phrase.word("month")]
    year = year_number(phrase.words("year"), scene)
    if year is not None:
        return _parted(phrase, dated(month_period(year, month)))
    if phrase.has("of") and scene.base is not None:
        return _parted(phrase, dated(month_period(year_of(phrase, scene.base), month), relative=True, anchor=scene.base))
    if not is_month_name(phrase, scene):
        return None
    return _parted(phrase, nearest_month(month, phrase, scene))


def read_season(phrase: Phrase, scene: Scene) -> Reading | None:
    """the summer of 1990; spring 2019."""
    year = year_number(phrase.words("year"), scene)
    return dated(season_period(year, SEASONS[phrase.word("season")])) if year else None


def read_year(phrase: Phrase, scene: Scene) -> Reading | None:
    """1991; early 1991; the end of 1991; fiscal 1991 (taken as the calendar year)."""
    year = year_number(phrase.words("year"), scene)
    if year is None or not is_year(phrase, scene):
        return None
    return _parted(phrase, dated(year_period(year)))


def read_decade(phrase: Phrase, scene: Scene) -> Reading | None:
    """the 1980s, the '80s, the eighties; "the early 1980s" keeps the whole decade."""
    word = phrase.word("decade")
    if word in DECADES:
        if scene.tokens.lower(phrase.index("decade") - 1) in {"his", "her", "their", "my", "your", "our", "in", "into"}:
            return None
        short = DECADES[word] * 10
        return dated(Period(Unit.DECADE, year_period(1900 + short).start))
    digits = re.sub(r"\D", "", word)
    if len(digits) == 2:
        if word[0].isdigit() and scene.tokens.lower(phrase.index("decade") - 1) not in {
            "the",
            "early",
            "mid",
            "late",
            "-",
        }:
            return None
        year = whole_year(int(digits), scene)
    else:
        year = int(digits)
    unit = Unit.CENTURY if year % 100 == 0 and year < 2000 else Unit.DECADE
    return dated(Period(unit, year_period(year).start))


def read_century(phrase: Phrase, scene: Scene) -> Reading | None:
    """the 20th century, the nineteenth century."""
    number = day_number(phrase.words("number"))
    if not 1 < number < 31:
        return None
    return dated(period_of(Unit.CENTURY, year_period(number * 100 - 100).start))


def read_part_of_year(phrase: Phrase, scene: Scene) -> Reading | None:
    """the first half of 2019, the third quarter of 1990, Q3 2019."""
    year = year_number(phrase.words("year"), scene)
    if year is None:
        return None
    number = part_number(phrase)
    is_half = phrase.has("half") or phrase.word("token").startswith("h")
    if not 1 <= number <= (2 if is_half else 4):
        return None
    return dated(half_period(year, number) if is_half else quarter_period(year, number))


def read_edge_of_year(phrase: Phrase, scene: Scene) -> Reading | None:
    """the first nine months of 1990, the last two quarters of 2019: two quarters at an edge are a half."""
    year, count = year_number(phrase.words("year"), scene), CARDINALS[phrase.word("count")]
    if year is None or phrase.word("unit") == "weeks":
        return None
    months = count * (3 if phrase.word("unit") == "quarters" else 1)
    if not 0 < months < 12:
        return None
    at_start = phrase.word("edge") == "first"
    if months == 6:
        return dated(half_period(year, 1 if at_start else 2))
    start = date(year, 1 if at_start else 13 - months, 1)
    interval = Interval(start, Period(Unit.MONTH, add_months(start, months - 1)).end, Precision.INTERVAL)
    return Reading(TimexType.DURATION, f"P{months}M", interval)


def part_number(phrase: Phrase) -> int:
    """Which quarter or half: "third", "3rd", "final", "Q3"."""
    if phrase.has("token"):
        return int(re.sub(r"\D", "", phrase.word("token"))[:1])
    word = phrase.word("number")
    if word in {"last", "final", "latter"}:
        return 2 if phrase.has("half") else 4
    return day_number([word])


def read_year_range(phrase: Phrase, scene: Scene) -> Reading | None:
    """2010-11, 2014-2016: one mention over all the years."""
    tokens = scene.tokens
    if phrase.has("pair"):
        first, second = phrase.word("pair").split("/")
    else:
        if not all(tokens.joined(index) for index in range(phrase.first + 1, phrase.end)):
            return None
        first, second = phrase.word("year"), phrase.word("last")
    start = int(first)
    end = int(second) if len(second) == 4 else start // 100 * 100 + int(second)
    if not start < end <= start + 100 or not is_year(phrase, scene):
        return None
    span = Interval(year_period(start).start, year_period(end).end, Precision.INTERVAL)
    return Reading(TimexType.DATE, f"{start:04}/{end:04}", span, year_period(start))


def _parted(phrase: Phrase, reading: Reading) -> Reading:
    """The reading of "the end of X": its last day; TIMEX3 keeps the value of X."""
    if reading.interval is None or phrase.word("part") not in {"end", "close"}:
        return reading
    last = reading.interval.end
    return Reading(
        reading.type,
        reading.value,
        Interval(last, last, Precision.DAY),
        reading.period,
        reading.relative,
        reading.anchor,
        anchored_on=reading.anchored_on,
    )


_BEFORE_YEAR = word_set(
    "in since until till by from to through throughout during before after around about of between and early late "
    "mid end the for as circa fiscal than back pre post ( - – , spring summer fall autumn winter at on over into "
    "that this"
) | {""}
_NOT_A_YEAR_BEFORE = word_set(
    "$ £ € # no nos number flight article room page route highway chapter some about nearly almost than over only "
    "exactly another additional other all these those"
)
_COUNTED = word_set(
    "people troops soldiers warheads missiles launchers bombs tanks aircraft dollars euros miles kilometers "
    "kilometres km meters metres feet yards tons tonnes pounds kilograms kg percent % points shares votes members "
    "men women children delegates workers employees jobs homes houses pages times years days hours minutes "
    "nuclear strategic tactical deployed heavy combat artillery armored armoured vehicles helicopters deaths "
    "casualties prisoners refugees cases copies inspections guns weapons ballistic cruise intercontinental "
    "operational barrels bushels students voters civilians rubles yen francs marks pesos cubic square degrees mph "
    "volts watts megawatts calories acres hectares rounds intermediate medium short long stockpiled active "
    "reserve retired silos submarines bombers units items sites"
)


def is_year(phrase: Phrase, scene: Scene) -> bool:
    """Whether a four-digit number is a year and no count, sum or code ("1550 warheads", "$1990", "No. 1989")."""
    tokens = scene.tokens
    if phrase.word("year")[:1] in {"'", "’", "`"} and phrase.end - phrase.first == 1:
        return _is_short_year(phrase, scene)
    before = tokens.lower(phrase.first - 1)
    after = tokens.lower(phrase.end)
    if before in {
        "$",
        "£",
        "€",
        "#",
        "no",
        "nos",
        "number",
        "flight",
        "article",
        "room",
        "page",
        "route",
        "highway",
        "/",
    }:
        return False
    if before in {".", ","} and tokens.joined(phrase.first):
        return False
    if before == "." and tokens.lower(phrase.first - 2) == "no":
        return False
    if after in _COUNTED or after in {"%", "$", "/", ":"}:
        return False
    if after in {"-", "–"} and tokens.joined(phrase.end) and tokens.lower(phrase.end + 1) in _COUNTED:
        return False
    year = phrase.word("year")
    return not year.isdigit() or 1400 <= int(year) <= 2199 or before in {"in", "since", "until", "by", "year"}


def _is_short_year(phrase: Phrase, scene: Scene) -> bool:
    return scene.tokens.lower(phrase.first - 1) in _BEFORE_YEAR - {"\n"}


_AFTER_DAY = word_set(". , ; : ) in at for on to as when with after before the from and or - – —") | {""}
_BEFORE_MONTH = word_set(
    "in since until till by from to through throughout during before after of between and early late mid this "
    "next last for that or on every each ( and the a"
)


SHORT_MONTHS = word_set("jan feb mar apr jun jul aug sep sept oct nov dec")


def is_month_name(phrase: Phrase, scene: Scene) -> bool:
    """Whether a bare "May", "March" or "August" is the month and no verb, name or adjective."""
    word = phrase.word("month")
    index = phrase.index("month")
    if word in SHORT_MONTHS and not (phrase.words("month")[-1] == "." or phrase.first < index):
        after_word = scene.tokens.words[phrase.end] if phrase.end < len(scene.tokens.words) else ""
        return scene.tokens.lower(index - 1) in _BEFORE_MONTH - {"the", "a"} and not after_word[:1].isupper()
    if word not in {"may", "march", "august", "april", "june"}:
        return True
    if phrase.first < index:
        return True
    before, after = scene.tokens.lower(index - 1), scene.tokens.lower(phrase.end)
    if before in _BEFORE_MONTH:
        return not (word == "may" and after == "be")
    if word in {"april", "june"}:
        after_word = scene.tokens.words[phrase.end] if phrase.end < len(scene.tokens.words) else ""
        return not after_word[:1].isupper()
    return False


_WEEKDAY = "(weekday:($WEEKDAY) COMMA? ('the'? !NUMWORD)?)?"
_SPELL = "(number:(ORDWORD | ORDINAL | 'last' | 'final' | 'latter')) HYPHEN?"
RULES = (
    Rule("iso date", "iso:ISODATE", read_iso),
    Rule("numeric date", "numeric:NUMERICDATE", read_numeric),
    Rule("days of a month", "month:($MONTH) day:DAY HYPHEN last:DAY (COMMA? year:($YEAR))?", read_days),
    Rule("days of a month", "day:DAY HYPHEN last:DAY month:($MONTH) (COMMA? year:($YEAR))?", read_days),
    Rule("full date", _WEEKDAY + " month:($MONTH) 'the'? day:($DAY) COMMA? ('of' | 'in')? year:($YEAR)", read_day),
    Rule("full date", _WEEKDAY + " day:($DAY | ORDWORD) 'of'? month:($MONTH) COMMA? 'of'? year:($YEAR)", read_day),
    Rule("full date", "'the' day:(DAYORDINAL | ORDWORD) 'of' month:($MONTH) COMMA? 'of'? year:($YEAR)", read_day),
    Rule(
        "day of a month",
        _WEEKDAY + " (cue:('last' | 'next' | 'this'))? month:($MONTH) 'the'? day:($DAY | ORDWORD)"
        " (COMMA? of:('last' | 'next' | 'this') 'year')?",
        read_day,
    ),
    Rule(
        "day of a month",
        _WEEKDAY + " day:($DAY | ORDWORD) 'of'? month:($MONTH) (COMMA? of:('last' | 'next' | 'this') 'year')?",
        read_day,
    ),
    Rule("day of a month", "'the' day:(DAYORDINAL | ORDWORD) 'of' month:($MONTH)", read_day),
    Rule("month of a year", "($EARLY | $END)? month:($MONTH) (COMMA | 'of' | 'in')? year:($YEAR)", read_month),
    Rule("month of a year", "($EARLY | $END)? month:($MONTH) ('of')? of:('last' | 'next' | 'this') 'year'", read_month),
    Rule("season of a year", "($EARLY | $END)? 'the'? season:SEASON (COMMA | 'of' | 'in')? year:($YEAR)", read_season),
    Rule("part of a year", "token:(QUARTERTOKEN | HALFTOKEN) COMMA? 'of'? year:($YEAR)", read_part_of_year),
    Rule(
        "part of a year",
        f"'the'? {_SPELL} ('quarter' | half:'half') COMMA? ('of' | 'in')? ('fiscal' 'year'?)? year:($YEAR)",
        read_part_of_year,
    ),
    Rule("part of a year", f"'the'? year:YEAR {_SPELL} ('quarter' | half:'half')", read_part_of_year),
    Rule(
        "part of a year",
        "'the'? edge:('first' | 'last' | 'final') count:NUMWORD unit:('months' | 'quarters' | 'weeks') 'of' 'fiscal'? year:YEAR",
        read_edge_of_year,
    ),
    Rule("years", "pair:YEARPAIR", read_year_range),
    Rule("years", "year:YEAR HYPHEN last:(YEAR | TWODIGIT)", read_year_range),
    Rule("decade", "($EARLY | $END)? decade:(DECADE | SHORTDECADE)", read_decade),
    Rule("decade", "'the' ($EARLY)? decade:DECADEWORD", read_decade),
    Rule("century", "($EARLY | 'the' $EARLY | $END)? number:(ORDWORD | ORDINAL) HYPHEN? 'century'", read_century),
    Rule("another day", "day:DAY", read_another_day),
)
BARE = (
    Rule("year", "($EARLY ('in' | 'fiscal')? | $END) 'fiscal'? 'year'? year:($YEAR)", read_year),
    Rule("year", "('fiscal' | 'financial') 'year'? year:($YEAR)", read_year),
    Rule("year", "token:FISCALTOKEN", read_fiscal),
    Rule("year", "'post' HYPHEN year:YEAR", read_year),
    Rule("year", "'the' 'year' year:($YEAR | 'two' 'thousand')", read_year),
    Rule("year", "year:($YEAR)", read_year),
    Rule("month", "($EARLY ('in')? | $END) month:($MONTH)", read_month),
    Rule("month", "month:($MONTH)", read_month),
)
