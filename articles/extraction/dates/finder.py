"""The reader of texts: takes the first rule that fits at every place, left to right."""

import re
from datetime import date
from typing import NamedTuple

from articles.extraction.dates.grammar import Alphabet, PatternReader, expand, literals
from articles.extraction.dates.mention import DateMention
from articles.extraction.dates.periods import Unit
from articles.extraction.dates.rule import Phrase, Reading, Rule
from articles.extraction.dates.rules import RULES
from articles.extraction.dates.rules.macros import MACROS
from articles.extraction.dates.scene import DateContext, Scene
from articles.extraction.dates.tokens import Tokenizer, Tokens

_DATELINE_TOKENS = 14
_FOCUS_KEPT = 12


class Found(NamedTuple):
    """A reading in its place: tokens [first, end) by number."""

    rule: Rule
    reading: Reading
    first: int
    end: int


class Grammar:
    """All rules compiled over one alphabet; holds tables only, no state."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        patterns = [expand(rule.pattern, MACROS) for rule in rules]
        self.tokenizer = Tokenizer(sorted(set().union(*(literals(pattern) for pattern in patterns))))
        letters: Alphabet = self.tokenizer.alphabet
        pieces = [PatternReader(pattern, letters).compile() for pattern in patterns]
        compiled = [(rule, re.compile(piece.regex)) for rule, piece in zip(rules, pieces, strict=True)]
        starters = sorted(frozenset().union(*(piece.first for piece in pieces)))
        self.starter = re.compile(f"[{re.escape(''.join(starters))}]")
        self.by_starter = {
            character: [entry for entry, piece in zip(compiled, pieces, strict=True) if character in piece.first]
            for character in starters
        }

    def read(self, scene: Scene, start: int) -> Found | None:
        """The first reading at or after token `start`."""
        for match in self.starter.finditer(scene.tokens.shape, start):
            found = self.read_at(scene, match.start())
            if found is not None:
                return found
        return None

    def read_at(self, scene: Scene, start: int) -> Found | None:
        """The reading that begins with token `start`, by the first rule that has one."""
        shape = scene.tokens.shape
        for rule, pattern in self.by_starter.get(shape[start : start + 1], ()):
            match = pattern.match(shape, start)
            if match is None:
                continue
            parts = {name: match.span(name) for name in pattern.groupindex}
            try:
                reading = rule.read(Phrase(match.start(), match.end(), parts, scene.tokens), scene)
            except ValueError:
                continue
            if reading is not None:
                first = match.start() if reading.first is None else reading.first
                return Found(rule, reading, first, match.end() if reading.last is None else reading.last + 1)
        return None


GRAMMAR = Grammar(RULES)


def find_dates(text: str, reference: date | None, *, context: DateContext | None = None) -> list[DateMention]:
    """The time expressions of `text` in order, disjoint; `reference` is the published day, None when unknown.

    `context` carries over what earlier paragraphs of the same article named: see `read_dates`. Never raises; the same
    arguments give the same mentions, always; the time is linear in the length of the text.
    """
    return read_dates(text, reference, context=context)[0]


def read_dates(
    text: str, reference: date | None, *, context: DateContext | None = None
) -> tuple[list[DateMention], DateContext]:
    """As `find_dates`, with the context to pass on to the next paragraph of the same article."""
    context = context or DateContext()
    tokens = GRAMMAR.tokenizer.tokens(text)
    scene = Scene(
        tokens, reference, context.dateline or reference, [(period, words, -1) for period, words in context.focus]
    )
    mentions: list[DateMention] = []
    dateline = context.dateline
    position = 0

    def peek(index: int) -> tuple[Reading, int] | None:
        kept, scene.peek = scene.peek, None
        try:
            for skip in range(index, min(index + 1, len(tokens.words))):
                found = GRAMMAR.read_at(scene, skip)
                if found is not None:
                    return found.reading, found.end
        finally:
            scene.peek = kept
        return None

    scene.peek = peek
    while (found := GRAMMAR.read(scene, position)) is not None:
        rule, reading, first, end = found
        scene.last, scene.last_rule, scene.last_end = reading, rule.name, end
        start_offset, end_offset = tokens.spans[first][0], tokens.spans[end - 1][1]
        words = text[start_offset:end_offset]
        mentions.append(
            DateMention(
                start=start_offset,
                end=end_offset,
                text=words,
                type=reading.type,
                value=reading.value,
                interval=reading.interval,
                rule=rule.name,
                needs_anchor=reading.relative,
                anchor=reading.anchor,
                anchor_text=reading.anchored_on,
            )
        )
        if reading.period is not None and reading.topic and tokens.lower(first - 1) not in {"ended", "ending"}:
            scene.focus.append((reading.period, words, first))
            if dateline is None and _is_dateline(tokens, first, end, reading, reference):
                dateline = scene.base = reading.period.start
        position = max(end, position + 1)
    kept = tuple((period, words) for period, words, _ in scene.focus[-_FOCUS_KEPT:])
    return mentions, DateContext(dateline, kept)


def _is_dateline(tokens: Tokens, first: int, end: int, reading: Reading, reference: date | None) -> bool:
    """Whether a day stands in a dateline ("GENEVA, Aug. 5 (Wire) -") and near enough to the published day to be one."""
    if reading.period is None or reading.period.unit is not Unit.DAY or first > _DATELINE_TOKENS or first == 0:
        return False
    if not tokens.words[0].isupper() or tokens.lower(end) not in {"(", "-", "–", "—", "_"}:
        return False
    return reference is None or abs((reading.period.start - reference).days) <= 7
