"""Citations of a claim, to be copied from its page or saved for a reference manager."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from articles.models import Claim
from articles.services.exports import apa, bibtex, chicago, csl, ris
from articles.services.exports.cited import Cited, cite


@dataclass(frozen=True, slots=True)
class Style:
    """A form of citation: how pages name it, how it is written, and as what it is saved ("" if only copied)."""

    name: str
    write: Callable[[Cited], str]
    media_type: str = ""
    extension: str = ""


STYLES = {
    "chicago": Style("Chicago", chicago.citation),
    "apa": Style("APA", apa.citation),
    "bibtex": Style("BibTeX", bibtex.entry, "application/x-bibtex", "bib"),
    "ris": Style("RIS", ris.record, "application/x-research-info-systems", "ris"),
    "csl-json": Style("CSL-JSON", lambda claim: "".join(csl.write([claim])), csl.MEDIA_TYPE, "json"),
}


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation on the claim's page; `url` saves it as a file, "" where there is nothing to save."""

    word: str
    name: str
    text: str
    url: str


def citations(request: HttpRequest, claim: Claim) -> list[Citation]:
    """The citations of `claim`, which was read with its evidence."""
    cited = _cited(request, claim)
    return [
        Citation(word, style.name, style.write(cited).strip(), _address(claim, word) if style.extension else "")
        for word, style in STYLES.items()
    ]


def citation(request: HttpRequest, pk: UUID, style: str) -> HttpResponse:
    """One citation as a file."""
    found = Claim.objects.with_evidence().defer("search", "paragraph__search").filter(pk=pk).first()
    wanted = STYLES.get(style)
    if found is None or wanted is None or not wanted.extension:
        raise Http404(f"no citation of claim {pk} as {style}")
    return HttpResponse(
        wanted.write(_cited(request, found)),
        content_type=f"{wanted.media_type}; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="claim-{pk}.{wanted.extension}"'},
    )


def _cited(request: HttpRequest, claim: Claim) -> Cited:
    return cite(
        claim,
        request.build_absolute_uri(claim.get_absolute_url()),
        request.build_absolute_uri(claim.article.get_absolute_url()),
    )


def _address(claim: Claim, style: str) -> str:
    return reverse("citation", args=[claim.pk, style])
