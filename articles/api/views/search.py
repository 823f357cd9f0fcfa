"""Search over all that was written."""

from typing import Any

import orjson
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from articles.api import parameters
from articles.api.addresses import Addresses
from articles.api.serializers.search import SearchSerializer
from articles.api.views.resource import Endpoint
from articles.services import search
from articles.services.documents import claim as documents
from articles.services.refusals import Refused

DEFAULT_LIMIT = 20
MAX_LIMIT = 50


class Search(Endpoint):
    """Finds claims and paragraphs by words, treaties and actors by the beginning of a name."""

    tag = "search"
    serializer_class = SearchSerializer
    parameters = {"retrieve": ("q", "limit")}
    may_be_empty = ("q",)

    @extend_schema(
        operation_id="search",
        parameters=[
            OpenApiParameter(
                "q", str, required=True, description='English words; "a phrase", or, -without work as in web searches.'
            ),
            OpenApiParameter(
                "limit",
                {"type": "integer", "minimum": 1, "maximum": MAX_LIMIT, "default": DEFAULT_LIMIT},
                description="The most results of each sort.",
            ),
        ],
    )
    def retrieve(self, request: Request) -> Response:
        """What matches, best first. Words that say nothing find nothing."""
        text = request.query_params.get("q")
        if text is None:
            raise parameters.bad("q", "Missing: the words to search for.")
        limit = parameters.number(request.query_params, "limit", DEFAULT_LIMIT, MAX_LIMIT)
        try:
            found = search.search(text, limit=limit, with_evidence=False)
        except Refused as refusal:
            raise parameters.bad("q", refusal.message) from refusal
        at = self.get_serializer_context()["addresses"]
        return Response(
            {
                "query": text,
                "capped": found.capped,
                "treaties": [{"slug": treaty.slug, "short_name": treaty.short_name} for treaty in found.treaties],
                "actors": [{"name": actor.name, "slug": actor.slug} for actor in found.actors],
                "claims": self._claims(found.claims),
                "paragraphs": [_paragraph(hit, at) for hit in found.paragraphs],
            }
        )

    def _claims(self, hits: list[search.ClaimHit]) -> list[dict[str, Any]]:
        keys = [hit.claim.pk for hit in hits]
        written = documents.some(keys, documents.FIELDS, Addresses(self.request).roots)
        return [
            {"snippet": _snippet(hit.snippet), "claim": orjson.Fragment(written[hit.claim.pk])}
            for hit in hits
            if hit.claim.pk in written
        ]


def _snippet(pieces: search.Snippet) -> list[dict[str, Any]]:
    return [{"text": text, "found": found} for text, found in pieces]


def _paragraph(hit: search.ParagraphHit, at: Addresses) -> dict[str, Any]:
    paragraph, article = hit.paragraph, hit.paragraph.article
    publisher = article.publisher
    return {
        "snippet": _snippet(hit.snippet),
        "paragraph": {
            "index": paragraph.index,
            "kind": paragraph.kind,
            "url": at.paragraph_page(article.pk, paragraph.index),
            "article": {
                "id": article.pk,
                "title": article.title,
                "publisher": {"slug": publisher.slug, "name": publisher.name} if publisher else None,
                "published": article.published,
                "url": article.url,
            },
        },
    }
