"""Keeps the bytes that were handed in: content-addressed, never changed, told apart by their hash."""

from __future__ import annotations

from hashlib import sha256
from typing import Any, TypeAlias

from django.core.files.base import ContentFile, File
from django.core.files.storage import default_storage

from articles.models import Original

Content: TypeAlias = "bytes | File[Any]"


def keep(content: Content, *, name: str, encoding: str) -> Original:
    """The original with these bytes: the one that is there already, or a new row over newly stored bytes.

    The bytes are written before the row, so that every row has its bytes. Raises OSError when they cannot be.
    """
    original = store(content)
    stored, created = Original.objects.get_or_create(
        sha256=original.sha256, defaults={"size": original.size, "name": name[:255], "encoding": encoding or "utf-8"}
    )
    if not created and encoding and stored.article_id is None and stored.encoding != encoding:
        # It could not be read before, and now somebody says how.
        stored.encoding = encoding
        stored.save(update_fields=["encoding"])
    return stored


def store(content: Content) -> Original:
    """An unsaved row, with hash and size alone, over bytes that are stored. Raises OSError when they cannot be.

    A file goes from its beginning to the store in pieces, whatever its size.
    """
    # A plain file of a name that the storage does not look at: nothing is moved from under its owner.
    file = ContentFile(content) if isinstance(content, bytes) else File(content.file)
    digest, size = sha256(), 0
    for piece in file.chunks():
        digest.update(piece)
        size += len(piece)
    original = Original(sha256=digest.hexdigest(), size=size)
    _write(original.path, file, size)
    return original


def read(original: Original) -> bytes:
    """The bytes as they came. Raises OSError when the store has lost them."""
    with open_original(original) as file:
        data: bytes = file.read()
    return data


def open_original(original: Original) -> File[bytes]:
    """The bytes as they came, to be read in pieces and closed. Raises OSError when the store has lost them."""
    file: File[bytes] = default_storage.open(original.path)
    return file


def _write(path: str, file: File[Any], size: int) -> None:
    if default_storage.exists(path):
        if default_storage.size(path) == size:
            return
        # A store that does not write in one step left a part of it.
        default_storage.delete(path)
    file.seek(0)
    written = default_storage.save(path, file)
    if written != path:
        # Somebody stored the same bytes in the same moment.
        default_storage.delete(written)
