"""Actors and publishers."""

from rest_framework.mixins import ListModelMixin, RetrieveModelMixin

from articles.api import filters
from articles.api.keyset import Segment
from articles.api.serializers.actor import ActorDetailSerializer, ActorSerializer
from articles.api.serializers.publisher import PublisherSerializer
from articles.api.views.resource import Resource
from articles.models import Actor, Publisher


class Actors(ListModelMixin, RetrieveModelMixin, Resource):
    """States, organisations, institutions, persons and groups, by their word."""

    tag = "actors"
    queryset = Actor.objects.all()
    serializer_class = ActorSerializer
    detail_serializer_class = ActorDetailSerializer
    filterset_class = filters.ActorFilters
    lookup_field = "slug"
    lookup_value_converter = "slug"
    order = (Segment(("slug",)),)


class Publishers(ListModelMixin, Resource):
    """Who published articles, by their word."""

    tag = "publishers"
    queryset = Publisher.objects.all()
    serializer_class = PublisherSerializer
    order = (Segment(("slug",)),)
