"""Counts of shown claims that no list has to be walked for: by kind, modality and month, of all or of one treaty."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection, transaction

from articles.models import Tally

# The name of the lock that one folding holds.
_FOLDING = 0x544C
_FOLD = """
WITH taken AS (
    DELETE FROM articles_tally WHERE NOT is_folded RETURNING of, key, month, kind, modality, n
)
INSERT INTO articles_tally (of, key, month, kind, modality, n, is_folded)
SELECT of, key, month, kind, modality, sum(n), true FROM taken
GROUP BY of, key, month, kind, modality HAVING sum(n) <> 0
ON CONFLICT (of, key, month, kind, modality) WHERE is_folded DO UPDATE SET n = articles_tally.n + excluded.n
"""
# One walk of the owner's counts; the outer sums add up a few hundred rows.
_FACETS = """
WITH cells AS MATERIALIZED (
    SELECT kind, modality, extract(year FROM month)::int AS year, sum(n)::bigint AS n,
           cardinality(%(kinds)s::text[]) = 0 OR kind = ANY(%(kinds)s::text[]) AS of_kind,
           cardinality(%(modalities)s::text[]) = 0 OR modality = ANY(%(modalities)s::text[]) AS of_modality
    FROM articles_tally WHERE of = %(of)s AND key = %(key)s GROUP BY 1, 2, 3
)
SELECT 'kind', kind, NULL::int, sum(n)::bigint FROM cells WHERE of_modality GROUP BY kind HAVING sum(n) <> 0
UNION ALL
SELECT 'modality', modality, NULL::int, sum(n)::bigint FROM cells WHERE of_kind GROUP BY modality HAVING sum(n) <> 0
UNION ALL
SELECT 'year', NULL::text, year, sum(n)::bigint FROM cells WHERE of_kind AND of_modality
GROUP BY year HAVING sum(n) <> 0
"""


@dataclass(frozen=True, slots=True)
class Facets:
    """How many claims there are of each kind, modality and year (None: undated)."""

    total: int
    kinds: dict[str, int]
    modalities: dict[str, int]
    years: dict[int | None, int]


def fold() -> bool:
    """Adds up what writers left; False when somebody else is at it. Sums read before and after are the same."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [_FOLDING])
        if not cursor.fetchone()[0]:
            return False
        cursor.execute(_FOLD)
    return True


def facets(treaty: int | None = None, kinds: Collection[str] = (), modalities: Collection[str] = ()) -> Facets:
    """Of all claims or those about the treaty with this key; a facet is not narrowed by its own choice. One query."""
    given: dict[str, Any] = dict(
        zip(("of", "key"), _owner(treaty), strict=True), kinds=list(kinds), modalities=list(modalities)
    )
    with connection.cursor() as cursor:
        cursor.execute(_FACETS, given)
        rows = cursor.fetchall()
    years = {year: n for what, _, year, n in rows if what == "year"}
    return Facets(
        total=sum(years.values()),
        kinds={word: n for what, word, _, n in rows if what == "kind"},
        modalities={word: n for what, word, _, n in rows if what == "modality"},
        years=years,
    )


def histogram(
    treaty: int | None = None, kinds: Collection[str] = (), modalities: Collection[str] = (), *, by_year: bool = False
) -> list[tuple[date, int]]:
    """The first day of each month (or year) that claims begin in, with their number, in order; undated ones are not
    among them. One query."""
    unit = "year" if by_year else "month"
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT date_trunc('{unit}', month)::date, sum(n)::bigint FROM articles_tally"  # noqa: S608 one of two words
            " WHERE of = %(of)s AND key = %(key)s AND month IS NOT NULL"
            " AND (%(kinds)s::text[] IS NULL OR kind = ANY(%(kinds)s))"
            " AND (%(modalities)s::text[] IS NULL OR modality = ANY(%(modalities)s))"
            " GROUP BY 1 HAVING sum(n) <> 0 ORDER BY 1",
            dict(
                zip(("of", "key"), _owner(treaty), strict=True),
                kinds=list(kinds) or None,
                modalities=list(modalities) or None,
            ),
        )
        return list(cursor.fetchall())


def _owner(treaty: int | None) -> tuple[str, int]:
    return (Tally.Of.ALL.value, 0) if treaty is None else (Tally.Of.TREATY.value, treaty)
