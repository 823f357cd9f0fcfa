"""Curators see what waits for a decision, decide, and come back; nobody else sees or decides anything."""

from datetime import date

import pytest
from django.contrib.auth.models import Group, User

from articles.models import Claim, Review
from tests.record import make_article, make_claim, make_treaty

pytestmark = pytest.mark.django_db


@pytest.fixture
def curator(client):
    user = User.objects.create_user("ada")
    user.groups.add(Group.objects.get(name="Curators"))
    client.force_login(user)
    return client


@pytest.fixture
def claim():
    article = make_article("Envoys said that the pact was signed in 2019.")
    made = make_claim(article, "the pact was signed", make_treaty("pact"), kind="position")
    Claim.everything.update(is_draft=True, confidence=0.3)
    return made


def decide(client, claim, **form):
    return client.post(f"/review/{claim.pk}/", {"back": "/review/?treaty=pact", **form})


def unchanged(claim):
    """The form as the page shows it."""
    return {
        "kind": claim.kind,
        "modality": claim.modality,
        "treaties": ["pact"],
        "date_start": "2019-02-02",
        "date_end": "2019-02-02",
        "precision": "day",
    }


def test_a_draft_waits_in_its_paragraph(curator, claim):
    page = curator.get("/review/").content.decode()
    assert "Envoys said that <mark>the pact was signed</mark> in 2019." in page
    assert "30% sure · draft" in page


def test_an_accepted_draft_is_shown_and_waits_no_longer(curator, claim):
    answer = decide(curator, claim, decision="accept")
    assert (answer.status_code, answer["Location"]) == (302, "/review/?treaty=pact")
    assert Claim.objects.filter(pk=claim.pk).exists()
    assert "Nothing waits" in curator.get("/review/").content.decode()


def test_a_rejected_claim_is_shown_to_nobody(curator, claim):
    decide(curator, claim, decision="reject", note="Nobody says so.")
    assert not Claim.objects.filter(pk=claim.pk).exists()
    assert Review.objects.get().note == "Nobody says so."


def test_a_correction_changes_what_the_form_changed_and_nothing_else(curator, claim):
    decide(curator, claim, decision="correct", **{**unchanged(claim), "kind": "signature"})
    now = Claim.objects.get(pk=claim.pk)
    assert (now.kind, now.date_text, now.date_start) == ("signature", "February 2", date(2019, 2, 2))
    assert [reason["part"] for reason in now.reasons if reason["rule"] == "corrected by a person"] == ["kind"]


def test_days_can_be_corrected_and_taken_away(curator, claim):
    days = {"date_start": "2019-01-01", "date_end": "2019-12-31", "precision": "year"}
    decide(curator, claim, decision="correct", **{**unchanged(claim), **days})
    now = Claim.objects.get(pk=claim.pk)
    assert (now.date_start, now.date_end, now.date_precision) == (date(2019, 1, 1), date(2019, 12, 31), "year")
    decide(curator, claim, decision="correct", **{**unchanged(claim), "date_start": ""})
    assert Claim.objects.get(pk=claim.pk).date_start is None


@pytest.mark.parametrize(
    ("form", "reason"),
    [
        ({"decision": "maybe"}, "to accept, to reject or to correct"),
        ({"decision": "correct", "kind": "rumour", "modality": "asserted"}, "Must be one of"),
        ({"decision": "correct", "date_start": "soon"}, "must be"),
    ],
)
def test_what_cannot_be_done_is_explained_and_changes_nothing(curator, claim, form, reason):
    before = Claim.everything.values().get()
    answer = curator.post(f"/review/{claim.pk}/", {**unchanged(claim), **form})
    assert answer.status_code == 400
    assert reason in answer.content.decode()
    assert Claim.everything.values().get() == before
    assert not Review.objects.exists()


def test_a_decision_never_leads_to_another_site(curator, claim):
    assert decide(curator, claim, decision="accept", back="https://evil.example/")["Location"] == "/review/"


def test_the_queue_goes_on_from_the_least_sure(curator, claim):
    article = make_article(" ".join(f"Word {number:02}." for number in range(12)))
    for number in range(12):
        make_claim(article, f"Word {number:02}.", Claim.everything.first().treaties.get())
    first = curator.get("/review/?treaty=pact")
    assert first.content.decode().count('class="decision"') == 10
    following = first.content.decode().partition('rel="next" href="')[2].partition('"')[0]
    second = curator.get(f"/review/{following}".replace("&amp;", "&"))
    assert second.content.decode().count('class="decision"') == 3


@pytest.mark.parametrize("query", ["treaty=none", "after=x", "after=1_2"])
def test_an_address_that_means_nothing_is_explained(curator, query):
    assert curator.get(f"/review/?{query}").status_code == 400


def test_strangers_are_asked_to_sign_in_and_readers_are_refused(client, claim):
    assert client.get("/review/").status_code == 302
    assert decide(client, claim, decision="accept").status_code == 302
    client.force_login(User.objects.create_user("reader"))
    assert client.get("/review/").status_code == 403
    assert decide(client, claim, decision="accept").status_code == 403
    assert not Review.objects.exists()


def test_a_decision_is_posted(curator, claim):
    assert curator.get(f"/review/{claim.pk}/").status_code == 405


@pytest.mark.parametrize("rows", [1, 9])
def test_the_queue_keeps_to_its_budget(curator, claim, rows, django_assert_max_num_queries):
    article = make_article(" ".join(f"Word {number:02}." for number in range(rows)))
    for number in range(rows):
        make_claim(article, f"Word {number:02}.", Claim.everything.first().treaties.get())
    with django_assert_max_num_queries(11):
        curator.get("/review/")
