"""The trigger table: which words, in which company, speak of which kind of claim, and how strongly.

Patterns are read over a statement's wording (see wording.py): small letters, verbs as they are, nouns that could be
verbs with a tilde ("~talks"), and TREATY, ACTOR, DATE and WEAPON in place of what the text names.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from articles.extraction.claims.constructions import CONSTRUCTION_LINES
from articles.extraction.claims.idioms import IDIOM_LINES
from articles.extraction.claims.lexicon import TRIGGER_LINES
from articles.extraction.language import lexicon as lx
from articles.extraction.language.verbs import FORMS, base_of
from articles.extraction.vocabulary import ClaimKind

DECISIVE, STRONG, FAIR, WEAK = 5, 4, 3, 2


@dataclass(frozen=True, slots=True)
class Trigger:
    """One row of the table. `anchors` are the words of which one must be there before `pattern` is tried at all."""

    kind: ClaimKind
    rule: str
    strength: int
    anchors: frozenset[str]
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Match:
    """A trigger found: `at` and `end` are offsets into the wording, `words` what was found."""

    trigger: Trigger
    at: int
    end: int
    words: str


# Where a pattern may begin: at a word, or at the ending of "doesn't".
_WHOLE = r"(?:(?<![\w-])|(?=n't))"
_WORD = r"~?[\w'.,\"-]+"
# A first group of plain words, and what follows it; a quantifier must not.
_OPENING_GROUP = re.compile(r"\(\?:([\w~?' |-]+)\)((?![?*+{]).*)\Z")
_OPENING_WORD = re.compile(r"(?:~\?)?(?!n'[^t])[A-Za-z][\w' -]")
_NESTED = re.compile(r"\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\)")
_MACROS = {
    "treaty": rf"(?:{_WORD} ){{0,6}}?TREATY",
    "obj": rf"(?:(?:(?!of\b|in\b|on\b|and\b|if\b){_WORD} ){{0,6}}?TREATY\b(?! 's)|it\b|them\b|altogether\b|both\b)",
    "gap": rf"(?:{_WORD} ){{0,3}}?",
    "wide": rf"(?:{_WORD} ){{0,7}}?",
    "arms": r"~?(?:missiles?|weapons?|weaponry|warheads?|rockets?|bombs?|bombers?|launchers?|arsenals?|stockpiles?|"
    r"stocks?|munitions|arms|silos?|submarines?|agents?|mines|landmines|tanks|torpedo(?:es)?|interceptors?|nukes|"
    r"armaments?|shells?|grenades|gliders?|centrifuges?)\b|WEAPON\b",
    "limits": r"~?(?:limits?|ceilings?|caps?|restrictions?|constraints?|thresholds?|obligations?|commitments?|terms|"
    r"rules|provisions|numbers|curbs|quotas?|levels?)\b",
    "chamber": r"(?:PARLIAMENT|senate|senators|duma|parliament|congress|lawmakers|legislators|deputies|legislature|"
    r"~?house|chambers?|assembly|council|committee|~?committee|mps|seimas|sejm|saeima|riigikogu|majlis|rada)",
    "being": r"(?:is|are|was|were|be|been|being)",
}


def _spellings(anchor: str) -> tuple[str, ...]:
    """The spellings of an anchor: "=talk" is a noun with its plural, "deny" a verb in all forms, "no-one!" itself."""
    if anchor.startswith("="):
        noun = anchor[1:].replace("_", " ")
        plural = noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in "aeiou" else noun + "s"
        return ("~" + noun, noun, "~" + plural, plural)
    if anchor.endswith("!"):
        return (anchor[:-1].replace("_", " "), "~" + anchor[:-1].replace("_", " "))
    return tuple({anchor, *(_VERB_FORMS.get(anchor) or _regular(anchor)), *_british(anchor)})


def _british(base: str) -> tuple[str, ...]:
    """The doubled forms of a verb in -l, whichever are listed: "cancelled" beside "canceled"."""
    return (base + "led", base + "ling") if base.endswith("l") else ()


def _verb_forms() -> dict[str, tuple[str, ...]]:
    forms: dict[str, tuple[str, ...]] = {}
    for spelling in FORMS:
        base = base_of(spelling)
        forms[base] = (*forms.get(base, ()), spelling)
    return forms


def _regular(base: str) -> tuple[str, ...]:
    """The forms of a regular verb that the language's lexicon does not list."""
    if base.endswith("e"):
        return base, base + "s", base + "d", base[:-1] + "ing"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    doubled = base + base[-1] if base in _DOUBLING else base
    third = base + "es" if base.endswith(("s", "sh", "ch", "x", "z")) else base + "s"
    return base, third, doubled + "ed", doubled + "ing"


