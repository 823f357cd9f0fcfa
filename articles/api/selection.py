"""Which fields an answer holds: all that a resource shows by default, fewer, or more."""

from __future__ import annotations

from collections.abc import Collection

from django.http import QueryDict
from drf_spectacular.utils import OpenApiParameter

from articles.api import parameters

PARAMETERS = ("fields", "omit", "expand")


def selected(given: QueryDict, default: Collection[str], more: Collection[str] = ()) -> tuple[str, ...]:
    """The names of the fields to show, in their order: the default ones and those of `expand`, or those of `fields`
    alone, without those of `omit`. Raises BadParameters."""
    known = [*default, *more]
    wanted = parameters.names(given, "fields", known) or [*default, *parameters.names(given, "expand", more)]
    omitted = parameters.names(given, "omit", known)
    shown = tuple(name for name in known if name in wanted and name not in omitted)
    if not shown:
        raise parameters.bad("omit", "Leaves nothing to show.")
    return shown


def described(default: Collection[str], more: Collection[str]) -> list[OpenApiParameter]:
    """The parameters as the schema shows them."""

    def parameter(name: str, words: Collection[str], about: str) -> OpenApiParameter:
        schema = {"type": "array", "items": {"type": "string", "enum": list(words)}}
        return OpenApiParameter(name, schema, explode=False, description=f"{about}; several joined by commas.")

    found = [
        parameter("fields", [*default, *more], "Only these fields"),
        parameter("omit", [*default, *more], "Without these fields"),
    ]
    return [*found, parameter("expand", more, "Also these fields")] if more else found
