"""The claim page: the quote in its paragraph, its parts told truthfully, and why."""

from datetime import date

import pytest

from articles.models import Claim, ClaimActor
from tests.record import make_actor, make_article, make_claim, make_treaty

pytestmark = pytest.mark.django_db


def page_of(client, claim: Claim) -> str:
    return client.get(claim.get_absolute_url()).content.decode()


@pytest.fixture
def article():
    return make_article("First, the pact was signed. Then it was kept.", "Last, it was left.")


def test_a_month_is_told_as_a_month_with_its_days(client, article):
    days = (date(2018, 12, 1), date(2018, 12, 31))
    page = page_of(client, make_claim(article, "the pact was signed", make_treaty(), days=days, precision="month"))
    assert '<time datetime="2018-12">December 2018</time>' in page
    assert "month: 1–31 December 2018" in page


def test_the_reason_for_the_date_is_told(client, article):
    page = page_of(client, make_claim(article, "the pact was signed", make_treaty()))
    assert "February 2 after the published Wednesday, 16 January 2019" in page


def test_a_date_that_stays_open_is_told_so(client, article):
    claim = make_claim(article, "the pact was signed", make_treaty(), days=None)
    Claim.objects.update(date_basis="relative", date_text="on Tuesday")
    assert "It stays open until somebody supplies the day" in page_of(client, claim)


def test_a_claim_without_a_date_is_told_so(client, article):
    page = page_of(client, make_claim(article, "the pact was signed", make_treaty(), days=None))
    assert "Nothing in the text dates this claim" in page


def test_the_reasons_for_every_part_can_be_opened(client, article):
    claim = make_claim(article, "the pact was signed", make_treaty())
    Claim.objects.update(reasons=[{"part": "kind", "rule": "a verb of signing", "trigger": "signed"}])
    page = page_of(client, claim)
    why = page[page.index("<details") :]
    assert "<td>kind</td><td>a verb of signing</td><td>“signed”</td>" in why


def test_joint_speakers_are_all_named_and_known_ones_linked(client, article):
    claim = make_claim(article, "the pact was signed", make_treaty(), speaker=make_actor())
    ClaimActor.objects.create(claim=claim, name="a harbour clerk", role="speaker", position=1)
    page = page_of(client, claim)
    assert '<a href="/actors/russia/">Russia</a>, a harbour clerk' in page


def test_who_speaks_is_not_told_again_among_those_named(client, article):
    russia, norway = make_actor(), make_actor("norway", "Norway")
    page = page_of(
        client, make_claim(article, "the pact was signed", make_treaty(), speaker=russia, named=(russia, norway))
    )
    assert page.count("/actors/russia/") == 1
    assert page.count("/actors/norway/") == 1


def test_a_claim_that_nobody_else_makes_is_the_articles(client, article):
    assert "The article" in page_of(client, make_claim(article, "the pact was signed", make_treaty()))


def test_claims_lead_to_their_neighbours_in_the_order_of_the_text(client, article):
    treaty = make_treaty()
    last = make_claim(article, "it was left", treaty)
    middle = make_claim(article, "it was kept", treaty)
    first = make_claim(article, "the pact was signed", treaty)
    page = page_of(client, middle)
    assert "claim 2 of 3" in page
    assert f'<a rel="prev" href="/claims/{first.pk}/">' in page
    assert f'<a rel="next" href="/claims/{last.pk}/">' in page
    assert 'rel="prev"' not in page_of(client, first)
    assert 'rel="next"' not in page_of(client, last)


def test_the_permalink_is_a_whole_address(client, article):
    claim = make_claim(article, "the pact was signed", make_treaty())
    assert f"http://testserver/claims/{claim.pk}/" in page_of(client, claim)
