"""Two to five treaties or actors on one time axis, and the record as it was known on a day."""

from datetime import date

import pytest

from tests.record import make_actor, make_article, make_claim, make_treaty

pytestmark = pytest.mark.django_db


@pytest.fixture
def record():
    inf, abm, russia, china = make_treaty(), make_treaty("abm"), make_actor(), make_actor("china", "China")
    early = make_article("It was signed.", "Both hold.", title="Early", published=date(2002, 6, 13))
    late = make_article("It was left.", title="Late", published=date(2019, 8, 2))
    make_claim(early, "It was signed", inf, speaker=russia, days=(date(1987, 12, 8), date(1987, 12, 8)))
    make_claim(early, "Both hold", inf, abm, speaker=china, days=(date(2002, 6, 13), date(2002, 6, 13)))
    make_claim(late, "It was left", inf, speaker=china, days=(date(2019, 8, 2), date(2019, 8, 2)))


def page_of(client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_treaties_stand_in_the_order_of_the_address_and_a_shared_claim_is_listed_once(client, record):
    page = page_of(client, "/compare/?treaty=abm&treaty=inf")
    drawing, claims = page[page.index('<svg class="drawing"') :].split('id="timeline-list"')
    assert drawing.index(">ABM ") < drawing.index(">INF ")
    assert drawing.count("Both hold") == 2
    assert claims.count("Both hold") == 1
    assert "3 claims" in page


def test_actors_are_compared_by_what_they_say(client, record):
    page = page_of(client, "/compare/?actor=russia&actor=china")
    assert page.index(">Russia <tspan") < page.index(">China <tspan")
    assert "3 claims" in page


def test_fewer_than_two_get_a_form_to_choose_by(client, record):
    for address in (
        "/compare/",
        "/compare/?treaty=inf",
        "/compare/?treaty=inf&treaty=&treaty=inf",
        "/compare/?actor=a%00b",
    ):
        page = page_of(client, address)
        assert "Compare treaties" in page
        assert 'class="drawing"' not in page


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("treaty=inf&treaty=atlantis", "No treaty is called “atlantis”"),
        ("actor=russia&actor=a%00b", "No actor is called"),
        ("treaty=inf&actor=russia", "not one with the other"),
        ("&".join(f"treaty=t{number}" for number in range(6)), "At most 5"),
    ],
)
def test_what_cannot_be_compared_is_explained(client, record, query, told):
    response = client.get(f"/compare/?{query}")
    assert response.status_code == 400
    assert told in response.content.decode()


def test_as_known_on_a_day_only_what_had_been_published_is_on_record(client, record):
    page = page_of(client, "/treaties/inf/?as_of=2005-01-01")
    assert "2 claims were on record" in page
    assert "It was left" not in page
    assert "It was signed" in page


def test_the_zoomed_part_is_the_same_as_on_the_page(client, record):
    part = page_of(client, "/treaties/inf/timeline/?from=2000-01-01&to=2005-01-01")
    assert 'data-from="2000-01-01" data-to="2005-01-01"' in part
    assert part.strip() in page_of(client, "/treaties/inf/?from=2000-01-01&to=2005-01-01")


def test_the_numbers_behind_the_chart_come_as_csv(client, record):
    response = client.get("/treaties/inf/months.csv?kind=withdrawal")
    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
    head, *rows = response.content.decode().splitlines()
    assert head.startswith("month,negotiation,") and head.endswith(",all")
    assert [row.split(",")[0] for row in rows] == ["1987-12", "2002-06", "2019-08"]
