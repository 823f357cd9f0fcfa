"""Actors and publishers."""

from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework.mixins import ListModelMixin, RetrieveModelMixin

from articles.api import filters
from articles.api.keyset import Segment
from articles.api.serializers.actor import ActorDetailSerializer, ActorSerializer
from articles.api.serializers.publisher import PublisherSerializer
from articles.api.serializers.registry import ActorForm
from articles.api.views.curated import CuratedResource
from articles.api.views.resource import Resource
from articles.models import Actor, Publisher


@extend_schema_view(
    create=extend_schema(request={"application/json": ActorForm}, responses={201: ActorDetailSerializer}),
    partial_update=extend_schema(request={"application/json": ActorForm}, responses={200: ActorDetailSerializer}),
)
class Actors(ListModelMixin, RetrieveModelMixin, CuratedResource):
    """States, organisations, institutions, persons and groups, by their word."""

    tag = "actors"
    queryset = Actor.objects.all()
    serializer_class = ActorSerializer
    detail_serializer_class = ActorDetailSerializer
    filterset_class = filters.ActorFilters
    entry, form = Actor, ActorForm
    order = (Segment(("slug",)),)


class Publishers(ListModelMixin, Resource):
    """Who published articles, by their word."""

    tag = "publishers"
    queryset = Publisher.objects.all()
    serializer_class = PublisherSerializer
    order = (Segment(("slug",)),)
