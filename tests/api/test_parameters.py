"""Whatever an endpoint does not understand it refuses, and says what it would have understood."""

import pytest

from tests.api.endpoints import LISTS, SEARCH, SINGLE, address

pytestmark = pytest.mark.django_db


def faults(response):
    assert response.status_code == 400, response.content
    assert response["Content-Type"] == "application/problem+json"
    problem = response.json()
    assert problem["type"] == "urn:problem-type:treatykb:bad-parameters"
    return {fault["parameter"]: fault["detail"] for fault in problem["errors"]}


@pytest.mark.parametrize("path", [*LISTS, *SINGLE, SEARCH])
def test_an_unknown_parameter_is_refused_everywhere(api, record, path):
    base = address(path, record)
    assert api.get(base).status_code == 200
    found = faults(api.get(f"{base}{'&' if '?' in base else '?'}colour=red"))
    assert found.keys() == {"colour"}


def test_the_refusal_names_what_is_allowed(api, record):
    detail = faults(api.get("/api/v1/articles/?publishd_from=2019-01-01"))["publishd_from"]
    for name in ("publisher", "published_from", "published_to", "sample", "cursor", "page_size", "count"):
        assert name in detail


def test_every_fault_of_a_query_is_named_at_once(api, record):
    assert faults(api.get("/api/v1/claims/?colour=red&size=3")).keys() == {"colour", "size"}
    assert faults(api.get("/api/v1/claims/?kind=x&modality=y&treaty=z")).keys() == {"kind", "modality", "treaty"}


@pytest.mark.parametrize(
    ("query", "parameter", "said"),
    [
        ("kind=denail", "kind", "denial"),
        ("kind=denial,", "kind", "empty value"),
        ("kind=denial&kind=position", "kind", "commas"),
        ("kind=", "kind", "leave the parameter out"),
        ("modality=sure", "modality", "asserted"),
        ("treaty=atlantis", "treaty", "atlantis"),
        ("treaty=inf,atlantis", "treaty", "atlantis"),
        ("treaty=" + ",".join(["inf"] * 51), "treaty", "more than 50"),
        ("treaty=%00", "treaty", "NUL"),
        ("actor=atlantis", "actor", "atlantis"),
        ("speaker=atlantis", "speaker", "atlantis"),
        ("publisher=nobody", "publisher", "nobody"),
        ("date_from=2019-02-30", "date_from", "No calendar"),
        ("date_from=2019-2-1", "date_from", "2019-02-01"),
        ("date_from=20190201", "date_from", "2019-02-01"),
        ("date_to=tomorrow", "date_to", "2019-02-01"),
        ("date_to=0000-01-01", "date_to", "No calendar"),
        ("article=7", "article", "id of an article"),
        ("article=00000000-0000-0000-0000-000000000000", "article", "No article"),
        ("dated=yes", "dated", "true or false"),
        ("page_size=0", "page_size", "from 1 to 100"),
        ("page_size=101", "page_size", "from 1 to 100"),
        ("page_size=1e2", "page_size", "from 1 to 100"),
        ("page_size=-5", "page_size", "from 1 to 100"),
        ("page_size=²", "page_size", "from 1 to 100"),
        ("count=1", "count", "true or false"),
        ("cursor=abc", "cursor", "next or previous"),
        ("cursor=WzAsMCwieCIsInkiXQ", "cursor", "next or previous"),
        ("cursor=é", "cursor", "next or previous"),
    ],
)
def test_a_value_that_cannot_be_read_is_refused(api, record, query, parameter, said):
    found = faults(api.get(f"/api/v1/claims/?{query}"))
    assert found.keys() == {parameter}
    assert said in found[parameter]


def test_a_range_of_days_that_ends_before_it_begins_is_refused(api, record):
    assert faults(api.get("/api/v1/claims/?date_from=2019-02-01&date_to=2019-01-01")).keys() == {"date_to"}
    assert faults(api.get("/api/v1/articles/?published_from=2019-02-01&published_to=2019-01-01")).keys() == {
        "published_to"
    }


@pytest.mark.parametrize("name", ["page_size", "cursor", "count", "kind"])
def test_a_single_thing_has_no_pages_and_no_filters(api, record, name):
    assert faults(api.get(address("claims/{claim}/", record), {name: "1"})).keys() == {name}


@pytest.mark.parametrize("name", ["treaty", "dated"])
def test_a_timeline_is_not_narrowed_by_what_it_is_already(api, record, name):
    assert faults(api.get("/api/v1/treaties/inf/timeline/", {name: "inf"})).keys() == {name}
