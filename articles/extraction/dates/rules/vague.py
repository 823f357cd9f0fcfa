"""Times that nobody can place: "currently", "recently", "in the future", "the past"."""

from articles.extraction.dates.mention import TimexType
from articles.extraction.dates.periods import Unit
from articles.extraction.dates.rule import Phrase, Reading, Rule, undated
from articles.extraction.dates.scene import Scene

_VALUES = {"present": "PRESENT_REF", "past": "PAST_REF", "future": "FUTURE_REF"}


def read_vague(phrase: Phrase, scene: Scene) -> Reading | None:
    """now, recently, soon, the future."""
    for name, value in _VALUES.items():
        if phrase.has(name):
            return undated(value, TimexType.DATE, relative=True)
    return None


def read_then(phrase: Phrase, scene: Scene) -> Reading | None:
    """since then, by then, until then: the time named last."""
    focus = scene.lately(frozenset(Unit))
    first = phrase.index("then")
    if focus is None:
        return Reading(TimexType.DATE, "PAST_REF", relative=True, first=first)
    period = focus[0]
    return Reading(
        TimexType.DATE, period.value, period.interval, period, True, period.start, first=first, anchored_on=focus[1]
    )


RULES = (
    Rule(
        "present",
        "present:('right'? 'now' | 'currently' | 'nowadays' | 'presently' | 'at' 'present' | 'these' 'days' | 'current')",
        read_vague,
    ),
    Rule(
        "past",
        "past:('then' HYPHEN? 'current' | 'recently' | 'the' 'recent'? 'past' !LENGTHWORD !NUM)",
        read_vague,
    ),
    Rule(
        "future",
        "future:('the' ('near' | 'immediate' | 'distant' | 'not' HYPHEN 'too' HYPHEN 'distant')? 'future'"
        " | A 'later' ('date' | 'time'))",
        read_vague,
    ),
    Rule("then", "('since' | 'by' | 'until' | 'till' | 'from' | 'back' | 'before') then:'then'", read_then),
)
