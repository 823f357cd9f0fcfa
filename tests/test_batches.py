"""What is handed in together: rows of one batch, archives unpacked by workers, failures that harm nobody else."""

import io
import sys
import zipfile
from email.message import EmailMessage
from hashlib import sha256
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction

from articles.extraction.originals.isolated import Reader
from articles.models import Article, Batch, Ingestion, Original
from articles.services import batches, ingest, queue, reading
from articles.services.metadata import Metadata

pytestmark = pytest.mark.django_db

TEXT = "Russia will leave the INF treaty next month, report {} says.\n"


def archive(*files: tuple[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in files:
            target.writestr(name, data)
    return packed.getvalue()


def texts(count: int) -> list[tuple[str, bytes]]:
    return [(f"{number}.txt", TEXT.format(number).encode()) for number in range(count)]


def hand_in(*files: tuple[str, bytes], **metadata: object) -> Batch:
    batch = batches.begin(Batch.Way.UPLOAD)
    ingest.submit_to(batch, files, Metadata(**metadata))
    return batch


def states(batch: Batch) -> list[tuple[str, str]]:
    return list(Ingestion.objects.filter(batch=batch).order_by("pk").values_list("name", "state"))


def test_files_of_a_batch_are_rows_of_it_in_their_order():
    batch = hand_in(*texts(3))
    assert states(batch) == [("0.txt", "queued"), ("1.txt", "queued"), ("2.txt", "queued")]


def test_what_is_refused_is_a_failed_row_with_its_reason_and_keeps_nothing(settings):
    settings.TREATYKB_MAX_UPLOAD_BYTES = 100
    batch = hand_in(("empty.txt", b""), *texts(1), ("big.txt", b"x" * 101))
    assert states(batch) == [("empty.txt", "failed"), ("0.txt", "queued"), ("big.txt", "failed")]
    assert Ingestion.objects.get(name="empty.txt").reason == "empty.txt is empty."
    assert "the limit is" in Ingestion.objects.get(name="big.txt").reason
    assert Original.objects.count() == 1


def test_a_row_without_an_original_can_only_be_a_failure():
    with pytest.raises(IntegrityError, match="ingestion_original_or_address"), transaction.atomic():
        Ingestion.objects.create(name="nothing.txt")


def test_an_archive_is_accepted_as_one_row_and_nobody_opens_it_yet():
    batch = hand_in(("all.zip", archive(*texts(3))))
    assert states(batch) == [("all.zip", "queued")]
    assert Original.objects.count() == 1


def test_a_worker_makes_the_files_of_an_archive_rows_of_its_batch(registry):
    batch = hand_in(("all.zip", archive(*texts(2), ("deep/2.txt", TEXT.format(2).encode()))))
    reading.read_queue()
    assert states(batch) == [("all.zip", "unpacked"), ("0.txt", "done"), ("1.txt", "done"), ("deep/2.txt", "done")]
    container = Ingestion.objects.get(state="unpacked")
    assert [(row.parent, row.place) for row in container.members.order_by("pk")] == [(container, n) for n in range(3)]
    assert container.article is None
    assert Article.objects.count() == 3


def test_what_the_uploader_says_counts_for_every_file_of_an_archive(registry):
    hand_in(("all.zip", archive(*texts(2))), publisher="Harbour Daily")
    reading.read_queue()
    assert set(Article.objects.values_list("publisher__name", flat=True)) == {"Harbour Daily"}


def test_a_bad_file_in_an_archive_fails_by_itself(registry):
    batch = hand_in(("all.zip", archive(("noise.txt", b"a\x00b"), ("../out.txt", b"x"), *texts(1))))
    reading.read_queue()
    found = dict(states(batch))
    assert found == {"all.zip": "unpacked", "noise.txt": "failed", "out.txt": "failed", "0.txt": "done"}
    out = Ingestion.objects.get(name="out.txt")
    assert "leads out of the archive" in out.reason
    assert out.original is None
    assert not ingest.retry(out)


def test_a_file_in_an_archive_that_is_over_the_limit_fails_and_is_not_kept(registry, settings):
    settings.TREATYKB_MAX_UPLOAD_BYTES = 2000
    batch = hand_in(("all.zip", archive(("big.txt", b"words " * 1000), *texts(1))))
    reading.read_queue()
    assert dict(states(batch)) == {"all.zip": "unpacked", "big.txt": "failed", "0.txt": "done"}
    assert Original.objects.count() == 2


def test_archives_in_an_archive_are_opened_with_it(registry):
    inner = archive(*texts(1))
    batch = hand_in(("outer.zip", archive(("inner.zip", inner))))
    reading.read_queue()
    assert states(batch) == [("outer.zip", "unpacked"), ("inner.zip/0.txt", "done")]


def test_an_e_mail_is_an_article_and_its_attachments_are_others(registry):
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Message-ID"] = "desk@example.org", "Two reports", "<1@example.org>"
    mail.set_content("The INF treaty was signed in 1987, the desk writes.")
    mail.add_attachment(TEXT.format(1), filename="report.txt")
    batch = hand_in(("two.eml", mail.as_bytes()), ("mail.zip", archive(("same.eml", mail.as_bytes()))))
    reading.read_queue()
    # In the archive the mail is the same article, and its attachment came out with it, once.
    assert states(batch) == [
        ("two.eml", "done"), ("mail.zip", "unpacked"), ("report.txt", "done"), ("same.eml", "duplicate"),
        ("same.eml/report.txt", "duplicate"),
    ]  # fmt: skip


def test_a_damaged_archive_fails_with_its_reason():
    batch = hand_in(("all.zip", archive(*texts(3))[:-30]), ("none.zip", archive()))
    reading.read_queue()
    assert {state for _, state in states(batch)} == {"failed"}
    assert "damaged" in Ingestion.objects.get(name="all.zip").reason
    assert "no file in it" in Ingestion.objects.get(name="none.zip").reason


def test_what_a_worker_found_in_an_archive_is_kept_whole_or_not_at_all(registry, monkeypatch):
    batch = hand_in(("all.zip", archive(*texts(3))))
    taken = queue.take_next()
    # Somebody else takes the archive over while this worker opens it.
    Ingestion.objects.filter(pk=taken.pk).update(lease="11111111-1111-4111-8111-111111111111")
    reading.read(taken)
    assert states(batch) == [("all.zip", "running")]
    Ingestion.objects.update(state="queued", lease=None, lease_until=None)
    reading.read_queue()
    assert sorted(states(batch)) == [("0.txt", "done"), ("1.txt", "done"), ("2.txt", "done"), ("all.zip", "unpacked")]


def test_an_archive_that_is_opened_again_adds_nothing_twice(registry):
    batch = hand_in(("all.zip", archive(*texts(3))))
    reading.read_queue()
    before = states(batch)
    Ingestion.objects.filter(state="unpacked").update(state="failed", reason="An error of the program.")
    assert ingest.retry_all(batch) == 1
    reading.read_queue()
    assert states(batch) == before
    assert Article.objects.count() == 3


def test_a_long_unpacking_keeps_its_lease(registry, settings):
    settings.TREATYKB_LEASE_SECONDS = 0
    batch = hand_in(("all.zip", archive(*texts(3))))
    taken = queue.take_next()
    first = taken.lease_until
    seen = []
    monitored = Ingestion.objects.filter(pk=taken.pk)

    def renewed(row):
        original_renew(row)
        seen.append(monitored.get().lease_until)

    original_renew = queue.renew
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(queue, "renew", renewed)
        reading.read(taken)
    assert len(seen) == 3
    assert all(until > first for until in seen)
    assert ("all.zip", "unpacked") in states(batch)


STALLED = """
import os, sys
from articles.extraction.originals import child, members as inside

def crashing(data, *, name=""):
    for number, member in enumerate(real(data, name=name)):
        if number == 2:
            os.kill(os.getpid(), 11)
        yield member

real = child.opened
child.opened = crashing
child.main()
"""


def test_an_archive_that_crashes_the_reader_half_way_leaves_no_half_of_it_and_blocks_nobody(registry, monkeypatch):
    batch = hand_in(("all.zip", archive(*texts(3))), ("alone.txt", TEXT.format("alone").encode()))
    with Reader(command=(sys.executable, "-c", STALLED)) as reader:
        monkeypatch.setattr(reading, "reader", lambda: reader)
        reading.read_queue()
    assert states(batch) == [("all.zip", "failed"), ("alone.txt", "done")]
    assert "crashed the program that reads it 3 times" in Ingestion.objects.get(name="all.zip").reason


def test_a_store_that_fails_while_an_archive_is_opened_fails_the_archive_and_a_retry_reads_it(registry):
    batch = hand_in(("all.zip", archive(*texts(2))))
    second = Original(sha256=sha256(texts(2)[1][1]).hexdigest())
    in_the_way = Path(default_storage.path(second.path)).parent
    in_the_way.write_text("")
    reading.read_queue()
    assert states(batch) == [("all.zip", "failed")]
    assert "1.txt in it could not be stored" in Ingestion.objects.get().reason
    in_the_way.unlink()
    assert ingest.retry_all(batch) == 1
    reading.read_queue()
    assert dict(states(batch)) == {"all.zip": "unpacked", "0.txt": "done", "1.txt": "done"}


def test_the_progress_of_a_batch_counts_files_and_no_archives(registry):
    batch = hand_in(("all.zip", archive(*texts(2))), ("0.txt", texts(1)[0][1]), ("bad.txt", b"\x00"))
    assert (batches.progress(batch).total, batches.progress(batch).percent) == (3, 0)
    reading.read_queue()
    progress = batches.progress(batch)
    assert (progress.total, progress.done, progress.duplicate, progress.failed) == (4, 2, 1, 1)
    assert (progress.finished, progress.left, progress.percent) == (4, 0, 100)


def test_all_failures_of_a_batch_are_tried_again_and_those_of_others_are_not():
    batch, other = hand_in(("bad.txt", b"\x00"), ("empty.txt", b"")), hand_in(("worse.txt", b"\x00\x01"))
    reading.read_queue()
    assert ingest.retry_all(batch) == 1
    assert states(batch) == [("bad.txt", "queued"), ("empty.txt", "failed")]
    assert states(other) == [("worse.txt", "failed")]


def test_a_page_of_a_batch_reads_on_behind_the_last_row():
    batch = hand_in(*texts(5))
    first = batches.page(batch, size=2)
    second = batches.page(batch, after=first.next, size=2)
    last = batches.page(batch, after=second.next, size=2)
    assert [row.name for page in (first, second, last) for row in page.rows] == [f"{n}.txt" for n in range(5)]
    assert last.next is None
    assert not batches.page(batch, state=Ingestion.State.FAILED).rows


def test_a_file_is_kept_in_pieces_and_read_as_it_came():
    batch = batches.begin(Batch.Way.UPLOAD)
    data = b"word " * 100_000
    (row,) = ingest.submit_to(batch, [("long.txt", ContentFile(data))], Metadata())
    assert default_storage.open(row.original.path).read() == data
    assert row.original.size == len(data)
