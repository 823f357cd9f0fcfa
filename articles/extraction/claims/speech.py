"""Verbs of speech: which words of a sentence make somebody speak, and whether they close it ("..., Roe said")."""

from itertools import pairwise

from articles.extraction.claims.sentence import Sentence
from articles.extraction.claims.statements import Statement
from articles.extraction.claims.wording import PARLIAMENT
from articles.extraction.clauses import ClauseKind
from articles.extraction.language import Tag, Word
from articles.extraction.language import lexicon as lx
from articles.extraction.language.tagging import CLAUSE_VERBS
from articles.extraction.language.verbs import Form, forms_of

# Verbs that take a clause but mostly do something else: they speak only before "that".
_SELDOM_SPEECH = lx.words(
    """feel find know mean see learn show hear remember understand realise realize imagine guess figure decide agree
    conclude state reply estimate report hold"""
)
# Verbs whose subject speaks, beside those that take a clause.
_SPEECH_VERBS = (CLAUSE_VERBS - _SELDOM_SPEECH) | lx.words(
    """call urge appeal propose offer demand request suggest insist recommend advise invite ask want press hail welcome
    praise condemn criticise criticize regret deplore denounce slam blast oppose back support reject dismiss rebut
    refute dispute deny accuse blame threaten vow question voice express describe cite refuse promise pledge
    abstain boycott recognise recognize defend justify raise undertake
    pronounce characterise characterize object doubt challenge rebuke lament applaud laud commend endorse favour
    favor decry protest answer respond reply retort counter point remark observe comment recall admit concede
    confirm reaffirm reassure signal intend plan decline wish prefer reserve level pour rule turn instruct notify inform
    brief testify quip quote write tweet post caution hint contend surmise assure stress maintain consider regard view
    think judge complain float table moot attack assail berate champion brand dub label slate rubbish scorn ridicule
    mock lambast lambaste blast chide scold plead lobby campaign agitate insinuate intimate
    disagree differ concur heed congratulate thank salute apologise apologize admonish allude disapprove avow bemoan
    bewail castigate denigrate deride disown disparage dissent distrust downplay excoriate exhort extol fault fret
    grumble implore jeer lampoon malign mistrust mourn mutter pillory preach profess quarrel quibble remonstrate
    reprimand reproach rue scoff shrug sneer speculate trumpet upbraid vilify wonder worry beseech entreat cajole
    prod goad trash liken compare
    equate veto belittle minimise minimize overstate underline underscore highlight spotlight resent begrudge"""
)
# Verbs that stand in a final attribution and take no person as their object.
_REPORTERS = lx.words(
    """say tell add announce declare claim report note state warn stress explain argue insist maintain believe think
    suggest write reply remark concede admit acknowledge object complain repeat confirm describe promise pledge
    undertake
    vow reveal estimate conclude contend assert allege testify tweet predict caution emphasise emphasize reiterate
    affirm recall observe comment hope fear expect point signal agree counter retort quip deny urge demand
    propose answer indicate inform brief intend mean plan assure swear go continue find begin think feel put"""
)
_INVERTING = lx.words(
    """say add announce declare argue insist claim warn explain note write report state conclude complain reply remark
    caution predict suggest acknowledge admit concede stress assert recall observe quip ask"""
)
_STANCES = lx.words(
    """disappointed concerned alarmed dismayed ready willing opposed determined committed prepared pleased sceptical
    skeptical confident convinced worried unhappy adamant hopeful satisfied outraged reluctant unwilling unimpressed
    unmoved unconvinced relieved delighted furious angry anxious uneasy nervous wary cautious dismissive scathing
    critical supportive optimistic pessimistic lukewarm defiant undeterred sceptical divided"""
)
_PURPOSES = lx.words("mean expect aim prepare hope intend plan seek")
_MESSAGES = lx.words("statement letter speech address message communique resolution declaration article note")
_TIDINGS = lx.words("notice notification warning assurance assurances pledge word undertaking")
_BEARING = lx.words("give serve hand send issue")
_ASIDE_OPENERS = ("although", "though", "while", "whereas", "because")
_RUMOURED = lx.words("thought believed said known supposed reported alleged rumoured rumored expected considered")
_PHASES = lx.words("begin start keep continue stop")
# Verbs that speak only behind what was said: "..., he stated", "..., she went on".
_FINAL_ONLY = lx.words("state go continue reply conclude find report estimate agree begin think feel know read put")
# Verbs of speech whose -ing form after "is" tells of a deed: "is offering flights", "was moving troops".
_STATIVE = lx.words("answer attack back defend level pour raise reserve rule turn view write point press put go begin")
_READY = lx.words("quick swift first last slow eager")
_SETTING_OUT = lx.words("continue hasten rush prefer proceed hurry")
_TOPICS = lx.words(
    """something charge accusation claim allegation step move decision demand proposal offer idea condition finding
    version view point assertion verdict plan suggestion conclusion argument linkage link"""
)
# What somebody should or may say nobody has said.
_DEONTIC = lx.words("should must ought may might can shouldn't mustn't")
_ACTS = lx.words("reject back support endorse approve turn dismiss")
_STEPS = lx.words("step move decision gesture course habit point")
_FINAL_LENGTH = 10
_LINKING = lx.BE_FINITE | {"remains", "remained"}
_BE = lx.BE_FINITE | {"been", "be", "being"}
_ANY_MODALS = lx.MODALS | lx.DO_FINITE | lx.NEGATED_MODALS


