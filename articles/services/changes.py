"""The change feed: what was created, updated and deleted, in an order in which no reader misses anything."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from articles.models import Change


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in the feed: behind the change of this object in this transaction. The default is before everything.

    Transactions of another server, that a dump was taken from, have numbers below 0 (docs/api.md).
    """

    transaction: int = -(2**62)
    kind: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One object that one transaction changed, and the position behind it."""

    kind: Change.Kind
    key: str
    action: Change.Action
    at: datetime
    position: Position


# Rows of a transaction become visible together when it commits, and by then others with higher numbers may be visible
# already. Below the oldest transaction that still runs nothing can appear any more, so only those rows are handed out,
# in the order of the transactions' numbers: what commits later sorts behind all that anybody has read.
_READ = """
SELECT kind, key, action, at, transaction FROM articles_change
WHERE transaction < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
  AND (transaction, kind, key) > (%s, %s, %s) AND (%s::text[] IS NULL OR kind = ANY(%s))
ORDER BY transaction, kind, key LIMIT %s
"""


def read(since: Position = Position(), *, kinds: Collection[str] = (), limit: int = 100) -> list[Entry]:
    """At most `limit` changes behind `since`, of `kinds` or of all; one query.

    A change is handed out once every transaction that began to write before it has ended, so usually within
    milliseconds. An object changed by two transactions comes twice, and the two may come in either order: what counts
    is the object as it is now.
    """
    wanted = list(kinds) or None
    with connection.cursor() as cursor:
        cursor.execute(_READ, [since.transaction, since.kind, since.key, wanted, wanted, limit])
        return [
            Entry(Change.Kind(kind), key, Change.Action(action), at, Position(transaction, kind, key))
            for kind, key, action, at, transaction in cursor.fetchall()
        ]
