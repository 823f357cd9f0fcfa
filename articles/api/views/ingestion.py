"""Ingestions: what became of uploads."""

from rest_framework.mixins import ListModelMixin, RetrieveModelMixin

from articles.api import filters
from articles.api.keyset import Segment
from articles.api.serializers.ingestion import IngestionSerializer
from articles.api.views.resource import Resource
from articles.models import Ingestion


class Ingestions(ListModelMixin, RetrieveModelMixin, Resource):
    """Uploads, the latest first."""

    tag = "ingestions"
    queryset = Ingestion.objects.all()
    serializer_class = IngestionSerializer
    filterset_class = filters.IngestionFilters
    lookup_field = "key"
    lookup_value_converter = "uuid"
    order = (Segment(("id",), descending=True),)
