"""Durations: "five years", "the past two months", "weeks", "a 60-day period", "the first nine months"."""

from dataclasses import replace

from articles.extraction.dates.counting import count_of, length_value, unit_of
from articles.extraction.dates.lexicon import CARDINALS, UNITS, word_set
from articles.extraction.dates.mention import Interval, Precision, TimexType
from articles.extraction.dates.periods import Period, Unit, period_of
from articles.extraction.dates.rule import Phrase, Reading, Rule
from articles.extraction.dates.rules.offsets import moved
from articles.extraction.dates.scene import Scene


def read_length(phrase: Phrase, scene: Scene) -> Reading | None:
    """five years; nearly three weeks; a 60-day pause; two and a half hours."""
    words = phrase.words("count")
    unit = unit_of(phrase.word("unit"))
    if not _is_length(phrase, scene, words, unit):
        return None
    topic = period_of(Unit.YEAR, scene.base) if scene.base and unit is Unit.MONTH and scene.tokens.lower(phrase.first) == "the" else None
    reading = Reading(TimexType.DURATION, length_value(count_of(words), unit), period=topic)
    return replace(reading, first=_first(phrase, words))


def _first(phrase: Phrase, words: list[str]) -> int:
    """Where the mention begins: without the article of a noun after it ("a five-hour visit", "the 14-day wait")."""
    hyphen = phrase.tokens.words[phrase.index("unit") - 1] == "-"
    attributive = phrase.word("unit") in UNITS and (hyphen or (count_of(words) or 2) != 1)
    if attributive and phrase.has("article"):
        return phrase.index("article") + 1
    if attributive and words[0] in {"a", "an"} and len(words) > 1 and words[1] not in {"few", "couple", "half", "hundred"}:
        return phrase.index("count") + 1
    return phrase.first


def _is_length(phrase: Phrase, scene: Scene, words: list[str], unit: Unit) -> bool:
    """Whether this is a length, and no age ("a 44-year-old man"), ordinal or name ("a second", "a quarter")."""
    after, next_after = scene.tokens.lower(phrase.end), scene.tokens.lower(phrase.end + 1)
    if unit is Unit.YEAR and ("old" in {scene.tokens.lower(phrase.end - 1), after} or (after == "-" and next_after.startswith("old"))):
        return False
    if unit is Unit.QUARTER and phrase.tokens.words[phrase.end - 2] == "-" and phrase.word("unit") == "quarters":
        return False
    if unit is Unit.SECOND and phrase.word("unit") == "second" and phrase.tokens.words[phrase.end - 2] != "-":
        return words == ["one"]
    if unit is Unit.MINUTE and after in {"past", "to", "after"} and next_after in CARDINALS:
        return False
    if unit is Unit.HOUR and after == "a" and next_after == "day":
        return False
    if words == ["a"] and unit is Unit.DAY and scene.tokens.lower(phrase.first - 1) == "hours":
        return False
    if words in (["a"], ["an"]):
        if unit in {Unit.SECOND, Unit.QUARTER, Unit.MINUTE}:
            return scene.tokens.lower(phrase.first - 1) in {"for", "in", "than", "within"}
        return not (after == "of" and unit is Unit.WEEKEND)
    return True


def read_span(phrase: Phrase, scene: Scene) -> Reading | None:
    """the past two months, the next four years, the last 24 hours: days before or after today."""
    unit = unit_of(phrase.word("unit"))
    count = None if phrase.has("more") else count_of(phrase.words("count"))
    value = length_value(count, unit)
    if scene.base is None or count is None or unit in {Unit.HOUR, Unit.MINUTE, Unit.SECOND}:
        return Reading(TimexType.DURATION, value, relative=True)
    back = phrase.word("cue") in {"last", "past", "previous", "preceding", "prior", "recent"}
    far = moved(Period(Unit.DAY, scene.base), unit, -count if back else count, exact=True).start
    start, end = (far, scene.base) if back else (scene.base, far)
    precision = Precision.DAY if start == end else Precision.INTERVAL
    return Reading(TimexType.DURATION, value, Interval(start, end, precision), None, True, scene.base)


def read_unit_long(phrase: Phrase, scene: Scene) -> Reading | None:
    """a day-long meeting, a yearlong pause."""
    return Reading(TimexType.DURATION, length_value(1, unit_of(phrase.word("unit"))))


def read_plural(phrase: Phrase, scene: Scene) -> Reading | None:
    """weeks of talks, for years, in the months before, recent weeks, decades-long."""
    bare = phrase.end - phrase.first == 1
    unit = unit_of(phrase.word("unit"))
    if bare and scene.tokens.lower(phrase.end) not in _AFTER_PLURAL:
        return None
    if bare and scene.tokens.lower(phrase.first - 1) in _ORDINAL_BEFORE:
        return None
    if unit in {Unit.SECOND, Unit.QUARTER} and not phrase.has("cue"):
        return None
    first = next((phrase.index(name) for name in ("cue", "first") if phrase.has(name)), phrase.index("unit"))
    return Reading(TimexType.DURATION, length_value(None, unit), first=first)


_ORDINAL_BEFORE = word_set("first last early late final opening closing busy") - {"last"}
_AFTER_PLURAL = word_set("of before after later ago earlier leading since that")

_UNIT = "HYPHEN? ($ADJ)? HYPHEN? unit:(UNIT | UNITS)"
RULES = (
    Rule(
        "span from today",
        f"'the'? cue:('last' | 'past' | 'next' | 'coming' | 'previous' | 'preceding' | 'following') count:($COUNT)"
        f" (more:('to' (NUM | NUMWORD) | 'or' (NUM | NUMWORD)))? {_UNIT} ('or' 'so')?",
        read_span,
    ),
    Rule("length", f"'the' ('first' | 'final' | 'last' | 'latest' | 'same' | 'opening') count:($COUNT) {_UNIT}", read_length),
    Rule("length", f"article:('the' | A) count:($NUMBER) {_UNIT} (HYPHEN 'old' | HYPHEN? 'long')?", read_length),
    Rule("length", f"(hedge:($HEDGE))? count:($COUNT) {_UNIT} (HYPHEN 'old' | HYPHEN? 'long')?", read_length),
    Rule("length", "unit:('day' | 'week' | 'month' | 'year' | 'hour' | 'weekend') HYPHEN? 'long'", read_unit_long),
    Rule("length", "unit:('days' | 'weeks' | 'months' | 'years' | 'hours' | 'decades' | 'centuries') HYPHEN ('long' | 'old')", read_plural),
    Rule("vague length", "'the'? cue:('recent' | 'coming' | 'past' | 'last' | 'next') unit:UNITS", read_plural),
    Rule("vague length", "'over' first:'the' unit:('years' | 'months' | 'decades')", read_plural),
    Rule("vague length", "(for:('for' | 'within'))? unit:UNITS", read_plural),
)
