"""Windows of time and the units they are counted in."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.services.scale import Unit, Window, floor, following, last_day, ticks

UNHURRIED = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
DAYS = st.dates(date(2, 1, 1), date(9990, 1, 1))


@UNHURRIED
@given(DAYS, st.sampled_from(Unit))
def test_every_day_lies_in_its_unit_and_the_next_unit_begins_after_it(day, unit):
    first = floor(day, unit)
    assert first <= day <= last_day(first, unit)
    assert floor(last_day(first, unit), unit) == first
    assert following(first, unit) == last_day(first, unit) + timedelta(days=1)


@UNHURRIED
@given(DAYS, st.integers(0, 400_000), st.floats(0.01, 20))
def test_zooming_keeps_a_window_within_the_calendar_and_at_least_a_week_long(day, days, factor):
    end = date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))
    zoomed = Window(day, end).zoomed(factor)
    assert zoomed.start <= zoomed.end
    assert zoomed.days >= 6 or zoomed.start == date.min or zoomed.end == date.max


@UNHURRIED
@given(DAYS, st.integers(6, 300_000))
def test_a_scale_has_few_marks_all_of_them_in_the_window(day, days):
    window = Window(day, date.fromordinal(min(day.toordinal() + days, date.max.toordinal())))
    marks = [mark for mark, _ in ticks(window)]
    assert len(marks) <= 13
    assert all(window.start <= mark <= window.end for mark in marks)


def test_marks_stay_where_they_are_while_the_window_moves():
    window = Window(date(2001, 3, 7), date(2051, 3, 7))
    first, second = ({mark for mark, _ in ticks(one)} for one in (window, window.moved(0.1)))
    assert first & second >= {mark for mark in first if mark >= window.moved(0.1).start}


@pytest.mark.parametrize(
    ("days", "unit"),
    [
        (30, Unit.DAY),
        (365, Unit.WEEK),
        (2000, Unit.MONTH),
        (9000, Unit.QUARTER),
        (30_000, Unit.YEAR),
        (80_000, Unit.DECADE),
    ],
)
def test_the_unit_grows_with_the_window(days, unit):
    start = date(1900, 1, 1)
    assert Window(start, start + timedelta(days=days - 1)).unit is unit
