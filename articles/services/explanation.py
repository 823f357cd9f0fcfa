"""Explanations: an article with everything that was read in it marked in its text, and the reasons for its claims."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from articles.extraction.article import Article, Paragraph
from articles.extraction.claim import ExtractedClaim
from articles.extraction.dates import DateContext, DateMention, read_dates
from articles.extraction.gazetteer import Gazetteer
from articles.extraction.mentions import ActorMention, MentionReader, TreatyMention
from articles.extraction.vocabulary import ParagraphKind
from articles.services.extract_files import articles_in, file_extractor
from articles.services.marks import Mark, MarkKind, Segment, cut, tone
from articles.services.speech import Speech, read_speeches

_NAMING = (ParagraphKind.BODY, ParagraphKind.HEADING)


@dataclass(frozen=True, slots=True)
class NumberedClaim:
    """A claim and its number in the article, from 1."""

    number: int
    claim: ExtractedClaim

    @property
    def speaker(self) -> str:
        """Who speaks, by name."""
        return speaker_of(self.claim)

    @property
    def tone(self) -> int:
        """Which of the colours the claim has, from 1."""
        return tone(self.number)

    @property
    def days(self) -> str:
        """The claim's days in ISO form."""
        return days_of(self.claim)


@dataclass(frozen=True, slots=True)
class Name:
    """A treaty's or an actor's name in a paragraph: its words in print, what it means, and how it was read."""

    kind: MarkKind
    text: str
    meaning: str
    how: str


@dataclass(frozen=True, slots=True)
class ExplainedParagraph:
    """A paragraph, its text in pieces, and what was read in it, each in the order of the text."""

    paragraph: Paragraph
    segments: tuple[Segment, ...]
    claims: tuple[NumberedClaim, ...]
    speeches: tuple[Speech, ...]
    dates: tuple[DateMention, ...]
    names: tuple[Name, ...]

    @property
    def is_furniture(self) -> bool:
        """Whether the paragraph is no part of the text proper, so that nothing is read in it."""
        return self.paragraph.kind not in _NAMING


@dataclass(frozen=True, slots=True)
class Explanation:
    """An article and its explained paragraphs."""

    article: Article
    claims: tuple[NumberedClaim, ...]
    paragraphs: tuple[ExplainedParagraph, ...]

    @property
    def drafts(self) -> int:
        """How many of its claims are too unsure to be shown without a person's look."""
        return sum(numbered.claim.is_draft for numbered in self.claims)


def explain_files(
    paths: Iterable[Path], *, published: date | None = None, encoding: str = "utf-8"
) -> Iterator[Explanation]:
    """The explanation of each article in `paths`, as `articles_in` gives them; raises what that raises."""
    extractor = file_extractor()
    for article in articles_in(paths, published=published, encoding=encoding):
        yield explain(article, extractor.extract(article), extractor.gazetteer)


def explain(article: Article, claims: Iterable[ExtractedClaim], gazetteer: Gazetteer) -> Explanation:
    """`article` with `claims` and the mentions and attributions around them.

    Names and dates are read in the order and with the context in which the rules read them, so they are the same.
    Attributions come from `find_attributions`, which reads beside the claims: a claim's own speaker is in its reasons.
    """
    numbered = tuple(NumberedClaim(number, claim) for number, claim in enumerate(claims, start=1))
    claimed: defaultdict[int, list[NumberedClaim]] = defaultdict(list)
    for one in numbered:
        claimed[one.claim.paragraph].append(one)
    speeches = read_speeches(article)
    readings = _Readings(article, gazetteer)
    paragraphs = []
    for paragraph in article.paragraphs:
        names, dates = readings.read(paragraph)
        here = tuple(claimed[paragraph.index])
        marks = [
            *(_claim_mark(one) for one in here),
            *speeches.marks[paragraph.index],
            *(mark for mark, _ in names),
            *(Mark(one.start, one.end, MarkKind.DATE, one.explanation) for one in dates),
        ]
        paragraphs.append(
            ExplainedParagraph(
                paragraph=paragraph,
                segments=cut(paragraph.text, marks),
                claims=here,
                speeches=tuple(speeches.told[paragraph.index]),
                dates=tuple(dates),
                names=tuple(dict.fromkeys(name for _, name in names)),
            )
        )
    return Explanation(article, numbered, tuple(paragraphs))


def speaker_of(claim: ExtractedClaim) -> str:
    """Who makes `claim`; joint speakers are joined with "; "."""
    return "; ".join(speaker.name for speaker in claim.speakers) or "the article"


def days_of(claim: ExtractedClaim) -> str:
    """The days of `claim` in ISO form: "2019-02-02", "2019-02-01..2019-02-28".

    "not resolved" where they wait for a published date, "undated" where there are none.
    """
    if claim.date is None:
        return "undated"
    start, end = claim.date.start, claim.date.end
    if start is None or end is None:
        return "not resolved"
    return str(start) if start == end else f"{start}..{end}"


class _Readings:
    """Names and dates of the paragraphs of one article, which are read in order."""

    def __init__(self, article: Article, gazetteer: Gazetteer) -> None:
        self._published = article.published
        self._context = DateContext()
        self._reader = MentionReader(gazetteer, article.published)
        if article.title:
            self._reader.read(article.title)

    def read(self, paragraph: Paragraph) -> tuple[list[tuple[Mark, Name]], list[DateMention]]:
        """The names and the dates in the next paragraph; only the body has dates, and furniture has neither."""
        names: list[tuple[Mark, Name]] = []
        dates: list[DateMention] = []
        if paragraph.kind in _NAMING:
            mentions = self._reader.read(paragraph.text)
            read: list[TreatyMention | ActorMention] = [*mentions.treaties, *mentions.actors]
            read.sort(key=lambda mention: mention.start)
            names = [_named(mention, paragraph.text) for mention in read]
        if paragraph.kind is ParagraphKind.BODY:
            dates, self._context = read_dates(paragraph.text, self._published, context=self._context)
        return names, dates


def _claim_mark(one: NumberedClaim) -> Mark:
    return Mark(one.claim.start, one.claim.end, MarkKind.CLAIM, f"claim {one.number}: {one.claim.kind}", one.number)


def _named(mention: TreatyMention | ActorMention, text: str) -> tuple[Mark, Name]:
    """A mention as a mark and in words: what it means, and whether as a name, a metonym, a weapon, an office, ..."""
    printed = " ".join(text[mention.start : mention.end].split())
    if isinstance(mention, TreatyMention):
        name = Name(MarkKind.TREATY, printed, mention.slug, mention.rule)
    else:
        how = dict.fromkeys(way for way in (mention.alias.value, mention.rule) if way != "name")
        name = Name(MarkKind.ACTOR, printed, mention.entry.name, ", ".join(how) or "name")
    return Mark(mention.start, mention.end, name.kind, f"{name.kind}: {name.meaning} ({name.how})"), name
