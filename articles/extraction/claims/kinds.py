"""The kind of a statement, from its triggers, from whether somebody speaks, and from what is only a condition."""

import re
from dataclasses import dataclass

from articles.extraction.claims.duties import is_duty
from articles.extraction.claims.predicates import Predicate
from articles.extraction.claims.provisions import read_provision
from articles.extraction.claims.standing import GAPPED, SPEECH_KINDS
from articles.extraction.claims.statements import Statement
from articles.extraction.claims.triggers import DECISIVE, FAIR, STRONG, WEAK, Match, strongest
from articles.extraction.language.verbs import Form, forms_of
from articles.extraction.vocabulary import ClaimKind

_CONDITION = re.compile(
    r"(?:^|[\"] |, |that |and |but )(?:if|unless|once|should(?= (?:ACTOR|the|it|they|~?missiles)\b)|when|"
    r"were) [^,]{1,200}?"
    r"(?:,|(?= (?:the |a )?(?:ACTOR|PARLIAMENT|it|they|we|he|she|TREATY|\w+)(?: [\w~]+){0,2}? (?:will|would|"
    r"could|shall)\b))|"
    r"\b(?:if|unless|once|when) .{1,300}$"
)
_WOULD = re.compile(r"\b(?:will|would|could|'ll|shall)\b")
_PURPOSE = re.compile(r"\bto (?:\w+ )?\Z")
_COMMITTED = re.compile(
    r"\b(?:will|would|promis\w+|pledg\w+|undert\w+|continue\w*|agreed?|intend\w*|mean[st]?|committed|vow\w*|"
    r"going|go|began|begun|"
    r"start\w*|plan\w*|ready|prepared|is|are|was|were|fail\w*|refus\w+|have|has|had|first|"
    r"last) (?:\w+ )?to (?:\w+ )?\Z"
)
_RULE = re.compile(
    r"(?:the |this |that )?(?:\w+ ){0,2}TREATY (?:also |still )?"
    r"(?!is\b|has\b|was\b|this\b|his\b|as\b|its\b|makes\b|remains\b|means\b|becomes\b)"
    r"[a-z]+s (?:the|a|an|no|all|any|each|both|its|their|states|~?\w+)\b"
)
_NOT = re.compile(r"\b(?:not|never|n't|no) (?:~?\w+ ){0,2}\Z")
_NEVER_DID = re.compile(r"\b(?:has|have|had) (?:never|not|n't) (?:\w+ )?\Z")
_FOLLOW_UP = re.compile(
    r"\b(?:bill|~?step|~?move|decision|~?law|~?decree|~?measure|~?act|motion|~?text|~?document|legislation|it)\b"
)
# What somebody says of a clause of the treaty, and not of its worth: "Article III obliges them to declare it".
_CITES = re.compile(
    r"(?:[\", ]|that |but |and )*(?:article|articles|under (?:article|its ~?terms|(?:that )?TREATY|"
    r"the (?:DATE |same )?(?:TREATY|~?document|framework|~?text))) "
)
_PAPER = re.compile(r"\b~?(?:bill|law|decree|act|order|document|legislation|text|motion)\b")
_ARMS = frozenset({ClaimKind.DEPLOYMENT, ClaimKind.IMPLEMENTATION})
_PARLIAMENTARY = frozenset({ClaimKind.RATIFICATION, ClaimKind.SIGNATURE})
_ENDINGS = frozenset({ClaimKind.WITHDRAWAL, ClaimKind.SUSPENSION})


@dataclass(frozen=True, slots=True)
class KindReading:
    """A kind with the trigger that gave it, None for the default, and how sure that is (1 to 5)."""

    kind: ClaimKind
    match: Match | None
    strength: int
    rule: str


@dataclass(frozen=True, slots=True)
class Told:
    """What is known around a statement: the kinds of the claims before it in its paragraph and in earlier ones.

    `voiced`: somebody speaks in it. `about_treaty`: its words name a treaty or stand for one.
    """

    last: ClaimKind | None
    earlier: ClaimKind | None
    voiced: bool
    about_treaty: bool


