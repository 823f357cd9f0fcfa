"""What people decide on a claim, and what became of it."""

from http import HTTPStatus
from typing import cast
from uuid import UUID

from django.contrib.auth.models import User
from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import NotFound, PermissionDenied
from rest_framework.request import Request
from rest_framework.response import Response

from articles.api import conditions
from articles.api.addresses import Addresses
from articles.api.parsing import JSONBody, sent
from articles.api.permissions import Curator
from articles.api.problems import BadContent, Conflict, Fault, within
from articles.api.serializers.review import HistoryEntry, HistorySerializer, ReviewForm, reviewed, revised
from articles.api.views.resource import Endpoint
from articles.models import Claim, Review, Revision
from articles.services import review
from articles.services.documents import claim as documents
from articles.services.refusals import Refused


class Reviews(Endpoint):
    """A curator's decisions on a claim."""

    tag = "claims"
    serializer_class = HistoryEntry
    parser_classes = [JSONBody]
    permission_classes = [Curator]

    @extend_schema(
        operation_id="claims_review", request={"application/json": ReviewForm}, responses={201: HistoryEntry}
    )
    def create(self, request: Request, id: UUID) -> Response:
        """Accepts, rejects or corrects the claim; drafts and rejected ones too. Needs the rights of a curator."""
        form = ReviewForm(data=sent(request).value)
        form.is_valid(raise_exception=True)
        given = form.validated_data
        try:
            row = review.decide(
                id,
                Review.Decision(given["decision"]),
                sent(request).value.get("correction"),
                by=cast(User, request.user),
                note=given.get("note", ""),
                check=lambda: conditions.check(request, self._shown(id)),
            )
        except Refused as refusal:
            raise _problem(refusal) from refusal
        return Response(reviewed(row), status=HTTPStatus.CREATED)

    def _shown(self, claim: UUID) -> bytes | None:
        """What claims/{id}/ answers now."""
        found = documents.one(claim, [*documents.FIELDS, *documents.DETAIL], Addresses(self.request).roots)
        return found.encode() if found else None


class History(Endpoint):
    """What became of a claim."""

    tag = "claims"
    serializer_class = HistorySerializer

    @extend_schema(operation_id="claims_history")
    def retrieve(self, request: Request, id: UUID) -> Response:
        """Every change of the claim with its author, its time and the claim as it stood, rejected claims included."""
        claim = Claim.everything.filter(pk=id).values("review_state", "is_shown").first()
        entries = [
            *map(reviewed, Review.objects.filter(claim=id).select_related("by")),
            *map(revised, Revision.objects.filter(claim=id).select_related("run")),
        ]
        if claim is None and not entries:
            raise Http404
        entries.sort(key=lambda entry: entry["at"], reverse=True)
        state, shown = (claim["review_state"], claim["is_shown"]) if claim else (None, False)
        return Response({"id": id, "review_state": state, "shown": shown, "history": entries})


def _problem(refusal: Refused) -> Exception:
    match refusal.code:
        case "forbidden":
            return PermissionDenied(refusal.message)
        case "no_claim":
            return NotFound(refusal.message)
        case "conflict":
            return Conflict(refusal.message)
    place = "/note" if refusal.field == "note" else within("/correction", refusal.field).rstrip("/")
    return BadContent("The review cannot be used.", [Fault(refusal.message, place)])
