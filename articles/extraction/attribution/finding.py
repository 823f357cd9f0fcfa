"""Attributions of a whole text: sentence by sentence, with quotations joined over sentences and paragraphs."""

import re
from dataclasses import replace

from articles.extraction.attribution.attribution import Attribution, Part
from articles.extraction.attribution.contents import is_quotation
from articles.extraction.attribution.quotations import Quotation, cover, find_quotations
from articles.extraction.attribution.reading import Reading, Sentence
from articles.extraction.language import Tag, Word, tag_words
from articles.extraction.sentences import split_sentences

_PARAGRAPH = re.compile(r"[^\n]+")


def find_attributions(text: str) -> list[Attribution]:
    """The attributions of `text` in the order of their cues; paragraphs are divided by line ends.

    Example: '"We will stay," Roe said. "For now."' has one, with the two quotations as its content.
    """
    quotations = find_quotations(text)
    covered = cover(text, quotations)
    finder = _Finder(text, covered, quotations)
    for paragraph in _PARAGRAPH.finditer(covered):
        finder.read_paragraph(paragraph.start(), paragraph.end())
    return sorted(finder.found, key=lambda one: one.cue)


# Rules sure enough to tell a report within a report; the others find too many stray verbs there.
_NESTING = frozenset({"clause", "parenthetical", "according to"})


def keep_outer(found: list[Attribution]) -> list[Attribution]:
    """The attributions of one sentence, those inside another's content marked or, where unsure, left out."""
    kept = []
    for one in found:
        holders = [
            other
            for other in found
            if other is not one and any(a <= one.cue[0][0] and one.cue[0][1] <= b for a, b in other.content)
        ]
        if not holders:
            kept.append(one)
        elif one.rule in _NESTING and NEST:
            kept.append(replace(one, nested=True))
    return kept


NEST = True


class _Finder:
    """Reads the paragraphs in order and remembers whose words a lone quotation goes on with."""

    def __init__(self, text: str, covered: str, quotations: list[Quotation]) -> None:
        self.text = text
        self.covered = covered
        self.found: list[Attribution] = []
        self.ends = {quotation.start: quotation.end for quotation in quotations}
        self.open = {quotation.start for quotation in quotations if quotation.open}
        self.announced: tuple[tuple[Part, ...], tuple[Part, ...]] | None = None
        self.runs_on = False

    def read_paragraph(self, start: int, end: int) -> None:
        speaking: int | None = len(self.found) - 1 if self.runs_on else None
        self.runs_on = False
        for span in split_sentences(self.covered[start:end]):
            tagged = tag_words(self.covered, start + span.start, start + span.end)
            sentence = Sentence(tagged)
            if sentence.is_quotation_only():
                self.join(speaking, start + span.start, start + span.end)
                continue
            count = len(self.found)
            self.found += keep_outer([self.attribution(tagged, reading) for reading in sentence.read()])
            speaking = self.last_speaker(count)
        self.runs_on = speaking is not None and any(start <= at < end for at in self.open)

    def last_speaker(self, count: int) -> int | None:
        for at in range(len(self.found) - 1, count - 1, -1):
            if self.found[at].quoted:
                return at
        return None

    def join(self, speaking: int | None, start: int, end: int) -> None:
        """A quotation that stands alone goes on with what the speaker before it said."""
        if speaking is None:
            return
        one = self.found[speaking]
        self.found[speaking] = replace(one, content=(*one.content, (start, end)), quoted=True)

    def attribution(self, tagged: list[Word], reading: Reading) -> Attribution:
        content = tuple(self.part(tagged, *bounds) for bounds in reading.content)
        quoted = any(is_quotation(word) for first, last in reading.content for word in tagged[first:last])
        source = (self.part(tagged, *reading.source),) if reading.source else ()
        cue = tuple(self.part(tagged, *bounds) for bounds in reading.cue)
        return Attribution(source, cue, content, reading.rule, quoted)

    def part(self, tagged: list[Word], first: int, last: int) -> Part:
        """The characters of a range of words, with the closing mark of a quotation that ends it."""
        end = tagged[last - 1].end
        while last < len(tagged) and tagged[last].tag is Tag.PUNCTUATION and tagged[last].lower in "\"”’'":
            end = tagged[last].end
            last += 1
        return tagged[first].start, end
