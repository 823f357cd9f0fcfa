"""Where a client begins, and where it ends up when an address is wrong."""

from typing import Any

from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from articles.api.rendering import JSON
from articles.api.serializers.rows import Shape
from articles.api.views.resource import Endpoint

RESOURCES = {
    "treaties": "api:treaty-list",
    "actors": "api:actor-list",
    "publishers": "api:publisher-list",
    "articles": "api:article-list",
    "claims": "api:claim-list",
    "stories": "api:story-list",
    "search": "api:search",
    "ingestions": "api:ingestion-list",
    "batches": "api:batch-list",
    "changes": "api:changes",
    "schema": "api:schema",
    "docs": "api:docs",
}


class RootSerializer(Shape):
    """The addresses of all resources."""

    treaties = serializers.URLField()
    actors = serializers.URLField()
    publishers = serializers.URLField()
    articles = serializers.URLField()
    claims = serializers.URLField()
    stories = serializers.URLField()
    search = serializers.URLField(help_text="Needs `q`.")
    ingestions = serializers.URLField()
    batches = serializers.URLField(help_text="What was handed in together.")
    changes = serializers.URLField(help_text="What was created, updated and deleted, for mirrors.")
    schema = serializers.URLField(help_text="The OpenAPI 3.1 document.")
    docs = serializers.URLField(help_text="The documentation for people.")


class Root(Endpoint):
    """The resources of the API."""

    tag = "root"
    serializer_class = RootSerializer

    @extend_schema(operation_id="root")
    def retrieve(self, request: Request) -> Response:
        """The addresses of all resources."""
        at = self.get_serializer_context()["addresses"]
        return Response({name: at.resource(address) for name, address in RESOURCES.items()})


class Nowhere(APIView):
    """Every address below the API's root that leads nowhere answers with a problem document."""

    renderer_classes = [JSON]
    schema = None

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        raise Http404
