"""What the registry knows stands on a treaty's page, each fact with its source."""

from datetime import date

import pytest

from articles.models import Clause, Milestone, Party, Treaty
from articles.registry.days import first_day, last_day
from articles.web.treaty_facts import period_in_words, treaty_facts
from tests.record import make_actor, make_treaty

pytestmark = pytest.mark.django_db

SOURCES = ({"source_title": "Almanac", "source_url": "https://example.org/almanac"}, {"source_title": "Gazette"})
TODAY = date(2020, 1, 1)


@pytest.fixture
def inf() -> Treaty:
    return make_treaty()


def milestone(treaty: Treaty, kind: str, day: str, note: str = "") -> None:
    Milestone.objects.create(
        treaty=treaty, kind=kind, edtf=day, start=first_day(day), end=last_day(day), note=note, **SOURCES[0]
    )


def test_facts_of_one_source_share_its_number(inf):
    milestone(inf, "entered_into_force", "1988-06-01")
    Clause.objects.create(treaty=inf, kind="withdrawal", article="XV(2)", summary="Six months.", **SOURCES[0])
    Party.objects.create(treaty=inf, actor=make_actor(), role="party", **SOURCES[1])
    facts = treaty_facts(inf, TODAY)
    assert [source.title for source in facts.sources] == ["Text of the treaty", "Almanac", "Gazette"]
    assert facts.milestones[1].source == facts.terms[0].source == 2
    assert facts.parties[0].source == 3


def test_the_page_shows_status_terms_and_parties(client, inf):
    milestone(inf, "entered_into_force", "1988-06-01")
    milestone(inf, "ended", "2019-08-02")
    Clause.objects.create(
        treaty=inf, kind="withdrawal", article="XV(2)", summary="A party may leave.", period="P6M", **SOURCES[0]
    )
    Party.objects.create(
        treaty=inf, actor=make_actor(), role="party", joined="1988-06-01", left="2019-08-02", **SOURCES[0]
    )
    page = client.get("/treaties/inf/").content.decode()
    assert "<strong>Ended</strong>" in page
    assert "In force 1 June 1988 – 2 August 2019" in page
    assert "Withdrawal: 6 months" in page
    assert "Article XV(2)" in page
    assert '<a href="https://example.org/almanac" rel="external noreferrer">Almanac</a>' in page


def test_what_happened_last_to_a_live_treaty_is_told(inf):
    milestone(inf, "entered_into_force", "1988-06-01")
    milestone(inf, "suspended", "2019-02-02", "One party stops.")
    facts = treaty_facts(inf, TODAY)
    assert (facts.status.text, facts.latest.note) == ("In force", "One party stops.")


def test_nothing_is_the_latest_once_a_treaty_is_over(inf):
    milestone(inf, "ended", "2019-08-02")
    milestone(inf, "suspended", "2019-09-01")
    assert treaty_facts(inf, TODAY).latest is None


def test_a_treaty_that_will_expire_says_when(inf):
    milestone(inf, "entered_into_force", "2011-02-05")
    milestone(inf, "expires", "2021-02-05")
    assert treaty_facts(inf, TODAY).status.outlook == "expires 5 February 2021"


def test_a_signed_text_is_never_called_idle(inf):
    facts = treaty_facts(inf, TODAY)
    assert (facts.status.text, facts.status.outlook) == ("Signed", "no entry into force on record")


@pytest.mark.parametrize(
    ("role", "joined", "left", "told"),
    [
        ("party", "", "", ""),
        ("party", "1988-06", "", "since June 1988"),
        ("former", "1988", "2019-08-02", "1988 – 2 August 2019"),
        ("former", "", "2019", "until 2019"),
        ("successor", "1991-12-26", "", "successor, since 26 December 1991"),
        ("signatory", "", "", "signatory"),
    ],
)
def test_a_party_is_told_with_its_standing(inf, role, joined, left, told):
    Party.objects.create(treaty=inf, actor=make_actor(), role=role, joined=joined, left=left, **SOURCES[0])
    assert treaty_facts(inf, TODAY).parties[0].standing == told


def test_who_is_not_a_party_stands_apart(inf):
    Party.objects.create(treaty=inf, actor=make_actor(), role="non_party", **SOURCES[0])
    facts = treaty_facts(inf, TODAY)
    assert facts.parties == ()
    assert [party.actor.text for party in facts.outsiders] == ["Russia"]


@pytest.mark.parametrize(
    ("period", "words"),
    [("P6M", "6 months"), ("P1Y", "1 year"), ("P1Y6M", "1 year 6 months"), ("P90D", "90 days"), ("PT5H", "PT5H")],
)
def test_a_period_is_told_in_words(period, words):
    assert period_in_words(period) == words
