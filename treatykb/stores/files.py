"""Originals as files of this machine, or of a volume that is mounted."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.core.files.base import File
from django.core.files.storage import FileSystemStorage


class WholeFiles(FileSystemStorage):
    """A file is written beside its place, brought to the disk, and then put there in one step."""

    def get_available_name(self, name: str, max_length: int | None = None) -> str:  # noqa: ARG002 (Django's hook)
        return name

    def _save(self, name: str, content: File[Any]) -> str:
        place = Path(self.path(name))
        place.parent.mkdir(parents=True, exist_ok=True)
        part = place.with_name(f"{place.name}.{uuid4().hex}.part")
        try:
            with part.open("xb") as file:
                for piece in content.chunks():
                    file.write(piece)
                file.flush()
                os.fsync(file.fileno())
            part.replace(place)
        except OSError:
            part.unlink(missing_ok=True)
            raise
        _bring_to_disk(place.parent)
        return name


def _bring_to_disk(folder: Path) -> None:
    """The entry of a new file in its folder is as good as lost without it, should the machine lose its power now."""
    if os.name == "posix":
        entry = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(entry)
        finally:
            os.close(entry)
