"""Handing in and watching, without scripts: files, a text or an address become a batch whose page tells of each."""

import re
import zipfile
from io import BytesIO

import pytest
from django.contrib.auth.models import Permission, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from articles.models import Article, Batch, Ingestion
from articles.services import batches, ingest, reading
from articles.services.metadata import Metadata

pytestmark = pytest.mark.django_db

TEXT = "Pact in doubt\n\nRussia will leave the INF treaty next month, report {} says.\n"
PEOPLE = ["anonymous", "reader", "uploader", "admin"]


def file(data: bytes = TEXT.format(1).encode(), name: str = "pact.txt") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data, "text/plain")


def client_of(who: str, **options: object) -> Client:
    client = Client(**options)
    if who == "admin":
        client.force_login(User.objects.create_superuser("admin", password="x"))
    elif who != "anonymous":
        user = User.objects.create_user(who, password="x")
        if who == "uploader":
            user.user_permissions.add(Permission.objects.get(codename="add_ingestion"))
        client.force_login(user)
    return client


@pytest.fixture
def uploader() -> Client:
    """Somebody who may upload and nothing else."""
    return client_of("uploader")


def send(client: Client, *files: SimpleUploadedFile, **fields: object):
    told = {f"upload-{name}": value for name, value in fields.items()}
    return client.post("/upload/", {"way": "upload", "upload-originals": list(files), **told})


def page(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, answer.content
    return re.sub(r"\s+", " ", answer.content.decode())


def a_batch(*texts: str, by: str = "uploader") -> Batch:
    batch = batches.begin(Batch.Way.UPLOAD, User.objects.filter(username=by).first())
    ingest.submit_to(batch, [(f"{n}.txt", text.encode()) for n, text in enumerate(texts)], Metadata())
    return batch


def test_many_files_become_one_batch_with_what_is_known_of_them(uploader, registry):
    answer = send(uploader, file(), file(b"Other words.", "other.txt"), published="2019-01-16", publisher="Courier")
    batch = Batch.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, f"/upload/{batch.key}/")
    assert (batch.way, batch.submitted_by.username) == ("upload", "uploader")
    reading.read_queue()
    assert {str(article.published) for article in Article.objects.all()} == {"2019-01-16"}
    assert {article.publisher.name for article in Article.objects.all()} == {"Courier"}


def test_a_large_file_comes_whole(uploader):
    data = b"Words, words. " * 40_000
    send(uploader, file(data, "long.txt"))
    original = Ingestion.objects.get().original
    assert original.size == len(data)


def test_a_pasted_text_becomes_an_article_with_what_is_told_of_it(uploader, registry):
    told = {
        "title": "The pact's end",
        "publisher": "Courier",
        "published": "2019-01-16",
        "url": "https://example.org/a",
    }
    answer = uploader.post(
        "/upload/", {"way": "paste", "paste-text": "One.\r\n\r\nTwo.", **{f"paste-{k}": v for k, v in told.items()}}
    )
    assert answer.status_code == 302
    assert Ingestion.objects.get().name == "the-pacts-end.txt"
    reading.read_queue()
    article = Article.objects.get()
    assert (article.title, article.url, article.publisher.name) == (
        "The pact's end",
        "https://example.org/a",
        "Courier",
    )
    assert [paragraph.text for paragraph in article.paragraphs.all()] == ["One.", "Two."]


def test_an_address_is_accepted_for_a_worker_to_fetch(uploader):
    answer = uploader.post("/upload/", {"way": "url", "url-address": "https://example.org/exit"})
    batch = Batch.objects.get()
    assert answer["Location"] == f"/upload/{batch.key}/"
    row = Ingestion.objects.get()
    assert (row.batch, row.url, row.state, row.original) == (batch, "https://example.org/exit", "queued", None)


