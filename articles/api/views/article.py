"""Articles and their paragraphs."""

from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from rest_framework.mixins import ListModelMixin, RetrieveModelMixin

from articles.api import filters
from articles.api.keyset import Segment
from articles.api.serializers.article import ArticleDetailSerializer, ArticleSerializer, ParagraphSerializer
from articles.api.views.resource import Resource
from articles.models import Article, Paragraph


class Articles(ListModelMixin, RetrieveModelMixin, Resource):
    """Articles, the last one added first."""

    tag = "articles"
    queryset = Article.objects.all()
    serializer_class = ArticleSerializer
    detail_serializer_class = ArticleDetailSerializer
    filterset_class = filters.ArticleFilters
    lookup_value_converter = "uuid"
    order = (Segment(("added_at", "id"), descending=True),)


class Paragraphs(ListModelMixin, Resource):
    """An article's paragraphs in the order of the text, each with the claims read from it."""

    tag = "articles"
    queryset = Paragraph.objects.all()
    serializer_class = ParagraphSerializer
    order = (Segment(("index",)),)

    def get_queryset(self) -> QuerySet[Any]:
        article = get_object_or_404(Article.objects.only("pk"), pk=self.kwargs["id"])
        return super().get_queryset().filter(article=article)
