"""The same claims in other forms, chosen by `format` or by Accept."""

import csv
import json
from io import StringIO
from xml.etree import ElementTree

import pytest

from articles.api.formats import FORMATS, RENDERERS
from tests.record import make_article, make_claim, make_treaty

pytestmark = pytest.mark.django_db
CLAIMS = "/api/v1/claims/"


def body(response):
    assert response.status_code == 200, response.content
    return b"".join(response.streaming_content).decode() if response.streaming else response.content.decode()


@pytest.mark.parametrize("renderer", RENDERERS, ids=lambda renderer: renderer.format)
@pytest.mark.parametrize("path", [CLAIMS, "/api/v1/treaties/inf/timeline/", "{one}"])
def test_every_form_can_be_asked_for_in_both_ways(api, record, renderer, path):
    path = path.format(one=f"{CLAIMS}{record.leaving.pk}/")
    by_word = api.get(path, {"format": renderer.format})
    by_accept = api.get(path, HTTP_ACCEPT=renderer.media_type)
    assert by_word["Content-Type"].startswith(renderer.media_type.partition(";")[0])
    assert by_accept["Content-Type"] == by_word["Content-Type"]
    text = body(by_word)
    assert "Ruritania will leave the treaty on February 2" in text.replace("\r\n ", "")


def test_lines_of_json_are_the_rows_of_the_list(api, record):
    lines = [json.loads(line) for line in body(api.get(f"{CLAIMS}?format=jsonl&treaty=inf")).splitlines()]
    assert lines == api.get(f"{CLAIMS}?treaty=inf").json()["results"]
    assert json.loads(body(api.get(f"{CLAIMS}?format=jsonl&fields=id&treaty=cfe")).splitlines()[0]).keys() == {"id"}


def test_lines_and_tables_hold_everything_however_much_it_is(api, db):
    treaty = make_treaty("t")
    article = make_article(" ".join(f"Number {number} of it." for number in range(130)))
    made = [make_claim(article, f"Number {number} of", treaty) for number in range(130)]
    lines = [json.loads(line)["id"] for line in body(api.get(f"{CLAIMS}?format=jsonl")).splitlines()]
    assert len(lines) == 130 and set(lines) == {str(claim.pk) for claim in made}
    assert len(list(csv.DictReader(StringIO(body(api.get(f"{CLAIMS}?format=csv")))))) == 130
    page = api.get(f"{CLAIMS}?format=ris&page_size=7")
    assert body(page).count("TY  - ") == 7
    assert 'rel="next"' in page["Link"] and "format=ris" in page["Link"]


def test_a_feed_and_a_graph_parse(api, record):
    assert len(ElementTree.fromstring(body(api.get(f"{CLAIMS}?format=atom"))).findall("{*}entry")) == 3
    assert len(json.loads(body(api.get(CLAIMS, HTTP_ACCEPT="application/ld+json")))["@graph"]) == 3
    profile = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
    assert json.loads(body(api.get(CLAIMS, HTTP_ACCEPT=profile)))["type"] == "AnnotationPage"


def test_a_form_that_does_not_exist_is_refused_by_name(api, record):
    answer = api.get(f"{CLAIMS}?format=xml")
    assert answer.status_code == 400
    assert "bibtex" in answer.json()["errors"][0]["detail"]
    assert api.get("/api/v1/treaties/?format=csv").status_code == 400
    assert api.get("/api/v1/treaties/?format=json").status_code == 200
    assert api.get(CLAIMS, HTTP_ACCEPT="application/msword").status_code == 406


@pytest.mark.parametrize("query", ["format=csv&page_size=5", "format=jsonl&count=true", "format=ris&fields=id"])
def test_what_a_form_cannot_do_is_refused(api, record, query):
    assert api.get(f"{CLAIMS}?{query}").status_code == 400


def test_the_forms_are_those_that_are_promised():
    assert set(FORMATS) == {"csv", "annotation", "schema", "ics", "atom", "bibtex", "ris", "csl", "timelinejs"}
