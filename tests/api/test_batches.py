"""Several files at once, batches, and uploads that are sent again."""

import json
import zipfile
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from io import BytesIO
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections, transaction
from django.utils import timezone
from rest_framework.test import APIClient

from articles.models import Batch, Ingestion, KeptAnswer, Original
from articles.services import idempotence
from articles.services.reading import read_queue
from articles.tasks import forget_answers

pytestmark = pytest.mark.django_db
ADDRESS = "/api/v1/articles/"
ARTICLE = {"title": "Talks", "publisher": "Harbour Daily", "published": "2019-01-16", "paragraphs": ["Nothing new."]}


def files(*names: str) -> list[SimpleUploadedFile]:
    return [SimpleUploadedFile(name, f"Words of {name}.".encode()) for name in names]


def upload(client, *sent: SimpleUploadedFile, key: str = "", **fields):
    headers = {"Idempotency-Key": key} if key else {}
    return client.post(ADDRESS, {"file": list(sent), **fields}, format="multipart", headers=headers)


def test_several_files_are_one_batch_with_its_address(staff, api):
    response = upload(staff, *files("a.txt", "b.txt"), publisher="Harbour Daily")
    assert response.status_code == 202
    batch = Batch.objects.get()
    told = response.json()
    assert response["Location"] == told["url"] == f"http://testserver/api/v1/batches/{batch.key}/"
    assert told["page"] == f"http://testserver/upload/{batch.key}/"
    assert (told["way"], told["finished"], told["counts"]["queued"]) == ("api", False, 2)
    rows = api.get(told["ingestions"]).json()["results"]
    assert {row["name"] for row in rows} == {"a.txt", "b.txt"}
    assert {row["batch"] for row in rows} == {told["url"]}
    read_queue()
    done = api.get(told["url"]).json()
    assert (done["finished"], done["counts"]["done"], done["counts"]["queued"]) == (True, 2, 0)


def test_one_file_is_answered_by_its_ingestion_which_names_its_batch(staff, api):
    told = upload(staff, *files("a.txt")).json()
    assert told["state"] == "queued"
    assert api.get(told["batch"]).json()["counts"]["queued"] == 1


def test_several_files_are_accepted_together_or_not_at_all(staff):
    empty = [SimpleUploadedFile("b.txt", b""), SimpleUploadedFile("c.txt", b"")]
    response = upload(staff, *files("a.txt"), *empty)
    assert response.status_code == 422
    assert response.json()["errors"] == [
        {"detail": "b.txt is empty.", "pointer": "/file/1"},
        {"detail": "c.txt is empty.", "pointer": "/file/2"},
    ]
    for model in (Batch, Ingestion, Original):
        assert not model.objects.exists()


def test_what_is_true_of_one_article_is_not_taken_for_several(staff):
    response = upload(staff, *files("a.txt", "b.txt"), title="Talks")
    assert response.status_code == 422
    assert [fault["pointer"] for fault in response.json()["errors"]] == ["/title"]
    assert not Batch.objects.exists()


