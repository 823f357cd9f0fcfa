"""Which way a clause looks, back or ahead: the tense of the verb that a time belongs to."""

from enum import Enum

from articles.extraction.dates.lexicon import word_set
from articles.extraction.dates.rule import Phrase
from articles.extraction.dates.scene import Scene


class Direction(Enum):
    """Where the times of a clause lie, seen from the day it was written."""

    PAST = -1
    OPEN = 0
    FUTURE = 1
    NEAREST = 2
    """On either side: a plan that was given up may have been for last Saturday or for the next one."""


_AHEAD = word_set(
    "will shall 'll ’ll wo would going scheduled due expected expects expect planned plans plan planning "
    "slated poised intends intend intended hopes hope hoping aims aim wants want tentatively upcoming unless "
    "expires begins starts resumes opens convenes departs lapses ends meets votes enters closes leaves "
    "arrives travels visits flies must supposed"
)
_PARTICIPLES_AHEAD = word_set("scheduled expected planned intended slated due supposed")
_GIVEN_UP = word_set(
    "cancelled canceled called postponed scrapped scuttled dropped abandoned shelved disrupted blocked"
)
_PROMISING = word_set(
    "agreed vowed promised pledged decided threatened invited urged asked offered prepared preparing proposed "
    "ready likely set agreement deal decision ultimatum wanted hoped requested ordered sworn determined bound "
    "certain sure"
)
_DEMANDING = word_set(
    "postponed delayed deferred extended adjourned recessed moved rescheduled gave given give gives have has "
    "had demanded demands ordered orders urged asked told called deadline set"
)
_IRREGULAR_PAST = word_set(
    "was were had did said told wrote came went took gave made left met saw began broke brought built bought "
    "caught chose drew drove fell felt fought found flew forgot got grew held heard kept knew laid led lent "
    "lost meant paid quit ran rose sold sent shot sang sat slept spoke spent stood stole struck swore swept "
    "taught tore understood set thought threw woke wore won became dealt dug shook slid sought sprang withdrew "
    "overthrew undertook arose blew froze put hit hid rode hung drank ate bore beat done gone seen taken given "
    "written spoken broken shown known"
)
_ED_BUT_NO_VERB = word_set(
    "hundred indeed speed exceed proceed succeed united need bleed tweed weed breed greed creed naked sacred wicked"
)
_PROGRESSIVE = word_set("is are am 're ’re 's ’s")
_EVENTS = word_set(
    "meeting summit talks vote election elections hearing session ceremony deadline visit trip conference "
    "ballot referendum game match race launch signing runoff debate rally march funeral inauguration expiry "
    "expiration parliamentary presidential"
)
_COPULAS = word_set("is are was were")
_SEEMING = word_set(
    "had have has used continued appeared seemed seems appears believed said thought reported known proved"
)
_SUBORDINATING = word_set("when once if until before after unless")
_MODALS = word_set("to will would shall should may might can could must did does do not")
_LINKING = word_set("been being is are stay stays remain remains get keep")
_PREPOSITIONS = word_set("in on by at since until during before after from through as early late last next this of")
_WINDOW = 30
_CLAUSE = 14


def direction(phrase: Phrase, scene: Scene) -> Direction:
    """The direction of the clause around a phrase.

    The nearest tensed verb to the left within the sentence decides, and without one the nearest to the right: "will
    meet on Friday" looks ahead, "said Friday" looks back. A time that opens its clause goes with the verb after it.
    "Friday's ruling" looks back, "before Friday's vote" ahead. "until Friday" without a verb is a deadline.
    """
    if phrase.after() in {"'s", "’s"}:
        return _of_event(phrase, scene)
    nearby = {phrase.before(step) for step in range(1, 5)}
    if "since" in nearby:
        return Direction.PAST
    if phrase.before() == "as" and phrase.before(2) in {"early", "soon", "late"}:
        return Direction.FUTURE
    if _is_fronted(phrase, scene):
        way = _rightward(phrase, scene, _CLAUSE)
        if way is not Direction.OPEN:
            return way
    limit = phrase.before() == "by" or bool(nearby & {"until", "till"})
    way = _leftward(phrase, scene, limit=limit)
    if way is Direction.FUTURE and _is_given_up(phrase):
        return Direction.NEAREST
    if way is Direction.OPEN:
        way = _rightward(phrase, scene)
    return Direction.FUTURE if limit and way is Direction.OPEN else way


def _is_given_up(phrase: Phrase) -> bool:
    """Whether a planned thing is then told as undone: "a rally planned for Saturday was cancelled"."""
    planned = {phrase.before(step) for step in range(2, _CLAUSE)} & (_PARTICIPLES_AHEAD | {"set"})
    if phrase.before() != "for" or not planned:
        return False
    verb = [phrase.after(step) for step in range(1, 5)]
    return bool(set(verb[:2]) & {"was", "were", "has", "have", "had"}) and bool(set(verb) & _GIVEN_UP)


