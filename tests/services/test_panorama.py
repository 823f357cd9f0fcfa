"""What a window of a timeline holds: marks for few claims, counts for many, and never a year told as a day."""

from datetime import date, timedelta

import pytest

from articles.extraction.vocabulary import ClaimKind
from articles.services.panorama import OTHERS, LaneBy, Stretch, extent, merged, panorama
from articles.services.scale import Unit, Window
from articles.services.timeline import links_of
from tests.record import make_actor, make_article, make_claim, make_treaty

pytestmark = pytest.mark.django_db
YEAR = (date(2019, 1, 1), date(2019, 12, 31))
WHOLE = Window(date(2000, 1, 1), date(2029, 12, 31))


@pytest.fixture
def inf():
    return make_treaty()


def claims_on(treaty, *days, **parts):
    words = [f"Statement number {number:03} was made." for number in range(len(days))]
    article = make_article(*words, title=f"{len(days)} {parts}")
    return [
        make_claim(article, quote, treaty, days=day if isinstance(day, tuple) else (day, day), **parts)
        for quote, day in zip(words, days, strict=True)
    ]


def test_few_claims_are_marks_on_their_own_days(inf):
    month, day = claims_on(inf, (date(2018, 12, 1), date(2018, 12, 31)), date(2019, 2, 2))
    seen = panorama(links_of(inf), LaneBy.KIND, WHOLE)
    assert [(mark.claim, mark.start, mark.end) for mark in seen.marks] == [
        (month.pk, date(2018, 12, 1), date(2018, 12, 31)),
        (day.pk, date(2019, 2, 2), date(2019, 2, 2)),
    ]
    assert seen.stretches == ()


def test_a_claim_that_reaches_into_the_window_is_in_it(inf):
    claims_on(inf, YEAR)
    assert panorama(links_of(inf), LaneBy.KIND, Window(date(2019, 6, 1), date(2019, 6, 7))).lanes == {"withdrawal": 1}
    assert panorama(links_of(inf), LaneBy.KIND, Window(date(2020, 1, 1), date(2020, 1, 7))).lanes == {}


def test_many_claims_are_counted_by_the_unit_and_none_is_lost(inf):
    claims_on(inf, *[date(2019, 1, 1) + timedelta(days=9 * number) for number in range(10)])
    seen = panorama(links_of(inf), LaneBy.KIND, Window(date(2018, 1, 1), date(2024, 12, 31)), most=5)
    assert seen.unit is Unit.MONTH
    assert sum(stretch.count for stretch in seen.stretches) + len(seen.marks) == 10
    assert Stretch("withdrawal", date(2019, 1, 1), date(2019, 1, 31), 4, True) in seen.stretches


def test_a_year_is_never_counted_in_its_first_month(inf):
    claims_on(inf, *[YEAR] * 4, date(2019, 1, 1), date(2019, 1, 1))
    seen = panorama(links_of(inf), LaneBy.KIND, Window(date(2017, 1, 1), date(2021, 12, 31)), most=3)
    assert set(seen.stretches) == {
        Stretch("withdrawal", *YEAR, 4, False),
        Stretch("withdrawal", date(2019, 1, 1), date(2019, 1, 31), 2, True),
    }


def test_who_stands_alone_in_a_stretch_keeps_its_day(inf):
    claims_on(inf, *[date(2019, 1, day) for day in range(1, 9)], date(2023, 5, 6))
    seen = panorama(links_of(inf), LaneBy.KIND, Window(date(2017, 1, 1), date(2024, 12, 31)), most=3)
    assert [mark.start for mark in seen.marks] == [date(2023, 5, 6)]
    assert [stretch.count for stretch in seen.stretches] == [8]


def test_lanes_of_actors_hold_what_each_says_and_one_what_nobody_on_file_says(inf):
    russia, china = make_actor(), make_actor("china", "China")
    claims_on(inf, date(2019, 1, 1), date(2019, 1, 2), speaker=russia)
    claims_on(inf, date(2019, 1, 3), speaker=china)
    claims_on(inf, date(2019, 1, 4), date(2019, 1, 5), date(2019, 1, 6))
    seen = panorama(links_of(inf), LaneBy.ACTOR, WHOLE)
    assert seen.lanes == {russia.pk: 2, china.pk: 1, None: 3}
    assert merged(seen, 1).lanes == {russia.pk: 2, OTHERS: 1, None: 3}
    assert {mark.lane for mark in merged(seen, 1).marks} == {russia.pk, OTHERS, None}


def test_lanes_of_treaties_show_a_claim_about_two_of_them_in_both(inf):
    abm = make_treaty("abm")
    article = make_article("Both were signed.")
    make_claim(article, "Both were signed", inf, abm, kind=ClaimKind.SIGNATURE)
    links = type(inf.claim_links.get())._default_manager.filter(treaty__in=[inf, abm])
    assert panorama(links, LaneBy.TREATY, WHOLE).lanes == {inf.pk: 1, abm.pk: 1}


def test_the_extent_reaches_from_the_first_day_to_the_last(inf):
    assert extent(links_of(inf)) is None
    claims_on(inf, YEAR, date(1987, 12, 8))
    assert extent(links_of(inf)) == Window(date(1987, 12, 8), date(2019, 12, 31))