def test_more_files_than_are_taken_at_once_are_refused(staff, settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FILES = 2
    response = upload(staff, *files("a.txt", "b.txt", "c.txt"))
    assert response.status_code == 413
    assert response["Content-Type"] == "application/problem+json"
    assert not Batch.objects.exists()


def test_the_files_of_an_archive_name_it_as_their_parent(staff, api):
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.txt", "Words of a.")
        archive.writestr("b.txt", "Words of b.")
    told = upload(staff, SimpleUploadedFile("both.zip", packed.getvalue())).json()
    read_queue()
    assert api.get(told["url"]).json()["state"] == "unpacked"
    members = api.get(f"/api/v1/ingestions/?found_in={told['id']}").json()["results"]
    assert [(row["name"], row["state"], row["found_in"]) for row in members] == [
        ("b.txt", "done", told["url"]),
        ("a.txt", "done", told["url"]),
    ]


@pytest.mark.parametrize("parameter", ["batch", "found_in"])
@pytest.mark.parametrize("value", ["nonsense", "00000000-0000-0000-0000-000000000000"])
def test_an_id_that_nothing_has_is_refused(api, db, parameter, value):
    response = api.get(f"/api/v1/ingestions/?{parameter}={value}")
    assert response.status_code == 400
    assert response.json()["errors"][0]["parameter"] == parameter


def test_batches_do_not_tell_who_handed_them_in(staff, api):
    told = upload(staff, *files("a.txt", "b.txt")).json()
    assert "editor" not in api.get(told["url"]).content.decode()


@pytest.mark.parametrize("kind", ["json", "one file", "two files"])
def test_the_same_upload_with_the_same_key_is_answered_as_before_and_done_once(staff, kind):
    key = f'"{uuid4()}"'

    def send():
        if kind == "json":
            return staff.post(ADDRESS, ARTICLE, headers={"Idempotency-Key": key})
        return upload(staff, *files("a.txt", "b.txt")[: 1 if kind == "one file" else 2], key=key, publisher="Courier")

    first = send()
    assert (first.status_code, first.get("Idempotency-Replayed")) == (202, None)
    read_queue()
    again = send()
    assert (again.status_code, again["Idempotency-Replayed"]) == (202, "true")
    assert again.content == first.content
    assert again["Location"] == first["Location"]
    assert Batch.objects.count() == 1


def test_another_upload_with_the_same_key_is_refused(staff):
    upload(staff, *files("a.txt"), key="one")
    for again in (
        upload(staff, *files("b.txt"), key="one"),
        upload(staff, *files("a.txt"), key="one", publisher="Courier"),
        upload(staff, SimpleUploadedFile("a.txt", b"Other words."), key="one"),
        staff.post(ADDRESS, ARTICLE, headers={"Idempotency-Key": "one"}),
    ):
        assert again.status_code == 422
        assert again.json()["type"] == "urn:problem-type:treatykb:idempotency-key-reused"
    assert Ingestion.objects.count() == 1


def test_the_quotes_of_a_key_are_no_part_of_it(staff):
    upload(staff, *files("a.txt"), key='"one"')
    assert upload(staff, *files("a.txt"), key="one")["Idempotency-Replayed"] == "true"


def test_each_user_has_keys_of_his_own(staff, db, django_user_model):
    upload(staff, *files("a.txt"), key="one")
    other = APIClient()
    other.force_authenticate(django_user_model.objects.create(username="second", is_staff=True))
    assert upload(other, *files("b.txt"), key="one").status_code == 202
    assert Ingestion.objects.count() == 2


def test_a_refused_upload_leaves_its_key_free(staff):
    assert upload(staff, SimpleUploadedFile("a.txt", b""), key="one").status_code == 422
    assert upload(staff, *files("a.txt"), key="one").status_code == 202


@pytest.mark.parametrize("key", ['"', "a b", '"a', "x" * 256, "é", '""', " "])
def test_a_key_that_is_no_key_is_refused(staff, key):
    response = upload(staff, *files("a.txt"), key=key)
    assert response.status_code == 400
    assert response.json()["type"] == "urn:problem-type:treatykb:bad-idempotency-key"
    assert not Ingestion.objects.exists()


def test_an_answer_is_kept_for_a_day_and_swept_then(staff):
    upload(staff, *files("a.txt"), key="one")
    upload(staff, *files("b.txt"), key="two")
    KeptAnswer.objects.filter(key="one").update(kept_at=timezone.now() - timedelta(hours=24, seconds=1))
    assert upload(staff, *files("c.txt"), key="one").status_code == 202
    KeptAnswer.objects.filter(key="one").update(kept_at=timezone.now() - timedelta(hours=24, seconds=1))
    assert forget_answers() == 1
    assert KeptAnswer.objects.get().key == "two"


@pytest.mark.django_db(transaction=True)
def test_the_same_key_at_the_same_time_is_told_to_wait(staff, django_user_model):
    user = django_user_model.objects.get(username="editor")

    def elsewhere():
        try:
            return upload(staff, *files("a.txt"), key="one")
        finally:
            connections.close_all()

    with ThreadPoolExecutor(1) as pool, transaction.atomic():
        assert idempotence._alone_with(user, "one")
        response = pool.submit(elsewhere).result(timeout=20)
        assert response.status_code == 409
        assert response["Retry-After"] == "1"
        assert json.loads(response.content)["type"] == "urn:problem-type:treatykb:request-in-progress"
    assert not Ingestion.objects.exists()
    assert upload(staff, *files("a.txt"), key="one").status_code == 202


@pytest.mark.django_db(transaction=True)
def test_ten_at_once_with_one_key_are_done_once(staff):
    def send(_number):
        try:
            return upload(staff, *files("a.txt"), key="one").status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(5) as pool:
        statuses = list(pool.map(send, range(10)))
    assert set(statuses) <= {202, 409}
    assert 202 in statuses
    assert Ingestion.objects.count() == 1


def test_without_a_right_to_upload_a_key_is_not_looked_at(api, reader):
    assert upload(api, *files("a.txt"), key="one").status_code == 401
    assert upload(reader, *files("a.txt"), key="one").status_code == 403
    assert not KeptAnswer.objects.exists()
