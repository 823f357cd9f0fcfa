"""Joins copies to stories when an article is stored, and makes all stories anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from articles.extraction.article import Paragraph as Block
from articles.extraction.copies import (
    FEWEST_COMMON_KEYS,
    Overlap,
    Text,
    align_texts,
    is_copy,
    is_same_text,
    read_sentences,
    signature,
    story_key,
)
from articles.models import Article, CopyKey, Paragraph, Story, Telling
from articles.services.compared import blocks, keep_ready, texts_of

# Names of our advisory locks: one for each key, held while the articles that have it are compared, and one for the
# tables of stories. Whoever holds the second asks for none of the first, so that nobody waits in a circle.
_KEYS = 0x5359
_STORIES = 0x5354
# Wording that everybody uses is held by thousands: so many articles of each key are looked at, the nearest of them are
# candidates, and the nearest of those are compared; a few of one story tell whether the article belongs to it.
_MOST_HOLDERS = 30
_MOST_CANDIDATES = 32
_MOST_COMPARED = 10
_MOST_OF_A_STORY = 3

_LOCK_KEYS = "SELECT pg_advisory_xact_lock(%s, part) FROM (SELECT unnest(%s::int[]) AS part) AS parts"
_LOCK_STORIES = "SELECT pg_advisory_xact_lock(%s, 0)"
CANDIDATES = """
    WITH near AS (
        SELECT holder.article_id, count(*) AS common
        FROM unnest(%s::bigint[]) AS wanted
        CROSS JOIN LATERAL (
            SELECT article_id FROM articles_copykey WHERE key = wanted AND article_id <> %s ORDER BY article_id LIMIT %s
        ) AS holder
        GROUP BY holder.article_id
        HAVING count(*) >= %s
        ORDER BY common DESC, holder.article_id
        LIMIT %s
    )
    SELECT near.article_id, telling.story_id
    FROM near LEFT JOIN articles_telling AS telling ON telling.article_id = near.article_id
    ORDER BY near.common DESC, near.article_id
"""
_FILE_KEYS = """
    INSERT INTO articles_copykey (key, article_id) SELECT key, %s FROM unnest(%s::bigint[]) AS key
    ON CONFLICT DO NOTHING
"""


@dataclass(frozen=True, slots=True)
class _Copy:
    """A stored article that is a copy of the one at hand."""

    article: UUID
    overlap: Overlap


def join_story(article: Article, paragraphs: Iterable[Block]) -> Story | None:
    """The story that `article` with these paragraphs belongs to now, None where nothing is a copy of it.

    Runs in the caller's transaction and changes nothing when it is called again. Articles with common wording wait for
    each other until the end of their transactions, so that of two copies stored at once the later one finds the other.
    An article that is a copy of members of several stories makes them one.
    """
    sentences = read_sentences(paragraphs)
    keys = signature(sentences)
    if not keys:
        return None
    with connection.cursor() as cursor:
        # In rising order in every transaction; the lower half of a key names its lock.
        cursor.execute(_LOCK_KEYS, [_KEYS, sorted({_half(key) for key in keys})])
        cursor.execute(_FILE_KEYS, [article.pk, list(keys)])
        cursor.execute(CANDIDATES, [list(keys), article.pk, _MOST_HOLDERS, FEWEST_COMMON_KEYS, _MOST_CANDIDATES])
        candidates = dict(cursor.fetchall())
    text = Text.of(sentences)
    copies = list(_confirmed(text, candidates))
    keep_ready(article.pk, text)
    return _join(article.pk, copies) if copies else None


def rebuild_stories() -> Iterator[int]:
    """Forgets all stories and makes them anew; yields the number of articles that are done. Ids stay what they were.

    May run beside workers: every article is joined in a transaction of its own, and in which order does not matter.
    """
    with transaction.atomic():
        _lock_stories()
        for model in (Telling, Story, CopyKey):
            model._default_manager.all().delete()
        keys = list(Article.objects.order_by("pk").values_list("pk", flat=True))
    for done, key in enumerate(keys, start=1):
        with transaction.atomic():
            join_story(Article(pk=key), blocks(Paragraph.objects.filter(article=key).order_by("index")))
        yield done


def _confirmed(text: Text, candidates: dict[UUID, UUID | None]) -> Iterator[_Copy]:
    """Those `candidates`, each with its story, that the alignment confirms; a few of each story are tried."""
    seen: Counter[UUID] = Counter()
    tried = []
    for candidate, story in candidates.items():
        if story is None or seen[story] < _MOST_OF_A_STORY:
            tried.append(candidate)
        if len(tried) == _MOST_COMPARED:
            break
        if story is not None:
            seen[story] += 1
    for candidate, other in texts_of(tried):
        overlap = align_texts(text, other).overlap
        if is_copy(overlap):
            yield _Copy(candidate, overlap)


def _join(article: UUID, copies: Collection[_Copy]) -> Story:
    """Makes one story of `article`, its `copies` and all that they belonged to."""
    _lock_stories()
    shares = {copy.article: copy.overlap.share for copy in copies}
    shares[article] = max(shares.values())
    known = {telling.article_id: telling for telling in Telling.objects.filter(article__in=shares)}
    new = {key: story_key(key) for key in shares.keys() - known.keys()}
    merged = {telling.story_id for telling in known.values()}
    story, _ = Story.objects.update_or_create(pk=min({*merged, *new.values()}), defaults={"changed_at": timezone.now()})
    others = merged - {story.pk}
    Telling.objects.filter(story__in=others).update(story=story)
    Story.objects.filter(pk__in=others).delete()
    for telling in known.values():
        if telling.share < shares[telling.article_id]:
            Telling.objects.filter(pk=telling.pk).update(share=shares[telling.article_id])
    Telling.objects.bulk_create(
        Telling(article_id=key, story=story, key=name, text=name, share=shares[key]) for key, name in new.items()
    )
    same = {article, *(copy.article for copy in copies if is_same_text(copy.overlap))}
    _fold(story, {known[key].text if key in known else new[key] for key in same})
    return story


def _fold(story: Story, texts: Collection[UUID]) -> None:
    """Counts all tellings of these `texts` as one independent text from now on."""
    if len(texts) > 1:
        story.tellings.filter(text__in=texts).update(text=min(texts))


def _lock_stories() -> None:
    with connection.cursor() as cursor:
        cursor.execute(_LOCK_STORIES, [_STORIES])


def _half(key: int) -> int:
    """The lower half of a 64-bit key as a signed 32-bit number."""
    return (key & 0xFFFFFFFF) - (1 << 31)
