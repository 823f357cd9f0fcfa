"""Claims as CSV (RFC 4180), safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from articles.services.exports.cited import Cited

MEDIA_TYPE = "text/csv"
COLUMNS = (
    "id", "url", "kind", "modality", "confidence", "treaties", "speakers", "actors", "date_start", "date_end",
    "date_precision", "date_basis", "date_text", "quote", "article", "title", "publisher", "published", "article_url",
    "paragraph", "start", "end", "text_sha256",
)  # fmt: skip
# A spreadsheet takes a cell that begins with one of these for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(claims: Iterable[Cited]) -> Iterator[str]:
    """A row of names, then a row for each claim. What a spreadsheet would calculate begins with an apostrophe."""
    yield _line(COLUMNS)
    for claim in claims:
        yield _line([safe(value) for value in _values(claim)])


def safe(value: str) -> str:
    """`value`, kept from being a formula."""
    return f"'{value}" if value.startswith(_FORMULA) else value


def _values(claim: Cited) -> list[str]:
    first, last = (day.isoformat() if day else "" for day in (claim.first_day, claim.last_day))
    return [
        claim.id, claim.page, claim.kind, claim.modality, f"{claim.confidence:g}", "; ".join(claim.treaties),
        "; ".join(claim.speakers), "; ".join(claim.actors), first, last, claim.precision, claim.basis, claim.date_text,
        claim.quote, claim.article, claim.title, claim.publisher,
        claim.published.isoformat() if claim.published else "", claim.url, str(claim.paragraph), str(claim.start),
        str(claim.end), claim.text_sha256,
    ]  # fmt: skip


def _line(values: Iterable[str]) -> str:
    text = StringIO()
    csv.writer(text).writerow(values)
    return text.getvalue()