def _is_fronted(phrase: Phrase, scene: Scene) -> bool:
    """Whether a time opens its clause: "In July they settled", "; by Friday he will"."""
    index = phrase.first - 2 if phrase.before() in _PREPOSITIONS else phrase.first - 1
    return index < scene.sentence_start(phrase.first) or scene.tokens.lower(index) in {";", ":", "but", "and", ","}


def _of_event(phrase: Phrase, scene: Scene) -> Direction:
    """The direction of "Friday's ..." by the kind of thing that Friday owns: a vote may be to come, a ruling is not."""
    if {phrase.after(step) for step in range(2, 6)} & _EVENTS:
        ahead = {phrase.before(), phrase.before(2)} & {"before", "ahead", "until"}
        if ahead or _leftward(phrase, scene) is Direction.FUTURE:
            return Direction.FUTURE
        return _rightward(phrase, scene)
    return Direction.PAST


def _leftward(phrase: Phrase, scene: Scene, *, limit: bool = False) -> Direction:
    tokens = scene.tokens
    infinitive = False
    for index in range(phrase.first - 1, scene.sentence_start(phrase.first, _WINDOW) - 1, -1):
        word, before = tokens.lower(index), tokens.lower(index - 1)
        if word in {")", ";"}:
            break
        if (limit and word in _DEMANDING) or (infinitive and word in _PROMISING):
            return Direction.FUTURE
        if word in _AHEAD:
            return Direction.PAST if word in _PARTICIPLES_AHEAD and _was_once(scene, index) else Direction.FUTURE
        if _looks_ahead(scene, index):
            return Direction.FUTURE
        if is_past(word) and not _is_adjective(word, before) and not _is_bare(scene, index):
            return Direction.FUTURE if limit and _is_condition(scene, index) else Direction.PAST
        infinitive = infinitive or word == "to"
    return Direction.OPEN


def _looks_ahead(scene: Scene, index: int) -> bool:
    """Whether a verb group of two words looks ahead: "may sign", "is leaving", "is to open", "set for"."""
    word, before, after = (scene.tokens.lower(index + step) for step in (0, -1, 1))
    if word in {"may", "might", "can"}:
        return after != "have" and (scene.tokens.words[index].islower() or scene.sentence_start(index) == index)
    if word == "could":
        return after not in {"not", "be", "have"}
    if word.endswith("ing"):
        return before in _PROGRESSIVE
    if word == "runs":
        return after == "out"
    if word in {"set", "won"}:
        return after == ("for" if word == "set" else "'t")
    if word == "to":
        return before in _COPULAS or (after == "be" and before not in _SEEMING)
    return before in {"is", "are"} and is_past(word) and _is_subordinate(scene, index)


def _is_subordinate(scene: Scene, index: int) -> bool:
    """Whether a present verb stands in a clause of time or condition: "when the case is heard in May"."""
    return any(scene.tokens.lower(position) in _SUBORDINATING for position in range(max(index - 8, 0), index))


def _is_bare(scene: Scene, index: int) -> bool:
    """Whether a form like a past tense is no tensed verb: "will put", "to be held", "has been moved"."""
    nearest = [scene.tokens.lower(index - step) for step in (1, 2)]
    adverb = nearest[0].endswith("ly") or nearest[0] in {"never", "also", "still", "not"}
    return nearest[0] in _MODALS | _LINKING or "be" in nearest or (adverb and nearest[1] in _MODALS)


def _is_condition(scene: Scene, index: int) -> bool:
    """Whether the clause of a perfect is a condition: "if they have not ratified it by August"."""
    start = max(index - 10, 0)
    return any(scene.tokens.lower(position) in {"if", "unless"} for position in range(start, index))


def _was_once(scene: Scene, index: int) -> bool:
    """Whether a plan is told as bygone: "had been scheduled for Friday", "had planned to"."""
    return scene.tokens.lower(index - 1) == "had" or (
        scene.tokens.lower(index - 1) == "been" and scene.tokens.lower(index - 2) == "had"
    )


def _rightward(phrase: Phrase, scene: Scene, window: int = _WINDOW) -> Direction:
    tokens = scene.tokens
    for index in range(phrase.end, min(phrase.end + window, len(tokens.words))):
        word = tokens.lower(index)
        if word in _AHEAD:
            return Direction.FUTURE
        if is_past(word) and not _is_adjective(word, tokens.lower(index - 1)):
            return Direction.PAST
        if scene.ends_sentence(index):
            break
    return Direction.OPEN


def _is_adjective(word: str, before: str) -> bool:
    """Whether a participle stands before a noun: "a still unspecified date", "the proposed ban"."""
    return word.endswith("ed") and before in _BEFORE_NOUN


_BEFORE_NOUN = word_set("a an the its their his her our this these those any some no still newly recently most highly")


def is_past(word: str) -> bool:
    """Whether a lower-case word is a past tense or a past participle."""
    if word in _IRREGULAR_PAST:
        return True
    return len(word) > 4 and word.endswith("ed") and word not in _ED_BUT_NO_VERB
