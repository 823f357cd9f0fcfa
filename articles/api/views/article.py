"""Articles and their paragraphs."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, PolymorphicProxySerializer, extend_schema
from rest_framework.mixins import ListModelMixin, RetrieveModelMixin
from rest_framework.request import Request
from rest_framework.response import Response

from articles.api import conditions, filters, idempotency, uploads
from articles.api.keyset import Segment
from articles.api.parsing import Form, JSONBody, sent
from articles.api.rendering import JSON
from articles.api.serializers.article import ArticleDetailSerializer, ArticleSerializer, ParagraphSerializer
from articles.api.serializers.batch import BatchSerializer
from articles.api.serializers.ingestion import IngestionSerializer
from articles.api.serializers.problem import ProblemSerializer
from articles.api.serializers.rows import Rows
from articles.api.serializers.submission import AmendmentForm, OriginalForm, UploadForm
from articles.api.views.resource import Resource
from articles.models import Article, Batch, Ingestion, Paragraph
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
        responses={
            202: PolymorphicProxySerializer("Accepted", [IngestionSerializer, BatchSerializer], None),
            409: OpenApiResponse(ProblemSerializer, "A request with the same Idempotency-Key is being worked on."),
        },
        parameters=[
            OpenApiParameter(
                "Idempotency-Key",
                {"type": "string", "maxLength": 255},
                OpenApiParameter.HEADER,
                description="Chosen by the client, new for each upload: sent again with the same key within a day, the "
                "upload is answered as before and not done again.",
            ),
            OpenApiParameter(
                "Location", str, OpenApiParameter.HEADER, response=[202], description="The ingestion or the batch."
            ),
            OpenApiParameter(
                "Idempotency-Replayed",
                {"type": "string", "enum": ["true"]},
                OpenApiParameter.HEADER,
                response=[202],
                description="Only when the answer was given before.",
            ),
        ],
    )
    def create(self, request: Request) -> Response:
        """Hands in an original, answered by its ingestion; or several, answered by their batch, all or none.

        Workers read them, so ask for the ingestion or the batch until it is finished.
        """
        return idempotency.once(request, lambda: self._accepted(uploads.accept(request)))

    def _accepted(self, rows: list[Ingestion]) -> tuple[Any, str]:
        """What was accepted, and its address."""
        reader: type[Rows] = IngestionSerializer if len(rows) == 1 else BatchSerializer
        found: Any = Ingestion.objects.filter(pk=rows[0].pk)
        if len(rows) > 1:
            found = Batch.objects.filter(ingestions=rows[0])
        written = reader(reader.read(found).get(), context=self.get_serializer_context()).data
        return written, written["url"]

    @extend_schema(request={"application/json": AmendmentForm}, responses={200: ArticleDetailSerializer})
    def partial_update(self, request: Request, pk: UUID) -> Response:
        """Supplies the published day; the claims are read again against it and keep their ids."""
        article = get_object_or_404(Article, pk=pk)
        form = AmendmentForm(data=sent(request).value)
        form.is_valid(raise_exception=True)
        with transaction.atomic():
            Article.objects.select_for_update(of=("self",)).get(pk=pk)
            conditions.check(request, JSON().render(self._written(pk)))
            supply_published(article, form.validated_data["published"])
        return Response(self._written(pk))

    def _written(self, pk: UUID) -> Any:
        """What the article's address answers now."""
        row = ArticleDetailSerializer.read(Article.objects.filter(pk=pk)).get()
        return ArticleDetailSerializer(row, context=self.get_serializer_context()).data


class Paragraphs(ListModelMixin, Resource):
    """An article's paragraphs in the order of the text, each with the claims read from it."""

    tag = "articles"
    queryset = Paragraph.objects.all()
    serializer_class = ParagraphSerializer
    order = (Segment(("index",)),)

    def get_queryset(self) -> QuerySet[Any]:
        article = get_object_or_404(Article.objects.only("pk"), pk=self.kwargs["id"])
        return super().get_queryset().filter(article=article)
