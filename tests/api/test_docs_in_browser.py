"""The documentation in a real Chromium: it works under the content security policy, from local files only."""

import pytest

from tests.record import make_article, make_claim, make_treaty

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def claim(transactional_db):
    return make_claim(make_article("Ruritania left the treaty."), "Ruritania left the treaty", make_treaty())


def told(page):
    """What the console says from now on."""
    messages = []
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    return messages


def test_swagger_ui_shows_the_operations_and_tries_one(claim, open_page):
    page = open_page("about:blank")
    messages = told(page)
    page.goto("/api/v1/docs/")
    page.locator(".opblock-summary-path").get_by_text("/api/v1/claims/", exact=True).click()
    page.get_by_role("button", name="Try it out").click()
    page.get_by_role("button", name="Execute").click()
    page.locator(".live-responses-table").get_by_text(str(claim.pk)).first.wait_for()
    assert messages == []


def test_redoc_shows_the_operations(claim, open_page):
    page = open_page("about:blank")
    messages = told(page)
    page.goto("/api/v1/redoc/")
    page.get_by_role("heading", name="TreatyKB").wait_for()
    page.get_by_text("/api/v1/claims/", exact=True).first.wait_for()
    # ReDoc asks for its maker's logo; the policy refuses, and nothing else is asked for elsewhere.
    assert [text for text in messages if "cdn.redoc.ly/redoc/logo" not in text] == []
