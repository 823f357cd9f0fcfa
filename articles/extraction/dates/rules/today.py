"""Days near today and their parts: "today", "yesterday morning", "last night", "the next morning"."""

from articles.extraction.dates.lexicon import DAYPARTS
from articles.extraction.dates.mention import TimexType
from articles.extraction.dates.periods import Period, add_days
from articles.extraction.dates.rule import Phrase, Reading, Rule, undated
from articles.extraction.dates.scene import Scene
from articles.extraction.dates.units import Unit, units_within

_SHIFTS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_PART_SHIFTS = {"last": -1, "previous": -1, "next": 1, "following": 1}


def read_day_word(phrase: Phrase, scene: Scene) -> Reading | None:
    """The envoys left yesterday morning and return the day after tomorrow."""
    word = phrase.word("word")
    if scene.in_title(phrase.index("word")):
        return None
    part = "NI" if word == "tonight" else DAYPARTS.get(phrase.word("daypart"), "")
    kind, suffix = (TimexType.TIME, f"T{part}") if part else (TimexType.DATE, "")
    if scene.base is None:
        return undated("XXXX-XX-XX" + suffix, kind)
    shift = _SHIFTS[word] + {"before": -1, "after": 1}.get(phrase.word("beyond"), 0)
    period = Period(Unit.DAY, add_days(scene.base, shift))
    return Reading(kind, period.value + suffix, period.interval, period, True, scene.base)


def read_part_of_day(phrase: Phrase, scene: Scene) -> Reading | None:
    """They met this morning, or last night; the next morning (after the day told of) they left."""
    part, cues = DAYPARTS[phrase.word("daypart")], phrase.words("cue")
    anaphoric = cues[-1] in {"that", "same", "following", "previous"} or cues[0] == "the"
    wider = scene.told[-1] if scene.told and anaphoric else None
    if wider is not None and wider.period.unit in {Unit.MONTH, Unit.YEAR}:
        # Some evening in the month told of: nobody can say which.
        return Reading(TimexType.TIME, wider.period.value, wider.period.interval, wider.period, True, None, wider.words)
    told = scene.lately(units_within(Unit.DAY)) if anaphoric else None
    anchor = told.period.start if told else scene.base
    if anchor is None:
        return undated(f"XXXX-XX-XXT{part}", TimexType.TIME)
    period = Period(Unit.DAY, add_days(anchor, _PART_SHIFTS.get(cues[-1], 0)))
    words = told.words if told else ""
    return Reading(TimexType.TIME, f"{period.value}T{part}", period.interval, period, True, anchor, words)


RULES = (
    Rule("day word", "('the'? 'day' beyond:('before' | 'after'))? word:TODAY daypart:DAYPART?", read_day_word),
    Rule("day word", "('mid' HYPHEN)? daypart:DAYPART word:('yesterday' | 'today' | 'tomorrow')", read_day_word),
    Rule(
        "part of day",
        "cue:('this' | 'last' | 'that' 'same'? | 'the' ('same' | 'next' | 'following' | 'previous'))"
        " ('early' | 'late')? daypart:DAYPART",
        read_part_of_day,
    ),
)
