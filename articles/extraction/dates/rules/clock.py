"""Times of day: "9 a.m. EST Tuesday", "10:35 p.m.", "1430 GMT", "noon"."""

import re

from articles.extraction.dates.mention import TimexType
from articles.extraction.dates.periods import Period, Unit
from articles.extraction.dates.rule import Phrase, Reading, Rule
from articles.extraction.dates.scene import Scene


_BEFORE_NOON = frozenset({"am", "a", "morning"})
_AFTER_NOON = frozenset({"pm", "p", "afternoon", "evening"})


def clock_value(phrase: Phrase) -> str | None:
    """The 24-hour clock time that the phrase names, "09:00"."""
    if phrase.has("noon"):
        return "12:00"
    if phrase.has("midnight"):
        return "24:00"
    digits = re.findall(r"\d+", phrase.word("hour"))
    if not digits:
        from articles.extraction.dates.lexicon import CARDINALS

        digits = [str(CARDINALS[phrase.word("hour")])]
    if len(digits) == 1 and len(digits[0]) == 4:
        digits = [digits[0][:2], digits[0][2:]]
    hour, minute = int(digits[0]), int(digits[1]) if len(digits) > 1 else 0
    half = re.sub(r"[\d.: ]", "", phrase.word("half") or phrase.word("hour"))
    if half in _AFTER_NOON and hour < 12:
        hour += 12
    if half in _BEFORE_NOON and hour == 12:
        hour = 0
    if hour > 24 or minute > 59:
        return None
    return f"{hour:02}:{minute:02}"


def read_clock(phrase: Phrase, scene: Scene) -> Reading | None:
    """A time of day, on the day written beside it, or on the day that the text is at."""
    clock = clock_value(phrase)
    if clock is None or scene.tokens.lower(phrase.first - 1) == "high":
        return None
    last = phrase.end
    day = None
    if scene.peek:
        for skip in (phrase.end, phrase.end + 1, _after_parenthesis(phrase, scene)):
            found = scene.peek(skip)
            if found and found[0].period and found[0].period.unit is Unit.DAY and _links(phrase, skip, scene):
                day, last = found[0], found[1] if skip <= phrase.end + 1 else phrase.end
                break
    if day and day.period:
        return Reading(
            TimexType.TIME,
            f"{day.period.value}T{clock}",
            day.interval,
            day.period,
            day.relative,
            day.anchor,
            last=last - 1,
        )
    focus = scene.lately(frozenset({Unit.DAY}))
    period = focus[0] if focus and focus[2] >= scene.sentence_start(phrase.first) else None
    if period is None and scene.base:
        period = Period(Unit.DAY, scene.base)
    if period is None:
        return Reading(TimexType.TIME, f"XXXX-XX-XXT{clock}", relative=True)
    return Reading(TimexType.TIME, f"{period.value}T{clock}", period.interval, period, True, period.start)


def _links(phrase: Phrase, index: int, scene: Scene) -> bool:
    return index != phrase.end + 1 or scene.tokens.lower(phrase.end) in {",", "on"}


def _after_parenthesis(phrase: Phrase, scene: Scene) -> int:
    """The token after the parenthesis that follows or holds the phrase: "10:35 a.m. (0735 GMT) Friday"."""
    for index in range(phrase.end, min(phrase.end + 6, len(scene.tokens.words))):
        if scene.tokens.words[index] == ")":
            return index + 1
    return phrase.end


_HALF = "half:AMPM (COMMA? ZONE ('time')?)?"
RULES = (
    Rule("clock", f"hour:(CLOCK | DOTCLOCK | HOUR | NUMWORD) {_HALF}", read_clock),
    Rule("clock", "hour:HALFDAYCLOCK ZONE?", read_clock),
    Rule("clock", "hour:CLOCK ZONE?", read_clock),
    Rule("clock", "hour:MILITARY (ZONE | 'hours')", read_clock),
    Rule("clock", "hour:(HOUR | NUMWORD) 'o' APOSTROPHE? 'clock'", read_clock),
    Rule("clock", "hour:(HOUR | NUMWORD) 'in' 'the' half:('morning' | 'afternoon' | 'evening')", read_clock),
    Rule("clock", "(noon:NOON | midnight:MIDNIGHT) ZONE?", read_clock),
)
