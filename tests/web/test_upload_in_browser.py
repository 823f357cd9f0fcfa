"""Handing in and watching in a real browser: choosing, dropping, pasting, reloading on the way, trying again."""

from pathlib import Path

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect

from articles.models import Article, Batch, Ingestion
from articles.services import batches, ingest, reading
from articles.services.metadata import Metadata
from tests.web.test_accessibility import AXE, RULES

pytestmark = pytest.mark.django_db(transaction=True)

TEXT = "Pact in doubt\n\nRussia will leave the INF treaty next month, report {} says.\n"
DROP = """(zone, names) => {
  const transfer = new DataTransfer();
  for (const name of names) transfer.items.add(new File([`Words of ${name}.`], name, {type: "text/plain"}));
  zone.dispatchEvent(new DragEvent("drop", {dataTransfer: transfer, bubbles: true, cancelable: true}));
}"""


@pytest.fixture
def admin(db) -> User:
    return User.objects.create_superuser("admin", password="a long secret")


@pytest.fixture(autouse=True)
def many_threads(monkeypatch):
    """Playwright runs a loop in this thread; the rows are looked at between two actions of the browser."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")


def sign_in(page: Page) -> None:
    page.get_by_label("Name").fill("admin")
    page.get_by_label("Password").fill("a long secret")
    page.get_by_role("button", name="Sign in").click()


def write(folder: Path, count: int) -> list[str]:
    paths = [folder / f"{number:02}.txt" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(TEXT.format(number))
    return [str(path) for path in paths]


def files_form(page: Page):
    return page.locator("[data-sends-files]")


def test_many_chosen_files_are_sent_in_parts_and_watched_until_they_are_read(registry, admin, open_page, tmp_path):
    page = open_page("/upload/")
    sign_in(page)
    page.locator("#id_upload-originals").set_input_files(write(tmp_path, 45))
    expect(page.locator("[data-chosen-sum]")).to_contain_text("45 files")
    files_form(page).get_by_label("Publisher").fill("Courier")
    files_form(page).get_by_role("button", name="Upload").click()
    page.wait_for_url("**/upload/*-*/")
    assert Batch.objects.count() == 1
    assert Ingestion.objects.filter(batch=Batch.objects.get()).count() == 45
    expect(page.locator("#reached")).to_have_attribute("value", "0")
    reading.read_queue(most=30)
    # By itself, and after a reload in the middle of the way.
    expect(page.locator("#reached")).to_have_attribute("value", "30")
    page.reload()
    expect(page.locator("label[for=reached]")).to_have_text("30 of 45 files read")
    reading.read_queue()
    expect(page.locator("label[for=reached]")).to_have_text("45 of 45 files read")
    expect(page.get_by_role("status")).to_have_text("All 45 files are read.")
    expect(page.locator("#batch")).not_to_have_attribute("hx-trigger", "every 2s")
    assert set(Article.objects.values_list("publisher__name", flat=True)) == {"Courier"}


def test_dropped_files_join_the_chosen_ones(admin, open_page, tmp_path):
    page = open_page("/upload/")
    sign_in(page)
    page.locator("#id_upload-originals").set_input_files(write(tmp_path, 1))
    page.locator("[data-drop]").evaluate(DROP, ["a.txt", "b.txt"])
    expect(page.locator("[data-chosen-files] li")).to_have_count(3)
    files_form(page).get_by_role("button", name="Upload").click()
    page.wait_for_url("**/upload/*-*/")
    assert set(Ingestion.objects.values_list("name", flat=True)) == {"00.txt", "a.txt", "b.txt"}


def test_a_folder_is_chosen_with_all_that_is_in_it(admin, open_page, tmp_path):
    (tmp_path / "deep").mkdir()
    write(tmp_path, 2)
    write(tmp_path / "deep", 1)
    page = open_page("/upload/")
    sign_in(page)
    page.locator("#id_upload-folder").set_input_files(tmp_path)
    expect(page.locator("[data-chosen-sum]")).to_contain_text("3 files")


def test_a_file_over_the_limit_is_told_before_it_is_sent_and_the_others_are_kept(admin, open_page, tmp_path, settings):
    settings.TREATYKB_MAX_UPLOAD_BYTES = 1000
    (tmp_path / "big.txt").write_text("x" * 1001)
    page = open_page("/upload/")
    sign_in(page)
    page.locator("#id_upload-originals").set_input_files([str(tmp_path / "big.txt"), *write(tmp_path, 1)])
    expect(page.locator("[data-chosen-files]")).to_contain_text("it will be refused")
    files_form(page).get_by_role("button", name="Upload").click()
    page.wait_for_url("**/upload/*-*/")
    assert dict(Ingestion.objects.values_list("name", "state")) == {"big.txt": "failed", "00.txt": "queued"}


def test_sending_goes_on_where_it_was_broken_off(admin, open_page, tmp_path):
    page = open_page("/upload/")
    sign_in(page)
    page.route("**/files/", lambda route: route.abort())
    page.locator("#id_upload-originals").set_input_files(write(tmp_path, 30))
    files_form(page).get_by_role("button", name="Upload").click()
    said = page.locator("[data-sending-said]")
    expect(said).to_contain_text("10 files could not be sent. What was sent before is kept.")
    page.unroute("**/files/")
    files_form(page).get_by_role("button", name="Upload").click()
    page.wait_for_url("**/upload/*-*/")
    assert Ingestion.objects.filter(batch=Batch.objects.get()).count() == 30


def test_a_text_is_pasted_with_the_keyboard_alone(registry, admin, open_page):
    page = open_page("/upload/")
    sign_in(page)
    page.locator("#id_paste-text").focus()
    page.keyboard.insert_text(TEXT.format("pasted"))
    page.keyboard.press("Tab")
    page.keyboard.insert_text("The pact's end")
    page.keyboard.press("Enter")
    page.wait_for_url("**/upload/*-*/")
    reading.read_queue()
    expect(page.get_by_role("link", name="The pact's end")).to_be_visible()


def test_a_failure_is_tried_again_with_the_keyboard_and_the_focus_stays(registry, admin, open_page):
    batch = batches.begin(Batch.Way.UPLOAD, admin)
    texts = [("noise.txt", b"a\x00b"), ("fine.txt", TEXT.format(1).encode())]
    ingest.submit_to(batch, texts, Metadata())
    reading.read_queue(most=1)
    page = open_page(f"/upload/{batch.key}/")
    sign_in(page)
    again = page.get_by_role("button", name="Try again: noise.txt")
    again.focus()
    reading.read_queue()
    expect(page.locator("label[for=reached]")).to_have_text("2 of 2 files read")
    expect(again).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("table")).to_contain_text("waiting")
    assert Ingestion.objects.get(name="noise.txt").state == "queued"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [375, 1440])
def test_nothing_stands_out_of_the_page(admin, open_page, width, scheme):
    batch = batches.begin(Batch.Way.UPLOAD, admin)
    ingest.submit_to(batch, [("a-very-long-name-" * 12 + ".txt", b""), ("noise.txt", b"\x00")], Metadata())
    page = open_page("/upload/", width=width, color_scheme=scheme)
    sign_in(page)
    for address in ("/upload/", f"/upload/{batch.key}/", "/sign-in/"):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_these_pages(registry, admin, open_page, scheme):
    batch = batches.begin(Batch.Way.UPLOAD, admin)
    texts = [("noise.txt", b"a\x00b"), ("fine.txt", TEXT.format(1).encode()), ("waits.txt", b"Words."), ("no.txt", b"")]
    ingest.submit_to(batch, texts, Metadata())
    reading.read_queue(most=2)
    page = open_page("/sign-in/?next=/upload/", color_scheme=scheme, bypass_csp=True)
    found = []
    for address in ("/sign-in/", "/upload/", f"/upload/{batch.key}/", f"/upload/{batch.key}/?state=failed"):
        if address == "/upload/":
            sign_in(page)
        page.goto(address)
        page.add_script_tag(path=AXE)
        ask = "async rules => (await axe.run(document, {runOnly: rules})).violations"
        ask += ".map(one => [one.id, one.nodes[0].html])"
        found += [(address, *one) for one in page.evaluate(ask, RULES)]
    assert not found, "\n".join(map(str, found))


def test_without_scripts_files_are_sent_by_the_form_itself(registry, admin, open_page, tmp_path):
    page = open_page("/upload/", java_script_enabled=False)
    sign_in(page)
    page.locator("#id_upload-originals").set_input_files(write(tmp_path, 3))
    files_form(page).get_by_role("button", name="Upload").click()
    expect(page.locator("label[for=reached]")).to_have_text("0 of 3 files read")
    reading.read_queue()
    # The page asks again by itself.
    expect(page.locator("label[for=reached]")).to_have_text("3 of 3 files read")
