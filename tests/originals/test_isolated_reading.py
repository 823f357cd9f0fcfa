"""A reader apart reads what the reader reads, and outlives whatever a file does to it."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from articles.extraction.originals import Unreadable, read_original
from articles.extraction.originals.isolated import COMMAND, ROOT, Reader, ReaderCrashed
from tests.originals.pdfs import column, pdf, with_a_million_pages

NEWS = b"Ruritania will leave the pact in May, its foreign minister said on Tuesday."
POISONED = (sys.executable, "-B", "-m", "tests.originals.poisoned_child")
PAGE = f"<!doctype html><title>Exit</title><article><p>{NEWS.decode()}</p><p>{NEWS.decode()}</p></article>".encode()


@pytest.fixture
def reader() -> Iterator[Reader]:
    with Reader() as reader:
        yield reader


@pytest.fixture
def poisoned() -> Iterator[Reader]:
    with Reader(command=POISONED, seconds=2) as reader:
        yield reader


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (NEWS, "a.txt"),
        ("Élysée “denies” it.\n\n\u202eMore.".encode(), ""),
        (PAGE, "a.html"),
        (pdf([column(["The pact ends in May,", "she said."])]), "a.pdf"),
        (b'{"title": "Exit", "published": "2019-01-16", "paragraphs": ["  It ends. ", ""]}', "a.json"),
    ],
)
def test_the_answer_is_what_reading_in_this_process_gives(reader, data, name):
    assert reader.read(data, name=name) == read_original(data, name=name)


def test_the_encoding_is_passed_on(reader):
    data = "Élysée denies it.".encode("cp1252")
    assert reader.read(data, encoding="cp1252").paragraphs[0].text == "Élysée denies it."


def test_a_refusal_comes_with_its_reason_and_the_child_stays(reader):
    reader.read(NEWS)
    before = reader.pid
    with pytest.raises(Unreadable, match="has 1,000,000 pages"):
        reader.read(with_a_million_pages())
    assert reader.pid == before
    assert reader.read(NEWS).paragraphs[0].text == NEWS.decode()


def test_one_child_reads_many_files_and_ends_with_the_block():
    with Reader() as reader:
        pids = {(reader.read(NEWS + b"%d" % number), reader.pid)[1] for number in range(5)}
        (pid,) = pids
        assert psutil.pid_exists(pid)
    assert not psutil.pid_exists(pid)


@pytest.mark.parametrize("name", ["busy", "asleep"])
def test_a_file_that_hangs_is_refused_in_time_and_the_next_one_is_read(poisoned, name):
    begun = time.monotonic()
    with pytest.raises(Unreadable, match="took longer than 2 s"):
        poisoned.read(NEWS, name=name)
    assert time.monotonic() - begun < 6
    assert poisoned.read(NEWS).paragraphs[0].text == NEWS.decode()


@pytest.mark.parametrize(("name", "what"), [("segfault", "SIGSEGV"), ("exit", "exit code 3")])
def test_a_file_that_crashes_the_reader_is_named_so_and_the_next_one_is_read(poisoned, name, what):
    with pytest.raises(ReaderCrashed, match=what):
        poisoned.read(NEWS, name=name)
    assert poisoned.read(NEWS).paragraphs[0].text == NEWS.decode()


def test_a_file_that_swells_beyond_the_memory_is_refused_and_the_next_one_is_read(poisoned):
    with pytest.raises(Unreadable, match="more than 512 MB of memory"):
        poisoned.read(NEWS, name="memory")
    assert poisoned.read(NEWS).paragraphs[0].text == NEWS.decode()


def test_a_real_file_that_swells_beyond_the_memory_is_refused_and_the_next_one_is_read():
    with Reader(memory=160) as reader:
        with pytest.raises((Unreadable, ReaderCrashed)):
            reader.read(b"<!doctype html><html><body>" + b"<p>a<b>b" * 1_800_000)
        assert reader.read(NEWS).paragraphs[0].text == NEWS.decode()


def test_an_answer_without_end_is_refused_and_the_next_one_is_read(poisoned):
    with pytest.raises(Unreadable, match="more than 64 MB of text"):
        poisoned.read(NEWS, name="endless")
    assert poisoned.read(NEWS).paragraphs[0].text == NEWS.decode()


def test_what_libraries_print_does_not_disturb_the_answers(poisoned):
    assert poisoned.read(NEWS, name="chatter").paragraphs[0].text == NEWS.decode()
    assert poisoned.read(NEWS).paragraphs[0].text == NEWS.decode()


def test_the_child_writes_no_files(poisoned):
    with pytest.raises(ReaderCrashed):
        poisoned.read(NEWS, name="writes")
    left = ROOT / "left-behind.txt"
    size = left.stat().st_size if left.exists() else 0
    left.unlink(missing_ok=True)
    assert size == 0


def test_the_child_sees_nothing_of_the_workers_secrets(poisoned, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "told to nobody")
    assert "SECRET_KEY" not in poisoned.read(NEWS, name="secrets").paragraphs[0].text


def test_a_child_that_was_killed_is_replaced(reader):
    reader.read(NEWS)
    psutil.Process(reader.pid).kill()
    try:
        reader.read(NEWS)
    except ReaderCrashed as error:
        assert "SIGKILL" in str(error)
    assert reader.read(NEWS).paragraphs[0].text == NEWS.decode()


def test_a_program_that_cannot_be_a_reader_is_named_crashed():
    with (
        Reader(command=[sys.executable, "-c", "raise SystemExit(7)"]) as reader,
        pytest.raises(ReaderCrashed, match="7"),
    ):
        reader.read(NEWS)


def test_a_large_file_goes_through_the_pipes_whole(reader):
    text = b"\n\n".join(b"%07d %s" % (number, NEWS) for number in range(3_000))
    assert len(text) > 2**17
    assert len(reader.read(text).paragraphs) == 3_000


def test_one_child_reads_many_files_one_after_the_other(reader):
    first = reader.read(NEWS)
    pid = reader.pid
    for number in range(200):
        assert reader.read(b"%s\n\nNumber %d." % (NEWS, number), name="a.txt").paragraphs[1].text == f"Number {number}."
    assert reader.pid == pid
    assert reader.read(NEWS) == first


def test_reading_text_loads_none_of_the_heavy_libraries():
    program = (
        "import sys; from articles.extraction.originals import read_original; read_original(b'It ends in May.');"
        "assert not {'lxml', 'trafilatura', 'pypdfium2', 'feedparser', 'markdown_it'} & set(sys.modules)"
    )
    done = psutil.Popen([sys.executable, "-c", program], cwd=ROOT)
    assert done.wait(timeout=30) == 0


@pytest.mark.parametrize("seed", ["1", "2"])
def test_another_process_cuts_the_same_paragraphs(seed, tmp_path):
    program = (
        "import sys; from pathlib import Path; from articles.extraction.originals import read_original;"
        "print([p.text for p in read_original(Path(sys.argv[1]).read_bytes()).paragraphs])"
    )
    for name, data in (
        ("a.html", PAGE),
        (
            "a.pdf",
            pdf([column(["The pact ends in the month", "of May, she said."]), column(["It ended in June after all."])]),
        ),
    ):
        (tmp_path / name).write_bytes(data)
        said = subprocess.run(
            [sys.executable, "-c", program, tmp_path / name],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
        assert said.stdout.strip() == str([p.text for p in read_original(data).paragraphs])


def test_the_child_ends_when_its_worker_is_killed():
    program = (
        "import os; from articles.extraction.originals.isolated import Reader; reader = Reader();"
        "reader.read(b'It ends in May.'); print(reader.pid, flush=True); os.kill(os.getpid(), 9)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE, text=True, timeout=60, check=False
    )
    child = int(done.stdout)
    assert done.returncode == -9
    deadline = time.monotonic() + 10
    while psutil.pid_exists(child) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not psutil.pid_exists(child) or psutil.Process(child).status() == psutil.STATUS_ZOMBIE


def test_the_command_names_a_module_of_this_package():
    assert (Path(ROOT) / Path(*COMMAND[-1].split("."))).with_suffix(".py").is_file()
