"""Durations: "five years", "the past two months", "weeks", "a 60-day period", "the first nine months"."""

from dataclasses import replace

from articles.extraction.dates.counting import count_of, length_value, unit_of
from articles.extraction.dates.lexicon import CARDINALS, UNITS, word_set
from articles.extraction.dates.mention import Interval, Precision, TimexType
from articles.extraction.dates.periods import Period, period_of
from articles.extraction.dates.rule import Phrase, Reading, Rule, length, undated
from articles.extraction.dates.scene import Scene
from articles.extraction.dates.tense import Direction, direction
from articles.extraction.dates.units import CLOCK_UNITS, Unit

_BEFORE_VERB = word_set("to will would could may might can should not must")
_MANY = 1000
_BACK = frozenset({"last", "past", "previous", "preceding"})


def read_length(phrase: Phrase, scene: Scene) -> Reading | None:
    """It lasted five years; nearly three weeks; a 60-day pause; two and a half hours of talks."""
    if not is_length(phrase):
        return None
    unit = unit_of(phrase.word("unit"))
    if unit is Unit.DAY and phrase.words("count") == ["one"] and _is_some_day(phrase, scene):
        return undated("FUTURE_REF")
    count = count_of(phrase.words("count"))
    reading = length(length_value(count + 0.5 if count and phrase.has("half") else count, unit))
    if _is_rate(phrase, unit):
        return replace(reading, type=TimexType.SET)
    if unit is Unit.MONTH and scene.base and phrase.tokens.lower(phrase.first) == "the":
        # "the nine months" of a company's report: what follows compares with the year, not with a quarter
        reading = replace(reading, period=period_of(Unit.YEAR, scene.base))
    return replace(reading, first=_first(phrase))


def read_range(phrase: Phrase, _: Scene) -> Reading | None:
    """It will take two to three weeks: TIMEX3 has no value for a range, so the shorter length stands for it."""
    low, high = count_of(phrase.words("low")), count_of(phrase.words("count"))
    if low is None or high is None or low >= high:
        return None
    return length(length_value(low, unit_of(phrase.word("unit"))))


def _is_rate(phrase: Phrase, unit: Unit) -> bool:
    """Whether "a day" tells how often, after an amount: "12 flights a day", "$2 million a year"; not "a day later"."""
    if phrase.words("count") != ["a"] or unit in CLOCK_UNITS or phrase.after() in _AFTER_LENGTH:
        return False
    return any(phrase.before(step)[:1].isdigit() or phrase.before(step) in _AMOUNTS for step in (1, 2))


def _is_some_day(phrase: Phrase, scene: Scene) -> bool:
    """Whether "one day" is a day to come, as in "it will one day be ratified"."""
    bare = phrase.end - phrase.first == 2 and phrase.before() not in {"for", "in", "within", "than", "least", "only"}
    return bare and phrase.after() not in {"of", "before", "after"} and direction(phrase, scene) is Direction.FUTURE


def _first(phrase: Phrase) -> int:
    """Where the mention begins: without the article of a noun after it ("a five-hour visit", "the 14-day wait")."""
    words, unit = phrase.words("count"), phrase.index("unit")
    hyphen = phrase.tokens.words[unit - 1] == "-"
    attributive = phrase.word("unit") in UNITS and (hyphen or (count_of(words) or 2) != 1)
    if attributive and phrase.has("article"):
        return phrase.index("article") + 1
    if attributive and len(words) > 1 and words[0] in {"a", "an"} and words[1] not in _BELONGS_TO_ARTICLE:
        return phrase.index("count") + 1
    return phrase.first


def is_length(phrase: Phrase) -> bool:
    """Whether this is a length, and no age ("a 44-year-old man"), order ("a second"), share or time of day."""
    words, unit, tokens = phrase.words("count"), unit_of(phrase.word("unit")), phrase.tokens
    if phrase.word("unit") in UNITS and (words == ["some"] or (words[-1].isdigit() and int(words[-1]) > _MANY)):
        return False  # "some day" is no length, nor is "the 1990 fiscal year"
    if words == ["many"] and phrase.before() == "as":
        return False
    bound = tokens.words[phrase.index("unit") - 1] == "-"
    if unit is Unit.YEAR:
        return "old" not in {phrase.last_word(), phrase.after()} and not phrase.after(2).startswith("old")
    if unit is Unit.QUARTER and (bound and phrase.word("unit") == "quarters"):
        return False
    if unit is Unit.SECOND and phrase.word("unit") == "second" and not bound:
        return words == ["one"]
    if unit is Unit.MINUTE and phrase.after() in {"past", "to", "after"} and phrase.after(2) in CARDINALS:
        return False
    if unit is Unit.HOUR and phrase.after() == "a" and phrase.after(2) == "day":
        return False
    if words == ["a"] and unit in {Unit.SECOND, Unit.QUARTER, Unit.MINUTE}:
        return phrase.before() in {"for", "in", "than", "within"}
    if words == ["a"] and unit is Unit.DAY:
        return phrase.before() != "hours"
    return not (words == ["a"] and unit is Unit.WEEKEND and phrase.after() == "of")


