"""The reader of texts: takes the first rule that fits at every place, left to right."""

import re
from datetime import date

from articles.extraction.dates.grammar import Alphabet, compile_pattern, expand, literals
from articles.extraction.dates.mention import DateMention
from articles.extraction.dates.periods import Unit
from articles.extraction.dates.rule import Phrase, Reading, Rule
from articles.extraction.dates.rules import RULES
from articles.extraction.dates.rules.macros import MACROS
from articles.extraction.dates.scene import DateContext, Scene
from articles.extraction.dates.tokens import Tokenizer, Tokens

_DATELINE_TOKENS = 14
_FOCUS_KEPT = 12


class Grammar:
    """All rules compiled over one alphabet; holds tables only, no state."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        patterns = [expand(rule.pattern, MACROS) for rule in rules]
        self.tokenizer = Tokenizer(sorted(set().union(*(literals(pattern) for pattern in patterns))))
        letters: Alphabet = self.tokenizer.alphabet
        self.rules = rules
        self.compiled = [re.compile(compile_pattern(pattern, letters)) for pattern in patterns]
        self.any = re.compile("|".join(f"({compile_pattern(pattern, letters, named=False)})" for pattern in patterns))

    def read(self, scene: Scene, start: int) -> tuple[Rule, Reading, int, int] | None:
        """The first reading at or after token `start`, with its first token and the token after its last."""
        shape = scene.tokens.shape
        match = self.any.search(shape, start)
        while match is not None:
            found = self.read_at(scene, match.start(), (match.lastindex or 1) - 1)
            if found is not None:
                return found
            match = self.any.search(shape, match.start() + 1)
        return None

    def read_at(self, scene: Scene, start: int, rule_from: int = 0) -> tuple[Rule, Reading, int, int] | None:
        """The reading that begins with token `start`, by the first of the rules from `rule_from` on that has one."""
        for rule, pattern in zip(self.rules[rule_from:], self.compiled[rule_from:], strict=True):
            match = pattern.match(scene.tokens.shape, start)
            if match is None:
                continue
            parts = {name: match.span(name) for name in pattern.groupindex}
            try:
                reading = rule.read(Phrase(match.start(), match.end(), parts, scene.tokens), scene)
            except ValueError:
                continue
            if reading is not None:
                first = match.start() if reading.first is None else reading.first
                return rule, reading, first, match.end() if reading.last is None else reading.last + 1
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
                    return found[1], found[3]
        finally:
            scene.peek = kept
        return None

    scene.peek = peek
    while (found := GRAMMAR.read(scene, position)) is not None:
        rule, reading, first, end = found
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
        if reading.period is not None:
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