@pytest.mark.parametrize("address", ["http://127.0.0.1/", "ftp://example.org/a", "nowhere", ""])
def test_an_address_that_is_not_fetched_is_refused_in_its_form_and_keeps_nothing(uploader, address):
    answer = uploader.post("/upload/", {"way": "url", "url-address": address, "url-publisher": "Courier"})
    assert answer.status_code == 422
    assert "wrong-why" in answer.content.decode()
    assert 'value="Courier"' in answer.content.decode()
    assert not Batch.objects.exists()


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"way": "upload"}, "Choose at least one file."),
        ({"way": "upload", "upload-originals": file(), "upload-published": "16.13.2019"}, "Enter a valid date."),
        ({"way": "paste", "paste-text": ""}, "This field is required."),
        ({"way": "paste", "paste-text": "x", "paste-title": "t" * 501}, "at most 500 characters"),
        ({"way": "paste", "paste-text": "x", "paste-url": "nowhere at all"}, "Enter a valid URL."),
        ({}, "Choose at least one file."),
    ],
)
def test_what_is_wrong_in_a_form_is_said_and_nothing_is_kept(uploader, fields, reason):
    answer = uploader.post("/upload/", fields)
    assert answer.status_code == 422
    assert reason in answer.content.decode()
    assert not Batch.objects.exists()
    assert not Ingestion.objects.exists()


def test_the_page_of_a_batch_tells_what_became_of_each_file(uploader, registry):
    send(uploader, file(), file(b"", "empty.txt"), file(b"a\x00b", "noise.txt"))
    batch = Batch.objects.get()
    waiting = page(uploader, f"/upload/{batch.key}/")
    assert "1 of 3 files read" in waiting
    assert "empty.txt is empty." in waiting
    assert '<noscript><meta http-equiv="refresh"' in waiting
    assert 'hx-trigger="every 2s"' in waiting
    reading.read_queue()
    send(uploader, file(name="again.txt"))
    done = page(uploader, f"/upload/{batch.key}/")
    assert "3 of 3 files read" in done
    assert "NUL byte at position 1" in done
    article = Article.objects.get()
    assert f'<a href="/articles/{article.pk}/">{article.title}</a>' in done
    assert 'http-equiv="refresh"' not in done
    assert "every 2s" not in done
    again = page(uploader, Batch.objects.exclude(pk=batch.pk).get().get_absolute_url())
    assert "already here" in again
    assert f'href="/articles/{article.pk}/"' in again


def test_the_files_of_an_archive_are_rows_that_name_it(uploader, registry):
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("one.txt", TEXT.format("one"))
        archive.writestr("../two.txt", TEXT.format("two"))
    send(uploader, file(packed.getvalue(), "both.zip"))
    reading.read_queue()
    shown = page(uploader, Batch.objects.get().get_absolute_url())
    assert "2 of 2 files read" in shown
    assert '<bdi>one.txt</bdi> <span class="meta">in <bdi>both.zip</bdi></span>' in shown
    assert "leads out of the archive" in shown


def test_one_failure_is_tried_again(uploader):
    batch = a_batch("a\x00b", "c\x00d")
    reading.read_queue()
    first, _ = Ingestion.objects.filter(batch=batch).order_by("pk")
    answer = uploader.post(f"/upload/{batch.key}/retry/", {"row": str(first.key)})
    assert answer["Location"] == f"/upload/{batch.key}/#row-{first.key}"
    assert [row.state for row in Ingestion.objects.order_by("pk")] == ["queued", "failed"]


def test_all_failures_are_tried_again_and_those_without_bytes_are_not_offered(uploader):
    batch = a_batch("a\x00b", "", "c\x00d")
    reading.read_queue()
    shown = page(uploader, f"/upload/{batch.key}/")
    assert shown.count("Try again</button>") == 2
    assert uploader.post(f"/upload/{batch.key}/retry/").status_code == 302
    assert sorted(Ingestion.objects.values_list("state", flat=True)) == ["failed", "queued", "queued"]
    only_refused = a_batch("")
    assert "Try all failures again" not in page(uploader, f"/upload/{only_refused.key}/")


