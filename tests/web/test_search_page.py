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


@pytest.fixture
def two_inspections():
    pact, accord, norland = make_treaty("pact"), make_treaty("accord"), make_actor("norland", "Norland")
    first = make_article("The inspection failed.", publisher="Coast Post")
    second = make_article("An inspection was offered.", publisher="Hill Weekly")
    return (
        make_claim(first, "The inspection failed", pact, kind="implementation"),
        make_claim(second, "An inspection was offered", accord, kind="proposal", speaker=norland),
    )


@pytest.mark.parametrize(
    ("facet", "value"),
    [("kind", "proposal"), ("treaty", "accord"), ("publisher", "hill-weekly"), ("speaker", "norland")],
)
def test_claims_are_narrowed_to_a_value_of_a_facet_and_let_go_again(client, two_inspections, facet, value):
    page = page_for(client, "inspection")
    assert f'href="?q=inspection&amp;{facet}={value}"' in page
    narrowed = client.get("/search/", {"q": "inspection", facet: value}).content.decode()
    assert f"/claims/{two_inspections[1].pk}/" in narrowed
    assert f"/claims/{two_inspections[0].pk}/" not in narrowed
    assert 'id="paragraphs"' not in narrowed
    assert '<a href="?q=inspection" aria-current="true"' in narrowed


def test_facets_tell_how_many_claims_each_value_leaves(client, two_inspections):
    facets = page_for(client, "inspection").partition('<nav class="facets"')[2].partition("</nav>")[0]
    assert facets.count('<span class="count">1</span>') == 7


def test_a_choice_that_leaves_nothing_says_so_and_leads_back(client, two_inspections):
    page = client.get("/search/", {"q": "inspection", "kind": "denial"}).content.decode()
    assert "within what you chose" in page
    assert '<a href="?q=inspection">search everything</a>' in page


def test_names_are_suggested_by_their_beginning(client):
    make_treaty("inf")
    make_actor("infland", "Infland <b>")
    options = client.get("/search/suggestions/", {"q": "inf"}).content.decode()
    assert options == '<option value="INF"></option><option value="Infland &lt;b&gt;"></option>'


@pytest.mark.parametrize("query", ["", "i", "a" * 301, "nu\x00l", "zz"])
def test_nothing_is_suggested_for_what_names_nothing(client, query):
    make_treaty("inf")
    response = client.get("/search/suggestions/", {"q": query})
    assert (response.status_code, response.content) == (200, b"")
