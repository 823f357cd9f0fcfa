"""The page of a claim: the quote in its paragraph, its parts, and why they are as they are."""

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from articles.extraction.vocabulary import Basis
from articles.models import Claim, ClaimActor
from articles.services.evidence import read_claim
from articles.web.citations import citations
from articles.web.dates import day
from articles.web.fragments import at_quote
from articles.web.history import history
from articles.web.others import others_row
from articles.web.rows import actor_links, claim_row, date_of
from articles.web.stories import note_on

_BASES = {
    Basis.EXPLICIT: "written out in the text",
    Basis.RELATIVE: "read against another day",
    Basis.REPORTED: "nothing dates it in the text: the day it was published",
}


@dataclass(frozen=True, slots=True)
class Why:
    """The rule that decided one part of a claim, and the words that triggered it."""

    part: str
    rule: str
    trigger: str


def claim(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One claim with its evidence."""
    try:
        evidence = read_claim(pk)
    except Claim.DoesNotExist as error:
        raise Http404(f"no claim {pk}") from error
    found = evidence.claim
    row = claim_row(found)
    return render(
        request,
        "claim.html",
        {
            "claim": found,
            "row": row,
            "segments": evidence.segments,
            "named": actor_links(_others(found)),
            "date": date_of(found),
            "basis": _BASES.get(Basis(found.date_basis), "") if found.date_basis else "",
            "confidence": f"{found.confidence:.0%}",
            "reasons": [_why(reason) for reason in found.reasons],
            "read_against": day(found.run.read_against) if found.run.read_against else "",
            "number": evidence.number,
            "total": evidence.total,
            "story": note_on(found.article_id),
            "citations": citations(request, found),
            "history": history(found),
            "others": others_row(found),
            "at_publisher": at_quote(found.article.url, found.quote),
            "previous": reverse("claim", args=[evidence.previous]) if evidence.previous else "",
            "next": reverse("claim", args=[evidence.next]) if evidence.next else "",
            "permalink": request.build_absolute_uri(found.get_absolute_url()),
        },
    )


def _others(claim: Claim) -> list[ClaimActor]:
    """Who is named in the claim beside those who make it."""
    makers = {link.actor_id or link.name for link in claim.speakers}
    return [link for link in claim.named_actors if (link.actor_id or link.name) not in makers]


def _why(reason: dict[str, str]) -> Why:
    return Why(reason["part"].replace("_", " "), reason["rule"], reason.get("trigger", ""))
