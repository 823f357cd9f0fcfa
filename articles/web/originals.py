"""Hands out originals, the bytes an article was read from, so that anybody can check what was made of them."""

import logging
import re

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from articles.models import Original
from articles.services.originals import open_original

logger = logging.getLogger(__name__)
_UNSAFE = re.compile(r"[^\w.-]+")


def original(_request: HttpRequest, sha256: str) -> HttpResponse | FileResponse:
    """The original with this hash as a download. It comes from a stranger: no browser may show, run or guess at it."""
    found = get_object_or_404(Original, sha256=sha256, article__isnull=False)
    try:
        data = open_original(found)
    except FileNotFoundError as error:
        raise Http404(f"the store has lost the original {sha256}") from error
    except OSError:
        logger.exception("the original %s cannot be read", sha256)
        return HttpResponse("The store of originals does not answer. Try again later.\n", "text/plain", status=503)
    name = _UNSAFE.sub("-", found.name).strip("-.") or "original"
    answer = FileResponse(data, as_attachment=True, filename=name, content_type="application/octet-stream")
    answer["Content-Security-Policy"] = "sandbox; default-src 'none'"
    answer["X-Content-Type-Options"] = "nosniff"
    # It never changes: its address is its hash.
    answer["Cache-Control"] = "public, max-age=31536000, immutable"
    return answer
