"""Counted distances, lengths, limits and repetitions; the published day is Wednesday 16 January 2019."""

import pytest

from articles.extraction.dates import TimexType
from tests.extraction.marked_dates import days, read_marked, read_one

DISTANCES = [
    ("It was signed [two years ago].", "2017", ("2017-01-01", "2017-12-31")),
    ("It was signed [ten days ago].", "2019-01-06", ("2019-01-06", "2019-01-06")),
    ("It was signed [three weeks ago].", "2018-12-26", ("2018-12-26", "2018-12-26")),
    ("It was signed [two months ago].", "2018-11", ("2018-11-01", "2018-11-30")),
    ("It was signed [a decade ago].", "2009", ("2009-01-01", "2009-12-31")),
    ("It was signed [nearly four years ago].", "2015", None),
    ("It was signed [more than two decades ago].", "1999", None),
    ("It was signed [several years ago].", "PAST_REF", None),
    ("It was signed [two years ago today].", "2017-01-16", ("2017-01-16", "2017-01-16")),
    ("It was signed [a year ago this week].", "2018-W03", ("2018-01-15", "2018-01-21")),
    ("It was signed a quarter of [a century ago].", "PAST_REF", None),
    ("It will lapse in [60 days].", "2019-03-17", ("2019-03-17", "2019-03-17")),
    ("It will lapse in [six months].", "2019-07", ("2019-07-01", "2019-07-31")),
    ("It will lapse in [a year or two].", "FUTURE_REF", None),
    ("It lapses [two weeks from now].", "2019-01-30", ("2019-01-30", "2019-01-30")),
    ("It lapses [three years hence].", "2022", ("2022-01-01", "2022-12-31")),
    ("It lapsed [60 days after 2 February 2018].", "2018-04-03", ("2018-04-03", "2018-04-03")),
    ("It was signed [half a century ago].", "1969", ("1969-01-01", "1969-12-31")),
    ("It was signed [decades ago].", "PAST_REF", None),
    ("It was signed [two or three years ago].", "2016", None),
    ("They met [a week ago Tuesday].", "2019-01-08", ("2019-01-08", "2019-01-08")),
    ("They met [two weekends ago].", "2019-W01-WE", ("2019-01-05", "2019-01-06")),
    ("They meet [two days from Tuesday].", "2019-01-17", ("2019-01-17", "2019-01-17")),
    ("It lapsed [the day before last Tuesday].", "2019-01-14", ("2019-01-14", "2019-01-14")),
]


@pytest.mark.parametrize(("sentence", "value", "interval"), DISTANCES)
def test_a_counted_distance_leads_to_its_days(sentence, value, interval):
    mention = read_one(sentence)
    assert (mention.type, mention.value, days(mention)) == (TimexType.DATE, value, interval)


TOLD = [
    # the distance counts from the time told before it
    ("It was signed on [8 December 1987]; [two days later] it was printed.", "1987-12-10"),
    ("It was signed on [8 December 1987]; [a day earlier] it was leaked.", "1987-12-07"),
    ("It was signed on [8 December 1987], and [six months later] it took effect.", "1988-06-08"),
    ("It was signed in [December 1987]. [Six months later] it took effect.", "1988-06"),
    ("It was signed in [1987]. [Four years later] it was kept.", "1991"),
    ("It was signed in [1987] and entered into force [the following year].", "1988"),
    ("It was signed on [8 December 1987] and was leaked [the same day].", "1987-12-08"),
    ("It was signed on [8 December 1987]; [the next day] envoys left.", "1987-12-09"),
    ("It was signed in [December 1987] and took effect [the following June].", "1988-06"),
    ("It was opened in [July 2017] and signed [that September].", "2017-09"),
    ("It was signed in [1987]; talks had begun [the year before].", "1986"),
    ("It was signed in [1987]; since [then] both have kept it.", "1987"),
]


@pytest.mark.parametrize(("sentence", "value"), TOLD)
def test_later_and_that_count_from_the_time_told_before(sentence, value):
    _, mention = read_marked(sentence)
    assert (mention.value, bool(mention.anchor_text)) == (value, True)