def speech_verbs(sentence: Sentence, statement: Statement) -> list[int]:
    """The word indexes of the statement's verbs of speech: a final attribution, then finite ones, then -ing."""
    verbs = [i for i in statement.own if _speaks(sentence, i) and not _embedded(sentence, statement, sentence.words[i])]
    verbs = sorted(verbs, key=lambda index: (_is_told(sentence, verbs, index), sentence.words[index].tag is Tag.ING))
    final = [index for index in verbs if closes(sentence, index)][:1]
    return final + [index for index in verbs if index not in final]


def _is_told(sentence: Sentence, verbs: list[int], index: int) -> bool:
    """Whether the verb belongs to what another one says: "telling reporters that Ruritania considers it dead"."""
    words = sentence.words
    that = next((at for at in range(index - 1, max(-1, index - 9), -1) if words[at].tag is Tag.THAT), None)
    return that is not None and any(verb < that and that - verb < 9 for verb in verbs)


def _speaks(sentence: Sentence, index: int) -> bool:
    words = sentence.words
    word = words[index]
    if _hides_present(words, index):
        return True
    if not (sentence.is_verb(index) or _looks_like_noun(sentence, index)):
        return False
    if word.tag is Tag.PARTICIPLE and _passive(words, index):
        return False
    before = _before_adverbs(words, index)
    if before >= 0 and words[before].lower in _DEONTIC:
        return False
    if word.tag is Tag.BASE and not _after_modal(words, index) and not is_errand(words, index):
        return False
    if word.tag is Tag.ING and not _free_participle(words, index):
        return False
    if _is_other_sense(words, index):
        return False
    following = [later.tag for later in words[index + 1 : index + 4]]
    if word.base in _SPEECH_VERBS or (word.base in CLAUSE_VERBS and _says_that(words, index)):
        return True
    if word.base in _FINAL_ONLY and closes(sentence, index):
        return True
    if word.base in _PURPOSES and following[:1] == [Tag.TO] and word.tag is Tag.FINITE:
        return True
    return _is_idiom(words, index) or _takes_stance(words, index) or _bears_tidings(words, index)


def _is_idiom(words: list[Word], index: int) -> bool:
    """ "sees the pact as a burden", "put the blame on", "played down"."""
    following = [word.lower for word in words[index + 1 : index + 8]]
    if words[index].base == "see":
        return "as" in following
    if words[index].base == "commit":
        return following[:1] in (["itself"], ["themselves"], ["himself"], ["herself"])
    if words[index].base in ("put", "lay", "pin"):
        return "blame" in following[:3]
    return words[index].base == "play" and following[:1] in (["down"], ["up"])


def _says_that(words: list[Word], index: int) -> bool:
    """Whether "that" follows before another verb: "found for the first time that"."""
    for word in words[index + 1 : index + 8]:
        if word.tag is Tag.THAT:
            return True
        if word.tag in (Tag.FINITE, Tag.PUNCTUATION):
            return False
    return False


