"""Which address leads where."""

from django.contrib import admin
from django.urls import include, path

admin.site.site_header = admin.site.site_title = "TreatyKB"
admin.site.index_title = "Curation"

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/v1/", include("articles.api.urls")),
    path("", include("articles.web.urls")),
]
