"""Claims as annotations of their articles (W3C Web Annotation Data Model, JSON-LD)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import orjson

from articles.services.exports.cited import Cited

MEDIA_TYPE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def write(claims: Iterable[Cited], address: str) -> Iterator[str]:
    """One page of annotations whose own address is `address`."""
    head = {"@context": CONTEXT, "id": address, "type": "AnnotationPage"}
    yield orjson.dumps(head).decode()[:-1] + ',"items":['
    for number, claim in enumerate(claims):
        yield ("," if number else "") + orjson.dumps(annotation(claim)).decode()
    yield "]}"


def annotation(claim: Cited) -> dict[str, Any]:
    """Identifies the kind and treaties of the quoted words; found again by quote or by position.

    The position counts the code points of the paragraph, which is the selector's own refinement.
    """
    who = [{"type": "Person", "name": name} for name in claim.speakers]
    return {
        "id": claim.page,
        "type": "Annotation",
        "motivation": "identifying",
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": word} for word in (claim.kind, *claim.treaties)
        ],
        **({"creator": who} if who else {}),
        "target": {
            "source": claim.url or claim.paragraph_page.partition("#")[0],
            "selector": {
                "type": "FragmentSelector",
                "value": f"p{claim.paragraph}",
                "refinedBy": [
                    {"type": "TextQuoteSelector", "exact": claim.quote, "prefix": claim.prefix, "suffix": claim.suffix},
                    {"type": "TextPositionSelector", "start": claim.start, "end": claim.end},
                ],
            },
        },
    }
