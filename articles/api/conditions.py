"""Conditional requests (RFC 9110, 13): what did not change is not sent again, what changed is not overwritten."""

from __future__ import annotations

from hashlib import sha256
from http import HTTPStatus

from django.http import HttpResponse
from django.utils.cache import get_conditional_response
from rest_framework.permissions import SAFE_METHODS
from rest_framework.request import Request

from articles.api.problems import Problem


class Changed(Problem):
    """The thing is no longer what the client saw when it decided on the change."""

    status_code = HTTPStatus.PRECONDITION_FAILED


def tag(body: bytes) -> str:
    """The entity tag of a representation."""
    return f'"{sha256(body).hexdigest()[:32]}"'


def tagged(request: Request, response: HttpResponse) -> HttpResponse:
    """`response` with its tag, or 304 where the client has it already. Streams and errors stay as they are."""
    if request.method not in SAFE_METHODS or response.status_code != HTTPStatus.OK or response.streaming:
        return response
    response.headers.setdefault("ETag", tag(response.content))
    # Kept by anybody, asked about each time.
    response.headers.setdefault("Cache-Control", "no-cache")
    answer = get_conditional_response(request._request, etag=response["ETag"], response=response)
    return answer if isinstance(answer, HttpResponse) else response


def check(request: Request, body: bytes | None) -> None:
    """Raises Changed unless If-Match, where it is given, names the tag of `body` (None: nothing is there to see).

    A tag that compression on the way made weak is taken for the strong one that it was.
    """
    given = request.headers.get("If-Match")
    if given is None or (given.strip() == "*" and body is not None):
        return
    tags = {part.strip().removeprefix("W/") for part in given.split(",")}
    if body is None or tag(body) not in tags:
        raise Changed("It has changed since the tag in If-Match was given; read it again and decide anew.")
