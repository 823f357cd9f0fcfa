"""The search page: one box over claims, paragraphs, treaties and actors."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.services.refusals import Refused
from articles.services.search import FACETS, ClaimHit, FacetValue, ParagraphHit, facets, search, suggest
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


@dataclass(frozen=True, slots=True)
class FacetLink:
    """A value to narrow the claims to, or, where it is chosen, to let go of."""

    name: str
    count: int
    url: str
    is_chosen: bool


@explained
def results(request: HttpRequest) -> HttpResponse:
    """What matches `q`; without it, what can be searched for. Claims are narrowed to the values of facets."""
    query = " ".join(request.GET.get("q", "").split())
    narrowed = {facet: value for facet in FACETS if (value := request.GET.get(facet, "").replace("\0", ""))}
    try:
        found = search(query, narrowed=narrowed)
        counted = facets(query) if found.claims or narrowed else {}
    except Refused as refusal:
        raise BadQueryError(str(refusal)) from refusal
    return render(
        request,
        "search.html",
        {
            "query": query,
            "facets": {facet: _links(request, facet, values) for facet, values in counted.items() if values},
            "narrowed": narrowed,
            "found": bool(found),
            "capped": found.capped,
            "treaties": found.treaties,
            "actors": [Link(actor.name, actor.get_absolute_url()) for actor in found.actors],
            "claims": [_claim(hit) for hit in found.claims],
            "paragraphs": [_paragraph(hit) for hit in found.paragraphs],
        },
    )


def suggestions(request: HttpRequest) -> HttpResponse:
    """Names that begin with what stands in a search box so far, as options of its list; none for what cannot be."""
    try:
        names = suggest(request.GET.get("q", ""))
    except Refused:
        names = []
    return render(request, "_suggestions.html", {"names": names})


def _links(request: HttpRequest, facet: str, values: list[FacetValue]) -> list[FacetLink]:
    chosen = request.GET.get(facet)
    return [
        FacetLink(
            each.name,
            each.claims,
            _with(request, facet, None if each.value == chosen else each.value),
            each.value == chosen,
        )
        for each in values
    ]


def _with(request: HttpRequest, facet: str, value: str | None) -> str:
    """The reader's search with another value of `facet`, or without it."""
    query = request.GET.copy()
    query.pop(facet, None)
    if value:
        query[facet] = value
    return f"?{query.urlencode()}"


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
