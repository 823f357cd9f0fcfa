"""The header Idempotency-Key: read strictly, hashed with the request, its refusals told as problems."""

import re
from collections.abc import Callable
from hashlib import sha256
from http import HTTPStatus
from typing import Any, cast

import orjson
from django.contrib.auth.models import User
from rest_framework.request import Request
from rest_framework.response import Response

from articles.api.parsing import Sent
from articles.api.problems import Problem
from articles.api.rendering import JSON
from articles.services import idempotence
from articles.services.refusals import Refused

LONGEST = 255
# A string of RFC 9651, section 3.3.3; many clients send the key bare.
QUOTED = re.compile(r'"((?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\]){1,255})"')
BARE = re.compile(r"[\x21\x23-\x7e]{1,255}")


class BadKey(Problem):
    """A key that is no key."""

    status_code = HTTPStatus.BAD_REQUEST
    kind = "bad-idempotency-key"
    title = "The Idempotency-Key cannot be used"


class KeyReused(Problem):
    """A key that stands for another request."""

    status_code = HTTPStatus.UNPROCESSABLE_ENTITY
    kind = "idempotency-key-reused"
    title = "The Idempotency-Key was used for another request"


class InProgress(Problem):
    """A key whose first request has no answer yet."""

    status_code = HTTPStatus.CONFLICT
    kind = "request-in-progress"
    title = "A request with this Idempotency-Key is being worked on"
    wait = 1


PROBLEMS: dict[str, type[Problem]] = {"in_progress": InProgress, "key_reused": KeyReused}


def once(request: Request, act: Callable[[], tuple[Any, str]]) -> Response:
    """The 202 of `act`, which gives a body and its address; with a key, the answer that the request got before."""
    key = _key(request)
    if not key:
        body, location = act()
        return Response(body, status=HTTPStatus.ACCEPTED, headers={"Location": location})

    def answer() -> idempotence.Answer:
        body, location = act()
        return idempotence.Answer(HTTPStatus.ACCEPTED, location, JSON().render(body).decode())

    try:
        given, again = idempotence.once(cast(User, request.user), key, _hash(request), answer)
    except Refused as refused:
        raise PROBLEMS[refused.code](refused.message) from refused
    headers = {"Location": given.location} | ({"Idempotency-Replayed": "true"} if again else {})
    return Response(orjson.loads(given.body), status=given.status, headers=headers)


def _key(request: Request) -> str:
    """The key, "" without the header. Raises BadKey."""
    header = request.headers.get("Idempotency-Key")
    if header is None:
        return ""
    if quoted := QUOTED.fullmatch(header.strip()):
        return re.sub(r"\\(.)", r"\1", quoted[1])
    if not BARE.fullmatch(header.strip()):
        raise BadKey(f"Must be 1 to {LONGEST} visible characters, best a random UUID in double quotes.")
    return header.strip()


def _hash(request: Request) -> str:
    """What a request asks for, whatever boundary its form has: method, address, and every field and file in it."""
    digest = sha256(f"{request.method} {request.get_full_path()}\n".encode())
    if isinstance(request.data, Sent):
        digest.update(request.data.original)
        return digest.hexdigest()
    fields: Any = request.data
    for name in sorted(fields):
        for value in fields.getlist(name):
            digest.update(orjson.dumps([name, value if isinstance(value, str) else [value.name, _file_hash(value)]]))
    return digest.hexdigest()


def _file_hash(file: Any) -> str:
    digest = sha256()
    for piece in file.chunks():
        digest.update(piece)
    file.seek(0)
    return digest.hexdigest()
