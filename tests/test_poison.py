"""A file that crashes or hangs its reader harms itself alone."""

import sys

import pytest

from articles.extraction.originals.isolated import COMMAND, Reader
from articles.models import Article, Ingestion
from articles.services import ingest, reading

pytestmark = pytest.mark.django_db

# A child that answers like the real one, but dies of a signal, or sleeps, on files that say so.
POISONED = """
import os, signal, sys, time
from articles.extraction.originals import child
from articles.extraction.originals.reading import read_original

def read(data, **told):
    if b"CRASH" in data:
        os.kill(os.getpid(), signal.SIGSEGV)
    while b"HANG" in data:
        time.sleep(0.1)
    return read_original(data, **told)

child.main(read)
"""


@pytest.fixture
def poisoned(monkeypatch):
    with Reader(seconds=2, command=(sys.executable, "-c", POISONED)) as reader:
        monkeypatch.setattr(reading, "reader", lambda: reader)
        yield


def submit(*texts: str) -> list[Ingestion]:
    return [ingest.submit(text.encode(), name=f"{n}.txt") for n, text in enumerate(texts)]


def test_a_file_that_crashes_its_reader_fails_after_its_attempts_and_blocks_no_other(registry, poisoned):
    crash, fine = submit("CRASH of the INF treaty.", "Russia left the INF treaty in 2019.")
    reading.read_queue()
    crash.refresh_from_db()
    fine.refresh_from_db()
    assert (crash.state, crash.attempts) == ("failed", 3)
    assert "crashed the program that reads it 3 times" in crash.reason
    assert "SIGSEGV" in crash.reason
    assert (fine.state, fine.attempts, fine.reason) == ("done", 1, "")
    assert Article.objects.count() == 1


def test_a_file_that_hangs_its_reader_fails_with_the_time_it_was_given(registry, poisoned):
    hang, fine = submit("HANG on the INF treaty.", "Russia left the INF treaty in 2019.")
    reading.read_queue()
    hang.refresh_from_db()
    fine.refresh_from_db()
    assert hang.state == "failed"
    assert "took longer than 2 s" in hang.reason
    assert fine.state == "done"


def test_files_are_read_in_a_child_that_lives_on(registry):
    submit("Russia left the INF treaty in 2019.", "The INF treaty was signed in 1987.")
    reading.read_queue()
    pid = reading.reader().pid
    assert pid is not None
    submit("The INF treaty was ratified in 1988.")
    reading.read_queue()
    assert reading.reader().pid == pid
    assert COMMAND[0] == sys.executable
    assert set(Ingestion.objects.values_list("state", flat=True)) == {"done"}