def test_failures_are_read_again_in_the_encoding_that_they_have(uploader, registry):
    send(uploader, file("Élysée denies leaving the INF treaty.".encode("latin-1")))
    batch = Batch.objects.get()
    reading.read_queue()
    assert "not UTF-8" in page(uploader, f"/upload/{batch.key}/")
    assert uploader.post(f"/upload/{batch.key}/retry/", {"encoding": "klingon"}).status_code == 422
    assert uploader.post(f"/upload/{batch.key}/retry/", {"encoding": "cp1252"}).status_code == 302
    reading.read_queue()
    assert Ingestion.objects.get().state == "done"
    assert Article.objects.get().paragraphs.get().text.startswith("Élysée")


@pytest.mark.parametrize("row", ["nonsense", "00000000-0000-0000-0000-000000000001"])
def test_a_row_that_is_not_of_the_batch_is_not_found(uploader, row):
    batch = a_batch("a\x00b")
    assert uploader.post(f"/upload/{batch.key}/retry/", {"row": row}).status_code == 404


def test_more_files_are_added_to_ones_own_batch_alone(uploader):
    own, other = a_batch("One."), batches.begin(Batch.Way.UPLOAD)
    fields = {"way": "upload", "upload-originals": [file()]}
    answer = uploader.post(f"/upload/{own.key}/files/", fields, headers={"Accept": "application/json"})
    assert (answer.status_code, answer.json()["batch"]) == (201, f"/upload/{own.key}/")
    assert own.ingestions.count() == 2
    assert uploader.post(f"/upload/{other.key}/files/", fields).status_code == 404
    assert not other.ingestions.exists()


def test_the_script_is_answered_in_json(uploader):
    accept = {"Accept": "application/json"}
    answer = uploader.post("/upload/", {"way": "upload", "upload-originals": [file()]}, headers=accept)
    batch = Batch.objects.get()
    assert answer.json() == {"batch": f"/upload/{batch.key}/", "add": f"/upload/{batch.key}/files/"}
    refused = uploader.post("/upload/", {"way": "upload"}, headers=accept)
    assert (refused.status_code, refused.json()) == (422, {"errors": ["Choose at least one file."]})


def test_files_by_state_and_page_by_page(uploader, monkeypatch):
    monkeypatch.setattr("articles.services.batches.page.__kwdefaults__", {"after": 0, "state": None, "size": 2})
    batch = a_batch("One.", "a\x00b", "Three.", "c\x00d", "e\x00f")
    reading.read_queue()
    failed = page(uploader, f"/upload/{batch.key}/?state=failed")
    assert re.findall(r"<bdi>(\d)\.txt", failed) == ["1", "3"]
    following = re.search(r'rel="next" href="([^"]+)"', failed)[1].replace("&amp;", "&")
    assert re.findall(r"<bdi>(\d)\.txt", page(uploader, f"/upload/{batch.key}/{following}")) == ["4"]


@pytest.mark.parametrize("query", ["?state=lost", "?after=x", "?after=-1", "?after=99999999999999999999"])
def test_an_address_that_makes_no_sense_is_explained(uploader, query):
    assert uploader.get(f"/upload/{a_batch('One.').key}/{query}").status_code == 400


def test_the_upload_page_lists_ones_own_batches_alone(uploader):
    own = a_batch("One.", "a\x00b", "")
    other = a_batch("Two.", by="nobody")
    reading.read_queue()
    shown = page(uploader, "/upload/")
    assert f"/upload/{own.key}/" in shown
    assert f"/upload/{other.key}/" not in shown
    assert '<td>Files</td><td class="amount">3</td><td class="amount">0</td><td class="amount">2</td>' in shown


