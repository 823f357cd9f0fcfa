"""What holds for every page: no inline code, nothing from elsewhere, no unsafe text."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from tests.record import make_actor, make_article, make_claim, make_treaty

TEMPLATES = sorted((settings.BASE_DIR / "templates").rglob("*.html"))


@pytest.mark.django_db
def test_pages_carry_no_inline_code_and_load_nothing_from_elsewhere(client):
    treaty, russia = make_treaty(), make_actor()
    article = make_article("The pact was signed.")
    claim = make_claim(article, "The pact was signed", treaty, speaker=russia)
    addresses = ["/", "/treaties/", "/treaties/inf/", "/actors/", "/actors/russia/", "/articles/", "/search/?q=pact"]
    for address in [*addresses, article.get_absolute_url(), claim.get_absolute_url(), "/nowhere/"]:
        response = client.get(address)
        page = response.content.decode()
        assert not re.search(r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=", page), address
        assert not re.search(r'<(?:script|img|iframe|source)[^>]*src="(?:https?:)?//', page), address
        assert not re.search(r'<link rel="(?:stylesheet|icon)" href="(?:https?:)?//', page), address
        assert "default-src 'self'" in response.headers["Content-Security-Policy"]


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_template_never_switches_escaping_off(template: Path):
    assert not re.search(r"\|\s*safe|autoescape\s+(off|false)", template.read_text())


def test_the_style_sheet_asks_nobody_else_for_anything():
    sheet = (settings.BASE_DIR / "static" / "treatykb.css").read_text()
    assert not re.search(r"@import|//(?!\s)", re.sub(r"/\*.*?\*/", "", sheet, flags=re.S))
    assert {address.split("/")[0] for address in re.findall(r"url\(\"?([^\")]+)", sheet)} == {"vendor"}


@pytest.mark.django_db
def test_only_staff_are_shown_the_way_to_curation(client, admin_client):
    for word in ("Upload", "Curation"):
        assert word not in client.get("/").content.decode()
        assert word in admin_client.get("/").content.decode()
