"""A store without room: a clear refusal, nothing half-stored, and all well again when there is room."""

import json
import os
import resource
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from articles.models import Ingestion, Original
from articles.services import ingest, reading
from articles.services.refusals import Refused
from tests.durability.batch import assert_each_is_there_once

pytestmark = pytest.mark.django_db

SMALL = b"Russia will leave the INF treaty next month."
LARGE = json.dumps({"paragraphs": ["The INF treaty was signed in 1987."], "picture": "x" * 2**20}).encode()


@contextmanager
def small_disk(store: Path) -> Iterator[None]:
    """A file system of 256 kB mounted at `store`; only root may do that."""
    store.mkdir(parents=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(store)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", str(store)], check=True)


@contextmanager
def small_files(_store: Path) -> Iterator[None]:
    """No file may grow beyond 256 kB: the system refuses the write in its middle, as on a full disk."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (256 * 1024, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, ignored)


def files_in(store: Path) -> list[Path]:
    return [path for path in store.rglob("*") if path.is_file()]


@pytest.mark.parametrize("narrow", [small_files, *([small_disk] if os.geteuid() == 0 else [])])
def test_a_store_without_room_refuses_the_upload_keeps_nothing_of_it_and_recovers(narrow, registry, settings, tmp_path):
    store = tmp_path / "small"
    settings.MEDIA_ROOT = store
    with narrow(store):
        with pytest.raises(Refused, match=r"large\.json could not be stored") as refused:
            ingest.submit(LARGE, name="large.json")
        assert refused.value.code == "not_stored"
        assert files_in(store) == []
        assert not Original.objects.exists()
        assert not Ingestion.objects.exists()
        # What there is room for is accepted as before.
        ingest.submit(SMALL, name="small.txt")
        reading.read_queue()
        assert_each_is_there_once(1)
    if narrow is small_files:
        ingest.submit(LARGE, name="large.json")
        reading.read_queue()
        assert_each_is_there_once(2)
