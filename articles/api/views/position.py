"""Where everybody stands on a treaty."""

import orjson
from django.http import Http404, HttpResponse
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request

from articles.api import parameters
from articles.api.addresses import Addresses
from articles.api.days import parse_day
from articles.api.serializers.position import PositionsSerializer
from articles.api.views.resource import Endpoint
from articles.models import Actor, Treaty
from articles.services.documents import claim as documents
from articles.services.positions import positions


class Positions(Endpoint):
    """The latest stance of each side on a treaty."""

    tag = "treaties"
    serializer_class = PositionsSerializer
    parameters = {"retrieve": ("as_of",)}

    @extend_schema(
        operation_id="treaties_positions",
        parameters=[
            OpenApiParameter(
                "as_of", {"type": "string", "format": "date"}, description="As known on this day: 2019-02-01."
            )
        ],
    )
    def retrieve(self, request: Request, slug: str) -> HttpResponse:
        """The latest position, proposal, threat or denial of each side, with the claim that tells it."""
        given = request.query_params.get("as_of")
        try:
            day = parse_day(given) if given else None
        except ValueError as error:
            raise parameters.bad("as_of", str(error)) from error
        treaty = Treaty.objects.filter(slug=slug).first()
        if treaty is None:
            raise Http404
        found = positions(treaty=treaty, as_of=day)
        claims = documents.some([stance.claim.pk for stance in found], documents.FIELDS, Addresses(request).roots)
        rows = [
            {
                "side": _brief(stance.side),
                "speaker": _brief(stance.speaker),
                "claim": orjson.Fragment(claims[stance.claim.pk]),
            }
            for stance in found
            if stance.claim.pk in claims
        ]
        return HttpResponse(orjson.dumps({"as_of": day, "results": rows}), content_type="application/json")


def _brief(actor: Actor) -> dict[str, str]:
    return {"name": actor.name, "slug": actor.slug}
