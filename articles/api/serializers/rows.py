"""The base of all representations: one row of one query becomes one JSON object."""

from collections.abc import Mapping
from enum import Enum
from typing import Any, ClassVar

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce, JSONObject
from rest_framework import serializers

from articles.api.addresses import Addresses
from articles.models import Tally

Row = Mapping[str, Any]


class Shape(serializers.Serializer[Any]):
    """The fields of an object, as the schema documents them."""


class Rows(Shape):
    """Writes rows of `.values()`, read together with all that belongs to them by one query, whatever their number.

    The declared fields are the documentation that the schema is made of; `represent` makes what they promise.
    """

    columns: ClassVar[tuple[str, ...]] = ()
    computed: ClassVar[Mapping[str, Any]] = {}

    @classmethod
    def read(cls, queryset: QuerySet[Any]) -> QuerySet[Any, dict[str, Any]]:
        """The rows of `queryset` with what this representation shows."""
        return queryset.values(*cls.columns, **cls.computed)

    def to_representation(self, instance: Row) -> dict[str, Any]:
        written = self.represent(instance, self.context["addresses"])
        shown = self.context.get("shown")
        return written if shown is None else {name: written[name] for name in shown}

    def represent(self, row: Row, at: Addresses) -> dict[str, Any]:
        raise NotImplementedError


class WordField(serializers.ChoiceField):
    """One word of a closed set; the set has its own name in the schema."""

    def __init__(self, words: type[Enum], **options: Any) -> None:
        super().__init__(choices=[(word.value, word.value.replace("_", " ")) for word in words], **options)
        self.words = words


def parts(queryset: QuerySet[Any], *columns: str, **renamed: str) -> ArraySubquery:
    """The rows of a subquery as a list of JSON objects with these `columns`; days in them are ISO strings."""
    return ArraySubquery(queryset.values(json=JSONObject(**{name: name for name in columns}, **renamed)))


def counted(queryset: QuerySet[Any], owner: str, what: str = "pk", distinct: bool = False) -> Coalesce:
    """How many rows of a subquery belong to its `owner`, 0 where none do; of `what`, each once if `distinct`."""
    total = Count(what, distinct=distinct)
    return Coalesce(Subquery(queryset.order_by().values(owner).values(total=total)), 0)


def tallied(of: Tally.Of) -> Coalesce:
    """How many shown claims there are of each row, kept and not counted."""
    rows = Tally.objects.filter(of=of, key=OuterRef("pk")).order_by().values("key")
    return Coalesce(Subquery(rows.values(total=Sum("n"))), 0)
