"""Statements: the stretches of a sentence that may each carry a claim of their own."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

from articles.extraction.claims.divisions import divide
from articles.extraction.claims.triggers import DECISIVE, FAIR, STRONG, Match, matches
from articles.extraction.claims.wording import ACTOR, DATE, TREATY, Wording, stand_ins, wording
from articles.extraction.clauses import Clause, ClauseKind
from articles.extraction.dates import DateMention
from articles.extraction.language import Tag, Word, tag_words
from articles.extraction.language import lexicon as lx
from articles.extraction.language.tagging import CLAUSE_VERBS
from articles.extraction.language.verbs import Form, forms_of
from articles.extraction.mentions import Mentions
from articles.extraction.sentences import dateline
from articles.extraction.span import Span
from articles.extraction.vocabulary import ClaimKind

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
_TELLING = frozenset({"saying", "announcing", "declaring", "stating", "telling"})
_CONCESSIVE = frozenset({"although", "though", "while", "whereas"})
_TEMPORAL = frozenset({"after", "before", "until", "since", "as"})
_LABEL = re.compile(r"[A-Z][A-Z .'’-]{2,40}: (?=\S)")
_ATTRIBUTION_LENGTH = 8
# Words in a sentence beyond which it is a list or broken text, and is left unread so that time stays linear.
_LONGEST = 250
_INSTRUMENTS = lx.words("law ~law laws bill bills decree ~decree order ~order act ~act legislation resolution motion")
_CULPRITS = lx.words(
    """missile missiles weapon weapons system systems launcher launchers WEAPON test tests programme program rocket
    rockets launches deployment deployments activity activities move moves drones interceptors stockpile facility"""
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with what was read in it; word indexes below are into `words`."""

    text: str
    span: Span
    words: list[Word]
    forms: list[str | None]
    clauses: list[Clause]

    def is_verb(self, index: int) -> bool:
        """Whether the word at `index` is a verb: by its tag, or by the company that its stand-in was read in."""
        word, form = self.words[index], self.forms[index]
        tagged = word.tag in (Tag.FINITE, Tag.BASE, Tag.ING, Tag.PARTICIPLE)
        return tagged or (form == word.lower and bool(forms_of(word.lower)) and word.tag in (Tag.NOUN, Tag.ADJECTIVE))


@dataclass(frozen=True, slots=True)
class Statement:
    """A stretch [start, end) of a sentence. `own` are the indexes of its words, without those of nested statements.

    `nested`: it stands inside another clause. `of_treaty`: it is a reduced or relative clause that modifies a treaty.
    """

    start: int
    end: int
    clause: Clause
    own: tuple[int, ...]
    wording: Wording
    matches: tuple[Match, ...]
    nested: bool
    of_treaty: bool

    @property
    def best(self) -> Match | None:
        """Its strongest trigger, the first of equals; None where there is none."""
        return strongest(self.matches)


def strongest(found: tuple[Match, ...] | list[Match]) -> Match | None:
    """The strongest of the triggers, the first of equals."""
    return min(found, key=lambda match: (-match.trigger.strength, match.at), default=None)


def read_sentence(text: str, span: Span, mentions: Mentions, dates: list[DateMention]) -> Sentence:
    """The sentence at `span` of `text` with its words, their stand-ins and its clauses; a dateline is left out."""
    head = (_label(text) or dateline(text)) if span.start == 0 else None
    body = Span(head.end, span.end) if head is not None and head.end < span.end else span
    words = tag_words(text, body.start, body.end)
    clauses = divide(text, body, words)
    return Sentence(text, body, words, stand_ins(words, mentions, dates), clauses)


def _label(text: str) -> Span | None:
    """The label of who speaks in a transcript: "PRESENTER: "."""
    found = _LABEL.match(text)
    return Span(0, found.end()) if found else None


class _Node:
    """A clause on its way to being a statement or a part of one."""

    __slots__ = ("clause", "own", "parent")

    def __init__(self, clause: Clause) -> None:
        self.clause = clause
        self.own: list[int] = []
        self.parent: _Node | None = None

    @property
    def level(self) -> int:
        """How many clauses stand around it."""
        return 0 if self.parent is None else self.parent.level + 1