def _is_other_sense(words: list[Word], index: int) -> bool:
    """ "called off", "thought to hold": verbs of speech that mean something else, or a reduced passive."""
    following = words[index + 1] if index + 1 < len(words) else None
    if following is None:
        return False
    off = words[index].base in ("call", "point", "press", "report") and following.lower in ("off", "up", "ahead", "for")
    reduced = words[index].lower in _RUMOURED and following.tag is Tag.TO
    return (off and (following.lower != "for" or words[index].base != "call")) or reduced


def _looks_like_noun(sentence: Sentence, index: int) -> bool:
    """A verb that looks like a noun in an attribution: "..., analysts object.", "..., Ruritania points out." """
    words = sentence.words
    if words[index].tag is not Tag.NOUN or index == 0 or words[index].base not in _REPORTERS:
        return False
    last = (
        index + 1 == len(words)
        or words[index + 1].tag in (Tag.PUNCTUATION, Tag.THAT)
        or words[index + 1].lower == "out"
    )
    plural = words[index].base == words[index].lower and words[index - 1].lower.endswith("s")
    named = bool(forms_of(words[index].lower) & Form.THIRD) and words[index - 1].tag is Tag.NAME
    return last and (plural or named)


def _hides_present(words: list[Word], index: int) -> bool:
    """A present that looks like a noun and takes an object: "Ruritania blames the alliance", "both sides call it"."""
    word = words[index]
    if word.tag not in (Tag.NOUN, Tag.ADJECTIVE) or word.base not in _SPEECH_VERBS or not 0 < index < len(words) - 1:
        return False
    before, after = words[index - 1], words[index + 1]
    if after.tag not in (Tag.DETERMINER, Tag.PRONOUN, Tag.NAME, Tag.POSSESSIVE, Tag.THAT):
        return False
    third = bool(forms_of(word.lower) & Form.THIRD) and before.tag is Tag.NAME
    joined = any(earlier.tag is Tag.COORDINATOR for earlier in words[max(0, index - 5) : index])
    several = word.lower == word.base and (before.lower.endswith("s") or joined) and before.tag in (Tag.NAME, Tag.NOUN)
    return (third or several) and not any(earlier.tag in (Tag.FINITE, Tag.BASE) for earlier in words[:index])


def _takes_stance(words: list[Word], index: int) -> bool:
    """ "was disappointed", "is determined": a state of mind that speaks for its subject, or "let it be known"."""
    if words[index].lower == "let":
        return [word.lower for word in words[index + 1 : index + 4]] == ["it", "be", "known"]
    if words[index].lower not in _LINKING:
        return False
    at = index + 1
    while at < len(words) and words[at].tag is Tag.ADVERB:
        at += 1
    return at < len(words) and words[at].lower in _STANCES


def _bears_tidings(words: list[Word], index: int) -> bool:
    """ "gave notice on Monday that", "gave an assurance that", "made it clear that"."""
    if words[index].base == "make" and {"clear", "plain"} & {word.lower for word in words[index + 1 : index + 4]}:
        return True
    if words[index].base not in _BEARING or words[index].tag is Tag.ING:
        return False
    told = any(word.lower in _TIDINGS for word in words[index + 1 : index + 6])
    return told and any(word.tag is Tag.THAT for word in words[index + 1 : index + 14])


def _passive(words: list[Word], index: int) -> bool:
    at = _before_adverbs(words, index)
    if at < 0:
        return True
    if words[at].lower in _BE:
        return True
    if words[at].lower == "," and _after_name(words, at) and words[index].base in _REPORTERS:
        return False
    held = auxiliary_before(words, index)
    if held is not None:
        return words[held].lower not in lx.HAVE_FINITE
    active = words[at].tag is Tag.NAME and (index + 1 >= len(words) or words[index + 1].lower != "by")
    return not (words[at].lower in lx.HAVE_FINITE or active)


