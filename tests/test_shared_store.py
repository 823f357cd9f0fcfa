"""Originals in stores: whole or not at all, on this machine or in one that several machines share over S3."""

import os
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import boto3
import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from moto.server import ThreadedMotoServer

from articles.models import Article, Ingestion, Original
from articles.services import ingest, originals, queue, reading
from articles.services.refusals import Refused
from articles.services.verification import verify
from tests.processes import environment, manage, wait_for, worker
from treatykb import variables

pytestmark = pytest.mark.django_db
TEXT = b"Russia warns on missile pact\n\nRussia will leave the INF treaty next month, Sergei Lavrov said on Tuesday.\n"


@pytest.fixture
def bucket(monkeypatch, settings) -> Iterator[dict[str, str]]:
    """The environment of an installation whose originals are in a bucket of an S3 server; settings follow it."""
    server = ThreadedMotoServer("127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    told = {
        # Servers of one process share what they keep.
        "TREATYKB_S3_BUCKET": f"treaties-{uuid4().hex}",
        "TREATYKB_S3_ENDPOINT": f"http://{host}:{port}",
        "TREATYKB_S3_REGION": "eu-central-1",
        "TREATYKB_S3_PREFIX": "/record/",
        "AWS_ACCESS_KEY_ID": "key",
        "AWS_SECRET_ACCESS_KEY": "secret",
    }
    for name, value in told.items():
        monkeypatch.setenv(name, value)
    s3(told).create_bucket(
        Bucket=told["TREATYKB_S3_BUCKET"], CreateBucketConfiguration={"LocationConstraint": "eu-central-1"}
    )
    settings.STORAGES = {**settings.STORAGES, "default": variables.originals_store()}
    yield told
    server.stop()


def s3(told: dict[str, str]):
    return boto3.client("s3", endpoint_url=told["TREATYKB_S3_ENDPOINT"], region_name="eu-central-1")


def objects(told: dict[str, str]) -> dict[str, object]:
    found = s3(told).list_objects_v2(Bucket=told["TREATYKB_S3_BUCKET"]).get("Contents", [])
    return {one["Key"]: (one["LastModified"], one["Size"]) for one in found}


def test_an_original_is_kept_in_the_bucket_under_its_hash_and_read_again(bucket):
    row = ingest.submit(TEXT, name="pact.txt")
    assert list(objects(bucket)) == [f"record/{row.original.path}"]
    assert originals.read(row.original) == TEXT
    with originals.open_original(row.original) as file:
        assert b"".join(file.chunks(10)) == TEXT


def test_the_same_bytes_are_not_written_again_and_a_part_of_them_is(bucket):
    row = ingest.submit(TEXT, name="pact.txt")
    before = objects(bucket)
    assert ingest.submit(TEXT, name="copy.txt").original == row.original
    assert objects(bucket) == before
    s3(bucket).put_object(Bucket=bucket["TREATYKB_S3_BUCKET"], Key=f"record/{row.original.path}", Body=TEXT[:10])
    ingest.submit(TEXT, name="pact.txt")
    assert originals.read(row.original) == TEXT


@pytest.mark.django_db(transaction=True)
def test_what_one_machine_accepts_another_reads_and_a_third_verifies(bucket, registry, tmp_path):
    paths = []
    for n in range(5):
        path = tmp_path / f"{n}.txt"
        path.write_bytes(TEXT.replace(b"missile", f"missile {n}".encode()))
        paths.append(str(path))
    web, work, third = ({**environment(tmp_path / name), **bucket} for name in ("web", "worker", "third"))
    for one in (web, work, third):
        for folder in ("broker", "broker-control"):
            Path(one["TREATYKB_VAR"], folder).mkdir(parents=True)
    accepted = manage("ingest", "--no-wait", *paths, env=web)
    assert accepted.returncode == 0, accepted.stderr
    assert len(objects(bucket)) == 5
    # Its queue of files is its own, too: the clock alone tells this worker.
    with worker(work):
        assert wait_for(lambda: Ingestion.objects.filter(state="done").count() == 5, 120), Ingestion.objects.values()
    checked = manage("verify", env=third)
    assert (checked.returncode, "5 originals, 5 articles" in checked.stdout) == (0, True), checked.stdout
    assert not list(tmp_path.rglob("originals"))


