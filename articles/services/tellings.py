"""Reads stories: how widely an article was told, and what each outlet made of the text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from uuid import UUID

from django.db.models import Count, F, Q

from articles.extraction.article import Paragraph as Block
from articles.extraction.copies import Compared, Sentence, compare, read_sentences
from articles.extraction.vocabulary import ParagraphKind
from articles.models import Article, Paragraph, Story, Telling
from articles.models.story import StoryQuerySet

# Comparing takes milliseconds for each; the page of a longer story says that it stops here.
MOST_COMPARED = 20


@dataclass(frozen=True, slots=True)
class Reach:
    """How widely a story was told: by known `publishers`, in `unnamed` articles of others, in independent `texts`."""

    story: UUID
    publishers: int
    unnamed: int
    texts: int


@dataclass(frozen=True, slots=True)
class CountedTelling:
    """A telling with the number of claims in its article."""

    article: Article
    claims: int
    text: UUID
    share: float


@dataclass(frozen=True, slots=True)
class ComparedTelling:
    """A telling and what it made of the story's first one, sentence by sentence; empty where it was not compared."""

    telling: CountedTelling
    sentences: tuple[Compared, ...]


@dataclass(frozen=True, slots=True)
class StoryRecord:
    """A story: the telling that was published first, and the others compared with it in the order of their days."""

    reach: Reach
    first: CountedTelling
    others: tuple[ComparedTelling, ...]


def reach_of(article: UUID) -> Reach | None:
    """How widely the text of `article` was printed, None where no copy of it is known. One query."""
    return _reach(Story.objects.told_by(article))


def read_story(key: UUID) -> StoryRecord:
    """The story that has `key` among the keys of its tellings. Raises Story.DoesNotExist. Three queries."""
    reach = _reach(Story.objects.filter(pk__in=Telling.objects.filter(key=key).values("story")))
    if reach is None:
        raise Story.DoesNotExist(f"no story has the key {key}")
    first, *others = _tellings(reach.story)
    compared = others[:MOST_COMPARED]
    texts = _sentences([first, *compared])
    before = texts.get(first.article.pk, ())
    return StoryRecord(
        reach,
        first,
        (
            *(ComparedTelling(telling, compare(before, texts.get(telling.article.pk, ()))) for telling in compared),
            *(ComparedTelling(telling, ()) for telling in others[MOST_COMPARED:]),
        ),
    )


def _reach(stories: StoryQuerySet) -> Reach | None:
    counted = stories.annotate(
        publishers=Count("tellings__article__publisher", distinct=True),
        unnamed=Count("tellings", filter=Q(tellings__article__publisher=None)),
        texts=Count("tellings__text", distinct=True),
    )
    row = counted.order_by().values_list("pk", "publishers", "unnamed", "texts").first()
    return Reach(*row) if row else None


def _tellings(story: UUID) -> list[CountedTelling]:
    """In the order of their published days, unknown days last; of one day in the order in which they came in."""
    tellings = (
        Telling.objects.filter(story=story)
        .select_related("article__publisher")
        .annotate(claims=Count("article__claims"))
    )
    return [
        CountedTelling(telling.article, telling.claims, telling.text, telling.share)
        for telling in tellings.order_by(F("article__published").asc(nulls_last=True), "article__added_at", "article")
    ]


def _sentences(tellings: Iterable[CountedTelling]) -> dict[UUID, tuple[Sentence, ...]]:
    rows = Paragraph.objects.filter(article__in=[telling.article.pk for telling in tellings], kind=ParagraphKind.BODY)
    ordered = rows.order_by("article", "index").only("article", "index", "text", "kind")
    return {key: read_sentences(_blocks(group)) for key, group in groupby(ordered, key=attrgetter("article_id"))}


def _blocks(rows: Iterable[Paragraph]) -> Iterable[Block]:
    return (Block(row.index, row.text, ParagraphKind(row.kind)) for row in rows)