def _after_name(words: list[Word], comma: int) -> bool:
    """Whether a comma closes a name in apposition: "the minister, Ada Roe, announced on Monday"."""
    back = comma_before(words, comma)
    if back is None or comma - back < 2 or back == 0 or words[back - 1].tag is not Tag.NOUN:
        return False
    return all(word.tag is Tag.NAME for word in words[back + 1 : comma])


def auxiliary_before(words: list[Word], index: int) -> int | None:
    """The auxiliary that a phrase parts from its verb: of "had for months proposed"; None where there is none."""
    for at in range(index - 2, max(-1, index - 6), -1):
        if words[at].tag is Tag.PREPOSITION and at > 0 and words[at - 1].lower in lx.HAVE_FINITE | lx.BE_FINITE:
            return at - 1
        if words[at].tag not in (Tag.PREPOSITION, Tag.NOUN, Tag.DETERMINER, Tag.ADJECTIVE, Tag.NUMBER):
            return None
    return None


def _after_modal(words: list[Word], index: int) -> bool:
    at = _before_adverbs(words, index)
    return at >= 0 and words[at].lower in _ANY_MODALS


def is_errand(words: list[Word], index: int) -> bool:
    """Whether the verb is an errand of speech: "flew home to tell parliament that ...", "was quick to reject"."""
    if index > 1 and words[index].tag is Tag.BASE and words[index - 1].tag is Tag.TO:
        before = words[index - 2]
        if before.lower in _READY or before.base in _SETTING_OUT or _so_far_as(words, index - 2):
            return True
    errand = words[index].lower in ("tell", "say", "announce", "warn", "declare")
    told = errand and index > 0 and words[index - 1].tag is Tag.TO
    return told and any(word.tag is Tag.THAT for word in words[index : index + 10])


def _so_far_as(words: list[Word], at: int) -> bool:
    """Whether "went so far as" or "went as far as" ends at a word."""
    return words[at].lower == "as" and at > 0 and words[at - 1].lower == "far"


def _free_participle(words: list[Word], index: int) -> bool:
    """ ", saying ...", "and urging ...", "a statement supporting ...", but not "in backing", "the law denouncing"."""
    at = _before_adverbs(words, index)
    if is_progressive(words, index):
        return True
    if at >= 1 and (words[at].base in _PHASES or (words[at].lower == "of" and words[at - 1].lower in _STEPS)):
        return True
    if at >= 0 and words[at].lower in lx.BE_FINITE | {"been"} and words[index].base not in _STATIVE:
        return True
    if at >= 2 and words[at].lower == "as" and words[at - 1].lower in ("quoted", "cited"):
        return True
    return at < 0 or words[at].lower in (",", "and", "but", "or", "—", "-") or words[at].lower in _MESSAGES


def is_progressive(words: list[Word], index: int) -> bool:
    """Whether an -ing form is the verb of its clause: "has been alleging", "is now warning", but not "being told"."""
    at = _before_adverbs(words, index)
    return (
        words[index].tag is Tag.ING
        and at > 0
        and (words[at].lower in lx.BE_FINITE | {"been"} or (words[at].lower == "'s" and words[at].tag is Tag.FINITE))
    )


def _before_adverbs(words: list[Word], index: int) -> int:
    index -= 1
    while index >= 0 and words[index].tag is Tag.ADVERB:
        index -= 1
    return index


def _embedded(sentence: Sentence, statement: Statement, word: Word) -> bool:
    """Whether the word stands in a relative clause or a condition inside the statement."""
    return any(
        clause.kind in (ClauseKind.RELATIVE, ClauseKind.SUBORDINATE)
        and clause.start <= word.start < clause.end
        and clause is not statement.clause
        and statement.clause.start <= clause.start
        and clause.opener not in _ASIDE_OPENERS
        for clause in sentence.clauses
    )


def closes(sentence: Sentence, verb: int) -> bool:
    """Whether the verb is one of "..., Roe said." or "..., said Roe": a comma or quote before its subject."""
    words = sentence.words
    if words[verb].tag not in (Tag.FINITE, Tag.NOUN, Tag.PARTICIPLE) or words[verb].base not in _REPORTERS:
        return False
    first = _subject_start(words, verb)
    if first < 0 or words[first].lower not in (",", '"', "”", "'", "’"):
        return False
    if words[first + 1].tag is Tag.COORDINATOR or not any(word.tag is Tag.FINITE for word in words[:first]):
        return False
    if _is_contact(words, first + 1, verb):
        return False
    rest = []
    for word in words[verb + 1 :]:
        if word.tag is Tag.PUNCTUATION or word.tag is Tag.COORDINATOR:
            break
        rest.append(word)
    told_more = any(word.tag in (Tag.FINITE, Tag.THAT, Tag.BASE) for word in rest)
    return not told_more and len(rest) <= _FINAL_LENGTH


