"""Every error of the API is an RFC 9457 problem document."""

import pytest
from rest_framework.test import APIClient

from articles.models import Article, Claim, Ingestion
from tests.api.endpoints import LISTS, SINGLE, address

pytestmark = pytest.mark.django_db


def problem(response, status):
    assert response.status_code == status, response.content
    assert response["Content-Type"] == "application/problem+json"
    document = response.json()
    assert document["status"] == status
    assert document["title"] and document["detail"] and document["type"]
    return document


@pytest.mark.parametrize(
    "path",
    [
        "treaties/atlantis/",
        "treaties/atlantis/timeline/",
        "actors/nobody/",
        "publishers/nobody/",
        "articles/00000000-0000-0000-0000-000000000000/",
        "articles/00000000-0000-0000-0000-000000000000/paragraphs/",
        "claims/00000000-0000-0000-0000-000000000000/",
        "claims/not-an-id/",
        "ingestions/00000000-0000-0000-0000-000000000000/",
        "ingestions/1/",
        "nonsense/",
        "claims/a/b/c/",
    ],
)
def test_what_does_not_exist_is_a_problem(api, record, path):
    document = problem(api.get(f"/api/v1/{path}"), 404)
    assert document["type"] == "about:blank"
    assert document["instance"] == f"/api/v1/{path}"


def test_an_address_without_its_slash_leads_to_the_one_with_it(api, record):
    assert api.get("/api/v1/claims", follow=True).status_code == 200
    problem(api.get("/api/v1/nonsense", follow=True), 404)


WRITTEN = {"treaties/", "treaties/inf/", "actors/", "actors/ministry/"}


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize(
    "path",
    [path for path in (*LISTS, *SINGLE) if path not in WRITTEN and not path.startswith("articles/")],
)
def test_a_method_that_does_not_exist_is_a_problem_for_everybody(api, staff, record, method, path):
    for client in (api, staff):
        response = getattr(client, method)(address(path, record), {})
        problem(response, 405)
        assert "GET" in response["Allow"]
        assert method.upper() not in response["Allow"]


@pytest.mark.parametrize("path", ["claims/", "claims/{claim}/", "search/?q=treaty", ""])
def test_a_format_that_cannot_be_made_is_a_problem(api, record, path):
    problem(api.get(address(path, record), HTTP_ACCEPT="application/xml"), 406)


def test_a_body_that_cannot_be_read_is_a_problem(staff):
    problem(staff.post("/api/v1/articles/", "<article/>", content_type="application/xml"), 415)
    assert not Ingestion.objects.exists()


def test_a_wrong_token_is_a_problem_even_for_reading(record):
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION="Token 123")
    problem(client.get("/api/v1/claims/"), 401)


@pytest.mark.parametrize("path", [*LISTS, *SINGLE])
def test_options_and_head_are_answered_everywhere(api, record, path):
    assert api.options(address(path, record)).status_code == 200
    head = api.head(address(path, record))
    assert (head.status_code, head.content) == (200, b"")


def test_errors_of_reading_change_nothing(api, record):
    before = Article.objects.count(), Claim.objects.count()
    api.delete(address("claims/{claim}/", record))
    api.put(address("articles/{article}/", record), {"title": "x"})
    assert (Article.objects.count(), Claim.objects.count()) == before
