"""Speech: the attributions of an article's body, read as one text and told paragraph by paragraph."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from articles.extraction.article import Article, Paragraph
from articles.extraction.attribution import Attribution, find_attributions
from articles.extraction.attribution.attribution import Part
from articles.extraction.vocabulary import ParagraphKind
from articles.services.marks import Mark, MarkKind

# Between two paragraphs of the text that is read: quotations may run on from one to the next.
_BREAK = "\n\n"


@dataclass(frozen=True, slots=True)
class Speech:
    """One attribution in words: parts that the text breaks are joined with " … "; a part that it lacks is empty."""

    source: str
    cue: str
    content: str
    how: str


@dataclass(frozen=True, slots=True)
class Speeches:
    """Speeches and their marks by the index of the paragraph.

    A speech stands with the paragraph of its cue, or of its content where it has no cue; its marks where its parts do.
    """

    told: defaultdict[int, list[Speech]]
    marks: defaultdict[int, list[Mark]]


class _Body:
    """The body paragraphs of an article joined to one text, and the way back from its offsets to theirs."""

    def __init__(self, article: Article) -> None:
        self.paragraphs = [one for one in article.paragraphs if one.kind is ParagraphKind.BODY]
        self.text = _BREAK.join(paragraph.text for paragraph in self.paragraphs)
        lengths = [len(paragraph.text) + len(_BREAK) for paragraph in self.paragraphs]
        self._starts = list(accumulate(lengths, initial=0))

    def places(self, start: int, end: int) -> Iterator[tuple[Paragraph, int, int]]:
        """The paragraphs that [start, end) touches, each with the slice of it that is touched."""
        at = max(0, bisect_right(self._starts, start) - 1)
        while at < len(self.paragraphs) and self._starts[at] < end:
            paragraph, first = self.paragraphs[at], self._starts[at]
            yield paragraph, max(start - first, 0), min(end - first, len(paragraph.text))
            at += 1

    def words(self, parts: tuple[Part, ...]) -> str:
        """The words of an attribution's part."""
        return " … ".join(" ".join(self.text[start:end].split()) for start, end in parts)


def read_speeches(article: Article) -> Speeches:
    """The attributions of `article`'s body in the order of their cues."""
    body = _Body(article)
    speeches = Speeches(defaultdict(list), defaultdict(list))
    for one in find_attributions(body.text):
        speech = Speech(body.words(one.source), body.words(one.cue), body.words(one.content), _how(one, body))
        note = f"{speech.source or 'somebody'} “{speech.cue}”" if speech.cue else one.rule
        for kind, parts in ((MarkKind.SOURCE, one.source), (MarkKind.CUE, one.cue), (MarkKind.CONTENT, one.content)):
            for part in parts:
                for paragraph, start, end in body.places(*part):
                    speeches.marks[paragraph.index].append(Mark(start, end, kind, f"{kind}: {note}"))
        for part in (*one.cue, *one.content, *one.source)[:1]:
            paragraph, *_ = next(body.places(*part))
            speeches.told[paragraph.index].append(speech)
    return speeches


def _how(one: Attribution, body: _Body) -> str:
    """The rule that read it, and what else is known of it: "clause, quoted, nested, who is “the minister”"."""
    told = [one.rule]
    told += ["quoted"] if one.quoted else []
    told += ["nested"] if one.nested else []
    told += [f"{body.words(one.source)} is “{body.words(one.antecedent)}”"] if one.antecedent else []
    return ", ".join(told)
