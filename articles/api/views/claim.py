"""Claims: all of them, and those of one treaty in the order of its time."""

from typing import Any, ClassVar
from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseBase
from rest_framework.request import Request

from articles.api import claim_pages, filters, formats, parameters, selection
from articles.api.addresses import Addresses
from articles.api.pagination import Pages, linked
from articles.api.rendering import JSON
from articles.api.serializers.claim import ClaimDetailSerializer, ClaimSerializer
from articles.api.views.resource import Resource
from articles.models import Claim
from articles.services.documents import claim as documents
from articles.services.documents.choice import Choice


class ClaimList(Resource):
    """A list of claims in pages."""

    queryset = Claim.objects.all()
    serializer_class = ClaimSerializer
    renderer_classes = [JSON, *formats.RENDERERS]
    filterset_class: ClassVar[type[filters.TimelineFilters]]

    def field_parameters(self) -> list[Any]:
        if self.action == "list":
            return selection.described(list(documents.FIELDS), list(documents.EXPANDED))
        return selection.described([*documents.FIELDS, *documents.DETAIL], _more())

    def choice(self) -> Choice:
        """What the address itself chooses."""
        return Choice()

    def list(self, request: Request, **place: Any) -> HttpResponseBase:
        given = request.query_params
        choice: Choice = self.filterset_class.narrow(given, self.choice())
        shown = selection.selected(given, documents.FIELDS, documents.EXPANDED)
        word = _format(request)
        if word == "json":
            return claim_pages.answer(claim_pages.read(request, choice, shown))
        if word == "jsonl" or formats.FORMATS[word].whole:
            return _everything(request, word, choice, shown)
        page = claim_pages.read(request, choice, shown)
        response = formats.answer(word, page.rows, request.build_absolute_uri())
        for name, value in linked(page.following, page.previous).items():
            response.headers[name] = value
        return response


class Claims(ClaimList):
    """All claims in the order of their days, those without known days last."""

    tag = "claims"
    detail_serializer_class = ClaimDetailSerializer
    filterset_class = filters.ClaimFilters
    lookup_value_converter = "uuid"

    def retrieve(self, request: Request, pk: UUID) -> HttpResponseBase:
        """One claim with the reasons for each of its parts and the run that found it."""
        default = [*documents.FIELDS, *documents.DETAIL]
        shown = selection.selected(request.query_params, default, _more())
        found = documents.one(pk, shown, Addresses(request).roots)
        if found is None:
            raise Http404
        word = _format(request)
        if word == "jsonl":
            return formats.lines([found])
        if word != "json":
            return formats.answer(word, [found], request.build_absolute_uri())
        return HttpResponse(found.encode(), content_type="application/json")


def _more() -> list[str]:
    """What even a single claim shows only when it is asked to."""
    return [name for name in documents.EXPANDED if name not in documents.DETAIL]


def _format(request: Request) -> str:
    """The form to answer in. Raises BadParameters where fields are chosen in a form that has its own."""
    word: str = request.accepted_renderer.format
    if word in formats.FORMATS and set(selection.PARAMETERS) & request.query_params.keys():
        raise parameters.bad("format", "Chosen fields come as json or jsonl; the other formats have their own.")
    return word


def _everything(request: Request, word: str, choice: Choice, shown: tuple[str, ...]) -> HttpResponseBase:
    """All claims of the choice in one answer, sent as they are read."""
    given = request.query_params
    if unused := [name for name in Pages.parameters if name in given]:
        raise parameters.bad(unused[0], f"{word} answers with everything that is chosen, not with pages.")
    rows = documents.stream(choice, claim_pages.order_asked(given, choice), shown, Addresses(request).roots)
    return formats.lines(rows) if word == "jsonl" else formats.answer(word, rows, request.build_absolute_uri())
