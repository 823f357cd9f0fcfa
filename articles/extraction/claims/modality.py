"""Modality: whether the claimed thing is put as done, to come, under a condition, or not so."""

import re
from dataclasses import dataclass

from articles.extraction.vocabulary import ClaimKind, Modality

_CONDITION = re.compile(
    r"(?<!ask )(?<!asked )(?<!as )\b(?:if|unless|provided|providing|assuming|depends? on|depending on|on condition|"
    r"in case|only when|so long as|as long as)\b|(?:^|[,;\"] |that )should (?:ACTOR|the|it|they|either|~?missiles|he|she|this|that|any|no)\b"
    r"|(?:^|, )(?:were|had) (?:ACTOR|it|they|TREATY) \w+"
)
_UNTIL = re.compile(r"\b(?:refus\w+|not|never|n't|without)\b.{0,120}\buntil\b")
_NEGATION = re.compile(
    r"\b(?:not|never|neither|nor|nobody|none|cannot|n't|\w+n't|no longer|no(?! more than| fewer than| later than| less than)|"
    r"fail(?:s|ed|ing)? to|refus(?:es|ed|ing|e)(?= to)|yet to|den(?:y|ies|ied) (?:any |having )?~?(?:plans?|intentions?|desire)|declin(?:es|ed|e) to|without)\b"
)
_CALLED_OFF = re.compile(
    r"\b(?:call(?:ed|s|ing)? off|put(?:s|ting)? off|postpon\w+|cancel\w+|scrapp\w+|vot(?:ed|es) down|on hold|shelv\w+|"
    r"boycott\w*|broke (?:off|down)|collaps\w+|fell through|defeated|defer\w+|delay\w*)\b"
)
_FUTURE = re.compile(
    r"\b(?:will|would|shall|'ll|intend\w*|intention|plan(?:s|ned|ning)? to|~plans? to|(?:is|are|was|were) (?:\w+ )?(?:to|due|set|scheduled|expected|"
    r"supposed|likely|about|going|bound|slated|poised)\b|due to|set to|expected to|scheduled|promis\w+|pledg\w+|undert\w+|vow\w*|"
    r"agree[ds]? to|hop(?:e|es|ed|ing) to|mean(?:s|t)? to|aim(?:s|ed|ing)? to|want(?:s|ed)? to|wish\w* to|prepar\w+ to|going to|"
    r"may (?:soon|add)|instruct\w*|order(?:s|ed) to|determined to|ready to|willing to|must|committed to|decided to|decree to|stay|"
    r"remains? in ~?force|from DATE)\b"
)
_NEVER_NEGATED = frozenset(
    {ClaimKind.DENIAL, ClaimKind.VIOLATION, ClaimKind.POSITION, ClaimKind.PROPOSAL, ClaimKind.THREAT}
)
_ASSERTED = frozenset(
    {ClaimKind.DENIAL, ClaimKind.VIOLATION, ClaimKind.POSITION, ClaimKind.PROPOSAL, ClaimKind.PROVISION}
)
_CALLABLE_OFF = frozenset(
    {ClaimKind.NEGOTIATION, ClaimKind.RATIFICATION, ClaimKind.SIGNATURE, ClaimKind.WITHDRAWAL, ClaimKind.IMPLEMENTATION}
)
_REACH = 60


@dataclass(frozen=True, slots=True)
class ModalityReading:
    """A modality with the words that showed it."""

    modality: Modality
    rule: str
    trigger: str


def read_modality(
    kind: ClaimKind, words: str, trigger_at: int, *, future: bool, speech_end: int = 0
) -> ModalityReading:
    """The modality of a claim of `kind` in the wording `words`, whose trigger stands at `trigger_at`.

    `future`: its date lies after the published day. `speech_end`: where the words of the reporting frame end, so that
    "did not say" negates nothing. Precedence: conditional, negated, planned.
    Example: "Unless inspections resume, Ruritania will leave" is conditional.
    """
    condition = _CONDITION.search(words)
    if kind is not ClaimKind.PROVISION and kind is not ClaimKind.DENIAL and kind is not ClaimKind.VIOLATION:
        if condition:
            return ModalityReading(Modality.CONDITIONAL, "a condition", condition[0].strip(' ,;"'))
        until = _UNTIL.search(words)
        if until and kind in (ClaimKind.RATIFICATION, ClaimKind.SIGNATURE):
            return ModalityReading(Modality.CONDITIONAL, "not until", "until")
    negation = _negation(kind, words, trigger_at)
    if negation:
        return ModalityReading(Modality.NEGATED, "negation", negation)
    if kind in _ASSERTED:
        return ModalityReading(Modality.ASSERTED, "a speech act or a rule", "")
    planned = _FUTURE.search(words)
    if planned and (future or not _past_of(words, planned)):
        return ModalityReading(Modality.PLANNED, "future", planned[0])
    if future:
        return ModalityReading(Modality.PLANNED, "its day is still to come", "")
    return ModalityReading(Modality.ASSERTED, "stated as done", "")


def _negation(kind: ClaimKind, words: str, trigger_at: int) -> str:
    if kind is ClaimKind.VIOLATION:
        neither = re.match(r"(?:neither|no|none)\b", words)
        return neither[0] if neither else ""
    if kind in _NEVER_NEGATED:
        return ""
    if kind in _CALLABLE_OFF:
        off = _CALLED_OFF.search(words)
        if off:
            return off[0]
    if kind is ClaimKind.PROVISION and re.search(r"\b(?:not|n't)\b.{0,60}\buntil\b", words):
        return ""
    for found in _NEGATION.finditer(words):
        if found.start() <= trigger_at + 14 and trigger_at - found.end() <= _REACH:
            between = words[found.end() : trigger_at] if found.end() < trigger_at else ""
            if not re.search(r"[;]|\b(?:but|which|who)\b", between):
                return found[0]
    return ""


def _past_of(words: str, planned: re.Match[str]) -> bool:
    """A wish that is over: "had wanted to", "decided to" with its deed done."""
    return bool(re.search(r"\bhad \Z", words[: planned.start()]))
