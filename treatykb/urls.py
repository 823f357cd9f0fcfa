"""Which address leads where."""

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import include, path
from django.views.defaults import server_error

from articles.api import problems

admin.site.site_header = admin.site.site_title = "TreatyKB"
admin.site.index_title = "Curation"


def favicon(_request: HttpRequest) -> HttpResponse:
    """Browsers ask for it on pages that name no icon of their own, such as the admin's."""
    return redirect(static("favicon.svg"))


def handler500(request: HttpRequest) -> HttpResponse:
    """What nobody foresaw: a problem document for programs, a page for people; the log has the rest."""
    return problems.unforeseen(request) if request.path.startswith("/api/") else server_error(request)


urlpatterns = [
    path("favicon.ico", favicon),
    path("admin/", admin.site.urls),
    path("api/v1/", include("articles.api.urls")),
    path("", include("articles.web.urls")),
]
