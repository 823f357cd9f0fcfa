"""Real workers over archives: whatever dies on the way, every file in them becomes an article once."""

import json
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from articles.models import Article, Batch, Ingestion
from articles.services.verification import verify
from tests.processes import environment, kill, manage, wait_for, worker

pytestmark = pytest.mark.django_db(transaction=True)


def write_archive(path: Path, count: int) -> str:
    """An archive of different articles and of one file that nobody can read."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for n in range(count):
            text = f"Russia will leave the INF treaty next month, report {n} says."
            archive.writestr(f"{n:03}.json", json.dumps({"title": f"Report {n}", "paragraphs": [text] * 20}))
        archive.writestr("noise.txt", b"\x00")
    return str(path)


def states() -> Counter[str]:
    return Counter(Ingestion.objects.values_list("state", flat=True))


def test_kill_9_at_any_moment_of_an_archive_loses_nothing_and_doubles_nothing(registry, tmp_path):
    env = environment(tmp_path, TREATYKB_LEASE_SECONDS="2")
    paths = [write_archive(tmp_path / name, 60) for name in ("one.zip", "same.zip")]
    accepted = manage("ingest", "--no-wait", *paths, env=env)
    assert accepted.returncode == 0, accepted.stderr
    assert states() == {"queued": 2}
    batch = Batch.objects.get()
    # While they are opened, soon after, and in the middle of their files.
    for moment in (
        lambda: states()["running"] >= 1,
        lambda: states()["running"] >= 1 and states().total() > 2,
        lambda: states()["done"] >= 20,
    ):
        with worker(env) as process:
            assert wait_for(moment), states()
            kill(process)
        opened = states()["unpacked"]
        # All the files of an archive that was opened, none of the others.
        assert Ingestion.objects.exclude(parent=None).count() == opened * 61
    with worker(env):
        finished = {"unpacked": 2, "done": 60, "duplicate": 60, "failed": 2}
        assert wait_for(lambda: states() == finished, seconds=300), states()
    assert Article.objects.count() == 60
    assert set(Ingestion.objects.values_list("batch", flat=True)) == {batch.pk}
    assert verify().breaches == []
