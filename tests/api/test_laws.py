"""Laws that hold for whatever anybody sends."""

import base64
import json

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from articles.api import selection
from articles.api.filters import ClaimFilters
from articles.api.keyset import Position
from articles.api.pagination import Pages
from articles.models import Claim
from articles.services.documents.choice import Choice
from articles.services.documents.orders import order

pytestmark = pytest.mark.django_db
anything = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
PARAMETERS = sorted({*ClaimFilters.base_filters, *Pages.parameters, *selection.PARAMETERS})
parts = st.one_of(
    st.integers(), st.text(max_size=40), st.none(), st.booleans(), st.dates().map(str), st.uuids().map(str)
)


@anything
@given(name=st.sampled_from(PARAMETERS), value=st.text(max_size=60))
def test_any_value_of_any_parameter_is_understood_or_refused(api, record, name, value):
    response = api.get("/api/v1/claims/", {name: value})
    assert response.status_code in (200, 400)
    if response.status_code == 400:
        assert {fault["parameter"] for fault in response.json()["errors"]} == {name}


@anything
@given(name=st.text(min_size=1, max_size=20).filter(lambda name: name not in PARAMETERS))
def test_any_other_parameter_is_refused_by_its_name(api, record, name):
    response = api.get("/api/v1/claims/", {name: "1"})
    assert response.status_code == 400
    assert name in {fault["parameter"] for fault in response.json()["errors"]}


@anything
@given(content=st.one_of(st.lists(parts, max_size=5), parts, st.dictionaries(st.text(max_size=3), parts, max_size=2)))
@example(content=[0, 0, "2019-01-01", "c27cb934-a4ae-5287-8c42-f6de92e903b7"])
@example(content=[1, 1, "c27cb934-a4ae-5287-8c42-f6de92e903b7"])
@example(content=[0, 10**30, "2019-01-01"])
def test_any_forged_cursor_is_a_place_in_the_list_or_refused(api, record, content):
    cursor = base64.urlsafe_b64encode(json.dumps(content).encode()).decode().rstrip("=")
    assert api.get("/api/v1/claims/", {"cursor": cursor}).status_code in (200, 400)


@pytest.mark.parametrize("key", ["9" * 30, "-1", "x", "1e3"])
def test_a_cursor_forged_with_a_number_that_no_row_can_have_is_refused_or_finds_nothing(api, record, key):
    cursor = base64.urlsafe_b64encode(json.dumps([0, 0, key]).encode()).decode()
    assert api.get("/api/v1/ingestions/", {"cursor": cursor}).status_code in (200, 400)


@given(
    st.sampled_from([(0, (st.dates(), st.uuids())), (1, (st.uuids(),))]).flatmap(
        lambda s: st.tuples(st.just(s[0]), st.tuples(*s[1]), st.booleans())
    )
)
def test_a_position_survives_the_way_through_an_address(parts):
    position = Position(*parts)
    assert Position.parse(position.as_text(), order("date", Choice()), Claim) == position


@anything
@given(text=st.text(max_size=80))
def test_any_search_is_answered_or_refused(api, record, text):
    assert api.get("/api/v1/search/", {"q": text}).status_code in (200, 400)


@anything
@given(
    body=st.one_of(
        st.binary(max_size=60),
        st.recursive(
            parts,
            lambda inner: st.one_of(
                st.lists(inner, max_size=3),
                st.dictionaries(st.sampled_from(["title", "published", "url", "paragraphs", "x"]), inner, max_size=4),
            ),
        ).map(lambda value: json.dumps(value).encode()),
    )
)
def test_any_body_is_accepted_or_refused(staff, body):
    response = staff.post("/api/v1/articles/", body, content_type="application/json")
    assert response.status_code in (202, 400, 422)
