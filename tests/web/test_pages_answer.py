"""Every page answers, shows what it is about, and refuses what does not exist."""

from uuid import uuid4

import pytest
from django.template.loader import render_to_string

from tests.record import make_actor, make_article, make_claim, make_treaty

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim():
    treaty = make_treaty()
    russia = make_actor()
    article = make_article("Opening words.", "Russia said it would leave the pact on February 2.")
    return make_claim(article, "it would leave the pact on February 2", treaty, speaker=russia)


@pytest.mark.parametrize("address", ["/", "/treaties/", "/treaties/inf/", "/actors/", "/actors/russia/", "/articles/"])
def test_a_page_answers_with_one_heading_of_the_first_rank(client, claim, address):
    response = client.get(address)
    assert response.status_code == 200
    assert response.content.count(b"<h1") == 1


@pytest.mark.parametrize("address", ["/", "/treaties/", "/actors/", "/articles/", "/search/"])
def test_a_page_answers_over_an_empty_record(client, db, address):
    assert client.get(address).status_code == 200


def test_the_claim_page_highlights_the_quote_in_its_whole_paragraph(client, claim):
    page = client.get(claim.get_absolute_url()).content.decode()
    assert "Russia said <mark>it would leave the pact on February 2</mark>." in page


def test_the_claim_page_leads_to_its_paragraph(client, claim):
    page = client.get(claim.get_absolute_url()).content.decode()
    assert f'href="/articles/{claim.article_id}/#p1"' in page


def test_the_article_page_numbers_its_paragraphs_from_zero(client, claim):
    page = client.get(claim.article.get_absolute_url()).content.decode()
    assert 'id="p0"' in page
    assert 'id="p1"' in page
    assert 'id="p2"' not in page


def test_the_article_page_links_the_marked_quote_to_its_claim(client, claim):
    page = client.get(claim.article.get_absolute_url()).content.decode()
    assert f'<a href="/claims/{claim.pk}/" title="withdrawal">it would leave the pact on February 2</a></mark>' in page


@pytest.mark.parametrize(
    "address",
    ["/treaties/none/", "/actors/none/", f"/articles/{uuid4()}/", f"/claims/{uuid4()}/", "/treaties/inf/undated/x/"],
)
def test_what_does_not_exist_is_404(client, claim, address):
    response = client.get(address)
    assert response.status_code == 404
    assert "There is no such page" in response.content.decode()


@pytest.mark.parametrize("code", [400, 403, 404, 500])
def test_a_page_of_trouble_needs_neither_a_request_nor_the_database(code, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert f'<p class="code">{code}</p>' in render_to_string(f"{code}.html")
