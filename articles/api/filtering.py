"""Filters that refuse what they cannot read and name what they could, on top of django-filter."""

from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import Any

import django_filters
from django import forms
from django.db.models import Model, QuerySet
from django_filters.rest_framework import DjangoFilterBackend
from drf_spectacular.drainage import set_override
from rest_framework.request import Request
from rest_framework.views import APIView

from articles.api.days import parse_day
from articles.api.parameters import TRUTHS, bad
from articles.api.problems import BadParameters, Fault

Rows = QuerySet[Any]
MOST_VALUES = 50


class Backend(DjangoFilterBackend):  # type: ignore[misc]
    """Narrows by the view's filter set; a value that cannot be used is a bad parameter."""

    def filter_queryset(self, request: Request, queryset: Rows, view: APIView) -> Rows:
        filterset = self.get_filterset(request, queryset, view)
        if filterset is None:
            return queryset
        if not filterset.is_valid():
            faults = [Fault(str(text), parameter=name) for name, texts in filterset.errors.items() for text in texts]
            raise BadParameters("A query parameter cannot be used.", faults)
        filterset.check_ranges()
        narrowed: Rows = filterset.qs
        return narrowed


class Filters(django_filters.FilterSet):  # type: ignore[misc]
    """What a list can be narrowed by."""

    def check_ranges(self) -> None:
        """A range may not end before it begins: nothing would be found, and nobody told why."""
        given = self.form.cleaned_data
        for name, first in given.items():
            range_of = name.removesuffix("_from")
            last = given.get(f"{range_of}_to")
            if name.endswith("_from") and first and last and last < first:
                raise bad(f"{range_of}_to", f"Ends before {name} begins.")


class ValueField(forms.Field):
    """A text that `parse` turns into a value; its ValueError is what the client reads."""

    def __init__(self, *, parse: Callable[[str], Any], **options: Any) -> None:
        super().__init__(**options)
        self.parse = parse

    def clean(self, value: str | None) -> Any:
        if value is None:
            return None
        try:
            return self.parse(value)
        except ValueError as error:
            raise forms.ValidationError(str(error)) from error


class ValueFilter(django_filters.Filter):  # type: ignore[misc]
    """Narrows the rows by `narrow(rows, value)` when the parameter is given. `schema` describes it in the schema."""

    field_class = ValueField

    def __init__(
        self, parse: Callable[[str], Any], narrow: Callable[[Rows, Any], Rows], schema: dict[str, Any], about: str
    ) -> None:
        super().__init__(parse=parse, help_text=about)
        self.narrow = narrow
        set_override(self, "field", {**schema, "description": about})

    def filter(self, qs: Rows, value: Any) -> Rows:
        return qs if value is None else self.narrow(qs, value)


def words(of: type[Enum], column: str, about: str) -> ValueFilter:
    """One or more words of a closed set, joined by commas."""
    known = [word.value for word in of]

    def parse(text: str) -> list[str]:
        values = _values(text)
        if unknown := [value for value in values if value not in known]:
            raise ValueError(f"Unknown: {', '.join(unknown)}. Known are: {', '.join(known)}.")
        return values

    items = {"type": "string", "enum": known}
    return ValueFilter(
        parse,
        lambda rows, values: rows.filter(**{f"{column}__in": values}),
        {"type": "array", "items": items},
        f"{about}; several joined by commas.",
    )


def slugs(of: type[Model], narrow: Callable[[Rows, list[int]], Rows], about: str) -> ValueFilter:
    """Rows of the registry by their slugs, joined by commas; `narrow` gets their keys."""

    def parse(text: str) -> list[int]:
        values = _values(text)
        found = dict(of._default_manager.filter(slug__in=values).values_list("slug", "pk"))
        if unknown := [value for value in values if value not in found]:
            raise ValueError(f"No {of._meta.verbose_name} has the slug: {', '.join(unknown)}.")
        return list(found.values())

    items = {"type": "string"}
    return ValueFilter(parse, narrow, {"type": "array", "items": items}, f"{about}; several joined by commas.")


def day(narrow: Callable[[Rows, date], Rows], about: str) -> ValueFilter:
    """A day as 2019-02-01."""
    return ValueFilter(parse_day, narrow, {"type": "string", "format": "date"}, about)


def truth(narrow: Callable[[Rows, bool], Rows], about: str) -> ValueFilter:
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
