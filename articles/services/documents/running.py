"""Runs the statements of documents: those that come again and again are planned once a connection."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import psycopg
from django.db import connection


def rows(statement: str, values: Mapping[str, Any], *, again: bool = False) -> list[tuple[Any, ...]]:
    """All rows of `statement`. `again` tells that its plan does not depend on the values, so that it may be kept."""
    if not again:
        with connection.cursor() as cursor:
            cursor.execute(statement, values)
            return list(cursor.fetchall())
    connection.ensure_connection()
    # Django's own cursors write the values into the statement; these send them beside it, which a kept plan needs.
    # _prepare_cursor adds what Django adds to every cursor: the log of queries and its own errors.
    with connection._prepare_cursor(psycopg.Cursor(connection.connection)) as cursor:  # type: ignore[attr-defined]
        cursor.execute(statement, values)
        return list(cursor.fetchall())