def read_kind(statement: Statement, head: Predicate | None, told: Told) -> KindReading | None:
    """The kind of `statement`; None where it claims nothing. A voice with no trigger is a position.

    Example: "Ruritania regrets the decision" is one, "The hall was full" is none.
    """
    text, voiced, last = statement.wording.text, told.voiced, told.last
    if not voiced or _CITES.match(text[head.subject :] if head is not None else text):
        ruled = read_provision(text, head, of_treaty=statement.of_treaty)
        if ruled is not None:
            return KindReading(ClaimKind.PROVISION, ruled, DECISIVE, ruled.trigger.rule)
    condition = _CONDITION.search(text)
    outside = _beside(_outside(statement.matches, condition), head)
    if voiced and condition is not None and _threatens(text, condition, outside, statement.matches):
        best = strongest(outside) or strongest(statement.matches)
        return KindReading(ClaimKind.THREAT, best, STRONG, "arms held out under a condition")
    best = _fitting(_of_actors(outside or list(statement.matches), text, head), voiced, text)
    again = _again(text, best, last) if last is not None else None
    if again is not None:
        return again
    open_to_rules = not voiced and (best is None or best.trigger.strength < DECISIVE)
    if open_to_rules and is_duty(text, head, best.trigger.kind if best is not None else None, last):
        return KindReading(ClaimKind.PROVISION, best, FAIR, "a duty under it")
    if best is None and not voiced and _RULE.match(text):
        return KindReading(ClaimKind.PROVISION, None, WEAK, "a treaty as the subject in the present")
    if best is None:
        return KindReading(ClaimKind.POSITION, None, 1, "a stance without a trigger") if voiced else None
    ending = last or (told.earlier if not voiced and _PAPER.search(text) else None)
    if ending in _ENDINGS and best.trigger.kind in _PARLIAMENTARY and _is_follow_up(text, best):
        return KindReading(ending, best, STRONG, f"a step on the way: {best.trigger.rule}")
    if voiced and _is_refuted(text, best):
        return KindReading(ClaimKind.DENIAL, best, STRONG, f"a refuted charge: {best.trigger.rule}")
    if voiced and _is_judged(text, best, head):
        return KindReading(ClaimKind.POSITION, best, FAIR, f"judged and not told: {best.trigger.rule}")
    return _told(best) if voiced else _narrated(statement, best, told.about_treaty)


def _of_actors(found: list[Match], text: str, head: Predicate | None) -> list[Match]:
    """The triggers without a treaty's content where a state has done the banning: "Ruritania barred flights"."""
    subject = text[head.subject : head.start] if head is not None else ""
    if head is None or "ACTOR" not in subject or "TREATY" in subject:
        return found
    past = forms_of(text[head.start :].partition(" ")[0]) & Form.PAST
    acts = [m for m in found if m.trigger.kind is not ClaimKind.PROVISION or m.trigger.strength == DECISIVE]
    return acts if past and acts else found


_AGAIN = re.compile(
    r"\b(?:done|do|does|did) (?:so|likewise|the same)\b|\bfollow(?:s|ed)? (?:~?suit|(?:(?:on |in )?DATE ?)?(?:\.|$))|"
    r"\b(?:ha[sd]|have) (?:since |already |also |now |DATE )?followed\b|"
    r"\b(?:intends?|~?plans?|means?|hopes?|wants?|promise[sd]?|vow(?:s|ed)|refuse[sd]?|declines?d?|due|yet|willing) "
    r"to(?: soon| DATE)?[ .,]*$|"
    r"^(?:[\w~'-]+ ){0,4}(?:has|have|had|did|does|do|is|was|will|would) not(?: DATE| yet)?[ .]*$"
)
_REPEATABLE = frozenset(
    {
        ClaimKind.RATIFICATION,
        ClaimKind.SIGNATURE,
        ClaimKind.WITHDRAWAL,
        ClaimKind.SUSPENSION,
        ClaimKind.DEPLOYMENT,
        ClaimKind.IMPLEMENTATION,
    }
)


