"""A real Chromium for the tests of pages: the installed one, or else the one that Playwright fetches."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@pytest.fixture(scope="session")
def chromium() -> str | None:
    """The path of the installed Chromium; None for Playwright's own, which is fetched if need be."""
    installed = next((path for name in NAMES if (path := shutil.which(name))), None)
    if installed is None:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True, timeout=300)
    return installed


@pytest.fixture
def open_page(live_server, chromium: str | None) -> Iterator[Callable[..., Page]]:
    """Opens an address of the site in a window of its own. Make the rows first: Django refuses to while it is open."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])

        def open_(address: str, width: int = 1280, **options: object) -> Page:
            context = browser.new_context(
                base_url=live_server.url, viewport={"width": width, "height": 800}, reduced_motion="reduce", **options
            )
            context.set_default_timeout(10_000)
            page = context.new_page()
            page.goto(address)
            return page

        yield open_
        browser.close()