def statements(sentence: Sentence) -> list[Statement]:
    """The statements of `sentence` in text order; clauses that say too little for themselves go with another.

    Example: "The pact, which lapsed in 2019, banned tests and was signed in 1987" gives three statements.
    """
    if len(sentence.words) > _LONGEST:
        return []
    nodes = _tree(sentence)
    standing: list[Statement] = []
    tops = [node for node in nodes if node.parent is None]
    for node in sorted(
        nodes,
        key=lambda node: (-node.level, not _leads(sentence, node), -node.clause.start),
    ):
        node.own.sort()
        left_out = TREATY if _treaty_left_out(sentence, node) else ""
        found = wording(sentence.forms, _without_attribution(sentence, node.own), left_out)
        matched = tuple(matches(found.text))
        host = node.parent or _neighbour(sentence, tops, node)
        if host is None or (_stands(sentence, node.clause, found, matched) and not _completes(sentence, node)):
            standing.append(_statement(sentence, node, found, matched))
        else:
            host.own.extend(node.own)
    return sorted(standing, key=lambda statement: (statement.start, -statement.end))


def _treaty_left_out(sentence: Sentence, node: _Node) -> bool:
    """Whether the words lack the treaty that they speak of: "capping arms", or "and limits tanks" after "The pact"."""
    if node.clause.kind is ClauseKind.PARTICIPLE:
        return antecedent_of(sentence, node.clause) == TREATY
    if node.clause.kind is not ClauseKind.COORDINATED:
        return False
    own = [
        index for index in node.own if sentence.words[index].tag not in (Tag.COORDINATOR, Tag.ADVERB, Tag.PUNCTUATION)
    ]
    if not own or not _is_finite(sentence.words[own[0]]):
        return False
    first = next((index for index, word in enumerate(sentence.words) if word.tag is Tag.FINITE), 0)
    subject = set(sentence.forms[:first])
    if ACTOR in subject or subject & {"which", "that"}:
        return False
    lead = matches(wording(sentence.forms, list(range(own[0]))).text)
    rules = any(match.trigger.kind is ClaimKind.PROVISION for match in lead)
    return TREATY in subject or (rules and bool(subject & {"it", "text", "~text", "document", "~document", "protocol"}))


def _is_finite(word: Word) -> bool:
    return word.tag in (Tag.FINITE, Tag.PARTICIPLE) or (
        word.tag is Tag.NOUN and bool(forms_of(word.lower) & Form.THIRD)
    )


def _completes(sentence: Sentence, node: _Node) -> bool:
    """Whether ", announcing that ..." only tells what the main clause does: the main clause has no trigger itself."""
    if node.clause.kind is not ClauseKind.PARTICIPLE or node.parent is None or node.clause.verb is None:
        return False
    verb = sentence.text[node.clause.verb.start : node.clause.verb.end].lower()
    return verb in _TELLING and not matches(wording(sentence.forms, sorted(node.parent.own)).text)


def _neighbour(sentence: Sentence, tops: list[_Node], node: _Node) -> _Node | None:
    """Where a top clause goes that says too little: to the one before it, a condition to the one after it."""
    at = tops.index(node)
    if _leads(sentence, node):
        return next((other for other in tops[at + 1 :] if not _leads(sentence, other)), None)
    return next((other for other in reversed(tops[:at]) if not _leads(sentence, other)), None)


def _leads(sentence: Sentence, node: _Node) -> bool:
    """Whether a top clause only opens the sentence for another: "If talks fail, ...", "Should talks fail, ..."."""
    words = [sentence.words[index] for index in node.own]
    whole = not any(word.lower == "," for word in words[:-1])
    inverted = bool(words) and words[0].lower in ("should", "were", "had") and whole
    if _introduces(sentence, node.clause):
        return True
    if sentence.text.startswith("According to", node.clause.start):
        return True
    return node.clause.kind is ClauseKind.SUBORDINATE or (inverted and not sentence.text.endswith("?"))


