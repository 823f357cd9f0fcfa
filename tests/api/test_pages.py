"""Pages hold each row once, in one order, forwards and backwards, however deep."""

from datetime import date, timedelta
from itertools import chain

import pytest

from tests.record import make_article, make_claim, make_treaty

pytestmark = pytest.mark.django_db
CLAIMS = "/api/v1/claims/"


@pytest.fixture
def treaty(db):
    """With seven dated claims, some on the same day, and four without a day."""
    treaty = make_treaty()
    article = make_article(" ".join(f"Claim {number:02} stands here." for number in range(11)))
    for number in range(11):
        day = date(2019, 1, 1) + timedelta(days=number // 3)
        make_claim(article, f"Claim {number:02} stands", treaty, days=(day, day) if number < 7 else None)
    return treaty


def walk(api, address, way="next"):
    """The ids on each page, from `address` on."""
    pages = []
    while address:
        page = api.get(address).json()
        pages.append([row["id"] for row in page["results"]])
        address = page[way]
    return pages


def flat(pages):
    return list(chain.from_iterable(pages))


def whole(api):
    return [row["id"] for row in api.get(CLAIMS).json()["results"]]


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5, 7, 10, 11, 12])
def test_following_next_meets_every_row_once_in_order(api, treaty, size):
    pages = walk(api, f"{CLAIMS}?page_size={size}")
    assert flat(pages) == whole(api)
    assert all(len(page) == size for page in pages[:-1])


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5, 10])
def test_following_previous_leads_back_the_same_way(api, treaty, size):
    address = f"{CLAIMS}?page_size={size}"
    while (page := api.get(address).json())["next"]:
        address = page["next"]
    back = walk(api, address, "previous")
    assert flat(reversed(back)) == whole(api)


def test_the_first_page_has_no_previous_and_the_last_no_next(api, treaty):
    first = api.get(f"{CLAIMS}?page_size=6").json()
    last = api.get(first["next"]).json()
    assert (first["previous"], last["next"]) == (None, None)
    assert [row["id"] for row in api.get(last["previous"]).json()["results"]] == [row["id"] for row in first["results"]]


def test_next_keeps_the_filters(api, treaty):
    pages = walk(api, f"{CLAIMS}?page_size=3&dated=false")
    assert [len(page) for page in pages] == [3, 1]


def test_rows_that_appear_between_two_pages_neither_repeat_nor_hide_others(api, treaty):
    before = whole(api)
    first = api.get(f"{CLAIMS}?page_size=4").json()
    early = make_article("An early claim stands here.")
    make_claim(early, "An early claim", treaty, days=(date(2018, 1, 1), date(2018, 1, 1)))
    assert [row["id"] for row in first["results"]] + flat(walk(api, first["next"])) == before


def test_rows_are_counted_only_when_asked(api, treaty):
    assert "count" not in api.get(f"{CLAIMS}?page_size=2").json()
    assert api.get(f"{CLAIMS}?page_size=2&count=true").json()["count"] == 11
    assert api.get(f"{CLAIMS}?page_size=2&count=true&dated=true").json()["count"] == 7
    assert "count" not in api.get(f"{CLAIMS}?count=false").json()


def test_a_page_holds_fifty_rows_unless_asked_otherwise(api, db):
    for number in range(51):
        make_treaty(f"t{number:02}")
    assert len(api.get("/api/v1/treaties/").json()["results"]) == 50
    assert len(api.get("/api/v1/treaties/?page_size=100").json()["results"]) == 51


def test_a_page_of_an_empty_list_is_empty(api, db):
    assert api.get(CLAIMS).json() == {"next": None, "previous": None, "results": []}


def test_articles_come_newest_first_on_every_page(api, db):
    made = [str(make_article(f"Text {number}.").pk) for number in range(5)]
    assert flat(walk(api, "/api/v1/articles/?page_size=2")) == made[::-1]


def test_the_database_compares_rows_so_that_deep_pages_cost_what_the_first_one_costs(
    api, treaty, django_assert_num_queries
):
    second = api.get(f"{CLAIMS}?page_size=2").json()["next"]
    with django_assert_num_queries(1) as queries:
        api.get(second)
    assert "(c.date_start, c.id) > (" in queries[0]["sql"]
    assert "OFFSET" not in queries[0]["sql"]
