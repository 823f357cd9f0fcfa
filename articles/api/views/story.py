"""Stories: which articles are copies of one text."""

from typing import Any

from django.shortcuts import get_object_or_404
from rest_framework.mixins import ListModelMixin, RetrieveModelMixin

from articles.api import filters
from articles.api.keyset import Segment
from articles.api.serializers.story import StoryDetailSerializer, StorySerializer
from articles.api.views.resource import Resource
from articles.models import Story


class Stories(ListModelMixin, RetrieveModelMixin, Resource):
    """Articles that are copies or rewrites of one text, the story that changed last first."""

    tag = "stories"
    queryset = Story.objects.all()
    serializer_class = StorySerializer
    detail_serializer_class = StoryDetailSerializer
    filterset_class = filters.StoryFilters
    lookup_value_converter = "uuid"
    order = (Segment(("changed_at", "id"), descending=True),)

    def get_object(self) -> Any:
        """The story by any id it ever had: each of its articles gives it one."""
        return get_object_or_404(self.filter_queryset(self.get_queryset()), tellings__key=self.kwargs["pk"])
