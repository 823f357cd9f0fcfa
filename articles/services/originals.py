"""Keeps the bytes that were handed in: content-addressed, never changed, told apart by their hash."""

from __future__ import annotations

from hashlib import sha256

from django.core.files.base import ContentFile, File
from django.core.files.storage import default_storage

from articles.models import Original


def keep(data: bytes, *, name: str, encoding: str) -> Original:
    """The original with these bytes: the one that is there already, or a new row over newly stored bytes.

    The bytes are written before the row, so that every row has its bytes. Raises OSError when they cannot be.
    """
    digest = sha256(data).hexdigest()
    original = Original(sha256=digest, size=len(data), name=name[:255], encoding=encoding or "utf-8")
    _write(original.path, data)
    stored, created = Original.objects.get_or_create(
        sha256=digest, defaults={"size": original.size, "name": original.name, "encoding": original.encoding}
    )
    if not created and encoding and stored.article_id is None and stored.encoding != encoding:
        # It could not be read before, and now somebody says how.
        stored.encoding = encoding
        stored.save(update_fields=["encoding"])
    return stored


def read(original: Original) -> bytes:
    """The bytes as they came. Raises OSError when the store has lost them."""
    with open_original(original) as file:
        data: bytes = file.read()
    return data


def open_original(original: Original) -> File[bytes]:
    """The bytes as they came, to be read in pieces and closed. Raises OSError when the store has lost them."""
    file: File[bytes] = default_storage.open(original.path)
    return file


def _write(path: str, data: bytes) -> None:
    if default_storage.exists(path):
        if default_storage.size(path) == len(data):
            return
        # A crash in the middle of writing left a part of it.
        default_storage.delete(path)
    written = default_storage.save(path, ContentFile(data))
    if written != path:
        # Somebody stored the same bytes in the same moment.
        default_storage.delete(written)
