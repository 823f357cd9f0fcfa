"""Takes the pictures in this folder from a running installation that holds the samples only (make screenshots)."""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

HERE = Path(__file__).resolve().parent
ADDRESS = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8000"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
VIEWS = {"": (1440, "light"), "-dark": (1440, "dark"), "-phone": (375, "light")}


def pages(page: Page) -> dict[str, str]:
    """Name and address of each picture; a claim and its article are those the search finds first."""
    page.goto(f"{ADDRESS}/search/?q=Lavrov")
    claim = page.locator("a[href^='/claims/']").first.get_attribute("href") or "/"
    page.goto(f"{ADDRESS}{claim}")
    article = page.locator("a[href^='/articles/'][href*='#p']").first.get_attribute("href") or "/"
    return {
        "home": "/",
        "treaty": "/treaties/inf/",
        "claim": claim,
        "article": article.split("#")[0],
        "actor": "/actors/sergei-lavrov/",
        "search": "/search/?q=withdrawal",
    }


def main() -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        for name, path in pages(browser.new_page()).items():
            for suffix, (width, scheme) in VIEWS.items():
                context = browser.new_context(viewport={"width": width, "height": 1000}, color_scheme=scheme)
                page = context.new_page()
                page.goto(ADDRESS + path)
                page.screenshot(path=HERE / f"{name}{suffix}.png")
                context.close()
        browser.close()


if __name__ == "__main__":
    main()
