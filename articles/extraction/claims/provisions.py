"""Provisions: what a treaty does, its parties may do under it and its clauses require, told from subject and verb."""

import re

from articles.extraction.claims.predicates import Predicate
from articles.extraction.claims.triggers import DECISIVE, Match, Trigger
from articles.extraction.language import lexicon as lx
from articles.extraction.language.verbs import Form, base_of, forms_of
from articles.extraction.vocabulary import ClaimKind

# What can have a legal effect: the treaty, its pronoun, a part of it; asides between commas may follow.
_INSTRUMENT = re.compile(
    r"(?:^|[ ,])(?:TREATY|it|which|that|this|whose|article ~?[\w.]+|articles? [\w ]{1,20}|~?text|protocol|annex|"
    r"~?document|~?terms|"
    r"provisions?|clauses?|regime|preamble|~?ban|moratorium|~?limits?|ceilings?|obligations|~?rules|restrictions)"
    r"(?: of (?:the |this )?TREATY)?(?: of DATE)?(?: (?:between|with|among) [^,]{1,60}?)?"
    r"(?: itself| alone| also| still| now| DATE| ,)*(?: , [^,]{1,90} ,)? ?$"
)
# The verbs whose effect is legal; after them nothing else in the clause decides.
_EFFECTS = lx.words(
    """prohibit forbid bar outlaw ban proscribe oblige obligate bind commit require entitle permit allow authorise
    authorize stipulate specify mandate prescribe limit restrict cap curb constrain restrain regulate govern
    cover exclude exempt omit lack contain comprise define envisage impose guarantee enshrine establish create
    divide distinguish grant confer enable empower let freeze hold provide set lay give submit subject compel
    extend apply encompass include protect preclude rule call demand count treat recognise recognize assign
    reserve confine concern prevent make leave place put have"""
)
# Of these only some objects make a legal effect.
_LIGHT = {
    "set": r"(?:up|out|down|forth|a|an|the|no|any|strict|numerical|equal|limits?|~?limits?|ceilings?|"
    r"~?ceilings?|~?caps?)\b",
    "lay": r"down\b",
    "give": r"(?!way|rise|up|in\b|~?notice)",
    "put": r"(?:no|any|a|an|strict|tight|limits?|~?limits?|curbs?|~?caps?)\b",
    "place": r"(?:no|any|a|an|strict|tight|limits?|~?limits?|curbs?|~?caps?|on|under)\b",
    "have": r"(?:a|an|its own|provisions?|clauses?|~?rules|DATE to run)\b",
    "leave": r"(?:out\b|.{0,60}(?:open|untouched|aside|unlimited|unregulated|free|unaffected|uncovered)\b)",
    "make": r"(?:no|it (?:illegal|unlawful|a)|provision|~?provision|any)\b",
    "rule": r"out\b",
    "call": r"(?:for|on)\b",
    "hold": r"(?:each|both|either|all|the two|them|ACTOR)\b",
    "provide": r"(?:for|that|a|an|the|no|each|members|states)\b",
    "extend": r"(?:to|over|beyond)\b",
    "apply": r"(?:to|only|in|also|equally|from|for|until|DATE)\b",
    "concern": r"(?:only|the|all|not)\b",
    "treat": r"(?!.{0,30}with contempt)",
    "cover": r"(?!up)",
    "prevent": r"(?:each|both|either|its|parties|members|states|any|the)\b",
    "count": r"(?:each|a|an|every|all)\b",
    "protect": r"(?:the|civilians|all)\b",
    "include": r"(?!~?talks)",
    "demand": r"(?!.{0,10}ACTOR\b)",
    "submit": r"(?:them|its|all|every|each|members|parties|the)\b",
    "subject": r"(?:them|its|all|every|each|members|parties|the)\b",
}
_AUXILIARY = re.compile(
    r"^(?:(?:also|still|only|now|merely|simply|thus|therefore|further|explicitly|expressly|specifically|"
    r"~?actually|in|effect|not|"
    r"never|n't|does|do|did|doesn't|don't|didn't|will|would|shall|wo|\w+ly) )*"
)
_PERFECT = re.compile(
    r"^(?:(?:has|have|had)(?: (?:also|not|never|already|only|now|since|long|\w+ly)){0,2} ~?(?:\w+ed|been|put|"
    r"set|made|led|held|left|kept|had|given)|is|are|was|were|being|been|had)\b"
)
_PARTY = re.compile(
    r"(?:^|[ ,])(?:(?:each|either|every|any|no|neither|both|all|a|one|the (?:two|other)|states|~?states|member|"
    r"the)(?: [\w~]+){0,2}? )?"
    r"(?:each|either|both|neither|all|~?side|sides|~?party|parties|~?parties|members?|~?state|~?states|"
    r"signator(?:y|ies)|"
    r"countries|country|nations?|powers?|ACTOR)(?: (?:to|of) (?:the |it|this )?(?:TREATY)?)?(?: that (?:wishes|"
    r"wants|~?wishes|~?wants|decides) to \w+)?"
    r"(?: ,)? ?$"
)
_JOINERS = re.compile(
    r"(?:^|[ ,])(?:~?states|countries|members|parties|nations|governments|powers) (?:that|which|"
    r"who)(?: [\w~'-]+){1,5} ?$|"
    r"(?:^|[ ,])(?:nuclear-weapon|non-nuclear(?:-weapon)?|nuclear|signatory|member) (?:~?states|states|powers|"
    r"countries) ?$|"
    r"(?:^|[ ,])signatories ?$"
)
_AIM = re.compile(r"(?:^|[ ,])(?:its|TREATY 's) (?:\w+ )?(?:~?aim|purpose|~?object|objective|goal|duration|~?term) ?$")
_CERTAIN_PARTY = re.compile(
    r"(?:^|[ ,])(?:each|either|every|any|no|neither|both|members?|parties|~?states parties|signator(?:y|ies)|"
    r"~?party|~?parties)\b(?!.*\b(?:ACTOR)\b)"
)
_RIGHT = re.compile(
    r"^(?:also |still |now |only |thus )*(?:(?:has|have) (?:until |up to )?(?:DATE|\w+ (?:years|months|"
    r"days)) to|may|must|can|cannot|shall|~?has to|have to|undertakes?|~?undertakes?|agrees? to|"
    r"(?:has|have) the ~?right to|promise|~promise|pledge|~pledge|renounce|forswear|"
    r"(?:is|are|remain|remains|was|were) (?:also |still |thus |not |only )*(?:~?free|entitled|~?entitled|"
    r"allowed|~?allowed|obliged|"
    r"~?obliged|bound|~?bound|required|~?required|permitted|~?permitted|forbidden|~?forbidden|barred|~?barred|"
    r"committed|"
    r"~?committed) ?(?:to|from)?)\b"
)
_RULED = re.compile(
    r"^(?:is|are|remain|remains) (?:also |still |thus |not |only |expressly |all )*~?(?:provided|required|"
    r"covered|outlawed|banned|"
    r"prohibited|permitted|allowed|forbidden|exempt|exempted|excluded|limited|capped|restricted|included|"
    r"affected|unaffected|"
    r"untouched|needed|foreseen|envisaged|checked|verified|monitored|overseen|supervised|enforced|regulated|"
    r"unlimited|unregulated)\b|"
    r"^(?:is|are|was|were) (?:also |~?left |not )*~?(?:covered|untouched|unaffected|exempt|exempted|excluded)\b|"
    r"^(?:may|must|can|cannot|shall) (?:also |only )?(?:not )?be ~?\w+ by (?:any|each|every|all|either|the other)\b|"
    r"^(?:may|must|can|cannot|shall) (?:also |still |only |not |then |first )*be ~?(?:added|extended|renewed|"
    r"prolonged|amended|"
    r"modernised|modernized|held|kept|deployed|destroyed|built|used|tested|stationed|inspected|counted|made|"
    r"completed|"
    r"finished|ratified|signed|removed|dismantled|eliminated|converted|reported|notified|declared|transferred|"
    r"exported|stored|"
    r"placed|emplaced|replaced|given|approved|accepted|met)\b"
)
_INVERTED = re.compile(
    r"^(?:also |and |but )?(?:not |also |expressly |all )?~?(?:covered|included|excluded|exempt|exempted|banned|"
    r"outlawed|prohibited|"
    r"permitted|allowed|affected|forbidden|untouched|missing from TREATY) (?:is|are|was|were) "
)
_FRAME = re.compile(
    r"^(?:and |but )?(?:under|by|in|~?thanks to) (?:the |this |that |its |these |both )?(?:~?terms of )?(?:the |"
    r"this )?"
    r"(?:TREATY|it\b|~?terms|first|second|third|latter|former|article|which|protocol|provisions?)\b|"
    r"\bTREATY (?:, )?(?:under|by) (?:which|whose ~?terms)\b"
)
_FRAMED = re.compile(
    r"^(?:also |will|would|may|must|can|cannot|shall|~?has to|have to|(?:is|are) (?:allowed|~?allowed|free|"
    r"~?free|entitled|obliged|"
    r"bound|required)|undertakes?|~?undertakes?|renounces?|pledges?|~?pledges?|promises?|~?promises?|agrees?|"
    r"accepts?|allows?|forgoe?s?|forswears?|"
    r"gives? up|gave up|agreed|undertook|renounced|~?renounced|pledged|~?pledged|promised|~?promised|accepted|forswore|"
    r"(?:was|were) (?:allowed|~?allowed|entitled|obliged|bound|required|free)|opens?|limits?|submits?)\b"
)
_THRESHOLD = re.compile(
    r"^(?:also |still |\w+ly )*~?(?:needs?|requires?|takes?|must (?:win|have|get|obtain|secure))\b.{0,60}"
    r"(?:ratifications|signatures|majority|two-thirds|three-fifths|approval|~?approval|~?consent|assent|votes|"
    r"~?votes|instruments)\b"
)
_BINDS = re.compile(
    r"^(?:also |only |not |then |itself |\w+ly )*(?:~?takes|enters|comes|becomes|~?becomes|will|would|can|"
    r"cannot|may|shall|"
    r"is (?:~?due )?to|does|do|is)\b.{0,40}\b(?:effect|~?effect|force|~?force|binding|law|~?law|bound|operative)\b"
)
_ON_RATIFICATION = re.compile(
    r"\b(?:once|until|before|when|unless|as soon as|after)\b(?: \S+){0,15}? (?:~?ratif\w+|instruments?|"
    r"signatories|deposit\w*|acceded|joined)"
)
_LASTS = re.compile(
    r"^(?:also |will |would |is to |was to |shall |can |may )*(?:~?lasts?|runs?|~?runs?|(?:remain|remains|stay|"
    r"stays|be|is) "
    r"(?:valid|binding|in ~?force|in ~?effect)|~?concluded|is concluded) (?:for )?(?:a )?"
    r"(?:(?:another |further |up to )?DATE\b(?! ago)|\w+ years|indefinitely|for ever|forever|in perpetuity|for good)"
)
_OPEN = re.compile(r"(?:is|are|was|remains|stays) (?:\w+ )?~?(?:open to|of (?:\w+ )?~?(?:unlimited|indefinite) )")
_SCOPE = re.compile(
    r"^(?:also |all |only |not |do |does |would )*~?(?:falls?|fell|come|comes|lies?|are|"
    r"is) (?:\w+ly )?(?:outside|within|under|beyond|below) "
    r"(?:the |this |its )?(?:scope of |~?terms of |reach of |remit of )?(?:the |this )?(?:TREATY|its (?:scope|"
    r"~?terms|reach|~?limits))"
)
_MAY_BE = re.compile(
    r"^(?:may|must|can|cannot|shall)(?: also| only| not| then| first| \w+ly)*"
    r" (?:be (?!dead|over|lost|doomed|saved)~?\w+(?:ed|en|d|t)\b|run for|remain (?:open|in ~?force))"
)
# A predicate that shares its subject with the one before it: "and limits flights".
_SHARED = re.compile(
    r"(?:and |but |also |further )*(?=~?(?!leaves|puts|makes|has|gives|calls|holds|demands|rules|"
    r"includes)[a-z]+s (?!\.))"
)
_SILENT = re.compile(
    r"^(?:also |still |\w+ly )*(?:lacks?|~?lacks?|lacked|omits?|(?:has|have|had|contains?|contained|makes?|made|"
    r"sets?|puts?|imposes?) no (?!stocks?|~?stocks?|weapons?|missiles?|~?plans?|intention|choice|troops|say|"
    r"~?doubt|objection|~?interest)|"
    r"says? (?:nothing|little)|said nothing|is (?:silent|~?silent)|was silent|leaves? out|left out)"
)


