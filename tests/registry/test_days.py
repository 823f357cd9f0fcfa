"""Registry dates cover whole days, months or years."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.registry.days import certainly_overlap, first_day, last_day, runs_backwards


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1987-12-08", date(1987, 12, 8), date(1987, 12, 8)),
        ("1988-02", date(1988, 2, 1), date(1988, 2, 29)),
        ("1987", date(1987, 1, 1), date(1987, 12, 31)),
    ],
)
def test_a_date_covers_its_days(text: str, first: date, last: date) -> None:
    assert (first_day(text), last_day(text)) == (first, last)


@pytest.mark.parametrize(
    "text", ["1987-02-29", "1987-13", "1987-00", "1987-12-00", "0000", "87", "1987-1-1", "1987 ", ""]
)
def test_a_date_that_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        (first_day(text), last_day(text))


@given(st.dates())
def test_a_full_date_is_its_own_first_and_last_day(day: date) -> None:
    assert first_day(day.isoformat()) == last_day(day.isoformat()) == day


@given(st.dates(min_value=date(1, 1, 2)))
def test_a_month_ends_on_the_day_before_the_next_one(day: date) -> None:
    first = day.replace(day=1)
    before = first - timedelta(days=1)

    assert last_day(before.isoformat()[:7]) == before


@pytest.mark.parametrize(
    ("start", "end", "backwards"),
    [
        ("1990", "1989-12", True),
        ("1990-05", "1990", False),
        ("1990", None, False),
        (None, "1990", False),
    ],
)
def test_a_span_runs_backwards_only_when_it_must(start: str | None, end: str | None, backwards: bool) -> None:
    assert runs_backwards(start, end) is backwards


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        (("1980", "1990-06-30"), ("1990-06-30", None), False),
        (("1980", "1990-07-01"), ("1990-06-30", None), True),
        (("1980", None), ("1990", None), True),
        (("1980", "1990"), ("1990", "1995"), False),
        ((None, "1990"), ("1980", None), False),
    ],
)
def test_spans_overlap_only_when_they_must(
    one: tuple[str | None, str | None], other: tuple[str | None, str | None], overlap: bool
) -> None:
    assert certainly_overlap(one, other) is overlap
    assert certainly_overlap(other, one) is overlap
