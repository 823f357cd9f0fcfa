"""How many claims there are of which sort and when, from counts that are kept."""

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from articles.api import filters, parameters
from articles.api.serializers.facets import FacetsSerializer, HistogramSerializer
from articles.api.views.resource import Endpoint
from articles.services import tallies
from articles.services.documents.choice import Choice

UNITS = ["month", "year"]
NARROWED = tuple(filters.TallyFilters.base_filters)
_TEXTS = {name: one.extra["help_text"] for name, one in filters.TallyFilters.base_filters.items()}
CHOICES = [
    OpenApiParameter("treaty", str, description="The slug of one treaty."),
    *(
        OpenApiParameter(name, {"type": "array", "items": {"type": "string"}}, explode=False, description=_TEXTS[name])
        for name in ("kind", "modality")
    ),
]


class Facets(Endpoint):
    """Claims by kind, modality and year."""

    tag = "claims"
    serializer_class = FacetsSerializer
    parameters = {"retrieve": NARROWED}

    @extend_schema(operation_id="claims_facets", parameters=CHOICES)
    def retrieve(self, request: Request) -> Response:
        """How many claims there are of each kind, modality and year, of all or of one treaty."""
        choice = _choice(request)
        found = tallies.facets(choice.treaty, choice.kinds, choice.modalities)
        return Response(
            {
                "total": found.total,
                "kinds": found.kinds,
                "modalities": found.modalities,
                "years": {str(year): n for year, n in sorted(found.years.items(), key=str) if year is not None},
                "undated": found.years.get(None, 0),
            }
        )


class Histogram(Endpoint):
    """Claims over time."""

    tag = "claims"
    serializer_class = HistogramSerializer
    parameters = {"retrieve": (*NARROWED, "by")}

    @extend_schema(
        operation_id="claims_histogram",
        parameters=[
            *CHOICES,
            OpenApiParameter(
                "by", {"type": "string", "enum": ["month", "year"], "default": "month"}, description="Unit."
            ),
        ],
    )
    def retrieve(self, request: Request) -> Response:
        """How many claims begin in each month or year."""
        by = request.query_params.get("by", "month")
        if by not in UNITS:
            raise parameters.bad("by", "Must be one of: month, year.")
        choice = _choice(request)
        bars = tallies.histogram(choice.treaty, choice.kinds, choice.modalities, by_year=by == "year")
        return Response({"by": by, "bars": [{"start": start, "claims": claims} for start, claims in bars]})


def _choice(request: Request) -> Choice:
    choice: Choice = filters.TallyFilters.narrow(request.query_params, Choice())
    if not choice.is_counted:
        raise parameters.bad("treaty", "Counts are of one treaty, or of all.")
    return choice
