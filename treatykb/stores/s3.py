"""Originals in an S3-compatible store: Amazon's, MinIO, Ceph and others (requirements-s3.txt)."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError, HTTPClientError
from django.core.files.base import File
from storages.backends.s3 import S3Storage

CONNECT_SECONDS, READ_SECONDS, ATTEMPTS = 5, 30, 3


class SharedStore(S3Storage):  # type: ignore[misc]
    """django-storages' S3, whose errors are OSError as those of files are, and whose files are here when opened."""

    def get_default_settings(self) -> dict[str, Any]:
        return {**super().get_default_settings(), "client_config": _client(), "file_overwrite": True}

    def _open(self, name: str, mode: str = "rb") -> File[Any]:
        with _as_os_errors(name):
            file: File[Any] = super()._open(name, mode)
            # Asking for it fetches it: what is wrong is told now, not in the middle of reading.
            _ = file.file
        return file

    def _save(self, name: str, content: File[Any]) -> str:
        with _as_os_errors(name):
            saved: str = super()._save(name, content)
        return saved

    def exists(self, name: str) -> bool:
        with _as_os_errors(name):
            return bool(super().exists(name))

    def size(self, name: str) -> int:
        with _as_os_errors(name):
            return int(super().size(name))

    def delete(self, name: str) -> None:
        with _as_os_errors(name):
            super().delete(name)


def _client() -> Config:
    return Config(
        signature_version="s3v4",
        # Buckets as paths below the endpoint: names of hosts for each bucket are rare outside of Amazon.
        s3={"addressing_style": "path" if os.environ.get("TREATYKB_S3_ENDPOINT") else "auto"},
        connect_timeout=CONNECT_SECONDS,
        read_timeout=READ_SECONDS,
        retries={"max_attempts": ATTEMPTS, "mode": "standard"},
        # Stores other than Amazon's refuse the newer checksums; the name itself is a hash of the bytes.
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
    )


@contextmanager
def _as_os_errors(name: str) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), name) from error
    except ClientError as error:
        told = error.response.get("Error", {})
        if told.get("Code") in {"404", "NoSuchKey"}:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), name) from error
        raise OSError(
            errno.EIO, f"the S3 store answers {told.get('Code')}: {told.get('Message') or 'no reason'}", name
        ) from error
    except (BotoCoreError, HTTPClientError) as error:
        raise OSError(errno.EIO, f"the S3 store cannot be used: {error}", name) from error
