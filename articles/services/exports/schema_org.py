"""Claims in the vocabulary of schema.org (Claim, Quotation, NewsArticle), as JSON-LD that search engines read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import orjson

from articles.services.exports.cited import Cited

MEDIA_TYPE = "application/ld+json"


def write(claims: Iterable[Cited]) -> Iterator[str]:
    """One graph with a Claim for each."""
    yield '{"@context":"https://schema.org","@graph":['
    for number, claim in enumerate(claims):
        yield ("," if number else "") + orjson.dumps(thing(claim)).decode()
    yield "]}"


def thing(claim: Cited) -> dict[str, Any]:
    """A Claim that appears in its article; what is unknown is left out."""
    article = {
        "@type": "NewsArticle",
        "@id": claim.paragraph_page.partition("#")[0],
        "headline": claim.shown_title,
        "url": claim.url,
        "datePublished": claim.published.isoformat() if claim.published else "",
        "publisher": {"@type": "Organization", "name": claim.publisher} if claim.publisher else None,
        "author": [{"@type": "Person", "name": name} for name in claim.authors],
        "inLanguage": claim.language,
    }
    days = ""
    if claim.first_day and claim.last_day:
        first, last = claim.first_day.isoformat(), claim.last_day.isoformat()
        days = first if first == last else f"{first}/{last}"
    found = {
        "@type": "Claim",
        "@id": claim.page,
        "url": claim.page,
        "text": claim.quote,
        "about": [{"@type": "Legislation", "name": name} for name in claim.treaties],
        "claimInterpreter": {"@type": "Organization", "name": "TreatyKB"},
        "author": [{"@type": "Thing", "name": name} for name in claim.speakers],
        "mentions": [{"@type": "Thing", "name": name} for name in claim.actors],
        "temporalCoverage": days,
        "appearance": {name: value for name, value in article.items() if value},
    }
    return {name: value for name, value in found.items() if value}
