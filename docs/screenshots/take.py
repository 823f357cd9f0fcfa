"""Takes the pictures in this folder from a running installation that holds the samples only (make screenshots)."""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

HERE = Path(__file__).resolve().parent
ADDRESS = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8000"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
VIEWS = {"": (1440, "light"), "-dark": (1440, "dark"), "-phone": (375, "light")}
# Pages that are shown in the dark too.
DARK = {"home", "treaty", "timeline", "compare", "claim", "article", "actor", "search"}
# Where the interesting part stands below the first screen, the picture begins there.
PARTS = {"timeline": "#timeline", "timeline-zoomed": "#timeline", "timeline-actors": "#timeline", "charts": "#latest"}


def pages(page: Page) -> dict[str, str]:
    """Name and address of each picture; a claim and its article are those the search finds first."""
    page.goto(f"{ADDRESS}/search/?q=Lavrov")
    claim = page.locator("a[href^='/claims/']").first.get_attribute("href") or "/"
    page.goto(f"{ADDRESS}{claim}")
    article = page.locator("a[href^='/articles/'][href*='#p']").first.get_attribute("href") or "/"
    return {
        "home": "/",
        "treaties": "/treaties/",
        "treaty": "/treaties/inf/",
        "timeline": "/treaties/new-start/",
        "timeline-zoomed": "/treaties/new-start/?from=2020-11-19&to=2021-06-10",
        "timeline-actors": "/treaties/inf/?lanes=actor",
        "charts": "/treaties/new-start/",
        "as-known-on": "/treaties/new-start/?as_of=2019-01-16",
        "undated": "/treaties/new-start/undated/timeless/",
        "compare": "/compare/?treaty=abm&treaty=inf&treaty=new-start",
        "claim": claim,
        "article": article.split("#")[0],
        "articles": "/articles/",
        "actor": "/actors/sergei-lavrov/",
        "actors": "/actors/",
        "positions": "/positions/",
        "search": "/search/?q=withdrawal",
        "sign-in": "/sign-in/",
        "trouble": "/nowhere/",
    }


def main() -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        for name, path in pages(browser.new_page()).items():
            for suffix, (width, scheme) in VIEWS.items():
                if scheme == "dark" and name not in DARK:
                    continue
                context = browser.new_context(
                    viewport={"width": width, "height": 1000}, color_scheme=scheme, reduced_motion="reduce"
                )
                page = context.new_page()
                page.goto(ADDRESS + path)
                if part := PARTS.get(name):
                    page.locator(part).evaluate("element => element.scrollIntoView()")
                page.screenshot(path=HERE / f"{name}{suffix}.png")
                context.close()
        browser.close()


if __name__ == "__main__":
    main()
