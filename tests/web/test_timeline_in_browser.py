"""Walks along timelines in a real Chromium: zoom, move, filter, go back, open the evidence; without scripts too."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from tests.record import make_actor, make_article, make_claim, make_treaty

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def record(transactional_db):
    """Thirty claims over thirty years about one treaty, one of them about a whole year; one about another treaty."""
    inf, abm, russia = make_treaty(), make_treaty("abm"), make_actor()
    days = [date(1987 + number, 1 + number % 12, 5) for number in range(30)]
    words = [f"Statement {number:02} was made." for number in range(30)]
    article = make_article(*words, "A year passed.", "Another pact held.")
    for number, (quote, day) in enumerate(zip(words, days, strict=True)):
        kind = "denial" if number % 3 else "violation"
        make_claim(article, quote, inf, kind=kind, days=(day, day), speaker=russia if number % 2 else None)
    make_claim(article, "A year passed", inf, days=(date(2010, 1, 1), date(2010, 12, 31)), precision="year")
    make_claim(article, "Another pact held", abm, days=(date(2002, 6, 13), date(2002, 6, 13)))


def days_shown(page) -> int:
    """How many days the window holds."""
    part = page.locator(".timeline-part")
    start, end = (date.fromisoformat(part.get_attribute(f"data-{side}")) for side in ("from", "to"))
    return (end - start).days + 1


def start_of(page) -> str:
    return page.locator(".timeline-part").get_attribute("data-from")


def moved_from(page, start: str) -> None:
    """Waits until the window begins elsewhere."""
    expect(page.locator(".timeline-part")).not_to_have_attribute("data-from", start)


def settled(page, query: str) -> None:
    page.wait_for_url(re.compile(query))


def test_wheel_and_keys_zoom_and_move_and_back_undoes_it(record, open_page):
    page = open_page("/treaties/inf/")
    whole = days_shown(page)
    drawing = page.locator(".drawing")
    drawing.scroll_into_view_if_needed()
    page.wait_for_timeout(450)
    drawing.hover(position={"x": 600, "y": 80})
    page.mouse.wheel(0, -400)
    settled(page, "from=.*to=")
    zoomed = days_shown(page)
    assert zoomed < whole
    drawing.focus()
    before = start_of(page)
    page.keyboard.press("+")
    moved_from(page, before)
    assert days_shown(page) < zoomed
    before = start_of(page)
    page.keyboard.press("ArrowRight")
    moved_from(page, before)
    assert start_of(page) > before
    page.keyboard.press("Home")
    settled(page, r"inf/\?#timeline$")
    assert days_shown(page) == whole
    page.go_back()
    settled(page, "from=")
    expect(page.locator(".timeline-days")).not_to_contain_text("31 claims")


def test_dragging_moves_the_window_and_opens_nothing(record, open_page):
    page = open_page("/treaties/inf/")
    drawing = page.locator(".drawing")
    drawing.scroll_into_view_if_needed()
    box = drawing.bounding_box()
    page.mouse.move(box["x"] + 700, box["y"] + 40)
    page.mouse.down()
    page.mouse.move(box["x"] + 400, box["y"] + 45, steps=6)
    page.mouse.up()
    settled(page, r"/treaties/inf/\?from=")
    assert start_of(page) > "1990"


def test_two_fingers_zoom(record, open_page):
    page = open_page("/treaties/inf/")
    whole = days_shown(page)
    page.locator(".drawing").scroll_into_view_if_needed()
    page.evaluate(
        """() => {
          const svg = document.querySelector(".drawing");
          svg.setPointerCapture = () => {};
          const touch = (type, id, x) => {
            const about = { pointerId: id, pointerType: "touch", clientX: x, clientY: 300, bubbles: true, button: 0 };
            svg.dispatchEvent(new PointerEvent(type, about));
          };
          touch("pointerdown", 1, 400);
          touch("pointerdown", 2, 600);
          for (let step = 30; step <= 150; step += 30) {
            touch("pointermove", 1, 400 - step);
            touch("pointermove", 2, 600 + step);
          }
          touch("pointerup", 1, 250);
          touch("pointerup", 2, 750);
        }"""
    )
    settled(page, "from=")
    assert days_shown(page) < whole / 1.5


def test_a_mark_shows_its_quote_to_pointer_and_keyboard_and_opens_the_evidence(record, open_page):
    page = open_page("/treaties/inf/")
    mark = page.locator(".drawing .mark:has(circle)").first
    mark.hover()
    assert "Statement" in page.locator(".tip").inner_text()
    page.keyboard.press("Escape")
    assert page.locator(".tip").count() == 0
    mark.focus()
    assert "Statement" in page.locator(".tip").inner_text()
    page.keyboard.press("Enter")
    page.wait_for_url("**/claims/**")
    assert "Statement" in page.locator("mark").first.inner_text()
    page.go_back()
    page.wait_for_url("**/treaties/inf/")


def test_a_filter_takes_effect_at_once_stays_in_use_and_back_undoes_it(record, open_page):
    page = open_page("/treaties/inf/")
    page.get_by_text("Filter by kind, actor, publisher").click()
    box = page.get_by_role("checkbox", name="violation")
    box.check()
    settled(page, "kind=violation")
    expect(page.locator(".drawing .mark")).to_have_count(10)
    assert page.evaluate("document.activeElement.value") == "violation"
    page.go_back()
    settled(page, "/treaties/inf/$")
    expect(page.locator(".drawing .mark")).to_have_count(31)


def test_a_year_is_as_wide_as_a_year(record, open_page):
    page = open_page("/treaties/inf/?from=2009-01-01&to=2012-12-31")
    drawing = page.locator(".drawing").bounding_box()
    bar = page.locator(".drawing .mark rect").bounding_box()
    assert bar["width"] == pytest.approx(drawing["width"] * 365 / 1461, rel=0.03)
    assert bar["x"] - drawing["x"] == pytest.approx(drawing["width"] * 365 / 1461, rel=0.03)


def test_without_scripts_the_picture_the_list_and_the_ways_on_are_there(record, open_page):
    page = open_page("/treaties/inf/", java_script_enabled=False)
    assert page.locator(".drawing .mark").count() == 31
    page.get_by_role("link", name="Closer").click()
    page.wait_for_url("**from=**")
    first = page.locator("#timeline-list blockquote").first.inner_text()
    page.get_by_role("link", name="Later", exact=True).click()
    page.wait_for_url("**from=**")
    assert page.locator("#timeline-list blockquote").first.inner_text() != first
    page.go_back()
    assert page.locator("#timeline-list blockquote").first.inner_text() == first
    page.get_by_role("link", name="Everything").click()
    page.locator("#as-of").fill("2018-01-01")
    page.get_by_role("button", name="Show that day").click()
    page.wait_for_url("**as_of=2018-01-01**")
    assert "0 claims were on record" in page.locator(".as-known-note").inner_text()


def test_treaties_are_compared_and_zoomed_together(record, open_page):
    page = open_page("/compare/")
    for number, name in enumerate(("INF", "ABM")):
        page.locator('select[name="treaty"]').nth(number).select_option(label=name)
    page.get_by_role("button", name="Compare treaties").click()
    page.wait_for_url("**treaty=inf&treaty=abm")
    assert page.locator(".drawing .lane-name").count() == 2
    page.get_by_role("link", name="Closer").click()
    settled(page, "treaty=inf&treaty=abm&from=")
    assert page.locator(".drawing .lane-name").count() == 2


def test_the_slash_goes_to_the_search_box_but_not_while_writing(record, open_page):
    page = open_page("/treaties/")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "site-q"
    page.keyboard.type("a/b")
    assert page.locator("#site-q").input_value() == "a/b"


def test_chosen_colours_are_kept(record, open_page):
    page = open_page("/", color_scheme="light")
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    light = page.evaluate(paper)
    switch = page.locator("[data-theme-switch]")
    switch.click()
    assert page.evaluate(paper) == light
    switch.click()
    dark = page.evaluate(paper)
    assert dark != light
    page.goto("/treaties/")
    assert page.evaluate(paper) == dark
    page.locator("[data-theme-switch]").click()
    assert page.evaluate(paper) == light