def _again(text: str, best: Match | None, last: ClaimKind | None) -> KindReading | None:
    """The kind of the claim before, which an elliptic one repeats: "26 had done so by May", "the Senate followed"."""
    so = " done so" in text
    if last not in _REPEATABLE or (best is not None and best.trigger.strength > WEAK and not so):
        return None
    again = _AGAIN.search(text) or GAPPED.match(text)
    return KindReading(last, None, FAIR, "the act before it, again") if again else None


def _is_judged(text: str, best: Match, head: Predicate | None) -> bool:
    """Whether what is said only judges a thing: "the inspections are the heart of it, Roe said"."""
    if head is None or best.trigger.strength > FAIR or best.trigger.kind not in _EVENTS:
        return False
    if _THERE_IS.search(text) is not None:
        return False
    apart = best.end <= head.start or best.at >= head.end
    return apart and _HAPPENS.search(text[head.start : head.end]) is None


_THERE_IS = re.compile(r"\bthere (?:is|are|was|were|will|would|has|have|had)\b")


_EVENTS = frozenset(ClaimKind) - SPEECH_KINDS - {ClaimKind.PROVISION}
_HAPPENS = re.compile(
    r"\b(?:tak(?:e|es|en|ing)|took|begin\w*|beg[au]n|start\w*|complet\w+|com(?:e|es|ing)|came|resum\w+|"
    r"follow\w*|due|expected|"
    r"planned|scheduled|delayed|postponed|h[eo]ld|go|goes|going|went|gone|done|happen\w*|continu\w+|end\w*|"
    r"stop\w*|halt\w*|suspend\w*|"
    r"under way|underway|put|puts|keep|keeps|kept|stay\w*|complete|~?complete|g[ai]ve|open\w*|agree\w*|reach\w*|"
    r"plan\w*|carr(?:y|ied)|allow\w*|refus\w+|block\w*|"
    r"destroy\w*|"
    r"sen[dt]|broke\w*|break\w*|fail\w*|collaps\w+|announc\w+|submit\w*|intend\w*|pursu\w+|attend\w*|want\w*|"
    r"able|ready|let|"
    r"\w+-?visit\w*|visit\w*|withdr\w+|prepar\w+|sign\w*|ratif\w+|initiat\w+|launch\w*|conduct\w*|admit\w*|"
    r"vot\w+|approv\w+)\b"
)


def _told(best: Match) -> KindReading:
    """The kind of what somebody says: what they say of a treaty's content is a stance."""
    kind, strength = best.trigger.kind, best.trigger.strength
    if kind is ClaimKind.PROVISION and strength < DECISIVE:
        return KindReading(ClaimKind.POSITION, best, WEAK, f"told content: {best.trigger.rule}")
    if strength < FAIR:
        return KindReading(ClaimKind.POSITION, best, WEAK, f"a stance that touches on: {best.trigger.rule}")
    return KindReading(kind, best, strength, best.trigger.rule)


def _narrated(statement: Statement, best: Match, about_treaty: bool) -> KindReading | None:
    """The kind of what the article itself says: it takes no stance, and speaks of "must" as a rule."""
    kind, strength = best.trigger.kind, best.trigger.strength
    text = statement.wording.text
    if kind is ClaimKind.PROPOSAL and " must " in f" {best.words} ":
        duty = strongest([match for match in statement.matches if match.trigger.kind is ClaimKind.IMPLEMENTATION])
        if duty is not None and "ACTOR" in best.words:
            return KindReading(ClaimKind.IMPLEMENTATION, duty, duty.trigger.strength, f"a duty: {duty.trigger.rule}")
        return KindReading(ClaimKind.PROVISION, best, FAIR, best.trigger.rule)
    if kind is ClaimKind.POSITION and strength < DECISIVE:
        other = strongest([match for match in statement.matches if match.trigger.kind is not ClaimKind.POSITION])
        if other is None or other.trigger.strength < FAIR:
            return None
        return KindReading(other.trigger.kind, other, other.trigger.strength, other.trigger.rule)
    if kind in _ARMS and statement.of_treaty and _is_timeless(text):
        return KindReading(ClaimKind.PROVISION, best, strength, f"what the treaty does: {best.trigger.rule}")
    if strength < FAIR and not about_treaty:
        return None
    return KindReading(kind, best, strength, best.trigger.rule)


