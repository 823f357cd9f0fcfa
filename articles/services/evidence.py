"""Evidence: the text that claims were read from, cut so that a page can mark every quote where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import attrgetter
from uuid import UUID

from articles.models import Article, Claim, Original, Paragraph


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a paragraph and the claims whose quotes cover all of it, the innermost first."""

    text: str
    claims: tuple[Claim, ...] = ()

    @property
    def claim(self) -> Claim | None:
        """The innermost claim: the one that a link on this piece leads to."""
        return self.claims[0] if self.claims else None


@dataclass(frozen=True, slots=True)
class MarkedParagraph:
    """A paragraph, its text in pieces, and the claims read from it in the order of the text."""

    paragraph: Paragraph
    segments: tuple[Segment, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class ArticleEvidence:
    """An article with everything it says and everything that was read from it."""

    article: Article
    paragraphs: tuple[MarkedParagraph, ...]
    originals: tuple[Original, ...]


@dataclass(frozen=True, slots=True)
class ClaimEvidence:
    """A claim in its paragraph, and its place among the `total` claims of its article (`number` counts from 1)."""

    claim: Claim
    segments: tuple[Segment, ...]
    number: int
    total: int
    previous: UUID | None
    next: UUID | None


def mark(text: str, claims: Iterable[Claim]) -> tuple[Segment, ...]:
    """`text` cut at every border of the claims' spans; the pieces join to `text` again.

    Of claims that cover the same piece the one that starts last is innermost, then the one that ends first.
    """
    claims = sorted(claims, key=lambda claim: (-claim.start, claim.end, claim.kind))
    borders = sorted({0, len(text), *(c.start for c in claims), *(c.end for c in claims)})
    return tuple(
        Segment(text[start:end], tuple(c for c in claims if c.start <= start and end <= c.end))
        for start, end in pairwise(borders)
    )


def read_article(pk: UUID) -> ArticleEvidence:
    """The article `pk` with its claims marked. Raises Article.DoesNotExist."""
    article = Article.objects.select_related("publisher").get(pk=pk)
    claims = _in_text_order(article)
    by_paragraph = {number: tuple(group) for number, group in groupby(claims, key=attrgetter("paragraph_id"))}
    return ArticleEvidence(
        article,
        tuple(
            _marked(paragraph, by_paragraph.get(paragraph.pk, ()))
            for paragraph in article.paragraphs.defer("search").order_by("index")
        ),
        tuple(article.originals.all()),
    )


def read_claim(pk: UUID) -> ClaimEvidence:
    """The claim `pk` marked in its paragraph. Raises Claim.DoesNotExist."""
    claim = Claim.objects.with_evidence().select_related("run").defer("search", "paragraph__search").get(pk=pk)
    order = list(
        Claim.objects.filter(article=claim.article_id)
        .order_by("paragraph__index", "start", "end", "kind")
        .values_list("pk", flat=True)
    )
    place = order.index(claim.pk)
    return ClaimEvidence(
        claim=claim,
        segments=mark(claim.paragraph.text, [claim]),
        number=place + 1,
        total=len(order),
        previous=order[place - 1] if place else None,
        next=order[place + 1] if place + 1 < len(order) else None,
    )


def _in_text_order(article: Article) -> Sequence[Claim]:
    return list(
        article.claims.with_evidence()
        .defer("search", "reasons", "paragraph__search", "paragraph__text")
        .order_by("paragraph__index", "start", "end", "kind")
    )


def _marked(paragraph: Paragraph, claims: tuple[Claim, ...]) -> MarkedParagraph:
    return MarkedParagraph(paragraph, mark(paragraph.text, claims), claims)
