"""Stable orders over rows, and positions in them: what pages of any depth start from at the same cost."""

import base64
import binascii
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

import orjson
from django.core.exceptions import ValidationError
from django.db.models import F, Model, Q, QuerySet
from django.db.models.fields.tuple_lookups import TupleGreaterThan, TupleLessThan


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a list in which no sort key is NULL: rows that meet `where`, by `keys`, which together are unique."""

    keys: tuple[str, ...]
    descending: bool = False
    where: Q = field(default_factory=Q)

    def read(self, rows: QuerySet[Any], after: tuple[Any, ...] | None, backwards: bool, most: int) -> list[Any]:
        """At most `most` rows behind the keys `after` (None: from the end it starts at) in reading direction."""
        falling = self.descending != backwards
        rows = rows.filter(self.where)
        if after is not None:
            # A row comparison is one bound of the index; the same written with OR reads the index from its start.
            beyond = TupleLessThan if falling else TupleGreaterThan
            rows = rows.filter(beyond(tuple(F(key) for key in self.keys), after))
        return list(rows.order_by(*(f"-{key}" if falling else key for key in self.keys))[:most])


Order = tuple[Segment, ...]


class Keyed(Protocol):
    """A segment of any order, as far as positions need it."""

    @property
    def keys(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class Position:
    """A place in an order: behind (or, `backwards`, before) the row with `keys` in the numbered segment."""

    segment: int
    keys: tuple[Any, ...]
    backwards: bool = False

    def as_text(self) -> str:
        """An opaque word for addresses; `parse` reads it back."""
        parts = [int(self.backwards), self.segment, *(str(key) for key in self.keys)]
        return base64.urlsafe_b64encode(orjson.dumps(parts)).rstrip(b"=").decode()

    @classmethod
    def parse(cls, text: str, order: Sequence[Keyed], model: type[Model]) -> "Position":
        """Raises ValueError for anything that `as_text` did not write for this order."""
        try:
            backwards, segment, *keys = orjson.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
            if backwards not in (0, 1) or not isinstance(segment, int) or not 0 <= segment < len(order):
                raise ValueError("no place in this order")
            fields: list[Any] = [model._meta.get_field(name) for name in order[segment].keys]
            values = tuple(column.clean(str(key), None) for column, key in zip(fields, keys, strict=True))
        except (ValueError, TypeError, binascii.Error, ValidationError) as error:
            raise ValueError("no position in this list") from error
        return cls(segment, values, bool(backwards))


def read(
    rows: QuerySet[Any], order: Order, position: Position | None, most: int
) -> list[tuple[int, Mapping[str, Any]]]:
    """At most `most` rows from `position` on, each with its segment's number, in reading direction.

    One query, and one more for each segment that the page reaches into.
    """
    backwards = position is not None and position.backwards
    first = position.segment if position else 0
    numbers = range(first, -1, -1) if backwards else range(first, len(order))
    found: list[tuple[int, Mapping[str, Any]]] = []
    for number in numbers:
        if len(found) < most:
            after = position.keys if position and number == first else None
            found += [(number, row) for row in order[number].read(rows, after, backwards, most - len(found))]
    return found
