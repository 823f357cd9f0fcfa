"""Pages of a list: keyset cursors in a stable order, as fast at the end of a list as at its beginning."""

from typing import Any

from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param

from articles.api import keyset, parameters

DEFAULT_SIZE = 50
MAX_SIZE = 100


def linked(following: str | None, previous: str | None) -> dict[str, str]:
    """The header that names the neighbours of a page (RFC 8288), empty without neighbours."""
    found = [f'<{address}>; rel="{rel}"' for rel, address in (("next", following), ("prev", previous)) if address]
    return {"Link": ", ".join(found)} if found else {}


class Pages(BasePagination):
    """`results` with the addresses of the `next` and `previous` page; `count` only when asked for.

    The view names its `order`. Rows that appear or vanish between two requests neither repeat nor hide others.
    """

    parameters = ("cursor", "page_size", "count")

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> list[Any]:
        """The rows of the page asked for; raises BadParameters."""
        given = request.query_params
        size = parameters.number(given, "page_size", DEFAULT_SIZE, MAX_SIZE)
        # Counted before the rows are joined with all that they show.
        self.count = queryset.count() if parameters.truth(given, "count") else None
        position = None
        if "cursor" in given:
            try:
                position = keyset.Position.parse(given["cursor"], view.order, queryset.model)
            except ValueError as error:
                raise parameters.bad("cursor", "Take it from the next or previous address of a page.") from error
        found = keyset.read(view.rows(queryset), view.order, position, size + 1)
        more, page = len(found) > size, found[:size]
        backwards = position is not None and position.backwards
        if backwards:
            page.reverse()
        self._address = request.build_absolute_uri()
        self._next = self._place(page[-1], view.order, False) if page and (more or backwards) else None
        self._previous = self._place(page[0], view.order, True) if page and (more if backwards else position) else None
        return [row for _, row in page]

    def get_paginated_response(self, data: list[Any]) -> Response:
        counted = {} if self.count is None else {"count": self.count}
        links = linked(self._next, self._previous)
        return Response({**counted, "next": self._next, "previous": self._previous, "results": data}, headers=links)

    def _place(self, numbered: tuple[int, Any], order: keyset.Order, backwards: bool) -> str:
        number, row = numbered
        position = keyset.Position(number, tuple(row[key] for key in order[number].keys), backwards)
        return replace_query_param(self._address, "cursor", position.as_text())

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        def parameter(name: str, schema: dict[str, Any], description: str) -> dict[str, Any]:
            return {"name": name, "in": "query", "required": False, "schema": schema, "description": description}

        size = {"type": "integer", "minimum": 1, "maximum": MAX_SIZE, "default": DEFAULT_SIZE}
        return [
            parameter("cursor", {"type": "string"}, "Where the page starts: follow `next` and `previous`."),
            parameter("page_size", size, "How many results a page holds."),
            parameter("count", {"type": "boolean", "default": False}, "Also count all results, which takes longer."),
        ]

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        address = {"type": ["string", "null"], "format": "uri"}
        return {
            "type": "object",
            "required": ["next", "previous", "results"],
            "properties": {
                "count": {"type": "integer", "description": "All results; only with `count=true`."},
                "next": {**address, "description": "The following page, null on the last."},
                "previous": {**address, "description": "The page before, null on the first."},
                "results": schema,
            },
        }
