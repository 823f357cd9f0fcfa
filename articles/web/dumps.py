"""The page of dumps, and their files."""

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from articles.services import dumps


def index(request: HttpRequest) -> HttpResponse:
    """All dumps, the newest first, each file with its size and checksum."""
    return render(request, "dumps.html", {"dumps": dumps.listed(settings.TREATYKB_DUMPS)})


def file(_request: HttpRequest, dump: str, name: str) -> HttpResponse | FileResponse:
    """One file of a dump, as a download."""
    path = dumps.open_file(settings.TREATYKB_DUMPS, dump, name)
    if path is None:
        raise Http404(f"no file {name} in a dump {dump}")
    kind = "application/gzip" if name.endswith(".gz") else "text/plain; charset=utf-8"
    return FileResponse(path.open("rb"), as_attachment=True, filename=f"treatykb-{dump}-{name}", content_type=kind)
