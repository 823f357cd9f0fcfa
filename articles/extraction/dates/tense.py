"""Which way a clause looks, back or ahead: the tense of the verb that a time belongs to."""

from enum import Enum

from articles.extraction.dates.lexicon import word_set
from articles.extraction.dates.scene import Scene


class Direction(Enum):
    """Where the times of a clause lie, seen from the day it was written."""

    PAST = -1
    OPEN = 0
    FUTURE = 1


_FUTURE_VERBS = word_set(
    "will shall 'll ’ll wo won going scheduled due expected expects expect planned plans plan planning set slated "
    "poised intends intend intended hopes hope hoping aims aim wants want tentatively upcoming expires expire "
    "deadline must should may might prepare prepares preparing preparations ready likely unless would can could "
    "agrees begins starts takes resumes opens meets convenes arrives leaves"
)
_POSTPONING = word_set(
    "postponed postpone postpones delayed delay delays deferred defer extended extend extends adjourned recessed "
    "moved rescheduled until till by before deadline"
)
_PAST_VERBS = word_set(
    "was were had did said told wrote came went took gave made left met saw began broke brought built bought "
    "caught chose cut drew drove fell felt fought found flew forgot got grew held heard hit kept knew laid led "
    "lent let lost meant paid put quit ran read rose sold sent shot shut sang sat slept spoke spent stood stole "
    "struck swore swept taught tore thought threw understood woke wore won became been hurt set split spread "
    "burst cast cost bid beat bore dealt dug shook slid sought sprang strove withdrew overthrew undertook arose "
    "blew froze hid rode hung"
) - {"set"}
_ED_THAT_ARE_NOT_VERBS = word_set(
    "united red hundred indeed need speed exceed proceed succeed seed feed weed bed shed led"
)
_ED_AHEAD = word_set("scheduled expected planned slated intended")
_PRESENT_PERFECT = word_set("has have 's ’s having")
_CLAUSE_MARKS = frozenset(";:—(")
_WINDOW = 30


def direction(scene: Scene, first: int, last: int) -> Direction:
    """The direction of the clause around tokens `first`..`last`.

    The nearest tensed verb to the left within the sentence decides, and without one the nearest to the right. "will meet
    on Friday" looks ahead; "said Friday" looks back; "agreed to meet on Friday" looks ahead, for an infinitive after its
    verb names what is still to come.
    """
    before = scene.tokens.lower(first - 1)
    if before in {"until", "till", "by"}:
        decided = _leftward(scene, first - 1, postponing=True)
        return Direction.FUTURE if decided is Direction.OPEN else decided
    decided = _leftward(scene, first)
    return _rightward(scene, last) if decided is Direction.OPEN else decided


def _leftward(scene: Scene, first: int, *, postponing: bool = False) -> Direction:
    tokens = scene.tokens
    start = scene.sentence_start(first, _WINDOW)
    infinitive = False
    for index in range(first - 1, start - 1, -1):
        word = tokens.lower(index)
        if word in {")", ";"}:
            break
        if postponing and word in _POSTPONING:
            return Direction.FUTURE
        if word in _FUTURE_VERBS:
            return Direction.FUTURE
        if is_past(word):
            if infinitive and word not in {"said", "told", "was", "were"}:
                return Direction.FUTURE
            return Direction.PAST
        if word == "to" and index + 1 < first and _may_be_verb(tokens.lower(index + 1)):
            infinitive = True
    return Direction.FUTURE if infinitive else Direction.OPEN


def _rightward(scene: Scene, last: int) -> Direction:
    tokens = scene.tokens
    for index in range(last + 1, min(last + _WINDOW, len(tokens.words))):
        word = tokens.lower(index)
        if word in _FUTURE_VERBS:
            return Direction.FUTURE
        if is_past(word):
            return Direction.PAST
        if scene.ends_sentence(index):
            break
    return Direction.OPEN


def is_past(word: str) -> bool:
    """Whether a lower-case word is a past tense or a past participle."""
    if word in _PAST_VERBS:
        return True
    return len(word) > 4 and word.endswith("ed") and word not in _ED_AHEAD and word not in _ED_THAT_ARE_NOT_VERBS


_NOT_VERBS = word_set("the a an this that its their his her our my your these those him them us me it all any some")


def _may_be_verb(word: str) -> bool:
    return word.isalpha() and word not in _NOT_VERBS
