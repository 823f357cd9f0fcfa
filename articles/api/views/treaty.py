"""Treaties and their timelines."""

from django.http import Http404
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework.mixins import ListModelMixin, RetrieveModelMixin

from articles.api import filters
from articles.api.keyset import Segment
from articles.api.serializers.registry import TreatyForm
from articles.api.serializers.treaty import TreatyDetailSerializer, TreatySerializer
from articles.api.views.claim import ClaimList
from articles.api.views.curated import CuratedResource
from articles.models import Treaty
from articles.services.documents.choice import Choice
from articles.services.documents.keys import keys_of


@extend_schema_view(
    create=extend_schema(request={"application/json": TreatyForm}, responses={201: TreatyDetailSerializer}),
    partial_update=extend_schema(request={"application/json": TreatyForm}, responses={200: TreatyDetailSerializer}),
)
class Treaties(ListModelMixin, RetrieveModelMixin, CuratedResource):
    """The treaties that claims are made about, by their word."""

    tag = "treaties"
    queryset = Treaty.objects.all()
    serializer_class = TreatySerializer
    detail_serializer_class = TreatyDetailSerializer
    entry, form = Treaty, TreatyForm
    order = (Segment(("slug",)),)


class Timeline(ClaimList):
    """The claims about one treaty whose days are known, in the order of their days."""

    tag = "treaties"
    filterset_class = filters.TimelineFilters

    def choice(self) -> Choice:
        found = keys_of(Treaty, [self.kwargs["slug"]])
        if not found:
            raise Http404
        return Choice(treaty=found[self.kwargs["slug"]], dated=True)
