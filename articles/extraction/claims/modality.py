"""Modality: whether the claimed thing is put as done, to come, under a condition, or not so."""

import re
from dataclasses import dataclass

from articles.extraction.vocabulary import ClaimKind, Modality

# Each is read over a statement's wording: small letters, stand-ins in capitals, nouns that could be verbs with a tilde.
_CONDITION = re.compile(
    r"(?<!ask )(?<!asked )(?<!as )\b(?:if|unless|provided|providing|assuming|depends? on|depending on|on condition|"
    r"in case|only when|(?:so|as) long as(?! necessary| needed| required| possible|(?: the)? TREATY| it lasts))\b|"
    r"(?:^|[,;\"] |that )should (?:ACTOR|PARLIAMENT|the|it|they|either|~?missiles|he|she|this|that|any|no|TREATY)\b|"
    r"(?:^|, )(?:were|had) (?:ACTOR|it|they|TREATY) \w+"
)
_UNTIL = re.compile(r"\b(?:refus\w+|not|never|n't|without)\b.{0,120}\buntil\b")
_NEGATION = re.compile(
    r"\b(?:not(?! only)|never|neither|nor|nobody|none|nothing|cannot|n't|\w+n't|no longer|"
    r"no(?! more than| fewer than| later than| less than)|"
    r"fail(?:s|ed|ing)? to|refus(?:es|ed|ing|e)(?= to)|yet to|declin(?:es|ed|e) to|rul(?:es|ed|ing) out|"
    r"den(?:y|ies|ied) (?:any |having )?~?(?:plans?|intentions?|desire))\b"
)
_CALLED_OFF = re.compile(
    r"\b(?:call(?:ed|s|ing)? off|put(?:s|ting)? off|postpon\w+|cancel\w+|vot(?:ed|es) down|on ~?hold|shelv\w+|"
    r"boycott\w*|h[eo]ld up|fell through|defeated|defer\w+|delay\w*)\b"
)
_VOTED_DOWN = re.compile(r"\b(?:reject(?:s|ed|ing)?|turn(?:s|ed) down|vot(?:ed|es) (?:against|down)|defeated)\b")
_FUTURE = re.compile(
    r"\b(?:will|would(?! have \w+(?:ed|en|ade|old|ept)\b)|"
    r"shall|'ll|intend\w*|intention|decision to|(?:is|are|was|were|be) (?:also |now |still |soon )?"
    r"(?:to|due|set|scheduled|expected|supposed|likely|about|going|bound|slated|poised)\b|"
    r"due to|set to|expected to|scheduled|promis\w+|pledg\w+|undert\w+|vow\w*|plan(?:s|ned|ning)? to|"
    r"(?:agree[ds]?|hop(?:e|es|ed|ing)|mean(?:s|t)?|aim(?:s|ed|ing)?|want(?:s|ed)?|wish\w*|prepar\w+|going|"
    r"order(?:s|ed)(?: \w+){0,3}|"
    r"determined|committed|decided|(?:has|have|had) (?:still|yet)?|"
    r"remains|~?decree (?:DATE )?|bill (?:DATE )?) ?to|"
    r"goes (?:DATE )?to|may (?:soon|add)|instruct\w*|must|"
    r"stay|becomes? final|remains? in ~?force|from DATE)\b"
)
_TO_BE_OFFERED = re.compile(
    r"\b(?:will|would) (?:\w+ )?(?:be )?(?:propose|proposed|offer|offered|put|present|presented|come|"
    r"submit|submitted|table|tabled)\b"
)
_BAN = re.compile(r"\b(?:neither|no) (?:~?\w+ ){0,3}(?:may|must|can|shall)\b|\b(?:not|n't|cannot)\b.{0,60}\buntil\b")
_NEITHER = re.compile(r"(?:neither|no|none)\b")
_BREAK = re.compile(r"[;]|\b(?:but|which|who)\b")
_HAD = re.compile(r"\bhad \Z")

