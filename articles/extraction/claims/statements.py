"""Statements: the stretches of a sentence that may each carry a claim of their own."""

from bisect import bisect_left
from dataclasses import dataclass

from articles.extraction.claims.triggers import FAIR, STRONG, WEAK, Match, matches
from articles.extraction.claims.wording import ACTOR, TREATY, Wording, stand_ins, wording
from articles.extraction.clauses import Clause, ClauseKind, split_clauses
from articles.extraction.dates import DateMention
from articles.extraction.language import Tag, Word, tag_words
from articles.extraction.language.tagging import CLAUSE_VERBS
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
_TEMPORAL = frozenset({"after", "before", "until", "since", "as"})
_CHARGES = frozenset(
    [
        "accusation",
        "charge",
        "claim",
        "allegation",
        "complaint",
        "assertion",
        "finding",
        "step",
        "move",
        "decision",
        "verdict",
    ]
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with what was read in it; word indexes below are into `words`."""

    text: str
    span: Span
    words: list[Word]
    forms: list[str | None]
    clauses: list[Clause]


@dataclass(frozen=True, slots=True)
class Statement:
    """A stretch [start, end) of a sentence. `own` are the indexes of its words, without those of nested statements."""

    start: int
    end: int
    clause: Clause
    own: tuple[int, ...]
    wording: Wording
    matches: tuple[Match, ...]
    nested: bool

    @property
    def best(self) -> Match | None:
        """Its strongest trigger, the first of equals; None where there is none."""
        return strongest(self.matches)


def strongest(found: tuple[Match, ...] | list[Match]) -> Match | None:
    """The strongest of the triggers, the first of equals."""
    return min(found, key=lambda match: (-match.trigger.strength, match.at), default=None)


def read_sentence(text: str, span: Span, mentions: Mentions, dates: list[DateMention]) -> Sentence:
    """The sentence at `span` of `text` with its words, their stand-ins and its clauses; a dateline is left out."""
    head = dateline(text) if span.start == 0 else None
    body = Span(head.end, span.end) if head is not None and head.end < span.end else span
    words = tag_words(text, body.start, body.end)
    clauses = split_clauses(text, body)
    return Sentence(text, body, words, stand_ins(words, mentions, dates), clauses + _asides(words))


def _asides(words: list[Word]) -> list[Clause]:
    """Contact clauses in apposition: ", a charge Ruritania dismisses"."""
    found = []
    for at, word in enumerate(words):
        if word.lower in _CHARGES and at >= 2 and words[at - 1].tag is Tag.DETERMINER and words[at - 2].lower == ",":
            end = at + 1
            while end < len(words) and words[end].tag is not Tag.PUNCTUATION:
                end += 1
            verb = next((w for w in words[at + 1 : at + 7] if w.tag is Tag.FINITE), None)
            if verb is not None and words[at + 1].tag is not Tag.PREPOSITION and verb is not words[at + 1]:
                start = words[at - 1].start
                found.append(Clause(start, words[end - 1].end, ClauseKind.RELATIVE, "", Span(verb.start, verb.end), 9))
    return found


class _Node:
    """A clause on its way to being a statement or a part of one."""

    __slots__ = ("children", "clause", "own", "parent")

    def __init__(self, clause: Clause) -> None:
        self.clause = clause
        self.own: list[int] = []
        self.parent: _Node | None = None
        self.children: list[_Node] = []


def statements(sentence: Sentence) -> list[Statement]:
    """The statements of `sentence` in text order; clauses that say too little for themselves go with another.

    Example: "The pact, which lapsed in 2019, banned tests and was signed in 1987" gives three statements.
    """
    nodes = _tree(sentence)
    standing: list[Statement] = []
    previous: dict[int, _Node] = {}
    for node in nodes:
        sibling = next(
            (n for n in reversed(nodes[: nodes.index(node)]) if n.parent is node.parent and n is not node), None
        )
        if sibling is not None:
            previous[id(node)] = sibling
    for node in sorted(nodes, key=lambda node: (-node.clause.depth, -node.clause.start)):
        node.own.sort()
        found = wording(sentence.forms, node.own)
        matched = tuple(matches(found.text))
        host = node.parent or previous.get(id(node))
        if host is None or _stands(sentence, node.clause, found, matched):
            standing.append(_statement(sentence, node, found, matched))
        else:
            host.own.extend(node.own)
    return sorted(standing, key=lambda statement: (statement.start, -statement.end))


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
    at = bisect_left([node.clause.start for node in nodes], word.start) - 1
    return nodes[max(0, at)]


def _statement(sentence: Sentence, node: _Node, found: Wording, matched: tuple[Match, ...]) -> Statement:
    words = [sentence.words[index] for index in node.own] or sentence.words[:1]
    start, end = words[0].start, words[-1].end
    clause = node.clause
    while len(words) > 1 and words[0].lower in (",", ";", "and", "but", "or", ":", "-", "—", "–"):
        words = words[1:]
        start = words[0].start
    while len(words) > 1 and words[-1].lower in (",", ";", "and", "but", "or", ":", "-", "—", "–"):
        words = words[:-1]
        end = words[-1].end
    return Statement(start, end, clause, tuple(node.own), found, matched, clause.depth > 0)


def _stands(sentence: Sentence, clause: Clause, found: Wording, matched: tuple[Match, ...]) -> bool:
    """Whether a clause inside another says enough to be a claim of its own."""
    best = strongest(matched)
    if clause.kind is ClauseKind.COMPLEMENT or (best is None and clause.kind is not ClauseKind.RELATIVE):
        return False
    if clause.kind in (ClauseKind.MAIN, ClauseKind.COORDINATED, ClauseKind.REPORTING):
        assert best is not None
        return (
            best.trigger.strength >= FAIR
            or TREATY in found.text
            or (best.trigger.strength >= WEAK and ACTOR in found.text)
        )
    if clause.kind is ClauseKind.RELATIVE:
        return _relative_stands(sentence, clause, found, best)
    if clause.kind is ClauseKind.PARTICIPLE:
        assert best is not None
        return _participle_stands(sentence, clause, best)
    assert best is not None
    temporal = clause.opener in _TEMPORAL and best.trigger.kind in _TIMELINE and best.trigger.strength >= FAIR
    return temporal and (TREATY in found.text or " it " in found.text)


def _relative_stands(sentence: Sentence, clause: Clause, found: Wording, best: Match | None) -> bool:
    antecedent = antecedent_of(sentence, clause)
    if antecedent == TREATY:
        return best is not None or len(found.words) > 3
    if best is None or best.trigger.strength < FAIR:
        return False
    reported = any(
        sentence.words[index].tag is Tag.FINITE and sentence.words[index].base in CLAUSE_VERBS for index in found.words
    )
    if best.trigger.kind is ClaimKind.VIOLATION:
        return reported
    if not clause.opener:
        return best.trigger.kind in SPEECH_KINDS
    return best.trigger.kind in _TIMELINE and best.trigger.strength >= STRONG and TREATY in found.text


def _participle_stands(sentence: Sentence, clause: Clause, best: Match) -> bool:
    antecedent = antecedent_of(sentence, clause)
    if best.trigger.strength < FAIR:
        return False
    if antecedent == TREATY or clause.start == sentence.span.start:
        return True
    after_comma = sentence.text[: clause.start].rstrip().endswith(",")
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
