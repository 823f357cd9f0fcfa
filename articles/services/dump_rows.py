"""The rows of a dump, written as JSON by PostgreSQL and read a few at a time."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import connection

from articles.services.documents import claim as claims
from articles.services.documents.choice import Choice
from articles.services.documents.claim import Roots
from articles.services.documents.orders import Segment

_SOURCE = "'source', json_build_object('title', s.source_title, 'url', s.source_url)"


def _facts(table: str, owner: str, order: str, *columns: str) -> str:
    """A JSON array of an owner's facts, each with its source."""
    pairs = ", ".join(f"""'{column}', s."{column}\"""" for column in columns)
    return (
        f"coalesce((SELECT json_agg(json_build_object({pairs}, {_SOURCE}) ORDER BY {order})"
        f" FROM {table} s WHERE s.{owner} = x.id), '[]')"
    )


def _names(table: str, owner: str) -> str:
    return (
        "coalesce((SELECT json_agg(json_build_object('text', s.text, 'kind', s.kind, 'ambiguous', s.ambiguous)"
        f" ORDER BY s.id) FROM {table} s WHERE s.{owner} = x.id), '[]')"
    )


_PARTIES = (
    "coalesce((SELECT json_agg(json_build_object('actor', o.slug, 'role', s.role, 'joined', s.joined, 'left', s.left,"
    f" {_SOURCE}) ORDER BY s.id) FROM articles_party s JOIN articles_actor o ON o.id = s.actor_id"
    " WHERE s.treaty_id = x.id), '[]')"
)
_OFFICES = (
    "coalesce((SELECT json_agg(json_build_object('title', s.title, 'of', o.slug, 'since', s.since, 'until', s.until,"
    f" {_SOURCE}) ORDER BY s.since, s.id) FROM articles_office s JOIN articles_actor o ON o.id = s.of_id"
    " WHERE s.person_id = x.id), '[]')"
)
_TREATIES = f"""
SELECT json_build_object('slug', x.slug, 'short_name', x.short_name, 'name', x.name, 'summary', x.summary,
  'wikidata', x.wikidata, 'names', {_names("articles_treatyname", "treaty_id")}, 'parties', {_PARTIES},
  'milestones', {_facts("articles_milestone", "treaty_id", "s.start, s.id", "kind", "edtf", "start", "end", "note")},
  'clauses', {_facts("articles_clause", "treaty_id", "s.id", "kind", "article", "summary", "period")})::text
FROM articles_treaty x ORDER BY x.slug
"""
_ACTORS = f"""
SELECT json_build_object('slug', x.slug, 'name', x.name, 'kind', x.kind, 'of', parent.slug, 'iso3166', x.iso3166,
  'wikidata', x.wikidata, 'names', {_names("articles_actorname", "actor_id")}, 'offices', {_OFFICES})::text
FROM articles_actor x LEFT JOIN articles_actor parent ON parent.id = x.of_id ORDER BY x.slug
"""
_PUBLISHERS = "SELECT json_build_object('slug', slug, 'name', name)::text FROM articles_publisher ORDER BY slug"
_ARTICLES = """
SELECT json_build_object('id', x.id, 'title', x.title, 'publisher', p.slug, 'published', x.published, 'url', x.url,
  'byline', x.byline, 'language', x.language, 'text_sha256', x.text_sha256, 'is_sample', x.is_sample,
  'originals', (SELECT coalesce(json_agg(json_build_object('sha256', o.sha256, 'size', o.size, 'name', o.name)
    ORDER BY o.id), '[]') FROM articles_original o WHERE o.article_id = x.id))::text
FROM articles_article x LEFT JOIN articles_publisher p ON p.id = x.publisher_id ORDER BY x.id
"""
_PARAGRAPHS = """
SELECT json_build_object('article', article_id, 'index', index, 'kind', kind, 'text', text, 'page', page)::text
FROM articles_paragraph ORDER BY article_id, index
"""
_STORIES = """
SELECT json_build_object('id', x.id, 'articles', (SELECT json_agg(json_build_object('article', t.article_id,
  'text', t.text, 'share', t.share) ORDER BY t.article_id) FROM articles_telling t WHERE t.story_id = x.id))::text
FROM articles_story x ORDER BY x.id
"""
_STATEMENTS = {
    "treaties": _TREATIES,
    "actors": _ACTORS,
    "publishers": _PUBLISHERS,
    "articles": _ARTICLES,
    "paragraphs": _PARAGRAPHS,
    "stories": _STORIES,
}
_AT_ONCE = 500


def everything(roots: Roots) -> Iterator[tuple[str, Iterator[str]]]:
    """Each sort of object with its rows as JSON text; claims as the API shows them, with their reasons.

    Reads in the caller's transaction, whose snapshot holds for all of them. Drafts and rejected claims stay out.
    """
    for sort, statement in _STATEMENTS.items():
        yield sort, _rows(sort, statement)
    by_id = (Segment(("id",)),)
    yield "claims", claims.stream(Choice(), by_id, (*claims.FIELDS, *claims.DETAIL), roots, size=_AT_ONCE)


def _rows(sort: str, statement: str) -> Iterator[str]:
    connection.ensure_connection()
    with connection.connection.cursor(name=f"dump_{sort}") as cursor:
        cursor.itersize = _AT_ONCE
        cursor.execute(statement)
        for (row,) in cursor:
            yield row
