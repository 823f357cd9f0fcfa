"""Times that nobody can place: "currently", "recently", "in the future"; and "then", which is a time told before."""

from dataclasses import replace

from articles.extraction.dates.lexicon import word_set
from articles.extraction.dates.rule import Phrase, Reading, Rule, counted, undated
from articles.extraction.dates.scene import Scene
from articles.extraction.dates.tense import is_past
from articles.extraction.dates.units import Unit


def read_present(_: Phrase, __: Scene) -> Reading | None:
    """The pact is now in force."""
    return undated("PRESENT_REF")


def read_past(_: Phrase, __: Scene) -> Reading | None:
    """They were rivals in the past."""
    return undated("PAST_REF")


def read_recently(phrase: Phrase, _: Scene) -> Reading | None:
    """The minister recently resigned. But "the recently signed pact" says what pact, not when something was."""
    modifier = is_past(phrase.after()) and phrase.before() in _DETERMINERS
    return None if modifier else undated("PAST_REF")


def read_soon(phrase: Phrase, _: Scene) -> Reading | None:
    """They may soon sign it; but "as soon as they sign", "soon after it", "too soon" are counted from an event."""
    counted_from = phrase.before() in _BEFORE_OTHER_SOON or phrase.after() in _AFTER_OTHER_SOON
    return None if counted_from else undated("FUTURE_REF")


def read_future(_: Phrase, __: Scene) -> Reading | None:
    """They may sign it at a later date."""
    return undated("FUTURE_REF")


def read_then(phrase: Phrase, scene: Scene) -> Reading | None:
    """It was signed in 1991; since then both sides have kept it. But "by then president Roe" is an office."""
    if phrase.after() == "-" or phrase.after() in _OFFICES or (phrase.words("cue")[0] in _AGENT and _named(phrase)):
        return None
    told = scene.lately(frozenset(Unit))
    reading = counted(told.period, told.period.start, told) if told else undated("PAST_REF")
    return replace(reading, first=phrase.index("then"))


def _named(phrase: Phrase) -> bool:
    """Whether a name follows the phrase."""
    return phrase.after()[:1].isalpha() and phrase.tokens.words[phrase.end][0].isupper()


_DETERMINERS = word_set("a an the its their his her our your my this these those any some no 's ’s of other all")
_BEFORE_OTHER_SOON = word_set("as so too how that very sooner")
_AFTER_OTHER_SOON = word_set("as after afterward afterwards enough thereafter became was were had did")
_AGENT = frozenset({"by", "from", "before"})
_OFFICES = word_set(
    "president prime foreign secretary minister leader chancellor premier defence defense head director"
)
RULES = (
    Rule(
        "present",
        "'right'? 'now' | 'currently' | 'nowadays' | 'presently' | 'at' 'present' | 'these' 'days' | 'current'",
        read_present,
    ),
    Rule("past", "'then' HYPHEN? 'current' | 'the' 'recent'? 'past' !LENGTHWORD !NUM", read_past),
    Rule("past", "'recently'", read_recently),
    Rule("future", "'someday' | 'some' 'day'", read_future),
    Rule("future", "'soon'", read_soon),
    Rule(
        "future",
        "'the' ('near' | 'immediate' | 'distant' | 'not' HYPHEN 'too' HYPHEN 'distant')? 'future'"
        " | A 'later' ('date' | 'time')",
        read_future,
    ),
    Rule("then", "cue:('since' | 'by' | 'until' | 'till' | 'from' | 'back' | 'before') then:'then'", read_then),
)