def test_what_the_bucket_lost_or_changed_is_a_breach(bucket, registry):
    for name in ("a", "b"):
        ingest.submit(TEXT + name.encode(), name=f"{name}.txt")
    reading.read_queue()
    assert verify().breaches == []
    lost, changed = Original.objects.order_by("pk")
    s3(bucket).delete_object(Bucket=bucket["TREATYKB_S3_BUCKET"], Key=f"record/{lost.path}")
    s3(bucket).put_object(Bucket=bucket["TREATYKB_S3_BUCKET"], Key=f"record/{changed.path}", Body=TEXT + b"c")
    breaches = "\n".join(verify().breaches)
    assert f"{lost.sha256} (a.txt): its bytes cannot be read (No such file" in breaches
    assert f"{changed.sha256} (b.txt): its bytes are no longer what was handed in" in breaches


def test_a_bucket_that_is_not_there_refuses_an_upload_and_keeps_no_row(bucket):
    s3(bucket).delete_bucket(Bucket=bucket["TREATYKB_S3_BUCKET"])
    with pytest.raises(Refused) as refused:
        ingest.submit(TEXT, name="pact.txt")
    assert refused.value.code == "not_stored"
    assert "NoSuchBucket" in refused.value.message
    assert not Original.objects.exists() and not Ingestion.objects.exists()


def test_an_original_is_handed_out_from_the_bucket_and_asked_for_later_when_that_is_away(
    bucket, registry, client, settings, monkeypatch
):
    row = ingest.submit(TEXT, name="pact.txt")
    reading.read_queue()
    address = f"/originals/{row.original.sha256}/"
    assert client.get(address).getvalue() == TEXT
    monkeypatch.setenv("TREATYKB_S3_ENDPOINT", "http://127.0.0.1:1")
    settings.STORAGES = {**settings.STORAGES, "default": variables.originals_store()}
    away = client.get(address)
    assert (away.status_code, b"Try again later" in away.content) == (503, True)
    assert b"127.0.0.1" not in away.content


def test_a_store_that_is_away_leaves_the_row_to_later_attempts_and_fails_it_in_the_end(bucket, settings, monkeypatch):
    settings.TREATYKB_MAX_ATTEMPTS = 2
    row = ingest.submit(TEXT, name="pact.txt")
    monkeypatch.setenv("TREATYKB_S3_ENDPOINT", "http://127.0.0.1:1")
    settings.STORAGES = {**settings.STORAGES, "default": variables.originals_store()}
    reading.read(queue.take_next())
    row.refresh_from_db()
    assert (row.state, row.attempts) == ("running", 1)
    queue.give_back(row)
    reading.read(queue.take_next())
    row.refresh_from_db()
    assert (row.state, "cannot be read from the store" in row.reason) == ("failed", True)
    assert not Article.objects.exists()


def test_without_a_bucket_originals_are_files(monkeypatch):
    monkeypatch.delenv("TREATYKB_S3_BUCKET", raising=False)
    assert variables.originals_store() == {"BACKEND": "treatykb.stores.files.WholeFiles"}


def test_a_bucket_without_the_library_is_named_with_its_remedy(monkeypatch):
    monkeypatch.setenv("TREATYKB_S3_BUCKET", "treaties")
    monkeypatch.setattr(variables, "find_spec", lambda _: None)
    with pytest.raises(ImproperlyConfigured, match=r"pip install -r requirements-s3.txt"):
        variables.originals_store()


def test_a_file_that_breaks_off_leaves_neither_itself_nor_a_part(settings):
    class Breaking(ContentFile):
        def chunks(self, *_):
            yield b"begun"
            raise OSError(28, os.strerror(28))

    with pytest.raises(OSError, match="No space left"):
        default_storage.save("originals/ab/abc", Breaking(b""))
    assert not default_storage.exists("originals/ab/abc")
    assert default_storage.listdir("originals/ab") == ([], [])


def test_a_file_that_is_stored_again_stays_under_its_name(settings):
    assert default_storage.save("originals/ab/abc", ContentFile(TEXT)) == "originals/ab/abc"
    assert default_storage.save("originals/ab/abc", ContentFile(TEXT)) == "originals/ab/abc"
    assert default_storage.listdir("originals/ab") == ([], ["abc"])