def _introduces(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause only says who speaks before a quotation: "Roe told reporters: "."""
    after = sentence.text[clause.end : clause.end + 3].lstrip()
    words = [word for word in sentence.words if clause.start <= word.start < clause.end]
    spoken = any(word.tag is Tag.FINITE and word.base in CLAUSE_VERBS for word in words)
    marked = any(mark in sentence.text[clause.end : clause.end + 4] for mark in '"“')
    quoted = after[:1] == ":" or (after[:1] == "," and marked)
    return spoken and quoted and len(words) <= _ATTRIBUTION_LENGTH


def _tree(sentence: Sentence) -> list[_Node]:
    nodes = [_Node(clause) for clause in sorted(sentence.clauses, key=lambda c: (c.start, -c.end, c.depth))]
    stack: list[_Node] = []
    for node in nodes:
        while stack and not (stack[-1].clause.end >= node.clause.end and stack[-1].clause.start <= node.clause.start):
            stack.pop()
        node.parent = stack[-1] if stack else None
        stack.append(node)
    if not nodes:
        return nodes
    for index, word in enumerate(sentence.words):
        holder: _Node | None = None
        for node in nodes:
            if node.clause.start <= word.start and word.end <= node.clause.end:
                holder = node
        (holder or _nearest(nodes, word)).own.append(index)
    return nodes


def _nearest(nodes: list[_Node], word: Word) -> _Node:
    """The outermost of the clauses that end last before a mark that stands outside all of them."""
    before = [node for node in nodes if node.clause.end <= word.start] or nodes
    end = max(node.clause.end for node in before)
    return min((node for node in before if node.clause.end == end), key=lambda node: node.clause.depth)


def _without_attribution(sentence: Sentence, own: list[int]) -> list[int]:
    """Without the words between commas that only say who speaks: ", he said on Tuesday," inside a clause."""
    words = sentence.words
    commas = [at for at, index in enumerate(own) if words[index].lower == ","]
    for first, last in pairwise(commas):
        inside = [words[index] for index in own[first + 1 : last]]
        speaks = any(word.tag is Tag.FINITE and word.base in CLAUSE_VERBS for word in inside)
        if speaks and len(inside) <= _ATTRIBUTION_LENGTH and first > 0:
            return own[:first] + own[last + 1 :]
    return own


def _statement(sentence: Sentence, node: _Node, found: Wording, matched: tuple[Match, ...]) -> Statement:
    words = [sentence.words[index] for index in node.own]
    words = [word for word in words if word.tag is not Tag.PUNCTUATION] or words or sentence.words[:1]
    while len(words) > 1 and words[0].tag is Tag.COORDINATOR and words[0].lower != "but":
        words = words[1:]
    while len(words) > 1 and words[-1].tag is Tag.COORDINATOR:
        words = words[:-1]
    start, end = _with_marks(sentence.text, words[0].start, words[-1].end, sentence.span)
    clause = node.clause
    modifies = clause.kind in (ClauseKind.RELATIVE, ClauseKind.PARTICIPLE) and antecedent_of(sentence, clause) == TREATY
    return Statement(start, end, clause, tuple(node.own), found, matched, clause.depth > 0, modifies)


def _with_marks(text: str, start: int, end: int, sentence: Span) -> tuple[int, int]:
    """The stretch with the quotation marks and the full stop that touch it."""
    while start > sentence.start and text[start - 1] in "\"“‘('":
        start -= 1
    while end < sentence.end and text[end] in ".!?\"”’)'%":
        end += 1
    return start, end


def _stands(sentence: Sentence, clause: Clause, found: Wording, matched: tuple[Match, ...]) -> bool:
    """Whether a clause inside another says enough to be a claim of its own."""
    best = strongest(matched)
    if _only_attributes(sentence, clause):
        return False
    if best is None and _speaks_anew(sentence, clause):
        return True
    if clause.kind is ClauseKind.COMPLEMENT or (best is None and clause.kind is not ClauseKind.RELATIVE):
        return False
    if clause.kind in (ClauseKind.MAIN, ClauseKind.COORDINATED, ClauseKind.REPORTING):
        assert best is not None
        if clause.kind is ClauseKind.COORDINATED and (clause.verb is None or clause.opener == "or"):
            governed = (
                best.trigger.strength == DECISIVE
                or DATE in found.text
                or TREATY in best.words
                or clause.opener == "but"
            )
            return best.trigger.strength >= (FAIR if clause.opener == "but" else STRONG) and governed
        return best.trigger.strength >= FAIR or TREATY in found.text
    if clause.kind is ClauseKind.RELATIVE:
        return _relative_stands(sentence, clause, found, best)
    if clause.kind is ClauseKind.PARTICIPLE:
        assert best is not None
        return _participle_stands(sentence, clause, best)
    assert best is not None
    if clause.opener in _CONCESSIVE:
        return best.trigger.strength >= FAIR
    if _is_condition_in_time(sentence, clause):
        return False
    temporal = clause.opener in _TEMPORAL and best.trigger.kind in _TIMELINE and best.trigger.strength >= FAIR
    return temporal and (TREATY in found.text or " it" in found.text)


def _speaks_anew(sentence: Sentence, clause: Clause) -> bool:
    """Whether "and they say it will fail" opens another statement: a subject, a verb of speech and what is said."""
    if clause.kind not in (ClauseKind.COORDINATED, ClauseKind.REPORTING) or clause.verb is None or not clause.opener:
        return False
    words = [word for word in sentence.words if clause.start <= word.start < clause.end]
    verb = next((word for word in words if word.start == clause.verb.start), None)
    told = verb is not None and verb.base in CLAUSE_VERBS and clause.verb.start > clause.start
    return told and len(words) > _ATTRIBUTION_LENGTH - 2


def _is_condition_in_time(sentence: Sentence, clause: Clause) -> bool:
    """Whether "only after" or "not ... until" makes the clause a condition of the one around it."""
    before = [word.lower for word in sentence.words if word.start < clause.start]
    if clause.opener == "until":
        return bool({"not", "never", "n't"} & set(before))
    return before[-1:] == ["only"]


def _only_attributes(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause says no more than who speaks: ", the inspectors said on Friday"."""
    words = [word for word in sentence.words if clause.start <= word.start < clause.end]
    last = [word for word in words if word.tag is Tag.FINITE][-1:]
    if (
        not last
        or last[0].base not in CLAUSE_VERBS
        or len(words) > _ATTRIBUTION_LENGTH
        or clause.kind is ClauseKind.RELATIVE
    ):
        return False
    after = [word for word in words if word.start > last[0].start]
    return clause.start > sentence.span.start and (not after or after[0].tag in (Tag.PREPOSITION, Tag.PUNCTUATION))


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
    if clause.opener not in ("which", "who", "whose"):
        return False
    return best.trigger.kind in _TIMELINE and best.trigger.strength >= STRONG and TREATY in found.text


def _participle_stands(sentence: Sentence, clause: Clause, best: Match) -> bool:
    antecedent = antecedent_of(sentence, clause)
    after_comma = sentence.text[: clause.start].rstrip().endswith(",")
    if (
        best.trigger.strength < FAIR
        or antecedent in _INSTRUMENTS
        or " " not in sentence.text[clause.start : clause.end]
    ):
        return False
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


def antecedent_of(sentence: Sentence, clause: Clause) -> str | None:
    """The stand-in (or the word) right before a clause, marks and prepositions aside; None at the sentence's head."""
    at = bisect_left([word.start for word in sentence.words], clause.start) - 1
    while at >= 0 and (
        sentence.words[at].tag in (Tag.PUNCTUATION, Tag.PREPOSITION, Tag.COORDINATOR)
        or sentence.words[at].lower == "'s"
    ):
        at -= 1
    while at >= 0 and sentence.forms[at] is None:
        at -= 1
    return sentence.forms[at] if at >= 0 else None
