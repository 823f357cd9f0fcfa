"""A reader apart opens what holds other files: one after the other, within its limits, whatever is in them."""

import io
import sys
import zipfile
from collections.abc import Iterator
from email.message import EmailMessage
from random import Random

import pytest

from articles.extraction.originals import Member, Unreadable, members, read_original
from articles.extraction.originals.isolated import Reader, ReaderCrashed
from tests.originals.test_isolated_reading import NEWS

# A child whose third member comes never, or kills it.
POISONED = """
import os, time
from articles.extraction.originals import child

def poisoned(data, *, name=""):
    for number, member in enumerate(real(data, name=name)):
        if number == 2 and "hangs" in name:
            time.sleep(60)
        if number == 2 and "dies" in name:
            os.kill(os.getpid(), 11)
        yield member

real = child.opened
child.opened = poisoned
child.main()
"""


@pytest.fixture
def reader() -> Iterator[Reader]:
    with Reader() as reader:
        yield reader


def archive(*files: tuple[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in files:
            target.writestr(name, data)
    return packed.getvalue()


def opened(reader: Reader, data: bytes, name: str = "all.zip") -> tuple[object, list[Member]]:
    found: list[Member] = []
    return reader.open(data, keep=found.append, name=name), found


def test_the_files_of_an_archive_are_those_that_opening_it_in_this_process_gives(reader):
    inner = archive(("deep.txt", NEWS))
    data = archive(("a.txt", NEWS), ("../out.txt", b"x"), ("inner.zip", inner), ("empty.txt", b""))
    article, found = opened(reader, data)
    assert article is None
    assert found == list(members(data, name="all.zip"))
    assert [member.name for member in found] == [
        "all.zip/a.txt", "all.zip/out.txt", "all.zip/inner.zip/deep.txt", "all.zip/empty.txt",
    ]  # fmt: skip


def test_what_holds_no_files_is_read_as_it_is(reader):
    assert opened(reader, NEWS, "a.txt") == (read_original(NEWS, name="a.txt"), [])


def test_an_e_mail_gives_its_attachments_and_itself(reader):
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Message-ID"] = "desk@example.org", "Exit", "<1@example.org>"
    mail.set_content(NEWS.decode())
    mail.add_attachment(NEWS.decode(), filename="report.txt")
    article, found = opened(reader, mail.as_bytes(), "mail.eml")
    assert article == read_original(mail.as_bytes(), name="mail.eml")
    assert [member.name for member in found] == ["mail.eml/report.txt"]


@pytest.mark.parametrize(("data", "why"), [(archive(), "no file in it"), (archive(("a.txt", NEWS))[:-20], "damaged")])
def test_an_archive_that_gives_nothing_is_refused_and_the_child_stays(reader, data, why):
    reader.read(NEWS)
    pid = reader.pid
    with pytest.raises(Unreadable, match=why):
        opened(reader, data)
    assert reader.pid == pid
    assert reader.read(NEWS).paragraphs


def test_large_files_come_one_by_one_and_whole(reader):
    large = [(f"{n}.txt", Random(n).randbytes(4_000_000)) for n in range(4)]
    _, found = opened(reader, archive(*large))
    assert [member.data for member in found] == [data for _, data in large]


@pytest.mark.parametrize(("name", "error"), [("hangs.zip", Unreadable), ("dies.zip", ReaderCrashed)])
def test_a_file_that_hangs_or_kills_the_reader_ends_the_archive_and_the_next_one_is_opened(name, error):
    data = archive(*((f"{n}.txt", NEWS) for n in range(4)))
    with Reader(seconds=5, command=(sys.executable, "-c", POISONED)) as reader:
        found: list[Member] = []
        with pytest.raises(error):
            reader.open(data, keep=found.append, name=name)
        assert [member.name for member in found] == [f"{name}/0.txt", f"{name}/1.txt"]
        assert len(opened(reader, data, "good.zip")[1]) == 4


def test_whoever_takes_the_files_may_refuse_to_go_on_and_the_next_file_is_read(reader):
    def full(_member: Member) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        reader.open(archive(("a.txt", NEWS), ("b.txt", NEWS)), keep=full, name="all.zip")
    assert reader.read(NEWS).paragraphs[0].text == NEWS.decode()
