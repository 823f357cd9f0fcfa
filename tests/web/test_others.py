"""The claim page shows what other articles say to the claim, folded by independent text."""

from datetime import date

import pytest

from articles.models import Claim
from articles.web.fragments import at_quote
from tests.record import make_actor, make_article, make_claim, make_story, make_treaty

pytestmark = pytest.mark.django_db


def page_of(client, claim: Claim) -> str:
    return client.get(claim.get_absolute_url()).content.decode()


def test_a_reprint_is_told_beside_the_text_it_copies(client):
    pact, norland = make_treaty("pact"), make_actor("norland", "Norland")
    ours, first, reprint = (
        make_article(f"Norland left the pact{mark}", publisher=publisher, published=date(2019, 2, day))
        for mark, publisher, day in ((".", "Coast Post", 3), ("!", "Harbour Daily", 3), ("?", "Hill Weekly", 4))
    )
    make_story(first, reprint)
    claim, told, again = (
        make_claim(article, "Norland left the pact", pact, named=(norland,)) for article in (ours, first, reprint)
    )
    page = page_of(client, claim)
    assert "Said by 3 publishers in 2 independent texts" in page
    assert "Others say the same" in page
    assert f'<a href="/claims/{told.pk}/">Norland left the pact</a>' in page
    assert f'reprinted by <a href="/claims/{again.pk}/">Hill Weekly</a>' in page
    assert 'class="against"' not in page


def test_an_article_that_says_it_twice_is_no_reprint_of_itself(client):
    pact, norland = make_treaty("pact"), make_actor("norland", "Norland")
    ours, other = make_article("Norland left the pact."), make_article("Norland left the pact. So Norland left.")
    claim, *_ = (
        make_claim(article, quote, pact, named=(norland,))
        for article, quote in ((ours, "Norland left"), (other, "Norland left the pact"), (other, "So Norland left"))
    )
    page = page_of(client, claim)
    assert "Others say the same" in page
    assert "reprinted by" not in page


def test_an_allegation_leads_to_its_denial_and_back(client):
    pact, norland, sudland = make_treaty("pact"), make_actor("norland", "Norland"), make_actor("sudland", "Sudland")
    accusing, denying = make_article("Norland cheats, says Sudland."), make_article("Norland says it does not cheat.")
    alleged = make_claim(accusing, "Norland cheats", pact, kind="violation", speaker=sudland, named=(norland,))
    denied = make_claim(denying, "it does not cheat", pact, kind="denial", speaker=norland)
    assert "The accused denies it" in page_of(client, alleged)
    page = page_of(client, denied)
    assert "Allegations that it stands against" in page
    assert f'href="/claims/{alleged.pk}/"' in page


def test_a_claim_that_stands_alone_has_no_such_part(client):
    claim = make_claim(make_article("The pact was signed."), "The pact was signed", make_treaty("pact"))
    assert "What others say" not in page_of(client, claim)


def test_the_quote_is_opened_at_the_publisher_where_the_address_is_known(client):
    article = make_article("The pact was signed.")
    claim = make_claim(article, "The pact was signed", make_treaty("pact"))
    assert "Read it at the publisher" not in page_of(client, claim)
    type(article).objects.update(url="https://example.org/news?id=1")
    assert "https://example.org/news?id=1#:~:text=The%20pact%20was%20signed" in page_of(client, claim)


def test_a_directive_escapes_what_means_something_in_it():
    assert at_quote("https://a.example/", "six-month notice, he said & left").endswith(
        "#:~:text=six%2Dmonth%20notice%2C%20he%20said%20%26%20left"
    )
    assert at_quote("https://a.example/#top", "Left.") == "https://a.example/#top:~:text=Left."
    assert at_quote("", "Left.") == ""


def test_a_long_quote_is_told_by_its_ends():
    quote = " ".join(f"word{number}" for number in range(13))
    assert at_quote("https://a.example/", quote).endswith(
        "#:~:text=word0%20word1%20word2%20word3%20word4,word8%20word9%20word10%20word11%20word12"
    )