def read_provision(text: str, head: Predicate | None, *, of_treaty: bool) -> Match | None:
    """The words by which a statement tells what a treaty requires, bans, allows or lacks; None where it does not.

    `text` is the statement's wording; the head predicate and its subject decide, whatever the object is.
    Example: "The pact prohibits the use of gliders" is a provision and no deployment.
    """
    shared = _SHARED.match(text)
    if shared is not None and _has_effect(text[shared.end() :]):
        return _match("a legal effect after its subject", text, shared.end(), len(text))
    if head is None:
        return None
    inverted = _INVERTED.match(text)
    if inverted is not None:
        return _match("what is left in or out", text, 0, inverted.end())
    subject, predicate = text[head.subject : head.start], text[head.start :]
    rule = _rule(text, subject, predicate, of_treaty=of_treaty)
    return _match(rule, text, head.start, head.end) if rule else None


def _rule(text: str, subject: str, predicate: str, *, of_treaty: bool) -> str:
    instrument = _INSTRUMENT.search(subject) is not None or (of_treaty and not subject.strip(" ,"))
    if instrument:
        if _SILENT.match(predicate):
            return "what the treaty lacks"
        if _OPEN.match(predicate):
            return "to whom and how long it is open"
        if _LASTS.match(predicate):
            return "how long the treaty lasts"
        if _has_effect(predicate):
            return "the treaty's legal effect"
        if _MAY_BE.match(predicate):
            return "what may and must be done with it"
    if _BINDS.match(predicate) and _ON_RATIFICATION.search(text):
        return "what it takes to bind"
    if _THRESHOLD.match(predicate):
        return "the assent it takes"
    if _CERTAIN_PARTY.search(subject) and _PARTY.search(subject) and _RIGHT.match(predicate):
        return "what parties may and must do"
    if _JOINERS.search(subject) and _RIGHT.match(predicate):
        return "what parties may and must do"
    if _AIM.search(subject) and predicate.startswith("is ") and "ACTOR" not in text:
        return "what the treaty is for"
    if _RULED.match(predicate) and "ACTOR" not in subject:
        return "what is ruled in or out"
    if _SCOPE.match(predicate) and "ACTOR" not in subject:
        return "what falls under it"
    if _FRAME.search(text) and (_FRAMED.match(predicate) or _in_present(predicate)):
        return "what is agreed under it"
    return ""


