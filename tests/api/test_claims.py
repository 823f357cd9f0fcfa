"""Claims come with the whole of their evidence, and can be narrowed by everything that they say."""

import uuid

import pytest

from articles.models import Claim
from tests.api.conftest import LEAVES, TEXT
from tests.record import make_article, make_claim

pytestmark = pytest.mark.django_db
CLAIMS = "/api/v1/claims/"


def ids(response):
    assert response.status_code == 200, response.content
    return [row["id"] for row in response.json()["results"]]


def test_a_claim_carries_its_evidence(api, record):
    claim = api.get(f"{CLAIMS}{record.leaving.pk}/").json()
    assert claim["quote"] == LEAVES == TEXT[claim["start"] : claim["end"]]
    assert claim["paragraph"] == 0
    assert claim["text_sha256"] == record.article.text_sha256
    assert claim["article"] == {
        "id": str(record.article.pk),
        "title": "Talks on missiles resume",
        "publisher": {"slug": "harbour-daily", "name": "Harbour Daily"},
        "published": "2019-01-16",
        "url": "",
        "byline": "",
        "language": "en",
    }


def test_a_claim_shows_what_stands_around_its_quote(api, record):
    claim = api.get(f"{CLAIMS}{record.leaving.pk}/").json()
    assert claim["prefix"] == "The capital woke to snow. "
    assert claim["suffix"] == ", its ministry said. Its ministry"[:32]
    assert TEXT.startswith(claim["prefix"] + claim["quote"] + claim["suffix"])


def test_the_context_of_a_quote_counts_characters_and_not_bytes(api, record):
    quote = "Borduria left the treaty"
    before = "Ein Gespräch über Raketen — 🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀 — "
    claim = make_claim(make_article(f"{before}{quote}."), quote, record.inf)
    shown = api.get(f"{CLAIMS}{claim.pk}/").json()
    assert shown["prefix"] == before[-32:]
    assert shown["suffix"] == "."


def test_a_claim_names_its_treaties_speakers_and_actors(api, record):
    claim = api.get(f"{CLAIMS}{record.leaving.pk}/").json()
    assert claim["treaties"] == [{"slug": "inf", "short_name": "INF"}, {"slug": "cfe", "short_name": "CFE"}]
    assert claim["speakers"] == [{"name": "Foreign Ministry of Ruritania", "slug": "ministry"}]
    assert claim["actors"] == [{"name": "Ruritania", "slug": "ruritania"}]


def test_a_speaker_whom_the_registry_does_not_know_has_no_slug(api, record):
    record.leaving.actor_links.filter(role="speaker").update(actor=None, name="two officials")
    assert api.get(f"{CLAIMS}{record.leaving.pk}/").json()["speakers"] == [{"name": "two officials", "slug": None}]


def test_a_date_comes_with_its_reason(api, record):
    assert api.get(f"{CLAIMS}{record.leaving.pk}/").json()["date"] == {
        "start": "2019-02-02",
        "end": "2019-02-02",
        "precision": "day",
        "basis": "relative",
        "text": "February 2",
        "edtf": "2019-02-02",
        "reason": "February 2 after the published Wednesday, 16 January 2019",
    }


def test_a_date_that_nobody_can_resolve_yet_still_says_its_words(api, record):
    Claim.objects.filter(pk=record.denial.pk).update(
        date_basis="relative", date_text="Last month", date_reason="The published date is unknown"
    )
    assert api.get(f"{CLAIMS}{record.denial.pk}/").json()["date"] == {
        "start": None,
        "end": None,
        "precision": None,
        "basis": "relative",
        "text": "Last month",
        "edtf": None,
        "reason": "The published date is unknown",
    }


def test_a_claim_without_a_date_has_none(api, record):
    assert api.get(f"{CLAIMS}{record.denial.pk}/").json()["date"] is None


def test_a_claim_leads_to_its_page_and_to_its_paragraph(api, record):
    claim = api.get(f"{CLAIMS}{record.leaving.pk}/").json()
    assert claim["url"] == f"http://testserver/claims/{record.leaving.pk}/"
    assert claim["paragraph_url"] == f"http://testserver/articles/{record.article.pk}/#p0"


def test_a_single_claim_tells_its_reasons_and_the_run_that_found_it(api, record):
    reason = {"part": "kind", "rule": "leave", "trigger": "will leave"}
    Claim.objects.filter(pk=record.leaving.pk).update(reasons=[reason])
    claim = api.get(f"{CLAIMS}{record.leaving.pk}/").json()
    assert claim["reasons"] == [reason]
    assert claim["extraction"]["extractor"] == "test"
    assert "reasons" not in api.get(CLAIMS).json()["results"][0]


def test_claims_come_in_date_order_and_the_undated_last(api, record):
    assert ids(api.get(CLAIMS)) == [str(claim.pk) for claim in (record.praise, record.leaving, record.denial)]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("treaty=inf", ["leaving", "denial"]),
        ("treaty=cfe", ["praise", "leaving"]),
        ("treaty=inf,cfe", ["praise", "leaving", "denial"]),
        ("kind=denial", ["denial"]),
        ("kind=denial,position", ["praise", "denial"]),
        ("modality=planned", ["leaving"]),
        ("actor=ruritania", ["leaving"]),
        ("actor=ministry", ["leaving"]),
        ("actor=ministry,ruritania", ["leaving"]),
        ("speaker=ministry", ["leaving"]),
        ("speaker=ruritania", []),
        ("publisher=evening-mail", ["praise"]),
        ("date_from=2018-03-31", ["praise", "leaving"]),
        ("date_from=2018-04-01", ["leaving"]),
        ("date_to=2018-03-01", ["praise"]),
        ("date_to=2018-02-28", []),
        ("date_from=2018-03-10&date_to=2018-03-20", ["praise"]),
        ("dated=true", ["praise", "leaving"]),
        ("dated=false", ["denial"]),
        ("treaty=inf&kind=denial&dated=true", []),
    ],
)
def test_claims_are_narrowed_by(api, record, query, found):
    assert ids(api.get(f"{CLAIMS}?{query}")) == [str(getattr(record, name).pk) for name in found]


def test_claims_are_narrowed_by_article(api, record):
    assert ids(api.get(CLAIMS, {"article": str(record.other.pk)})) == [str(record.praise.pk)]


def test_a_claim_about_two_of_the_treaties_asked_for_comes_once(api, record):
    assert api.get(f"{CLAIMS}?treaty=inf,cfe&count=true").json()["count"] == 3


@pytest.mark.parametrize("key", [uuid.uuid4(), "not-an-id"])
def test_a_claim_that_does_not_exist_is_not_found(api, record, key):
    assert api.get(f"{CLAIMS}{key}/").status_code == 404
