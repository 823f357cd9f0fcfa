"""A sentence with what was read in it: words, the stand-ins for what is named, and clauses."""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from articles.extraction.claims.divisions import divide
from articles.extraction.claims.wording import stand_ins
from articles.extraction.clauses import Clause
from articles.extraction.dates import DateMention
from articles.extraction.language import Tag, Word, tag_words
from articles.extraction.language import lexicon as lx
from articles.extraction.language.verbs import forms_of
from articles.extraction.mentions import Mentions
from articles.extraction.sentences import dateline
from articles.extraction.span import Span

_LABEL = re.compile(
    r"(?:(?:Question|Answer|[QA])[:.]|[A-Z][A-Z .'’-]{2,40}(?: ?\([^()]{1,40}\))?:|"
    r"(?:[A-Z][\w.'’-]{0,20} ){1,4}[A-Z][\w.'’-]{1,20}(?: \([^()]{1,40}\))?:) (?=\S)"
)
_ASKING = lx.words("question q host presenter anchor moderator interviewer reporter journalist")
# Words of a name that could be taken for joints of the sentence: "the Treaty on Arms and Their Transfer".
_LINKS = (Tag.COORDINATOR, Tag.PREPOSITION, Tag.FINITE, Tag.PARTICIPLE, Tag.BASE, Tag.ING)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with what was read in it; word indexes below are into `words`.

    `label` is what the paragraph opens with where it is a turn in a transcript ("FOREIGN MINISTER ROE: "), else "".
    """

    text: str
    span: Span
    words: list[Word]
    forms: list[str | None]
    clauses: list[Clause]
    label: str = ""

    @property
    def of_host(self) -> bool:
        """Whether it stands in the turn of a host or a journalist."""
        return self.label.lower().rstrip(" :.") in _ASKING

    @property
    def asks(self) -> bool:
        """Whether it is a question that a host or a journalist puts."""
        return self.of_host and self.text[: self.span.end].endswith("?")

    def is_verb(self, index: int) -> bool:
        """Whether the word at `index` is a verb: by its tag, or by the company that its stand-in was read in."""
        word, form = self.words[index], self.forms[index]
        tagged = word.tag in (Tag.FINITE, Tag.BASE, Tag.ING, Tag.PARTICIPLE)
        return tagged or (form == word.lower and bool(forms_of(word.lower)) and word.tag in (Tag.NOUN, Tag.ADJECTIVE))


def read_sentence(text: str, span: Span, mentions: Mentions, dates: list[DateMention]) -> Sentence:
    """The sentence at `span` of `text` with its words, their stand-ins and its clauses; a dateline is left out."""
    label = _label(text)
    head = (label or dateline(text)) if span.start == 0 else None
    body = Span(head.end, span.end) if head is not None and head.end < span.end else span
    words = _with_whole_names(tag_words(text, body.start, body.end), mentions, dates)
    clauses = divide(text, body, words)
    return Sentence(text, body, words, stand_ins(words, mentions, dates), clauses, text[: label.end] if label else "")


def _with_whole_names(words: list[Word], mentions: Mentions, dates: list[DateMention]) -> list[Word]:
    """The words with those inside a name or a date tagged as parts of it, so that no clause opens there."""
    tags: dict[int, Tag] = {}
    starts = [word.start for word in words]
    names = [(treaty.start, treaty.end) for treaty in mentions.treaties]
    names += [(actor.start, actor.end) for actor in mentions.actors]
    for start, end in names:
        for at in range(bisect_left(starts, start), bisect_left(starts, end)):
            if words[at].tag in _LINKS:
                tags[at] = Tag.NAME
    for date in dates:
        for at in range(bisect_left(starts, date.start) + 1, bisect_left(starts, date.end)):
            if words[at].tag is Tag.PUNCTUATION:
                tags[at] = Tag.NUMBER
    return [replace(word, tag=tags[at]) if at in tags else word for at, word in enumerate(words)]


def _label(text: str) -> Span | None:
    """The label of who speaks in a transcript: "PRESENTER: "."""
    found = _LABEL.match(text)
    return Span(0, found.end()) if found else None


def antecedent_of(sentence: Sentence, clause: Clause) -> str | None:
    """The stand-in (or the word) right before a clause, marks and prepositions aside; None at the sentence's head."""
    at = bisect_left([word.start for word in sentence.words], clause.start) - 1
    while at >= 0 and (
        sentence.words[at].tag in (Tag.PUNCTUATION, Tag.PREPOSITION, Tag.COORDINATOR)
        or sentence.words[at].lower == "'s"
    ):
        at -= 1
    at = _whole(sentence, at)
    if at > 0 and sentence.forms[at] == "DATE" and clause.opener != "when":
        # "signed a treaty on Friday that bans ...": time stands between a treaty and what is said of it.
        before = at - 1
        while before > 0 and sentence.words[before].tag is Tag.PREPOSITION:
            before -= 1
        before = _whole(sentence, before)
        at = before if sentence.forms[before] == "TREATY" else at
    return sentence.forms[at] if at >= 0 else None


def _whole(sentence: Sentence, at: int) -> int:
    """The word whose stand-in covers word `at`: itself, or the first of its name; -1 where none does."""
    while at >= 0 and sentence.forms[at] is None:
        at -= 1
    return at
