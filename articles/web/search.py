"""The search page: one box over claims, paragraphs, treaties and actors."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.services.refusals import Refused
from articles.services.search import ClaimHit, ParagraphHit, search
from articles.web.dates import day
from articles.web.queries import BadQueryError, explained
from articles.web.rows import ClaimRow, Link, claim_row


@dataclass(frozen=True, slots=True)
class FoundClaim:
    """A claim and its quote in pieces: each a text, and whether it was searched for."""

    row: ClaimRow
    snippet: list[tuple[str, bool]]


@dataclass(frozen=True, slots=True)
class FoundParagraph:
    """A paragraph, the pieces around what was searched for, and where it stands."""

    url: str
    index: int
    snippet: list[tuple[str, bool]]
    article: str
    publisher: str
    published: str
    published_machine: str


@explained
def results(request: HttpRequest) -> HttpResponse:
    """What matches `q`; without it, what can be searched for."""
    query = " ".join(request.GET.get("q", "").split())
    try:
        found = search(query)
    except Refused as refusal:
        raise BadQueryError(str(refusal)) from refusal
    return render(
        request,
        "search.html",
        {
            "query": query,
            "found": bool(found),
            "capped": found.capped,
            "treaties": found.treaties,
            "actors": [Link(actor.name, actor.get_absolute_url()) for actor in found.actors],
            "claims": [_claim(hit) for hit in found.claims],
            "paragraphs": [_paragraph(hit) for hit in found.paragraphs],
        },
    )


def _claim(hit: ClaimHit) -> FoundClaim:
    return FoundClaim(claim_row(hit.claim), hit.snippet)


def _paragraph(hit: ParagraphHit) -> FoundParagraph:
    article = hit.paragraph.article
    return FoundParagraph(
        url=f"{article.get_absolute_url()}#p{hit.paragraph.index}",
        index=hit.paragraph.index,
        snippet=hit.snippet,
        article=str(article),
        publisher=article.publisher.name if article.publisher else "publisher unknown",
        published=day(article.published) if article.published else "",
        published_machine=article.published.isoformat() if article.published else "",
    )
