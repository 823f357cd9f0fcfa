"""Treaties and their timelines."""

from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from rest_framework.mixins import ListModelMixin, RetrieveModelMixin

from articles.api import filters
from articles.api.keyset import BY_DAY, Segment
from articles.api.serializers.claim import ClaimSerializer
from articles.api.serializers.treaty import TreatyDetailSerializer, TreatySerializer
from articles.api.views.resource import Resource
from articles.models import Claim, Treaty


class Treaties(ListModelMixin, RetrieveModelMixin, Resource):
    """The treaties that claims are made about, by their word."""

    tag = "treaties"
    queryset = Treaty.objects.all()
    serializer_class = TreatySerializer
    detail_serializer_class = TreatyDetailSerializer
    lookup_field = "slug"
    lookup_value_converter = "slug"
    order = (Segment(("slug",)),)


class Timeline(ListModelMixin, Resource):
    """The claims about one treaty whose days are known, in the order of their days."""

    tag = "treaties"
    queryset = Claim.objects.all()
    serializer_class = ClaimSerializer
    filterset_class = filters.TimelineFilters
    order = (BY_DAY,)

    def get_queryset(self) -> QuerySet[Any]:
        treaty = get_object_or_404(Treaty.objects.only("pk"), slug=self.kwargs["slug"])
        return super().get_queryset().filter(treaty_links__treaty=treaty, date_start__isnull=False)
