"""Times that come again: "every two years", "each July", "annually", "on Mondays", "a day" in "300 flights a day"."""

from articles.extraction.dates.counting import count_of, length_value, unit_of
from articles.extraction.dates.lexicon import FREQUENCIES, MONTHS, SEASONS, WEEKDAYS
from articles.extraction.dates.mention import TimexType
from articles.extraction.dates.rule import Phrase, Reading, Rule
from articles.extraction.dates.scene import Scene


def _set(value: str, **span: int) -> Reading:
    return Reading(TimexType.SET, value, **span)  # type: ignore[arg-type]


def read_frequency(phrase: Phrase, scene: Scene) -> Reading | None:
    """daily, annually."""
    if scene.in_title(phrase.index("word")):
        return None
    return _set(FREQUENCIES[phrase.word("word")])


def read_every(phrase: Phrase, scene: Scene) -> Reading | None:
    """every two years, each year, every other week."""
    unit = unit_of(phrase.word("unit"))
    count = 2 if phrase.has("other") else count_of(phrase.words("count"))
    return _set(length_value(count, unit))


def read_every_named(phrase: Phrase, scene: Scene) -> Reading | None:
    """every Tuesday, each July, every spring, Mondays."""
    if phrase.has("weekday"):
        return _set(f"XXXX-WXX-{WEEKDAYS[phrase.word('weekday').removesuffix('s')] + 1}")
    if phrase.has("month"):
        return _set(f"XXXX-{MONTHS[phrase.word('month')]:02}")
    return _set(f"XXXX-{SEASONS[phrase.word('season').removesuffix('s')]}")


def read_rate(phrase: Phrase, scene: Scene) -> Reading | None:
    """$1 billion a year, 300 flights per day, twice a week."""
    return _set(length_value(1, unit_of(phrase.word("unit"))))


RULES = (
    Rule(
        "repeated", "('once' | 'twice' | (NUM | NUMWORD) 'times') ('a' | 'each' | 'every' | 'per') unit:UNIT", read_rate
    ),
    Rule("repeated", "('every' | 'each') other:'other' unit:UNIT", read_every),
    Rule("repeated", "('every' | 'each') (count:($COUNT))? unit:(UNIT | UNITS)", read_every),
    Rule("repeated", "('every' | 'each') (weekday:WEEKDAY | month:($MONTH) | season:SEASON)", read_every_named),
    Rule("repeated", "weekday:WEEKDAYS", read_every_named),
    Rule("repeated", "word:FREQUENCY", read_frequency),
)
