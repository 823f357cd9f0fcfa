"""Uploads are accepted with the address of their ingestion, or refused with the place of what is wrong."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from articles.models import Article, Ingestion, Original
from articles.services import originals
from articles.services.reading import read_queue
from tests.record import make_treaty

pytestmark = pytest.mark.django_db
ADDRESS = "/api/v1/articles/"
ARTICLE = {
    "title": "Ruritania to leave",
    "publisher": "Harbour Daily",
    "published": "2019-01-16",
    "url": "https://example.org/leave",
    "byline": "A. Reporter",
    "paragraphs": ["A heading", "", "Ruritania will leave the treaty in February."],
}


def upload(client, data=b"Ruritania will leave the treaty.", name="leave.txt", **fields):
    return client.post(ADDRESS, {"file": SimpleUploadedFile(name, data), **fields}, format="multipart")


def pointers(response, status=422):
    assert response.status_code == status, response.content
    assert response["Content-Type"] == "application/problem+json"
    assert not Ingestion.objects.exists()
    assert not Original.objects.exists()
    return {fault["pointer"]: fault["detail"] for fault in response.json()["errors"]}


def test_a_file_is_accepted_with_the_address_of_its_ingestion(staff):
    response = upload(staff)
    assert response.status_code == 202
    ingestion = Ingestion.objects.get()
    assert response["Location"] == f"http://testserver/api/v1/ingestions/{ingestion.key}/"
    assert response.json()["state"] == "queued"
    assert staff.get(response["Location"]).json() == response.json()
    assert not Article.objects.exists()


def test_an_accepted_file_becomes_an_article(staff, api):
    make_treaty()
    location = upload(staff, title="Given title", publisher="Harbour Daily", published="2019-01-16")["Location"]
    read_queue()
    done = api.get(location).json()
    assert done["state"] == "done"
    article = api.get(done["article"]["url"]).json()
    assert (article["title"], article["published"]) == ("Given title", "2019-01-16")
    assert article["originals"][0]["name"] == "leave.txt"


def test_the_json_form_is_stored_to_the_byte_and_keeps_its_paragraph_numbers(staff, api):
    body = json.dumps(ARTICLE, indent=3).encode()
    response = staff.post(ADDRESS, body, content_type="application/json")
    assert response.status_code == 202
    assert originals.read(Original.objects.get()) == body
    read_queue()
    article = api.get(api.get(response["Location"]).json()["article"]["url"]).json()
    for name in ("title", "published", "url", "byline"):
        assert article[name] == ARTICLE[name]
    paragraphs = api.get(f"{ADDRESS}{article['id']}/paragraphs/").json()["results"]
    assert [(row["index"], row["text"]) for row in paragraphs] == list(enumerate(ARTICLE["paragraphs"]))


def test_a_duplicate_is_accepted_and_names_the_article_that_it_repeats(staff):
    upload(staff)
    read_queue()
    again = upload(staff)
    assert again.status_code == 202
    assert again.json()["state"] == "duplicate"
    article = Article.objects.get()
    assert again.json()["article"]["url"] == f"http://testserver{ADDRESS}{article.pk}/"
    assert again.json()["article"]["page"] == f"http://testserver/articles/{article.pk}/"


def test_an_empty_file_is_refused(staff):
    assert pointers(upload(staff, b"")).keys() == {"/file"}


def test_a_file_over_the_limit_is_refused(staff, settings):
    settings.TREATYKB_MAX_UPLOAD_BYTES = 1000
    response = upload(staff, b"a" * 1001)
    assert response.status_code == 413
    assert response["Content-Type"] == "application/problem+json"
    assert not Original.objects.exists()


@pytest.mark.parametrize("kind", ["multipart", "json"])
def test_a_body_far_over_the_limit_is_refused_before_it_is_read(staff, settings, kind):
    settings.TREATYKB_MAX_UPLOAD_BYTES = 1000
    large = "a" * (1024 * 1024 + 2000)
    response = upload(staff, large.encode()) if kind == "multipart" else staff.post(ADDRESS, {"paragraphs": [large]})
    assert response.status_code == 413
    assert not Original.objects.exists()


def test_json_over_the_limit_is_refused(staff, settings):
    settings.TREATYKB_MAX_UPLOAD_BYTES = 1000
    assert staff.post(ADDRESS, {"paragraphs": ["a" * 1001]}).status_code == 413
    assert not Original.objects.exists()


def test_a_form_without_a_file_is_refused(staff):
    assert pointers(staff.post(ADDRESS, {"title": "x"}, format="multipart")).keys() == {"/file"}
    assert pointers(staff.post(ADDRESS, {"file": "text"}, format="multipart")).keys() == {"/file"}


def test_a_file_of_another_name_is_refused(staff):
    assert pointers(upload(staff, other=SimpleUploadedFile("b.txt", b"b"))).keys() == {"/other"}


def test_every_wrong_field_of_a_form_is_named(staff):
    found = pointers(upload(staff, published="soon", url="nowhere", encoding="klingon", titel="x"))
    assert found.keys() == {"/published", "/url", "/encoding", "/titel"}


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"paragraphs": []}, "/paragraphs"),
        ({"paragraphs": ["", " "]}, "/paragraphs"),
        ({"paragraphs": "text"}, "/paragraphs"),
        ({"paragraphs": ["text", 7]}, "/paragraphs/1"),
        ({"paragraphs": ["text", "a\x00b"]}, "/paragraphs/1"),
        ({"paragraphs": None}, "/paragraphs"),
        ({"title": 7}, "/title"),
        ({"title": "a" * 501}, "/title"),
        ({"published": "soon"}, "/published"),
        ({"published": "2019-1-16"}, "/published"),
        ({"published": 20190116}, "/published"),
        ({"url": "nowhere"}, "/url"),
        ({"publishd": "2019-01-16"}, "/publishd"),
        ({"a/b~c": ""}, "/a~1b~0c"),
    ],
)
def test_a_wrong_field_of_the_json_form_is_named(staff, change, pointer):
    assert pointers(staff.post(ADDRESS, {**ARTICLE, **change})).keys() == {pointer}


def test_an_article_without_paragraphs_is_refused(staff):
    assert pointers(staff.post(ADDRESS, {"title": "x"})).keys() == {"/paragraphs"}
    assert pointers(staff.post(ADDRESS, [ARTICLE])).keys() == {""}


@pytest.mark.parametrize("body", [b"{", b"{'a': 1}", b"\xff\xfe", b"[" * 5000, b'{"paragraphs": [NaN]}'])
def test_a_body_that_is_not_json_is_refused(staff, body):
    response = staff.post(ADDRESS, body, content_type="application/json")
    assert pointers(response, 400).keys() == {""}


def test_a_broken_form_is_refused(staff):
    response = staff.post(ADDRESS, b"--x\r\nnonsense", content_type="multipart/form-data")
    assert response.status_code == 400
    assert not Ingestion.objects.exists()


def test_an_article_without_a_published_day_is_accepted(staff):
    assert staff.post(ADDRESS, {"paragraphs": ["Ruritania left the treaty."], "published": None}).status_code == 202


def test_a_file_that_is_no_text_fails_with_a_reason(staff, api):
    location = upload(staff, bytes(range(256)) * 20, "noise.txt")["Location"]
    read_queue()
    failed = api.get(location).json()
    assert (failed["state"], failed["article"]) == ("failed", None)
    assert failed["reason"]
    assert not Article.objects.exists()


@pytest.mark.parametrize("body", [{}, {"published": "soon"}, {"published": "2019-01-16", "title": "x"}, {"title": "x"}])
def test_only_a_published_day_can_be_supplied(staff, body):
    upload(staff)
    read_queue()
    article = Article.objects.get()
    assert staff.patch(f"{ADDRESS}{article.pk}/", body).status_code == 422
    assert Article.objects.get().published is None
    assert Article.objects.get().title == article.title


def test_a_supplied_day_dates_the_article_and_is_shown(staff):
    upload(staff)
    read_queue()
    article = Article.objects.get()
    response = staff.patch(f"{ADDRESS}{article.pk}/", {"published": "2019-01-16"})
    assert (response.status_code, response.json()["published"]) == (200, "2019-01-16")
    assert response.json()["id"] == str(article.pk)


def test_a_day_is_supplied_as_json_only(staff):
    upload(staff)
    read_queue()
    article = Article.objects.get()
    response = staff.patch(f"{ADDRESS}{article.pk}/", {"published": "2019-01-16"}, format="multipart")
    assert response.status_code == 415
    assert Article.objects.get().published is None


@pytest.mark.parametrize("method", ["post", "patch"])
def test_an_empty_body_is_refused(staff, method):
    upload(staff)
    read_queue()
    address = f"{ADDRESS}{Article.objects.get().pk}/" if method == "patch" else ADDRESS
    assert getattr(staff, method)(address, b"", content_type="application/json").status_code == 400
    assert Ingestion.objects.count() == 1


def test_a_day_for_an_article_that_does_not_exist_is_not_found(staff):
    missing = "00000000-0000-0000-0000-000000000000"
    assert staff.patch(f"{ADDRESS}{missing}/", {"published": "2019-01-16"}).status_code == 404
