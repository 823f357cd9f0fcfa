"""Attributions of a whole text: sentence by sentence, with quotations joined over sentences and paragraphs."""

import re
from dataclasses import replace

from articles.extraction.attribution.attribution import Attribution, Part
from articles.extraction.attribution.contents import is_quotation
from articles.extraction.attribution.quotations import Quotation, cover, find_quotations
from articles.extraction.attribution.reading import Reading
from articles.extraction.attribution.sentence import Sentence
from articles.extraction.language import Tag, Word, tag_words, words
from articles.extraction.sentences import split_sentences

_PARAGRAPH = re.compile(r"[^\n]+")


def find_attributions(text: str) -> list[Attribution]:
    """The attributions of `text` in the order of their cues; paragraphs are divided by line ends.

    Example: '"We will stay," Roe said. "For now."' has one, with the two quotations as its content.
    """
    quotations = find_quotations(text)
    covered = cover(text, quotations)
    finder = _Finder(text, covered, quotations)
    unclosed = {quotation.end for quotation in quotations if quotation.open}
    runs_on = False
    for paragraph in _PARAGRAPH.finditer(covered):
        if not paragraph[0].isspace():
            finder.read_paragraph(paragraph.start(), paragraph.end(), runs_on)
            runs_on = paragraph.end() in unclosed
    return sorted(finder.found, key=lambda one: one.cue)


_SPEAKING = frozenset({"clause", "parenthetical", "inverted", "quotation", "announced", "labelled"})
# Longer runs of words are cut, so that the work on one stays bounded on texts without full stops.
_LONGEST_SENTENCE = 250
# A quotation of fewer characters that makes a paragraph is a label or a heading.
_SHORTEST_TURN = 20
_LONGEST_HEADLINE = 160
_NO_SPEAKERS = words(
    """PHOTO PHOTOS VIDEO UPDATE UPDATED WATCH BREAKING EXCLUSIVE READ RELATED NOTE CORRECTION MORE ANALYSIS OPINION
    EXPLAINER EXPLAINED FACTBOX BACKGROUND COMMENT EDITORIAL TIMELINE INTERVIEW PROFILE LIVE"""
)
_NAME = r"[A-Z][\w.'’\-]{0,20}"
_LABEL = re.compile(
    rf"(?:[^\n\"“:]{{0,120}}\s[-–—]\s?)?(?:More from |From |Here['’]s )?[\s\"“]{{0,3}}({_NAME}(?: {_NAME}){{0,4}}"
    rf"(?: \([^()\n]{{1,40}}\))?)(:)\s{{1,3}}(?=\S)"
)


