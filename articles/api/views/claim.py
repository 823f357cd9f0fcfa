"""Claims: all of them, and those of one treaty in the order of its time."""

from typing import Any, ClassVar
from uuid import UUID

from django.http import Http404, HttpResponse
from rest_framework.request import Request

from articles.api import claim_pages, filters, selection
from articles.api.addresses import Addresses
from articles.api.serializers.claim import ClaimDetailSerializer, ClaimSerializer
from articles.api.views.resource import Resource
from articles.models import Claim
from articles.services.documents import claim as documents
from articles.services.documents.choice import Choice


class ClaimList(Resource):
    """A list of claims in pages."""

    queryset = Claim.objects.all()
    serializer_class = ClaimSerializer
    filterset_class: ClassVar[type[filters.TimelineFilters]]

    def field_parameters(self) -> list[Any]:
        if self.action == "list":
            return selection.described(list(documents.FIELDS), list(documents.EXPANDED))
        return selection.described([*documents.FIELDS, *documents.DETAIL], _more())

    def choice(self) -> Choice:
        """What the address itself chooses."""
        return Choice()

    def list(self, request: Request, **place: Any) -> HttpResponse:
        choice: Choice = self.filterset_class.narrow(request.query_params, self.choice())
        shown = selection.selected(request.query_params, documents.FIELDS, documents.EXPANDED)
        return claim_pages.page(request, choice, shown)


class Claims(ClaimList):
    """All claims in the order of their days, those without known days last."""

    tag = "claims"
    detail_serializer_class = ClaimDetailSerializer
    filterset_class = filters.ClaimFilters
    lookup_value_converter = "uuid"

    def retrieve(self, request: Request, pk: UUID) -> HttpResponse:
        """One claim with the reasons for each of its parts and the run that found it."""
        default = [*documents.FIELDS, *documents.DETAIL]
        shown = selection.selected(request.query_params, default, _more())
        found = documents.one(pk, shown, Addresses(request).roots)
        if found is None:
            raise Http404
        return HttpResponse(found.encode(), content_type="application/json")


def _more() -> list[str]:
    """What even a single claim shows only when it is asked to."""
    return [name for name in documents.EXPANDED if name not in documents.DETAIL]
