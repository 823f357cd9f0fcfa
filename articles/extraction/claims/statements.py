"""Statements: the stretches of a sentence that may each carry a claim of their own."""

from dataclasses import dataclass
from itertools import pairwise

from articles.extraction.claims.sentence import Sentence, antecedent_of
from articles.extraction.claims.standing import ATTRIBUTION_LENGTH, introduces, stands
from articles.extraction.claims.triggers import Match, matches, strongest
from articles.extraction.claims.wording import ACTOR, TREATY, Wording, wording
from articles.extraction.clauses import Clause, ClauseKind
from articles.extraction.language import Tag, Word
from articles.extraction.language.tagging import CLAUSE_VERBS
from articles.extraction.language.verbs import Form, forms_of
from articles.extraction.span import Span
from articles.extraction.vocabulary import ClaimKind

_FRAMES = ("According to", "In the view of", "In the words of", "In the opinion of", "In the eyes of")
_INVERTED = frozenset({"should", "were", "had"})
_TELLING = frozenset(
    {"saying", "announcing", "declaring", "stating", "telling", "asking", "urging", "demanding", "requesting"}
)
# Words in a sentence beyond which it is a list or broken text, and is left unread so that time stays linear.
_LONGEST = 250
_EXPLAINED = 7


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
    if len(sentence.words) > _LONGEST or sentence.asks:
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
        matched = _about(sentence, node, matches(found.text))
        host = node.parent or _neighbour(sentence, tops, node)
        leads = node.parent is None and _leads(sentence, node)
        added = _explains(sentence, node, strongest(matched))
        alone = stands(sentence, node.clause, found, matched, leads=leads) if added is None else added
        if host is None or (alone and not _completes(sentence, node)):
            standing.append(_statement(sentence, node, found, matched))
        else:
            host.own.extend(node.own)
    return sorted(standing, key=lambda statement: (statement.start, -statement.end))


def _about(sentence: Sentence, node: _Node, found: tuple[Match, ...]) -> tuple[Match, ...]:
    """The triggers without those of a treaty's content where a relative clause tells of a state or a person."""
    if node.clause.kind is not ClauseKind.RELATIVE or antecedent_of(sentence, node.clause) != ACTOR:
        return found
    return tuple(match for match in found if match.trigger.kind is not ClaimKind.PROVISION)


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


def _explains(sentence: Sentence, node: _Node, own: Match | None) -> bool | None:
    """Whether ", saying it was late" adds a stance to the main clause's appeal or step; None where it is another."""
    clause, parent = node.clause, node.parent
    if clause.kind is not ClauseKind.PARTICIPLE or clause.verb is None or parent is None:
        return None
    if clause.verb.of(sentence.text).lower() != "saying" or sentence.text[clause.start - 2 : clause.start] != ", ":
        return None
    best = strongest(matches(wording(sentence.forms, sorted(parent.own)).text))
    behind = parent.clause.verb is not None and parent.clause.verb.start < clause.start
    if best is None or not behind:
        return None
    told = own is not None and own.trigger.kind is not ClaimKind.PROVISION
    other = best.trigger.kind is not (own.trigger.kind if own is not None and told else ClaimKind.POSITION)
    return None if other and len(node.own) < _EXPLAINED else other


def _neighbour(sentence: Sentence, tops: list[_Node], node: _Node) -> _Node | None:
    """Where a top clause goes that says too little: to the one before it, a condition to the one after it."""
    at = tops.index(node)
    if _leads(sentence, node):
        after = next((other for other in tops[at + 1 :] if not _leads(sentence, other)), None)
        if after is not None or node.clause.opener not in ("if", "unless"):
            return after
    return next((other for other in reversed(tops[:at]) if not _leads(sentence, other)), None)


def _leads(sentence: Sentence, node: _Node) -> bool:
    """Whether a top clause only opens the sentence for another: "If talks fail, ...", "Should talks fail, ..."."""
    clause, words = node.clause, sentence.words
    if clause.kind is ClauseKind.SUBORDINATE or introduces(sentence, clause):
        return True
    if sentence.text.startswith(_FRAMES, clause.start):
        return True
    if clause.kind is ClauseKind.PARTICIPLE and node.parent is None and clause.start == sentence.span.start:
        return True
    if not node.own or words[node.own[0]].lower not in _INVERTED or sentence.text.endswith("?"):
        return False
    return all(words[index].lower != "," for index in node.own[:-1])


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
        if speaks and len(inside) <= ATTRIBUTION_LENGTH and first > 0:
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
