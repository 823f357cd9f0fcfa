"""Standing: whether a clause says enough to be a claim of its own, told from its grammar before its words."""

import re
from bisect import bisect_left

from articles.extraction.claims.sentence import Sentence, antecedent_of
from articles.extraction.claims.triggers import DECISIVE, FAIR, STRONG, Match, strongest
from articles.extraction.claims.wording import ACTOR, DATE, TREATY, Wording
from articles.extraction.clauses import Clause, ClauseKind
from articles.extraction.language import Tag
from articles.extraction.language import lexicon as lx
from articles.extraction.language.tagging import CLAUSE_VERBS
from articles.extraction.language.verbs import Form, forms_of
from articles.extraction.vocabulary import ClaimKind

ATTRIBUTION_LENGTH = 8
SPEECH_KINDS = frozenset(
    {ClaimKind.POSITION, ClaimKind.PROPOSAL, ClaimKind.THREAT, ClaimKind.DENIAL, ClaimKind.VIOLATION}
)
_TIMELINE = frozenset(
    {
        ClaimKind.SIGNATURE,
        ClaimKind.RATIFICATION,
        ClaimKind.ENTRY_INTO_FORCE,
        ClaimKind.EXTENSION,
        ClaimKind.SUSPENSION,
        ClaimKind.WITHDRAWAL,
        ClaimKind.EXPIRY,
    }
)
# A second subject with its own time and the verb of the first: "and Borduria in June".
GAPPED = re.compile(r"^(?:the )?ACTOR (?:its ~?own )?(?:in |on )?DATE[ ,.]*$")
_CONCESSIVE = frozenset({"although", "though", "while", "whereas"})
_CONCEDING = frozenset({"although", "though"})
_SHORT = 4
_TEMPORAL = frozenset({"after", "before", "until", "since", "as"})
# Participles of manner, scene and ground, which belong to the clause that they hang on.
_MANNER = lx.words(
    """speaking asked pressed questioned explaining citing quoting seeking taking looking using depending referring
    commenting replying responding answering addressing appearing testifying writing attending visiting standing
    sitting flanked joined accompanied surrounded wearing holding arriving returning travelling traveling opening
    closing concluding beginning starting ending noting pointing judging considering given compared based drawing
    relying echoing invoking alluding reading meeting making following including regarding concerning according
    hoping trying waiting thanks faced facing"""
)
_TELLING_MORE = (CLAUSE_VERBS - lx.words("say announce declare state tell note show mean imagine find see")) | lx.words(
    "protest object remark observe charge"
)
_NOMINAL = (Tag.NOUN, Tag.NAME, Tag.PRONOUN, Tag.NUMBER, Tag.DETERMINER)
_VERBAL = (Tag.FINITE, Tag.PARTICIPLE, Tag.BASE, Tag.ING)
_INSTRUMENTS = lx.words("law ~law laws bill bills decree ~decree order ~order act ~act legislation resolution motion")
_TALKS = lx.words("talks meeting conference negotiations consultations round session summit protocol draft text review")
_CULPRITS = lx.words(
    """missile missiles weapon weapons system systems launcher launchers WEAPON test tests programme program rocket
    rockets launches deployment deployments activity activities move moves drones interceptors stockpile facility"""
)


def stands(
    sentence: Sentence, clause: Clause, found: Wording, matched: tuple[Match, ...], *, leads: bool = False
) -> bool:
    """Whether a clause inside another says enough to be a claim of its own."""
    best = strongest(matched)
    if _only_attributes(sentence, clause) or _of_manner(sentence, clause):
        return False
    if leads:
        return (
            clause.kind is ClauseKind.PARTICIPLE
            and best is not None
            and participle_stands(sentence, clause, found, best)
        )
    if clause.depth == 0 and clause.kind in (ClauseKind.MAIN, ClauseKind.REPORTING) and clause.verb is not None:
        return not introduces(sentence, clause) and not _comes_after_speech(sentence, clause)
    if clause.kind in (ClauseKind.MAIN, ClauseKind.COORDINATED, ClauseKind.REPORTING):
        return _main_stands(sentence, clause, found, best)
    if clause.kind is ClauseKind.RELATIVE:
        return _relative_stands(sentence, clause, found, best)
    if clause.kind is ClauseKind.PARTICIPLE:
        return participle_stands(sentence, clause, found, best)
    return clause.kind is ClauseKind.SUBORDINATE and _subordinate_stands(sentence, clause, found, best)


