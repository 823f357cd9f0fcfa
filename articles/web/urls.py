"""Addresses of the pages."""

from django.urls import path, re_path

from articles.web import (
    accounts,
    actors,
    articles,
    citations,
    claims,
    health,
    home,
    originals,
    positions,
    review,
    search,
    stories,
    treaties,
    upload,
)

urlpatterns = [
    path("", home.home, name="home"),
    path("treaties/", treaties.treaties, name="treaties"),
    path("treaties/<slug:slug>/", treaties.treaty, name="treaty"),
    path("treaties/<slug:slug>/undated/<str:why>/", treaties.undated, name="treaty-undated"),
    path("actors/", actors.actors, name="actors"),
    path("actors/<slug:slug>/", actors.actor, name="actor"),
    path("articles/", articles.articles, name="articles"),
    path("articles/<uuid:pk>/", articles.article, name="article"),
    re_path(r"^originals/(?P<sha256>[0-9a-f]{64})/$", originals.original, name="original"),
    path("claims/<uuid:pk>/", claims.claim, name="claim"),
    path("claims/<uuid:pk>/citation/<slug:style>/", citations.citation, name="citation"),
    path("stories/<uuid:pk>/", stories.story, name="story"),
    path("positions/", positions.board, name="positions"),
    path("review/", review.queue, name="review"),
    path("review/<uuid:pk>/", review.decide, name="decide"),
    path("search/", search.results, name="search"),
    path("search/suggestions/", search.suggestions, name="suggestions"),
    path("upload/", upload.upload, name="upload"),
    path("upload/<uuid:key>/", upload.batch, name="batch"),
    path("upload/<uuid:key>/files/", upload.add, name="batch-files"),
    path("upload/<uuid:key>/retry/", upload.retry, name="batch-retry"),
    path("sign-in/", accounts.SignIn.as_view(), name="sign-in"),
    path("sign-out/", accounts.SignOut.as_view(), name="sign-out"),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
]