def _is_contact(words: list[Word], first: int, verb: int) -> bool:
    """Whether the words before a verb are a noun and who speaks of it: ", a charge Borduria denies"."""
    opens = words[first].lower in ("a", "an", "something", "which", "what", "the")
    for noun, owner in pairwise(words[first:verb]):
        if opens and noun.tag in (Tag.NOUN, Tag.PRONOUN) and owner.tag in (Tag.NAME, Tag.DETERMINER):
            return owner.tag is Tag.DETERMINER or noun.lower in _TOPICS
    return False


def _subject_start(words: list[Word], verb: int) -> int:
    """The index of the mark before the subject of `verb`, an apposition skipped; -1 where there is none."""
    at = verb - 1
    while at >= 0 and words[at].tag in (Tag.ADVERB, Tag.FINITE) and verb - at < 4:
        at -= 1
    if at >= 0 and words[at].lower == ",":
        back = comma_before(words, at)
        if back is not None and is_apposition(words, back, at):
            at = back - 1
    while at >= 0 and words[at].tag not in (Tag.PUNCTUATION, Tag.FINITE, Tag.THAT, Tag.RELATIVE, Tag.BASE):
        at -= 1
    return at if at >= 0 and words[at].tag is Tag.PUNCTUATION else -1


def inverted_subject(sentence: Sentence, verb: int) -> tuple[int, int] | None:
    """The words [first, end) of a subject after its verb: "..., said Ada Roe, the minister"; None where it precedes."""
    words = sentence.words
    if words[verb].base not in _INVERTING or words[verb].tag is not Tag.FINITE or verb == 0:
        return None
    if words[verb - 1].lower not in (",", '"', "”", "'", "’") or verb + 1 >= len(words):
        return None
    if words[verb + 1].tag in (Tag.THAT, Tag.PUNCTUATION, Tag.PREPOSITION, Tag.FINITE):
        return None
    end = verb + 1
    while end < len(words) and words[end].tag not in (Tag.PUNCTUATION, Tag.FINITE, Tag.PARTICIPLE):
        end += 1
    # "The pacts, declared the senator, are a trap".
    between = end + 1 < len(words) and words[end].lower == "," and words[end + 1].tag is Tag.FINITE
    if not between and not any(word.tag is Tag.FINITE for word in words[: verb - 1]):
        return None
    return None if end < len(words) and words[end].tag is Tag.FINITE else (verb + 1, end)


def comma_before(words: list[Word], at: int) -> int | None:
    """The comma (or bracket) that opens the aside which ends at word `at`; None where none is near."""
    for back in range(at - 1, max(-1, at - 16), -1):
        if words[back].lower in (",", "(", "-", "—", "–"):
            return back
    return None


def is_apposition(words: list[Word], back: int, at: int) -> bool:
    """Whether the words between two commas only say more of the name before them."""
    finite = any(word.tag is Tag.FINITE for word in words[back + 1 : at])
    return not finite or words[back + 1].tag is Tag.RELATIVE


def is_reporter(word: Word) -> bool:
    """Whether a word is a form of a verb that reports: "said", "maintains"."""
    return word.base in _REPORTERS


def is_speech(word: Word) -> bool:
    """Whether a word is a form of any verb of speech."""
    return word.base in _SPEECH_VERBS


def is_act(sentence: Sentence, verb: int | None) -> bool:
    """Whether a verb of speech is an act of parliament: "the senate rejected the treaty", "backed the bill"."""
    if verb is None:
        return False
    acts = any(form == PARLIAMENT for form in sentence.forms[:verb])
    return acts and sentence.words[verb].base in _ACTS and sentence.words[verb].tag is Tag.FINITE
