"""Counts of shown claims that no list has to be walked for: by kind, modality and month, of all or of one treaty."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

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
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT kind, modality, extract(year FROM month)::int, sum(n)::bigint FROM articles_tally"
            " WHERE of = %s AND key = %s GROUP BY 1, 2, 3 HAVING sum(n) <> 0",
            [*_owner(treaty)],
        )
        cells = cursor.fetchall()
    found = Facets(0, {}, {}, {})
    total = 0
    for kind, modality, year, n in cells:
        of_kind, of_modality = not kinds or kind in kinds, not modalities or modality in modalities
        if of_modality:
            found.kinds[kind] = found.kinds.get(kind, 0) + n
        if of_kind:
            found.modalities[modality] = found.modalities.get(modality, 0) + n
        if of_kind and of_modality:
            found.years[year] = found.years.get(year, 0) + n
            total += n
    return Facets(total, found.kinds, found.modalities, found.years)


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
