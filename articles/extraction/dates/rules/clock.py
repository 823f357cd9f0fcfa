"""Times of day: "9 a.m. EST Tuesday", "10:35 p.m.", "1430 GMT", "noon"."""

import re
from dataclasses import replace

from articles.extraction.dates.lexicon import CARDINALS
from articles.extraction.dates.mention import TimexType
from articles.extraction.dates.periods import Period
from articles.extraction.dates.rule import Phrase, Reading, Rule
from articles.extraction.dates.scene import Scene
from articles.extraction.dates.units import Unit

_BEFORE_NOON = frozenset({"am", "a", "morning"})
_AFTER_NOON = frozenset({"pm", "p", "afternoon", "evening"})
_LATE_PARTS = frozenset({"AF", "EV", "NI"})
_PARENTHESIS = 6
_NO_HOUR = 99


def clock_value(phrase: Phrase) -> str:
    """The 24-hour clock time that the phrase names, "09:00"; ValueError where no clock shows it."""
    if phrase.has("noon"):
        return "12:00"
    if phrase.has("midnight"):
        return "24:00"
    word = phrase.word("hour")
    digits = re.findall(r"\d+", word) or [str(CARDINALS.get(word, _NO_HOUR))]
    if len(digits[0]) == 4:
        digits = [digits[0][:2], digits[0][2:]]
    hour, minute = int(digits[0]), int(digits[1]) if len(digits) > 1 else 0
    half = re.sub(r"[\d.: ]", "", phrase.word("half") or word)
    if half in _AFTER_NOON and hour < 12:
        hour += 12
    elif half in _BEFORE_NOON and hour == 12:
        hour = 0
    if hour > 24 or minute > 59:
        raise ValueError(f"no clock shows {hour}:{minute}")
    return f"{hour:02}:{minute:02}"


def read_clock(phrase: Phrase, scene: Scene) -> Reading | None:
    """Fire ceased at 9 a.m. Tuesday; at noon: on the day written beside it, or else on the day the text is at."""
    if phrase.before() == "high" or (phrase.last_word() == "hours" and not phrase.word("hour").startswith("0")):
        return None
    clock = clock_value(phrase)
    beside = _day_beside(phrase, scene)
    if beside is not None:
        day, last = beside
        named, _, part = day.value.partition("T")
        if part in _LATE_PARTS and clock < "12:00" and not phrase.has("half"):
            clock = f"{int(clock[:2]) + 12:02}{clock[2:]}"
        return replace(day, type=TimexType.TIME, value=f"{named}T{clock}", first=None, last=last)
    told = scene.day_of_sentence(phrase)
    if told is None and scene.base is None:
        return Reading(TimexType.TIME, f"XXXX-XX-XXT{clock}", relative=True)
    period = told.period if told else Period(Unit.DAY, scene.base)  # type: ignore[arg-type]
    words = told.words if told else ""
    return Reading(TimexType.TIME, f"{period.value}T{clock}", period.interval, period, True, period.start, words)


def _day_beside(phrase: Phrase, scene: Scene) -> tuple[Reading, int] | None:
    """The day written after the clock time, and the last token of the mention that takes it in.

    A day after a parenthesis counts ("10:35 a.m. (0735 GMT) Friday") but stays a mention of its own.
    """
    if scene.peek is None:
        return None
    aside = _after_parenthesis(phrase)
    places = [phrase.end, aside]
    if phrase.after() in {",", "on"}:
        places.insert(1, phrase.end + 1)
    for place in places:
        found = scene.peek(place)
        if found and found[0].names_a_day and not re.search(r"T\d", found[0].value):
            return found[0], (phrase.end if place == aside else found[1]) - 1
    return None


def _after_parenthesis(phrase: Phrase) -> int:
    """The token after the parenthesis that follows or holds the phrase; -1 where there is none."""
    words = phrase.tokens.words[phrase.end : phrase.end + _PARENTHESIS]
    return phrase.end + words.index(")") + 1 if ")" in words else -1


_HALF = "'in' 'the' half:('morning' | 'afternoon' | 'evening')"
RULES = (
    Rule("clock", "hour:(CLOCK | DOTCLOCK | HOUR | NUMWORD) half:AMPM (COMMA? ZONE 'time'?)?", read_clock),
    Rule("clock", "hour:HALFDAYCLOCK ZONE?", read_clock),
    Rule("clock", "hour:CLOCK ZONE?", read_clock),
    Rule("clock", "hour:MILITARY (ZONE | 'hours')", read_clock),
    Rule("clock", f"hour:(HOUR | NUMWORD) 'o' APOSTROPHE? 'clock' ({_HALF})?", read_clock),
    Rule("clock", f"hour:(HOUR | NUMWORD) {_HALF}", read_clock),
    Rule("clock", "(noon:NOON | midnight:MIDNIGHT) ZONE?", read_clock),
)
