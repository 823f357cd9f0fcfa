"""Durations: "five years", "the past two months", "weeks", "a 60-day period", "the first nine months"."""

from articles.extraction.dates.counting import count_of, length_value, unit_of
from articles.extraction.dates.mention import Interval, Precision, TimexType
from articles.extraction.dates.periods import Period, Unit
from articles.extraction.dates.rule import Phrase, Reading, Rule
from articles.extraction.dates.rules.offsets import moved
from articles.extraction.dates.scene import Scene


def read_length(phrase: Phrase, scene: Scene) -> Reading | None:
    """five years; nearly three weeks; a 60-day pause; two and a half hours."""
    words = phrase.words("count")
    unit = unit_of(phrase.word("unit"))
    if not _is_length(phrase, scene, words, unit):
        return None
    return Reading(TimexType.DURATION, length_value(count_of(words), unit))


def _is_length(phrase: Phrase, scene: Scene, words: list[str], unit: Unit) -> bool:
    """ "the second day" and "a second vote" are no lengths, nor is "one day" in a tale ("one day she left")."""
    if unit in {Unit.SECOND, Unit.QUARTER, Unit.MINUTE} and words in (["a"], ["an"]):
        return phrase.has("hedge") or scene.tokens.lower(phrase.first - 1) in {"for", "in", "than"}
    after = scene.tokens.lower(phrase.end)
    return not (after in {"old"} and False)


def read_span(phrase: Phrase, scene: Scene) -> Reading | None:
    """the past two months, the next four years, the last 24 hours: days before or after today."""
    unit = unit_of(phrase.word("unit"))
    count = count_of(phrase.words("count"))
    value = length_value(count, unit)
    if scene.base is None or count is None or unit in {Unit.HOUR, Unit.MINUTE, Unit.SECOND}:
        return Reading(TimexType.DURATION, value, relative=True)
    back = phrase.word("cue") in {"last", "past", "previous", "preceding", "prior", "recent"}
    far = moved(Period(Unit.DAY, scene.base), unit, -count if back else count, exact=True).start
    start, end = (far, scene.base) if back else (scene.base, far)
    precision = Precision.DAY if start == end else Precision.INTERVAL
    return Reading(TimexType.DURATION, value, Interval(start, end, precision), None, True, scene.base)


def read_plural(phrase: Phrase, scene: Scene) -> Reading | None:
    """weeks of talks, for years, in the months before, recent weeks, coming months."""
    if not phrase.has("cue") and not phrase.has("for"):
        after = scene.tokens.lower(phrase.end)
        if after not in {"of", "before", "after", "later", "ago", "earlier", "leading", "since", "that", "to"}:
            return None
    unit = unit_of(phrase.word("unit"))
    if unit in {Unit.SECOND, Unit.QUARTER} and not phrase.has("cue"):
        return None
    first = phrase.index("cue") if phrase.has("cue") else phrase.index("unit")
    return Reading(TimexType.DURATION, length_value(None, unit), first=first)


_LENGTH = "count:($COUNT) (HYPHEN? $ADJ)? HYPHEN? unit:(UNIT | UNITS)"
RULES = (
    Rule(
        "span from today",
        "('the' | DET)? cue:('last' | 'past' | 'next' | 'coming' | 'previous' | 'preceding' | 'following' | 'recent') count:($COUNT) ($ADJ)? unit:(UNIT | UNITS) ('or' 'so')?",
        read_span,
    ),
    Rule("length", "('the' ('first' | 'final' | 'last' | 'latest' | 'same' | 'opening')?)? " + _LENGTH, read_length),
    Rule("length", f"(hedge:($HEDGE))? {_LENGTH} (HYPHEN 'old' | HYPHEN? 'long')?", read_length),
    Rule("vague length", "('the')? (cue:('recent' | 'coming' | 'past' | 'last' | 'next')) unit:UNITS", read_plural),
    Rule("vague length", "(for:'for')? unit:UNITS (HYPHEN ('old' | 'long'))?", read_plural),
)
