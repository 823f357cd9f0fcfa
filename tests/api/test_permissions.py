"""Everybody reads; only staff write, by token or by session."""

import pytest
from django.contrib.auth.models import Permission, User
from rest_framework.authtoken.models import Token
from rest_framework.test import APIClient

from articles.models import Article, Ingestion
from tests.api.endpoints import LISTS, SEARCH, SINGLE, address
from tests.record import make_article

pytestmark = pytest.mark.django_db
ARTICLE = {"title": "Talks", "publisher": "Harbour Daily", "published": "2019-01-16", "paragraphs": ["Nothing new."]}


@pytest.mark.parametrize("path", [*LISTS, *SINGLE, SEARCH])
def test_reading_is_open_to_everybody(api, reader, staff, record, path):
    for client in (api, reader, staff):
        assert client.get(address(path, record)).status_code == 200


def test_nobody_uploads_without_logging_in(api):
    response = api.post("/api/v1/articles/", ARTICLE)
    assert response.status_code == 401
    assert response["WWW-Authenticate"] == "Token"
    assert not Ingestion.objects.exists()


def test_a_plain_user_may_not_upload(reader):
    assert reader.post("/api/v1/articles/", ARTICLE).status_code == 403
    assert not Ingestion.objects.exists()


def test_staff_may_upload(staff):
    assert staff.post("/api/v1/articles/", ARTICLE).status_code == 202
    assert Ingestion.objects.get().submitted_by.username == "editor"


def test_staff_whose_account_is_closed_may_not_upload(db):
    user = User.objects.create(username="former", is_staff=True, is_active=False)
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Token {Token.objects.create(user=user)}")
    assert client.post("/api/v1/articles/", ARTICLE).status_code == 401
    assert not Ingestion.objects.exists()


def test_only_staff_amend_an_article(api, reader, staff):
    article = make_article("Nothing new.", published=None)
    for client, status in ((api, 401), (reader, 403)):
        assert client.patch(f"/api/v1/articles/{article.pk}/", {"published": "2019-01-16"}).status_code == status
        assert Article.objects.get().published is None
    assert staff.patch(f"/api/v1/articles/{article.pk}/", {"published": "2019-01-16"}).status_code == 200
    assert Article.objects.get().published.isoformat() == "2019-01-16"


def test_nobody_deletes_or_replaces_an_article(api, reader, staff):
    article = make_article("Nothing new.")
    for client in (api, reader, staff):
        assert client.delete(f"/api/v1/articles/{article.pk}/").status_code == 405
        assert client.put(f"/api/v1/articles/{article.pk}/", ARTICLE).status_code == 405
    assert Article.objects.filter(pk=article.pk).exists()


def _session(**rights):
    client = APIClient(enforce_csrf_checks=True)
    client.force_login(User.objects.create(username="editor", **rights))
    return client


def test_a_session_of_staff_needs_the_token_against_forged_requests(db):
    client = _session(is_staff=True)
    assert client.post("/api/v1/articles/", ARTICLE).status_code == 403
    assert not Ingestion.objects.exists()
    client.cookies["csrftoken"] = "a" * 32
    assert client.post("/api/v1/articles/", ARTICLE, headers={"X-CSRFToken": "a" * 32}).status_code == 202


def test_a_session_of_a_plain_user_may_not_upload(db):
    client = _session()
    client.cookies["csrftoken"] = "a" * 32
    assert client.post("/api/v1/articles/", ARTICLE, headers={"X-CSRFToken": "a" * 32}).status_code == 403
    assert not Ingestion.objects.exists()


def test_whoever_may_add_ingestions_may_upload_and_change_nothing_else(db):
    user = User.objects.create(username="uploader")
    user.user_permissions.add(Permission.objects.get(codename="add_ingestion"))
    client = APIClient()
    client.force_authenticate(user)
    article = make_article("The talks ended.")
    report = {"title": "Talks", "published": "2019-01-16", "paragraphs": ["The talks began."]}
    assert client.post("/api/v1/articles/", report, format="json").status_code == 202
    assert (
        client.patch(f"/api/v1/articles/{article.pk}/", {"published": "2019-01-16"}, format="json").status_code == 403
    )
