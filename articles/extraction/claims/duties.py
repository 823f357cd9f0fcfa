"""Duties: provisions that name no treaty, told from modal verbs and from the provision that they go on from."""

import re

from articles.extraction.claims.predicates import Predicate
from articles.extraction.language import lexicon as lx
from articles.extraction.language.verbs import Form, forms_of
from articles.extraction.vocabulary import ClaimKind

_ADVERBS = r"^(?:also |still |now |then |only |first |all |both |each |\w+ly )*"
_MUST = re.compile(
    _ADVERBS + r"(?:must|shall|(?:has|have|had|will have|would have) to|(?:is|are|was|were) (?:also |\w+ly )*~?"
    r"(?:obliged|bound|required|entitled|allowed|permitted|forbidden|barred|free) ?(?:to|from))\b"
)
_MAY = re.compile(_ADVERBS + r"(?:may|can|cannot|must|shall)\b")
_TO_BE = re.compile(
    _ADVERBS + r"(?:(?:is|are|was|were) (?:also |then |only |not |\w+ly )*to (?!meet|visit|hold|sign|take ~?place)\w|"
    r"(?:will|would) (?:then |also |only |not )*"
    r"(?:be (?:given|allowed|~?allowed|required|~?required|entitled|free|barred)|"
    r"have (?:to|until|DATE|\d)|get)\b)"
)
_MEMBERS = re.compile(
    r"(?:^|[ ,])(?:~?parties|~?party|members?|signator(?:y|ies)|adherents|those|(?:member|~?member) ~?states|"
    r"~?states parties|depositar(?:y|ies)|each|both|either|neither)\b"
)
_ASSENTS = re.compile(
    r"(?:^|[ ,])(?:\d+|[\w-]+|all|the) (?:ratifications|accessions|signatures|instruments)\b.{0,60}?"
    r"(?:bring|(?:are|is) ~?(?:needed|required)|suffice|enough|must)\b"
)
# What "must" and "may" make a rule of, where it has no day: what is otherwise an event.
_REGULATED = frozenset(
    {
        ClaimKind.IMPLEMENTATION,
        ClaimKind.DEPLOYMENT,
        ClaimKind.RATIFICATION,
        ClaimKind.WITHDRAWAL,
        ClaimKind.VIOLATION,
        ClaimKind.POSITION,
        ClaimKind.PROPOSAL,
    }
)
_CONTINUED = _REGULATED | {ClaimKind.NEGOTIATION, ClaimKind.THREAT, ClaimKind.ENTRY_INTO_FORCE}


def is_duty(text: str, head: Predicate | None, kind: ClaimKind | None, last: ClaimKind | None) -> bool:
    """Whether what the article itself tells is a rule: what must, may or is to be done by members, or goes on from one.

    `kind`: that of the strongest trigger, None where there is none; `last`: that of the claim before in the paragraph.
    Example: "Members that hold such arms have to destroy them" is one, "Ruritania has to destroy them" an order.
    """
    if _ASSENTS.search(text):
        return True
    if head is None:
        return False
    subject, predicate = text[head.subject : head.start], text[head.start :]
    general = "ACTOR" not in subject and not re.search(r"\b(?:he|she|i|we|you)\b", subject)
    if general and (kind in _REGULATED or (kind is None and last is ClaimKind.PROVISION)):
        if _MUST.match(predicate) and (_MEMBERS.search(subject) or "DATE" not in text or last is ClaimKind.PROVISION):
            return True
        if _MAY.match(predicate) and "DATE" not in text:
            return True
    if last is not ClaimKind.PROVISION or not (kind is None or kind in _CONTINUED):
        return False
    return _TO_BE.match(predicate) is not None or (general and _is_habit(predicate))


def _is_habit(predicate: str) -> bool:
    """Whether the predicate is in the present and neither "is" nor "has": "stops for ten years"."""
    verb = re.sub(_ADVERBS, "", predicate).partition(" ")[0].removeprefix("~")
    forms = forms_of(verb)
    return bool(forms & (Form.THIRD | Form.BASE)) and not forms & Form.PAST and verb not in _STATES


_STATES = lx.words(
    """is are was were be has have had do does did will would can could may might shall should must say says seem seems
    remain remains think thinks want wants hope hopes fear fears believe believes expect expects"""
)
