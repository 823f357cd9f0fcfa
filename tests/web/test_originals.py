"""Originals are handed out as they came, and no browser runs what stands in them."""

from hashlib import sha256

import pytest

from articles.models import Original
from articles.services.ingest import submit
from tests.record import make_article

pytestmark = pytest.mark.django_db

HOSTILE = b"<html><script>alert(1)</script><p>The pact was signed.</p></html>"


@pytest.fixture
def original():
    submit(HOSTILE, name='../<b>page".html')
    found = Original.objects.get(sha256=sha256(HOSTILE).hexdigest())
    found.article = make_article("The pact was signed.")
    found.save()
    return found


def test_the_bytes_come_as_they_were_kept(client, original):
    answer = client.get(f"/originals/{original.sha256}/")
    assert b"".join(answer.streaming_content) == HOSTILE


def test_a_browser_saves_it_and_never_shows_it(client, original):
    answer = client.get(f"/originals/{original.sha256}/")
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment; filename=")
    assert not set('<>/"') & set(answer["Content-Disposition"].partition("filename=")[2].strip('"'))
    assert "sandbox" in answer["Content-Security-Policy"]
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_what_was_not_read_as_an_article_is_not_handed_out(client, original):
    Original.objects.update(article=None)
    assert client.get(f"/originals/{original.sha256}/").status_code == 404


@pytest.mark.parametrize("name", ["0" * 64, "..%2f..%2fsecret", "0" * 63])
def test_an_unknown_hash_leads_nowhere(client, db, name):
    assert client.get(f"/originals/{name}/").status_code == 404


def test_the_article_leads_to_its_originals(client, original):
    page = client.get(original.article.get_absolute_url()).content.decode()
    assert f'href="/originals/{original.sha256}/"' in page
