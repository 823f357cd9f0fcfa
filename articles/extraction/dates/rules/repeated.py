"""Times that come again: "every two years", "each July", "annually", "on Mondays", "twice a week"."""

from articles.extraction.dates.counting import count_of, length_value, unit_of
from articles.extraction.dates.lexicon import DAYPARTS, FREQUENCIES, MONTHS, SEASONS, WEEKDAYS
from articles.extraction.dates.mention import TimexType
from articles.extraction.dates.rule import Phrase, Reading, Rule
from articles.extraction.dates.scene import Scene


def read_frequency(phrase: Phrase, scene: Scene) -> Reading | None:
    """Inspectors report annually; but "the Harbour Weekly" is a paper."""
    if scene.in_title(phrase.index("word")):
        return None
    return Reading(TimexType.SET, FREQUENCIES[phrase.word("word")])


def read_every(phrase: Phrase, _: Scene) -> Reading | None:
    """The parties meet every two years, each year, every other week, twice a week."""
    count = 2 if phrase.has("other") else count_of(phrase.words("count"))
    return Reading(TimexType.SET, length_value(count, unit_of(phrase.word("unit"))))


def read_every_named(phrase: Phrase, _: Scene) -> Reading | None:
    """They meet every Tuesday, each July, every spring, on Mondays, on Friday nights."""
    if phrase.has("weekday"):
        part = DAYPARTS.get(phrase.word("daypart"), "")
        value = f"WXX-{WEEKDAYS[phrase.word('weekday').removesuffix('s')] + 1}" + (f"T{part}" if part else "")
    elif phrase.has("month"):
        value = f"{MONTHS[phrase.word('month')]:02}"
    else:
        value = SEASONS[phrase.word("season")]
    return Reading(TimexType.SET, f"XXXX-{value}")


RULES = (
    Rule(
        "repeated",
        "('once' | 'twice' | (NUM | NUMWORD) 'times') ('a' | 'each' | 'every' | 'per') unit:UNIT",
        read_every,
    ),
    Rule("repeated", "('every' | 'each') other:'other' unit:UNIT", read_every),
    Rule("repeated", "('every' | 'each') (count:($COUNT))? unit:(UNIT | UNITS)", read_every),
    Rule("repeated", "('every' | 'each') (weekday:WEEKDAY | month:($MONTH) | season:SEASON)", read_every_named),
    Rule("repeated", "'per' unit:('day' | 'week' | 'month' | 'year')", read_every),
    Rule("repeated", "weekday:WEEKDAY daypart:DAYPARTS", read_every_named),
    Rule("repeated", "weekday:WEEKDAYS", read_every_named),
    Rule("repeated", "word:FREQUENCY", read_frequency),
)
