"""A claim can be cited from its page: copied as text, or saved for a reference manager."""

import json

import pytest

from tests.record import make_article, make_claim, make_treaty

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim():
    return make_claim(make_article("The pact was signed."), "The pact was signed", make_treaty("pact"))


def test_the_page_has_every_form_and_the_addresses_that_save_it(client, claim):
    page = client.get(claim.get_absolute_url()).content.decode()
    for word in ("chicago", "apa", "bibtex", "ris", "csl-json"):
        assert f'id="cite-{word}"' in page
    assert "Harbour Daily, January 16, 2019, para. 0." in page
    assert f"http://testserver/claims/{claim.pk}/" in page
    assert f'href="/claims/{claim.pk}/citation/bibtex/"' in page
    assert f'href="/claims/{claim.pk}/citation/apa/"' not in page


@pytest.mark.parametrize(
    ("style", "media_type", "ending", "beginning"),
    [
        ("bibtex", "application/x-bibtex", "bib", "@misc{"),
        ("ris", "application/x-research-info-systems", "ris", "TY  - "),
        ("csl-json", "application/vnd.citationstyles.csl+json", "json", "["),
    ],
)
def test_a_citation_is_saved_as_a_file(client, claim, style, media_type, ending, beginning):
    answer = client.get(f"/claims/{claim.pk}/citation/{style}/")
    assert answer["Content-Type"] == f"{media_type}; charset=utf-8"
    assert answer["Content-Disposition"] == f'attachment; filename="claim-{claim.pk}.{ending}"'
    assert answer.content.decode().startswith(beginning)


def test_csl_json_is_json(client, claim):
    (item,) = json.loads(client.get(f"/claims/{claim.pk}/citation/csl-json/").content)
    assert item["note"] == "“The pact was signed”"


@pytest.mark.parametrize("style", ["apa", "mla"])
def test_what_is_no_file_is_not_found(client, claim, style):
    assert client.get(f"/claims/{claim.pk}/citation/{style}/").status_code == 404
