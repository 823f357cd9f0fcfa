"""Primary keys by slug, as nearly every request asks for some."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Model

from articles.services.documents import running


def keys_of(model: type[Model], slugs: Collection[str]) -> dict[str, int]:
    """The keys of those of `slugs` that `model` has. One query, planned once."""
    statement = f"SELECT slug, id FROM {model._meta.db_table} WHERE slug = ANY(%(slugs)s::text[])"
    return dict(running.rows(statement, {"slugs": list(slugs)}, again=True))
