"""Filters that refuse what they cannot read and name what they could, on top of django-filter."""

import re
from collections.abc import Callable, Collection
from datetime import date
from enum import Enum
from typing import Any

import django_filters
from django.db.models import Model, QuerySet
from django.http import QueryDict
from django_filters.rest_framework import DjangoFilterBackend
from drf_spectacular.drainage import set_override
from rest_framework.request import Request
from rest_framework.views import APIView

from articles.api.days import parse_day
from articles.api.parameters import TRUTHS, bad
from articles.api.problems import BadParameters, Fault
from articles.services.documents.keys import keys_of

Rows = QuerySet[Any]
SHARE = re.compile(r"[01]|0?\.[0-9]{1,9}|[01]\.[0-9]{0,9}", re.ASCII)
MOST_VALUES = 50


class Backend(DjangoFilterBackend):  # type: ignore[misc]
    """Narrows by the view's filter set; a value that cannot be used is a bad parameter."""

    def filter_queryset(self, request: Request, queryset: Rows, view: APIView) -> Rows:
        filters: type[Filters] | None = getattr(view, "filterset_class", None)
        return filters.narrow(request.query_params, queryset) if filters else queryset


class Filters(django_filters.FilterSet):  # type: ignore[misc]
    """What a list can be narrowed by."""

    @classmethod
    def read(cls, given: QueryDict) -> dict[str, Any]:
        """The values of the parameters given. Raises BadParameters with every fault."""
        values, faults = {}, []
        for name, one in cls.base_filters.items():
            if name in given:
                try:
                    values[name] = one.parse(given[name])
                except ValueError as error:
                    faults.append(Fault(str(error), parameter=name))
        if faults:
            raise BadParameters("A query parameter cannot be used.", faults)
        cls.check_ranges(values)
        return values

    @classmethod
    def narrow(cls, given: QueryDict, target: Any) -> Any:
        """`target` narrowed by the parameters given, without the forms that django-filter makes for each request."""
        for name, value in cls.read(given).items():
            target = cls.base_filters[name].narrow(target, value)
        return target

    @staticmethod
    def check_ranges(values: dict[str, Any]) -> None:
        """A range may not end before it begins: nothing would be found, and nobody told why."""
        for name, first in values.items():
            range_of = name.removesuffix("_from")
            last = values.get(f"{range_of}_to")
            if name.endswith("_from") and last is not None and last < first:
                raise bad(f"{range_of}_to", f"Ends before {name} begins.")


class ValueFilter(django_filters.Filter):  # type: ignore[misc]
    """Narrows by `narrow(target, value)` when the parameter is given and `parse` can read it (ValueError says why not).

    `schema` describes it in the schema.
    """

    def __init__(
        self, parse: Callable[[str], Any], narrow: Callable[[Any, Any], Any], schema: dict[str, Any], about: str
    ) -> None:
        super().__init__(help_text=about)
        self.parse = parse
        self.narrow = narrow
        set_override(self, "field", {**schema, "description": about})


def listed(known: Collection[str], narrow: Callable[[Any, list[str]], Any], about: str) -> ValueFilter:
    """One or more of the `known` words, joined by commas."""

    def parse(text: str) -> list[str]:
        values = _values(text)
        if unknown := [value for value in values if value not in known]:
            raise ValueError(f"Unknown: {', '.join(unknown)}. Known are: {', '.join(known)}.")
        return values

    items = {"type": "string", "enum": list(known)}
    return ValueFilter(parse, narrow, {"type": "array", "items": items}, f"{about}; several joined by commas.")


def chosen(known: Collection[str], narrow: Callable[[Any, str], Any], about: str) -> ValueFilter:
    """One of the `known` words."""

    def parse(text: str) -> str:
        if text not in known:
            raise ValueError(f"Must be one of: {', '.join(known)}.")
        return text

    return ValueFilter(parse, narrow, {"type": "string", "enum": list(known)}, about)


def share(narrow: Callable[[Any, float], Any], about: str) -> ValueFilter:
    """A number from 0 to 1."""

    def parse(text: str) -> float:
        if not SHARE.fullmatch(text) or not 0 <= float(text) <= 1:
            raise ValueError("Must be a number from 0 to 1.")
        return float(text)

    return ValueFilter(parse, narrow, {"type": "number", "minimum": 0, "maximum": 1}, about)


def words(of: type[Enum], column: str, about: str) -> ValueFilter:
    """One or more words of a closed set, joined by commas, that a column of the rows may hold."""
    return listed([word.value for word in of], lambda rows, values: rows.filter(**{f"{column}__in": values}), about)


def slugs(of: type[Model], narrow: Callable[[Any, list[int]], Any], about: str) -> ValueFilter:
    """Rows of the registry by their slugs, joined by commas; `narrow` gets their keys."""

    def parse(text: str) -> list[int]:
        values = _values(text)
        found = keys_of(of, values)
        if unknown := [value for value in values if value not in found]:
            raise ValueError(f"No {of._meta.verbose_name} has the slug: {', '.join(unknown)}.")
        return list(found.values())

    items = {"type": "string"}
    return ValueFilter(parse, narrow, {"type": "array", "items": items}, f"{about}; several joined by commas.")


def day(narrow: Callable[[Any, date], Any], about: str) -> ValueFilter:
    """A day as 2019-02-01."""
    return ValueFilter(parse_day, narrow, {"type": "string", "format": "date"}, about)


def truth(narrow: Callable[[Any, bool], Any], about: str) -> ValueFilter:
    """`true` or `false`."""

    def parse(text: str) -> bool:
        if text not in TRUTHS:
            raise ValueError("Must be true or false.")
        return TRUTHS[text]

    return ValueFilter(parse, narrow, {"type": "boolean"}, about)


def _values(text: str) -> list[str]:
    values = [value.strip() for value in text.split(",")]
    if not all(values):
        raise ValueError("Has an empty value between its commas.")
    if len(values) > MOST_VALUES:
        raise ValueError(f"Has more than {MOST_VALUES} values.")
    return values