def read_span(phrase: Phrase, scene: Scene) -> Reading | None:
    """Over the past two months, in the next four years: a length, whose interval ends or begins today.

    But "the accord is to last ten years" has a verb.
    """
    if phrase.word("cue") == "last" and phrase.before() in _BEFORE_VERB:
        return None
    unit = unit_of(phrase.word("unit"))
    count = None if phrase.has("more") else count_of(phrase.words("count"))
    reading = replace(length(length_value(count, unit)), relative=True)
    if scene.base is None or count is None or unit in CLOCK_UNITS:
        return reading
    back = phrase.word("cue") in _BACK
    far = Period(Unit.DAY, scene.base).counted(unit, -count if back else count, exact=True).start
    start, end = min(far, scene.base), max(far, scene.base)
    span = Interval(start, end, Precision.DAY if start == end else Precision.INTERVAL)
    return replace(reading, interval=span, anchor=scene.base)


def read_unit_long(phrase: Phrase, _: Scene) -> Reading | None:
    """A day-long meeting."""
    return Reading(TimexType.DURATION, length_value(1, unit_of(phrase.word("unit"))))


def read_long_word(phrase: Phrase, _: Scene) -> Reading | None:
    """A weeklong strike."""
    return length(length_value(1, unit_of(phrase.word("word").removesuffix("long"))))


def read_plural(phrase: Phrase, _: Scene) -> Reading | None:
    """After weeks of talks, for years, in the months before, in recent weeks, a decades-long dispute."""
    bare = phrase.end - phrase.first == 1
    if bare and (phrase.after() not in _AFTER_PLURAL or phrase.before() in _BEFORE_PART):
        return None
    unit = unit_of(phrase.word("unit"))
    if unit in {Unit.SECOND, Unit.QUARTER} and not phrase.has("cue"):
        return None
    first = next((phrase.index(name) for name in ("cue", "first") if phrase.has(name)), phrase.index("unit"))
    return replace(length(length_value(None, unit)), first=first)


_AFTER_LENGTH = word_set("before after later earlier ago since of")
_AMOUNTS = word_set("hundred thousand million billion trillion percent dozen dozens hundreds thousands")
_BELONGS_TO_ARTICLE = word_set("few couple half hundred")
_BEFORE_PART = word_set("first early late final opening closing busy")
_AFTER_PLURAL = word_set("ahead of before after later ago earlier leading since that")
_UNIT = "HYPHEN? ($ADJ)? HYPHEN? unit:(UNIT | UNITS)"
_TAIL = "(HYPHEN 'old' | HYPHEN? 'long')?"
_PLURALS = "'days' | 'weeks' | 'months' | 'years' | 'hours' | 'decades' | 'centuries'"
RULES = (
    Rule(
        "span from today",
        "'the'? cue:('last' | 'past' | 'next' | 'coming' | 'previous' | 'preceding' | 'following') count:($COUNT)"
        f" (more:(('to' | 'or') (NUM | NUMWORD)))? {_UNIT} ('or' 'so')?",
        read_span,
    ),
    Rule(
        "length",
        f"'the' ('first' | 'final' | 'last' | 'latest' | 'same' | 'opening') count:($COUNT) {_UNIT}",
        read_length,
    ),
    Rule("length", f"article:('the' | A) count:($NUMBER) {_UNIT} {_TAIL}", read_length),
    Rule("length", "count:(NUM | NUMWORD | A) unit:(UNIT | UNITS) half:('and' 'a' 'half')", read_length),
    Rule("length", f"(hedge:($HEDGE))? low:(NUM | NUMWORD) ('to' | 'or') count:(NUM | NUMWORD) {_UNIT}", read_range),
    Rule("length", f"(hedge:($HEDGE))? count:($COUNT) {_UNIT} {_TAIL}", read_length),
    Rule("length", "unit:('day' | 'week' | 'month' | 'year' | 'hour' | 'weekend') HYPHEN? 'long'", read_unit_long),
    Rule(
        "length", "word:('daylong' | 'weeklong' | 'monthlong' | 'yearlong' | 'hourlong' | 'decadelong')", read_long_word
    ),
    Rule("length", f"unit:({_PLURALS}) HYPHEN ('long' | 'old')", read_plural),
    Rule("vague length", "'the'? cue:('recent' | 'coming' | 'past' | 'last' | 'next') unit:UNITS", read_plural),
    Rule("vague length", "'over' first:'the' unit:('years' | 'months' | 'decades')", read_plural),
    Rule("vague length", "(for:('for' | 'within'))? unit:UNITS", read_plural),
)