_NEVER_NEGATED = frozenset({ClaimKind.DENIAL, ClaimKind.POSITION, ClaimKind.PROPOSAL, ClaimKind.THREAT})
_ASSERTED = frozenset(
    {ClaimKind.DENIAL, ClaimKind.VIOLATION, ClaimKind.POSITION, ClaimKind.PROPOSAL, ClaimKind.PROVISION}
)
# "No longer takes part" is no negated suspension: the negation is the event.
_ENDINGS = frozenset({ClaimKind.SUSPENSION, ClaimKind.WITHDRAWAL})
_UNCONDITIONAL = frozenset({ClaimKind.PROVISION, ClaimKind.DENIAL, ClaimKind.VIOLATION})
_CALLABLE_OFF = frozenset(
    {ClaimKind.NEGOTIATION, ClaimKind.RATIFICATION, ClaimKind.SIGNATURE, ClaimKind.WITHDRAWAL, ClaimKind.IMPLEMENTATION}
)
_REACH, _AFTER = 60, 12


@dataclass(frozen=True, slots=True)
class ModalityReading:
    """A modality with the words that showed it."""

    modality: Modality
    rule: str
    trigger: str


def read_modality(kind: ClaimKind, words: str, trigger: tuple[int, int], *, future: bool) -> ModalityReading:
    """The modality of a claim of `kind` in the wording `words`, whose trigger stands at the offsets `trigger`.

    `future`: its date lies after the published day. Precedence: conditional, negated, planned; speech acts
    are asserted.
    Example: "Unless inspections resume, Ruritania will leave" is conditional.
    """
    condition = _condition(kind, words)
    if condition:
        return ModalityReading(Modality.CONDITIONAL, "a condition", condition)
    negation = _negation(kind, words, trigger)
    if negation:
        return ModalityReading(Modality.NEGATED, "negation", negation)
    offer_to_come = _TO_BE_OFFERED.search(words) if kind is ClaimKind.PROPOSAL else None
    if offer_to_come is not None:
        return ModalityReading(Modality.PLANNED, "an offer to come", offer_to_come[0])
    if kind in _ASSERTED:
        return ModalityReading(Modality.ASSERTED, "a speech act or a rule", "")
    planned = _FUTURE.search(words)
    if planned is not None and (future or not _HAD.search(words[: planned.start()])):
        return ModalityReading(Modality.PLANNED, "future", planned[0])
    if future:
        return ModalityReading(Modality.PLANNED, "its day is still to come", "")
    return ModalityReading(Modality.ASSERTED, "stated as done", "")


def _condition(kind: ClaimKind, words: str) -> str:
    if kind in _UNCONDITIONAL:
        return ""
    found = _CONDITION.search(words)
    if found is not None:
        return found[0].strip(' ,;"')
    refuses_until = kind in (ClaimKind.RATIFICATION, ClaimKind.SIGNATURE) and _UNTIL.search(words)
    return "until" if refuses_until else ""


def _negation(kind: ClaimKind, words: str, trigger: tuple[int, int]) -> str:
    """The negation whose scope holds the trigger; what a treaty forbids is not negated, what it lacks is."""
    if kind is ClaimKind.VIOLATION:
        neither = _NEITHER.match(words)
        return neither[0] if neither else ""
    if kind in _NEVER_NEGATED or (kind is ClaimKind.PROVISION and _BAN.search(words)):
        return ""
    off = _CALLED_OFF.search(words) if kind in _CALLABLE_OFF else None
    if off is None and kind is ClaimKind.RATIFICATION:
        off = _VOTED_DOWN.search(words)
    if off is not None:
        return off[0]
    at, end = trigger
    for found in _NEGATION.finditer(words):
        near = found.start() <= end + _AFTER and at - found.end() <= _REACH
        between = words[found.end() : at] or words[end : found.start()]
        own = kind in _ENDINGS and at <= found.start() and found.end() <= end
        if near and not own and not _BREAK.search(between):
            return found[0]
    return ""
