"""What the tools for agents read: stored claims with their words, their permalinks and what speaks against them."""

from datetime import date, timedelta

import pytest

from articles.agents.reading import Reading
from articles.agents.records import ClaimList
from articles.models import Claim
from articles.services.refusals import Refused
from tests.record import make_actor, make_article, make_claim, make_treaty

pytestmark = pytest.mark.django_db
SITE = "https://treaties.example"


@pytest.fixture
def pact():
    return make_treaty("pact")


@pytest.fixture
def norland():
    return make_actor("norland", "Norland")


@pytest.fixture
def claims(pact, norland) -> dict[str, Claim]:
    """An allegation, its denial, a stance and an expiry to come, each in an article of its own."""
    sudland = make_actor("sudland", "Sudland")
    texts = {
        "alleged": "Norland broke the pact, Sudland said.",
        "denied": "Norland denied that it broke the pact.",
        "stance": "Norland called the pact outdated.",
        "expiry": "The pact will expire in 2026.",
    }
    made = {name: make_article(text) for name, text in texts.items()}
    days = (date(2026, 2, 5), date(2026, 2, 5))
    return {
        "alleged": make_claim(
            made["alleged"], "Norland broke the pact", pact, kind="violation", speaker=sudland, named=(norland,)
        ),
        "denied": make_claim(made["denied"], texts["denied"], pact, kind="denial", speaker=norland),
        "stance": make_claim(made["stance"], texts["stance"], pact, kind="position", speaker=norland),
        "expiry": make_claim(made["expiry"], texts["expiry"], pact, kind="expiry", modality="planned", days=days),
    }


READ = Reading(SITE)


def ids(answer: ClaimList) -> list[str]:
    return [claim.id for claim in answer.claims]


def search(query: str, treaty: str | None = None, kind: str | None = None) -> ClaimList:
    return READ.search(query, treaty, kind, 10)


def timeline(treaty: str, start=None, end=None, kinds=(), after=None, limit=50) -> ClaimList:
    return READ.timeline(treaty, start, end, kinds, after, limit)


def test_a_found_claim_has_its_words_and_its_permalink(claims):
    (found,) = search("outdated").claims
    assert found.quote == "Norland called the pact outdated."
    assert found.permalink == f"{SITE}/claims/{claims['stance'].pk}/"
    assert found.speakers == ["Norland"]
    assert found.date is not None
    assert found.date.start == "2019-02-02"


def test_a_search_is_narrowed_by_treaty_and_kind(claims):
    assert ids(search("pact", kind="denial")) == [str(claims["denied"].pk)]
    make_treaty("accord")
    assert search("pact", treaty="accord").claims == []


def test_a_timeline_is_read_page_by_page(claims):
    first = timeline("pact", limit=3)
    second = timeline("pact", limit=3, after=first.next)
    assert len(first.claims) == 3
    assert (ids(second), second.next) == ([str(claims["expiry"].pk)], None)


def test_a_timeline_keeps_to_days_and_kinds(claims):
    turn = date(2020, 1, 1)
    assert ids(timeline("pact", start=turn)) == [str(claims["expiry"].pk)]
    assert ids(timeline("pact", end=turn, kinds=["denial"])) == [str(claims["denied"].pk)]


def test_evidence_is_the_paragraph_and_what_speaks_against_it(claims):
    evidence = READ.evidence(str(claims["alleged"].pk))
    assert evidence.paragraph[evidence.start : evidence.end] == evidence.claim.quote
    assert [claim.id for claim in evidence.contradicted_by] == [str(claims["denied"].pk)]
    assert evidence.date_reason
    assert (evidence.said_by_publishers, evidence.independent_texts) == (1, 1)


def test_positions_are_the_latest_stances(claims):
    (stance,) = READ.positions("pact", "norland", None).stances
    assert (stance.side, stance.treaty, stance.spoken_by) == ("Norland", "pact", "Norland")
    assert READ.positions(None, None, date(1990, 1, 1)).stances == []


def test_deadlines_are_what_is_to_come(claims):
    assert ids(READ.deadlines(date(2025, 1, 1), None, None, 20)) == [str(claims["expiry"].pk)]
    assert ids(READ.deadlines(date(2025, 1, 1), timedelta(days=30), None, 20)) == []
    assert ids(READ.deadlines(date(2026, 2, 6), None, "pact", 20)) == []


def test_drafts_are_never_told(claims):
    Claim.everything.update(is_draft=True)
    assert search("pact").claims == []
    assert timeline("pact").claims == []
    assert READ.positions(None, None, None).stances == []
    with pytest.raises(Refused, match="No claim has the id"):
        READ.evidence(str(claims["stance"].pk))


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda: timeline("tract"), "The treaties are pact"),
        (lambda: timeline("pact", kinds=["rumour"]), "The kinds are negotiation"),
        (lambda: timeline("pact", after="here"), "the `next` that the page before"),
        (lambda: READ.positions(None, "nowhere", None), "No actor has the slug"),
        (lambda: READ.evidence("x"), "is no id of a claim"),
        (lambda: search("nu\0l"), "NUL"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_would_be_right(claims, ask, message):
    with pytest.raises(Refused, match=message):
        ask()
