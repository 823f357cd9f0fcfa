"""Pages of claims, written by PostgreSQL: the rows' JSON goes out as it comes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import orjson
from django.http import HttpResponse, QueryDict
from rest_framework.request import Request
from rest_framework.utils.urls import replace_query_param

from articles.api import parameters
from articles.api.addresses import Addresses
from articles.api.keyset import Position
from articles.api.pagination import DEFAULT_SIZE, MAX_SIZE, linked
from articles.models import Claim
from articles.services.documents import claim as documents
from articles.services.documents.choice import Choice
from articles.services.documents.orders import Order, order


def order_asked(given: QueryDict, choice: Choice) -> Order:
    return order(given.get("ordering", "date"), choice)


@dataclass(frozen=True, slots=True)
class Page:
    """The rows of a page and the addresses of its neighbours; `count` of all where it was asked for."""

    rows: list[str]
    following: str | None
    previous: str | None
    count: int | None


def read(request: Request, choice: Choice, shown: tuple[str, ...]) -> Page:
    """The page of `choice` that the request asks for; raises BadParameters."""
    given = request.query_params
    size = parameters.number(given, "page_size", DEFAULT_SIZE, MAX_SIZE)
    asked = order_asked(given, choice)
    position = _position(given, asked)
    backwards = position is not None and position.backwards
    count = documents.count(choice) if parameters.truth(given, "count") else None
    found = documents.read(
        choice,
        asked,
        size + 1,
        shown,
        Addresses(request).roots,
        behind=(position.segment, position.keys) if position else None,
        backwards=backwards,
    )
    more, rows = len(found) > size, found[:size]
    if backwards:
        rows.reverse()
    return Page(
        [row.json for row in rows],
        _place(request, rows[-1], False) if rows and (more or backwards) else None,
        _place(request, rows[0], True) if rows and (more if backwards else position) else None,
        count,
    )


def answer(page: Page) -> HttpResponse:
    """The page as JSON; the rows go out as they came."""
    counted = {} if page.count is None else {"count": page.count}
    head = orjson.dumps({**counted, "next": page.following, "previous": page.previous})
    body = b"".join([head[:-1], b',"results":[', ",".join(page.rows).encode(), b"]}"])
    return HttpResponse(body, content_type="application/json", headers=linked(page.following, page.previous))


def _position(given: QueryDict, asked: Order) -> Position | None:
    if "cursor" not in given:
        return None
    try:
        return Position.parse(str(given["cursor"]), asked, Claim)
    except ValueError as error:
        raise parameters.bad("cursor", "Take it from the next or previous address of a page.") from error


def _place(request: Request, row: documents.Row, backwards: bool) -> str:
    keys: tuple[Any, ...] = row.keys
    return replace_query_param(request.build_absolute_uri(), "cursor", Position(row.segment, keys, backwards).as_text())