def _has_effect(predicate: str) -> bool:
    """Whether the first verb of the predicate, auxiliaries aside, is one of legal effect in a tense of rules."""
    if _PERFECT.match(predicate):
        return False
    rest = predicate[_AUXILIARY.match(predicate).end() :]  # type: ignore[union-attr]
    verb, _, after = rest.partition(" ")
    base = _base(verb.removeprefix("~"))
    if base not in _EFFECTS:
        return False
    return base not in _LIGHT or re.match(_LIGHT[base], after) is not None


def _in_present(predicate: str) -> bool:
    """Whether the predicate tells a habit or what was to be done: "exchange data twice a year", "was to ship it"."""
    verb = predicate.partition(" ")[0].removeprefix("~")
    habit = forms_of(verb) & (Form.BASE | Form.THIRD) and not forms_of(verb) & Form.PAST
    return (bool(habit) and verb not in _AUXILIARIES) or re.match(r"(?:was|were) to \w", predicate) is not None


_AUXILIARIES = lx.AUXILIARIES | lx.words("remain remains continue continues")


def _base(verb: str) -> str:
    """The base of a verb, also of a regular one that no list of verbs has."""
    base = base_of(verb)
    stems = (base, base.removesuffix("s"), base.removesuffix("es"), base.removesuffix("ed"), base.removesuffix("d"))
    return next((stem for stem in stems if stem in _EFFECTS), base)


def _match(rule: str, text: str, start: int, end: int) -> Match:
    return Match(Trigger(ClaimKind.PROVISION, rule, DECISIVE, frozenset(), _INVERTED), start, end, text[start:end])
