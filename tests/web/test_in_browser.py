"""The pages in a real Chromium: they fit every screen, work by keyboard and without scripts, and lead to evidence."""

from datetime import date

import pytest

from tests.record import make_actor, make_article, make_claim, make_treaty

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def claim(transactional_db):
    """A claim in the last of many paragraphs, with a month, a speaker and an address that nowhere breaks."""
    treaty, russia = make_treaty(), make_actor()
    filler = [f"Paragraph {number} tells of other things." for number in range(60)]
    article = make_article(*filler, f"Moscow said it would leave in December, {'antidisestablishment' * 6}.")
    make_claim(article, "Paragraph 3 tells", treaty, kind="denial", named=(russia,))
    return make_claim(
        article,
        "it would leave in December",
        treaty,
        speaker=russia,
        days=(date(2018, 12, 1), date(2018, 12, 31)),
        precision="month",
    )


@pytest.fixture
def addresses(claim) -> list[str]:
    lists = ["/", "/treaties/", "/treaties/inf/?actor=russia", "/actors/", "/actors/russia/", "/articles/"]
    others = ["/search/?q=December", "/search/?q=xyzzy", "/treaties/inf/undated/timeless/", "/nowhere/"]
    return [*lists, *others, claim.article.get_absolute_url(), claim.get_absolute_url()]


@pytest.mark.parametrize("width", [375, 768, 1440])
def test_no_page_is_wider_than_the_screen(addresses, open_page, width):
    page = open_page("/", width)
    for address in addresses:
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_no_page_breaks_the_content_security_policy(addresses, open_page):
    page = open_page("/")
    told = []
    page.on("console", lambda message: told.append(message.text))
    for address in addresses:
        page.goto(address)
    assert [text for text in told if "Content Security Policy" in text] == []


def test_a_claim_on_the_timeline_leads_to_its_quote_and_on_to_its_paragraph(claim, open_page):
    page = open_page("/treaties/inf/")
    page.locator("#timeline-list").get_by_role("link", name="it would leave in December").click()
    assert page.locator("mark").inner_text() == "it would leave in December"
    page.get_by_role("link", name="Paragraph 60 of").click()
    assert page.url.endswith("#p60")
    box = page.locator("#p60").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 800


def test_the_filter_works_without_javascript_and_back_undoes_it(claim, open_page):
    page = open_page("/treaties/inf/", java_script_enabled=False)
    page.get_by_text("Filter by kind, actor, publisher").click()
    page.get_by_role("checkbox", name="denial").check()
    page.locator("[data-filter]").get_by_role("button", name="Show").click()
    page.wait_for_url("**/treaties/inf/?kind=denial*")
    assert page.locator(".timeline .claim").count() == 1
    page.go_back()
    assert page.locator(".timeline .claim").count() == 2


def test_the_first_key_skips_to_the_content_with_the_focus_in_sight(claim, open_page):
    page = open_page("/treaties/inf/")
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.inner_text() == "Skip to the content"
    assert skip.bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    page.keyboard.press("Tab")
    assert page.locator(":focus").evaluate("element => getComputedStyle(element).outlineStyle") == "solid"