class _Finder:
    """Reads the paragraphs in order and remembers whose words a lone quotation goes on with."""

    def __init__(self, text: str, covered: str, quotations: list[Quotation]) -> None:
        self.text = text
        self.covered = covered
        self.found: list[Attribution] = []
        self.ends = {quotation.start: quotation.end for quotation in quotations}
        self.announced: Attribution | None = None
        self.speaking: int | None = None
        self.waiting: list[Part] = []

    def read_paragraph(self, start: int, end: int, runs_on: bool) -> None:
        """Reads one paragraph; `runs_on` when it goes on with a quotation that the paragraph before left open."""
        if not runs_on and not self.goes_on(start, end):
            self.speaking = None
        self.waiting = []
        if self.take_announced(start, end, alone=False) or self.read_labelled(start, end, quoted=False):
            return
        if start < _LONGEST_HEADLINE and self.read_headline(start, end):
            return
        for span in split_sentences(self.covered[start:end]):
            self.read_sentence(start + span.start, start + span.end)

    def goes_on(self, start: int, end: int) -> bool:
        """Whether a paragraph of nothing but a quotation goes on with the speaker of the one before, who asked nothing.

        Shorter ones are labels and headings in quotation marks.
        """
        if self.speaking is None or self.ends.get(start, start) < end - 1 or end - start < _SHORTEST_TURN:
            return False
        before = self.found[self.speaking]
        opened, closed = before.content[-1]
        # Other marks than the speaker's are those of an excerpt that the page shows between its paragraphs.
        excerpt = self.text[opened] in "\"“'‘«„" and self.text[opened] != self.text[start]
        asked = "?" in self.text[max(0, closed - 3) : closed]
        return before.rule in _SPEAKING and not asked and not excerpt

    def take_announced(self, start: int, end: int, *, alone: bool) -> bool:
        """The paragraph behind "Roe replied:" is what Roe replied; a quoted one only if it stands `alone`."""
        one = self.announced
        quoted = self.covered[start : start + 2].lower() == "qq"
        if one is None or (quoted and not alone):
            return False
        self.announced = None
        if not quoted and self.covered[one.cue[0][1] : one.cue[0][1] + 400].lstrip()[:1] != ":":
            return False
        self.found.append(replace(one, content=((start, end),), quoted=quoted))
        self.speaking = len(self.found) - 1
        return True

    def read_labelled(self, start: int, end: int, *, quoted: bool) -> bool:
        """A turn of a transcript, "ROE: We will stay.", or a `quoted` one, 'Roe: "We will stay."'"""
        label = _LABEL.match(self.text, start, end)
        if not label:
            return False
        name, said = label[1].strip(), self.covered[label.end() : label.end() + 2]
        shouted = name.isupper() and len(name) > 2 and name not in _NO_SPEAKERS
        if (said.lower() == "qq" and not shouted) != quoted or not (quoted or shouted):
            return False
        if not quoted and label.start(1) > start + 3:
            return False
        source = ((label.start(1), label.start(1) + len(name)),)
        self.found.append(Attribution(source, (label.span(2),), ((label.end(), end),), "labelled", quoted))
        self.speaking = len(self.found) - 1
        return True

    def read_headline(self, start: int, end: int) -> bool:
        """The first of several lines, if it says who said it: "Jane Roe: the pact is a shell"."""
        if self.text[:start].strip() or end - start > _LONGEST_HEADLINE or not self.text[end:].strip():
            return False
        label = _LABEL.match(self.text, start, end)
        if not label or label.start(1) > start or label[1].upper() in _NO_SPEAKERS:
            return False
        quoted = self.covered[label.end() : label.end() + 2].lower() == "qq"
        self.found.append(Attribution((label.span(1),), (label.span(2),), ((label.end(), end),), "labelled", quoted))
        return True

    def read_sentence(self, start: int, end: int) -> None:
        if self.read_labelled(start, end, quoted=True):
            return
        tagged = tag_words(self.covered, start, end)
        for first in range(0, len(tagged), _LONGEST_SENTENCE):
            self.read_words(tagged[first : first + _LONGEST_SENTENCE], start, end)

    def read_words(self, tagged: list[Word], start: int, end: int) -> None:
        if tagged[-1].tag is not Tag.PUNCTUATION:
            # The rules look one word ahead; a full stop of no width stands for the end of a sentence without one.
            tagged = [*tagged, Word(tagged[-1].end, tagged[-1].end, ".", Tag.PUNCTUATION, ".")]
        sentence = Sentence(tagged)
        if sentence.is_quotation_only():
            self.join(start, end)
            return
        self.announced = None
        count = len(self.found)
        self.found += (self.attribution(sentence, reading) for reading in sentence.read())
        if not any(one.source for one in self.found[count:]):
            self.announce(sentence)
        self.waiting = []
        speaker = self.last_speaker(count)
        self.speaking = self.speaking if speaker is None else speaker

    def announce(self, sentence: Sentence) -> None:
        """A bare "Roe said." belongs to the quotations waiting before it, or to what follows."""
        reading = sentence.announcement()
        one = self.attribution(sentence, reading) if reading else None
        if one and self.waiting:
            self.found.append(replace(one, content=tuple(self.waiting), quoted=True))
        else:
            self.announced = one

    def last_speaker(self, count: int) -> int | None:
        new = self.found[count:]
        outer = [at for at, one in enumerate(new, count) if not one.nested and not one.antecedent]
        quoted = [at for at in outer if self.found[at].quoted]
        behind = [at for at in quoted if self.found[at].rule in ("parenthetical", "inverted")]
        saying = [at for at in outer if self.found[at].rule in _SPEAKING]
        best = behind or quoted or saying
        return best[-1] if best else None

    def join(self, start: int, end: int) -> None:
        """A quotation that stands alone goes on with what the speaker before it said, or waits for its speaker."""
        if self.announced is not None:
            self.take_announced(start, end, alone=True)
        elif self.speaking is not None:
            one = self.found[self.speaking]
            self.found[self.speaking] = replace(one, content=(*one.content, (start, end)), quoted=True)
        else:
            self.waiting.append((start, end))

    def attribution(self, sentence: Sentence, reading: Reading) -> Attribution:
        tagged = sentence.words
        content = tuple(self.part(tagged, *bounds) for bounds in reading.content)
        quoted = any(is_quotation(word) for first, last in reading.content for word in tagged[first:last])
        source = (self.part(tagged, *reading.source),) if reading.source else ()
        cue = tuple(self.part(tagged, *bounds) for bounds in reading.cue)
        noun = sentence.antecedent_of(reading)
        antecedent = (self.part(tagged, *noun),) if noun else ()
        return Attribution(source, cue, content, reading.rule, quoted, reading.nested, antecedent)

    def part(self, tagged: list[Word], first: int, last: int) -> Part:
        """The characters of a range of words, with the stop and the marks of a quotation that ends it."""
        while last > first + 1 and tagged[last - 1].tag is Tag.PUNCTUATION:
            last -= 1
        final = tagged[last - 1]
        return tagged[first].start, self.ends.get(final.start, final.end)
