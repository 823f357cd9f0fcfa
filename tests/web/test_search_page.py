"""The search page: sections of results, words highlighted as text, and help where nothing is found."""

import pytest

from tests.record import make_actor, make_article, make_claim, make_treaty

pytestmark = pytest.mark.django_db


def page_for(client, query: str) -> str:
    return client.get("/search/", {"q": query}).content.decode()


def test_claims_and_paragraphs_are_found_in_their_sections_with_the_words_highlighted(client):
    article = make_article("The harbour inspection failed.", "Nobody mentioned the inspection again.")
    claim = make_claim(article, "The harbour inspection failed", make_treaty())
    page = page_for(client, "inspection")
    claims, paragraphs = page.split('id="paragraphs"')
    assert f'href="/claims/{claim.pk}/"' in claims
    assert "harbour <mark>inspection</mark> failed" in claims
    assert f'href="/articles/{article.pk}/#p1"' in paragraphs
    assert "the <mark>inspection</mark> again" in paragraphs


def test_treaties_and_actors_are_found_by_name(client):
    make_treaty("inf")
    make_actor()
    assert 'href="/treaties/inf/"' in page_for(client, "INF")
    assert 'href="/actors/russia/"' in page_for(client, "Rus")


def test_snippets_show_markup_as_text(client):
    article = make_article("The inspection of <b>bold</b> claims, 3 < 5 & more.")
    make_claim(article, "inspection of <b>bold</b> claims, 3 < 5 & more", make_treaty())
    page = page_for(client, "inspection")
    assert "of &lt;b&gt;bold&lt;/b&gt; claims, 3 &lt; 5 &amp; more" in page
    assert "<b>bold" not in page


def test_zero_results_are_met_with_help(client):
    page = page_for(client, "xyzzy")
    assert "Nothing matches “xyzzy”" in page
    assert "fewer words find more" in page


def test_an_empty_search_explains_how_to_search(client):
    assert "How to search" in page_for(client, " ")


@pytest.mark.parametrize("query", ["a" * 301, "nu\x00l"])
def test_a_query_that_cannot_be_searched_is_refused_and_explained(client, query):
    response = client.get("/search/", {"q": query})
    assert response.status_code == 400
    assert "The query" in response.content.decode()


def test_the_query_is_shown_as_text(client):
    assert "<script>" not in page_for(client, "<script>alert(1)</script>")
