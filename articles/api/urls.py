"""Addresses of the API, below /api/v1/."""

from django.urls import path, re_path
from rest_framework.routers import SimpleRouter

from articles.api.views.actor import Actors, Publishers
from articles.api.views.article import Articles, Paragraphs
from articles.api.views.batch import Batches
from articles.api.views.change import Changes
from articles.api.views.claim import Claims
from articles.api.views.docs import Docs, Reference, SchemaDocument
from articles.api.views.facets import Facets, Histogram
from articles.api.views.ingestion import Ingestions
from articles.api.views.position import Positions
from articles.api.views.review import History, Reviews
from articles.api.views.root import Nowhere, Root
from articles.api.views.search import Search
from articles.api.views.story import Stories
from articles.api.views.treaty import Timeline, Treaties

app_name = "api"

router = SimpleRouter(use_regex_path=False)
router.register("treaties", Treaties, basename="treaty")
router.register("actors", Actors, basename="actor")
router.register("publishers", Publishers, basename="publisher")
router.register("articles", Articles, basename="article")
router.register("claims", Claims, basename="claim")
router.register("stories", Stories, basename="story")
router.register("ingestions", Ingestions, basename="ingestion")
router.register("batches", Batches, basename="batch")

urlpatterns = [
    path("", Root.as_view({"get": "retrieve"}), name="root"),
    path("claims/facets/", Facets.as_view({"get": "retrieve"}), name="claim-facets"),
    path("claims/histogram/", Histogram.as_view({"get": "retrieve"}), name="claim-histogram"),
    *router.urls,
    path("treaties/<slug:slug>/timeline/", Timeline.as_view({"get": "list"}), name="timeline"),
    path("treaties/<slug:slug>/positions/", Positions.as_view({"get": "retrieve"}), name="positions"),
    path("articles/<uuid:id>/paragraphs/", Paragraphs.as_view({"get": "list"}), name="paragraphs"),
    path("claims/<uuid:id>/review/", Reviews.as_view({"post": "create"}), name="claim-review"),
    path("claims/<uuid:id>/history/", History.as_view({"get": "retrieve"}), name="claim-history"),
    path("changes/", Changes.as_view({"get": "retrieve"}), name="changes"),
    path("search/", Search.as_view({"get": "retrieve"}), name="search"),
    path("schema/", SchemaDocument.as_view(), name="schema"),
    path("docs/", Docs.as_view(), name="docs"),
    path("redoc/", Reference.as_view(), name="redoc"),
    # With the slash only: an address without one is first looked up with it.
    re_path(r"^.*/$", Nowhere.as_view()),
]
