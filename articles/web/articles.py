"""The pages of the articles: the list, one article with its claims marked in its text."""

from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from articles.extraction.vocabulary import ParagraphKind
from articles.models import Article
from articles.services.arrivals import newest_articles
from articles.services.evidence import MarkedParagraph, read_article
from articles.web.article_rows import article_rows
from articles.web.dates import day
from articles.web.queries import explained, moved, read_arrival
from articles.web.rows import ClaimRow, claim_rows
from articles.web.stories import note_on


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a paragraph; `url` leads to the innermost claim that quotes it, "" where none does."""

    text: str
    url: str
    family: str
    title: str


@dataclass(frozen=True, slots=True)
class ParagraphRow:
    """A numbered paragraph in pieces, and the claims read from it."""

    index: int
    kind: str
    pieces: tuple[Piece, ...]
    claims: list[ClaimRow]

    @property
    def is_furniture(self) -> bool:
        """Whether it stands around the article's text: menus, notices, promotion."""
        return self.kind == ParagraphKind.BOILERPLATE


@dataclass(frozen=True, slots=True)
class Block:
    """Paragraphs that follow each other: of the text, or of the furniture around it, which pages fold away."""

    is_furniture: bool
    paragraphs: tuple[ParagraphRow, ...]


@explained
def articles(request: HttpRequest) -> HttpResponse:
    """All articles, the newest first."""
    page = newest_articles(read_arrival(request.GET))
    more = moved(request.GET, after=page.next) if page.next else ""
    return render(request, "articles.html", {"articles": article_rows(page.articles), "more": more})


def article(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One article: its numbered paragraphs with the claims marked, and where it came from."""
    try:
        evidence = read_article(pk)
    except Article.DoesNotExist as error:
        raise Http404(f"no article {pk}") from error
    found = evidence.article
    paragraphs = [_paragraph(marked) for marked in evidence.paragraphs]
    return render(
        request,
        "article.html",
        {
            "article": found,
            "published": day(found.published) if found.published else "",
            "blocks": [
                Block(is_furniture, tuple(group))
                for is_furniture, group in groupby(paragraphs, key=lambda paragraph: paragraph.is_furniture)
            ],
            "story": note_on(pk),
            "originals": evidence.originals,
            "claim_count": sum(len(paragraph.claims) for paragraph in paragraphs),
            "open_count": sum(claim.is_unresolved for marked in evidence.paragraphs for claim in marked.claims),
        },
    )


def _paragraph(marked: MarkedParagraph) -> ParagraphRow:
    rows = claim_rows(marked.claims)
    by_claim = {claim.pk: row for claim, row in zip(marked.claims, rows, strict=True)}
    pieces = (
        Piece(segment.text, row.url, row.kind.family, row.kind.name)
        if segment.claim and (row := by_claim[segment.claim.pk])
        else Piece(segment.text, "", "", "")
        for segment in marked.segments
    )
    return ParagraphRow(marked.paragraph.index, marked.paragraph.kind, tuple(pieces), rows)
