"""Claims that the extractor is unsure of are kept for a person to look at, and shown nowhere as what was claimed."""

import pytest
from django.contrib.auth.models import User

from articles.models import Article, Claim
from articles.services import ingest, reading, search
from articles.services.extraction import re_extract
from articles.services.verification import verify
from tests.record import make_actor, make_article, make_claim, make_treaty

pytestmark = pytest.mark.django_db
TEXT = "Ruritania may leave the pact. Ruritania signed the pact in 1987."


@pytest.fixture
def draft() -> Claim:
    """One draft beside one claim, by the same actor on the same treaty in one paragraph."""
    article, treaty, actor = make_article(TEXT), make_treaty(), make_actor("ruritania", "Ruritania")
    make_claim(article, "Ruritania signed the pact in 1987", treaty, kind="signature", speaker=actor)
    claim = make_claim(article, "Ruritania may leave the pact", treaty, speaker=actor)
    Claim.everything.filter(pk=claim.pk).update(is_draft=True, confidence=0.3)
    return claim


@pytest.mark.parametrize("path", ["/", "/treaties/inf/", "/actors/ruritania/", "/search/?q=leave"])
def test_no_page_shows_a_draft(client, draft, path):
    assert "may leave the pact</" not in client.get(path).content.decode().replace("\n", "")


def test_the_article_shows_the_sentence_without_marking_it(client, draft):
    page = client.get(f"/articles/{draft.article_id}/").content.decode()
    assert "may leave" in page
    assert str(draft.pk) not in page
    assert client.get(f"/claims/{draft.pk}/").status_code == 404


def test_no_answer_of_the_api_holds_a_draft_or_counts_it(client, draft):
    assert [row["kind"] for row in client.get("/api/v1/claims/").json()["results"]] == ["signature"]
    assert client.get(f"/api/v1/claims/{draft.pk}/").status_code == 404
    assert len(client.get("/api/v1/treaties/inf/timeline/").json()["results"]) == 1
    assert client.get("/api/v1/treaties/inf/").json()["claim_count"] == 1
    assert client.get("/api/v1/actors/ruritania/").json()["claim_count"] == 1
    assert client.get(f"/api/v1/articles/{draft.article_id}/").json()["claim_count"] == 1
    assert str(draft.pk) not in client.get(f"/api/v1/articles/{draft.article_id}/paragraphs/").content.decode()
    assert not search.search("leave").claims


def test_a_curator_finds_drafts_in_the_admin(client, draft):
    client.force_login(User.objects.create_superuser("curator", password="x"))
    page = client.get("/admin/articles/claim/?is_draft__exact=1").content.decode()
    assert "Ruritania may leave the pact" in page
    assert "signed the pact" not in page
    assert client.get(f"/admin/articles/claim/{draft.pk}/change/").status_code == 200


def test_drafts_are_verified_like_every_claim(draft):
    counted = verify()
    assert counted.claims == 2
    draft.treaty_links.all().delete()
    assert any(str(draft.pk) in breach and "names no treaty" in breach for breach in verify().breaches)


def test_the_extractor_decides_by_its_confidence(registry, monkeypatch):
    text = b"Russia left the INF treaty in 2019.\n\nIt was signed in 1987, and they said that it was over.\n"
    ingest.submit(text, name="a.txt")
    reading.read_queue()
    assert all(claim.is_draft == (claim.confidence < 0.5) for claim in Claim.everything.all())
    assert Claim.objects.exists()
    # With another threshold the same claims, read again, are drafts: none is doubled or lost.
    before = set(Claim.everything.values_list("pk", flat=True))
    monkeypatch.setattr("articles.extraction.claim.DRAFT_BELOW", 1.1)
    re_extract(Article.objects.get())
    assert set(Claim.everything.values_list("pk", flat=True)) == before
    assert not Claim.objects.exists()
