"""Inclusive days as an Extended Date/Time Format string (ISO 8601-2:2019), in Python and as PostgreSQL has it."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

_SEASONS = {3: 21, 6: 22, 9: 23, 12: 24}


def edtf(start: date, end: date, precision: str) -> str:
    """`2019-02-02`, `2019-02`, `2019-33` (a quarter), `2019-21` (a season), `2019`, `201X`, `2019-02-01/2019-03-15`.

    A unit stands only for exactly its own days: "early 2019" is the interval that it was resolved to.
    """
    if start == end:
        return start.isoformat()
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    if start.day == 1 and end.day == monthrange(end.year, end.month)[1]:
        if precision == "month" and months == 1:
            return f"{start.year:04}-{start.month:02}"
        if precision == "quarter" and months == 3 and start.month % 3 == 1:
            return f"{start.year:04}-{33 + start.month // 3}"
        if precision == "season" and months == 3 and start.month in _SEASONS:
            return f"{start.year:04}-{_SEASONS[start.month]}"
        if precision == "year" and months == 12 and start.month == 1:
            return f"{start.year:04}"
        if precision == "decade" and months == 120 and start.month == 1 and start.year % 10 == 0:
            return f"{start.year // 10:03}X"
    return f"{start.isoformat()}/{end.isoformat()}"


# What the same says of a claim `c`, by a function of the database.
SQL = "articles_edtf(c.date_start, c.date_end, c.date_precision)"
