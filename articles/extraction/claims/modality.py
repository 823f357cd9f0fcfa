"""Modality: whether the claimed thing is put as done, to come, under a condition, or not so."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from articles.extraction.vocabulary import ClaimKind, Modality

# Each is read over a statement's wording: small letters, stand-ins in capitals, nouns that could be verbs with a tilde.
_CONDITION = re.compile(
    r"(?<!ask )(?<!asked )(?<!as )(?<!what )(?<!even )\b(?:if|unless|"
    r"~?provided (?:that|ACTOR|the (?:other|ACTOR|~?\w+ )|both|it|they|its|no)|"
    r"providing (?:that|ACTOR)|assuming|depends? (?:up)?on|depending (?:up)?on|"
    r"on (?:the )?~?condition (?:that|of)(?! (?:anonymity|not|he|she|they|it)\b)|"
    r"conditional (?:up)?on|contingent (?:up)?on|hing(?:es|ed) (?:up)?on|in the ~?event (?:that|of)|"
    r"or (?:else|otherwise)|"
    r"in case|only (?:when|after|once|in ~?return for|in ~?exchange for)|on the understanding that|"
    r"(?:so|as) long as(?! necessary| needed| required| possible|(?: the)? TREATY| it lasts))\b|"
    r"(?:^|[,;\"] |that )should (?:ACTOR|PARLIAMENT|the|it|they|either|~?missiles|he|she|this|that|any|no|TREATY)\b|"
    r"^(?!(?:why|how|what|when|where|who|which)\b).* should (?:ACTOR|PARLIAMENT|it|they|he|she) "
    r"(?:not|ever|fail|refuse|choose|decide)\b|"
    r"(?:^|, )(?:were|had) (?:the )?(?:ACTOR|PARLIAMENT|it|they|he|she|TREATY) \w+|"
    r"(?:^|, )were (?:the|a|any|either) (?:\S+ ){1,3}?to \w+"
)
_UNTIL = re.compile(r"\b(?:refus\w+|not|never|n't|without|nothing|no)\b.{0,120}\buntil\b")
_WITHOUT = re.compile(r"(?:^|, |that )(?:without|absent|failing) [^,]{1,40}, .{0,80}\b(?:would|will)\b")
_PROVIDED = re.compile(r"\b(?:~?provided (?:that|ACTOR)|on condition|so long as|as long as)\b")
_IF_FIRST = re.compile(r"(?:but |and )?(?:if|unless) (?!.*\bmay withdraw\b)")
_NEGATION = re.compile(
    r"\b(?:not(?! only| least| just| merely| surprisingly| long)|never|neither|nor|nobody|none|nothing|"
    r"cannot|n't|\w+n't|no longer|"
    r"no(?! more than| fewer than| later than| less than)|"
    r"fail(?:s|ed|ing)? to|unable to|unlikely to|impossible|"
    r"refus(?:es|ed|ing|e)(?= to)|yet to|declin(?:es|ed|e) to|rul(?:es|ed|ing) out|"
    r"no ~?(?:plans?|intentions?|desire|wish|interest|need|hurry|mood)|"
    r"(?:back|shy|shie|shrink|shrank|shrunk|step|pull|turn)\w* (?:away|back|out|down) (?:from|of|on) (?:\w+ )?"
    r"~?(?:threats?|plans?|promises?|pledges?|vow|decision|intention|signing|ratifying|joining|leaving)|"
    r"(?:drop|scrap|shelv|abandon|give up|gave up|bury|buri)\w* (?:\w+ )?"
    r"~?(?:plans?|attempts?|efforts?|ideas?|threats?)|"
    r"h[eo]ld(?:s|ing)? (?:off|back from)|stop(?:s|ped|ping)? short of|b(?:au|a)lk(?:s|ed|ing)? at|"
    r"refrain\w* from (?=sign|ratif|join|leav|vot)|"
    r"(?:ke(?:ep|pt)|stay)\w* out of|(?:is|are|was|were) still to|unwilling to|not about to|far from|"
    r"decid(?:es|ed) against|"
    r"thought better of|never got (?:a?round)|unratified|unsigned|without (?:ever )?(?=sign|ratif|join|leav)|"
    r"den(?:y|ies|ied) (?:any |having )?~?(?:plans?|intentions?|desire))\b"
)
# Verbs that say of themselves that a thing is not done.
_UNDONE = re.compile(
    r"\b(?:shun\w*|spurn\w*|snub\w*|eschew\w*|(?:stay|keep|remain|h[eo]ld|stand|stood|"
    r"kept)\w* (?:\w+ )?(?:outside|away|out|aloof|apart|back)|"
    r"outside TREATY|outside the TREATY|outside it|missing from|absent from|languish\w*|stall\w*|shelv\w*|"
    r"bottl\w+ up|buried|bur(?:y|ies)|"
    r"block\w*|votes? (?:short|shy)|short of (?:a|the|its)|turn(?:ed|s)? (?:\S+ ){1,4}down|vot(?:ed|"
    r"es?) (?:\S+ ){1,3}down|"
    r"thr[eo]wn? (?:\S+ ){0,3}out|resist\w*|not among|refus\w+ (?:its|their|to)|rul\w+ out|fail(?:s|ed|ure|"
    r"ing)?|abandoned the idea)\b"
)
_FRUITLESS = re.compile(
    r"\b(?:end|clos|conclud|finish|adjourn|wound|wind)\w* (?:\S+ ){0,5}?(?:without|with no|with nothing|"
    r"empty-handed)\b|"
    r"\b(?:came|come|amount\w*|led|got|gone|went) (?:\S+ ){0,2}?(?:nothing|nought|naught|grief)\b|"
    r"~?(?:attempts?|efforts?|bids?|drive|push) .{0,90}\b(?:collapsed|failed|foundered|fizzled|stalled)\b|"
    r"\b(?:been|was|were) blocked\b"
)
_CALLED_OFF = re.compile(
    r"\b(?:call(?:ed|s|ing)? off|put(?:s|ting)? off|postpon\w+|cancel\w+|vot(?:ed|es) down|on ~?hold|shelv\w+|"
    r"h[eo]ld up|fell through|defeated|defer\w+|(?<!~)(?<!without )(?<!further )(?<!no )(?<!any )delay(?:s|ed|ing)?)\b"
)
_VOTED_DOWN = re.compile(
    r"\b(?:reject(?:s|ed|ing)?|turn(?:s|ed) down|vot(?:ed|es) (?:against|down|TREATY down|the TREATY down|"
    r"it down)|defeated)\b"
)
_FUTURE = re.compile(
    r"\b(?:will|would(?! have \w+(?:ed|en|ade|old|ept)\b)|"
    r"shall|'ll|intend\w*|intention|decision to|(?:is|are|was|were|be) (?:also |now |still |soon )?"
    r"(?:to|due|set|scheduled|expected|supposed|likely|about|going|bound|slated|poised)\b|"
    r"due to|set to|expected to|scheduled|promis\w+|pledg\w+|undert\w+|vow\w*|plan(?:s|ned|ning)? to|"
    r"agree[ds]? with (?:\S+ ){1,4}?to|(?:agree[ds]?|hop(?:e|es|ed|ing)|mean(?:s|t)?|aim(?:s|ed|ing)?|want(?:s|"
    r"ed)?|wish\w*|prepar\w+|going|"
    r"order(?:s|ed)(?: \w+){0,3}|"
    r"determined|committed|decided|(?:has|have|had)(?: still)?|"
    r"remains|~?decree (?:on )?(?:DATE )?|bill (?:on )?(?:DATE )?) ?to|"
    r"goes (?:DATE )?to|may (?:soon|add)|might|"
    r"considering|mulling|weighing|contemplating|pondering|toying with|thinking (?:of|about)|flirting with|"
    r"(?:consider|weigh|contemplat|mull|ponder|debat)\w* (?:whether|\w+ing)|instruct\w*|must|"
    r"~?date .{0,40}\bfor \w+ing|on (?:its|their) way out|(?:DATE|years|months|weeks|days) (?:left|to run|to go|"
    r"to live)|left to run|stay|becomes? final|"
    r"remains? in ~?force)\b"
)
_PROLONGED = re.compile(
    r"^(?!.*\b(?:will|would|to be|shall|agreed|plans?|intends?|want\w*)\b).*"
    r"\b(?:pushed|extended|prolonged|renewed|moved|given|gave|granted|postponed|shifted|set|put)\b"
)
_THREATENED = re.compile(r"\bthreaten\w* (?:to|with)\b")
_TO_BE_OFFERED = re.compile(
    r"\b(?:will|would) (?:\w+ )?(?:be )?(?:propose|proposed|offer|offered|put|present|presented|come|"
    r"submit|submitted|table|tabled)\b"
)
_BAN = re.compile(
    r"\b(?:neither|no|none) (?:~?\w+ ){0,5}?(?:may|must|can|shall|will)\b|\b(?:not|n't|cannot|"
    r"only)\b.{0,60}\b(?:until|before|unless)\b|"
    r"\b(?:may|must|can|shall|is|are|will|would|cannot)(?: (?:\w+ly|also|still))? (?:not|n't|no longer|"
    r"never) (?!covered|affected|included|touched)|"
    r"\bcannot (?!cover)|\b(?:will|may|must|shall|can|undertakes?|agree) (?:not )?(?:to )?\w+ no\b"
)
_LACKS = re.compile(
    r"\b(?:lacks?|lacked|omits?|omitted|silent|nothing|untouched|outside|unregulated|unaffected|"
    r"unlimited (?!duration)|exempts?|"
    r"allows? of no|exclud\w+|leaves? out|left out)\b|^not \w+ (?:is|are)\b"
)
_NO_CHARGE = re.compile(
    r"\b(?:not|n't|never|no one|nobody|neither .{1,80}) (?:\w+ )?(?:accus|alleg|charg|claim|sa(?:y|id)|"
    r"contraven|violat|breach)\w*"
)
_NOT_CARRIED = re.compile(
    r"\bfail(?:s|ed|ing)? to (?:adopt|pass|win|approve|carry)\b|\b(?:not|n't) (?:\w+ )?(?:adopted|passed|carried)\b"
)
_NEITHER = re.compile(r"(?:neither|no|none)\b")
# A subject that is nobody: its verb may stand far behind it.
_NOBODY = re.compile(
    r"(?:(?:but|and|so far|to date|yet|as yet|until now|until DATE|by DATE|DATE)[ ,]*)?(none|neither|nobody|not one|"
    r"no (?!more|fewer|later|less|longer|sooner|doubt|matter|wonder|one)(?:other |single |new |such )?~?\w+) "
    r"(?!but\b)(?!.*\b(?:denied|rejected)\b)"
)
_PARTED = re.compile(r",|\b(?:with|after|before|when|but|while|and)\b")
_BREAK = re.compile(r"[;]|\b(?:but|which|who)\b")
_HAD = re.compile(r"\bhad (?:\w+ly |also |already |long |then )?\Z")
# What had been wished or promised was still to come.
_OPEN = re.compile(r"(?:intend|plan|promis|pledg|vow|hop|mean|aim|want|wish|prepar|threat|undert|due|schedul|set)")
# "Before the pact lapses": an end that a clause of time looks forward to.
_AWAITED = re.compile(
    r"(?:before|until|till|by the time|once|as soon as) (?:the |its |a )?(?:\S+ ){1,3}?"
    r"(?!was\b|has\b|his\b|this\b)[a-z]+s\b"
)

_NEVER_NEGATED = frozenset({ClaimKind.DENIAL, ClaimKind.POSITION, ClaimKind.PROPOSAL, ClaimKind.THREAT})
_ASSERTED = frozenset(
    {ClaimKind.DENIAL, ClaimKind.VIOLATION, ClaimKind.POSITION, ClaimKind.PROPOSAL, ClaimKind.PROVISION}
)
# "No longer takes part" is no negated suspension: the negation is the event.
_AWAITING = frozenset({ClaimKind.EXPIRY, ClaimKind.ENTRY_INTO_FORCE, ClaimKind.WITHDRAWAL})
_ENDINGS = frozenset({ClaimKind.SUSPENSION, ClaimKind.WITHDRAWAL})
_UNCONDITIONAL = frozenset({ClaimKind.DENIAL, ClaimKind.VIOLATION})
# Acts that somebody can refuse "until" something else is done.
_REFUSABLE = frozenset(
    {ClaimKind.RATIFICATION, ClaimKind.SIGNATURE, ClaimKind.DEPLOYMENT, ClaimKind.IMPLEMENTATION, ClaimKind.NEGOTIATION}
)
_JOINING = frozenset({ClaimKind.SIGNATURE, ClaimKind.RATIFICATION})
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


def read_modality(
    kind: ClaimKind,
    words: str,
    trigger: tuple[int, int],
    *,
    future: bool,
    past: bool = False,
    asides: Collection[int] = (),
) -> ModalityReading:
    """The modality of a claim of `kind` in the wording `words`, whose trigger stands at the offsets `trigger`.

    `past`: its main verb does not look ahead, so that a future behind the trigger is that of something else.
    `asides`: where the words begin that stand in relative clauses, which say nothing of the claim around them.

    `future`: its date lies after the published day. Precedence: conditional, negated, planned; speech acts
    are asserted.
    Example: "Unless inspections resume, Ruritania will leave" is conditional.
    """
    condition = _condition(kind, words)
    if condition:
        return ModalityReading(Modality.CONDITIONAL, "a condition", condition)
    words = _without_asides(words, trigger, asides)
    negation = _negation(kind, words, trigger)
    if negation:
        return ModalityReading(Modality.NEGATED, "negation", negation)
    offer_to_come = _TO_BE_OFFERED.search(words) if kind is ClaimKind.PROPOSAL else None
    if offer_to_come is not None:
        return ModalityReading(Modality.PLANNED, "an offer to come", offer_to_come[0])
    if kind in _ASSERTED:
        return ModalityReading(Modality.ASSERTED, "a speech act or a rule", "")
    if kind is ClaimKind.EXTENSION and _PROLONGED.search(words):
        return ModalityReading(Modality.ASSERTED, "prolonged to a day still to come", "")
    planned = _FUTURE.search(words) or (_THREATENED.search(words) if kind in _ENDINGS else None)
    if planned is not None and (future or _is_open(words, planned)) and not (past and _apart(words, planned, trigger)):
        return ModalityReading(Modality.PLANNED, "future", planned[0])
    awaited = _AWAITED.match(words) if kind in _AWAITING else None
    if awaited is not None:
        return ModalityReading(Modality.PLANNED, "an end looked forward to", awaited[0])
    if future:
        return ModalityReading(Modality.PLANNED, "its day is still to come", "")
    return ModalityReading(Modality.ASSERTED, "stated as done", "")


def _apart(words: str, planned: re.Match[str], trigger: tuple[int, int]) -> bool:
    """Whether a future stands behind the trigger in another part of the sentence: "signed it, with weeks to go"."""
    return planned.start() >= trigger[1] > 0 and _PARTED.search(words, trigger[1], planned.start()) is not None


def _is_open(words: str, planned: re.Match[str]) -> bool:
    """Whether what is planned lies ahead still: "had hoped to leave" does, "had agreed to leave" does not."""
    return _HAD.search(words[: planned.start()]) is None or _OPEN.match(planned[0]) is not None


def _without_asides(words: str, trigger: tuple[int, int], asides: Collection[int]) -> str:
    """The wording with the words of its asides blotted out, of the same length; whole where they hold the trigger."""
    if not asides or trigger[0] in asides:
        return words
    return re.sub(r"\S+", lambda found: "-" * len(found[0]) if found.start() in asides else found[0], words)


def _condition(kind: ClaimKind, words: str) -> str:
    if kind is ClaimKind.PROVISION:
        found = _PROVIDED.search(words) or _IF_FIRST.match(words)
        return found[0].rstrip() if found is not None else ""
    if kind in _UNCONDITIONAL:
        return "if" if kind is ClaimKind.VIOLATION and words.startswith("if ") else ""
    found = _CONDITION.search(words) or _WITHOUT.search(words)
    if found is not None:
        return found[0].strip(' ,;"')
    refuses_until = kind in _REFUSABLE and _UNTIL.search(words)
    return "until" if refuses_until else ""


def _negation(kind: ClaimKind, words: str, trigger: tuple[int, int]) -> str:
    """The negation whose scope holds the trigger; what a treaty forbids is not negated, what it lacks is."""
    if kind is ClaimKind.VIOLATION:
        none = _NEITHER.match(words) or _NO_CHARGE.search(words)
        return none[0] if none else ""
    if kind is ClaimKind.PROVISION:
        lacks = _LACKS.search(words)
        if lacks is not None:
            return lacks[0]
    if kind is ClaimKind.POSITION:
        lost = _NOT_CARRIED.search(words)
        return lost[0] if lost is not None else ""
    if kind in _NEVER_NEGATED or (kind is ClaimKind.PROVISION and _BAN.search(words)):
        return ""
    nobody = _NOBODY.match(words)
    if nobody is not None and kind is not ClaimKind.PROVISION:
        return nobody[1]
    off = _undone(kind, words, trigger)
    return off or _negated_near(kind, words, trigger)


def _undone(kind: ClaimKind, words: str, trigger: tuple[int, int]) -> str:
    """The verb that says of itself that the act is not done: "shelved", "fell short", "came to nothing"."""
    off = _CALLED_OFF.search(words) if kind in _CALLABLE_OFF else None
    if off is not None and kind in _ENDINGS and trigger[0] <= off.start() < trigger[1]:
        return ""
    if off is None and kind is ClaimKind.RATIFICATION:
        off = _VOTED_DOWN.search(words)
    if off is None and kind in _JOINING:
        off = _UNDONE.search(words[max(0, trigger[0] - _REACH) : trigger[1] + _AFTER])
    if off is None and kind is ClaimKind.NEGOTIATION:
        off = _FRUITLESS.search(words)
    return off[0] if off is not None else ""


def _negated_near(kind: ClaimKind, words: str, trigger: tuple[int, int]) -> str:
    at, end = trigger
    for found in _NEGATION.finditer(words):
        near = found.start() <= end + _AFTER and at - found.end() <= _REACH
        between = words[found.end() : at] or words[end : found.start()]
        own = kind in _ENDINGS and at <= found.start() and found.end() <= end and found[0] in ("no longer", "not")
        own = own and "leav" not in words[at:end] and "leave" not in words[at:end]
        if near and not own and not _BREAK.search(between):
            return found[0]
    return ""
