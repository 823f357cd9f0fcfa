"""An explanation as text: the paragraphs with their marks, and under each what was read in it and why."""

from collections.abc import Iterator

from articles.extraction.dates import DateMention
from articles.management.terminal import Run, Sheet
from articles.services.explanation import ExplainedParagraph, Explanation, Name, NumberedClaim
from articles.services.marks import Mark, MarkKind, Segment
from articles.services.speech import Speech

_BOLD, _DIM = "1", "2"
# How a kind of mark looks in colour, weakest first: where marks overlap the later colour wins.
_CODES = {
    MarkKind.CONTENT: "3",
    MarkKind.SOURCE: "35",
    MarkKind.CUE: "33",
    MarkKind.ACTOR: "36",
    MarkKind.TREATY: "1",
    MarkKind.DATE: "4",
}
_BRACKETS = dict(enumerate(("1;91", "1;92", "1;94", "1;95", "1;96", "1;93"), start=1))
# How it looks without colour.
_SIGNS = {
    MarkKind.CUE: ("‹", "›"),
    MarkKind.ACTOR: ("{", "}"),
    MarkKind.TREATY: ("*", "*"),
    MarkKind.DATE: ("_", "_"),
}
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# Columns: where text and lists begin, where the parts of a claim do, and how wide a label is.
_TEXT, _PARTS, _LABEL_WIDTH = 5, 9, 10

_LONGEST_CONTENT = 60


class ExplainedText:
    """Prints explanations on a sheet."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet

    def lines(self, explanation: Explanation) -> Iterator[str]:
        """The article's head, then a block for each paragraph."""
        article = explanation.article
        yield self.sheet.block(Run(article.title or "Untitled", _BOLD))
        claims = f"{len(explanation.claims)} claim{'' if len(explanation.claims) == 1 else 's'}"
        drafts = f", {explanation.drafts} of them for a person to look at first" if explanation.drafts else ""
        yield self.sheet.block(
            Run(f"{article.publisher or 'publisher unknown'}, {article.published or 'day unknown'} · {claims}{drafts}")
        )
        yield self.sheet.block(*self._legend())
        for paragraph in explanation.paragraphs:
            yield ""
            yield from self._paragraph(paragraph)
        yield ""

    def _legend(self) -> list[Run]:
        runs = [Run("[¹", _BRACKETS[1]), Run("claim"), Run("]¹", _BRACKETS[1])]
        for kind, codes in _CODES.items():
            if self.sheet.colour:
                runs += [Run("  "), Run(kind, codes)]
            elif kind in _SIGNS:
                runs.append(Run(f"  {kind.join(_SIGNS[kind])}"))
        return runs

    def _paragraph(self, explained: ExplainedParagraph) -> Iterator[str]:
        paragraph = explained.paragraph
        number = Run(f"{paragraph.index:>3}  ", _DIM)
        kind = [] if paragraph.kind == "body" else [Run(f"{paragraph.kind}: ", _DIM)]
        if explained.is_furniture:
            yield self.sheet.block(number, *kind, Run(paragraph.text, _DIM), hang=_TEXT)
            return
        pieces = [run for segment in explained.segments for run in self._segment(segment)]
        yield self.sheet.block(number, *kind, *pieces, hang=_TEXT)
        for claim in explained.claims:
            yield from self._claim(claim)
        yield from self._listed("said", [_speech(speech) for speech in explained.speeches])
        yield from self._listed("dates", [_date(mention) for mention in explained.dates])
        yield from self._listed("names", [_names(explained.names)] if explained.names else [])

    def _segment(self, segment: Segment) -> Iterator[Run]:
        for mark in segment.opening:
            yield from self._border(mark, 0)
        yield Run(segment.text, ";".join(codes for kind, codes in _CODES.items() if kind in segment.kinds))
        for mark in segment.closing:
            yield from self._border(mark, 1)

    def _border(self, mark: Mark, side: int) -> Iterator[Run]:
        """What is printed where a mark begins (side 0) or ends (side 1)."""
        if mark.kind is MarkKind.CLAIM:
            number = str(mark.number).translate(_SUPERSCRIPTS)
            yield Run(f"{'[]'[side]}{number}", _BRACKETS[mark.tone])
        elif not self.sheet.colour and mark.kind in _SIGNS:
            yield Run(_SIGNS[mark.kind][side])

    def _claim(self, numbered: NumberedClaim) -> Iterator[str]:
        claim = numbered.claim
        draft = ", a draft" if claim.is_draft else ""
        yield self.sheet.block(
            Run(f"{_bracketed(numbered.number)} ", _BRACKETS[numbered.tone]),
            Run(claim.kind, _BOLD),
            Run(f", {claim.modality} · {', '.join(claim.treaties)} · {numbered.speaker} · {numbered.days}"),
            Run(f" · confidence {claim.confidence:.2f}{draft}"),
            indent=_TEXT,
            hang=_PARTS - _TEXT,
        )
        for reason in claim.reasons:
            trigger = f": “{reason.trigger}”" if reason.trigger else ""
            yield self._row(_PARTS, reason.part, [Run(f"{reason.rule}{trigger}")])
            if reason.part == "date" and claim.date is not None:
                yield self._row(_PARTS, "", [Run(claim.date.reason, _DIM)])

    def _listed(self, label: str, rows: list[list[Run]]) -> Iterator[str]:
        for place, runs in enumerate(rows):
            yield self._row(_TEXT, "" if place else label, runs)

    def _row(self, indent: int, label: str, runs: list[Run]) -> str:
        return self.sheet.block(Run(f"{label:<{_LABEL_WIDTH}}", _DIM), *runs, indent=indent, hang=_LABEL_WIDTH)


def _speech(speech: Speech) -> list[Run]:
    return [
        Run(speech.source or "nobody named", _CODES[MarkKind.SOURCE]),
        Run(f" ‹{speech.cue}› " if speech.cue else " ", _CODES[MarkKind.CUE]),
        Run(_shortened(speech.content), _CODES[MarkKind.CONTENT]),
        Run(f" ({speech.how})", _DIM),
    ]


def _date(mention: DateMention) -> list[Run]:
    return [
        Run(mention.text, _CODES[MarkKind.DATE]),
        Run(f" {mention.type} {mention.value} ({mention.rule}) "),
        Run(mention.explanation, _DIM),
    ]


def _names(names: tuple[Name, ...]) -> list[Run]:
    runs: list[Run] = []
    for name in names:
        meaning = "" if name.text == name.meaning else f" = {name.meaning}"
        how = "" if name.how == "name" else f" ({name.how})"
        runs += [Run("; " if runs else ""), Run(name.text, _CODES[name.kind]), Run(meaning), Run(how, _DIM)]
    return runs


def _shortened(words: str) -> str:
    """Both ends of what was said, in whole words; all of it stands in the paragraph."""
    if len(words) <= _LONGEST_CONTENT:
        return words
    head, _, _ = words[: _LONGEST_CONTENT * 2 // 3].rpartition(" ")
    _, _, tail = words[-_LONGEST_CONTENT // 3 :].partition(" ")
    return f"{head} … {tail}"


def _bracketed(number: int) -> str:
    return f"[{str(number).translate(_SUPERSCRIPTS)}]"
