"""The form of the registry's files: JSON Schemas, and their errors as problems with a line and a remedy."""

import json
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from articles.registry.documents import Document, Problem
from articles.registry.layout import SCHEMA_DIRECTORY

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError


def form_problems(document: Document, schema: str) -> Iterator[Problem]:
    """Where `document` departs from the schema of that name ("treaty", "actors", "sources", "titles")."""
    errors: Any = _validator(schema).iter_errors(document.value)
    for error in sorted(errors, key=lambda error: document.line(tuple(error.absolute_path))):
        yield from _problems(document, error)


@cache
def _validator(schema: str) -> "Draft202012Validator":
    # Importing jsonschema takes longer than loading the whole registry, which needs no schema.
    from jsonschema import Draft202012Validator

    return Draft202012Validator(json.loads((SCHEMA_DIRECTORY / f"{schema}.schema.json").read_text(encoding="utf-8")))


def _problems(document: Document, error: "ValidationError") -> Iterator[Problem]:
    path = tuple(error.absolute_path)
    if error.validator == "additionalProperties":
        known = sorted(_schema(error)["properties"])
        for key in sorted(set(cast(dict[str, Any], error.instance)) - set(known)):
            remedy = f"the key {key!r} is unknown here: use one of {', '.join(known)}"
            yield Problem(document.file, document.line((*path, key)), remedy)
    else:
        yield Problem(document.file, document.line(path), _place(path) + _message(error))


def _message(error: "ValidationError") -> str:
    value: Any = error.instance
    expected: Any = error.validator_value
    if error.validator == "required":
        missing = [key for key in expected if key not in value]
        return f"the key {', '.join(map(repr, missing))} is missing: add it"
    if error.validator == "enum":
        return f"{value!r} is not known: write one of {', '.join(str(word) for word in expected)}"
    if error.validator == "uniqueItems":
        return "an entry stands twice in this list: remove one"
    wanted = _schema(error).get("description", expected)
    if value in (None, "", [], {}):
        return f"this is empty: write {wanted}"
    return f"{value!r} does not fit: write {wanted}"


def _schema(error: "ValidationError") -> dict[str, Any]:
    return cast(dict[str, Any], error.schema)


def _place(path: tuple[str | int, ...]) -> str:
    keys = [step for step in path if isinstance(step, str)]
    return f"{keys[-1]}: " if keys else ""