LENGTHS = [
    ("It is valid for [five years].", "P5Y", None),
    ("The pact is to last [ten years].", "P10Y", None),
    ("It held for [nearly three weeks].", "P3W", None),
    ("They took a [60-day] pause.", "P60D", None),
    ("They spoke for [two and a half hours].", "PT2H30M", None),
    ("They spoke for [a couple of days].", "P2D", None),
    ("They spoke for [several months].", "PXM", None),
    ("They need [twenty-four months].", "P24M", None),
    ("They spoke for [an hour and a half].", "PT1H30M", None),
    ("They held out for [a year and a half].", "P1.5Y", None),
    ("It stood for [several hundred years].", "PXY", None),
    ("They held out for [six-and-a-half years].", "P6.5Y", None),
    ("They held out for [20-odd years].", "P20Y", None),
    ("A [weeklong] strike ended.", "P1W", None),
    ("They need [two to three weeks].", "P2W", None),
    ("They need [10 or 12 days].", "P10D", None),
    ("They cut it from three to [two years].", "P2Y", None),
    ("In [the fiscal year] it grew.", "P1Y", None),
    ("They wait [a year].", "P1Y", None),
    ("After [weeks] of talks they left.", "PXW", None),
    ("It was kept over [the past two months].", "P2M", ("2018-11-16", "2019-01-16")),
    ("It will be kept over [the next four years].", "P4Y", ("2019-01-16", "2023-01-16")),
    ("It must be gone within [60 days].", "P60D", ("2019-01-16", "2019-03-17")),
    ("Exports in [the first nine months of 1990] fell.", "P9M", ("1990-01-01", "1990-09-30")),
]


@pytest.mark.parametrize(("sentence", "value", "interval"), LENGTHS)
def test_a_length_has_days_only_where_an_end_is_fixed(sentence, value, interval):
    mention = read_one(sentence)
    assert (mention.type, mention.value, days(mention)) == (TimexType.DURATION, value, interval)


def test_a_limit_counts_from_the_day_in_its_sentence():
    _, limit = read_marked("On [Monday] Ruritania said it would leave within [60 days].")
    assert days(limit) == ("2019-01-14", "2019-03-15")


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("They meet [every two years].", "P2Y"),
        ("They meet [every other week].", "P2W"),
        ("They meet [each year].", "P1Y"),
        ("They report [annually].", "P1Y"),
        ("They meet [every Tuesday].", "XXXX-WXX-2"),
        ("They meet on [Mondays].", "XXXX-WXX-1"),
        ("They meet [each July].", "XXXX-07"),
        ("They meet [twice a week].", "P1W"),
        ("They fly 300 sorties [per week].", "P1W"),
        ("They fly 300 sorties [a week].", "P1W"),
        ("It costs $2 million [a year].", "P1Y"),
        ("They meet on [Friday nights].", "XXXX-WXX-5TNI"),
    ],
)
def test_a_repeated_time_is_a_set_without_days(sentence, value):
    mention = read_one(sentence)
    assert (mention.type, mention.value, mention.interval) == (TimexType.SET, value, None)


@pytest.mark.parametrize(
    ("sentence", "kind", "value", "interval"),
    [
        ("In [the quarter] ended [July 31], it grew.", "DURATION", "P1Q", ("2018-05-01", "2018-07-31")),
        ("In [the quarter] ended [Sept. 29], it grew.", "DATE", "2018-Q3", ("2018-07-01", "2018-09-30")),
        ("In [the week] ended [Jan. 12], it grew.", "DURATION", "P1W", ("2019-01-06", "2019-01-12")),
        ("In [the year] ended [March 31], it grew.", "DURATION", "P1Y", ("2017-04-01", "2018-03-31")),
        ("In [the fiscal year] ended [March 31], it grew.", "DURATION", "P1Y", ("2017-04-01", "2018-03-31")),
    ],
)
def test_a_business_period_ends_on_the_day_written_after_it(sentence, kind, value, interval):
    period, end = read_marked(sentence)
    assert (period.type, period.value, days(period)) == (TimexType(kind), value, interval)
    assert (period.anchor, period.anchor_text) == (end.interval.end, end.text)


def test_a_fiscal_quarter_keeps_its_number_and_has_the_days_of_its_end():
    _, quarter, _ = read_marked("[The fiscal second quarter] was good. In [the quarter] ended [Sept. 30], it grew.")
    assert (quarter.value, days(quarter)) == ("2018-Q2", ("2018-07-01", "2018-09-30"))
    assert quarter.edtf == "2018-07-01/2018-09-30"


LIMITS = [
    ("It is valid until [2021].", "2021-01-01", "2021-12-31"),
    ("They have been at it since [March 2017].", "2017-03-01", "2017-03-31"),
    ("They must reply no later than [March 4, 2019].", "2019-03-04", "2019-03-04"),
    ("They have counted from [2014].", "2014-01-01", "2014-12-31"),
]


@pytest.mark.parametrize(("sentence", "first", "last"), LIMITS)
def test_a_limit_has_the_days_of_its_date(sentence, first, last):
    assert days(read_one(sentence)) == (first, last)