_DOUBLING = lx.words(
    "bat bin bog chop demur gut instal overlap overstep pin readmit rebut rip ship skip slip snub spur unplug wrap"
)


_VERB_FORMS = _verb_forms()


def _compile(line: str) -> Trigger:
    kind, rule, strength, anchors, *rest = (part.strip() for part in line.split("|", 4))
    spellings = sorted(
        {form for anchor in anchors.split() for form in _spellings(anchor)}, key=lambda form: (-len(form), form)
    )
    pattern = rest[0] if rest else "@"
    opens = pattern[0] == "@"
    pattern = pattern.replace("@", _choice(spellings))
    pattern = pattern.replace(r"\w+ ", _WORD + " ").replace(r"TREATY|it", r"TREATY ?,?|it")
    pattern = pattern.replace("(?:not|never|n't", "(?:not|cannot|never|n't").replace("now |", "now |DATE |")
    for name, macro in _MACROS.items():
        pattern = pattern.replace("{" + name + "}", macro)
    if pattern[0] != "^" and not opens:
        pattern = _sought(pattern) or _WHOLE + pattern
    heads = frozenset(form.split()[0] for form in spellings)
    return Trigger(ClaimKind(kind), rule, int(strength), heads, re.compile(pattern))


def _sought(pattern: str) -> str | None:
    """`pattern` where a word may begin (_WHOLE), for the same reason as `_choice`; None unless words open all of it."""
    opening = _OPENING_GROUP.match(pattern)
    if opening is None:
        return None
    alternatives, rest = opening[1], opening[2]
    if "|" in _NESTED.sub("", rest) or not all(map(_OPENING_WORD.match, alternatives.split("|"))):
        return None
    choices = []
    for alternative in alternatives.split("|"):
        marked, word = alternative.startswith("~?"), alternative.removeprefix("~?")
        choices += [rf"~(?<![\w-].){word}"] if marked else []
        choices.append(word if word.startswith("n't") else rf"{word[0]}(?<![\w-].){word[1:]}")
    return "(?:" + "|".join(choices) + ")" + rest


def _choice(spellings: list[str]) -> str:
    """Any of `spellings` as a whole word.

    By their first letters, and what must not stand before the word behind the first letter: a pattern that begins with
    letters is sought by these, one that begins with a look back is tried at every place.
    """
    by_letter: dict[str, list[str]] = {}
    for spelling in spellings:
        by_letter.setdefault(spelling[0], []).append(re.escape(spelling[1:]))
    choices = (rf"{re.escape(letter)}(?<![\w~'-].)(?:{'|'.join(ends)})" for letter, ends in by_letter.items())
    return "(?:" + "|".join(choices) + r")(?![\w-])"


def _table() -> tuple[tuple[Trigger, ...], dict[str, tuple[int, ...]]]:
    triggers = tuple(
        _compile(line)
        for line in (TRIGGER_LINES + IDIOM_LINES + CONSTRUCTION_LINES).strip().splitlines()
        if line.strip() and line[0] != "#"
    )
    index: dict[str, list[int]] = {}
    for number, trigger in enumerate(triggers):
        for word in trigger.anchors:
            index.setdefault(word, []).append(number)
    return triggers, {word: tuple(numbers) for word, numbers in index.items()}


TRIGGERS, _BY_WORD = _table()


# A sentence asks for the triggers of its clauses several times.
@lru_cache(maxsize=256)
def matches(wording: str) -> tuple[Match, ...]:
    """Every trigger found in `wording`, in the table's order, each at its first place."""
    tried = sorted({number for word in set(wording.split()) for number in _BY_WORD.get(word, ())})
    found = ((TRIGGERS[number], TRIGGERS[number].pattern.search(wording)) for number in tried)
    return tuple(Match(trigger, match.start(), match.end(), match[0]) for trigger, match in found if match)


def strongest(found: Iterable[Match]) -> Match | None:
    """The strongest of the triggers, the first of equals."""
    return min(found, key=lambda match: (-match.trigger.strength, match.at), default=None)
