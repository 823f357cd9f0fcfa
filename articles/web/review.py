"""The pages of curators: claims that wait for a decision, and the decision itself."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from articles.extraction.dates import Precision
from articles.extraction.vocabulary import Basis, ClaimKind, Modality
from articles.models import Claim, Treaty
from articles.services import review
from articles.services.evidence import Segment
from articles.services.refusals import Refused
from articles.services.review_queue import Place, Waiting, waiting
from articles.web.filters import Option
from articles.web.queries import BadQueryError, explained
from articles.web.rows import ClaimRow, claim_row

_DECISIONS = {
    "accept": review.Decision.ACCEPTED,
    "reject": review.Decision.REJECTED,
    "correct": review.Decision.CORRECTED,
}


@dataclass(frozen=True, slots=True)
class Correction:
    """What the form for a correction offers, with what the claim says now."""

    kinds: list[Option]
    modalities: list[Option]
    precisions: list[Option]
    treaties: list[Option]
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """A claim that waits, marked in its paragraph."""

    id: UUID
    row: ClaimRow
    segments: tuple[Segment, ...]
    confidence: str
    is_draft: bool
    form: Correction


@login_required
@explained
def queue(request: HttpRequest) -> HttpResponse:
    """Claims that nobody has decided on, the least sure first."""
    _curator(request)
    treaties = list(Treaty.objects.order_by("short_name"))
    slug = request.GET.get("treaty", "")
    treaty = next((each for each in treaties if each.slug == slug), None)
    if slug and treaty is None:
        raise BadQueryError(f"No treaty is called “{slug}”. The page of treaties lists all of them.")
    page = waiting(treaty=treaty, after=_place(request.GET))
    return render(
        request,
        "review.html",
        {
            "treaties": [Option(each.slug, each.short_name, each == treaty) for each in treaties],
            "waiting": [_row(each, treaties) for each in page.waiting],
            "next": _further(request.GET, page.next),
            "here": request.get_full_path(),
        },
    )


@login_required
@require_POST
def decide(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A curator's decision on one claim; then back to where the curator came from."""
    curator = _curator(request)
    decision = _DECISIONS.get(request.POST.get("decision", ""))
    if decision is None:
        return _refused(request, "The decision must be to accept, to reject or to correct.")
    try:
        claim = Claim.everything.prefetch_related("treaty_links__treaty").get(pk=pk)
        fields = _fields(request.POST, claim) if decision is review.Decision.CORRECTED else None
        review.decide(pk, decision, fields, by=curator, note=request.POST.get("note", ""))
    except Claim.DoesNotExist as error:
        raise Http404(f"no claim {pk}") from error
    except Refused as refusal:
        return _refused(request, refusal.message)
    back = request.POST.get("back", "")
    safe = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    return redirect(back if safe else "review")


def _curator(request: HttpRequest) -> User:
    if not isinstance(request.user, User) or not review.may_review(request.user):
        raise PermissionDenied("only curators review claims")
    return request.user


def _refused(request: HttpRequest, reason: str) -> HttpResponse:
    return render(request, "400.html", {"reason": reason}, status=400)


def _place(query: QueryDict) -> Place | None:
    try:
        return Place.read(after) if (after := query.get("after")) else None
    except ValueError as error:
        raise BadQueryError("That address does not name a place in the queue.") from error


def _further(query: QueryDict, place: Place | None) -> str:
    if place is None:
        return ""
    query = query.copy()
    query["after"] = str(place)
    return f"?{query.urlencode()}"


def _row(each: Waiting, treaties: list[Treaty]) -> WaitingRow:
    claim = each.claim
    return WaitingRow(
        id=claim.pk,
        row=claim_row(claim),
        segments=each.segments,
        confidence=f"{claim.confidence:.0%}",
        is_draft=claim.is_draft,
        form=correction_form(claim, treaties),
    )


def correction_form(claim: Claim, treaties: list[Treaty]) -> Correction:
    """The form in which `claim`, read with its evidence, can be corrected."""
    about = {link.treaty_id for link in claim.treaty_links.all()}
    return Correction(
        kinds=[Option(each.value, each.value.replace("_", " "), each.value == claim.kind) for each in ClaimKind],
        modalities=[Option(each.value, each.value, each.value == claim.modality) for each in Modality],
        precisions=[Option(each.value, each.value, each.value == claim.date_precision) for each in Precision],
        treaties=[Option(each.slug, each.short_name, each.pk in about) for each in treaties],
        start=claim.date_start.isoformat() if claim.date_start else "",
        end=claim.date_end.isoformat() if claim.date_end else "",
    )


def _fields(form: QueryDict, claim: Claim) -> dict[str, Any]:
    """What the form changes of `claim`; what it leaves as it is stays out, with the rules that decided it."""
    told: dict[str, Any] = {"kind": form.get("kind"), "modality": form.get("modality")}
    now: dict[str, Any] = {"kind": claim.kind, "modality": claim.modality}
    told["treaties"], now["treaties"] = (
        form.getlist("treaties"),
        [link.treaty.slug for link in claim.treaty_links.all()],
    )
    told["date"], now["date"] = _days(form), _days_of(claim)
    changed = {name: value for name, value in told.items() if value != now[name] and value != []}
    if changed.get("date"):
        changed["date"] |= {"basis": claim.date_basis or Basis.EXPLICIT.value, "text": claim.date_text}
    if "treaties" in changed and set(told["treaties"]) == set(now["treaties"]):
        del changed["treaties"]
    return changed


def _days(form: QueryDict) -> dict[str, str] | None:
    start = form.get("date_start", "")
    if not start:
        return None
    return {"start": start, "end": form.get("date_end") or start, "precision": form.get("precision", "")}


def _days_of(claim: Claim) -> dict[str, str] | None:
    if claim.date_start is None or claim.date_end is None:
        return None
    return {
        "start": claim.date_start.isoformat(),
        "end": claim.date_end.isoformat(),
        "precision": claim.date_precision,
    }
