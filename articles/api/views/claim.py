"""Claims with their evidence."""

from rest_framework.mixins import ListModelMixin, RetrieveModelMixin

from articles.api import filters
from articles.api.keyset import BY_DAY_UNDATED_LAST
from articles.api.serializers.claim import ClaimDetailSerializer, ClaimSerializer
from articles.api.views.resource import Resource
from articles.models import Claim


class Claims(ListModelMixin, RetrieveModelMixin, Resource):
    """All claims in the order of their days, those without known days last."""

    tag = "claims"
    queryset = Claim.objects.all()
    serializer_class = ClaimSerializer
    detail_serializer_class = ClaimDetailSerializer
    filterset_class = filters.ClaimFilters
    lookup_value_converter = "uuid"
    order = BY_DAY_UNDATED_LAST
