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


# A percent sign is doubled for the driver.
SQL = """
CASE
  WHEN c.date_start IS NULL THEN NULL
  WHEN c.date_start = c.date_end THEN c.date_start::text
  WHEN c.date_precision = 'month' AND date_trunc('month', c.date_start) = c.date_start
       AND c.date_end = (c.date_start + interval '1 month - 1 day')::date THEN to_char(c.date_start, 'YYYY-MM')
  WHEN c.date_precision = 'year' AND to_char(c.date_start, 'MMDD') = '0101'
       AND c.date_end = (c.date_start + interval '1 year - 1 day')::date THEN to_char(c.date_start, 'YYYY')
  WHEN c.date_precision = 'quarter' AND date_trunc('quarter', c.date_start) = c.date_start
       AND c.date_end = (c.date_start + interval '3 months - 1 day')::date
  THEN to_char(c.date_start, 'YYYY-') || 32 + extract(quarter FROM c.date_start)::int
  WHEN c.date_precision = 'season' AND to_char(c.date_start, 'MMDD') IN ('0301', '0601', '0901', '1201')
       AND c.date_end = (c.date_start + interval '3 months - 1 day')::date
  THEN to_char(c.date_start, 'YYYY-') || 20 + extract(month FROM c.date_start)::int / 3
  WHEN c.date_precision = 'decade' AND to_char(c.date_start, 'MMDD') = '0101'
       AND extract(year FROM c.date_start)::int %% 10 = 0
       AND c.date_end = (c.date_start + interval '10 years - 1 day')::date
  THEN substr(to_char(c.date_start, 'YYYY'), 1, 3) || 'X'
  ELSE c.date_start || '/' || c.date_end
END
"""