def _is_timeless(text: str) -> bool:
    """Whether a clause that modifies a treaty tells what it does, and not what came of it."""
    return re.search(r"\b(?:led|brought|helped|swept|was|were|had|saw|\w+ed)\b", text) is None or bool(
        re.match(r"(?:TREATY |which |that )*(?:will|would|can|may|must)\b", text)
    )


def _beside(found: list[Match], head: Predicate | None) -> list[Match]:
    """Without what asides tell where the main clause has an event: "Borduria, which left it, signed again"."""
    if head is None:
        return found
    main = [m for m in found if m.at not in head.asides or m.trigger.kind is ClaimKind.VIOLATION]
    return main if any(match.trigger.strength >= STRONG for match in main) else found


def _outside(found: tuple[Match, ...], condition: re.Match[str] | None) -> list[Match]:
    """The triggers that do not stand in the condition."""
    if condition is None:
        return list(found)
    return [match for match in found if not condition.start() <= match.at < condition.end()]


def _threatens(text: str, condition: re.Match[str], outside: list[Match], found: tuple[Match, ...]) -> bool:
    """Whether "if" or "unless" comes with arms or steps that will follow: "if they deploy, we will build our own"."""
    rest = text[: condition.start()] + text[condition.end() :]
    if not _WOULD.search(rest) or re.search(r"\bonly \Z", text[: condition.start() + 1]):
        return False
    best = strongest(outside)
    if best is None or best.trigger.strength < FAIR:
        inside = strongest(found)
        return inside is not None and inside.trigger.kind in (ClaimKind.DEPLOYMENT, ClaimKind.VIOLATION)
    armed = best.trigger.kind is ClaimKind.DEPLOYMENT or "enrich" in best.words
    return armed and not re.search(r"\b(?:not|never|n't)\b", rest[: best.at])


def _is_follow_up(text: str, best: Match) -> bool:
    """Whether parliament or president act on "the bill" or "the step" that the claim before was about."""
    named = "ratif" in text or "TREATY" in best.words or "acce" in best.words
    return not named and _FOLLOW_UP.search(text) is not None


def _is_refuted(text: str, best: Match) -> bool:
    """Whether a breach or a test is said not to be: "the range does not exceed the limit", "we never tested it"."""
    before = text[max(0, best.at - 24) : best.at]
    if best.trigger.kind is ClaimKind.VIOLATION:
        return _NOT.search(before) is not None and "not" not in best.words.split()
    return best.trigger.kind is ClaimKind.DEPLOYMENT and _NEVER_DID.search(before) is not None


def _fitting(found: list[Match], voiced: bool, text: str) -> Match | None:
    decisive = [match for match in found if match.trigger.strength == DECISIVE]
    if decisive:
        return strongest(decisive)
    if voiced:
        # In speech a treaty's content, and what is only wished, give way to anything else that the words speak of.
        events = [
            match for match in found if match.trigger.kind is not ClaimKind.PROVISION and not _only_wished(match, text)
        ]
        breach = [match for match in events if match.trigger.kind is ClaimKind.VIOLATION]
        best = strongest(events)
        if best is not None and best.trigger.kind is ClaimKind.DEPLOYMENT and breach and strongest(breach) is not None:
            serious = strongest(breach)
            if serious is not None and serious.trigger.strength >= STRONG:
                return serious
        return best or strongest([match for match in found if match.trigger.kind is ClaimKind.PROVISION])
    # In the article's own voice speech acts need their verb; stances do not count.
    facts = [match for match in found if match.trigger.kind not in (ClaimKind.POSITION, ClaimKind.DENIAL)]
    return strongest(facts) or strongest([match for match in found if match.trigger.strength >= STRONG])


def _only_wished(match: Match, text: str) -> bool:
    """Whether arms are cut or built only as the aim of something else: "confirmed the resolve to cut warheads"."""
    before = text[: match.at]
    purpose = match.trigger.kind in _ARMS and match.trigger.strength < DECISIVE and _PURPOSE.search(before)
    return bool(purpose) and _COMMITTED.search(before) is None
