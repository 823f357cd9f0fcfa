"""The kind of a statement, from its triggers and from whether somebody speaks."""

from dataclasses import dataclass

from articles.extraction.claims.statements import Statement, strongest
from articles.extraction.claims.triggers import DECISIVE, FAIR, STRONG, Match
from articles.extraction.vocabulary import ClaimKind

# What somebody says about a treaty's content or about the state of the world is a stance.
_TOLD = frozenset({ClaimKind.PROVISION})


@dataclass(frozen=True, slots=True)
class KindReading:
    """A kind with the trigger that gave it, None for the default, and how sure that is (1 to 5)."""

    kind: ClaimKind
    match: Match | None
    strength: int
    rule: str


def read_kind(statement: Statement, *, voiced: bool, about_treaty: bool) -> KindReading | None:
    """The kind of `statement`; None where it claims nothing.

    `voiced`: somebody speaks in it. `about_treaty`: its words name a treaty or stand for one. A voice with no trigger
    is a position. Example: "Ruritania regrets the decision" is one, "The hall was full" is none.
    """
    best = _fitting(statement, voiced)
    if best is None:
        return KindReading(ClaimKind.POSITION, None, 1, "a stance without a trigger") if voiced else None
    kind = best.trigger.kind
    if voiced and kind in _TOLD and best.trigger.strength < DECISIVE:
        return KindReading(ClaimKind.POSITION, best, 2, f"told content: {best.trigger.rule}")
    if kind is ClaimKind.PROPOSAL and not voiced and best.words.startswith("must"):
        return KindReading(ClaimKind.PROVISION, best, FAIR, best.trigger.rule)
    if not voiced and kind is ClaimKind.POSITION and best.trigger.strength < DECISIVE:
        other = strongest([match for match in statement.matches if match.trigger.kind is not ClaimKind.POSITION])
        if other is None or other.trigger.strength < FAIR:
            return None
        return KindReading(other.trigger.kind, other, other.trigger.strength, other.trigger.rule)
    if best.trigger.strength < FAIR and not about_treaty and not voiced:
        return None
    if voiced and best.trigger.strength < FAIR:
        return KindReading(ClaimKind.POSITION, best, 2, f"a stance that touches on: {best.trigger.rule}")
    return KindReading(kind, best, best.trigger.strength, best.trigger.rule)


def _fitting(statement: Statement, voiced: bool) -> Match | None:
    found = list(statement.matches)
    decisive = [match for match in found if match.trigger.strength == DECISIVE]
    if decisive:
        return min(decisive, key=lambda match: match.at)
    if voiced:
        # In speech a treaty's content gives way to anything else that the words speak of.
        events = [match for match in found if match.trigger.kind is not ClaimKind.PROVISION]
        return strongest(events) or strongest(found)
    # In the article's own voice speech acts need their verb; stances do not count.
    facts = [match for match in found if match.trigger.kind not in (ClaimKind.POSITION, ClaimKind.DENIAL)]
    return strongest(facts) or strongest([match for match in found if match.trigger.strength >= STRONG])
