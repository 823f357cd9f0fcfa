"""Where everybody stands on a treaty, over the API."""

from datetime import date

import pytest

from articles.extraction.vocabulary import ClaimKind
from tests.record import make_actor, make_article, make_claim

pytestmark = pytest.mark.django_db


def test_the_latest_stance_of_each_side_comes_with_its_claim(api, record):
    article = make_article("Ruritania wants more. Ruritania wants less.", published=date(2020, 1, 1))
    early, late = date(2019, 5, 1), date(2020, 1, 1)
    for words, day in (("Ruritania wants more", early), ("Ruritania wants less", late)):
        make_claim(article, words, record.inf, kind=ClaimKind.POSITION, days=(day, day), speaker=record.ruritania)
    found = api.get("/api/v1/treaties/inf/positions/").json()
    assert [(row["side"]["slug"], row["claim"]["quote"]) for row in found["results"]] == [
        ("ruritania", "Ruritania wants less")
    ]
    assert api.get("/api/v1/treaties/inf/positions/?as_of=2019-12-31").json() == {
        "as_of": "2019-12-31",
        "results": [],
    }


def test_a_treaty_that_is_not_there_and_a_day_that_is_none_are_problems(api, record):
    assert api.get("/api/v1/treaties/atlantis/positions/").status_code == 404
    assert api.get("/api/v1/treaties/inf/positions/?as_of=soon").status_code == 400


def test_the_board_needs_the_same_queries_for_any_number_of_sides(api, record, django_assert_max_num_queries):
    article = make_article(" ".join(f"Speaker {number} wants more." for number in range(20)))
    for number in range(20):
        side = make_actor(f"side-{number}", f"Side {number}")
        make_claim(article, f"Speaker {number} wants", record.inf, kind=ClaimKind.POSITION, speaker=side)
    with django_assert_max_num_queries(11):
        assert len(api.get("/api/v1/treaties/inf/positions/").json()["results"]) == 20
