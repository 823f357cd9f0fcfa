"""Batches: what was handed in together."""

from rest_framework.mixins import ListModelMixin, RetrieveModelMixin

from articles.api.keyset import Segment
from articles.api.serializers.batch import BatchSerializer
from articles.api.views.resource import Resource
from articles.models import Batch


class Batches(ListModelMixin, RetrieveModelMixin, Resource):
    """What was handed in together and how far it has come, the latest first."""

    tag = "batches"
    queryset = Batch.objects.all()
    serializer_class = BatchSerializer
    lookup_field = "key"
    lookup_value_converter = "uuid"
    order = (Segment(("id",), descending=True),)
