"""Reading rooms in a real Chromium: citing a claim, searching while typing, reviewing."""

import pytest
from django.contrib.auth.models import Group, Permission, User
from playwright.sync_api import expect

from articles.models import Claim
from tests.record import make_actor, make_article, make_claim, make_treaty

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def claim(transactional_db):
    article = make_article("Moscow said it would leave in December.", "Home | World", kinds=("body", "boilerplate"))
    return make_claim(article, "it would leave in December", make_treaty(), speaker=make_actor())


def test_a_citation_is_copied_by_a_button(claim, open_page):
    page = open_page(claim.get_absolute_url(), permissions=["clipboard-read", "clipboard-write"])
    page.get_by_text("Cite this claim").click()
    page.get_by_role("button", name="Copy the Chicago citation").click()
    expect(page.get_by_text("Copied", exact=True)).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("#cite-chicago").inner_text()
    assert "para. 0" in copied


def test_a_citation_is_saved_and_read_without_javascript(claim, open_page):
    page = open_page(claim.get_absolute_url(), java_script_enabled=False)
    page.get_by_text("Cite this claim").click()
    expect(page.locator("#cite-apa")).to_be_visible()
    expect(page.locator("[data-copy]").first).to_be_hidden()
    with page.expect_download() as saving:
        page.get_by_role("link", name="save").first.click()
    assert saving.value.suggested_filename == f"claim-{claim.pk}.bib"


def test_the_slash_key_leads_to_the_search_box_which_suggests_names(claim, open_page):
    page = open_page("/treaties/inf/")
    page.keyboard.press("/")
    box = page.get_by_role("combobox", name="Search")
    expect(box).to_be_focused()
    page.keyboard.type("Rus")
    expect(page.locator("#site-suggestions option[value='Russia']")).to_be_attached()
    page.keyboard.type("sia")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=Russia")
    page.get_by_role("link", name="Russia", exact=True).first.click()
    expect(page.get_by_role("heading", level=1, name="Russia")).to_be_visible()


def test_a_search_is_narrowed_and_back_undoes_it(claim, open_page):
    page = open_page("/search/?q=December")
    page.get_by_role("navigation", name="Narrow the claims").get_by_role("link", name="withdrawal").click()
    page.wait_for_url("**kind=withdrawal*")
    expect(page.locator("#paragraphs")).to_have_count(0)
    page.go_back()
    expect(page.locator("#paragraphs")).to_be_visible()


def test_an_address_of_a_folded_paragraph_unfolds_it(claim, open_page):
    page = open_page(f"{claim.article.get_absolute_url()}#p1")
    expect(page.locator("#p1")).to_be_visible()


@pytest.fixture
def session(claim, client) -> str:
    """The session of a curator for whom `claim` waits as a draft."""
    Claim.everything.update(is_draft=True)
    curator = User.objects.create_user("ada")
    curator.groups.add(Group.objects.get_or_create(name="Curators")[0])
    curator.user_permissions.add(Permission.objects.get(codename="add_review"))
    client.force_login(curator)
    return str(client.cookies["sessionid"].value)


def test_a_curator_corrects_a_draft_and_finds_it_in_the_record(claim, session, open_page, live_server):
    page = open_page("/healthz")
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    page.goto("/review/")
    page.get_by_text("Correct", exact=True).click()
    page.get_by_label("Kind").select_option("threat")
    page.get_by_label("Why").fill("It warns.")
    page.get_by_role("button", name="Save the correction").click()
    expect(page.get_by_text("Nothing waits for a decision.")).to_be_visible()
    page.goto(claim.get_absolute_url())
    page.get_by_text("History").click()
    expect(page.get_by_text("corrected it: “It warns.”")).to_be_visible()
