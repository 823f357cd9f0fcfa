"""Claims as CSL-JSON items, which citation processors read (Citation Style Language 1.0.2, csl-data.json)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import orjson

from articles.services.exports.cited import Cited

MEDIA_TYPE = "application/vnd.citationstyles.csl+json"


def write(claims: Iterable[Cited]) -> Iterator[str]:
    """One array with an item for each claim."""
    yield "["
    for number, claim in enumerate(claims):
        yield (",\n" if number else "\n") + orjson.dumps(item(claim)).decode()
    yield "\n]\n"


def item(claim: Cited) -> dict[str, Any]:
    """A newspaper article, the claim's quote as its note, its page here as the archive's place."""
    day = claim.published
    values = {
        "id": claim.id,
        "type": "article-newspaper",
        "title": claim.shown_title,
        "author": [{"literal": name} for name in claim.authors],
        "container-title": claim.publisher,
        "issued": {"date-parts": [[day.year, day.month, day.day]]} if day else None,
        "URL": claim.address,
        "language": claim.language,
        "section": f"para. {claim.number}",
        "note": f"“{claim.quote}”",
        "archive": "TreatyKB",
        "archive_location": claim.page,
    }
    return {name: value for name, value in values.items() if value}
