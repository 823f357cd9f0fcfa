"""Finds the reader of a format by name, so that the libraries of PDFs and pages load when the first one comes."""

from collections.abc import Callable
from importlib import import_module
from typing import Any


def reader(name: str) -> Callable[..., Any]:
    """The function `name` of this package, as in "mail.read_mail"."""
    module, _, function = name.rpartition(".")
    found: Callable[..., Any] = getattr(import_module(f"articles.extraction.originals.{module}"), function)
    return found
