"""Counts over the API: what they count, and what they refuse."""

import pytest

pytestmark = pytest.mark.django_db


def test_facets_count_claims_by_kind_modality_and_year(api, record):
    assert api.get("/api/v1/claims/facets/").json() == {
        "total": 3,
        "kinds": {"withdrawal": 1, "denial": 1, "position": 1},
        "modalities": {"planned": 1, "asserted": 2},
        "years": {"2018": 1, "2019": 1},
        "undated": 1,
    }


def test_facets_of_a_treaty_are_narrowed_but_not_by_their_own_choice(api, record):
    found = api.get("/api/v1/claims/facets/?treaty=inf&kind=denial").json()
    assert found["total"] == 1
    assert found["kinds"] == {"withdrawal": 1, "denial": 1}
    assert found["modalities"] == {"asserted": 1}


def test_a_histogram_has_a_bar_for_each_month_or_year_with_claims(api, record):
    assert api.get("/api/v1/claims/histogram/").json() == {
        "by": "month",
        "bars": [{"start": "2018-03-01", "claims": 1}, {"start": "2019-02-01", "claims": 1}],
    }
    years = api.get("/api/v1/claims/histogram/?by=year&treaty=cfe&modality=planned").json()
    assert years["bars"] == [{"start": "2019-01-01", "claims": 1}]


@pytest.mark.parametrize("query", ["treaty=x", "treaty=inf,cfe", "kind=x", "modality=x", "actor=ministry"])
def test_what_is_not_counted_is_refused(api, record, query):
    for resource in ("facets", "histogram"):
        assert api.get(f"/api/v1/claims/{resource}/?{query}").status_code == 400
    assert api.get("/api/v1/claims/histogram/?by=week").status_code == 400
