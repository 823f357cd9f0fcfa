"""A name for every request, so that an answer can be found again in a log."""

from __future__ import annotations

import re
from uuid import uuid4

from django.http import HttpRequest

HEADER = "X-Request-ID"
_GIVEN = re.compile(r"[A-Za-z0-9._-]{1,64}", re.ASCII)


def request_id(request: HttpRequest) -> str:
    """The name that the client or a proxy gave the request, if it is a plain word, else our own; stays the same."""
    known: str | None = request.META.get("treatykb.request_id")
    if known is None:
        given = request.headers.get(HEADER, "")
        known = given if _GIVEN.fullmatch(given) else uuid4().hex
        request.META["treatykb.request_id"] = known
    return known