def _main_stands(sentence: Sentence, clause: Clause, found: Wording, best: Match | None) -> bool:
    """Of what "and" or "but" adds: a clause with a subject of its own, or a predicate that speaks of an event."""
    if clause.verb is None and GAPPED.match(found.text):
        return True
    if best is None:
        return _speaks_anew(sentence, clause) or _is_main_again(sentence, clause)
    if _shares_object(sentence, clause):
        return False
    strength = best.trigger.strength
    if clause.kind is ClauseKind.COORDINATED and (clause.verb is None or clause.opener == "or"):
        governed = strength == DECISIVE or DATE in found.text or TREATY in best.words or clause.opener == "but"
        return strength >= (FAIR if clause.opener == "but" else STRONG) and governed
    return strength >= FAIR or TREATY in found.text or _is_main_again(sentence, clause)


def _subordinate_stands(sentence: Sentence, clause: Clause, found: Wording, best: Match | None) -> bool:
    """Of "although ..." and of what came before or after: a past event or one that has its day."""
    if best is None:
        return clause.opener in _CONCEDING and len(found.words) > _SHORT and _in_reported_speech(sentence, clause)
    if clause.opener in _CONCESSIVE:
        return best.trigger.strength >= FAIR
    if clause.opener == "before" and best.trigger.kind is ClaimKind.EXPIRY and TREATY in found.text:
        return True
    told = DATE in found.text or _tells_past(sentence, clause)
    if clause.opener not in _TEMPORAL or _is_condition_in_time(sentence, clause) or not told:
        return False
    governed = TREATY in found.text or " it" in found.text or best.trigger.strength >= STRONG
    return best.trigger.kind in _TIMELINE and best.trigger.strength >= FAIR and governed


def _in_reported_speech(sentence: Sentence, clause: Clause) -> bool:
    """Whether a verb of speech stands in the sentence outside of the clause."""
    outside = (word for word in sentence.words if not clause.start <= word.start < clause.end)
    return any(word.tag is Tag.FINITE and word.base in CLAUSE_VERBS for word in outside)


