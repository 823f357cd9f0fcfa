"""Articles and their paragraphs."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.mixins import ListModelMixin, RetrieveModelMixin
from rest_framework.request import Request
from rest_framework.response import Response

from articles.api import filters, uploads
from articles.api.keyset import Segment
from articles.api.parsing import Form, JSONBody, sent
from articles.api.serializers.article import ArticleDetailSerializer, ArticleSerializer, ParagraphSerializer
from articles.api.serializers.ingestion import IngestionSerializer
from articles.api.serializers.submission import AmendmentForm, OriginalForm, UploadForm
from articles.api.views.resource import Resource
from articles.models import Article, Ingestion, Paragraph
from articles.services.articles import supply_published


class Articles(ListModelMixin, RetrieveModelMixin, Resource):
    """Articles, the last one added first."""

    tag = "articles"
    queryset = Article.objects.all()
    serializer_class = ArticleSerializer
    detail_serializer_class = ArticleDetailSerializer
    filterset_class = filters.ArticleFilters
    lookup_value_converter = "uuid"
    order = (Segment(("added_at", "id"), descending=True),)
    parser_classes = [JSONBody, Form]

    @extend_schema(
        request={"multipart/form-data": UploadForm, "application/json": OriginalForm},
        responses={202: IngestionSerializer},
        parameters=[
            OpenApiParameter("Location", str, OpenApiParameter.HEADER, response=[202], description="The ingestion.")
        ],
    )
    def create(self, request: Request) -> Response:
        """Hands in an original. The answer is its ingestion; a worker reads it, so ask for it until it is done."""
        ingestion = uploads.accept(request)
        row = IngestionSerializer.read(Ingestion.objects.filter(pk=ingestion.pk)).get()
        written = IngestionSerializer(row, context=self.get_serializer_context()).data
        return Response(written, status=HTTPStatus.ACCEPTED, headers={"Location": written["url"]})

    @extend_schema(request={"application/json": AmendmentForm}, responses={200: ArticleDetailSerializer})
    def partial_update(self, request: Request, pk: UUID) -> Response:
        """Supplies the published day; the claims are read again against it and keep their ids."""
        article = get_object_or_404(Article, pk=pk)
        form = AmendmentForm(data=sent(request).value)
        form.is_valid(raise_exception=True)
        supply_published(article, form.validated_data["published"])
        return self.retrieve(request, pk=pk)


class Paragraphs(ListModelMixin, Resource):
    """An article's paragraphs in the order of the text, each with the claims read from it."""

    tag = "articles"
    queryset = Paragraph.objects.all()
    serializer_class = ParagraphSerializer
    order = (Segment(("index",)),)

    def get_queryset(self) -> QuerySet[Any]:
        article = get_object_or_404(Article.objects.only("pk"), pk=self.kwargs["id"])
        return super().get_queryset().filter(article=article)
