"""Curators review claims over the API, and everybody sees what became of a claim."""

import uuid

import pytest

from articles.models import Claim, Review
from tests.api.conftest import LEAVES

pytestmark = pytest.mark.django_db


def review(client, claim, **body):
    return client.post(f"/api/v1/claims/{claim.pk}/review/", body)


def test_a_curator_rejects_a_claim_and_it_is_gone(api, curator, record):
    answer = review(curator, record.leaving, decision="rejected", note="A dream.")
    assert answer.status_code == 201, answer.content
    assert answer.json()["before"]["review_state"] == "pending"
    assert answer.json()["by"] == "curator"
    assert api.get(f"/api/v1/claims/{record.leaving.pk}/").status_code == 404
    assert str(record.leaving.pk) not in api.get("/api/v1/claims/").content.decode()
    assert api.get("/api/v1/treaties/inf/").json()["claim_count"] == 1


def test_a_rejected_claim_keeps_its_history(api, curator, record):
    review(curator, record.leaving, decision="accepted")
    review(curator, record.leaving, decision="rejected", note="A dream.")
    told = api.get(f"/api/v1/claims/{record.leaving.pk}/history/").json()
    assert (told["review_state"], told["shown"]) == ("rejected", False)
    assert [(entry["decision"], entry["note"]) for entry in told["history"]] == [
        ("rejected", "A dream."),
        ("accepted", ""),
    ]
    assert told["history"][0]["before"]["quote"] == LEAVES


def test_a_curator_corrects_a_claim(api, curator, record):
    correction = {"modality": "asserted", "treaties": ["cfe"], "speakers": ["ruritania"], "date": None}
    assert review(curator, record.leaving, decision="corrected", correction=correction).status_code == 201
    claim = api.get(f"/api/v1/claims/{record.leaving.pk}/").json()
    assert (claim["modality"], claim["date"]) == ("asserted", None)
    assert claim["treaties"] == [{"slug": "cfe", "short_name": "CFE"}]
    assert claim["speakers"] == [{"name": "Ruritania", "slug": "ruritania"}]


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({}, "/decision"),
        ({"decision": "maybe"}, "/decision"),
        ({"decision": "corrected"}, "/correction"),
        ({"decision": "accepted", "correction": {"kind": "denial"}}, "/correction"),
        ({"decision": "corrected", "correction": {}}, "/correction"),
        ({"decision": "corrected", "correction": {"quote": "x"}}, "/correction/quote"),
        ({"decision": "corrected", "correction": {"treaties": ["atlantis"]}}, "/correction/treaties"),
        ({"decision": "corrected", "correction": {"date": {"start": "soon"}}}, "/correction/date"),
        ({"decision": "corrected", "correction": {"end": 99999}}, "/correction/end"),
        ({"decision": "accepted", "note": "x" * 1001}, "/note"),
        ({"decision": "accepted", "who": "me"}, "/who"),
    ],
)
def test_a_review_that_cannot_be_used_says_where(curator, record, body, pointer):
    answer = review(curator, record.leaving, **body)
    assert answer.status_code == 422, answer.content
    assert pointer in [fault["pointer"] for fault in answer.json()["errors"]]
    assert not Review.objects.exists()


def test_a_body_that_is_no_object_is_refused(curator, record):
    address = f"/api/v1/claims/{record.leaving.pk}/review/"
    assert curator.post(address, [1], format="json").status_code == 422
    assert curator.post(address, b"{", content_type="application/json").status_code == 400
    assert curator.post(address, b"x", content_type="text/plain").status_code == 415


def test_a_correction_onto_another_claim_conflicts(curator, record):
    where = {"start": record.denial.start, "end": record.denial.end, "kind": "denial"}
    answer = review(curator, record.leaving, decision="corrected", correction=where)
    assert answer.status_code == 409
    assert str(record.denial.pk) in answer.json()["detail"]
    assert Claim.objects.get(pk=record.leaving.pk).quote == LEAVES


def test_only_curators_review(api, reader, staff, record):
    for client, status in ((api, 401), (reader, 403), (staff, 403)):
        assert review(client, record.leaving, decision="rejected").status_code == status
    assert Claim.objects.filter(pk=record.leaving.pk).exists()


def test_a_claim_that_does_not_exist_cannot_be_reviewed_and_has_no_history(api, curator, record):
    nobody = uuid.uuid4()
    assert curator.post(f"/api/v1/claims/{nobody}/review/", {"decision": "accepted"}).status_code == 404
    assert api.get(f"/api/v1/claims/{nobody}/history/").status_code == 404