def _tells_past(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause of time tells what was, unlike "before it becomes law"."""
    if clause.opener in ("since", "as") or clause.verb is None:
        return True
    verb = sentence.text[clause.verb.start : clause.verb.end].lower()
    return verb in ("had", "was", "were", "did", "would") or bool(forms_of(verb) & Form.PAST)


def _speaks_anew(sentence: Sentence, clause: Clause) -> bool:
    """Whether "and they say it will fail" opens another statement: a verb of speech and what is said."""
    if clause.kind not in (ClauseKind.COORDINATED, ClauseKind.REPORTING) or clause.verb is None or not clause.opener:
        return False
    words = [word for word in sentence.words if clause.start <= word.start < clause.end]
    group = [word for word in words[:6] if word.start >= clause.verb.start and word.tag in _VERBAL]
    told = any(word.base in CLAUSE_VERBS for word in group[:2])
    return told and len(words) > ATTRIBUTION_LENGTH - 2


def _of_manner(sentence: Sentence, clause: Clause) -> bool:
    """Whether a participle only tells how, where or why: "Speaking after the vote", ", citing costs"."""
    if clause.kind is not ClauseKind.PARTICIPLE or clause.verb is None:
        return False
    return sentence.text[clause.verb.start : clause.verb.end].lower() in _MANNER


def _comes_after_speech(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause opens with who said what stands before it: ", Roe said on Friday"."""
    if clause.kind is not ClauseKind.REPORTING or clause.opener:
        return False
    spoken = (ClauseKind.MAIN, ClauseKind.REPORTING, ClauseKind.COORDINATED)
    said = any(c.kind in spoken and c.depth == 0 and c.start < clause.start for c in sentence.clauses)
    return said and sentence.text[: clause.start].rstrip()[-1:] in ',"”’'


def has_own_subject(sentence: Sentence, clause: Clause) -> bool:
    """Whether "and none had been given" is a main clause beside another one: a subject and its finite verb."""
    if clause.kind not in (ClauseKind.COORDINATED, ClauseKind.REPORTING) or clause.verb is None or not clause.opener:
        return False
    around = [c for c in sentence.clauses if c.start < clause.start < c.end and c.verb is not None]
    free = all(c.kind in (ClauseKind.MAIN, ClauseKind.REPORTING, ClauseKind.COORDINATED) for c in around)
    before = [word for word in sentence.words if clause.start <= word.start < clause.verb.start]
    return free and any(word.tag in _NOMINAL for word in before)


def _is_main_again(sentence: Sentence, clause: Clause) -> bool:
    return has_own_subject(sentence, clause) and not _in_quotation(sentence, clause)


def _in_quotation(sentence: Sentence, clause: Clause) -> bool:
    """Whether a quotation that opened before the clause is still open there."""
    before = sentence.text[sentence.span.start : clause.start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _shares_object(sentence: Sentence, clause: Clause) -> bool:
    """Whether "and" joins two verbs of one object: "breached or abandoned the pact", "tried and failed to"."""
    at = bisect_left([word.start for word in sentence.words], clause.start)
    if (
        clause.kind not in (ClauseKind.COORDINATED, ClauseKind.PARTICIPLE)
        or at < 2
        or sentence.words[at].tag not in _VERBAL
    ):
        return False
    first, coordinator, second = sentence.words[at - 2], sentence.words[at - 1], sentence.words[at]
    alike = bool(forms_of(first.lower) & forms_of(second.lower))
    return coordinator.tag is Tag.COORDINATOR and first.tag in _VERBAL and alike


def _is_condition_in_time(sentence: Sentence, clause: Clause) -> bool:
    """Whether "only after" or "not ... until" makes the clause a condition of the one around it."""
    before = [word.lower for word in sentence.words if word.start < clause.start]
    if clause.opener == "until":
        return bool({"not", "never", "n't"} & set(before))
    return before[-1:] == ["only"]


def _only_attributes(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause says no more than who speaks: ", the inspectors said on Friday"."""
    if clause.kind is ClauseKind.RELATIVE or clause.start <= sentence.span.start:
        return False
    words = [word for word in sentence.words if clause.start <= word.start < clause.end]
    last = [word for word in words if word.tag is Tag.FINITE][-1:]
    if not last or last[0].base not in CLAUSE_VERBS or len(words) > ATTRIBUTION_LENGTH:
        return False
    after = [word for word in words if word.start > last[0].start]
    return not after or after[0].tag in (Tag.PREPOSITION, Tag.PUNCTUATION)


def _tells_more(sentence: Sentence, clause: Clause) -> bool:
    """Whether a second verb of speech with what it says follows: ", warning that ...", ", while conceding that ..."."""
    words = [word for word in sentence.words if clause.start <= word.start < clause.end]
    spoken = [at for at, word in enumerate(words[:3]) if word.tag is Tag.ING and word.base in _TELLING_MORE]
    return bool(spoken) and any(word.tag is Tag.THAT for word in words[spoken[0] + 1 : spoken[0] + 5])


def _relative_stands(sentence: Sentence, clause: Clause, found: Wording, best: Match | None) -> bool:
    antecedent = antecedent_of(sentence, clause)
    if antecedent == TREATY:
        return best is not None or len(found.words) > 3
    if best is None or best.trigger.strength < FAIR:
        return False
    reported = any(sentence.is_verb(index) and sentence.words[index].base in CLAUSE_VERBS for index in found.words)
    if best.trigger.kind is ClaimKind.VIOLATION:
        return reported and (antecedent or "").lstrip("~") in _CULPRITS
    if not clause.opener:
        return best.trigger.kind in SPEECH_KINDS
    if (antecedent or "").lstrip("~") in _TALKS and best.trigger.kind is ClaimKind.NEGOTIATION:
        return True
    if clause.opener == "when":
        return antecedent == DATE and TREATY in found.text and best.trigger.kind in _TIMELINE
    if _is_partitive(sentence, clause):
        return True
    if clause.opener == "who" and best.trigger.kind in SPEECH_KINDS:
        return reported and (TREATY in found.text or best.trigger.strength >= STRONG)
    if clause.opener not in ("which", "who", "whose"):
        return False
    return best.trigger.kind in _TIMELINE and best.trigger.strength >= STRONG and TREATY in found.text


def _is_partitive(sentence: Sentence, clause: Clause) -> bool:
    """Whether a relative clause tells of a part of what stands before it: "missiles, 400 of which were burnt"."""
    opening = sentence.text[clause.start : clause.start + 40].lower()
    return re.match(r"\S+ (?:\S+ ){0,4}?of (?:which|whom)\b", opening) is not None


def _follows_coordinator(sentence: Sentence, clause: Clause) -> bool:
    """Whether "and" or "but" adds the participle to one before it: "signed in May and ratified in June"."""
    at = bisect_left([word.start for word in sentence.words], clause.start)
    return at > 0 and sentence.words[at - 1].tag is Tag.COORDINATOR


def participle_stands(sentence: Sentence, clause: Clause, found: Wording, best: Match | None) -> bool:
    """Of a participle: it modifies a treaty, speaks (", warning that ..."), or tells an event behind a comma."""
    after_comma = sentence.text[: clause.start].rstrip().endswith(",")
    if after_comma and _tells_more(sentence, clause):
        return True
    if best is None:
        return False
    antecedent = antecedent_of(sentence, clause)
    if (
        best.trigger.strength < FAIR
        or antecedent in _INSTRUMENTS
        or " " not in sentence.text[clause.start : clause.end]
    ):
        return False
    if _follows_coordinator(sentence, clause):
        governed = best.trigger.strength == DECISIVE or DATE in found.text or TREATY in best.words
        speaks = clause.verb is not None and clause.verb.of(sentence.text).endswith("ing")
        return best.trigger.strength >= STRONG and governed and (speaks or not _shares_object(sentence, clause))
    if antecedent in (ACTOR, DATE) and not after_comma:
        return False
    if antecedent == TREATY or clause.start == sentence.span.start:
        return True
    arms = best.trigger.kind in (ClaimKind.DEPLOYMENT, ClaimKind.IMPLEMENTATION)
    if arms and clause.verb is not None and not clause.verb.of(sentence.text).endswith("ing"):
        return False
    if best.trigger.kind in SPEECH_KINDS:
        return after_comma or best.trigger.strength > STRONG
    return after_comma and best.trigger.strength >= STRONG


def introduces(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause only says who speaks before a quotation: "Roe told reporters: "."""
    after = sentence.text[clause.end : clause.end + 4]
    mark = after[:3].lstrip()[:1]
    if mark != ":" and not (mark == "," and ('"' in after or "“" in after)):
        return False
    words = [word for word in sentence.words if clause.start <= word.start < clause.end]
    spoken = any(word.tag is Tag.FINITE and word.base in CLAUSE_VERBS for word in words)
    return spoken and len(words) <= ATTRIBUTION_LENGTH
