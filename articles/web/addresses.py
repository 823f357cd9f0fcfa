"""Addresses of pages that lists lead to: asked of Django once, because a page of claims needs a thousand of them."""

from functools import cache
from uuid import UUID

from django.urls import reverse

_NOBODY = UUID(int=0)
_SLUG = "slug-of-it"


def claim_address(pk: UUID) -> str:
    return _of("claim", str(_NOBODY)).format(pk)


def article_address(pk: UUID) -> str:
    return _of("article", str(_NOBODY)).format(pk)


def treaty_address(slug: str) -> str:
    return _of("treaty", _SLUG).format(slug)


def actor_address(slug: str) -> str:
    return _of("actor", _SLUG).format(slug)


@cache
def _of(name: str, stand_in: str) -> str:
    return reverse(name, args=[stand_in]).replace(stand_in, "{}")