@pytest.mark.parametrize("address", ["/upload/", "/upload/{}/", "/upload/{}/retry/", "/upload/{}/files/"])
@pytest.mark.parametrize("who", PEOPLE)
def test_only_who_may_upload_gets_any_page_of_it(who, address):
    batch = a_batch("a\x00b", by="nobody")
    reading.read_queue()
    client = client_of(who)
    ask = client.get if address == "/upload/{}/" else client.post
    answer = ask(
        address.format(batch.key), {"way": "upload", "upload-originals": [file()]} if ask == client.post else {}
    )
    if who == "anonymous":
        assert answer["Location"].startswith("/sign-in/?next=/upload/")
    elif who == "reader":
        assert answer.status_code == 403
    else:
        assert answer.status_code not in (401, 403)
        return
    assert Batch.objects.count() == 1
    assert Ingestion.objects.get().state == "failed"


def test_an_upload_that_came_from_another_site_is_refused():
    strict = client_of("uploader", enforce_csrf_checks=True)
    batch = a_batch("a\x00b")
    for address in ("/upload/", f"/upload/{batch.key}/files/", f"/upload/{batch.key}/retry/"):
        answer = strict.post(address, {"way": "upload", "upload-originals": [file()]})
        assert answer.status_code == 403
    assert Ingestion.objects.count() == 1


def test_more_bytes_than_are_taken_at_once_are_refused_before_they_are_read(uploader, settings):
    settings.TREATYKB_MAX_REQUEST_BYTES = 2 * 1024 * 1024
    answer = send(uploader, file(b"x" * 2 * 1024 * 1024))
    assert answer.status_code == 413
    assert "At most 2 MB can be sent at once" in answer.content.decode()
    assert not Batch.objects.exists()


def test_more_files_than_are_taken_at_once_are_refused(uploader, settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FILES = 3
    answer = send(uploader, *[file(name=f"{n}.txt") for n in range(4)])
    assert answer.status_code == 413
    assert "At most 3 files can be sent at once" in answer.content.decode()
    assert not Batch.objects.exists()


def test_a_form_that_was_cut_off_is_explained(uploader):
    answer = uploader.post("/upload/", b"--x\r\nnonsense", content_type="multipart/form-data; boundary=")
    assert answer.status_code in (400, 413)
    assert not Batch.objects.exists()


def test_names_of_files_are_shown_and_never_run(uploader):
    send(uploader, file(name="<script>alert(1)<!--.txt"))
    shown = page(uploader, Batch.objects.get().get_absolute_url())
    assert "<script>alert" not in shown
    assert "&lt;script&gt;alert(1)" in shown


@pytest.mark.parametrize("rows", [1, 60])
def test_the_pages_ask_as_many_queries_for_one_file_as_for_sixty(
    uploader, registry, django_assert_max_num_queries, rows
):
    batch = a_batch(*(TEXT.format(n) for n in range(rows)), "a\x00b")
    for _ in range(rows // 10):
        a_batch("One.")
    reading.read_queue()
    with django_assert_max_num_queries(9):
        assert uploader.get(f"/upload/{batch.key}/").status_code == 200
    with django_assert_max_num_queries(5):
        assert uploader.get("/upload/").status_code == 200


def test_the_pages_carry_no_inline_code(uploader):
    for address in ("/sign-in/", "/upload/", f"/upload/{a_batch('One.').key}/"):
        shown = page(uploader, address)
        assert not re.search(r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=", shown), address
        assert shown.count("<h1") == 1


def test_signing_in_leads_back_to_where_one_came_from_and_out_again():
    User.objects.create_user("uploader", password="a long secret")
    client = Client()
    asked = client.get("/upload/", follow=True)
    assert asked.redirect_chain[-1][0] == "/sign-in/?next=/upload/"
    wrong = client.post("/sign-in/", {"username": "uploader", "password": "wrong", "next": "/upload/"})
    assert "do not match" in wrong.content.decode()
    right = client.post("/sign-in/", {"username": "uploader", "password": "a long secret", "next": "/upload/"})
    assert right["Location"] == "/upload/"
    assert client.get("/upload/").status_code == 403
    away = client.post("/sign-in/", {"username": "uploader", "password": "a long secret", "next": "https://evil.test/"})
    assert away["Location"] == "/"
    assert client.post("/sign-out/")["Location"] == "/"
    assert "Sign in" in page(client, "/")
