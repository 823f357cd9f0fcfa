"""What goes wrong, as RFC 9457 problem documents: one form for every error of the API."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from http import HTTPStatus
from typing import Any

import orjson
from django.conf import settings
from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation, TooManyFilesSent
from django.http import Http404, HttpRequest, HttpResponse
from rest_framework import exceptions
from rest_framework.views import set_rollback

from articles.api.tracing import HEADER, request_id

MEDIA_TYPE = "application/problem+json"
TYPES = "urn:problem-type:treatykb:"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in a request: in the body at `pointer` (RFC 6901, "" for the whole) or in a query parameter."""

    detail: str
    pointer: str | None = None
    parameter: str | None = None

    def as_json(self) -> dict[str, str]:
        return {name: value for name, value in asdict(self).items() if value is not None}


class Problem(exceptions.APIException):
    """An error with a name for programs (`kind`, the end of its type), a title for people and its faults."""

    kind = ""
    title = ""

    def __init__(self, detail: str, faults: Iterable[Fault] = ()) -> None:
        super().__init__(detail)
        self.faults = list(faults)


class BadParameters(Problem):
    """Query parameters that are unknown or cannot be read."""

    status_code = HTTPStatus.BAD_REQUEST
    kind = "bad-parameters"
    title = "The query parameters cannot be used"


class BadContent(Problem):
    """A body that can be parsed but does not say what is needed."""

    status_code = HTTPStatus.UNPROCESSABLE_ENTITY
    kind = "bad-content"
    title = "The content cannot be used"


class TooLarge(Problem):
    """A body larger than this installation accepts."""

    status_code = HTTPStatus.REQUEST_ENTITY_TOO_LARGE


class Conflict(Problem):
    """What was asked for cannot stand beside what is there."""

    status_code = HTTPStatus.CONFLICT


class NotStored(Problem):
    """The installation cannot keep what it was given."""

    status_code = HTTPStatus.INSUFFICIENT_STORAGE


def handle(error: Exception, context: Mapping[str, Any]) -> HttpResponse | None:
    """The problem document that answers `error`; None for what nobody foresaw, which Django then reports.

    Undoes what the request wrote. Every problem has type, title, status, detail, instance (the path asked for) and
    the request's id, by which the log knows it.
    """
    problem = _as_api_error(error)
    if problem is None:
        return None
    set_rollback()
    status = HTTPStatus(problem.status_code)
    kind = getattr(problem, "kind", "")
    name = request_id(getattr(context["request"], "_request", context["request"]))
    document = {
        "type": f"{TYPES}{kind}" if kind else "about:blank",
        "title": getattr(problem, "title", "") or status.phrase,
        "status": status.value,
        "detail": str(problem.detail),
        "instance": context["request"].path,
        "request_id": name,
    }
    if faults := _faults(problem):
        document["errors"] = [fault.as_json() for fault in faults]
    return HttpResponse(
        orjson.dumps(document), status=status, content_type=MEDIA_TYPE, headers={HEADER: name, **_headers(problem)}
    )


def unforeseen(request: HttpRequest) -> HttpResponse:
    """The answer to an error of the program; what it was stands in the log and not here."""
    document = {
        "type": "about:blank",
        "title": HTTPStatus.INTERNAL_SERVER_ERROR.phrase,
        "status": HTTPStatus.INTERNAL_SERVER_ERROR.value,
        "detail": "The program met an error of its own; it has been logged.",
        "instance": request.path,
        "request_id": request_id(request),
    }
    headers = {HEADER: request_id(request)}
    return HttpResponse(orjson.dumps(document), status=document["status"], content_type=MEDIA_TYPE, headers=headers)


def _as_api_error(error: Exception) -> exceptions.APIException | None:
    if isinstance(error, Http404):
        return exceptions.NotFound("Nothing stands at this address.")
    if isinstance(error, PermissionDenied):
        return exceptions.PermissionDenied(str(error) or None)
    if isinstance(error, RequestDataTooBig):
        return TooLarge("The request is larger than this installation accepts.")
    if isinstance(error, TooManyFilesSent):
        return TooLarge(f"At most {settings.DATA_UPLOAD_MAX_NUMBER_FILES} files can be sent at once; a zip holds more.")
    if isinstance(error, SuspiciousOperation):
        return exceptions.ParseError(str(error) or None)
    if isinstance(error, exceptions.ValidationError):
        return BadContent("Some fields cannot be used.", faults_in(error.detail))
    return error if isinstance(error, exceptions.APIException) else None


def faults_in(detail: Any, pointer: str = "") -> list[Fault]:
    """The faults of a serializer's nested errors, each with the JSON pointer of its field."""
    if not isinstance(detail, Mapping):
        return [Fault(str(text), pointer=pointer) for text in detail]
    places = ((pointer if name == "non_field_errors" else within(pointer, name), part) for name, part in detail.items())
    return [fault for place, part in places for fault in faults_in(part, place)]


def within(pointer: str, name: object) -> str:
    """The JSON pointer of a member or element, escaped as RFC 6901 has it."""
    return f"{pointer}/{str(name).replace('~', '~0').replace('/', '~1')}"


def _faults(problem: exceptions.APIException) -> list[Fault]:
    if isinstance(problem, exceptions.ParseError):
        return [Fault(str(problem.detail), pointer="")]
    return getattr(problem, "faults", [])


def _headers(problem: exceptions.APIException) -> dict[str, str]:
    headers = {}
    if challenge := getattr(problem, "auth_header", None):
        headers["WWW-Authenticate"] = challenge
    if wait := getattr(problem, "wait", None):
        headers["Retry-After"] = str(int(wait))
    return headers
