"""Dated claims as the JSON that TimelineJS draws."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from html import escape
from typing import Any

import orjson

from articles.services.exports.cited import Cited

# TimelineJS has no media type of its own; this one keeps it apart from the API's JSON.
MEDIA_TYPE = "application/vnd.timelinejs+json"
_DISPLAYED = {"month": 2, "quarter": 2, "season": 2, "year": 1, "decade": 1}


def write(claims: Iterable[Cited]) -> Iterator[str]:
    """One timeline; claims without days are left out."""
    yield '{"title":{"text":{"headline":"TreatyKB"}},"events":['
    between = ""
    for claim in claims:
        if claim.first_day and claim.last_day:
            yield between + orjson.dumps(event(claim)).decode()
            between = ","
    yield "]}"


def event(claim: Cited) -> dict[str, Any]:
    """One event; a month or a year is told as such. Texts are escaped, because TimelineJS takes HTML."""
    assert claim.first_day is not None
    assert claim.last_day is not None
    parts = _DISPLAYED.get(claim.precision, 3)
    source = f'<p><a href="{escape(claim.page)}">{escape(claim.publisher or claim.shown_title)}</a></p>'
    found: dict[str, Any] = {
        "unique_id": claim.id,
        "start_date": _date(claim.first_day, parts),
        "text": {
            "headline": escape(f"{', '.join(claim.treaties)}: {claim.kind.replace('_', ' ')}"),
            "text": f"<blockquote>{escape(claim.quote)}</blockquote>{source}",
        },
        "group": claim.treaties[0] if claim.treaties else "",
    }
    if claim.last_day != claim.first_day:
        found["end_date"] = _date(claim.last_day, parts)
    return found


def _date(day: date, parts: int) -> dict[str, int]:
    return dict(zip(("year", "month", "day")[:parts], (day.year, day.month, day.day), strict=False))
