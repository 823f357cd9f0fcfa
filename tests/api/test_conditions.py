"""What did not change is not sent again; what changed meanwhile is not overwritten; every request has a name."""

import pytest
from django.core.cache import cache

from articles.models import Claim, Treaty
from tests.api.endpoints import LISTS, SEARCH, SINGLE, address

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", [*LISTS, *SINGLE, SEARCH])
def test_what_did_not_change_is_not_sent_again(api, record, path):
    first = api.get(address(path, record))
    again = api.get(address(path, record), HTTP_IF_NONE_MATCH=first["ETag"])
    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == first["ETag"]
    assert api.get(address(path, record), HTTP_IF_NONE_MATCH='"other"').status_code == 200


def test_a_change_changes_the_tag(api, record):
    before = api.get(f"/api/v1/claims/{record.leaving.pk}/")["ETag"]
    Claim.objects.update(modality="conditional")
    assert api.get(f"/api/v1/claims/{record.leaving.pk}/")["ETag"] != before


def test_a_review_of_a_claim_that_changed_meanwhile_is_refused(api, curator, record):
    place = f"/api/v1/claims/{record.leaving.pk}/"
    seen = api.get(place)["ETag"]
    Claim.objects.filter(pk=record.leaving.pk).update(modality="conditional")
    late = curator.post(f"{place}review/", {"decision": "accepted"}, HTTP_IF_MATCH=seen)
    assert late.status_code == 412, late.content
    assert Claim.objects.get(pk=record.leaving.pk).review_state == "pending"
    now = api.get(place)["ETag"]
    assert curator.post(f"{place}review/", {"decision": "rejected"}, HTTP_IF_MATCH=f"W/{now}").status_code == 201
    assert curator.post(f"{place}review/", {"decision": "accepted"}, HTTP_IF_MATCH="*").status_code == 412


def test_an_article_that_changed_meanwhile_is_not_amended(api, staff, record):
    place = f"/api/v1/articles/{record.article.pk}/"
    seen = api.get(place)["ETag"]
    assert staff.patch(place, {"published": "2019-01-17"}, HTTP_IF_MATCH='"old"').status_code == 412
    assert staff.patch(place, {"published": "2019-01-17"}, HTTP_IF_MATCH=seen).status_code == 200
    assert staff.patch(place, {"published": "2019-01-18"}, HTTP_IF_MATCH=seen).status_code == 412


def test_a_treaty_that_changed_meanwhile_is_not_edited(api, curator, record):
    place = "/api/v1/treaties/inf/"
    seen = api.get(place)["ETag"]
    edited = curator.patch(place, {"summary": "Bans missiles."}, HTTP_IF_MATCH=seen)
    assert edited.status_code == 200, edited.content
    assert curator.patch(place, {"summary": "Bans all."}, HTTP_IF_MATCH=seen).status_code == 412
    assert Treaty.objects.get(slug="inf").summary == "Bans missiles."


def test_every_answer_names_its_request(api, record):
    assert api.get("/api/v1/claims/", HTTP_X_REQUEST_ID="job-7")["X-Request-ID"] == "job-7"
    bad = api.get("/api/v1/claims/?x=1")
    assert bad.json()["request_id"] == bad["X-Request-ID"] != ""
    wild = api.get("/api/v1/nowhere/", HTTP_X_REQUEST_ID="<script>")
    assert wild.json()["request_id"] == wild["X-Request-ID"] != "<script>"


def test_pages_of_other_sites_may_read_and_not_write(api, record):
    assert api.get("/api/v1/claims/", HTTP_ORIGIN="https://elsewhere.example")["Access-Control-Allow-Origin"] == "*"
    asked = {"HTTP_ORIGIN": "https://elsewhere.example", "HTTP_ACCESS_CONTROL_REQUEST_METHOD": "POST"}
    assert "POST" not in api.options("/api/v1/claims/", **asked)["Access-Control-Allow-Methods"]
    assert "Access-Control-Allow-Origin" not in api.get("/", HTTP_ORIGIN="https://elsewhere.example")


def test_who_writes_too_often_is_told_to_wait(staff, api, record, settings):
    cache.clear()
    settings.TREATYKB_WRITES_PER_MINUTE = 2
    place = f"/api/v1/articles/{record.article.pk}/"
    try:
        assert [staff.patch(place, {"published": "2019-01-16"}).status_code for _ in range(3)] == [200, 200, 429]
        refused = staff.patch(place, {"published": "2019-01-16"})
        assert 0 < int(refused["Retry-After"]) <= 60
        assert refused["Content-Type"] == "application/problem+json"
        assert staff.get(place).status_code == 200
    finally:
        cache.clear()
