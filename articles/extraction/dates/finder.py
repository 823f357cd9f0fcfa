"""The reader of texts: at every place, left to right, the first rule that fits."""

import re
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from articles.extraction.dates.explanation import DATELINE
from articles.extraction.dates.grammar import PatternReader, expand, literals
from articles.extraction.dates.mention import DateMention
from articles.extraction.dates.rule import Phrase, Reading, Rule
from articles.extraction.dates.rules import RULES
from articles.extraction.dates.rules.macros import MACROS
from articles.extraction.dates.scene import MEMORY, DateContext, Scene, Told
from articles.extraction.dates.tokens import Tokenizer
from articles.extraction.dates.units import Unit

_DATELINE_TOKENS = 14
_DATELINE_DAYS = 7
# From so many rules with one starter on they are asked together.
_MANY = 3
_PART = re.compile(r"\(\?P<\w+>")
Entries = list[tuple[Rule, re.Pattern[str]]]


class Found(NamedTuple):
    """A reading in its place: tokens [first, end) by number."""

    rule: Rule
    reading: Reading
    first: int
    end: int


class Grammar:
    """All rules compiled over one alphabet; holds tables only, some of them made when they are first needed."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        patterns = [expand(rule.pattern, MACROS) for rule in rules]
        self.tokenizer = Tokenizer(sorted(set().union(*(literals(pattern) for pattern in patterns))))
        pieces = [PatternReader(pattern, self.tokenizer.alphabet).compile() for pattern in patterns]
        compiled = [(rule, re.compile(piece.regex)) for rule, piece in zip(rules, pieces, strict=True)]
        starters = sorted(frozenset[str]().union(*(piece.first for piece in pieces)))
        self.starter = re.compile(f"[{re.escape(''.join(starters))}]")
        self._anyone: dict[str, re.Pattern[str]] = {}
        self.by_starter: dict[str, Entries] = {
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
        entries = self.by_starter.get(shape[start : start + 1], [])
        fitting = self._first_fitting(entries, shape, start) if len(entries) >= _MANY else 0
        for rule, pattern in entries[fitting:]:
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

    def _first_fitting(self, entries: Entries, shape: str, start: int) -> int:
        """The place in `entries`, all those of one starter, of the first whose pattern fits; their number if none does.

        One alternation asks them all: "the" opens dozens of patterns and mostly none of them fits.
        """
        starter = shape[start]
        anyone = self._anyone.get(starter)
        if anyone is None:
            patterns = (_PART.sub("(?:", pattern.pattern) for _, pattern in entries)
            anyone = self._anyone[starter] = re.compile("|".join(f"({pattern})" for pattern in patterns))
        match = anyone.match(shape, start)
        return len(entries) if match is None or match.lastindex is None else match.lastindex - 1

    def peek(self, scene: Scene, start: int) -> tuple[Reading, int] | None:
        """The time that begins with token `start`, read without looking ahead any further."""
        looking, scene.peek = scene.peek, None
        found = self.read_at(scene, start)
        scene.peek = looking
        return (found.reading, found.end) if found else None


GRAMMAR = Grammar(RULES)


def find_dates(text: str, reference: date | None, *, context: DateContext | None = None) -> list[DateMention]:
    """The time expressions of `text`: disjoint, in text order. `reference` is the published day, None when unknown.

    `context` is what earlier paragraphs of the same article named; `read_dates` gives it. Never raises, keeps no state:
    the same arguments give the same mentions. The time is linear in the length of the text, whatever stands in it.
    """
    return read_dates(text, reference, context=context)[0]


def read_dates(
    text: str, reference: date | None, *, context: DateContext | None = None
) -> tuple[list[DateMention], DateContext]:
    """The mentions of `find_dates`, and the context to pass on to the next paragraph of the same article."""
    context = context or DateContext()
    scene = Scene(GRAMMAR.tokenizer.tokens(text), reference, context.dateline or reference, list(context.told))
    scene.peek = lambda start: GRAMMAR.peek(scene, start)
    dateline = context.dateline
    mentions: list[DateMention] = []
    position = 0
    while (found := GRAMMAR.read(scene, position)) is not None:
        mention = _mention(found, scene, dateline)
        mentions.append(mention)
        scene.last, scene.last_rule, scene.last_end = found.reading, found.rule.name, found.end
        if dateline is None and found.reading.period and _is_dateline(found, scene):
            dateline = scene.base = found.reading.period.start
        _remember(found, mention, scene)
        position = max(found.end, position + 1)
    told = tuple(replace(told, token=-1) for told in scene.told[-MEMORY:])
    return mentions, DateContext(dateline, told)


def _mention(found: Found, scene: Scene, dateline: date | None) -> DateMention:
    spans, reading = scene.tokens.spans, found.reading
    start, end = spans[found.first][0], spans[found.end - 1][1]
    from_dateline = reading.anchor is not None and reading.anchor == dateline and not reading.anchor_text
    return DateMention(
        start=start,
        end=end,
        text=scene.tokens.text[start:end],
        type=reading.type,
        value=reading.value,
        interval=reading.interval,
        rule=found.rule.name,
        needs_anchor=reading.relative,
        anchor=reading.anchor,
        anchor_text=DATELINE if from_dateline else reading.anchor_text,
    )


def _remember(found: Found, mention: DateMention, scene: Scene) -> None:
    """Keep a time that later ones may count from; the end of "the quarter ended 30 June" is none."""
    ends = scene.tokens.lower(found.first - 1) in {"ended", "ending"}
    if found.reading.period is not None and found.reading.topic and not ends:
        scene.told.append(Told(found.reading.period, mention.text, found.first, not found.reading.relative))


def _is_dateline(found: Found, scene: Scene) -> bool:
    """Whether a day stands in a dateline ("GENEVA, Aug. 5 (Wire) -") and near enough to the published day to be one."""
    period, tokens = found.reading.period, scene.tokens
    if period is None or period.unit is not Unit.DAY or not 0 < found.first <= _DATELINE_TOKENS:
        return False
    if not tokens.words[0].isupper() or tokens.lower(found.end) not in {"(", "-", "–", "—", "_"}:
        return False
    return scene.reference is None or abs((period.start - scene.reference).days) <= _DATELINE_DAYS
