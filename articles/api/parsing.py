"""How requests become values: forms and JSON, refused before they are read when they are too large."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import IO, Any

import orjson
from django.conf import settings
from rest_framework.exceptions import ParseError, UnsupportedMediaType
from rest_framework.parsers import BaseParser, DataAndFiles, MultiPartParser
from rest_framework.request import Request

from articles.api.problems import TooLarge

# What a form may add to the file that it carries.
FORM_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Sent:
    """A body of JSON: the bytes as they came and the value that they mean."""

    original: bytes
    value: Any


class JSONBody(BaseParser):
    """UTF-8 JSON of at most a thousand levels; no NaN, no trailing commas."""

    media_type = "application/json"

    def parse(  # type: ignore[override]
        self, stream: IO[bytes], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> Sent:
        _check_length(parser_context, settings.TREATYKB_MAX_UPLOAD_BYTES + FORM_BYTES)
        body = stream.read()
        try:
            return Sent(body, orjson.loads(body))
        except orjson.JSONDecodeError as error:
            raise ParseError(f"The body is not JSON: {error}.") from error


class Form(MultiPartParser):
    """A multipart form with files."""

    def parse(
        self, stream: IO[bytes], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> DataAndFiles[Any, Any]:
        _check_length(parser_context, settings.TREATYKB_MAX_REQUEST_BYTES + FORM_BYTES)
        return super().parse(stream, media_type, parser_context)


def sent(request: Request) -> Sent:
    """The request's JSON. Raises ParseError for an empty body, UnsupportedMediaType for a form."""
    if isinstance(request.data, Sent):
        return request.data
    if not request.data:
        raise ParseError("The body is empty; send JSON.")
    raise UnsupportedMediaType(request.content_type)


def _check_length(parser_context: Mapping[str, Any] | None, most: int) -> None:
    meta = parser_context["request"].META if parser_context else {}
    if int(meta.get("CONTENT_LENGTH") or 0) > most:
        raise TooLarge(f"This request may have {most // 1024 // 1024} MB.")
