"""Times that are told from the published day, Wednesday 16 January 2019."""

import pytest

from articles.extraction.dates import TimexType
from tests.extraction.marked_dates import days, read_marked, read_one

WEEKDAYS = [
    ("Envoys met on [Tuesday].", "2019-01-15"),
    ("Envoys will meet on [Tuesday].", "2019-01-22"),
    ("Envoys met on [Wednesday].", "2019-01-16"),
    ("Envoys will meet on [Wednesday].", "2019-01-16"),
    ("Envoys met [last Wednesday].", "2019-01-09"),
    ("Envoys meet [next Wednesday].", "2019-01-23"),
    ("Borduria said [Monday] it was ready.", "2019-01-14"),
    ("On [Friday], the chamber will vote.", "2019-01-18"),
    ("On [Friday], the chamber voted.", "2019-01-11"),
    ("The pact runs out on [Saturday].", "2019-01-19"),
    ("They met [this past Monday].", "2019-01-14"),
    ("Banks will stay closed until [Thursday].", "2019-01-17"),
    ("They will never put it off to [Thursday].", "2019-01-17"),
    ("He'll speak on [Friday].", "2019-01-18"),
    ("They won't meet on [Friday].", "2019-01-18"),
    ("She leaves on [Saturday] for Oslo.", "2019-01-19"),
    ("The chamber could vote on [Friday].", "2019-01-18"),
    ("The chamber is to vote on [Friday].", "2019-01-18"),
    ("The chamber agreed to vote on [Friday].", "2019-01-18"),
    ("The chamber agreed on [Friday] on a plan.", "2019-01-11"),
    ("The talks had been scheduled for [Friday].", "2019-01-11"),
    ("The talks are scheduled for [Friday].", "2019-01-18"),
    ("The envoy headed [Tuesday] to Oslo.", "2019-01-15"),
    ("A rally planned in Oslo for [Saturday] was cancelled.", "2019-01-19"),
    ("A rally planned in Oslo for [Monday] was cancelled.", "2019-01-14"),
    ("A rally planned in Oslo for [Monday] was due to begin at the port.", "2019-01-21"),
    ("The vote was postponed until [Friday].", "2019-01-18"),
    ("Rebels have until [Friday] to disarm.", "2019-01-18"),
    ("The envoy may leave as early as [Friday].", "2019-01-18"),
    ("A reply is due by [Friday].", "2019-01-18"),
    ("They would try to get round [Monday]'s ruling.", "2019-01-14"),
    ("Tension grew before [Monday]'s vote.", "2019-01-21"),
    ("A paper will be put forward on [Thurs.] in Oslo.", "2019-01-17"),
]


@pytest.mark.parametrize(("sentence", "day"), WEEKDAYS)
def test_a_weekday_lies_where_its_verb_looks(sentence, day):
    mention = read_one(sentence)
    assert (mention.value, days(mention)) == (day, (day, day))


NEAR = [
    # sentence, type, value, first day, last day
    ("They met [today].", "DATE", "2019-01-16", "2019-01-16", "2019-01-16"),
    ("They met [yesterday].", "DATE", "2019-01-15", "2019-01-15", "2019-01-15"),
    ("They meet [tomorrow].", "DATE", "2019-01-17", "2019-01-17", "2019-01-17"),
    ("They meet [the day after tomorrow].", "DATE", "2019-01-18", "2019-01-18", "2019-01-18"),
    ("They met [the day before yesterday].", "DATE", "2019-01-14", "2019-01-14", "2019-01-14"),
    ("They met [yesterday morning].", "TIME", "2019-01-15TMO", "2019-01-15", "2019-01-15"),
    ("They met [last night].", "TIME", "2019-01-15TNI", "2019-01-15", "2019-01-15"),
    ("They meet [tonight].", "TIME", "2019-01-16TNI", "2019-01-16", "2019-01-16"),
    ("They met [Monday night].", "TIME", "2019-01-14TNI", "2019-01-14", "2019-01-14"),
    ("They met [last week].", "DATE", "2019-W02", "2019-01-07", "2019-01-13"),
    ("They meet [this week].", "DATE", "2019-W03", "2019-01-14", "2019-01-20"),
    ("They meet [next week].", "DATE", "2019-W04", "2019-01-21", "2019-01-27"),
    ("They met [last month].", "DATE", "2018-12", "2018-12-01", "2018-12-31"),
    ("They met earlier [this month].", "DATE", "2019-01", "2019-01-01", "2019-01-31"),
    ("They met [early this month].", "DATE", "2019-01", "2019-01-01", "2019-01-31"),
    ("They meet [next year].", "DATE", "2020", "2020-01-01", "2020-12-31"),
    ("They met [last quarter].", "DATE", "2018-Q4", "2018-10-01", "2018-12-31"),
    ("They met [last May].", "DATE", "2018-05", "2018-05-01", "2018-05-31"),
    ("They meet [next June].", "DATE", "2019-06", "2019-06-01", "2019-06-30"),
    ("They met [last spring].", "DATE", "2018-SP", "2018-03-01", "2018-05-31"),
    ("They meet [this fall].", "DATE", "2019-FA", "2019-09-01", "2019-11-30"),
    ("They must leave by [the end of the year].", "DATE", "2019", "2019-12-31", "2019-12-31"),
    ("They must leave by [year-end].", "DATE", "2019", "2019-12-31", "2019-12-31"),
    ("They met over [the weekend].", "DATE", "2019-W02-WE", "2019-01-12", "2019-01-13"),
    ("They met in [the week of January 9].", "DATE", "2019-W02", "2019-01-07", "2019-01-13"),
    ("They met [the week before last].", "DATE", "2019-W01", "2018-12-31", "2019-01-06"),
    ("They meet [the month after next].", "DATE", "2019-03", "2019-03-01", "2019-03-31"),
    ("It lapsed on [the last day of December].", "DATE", "2018-12-31", "2018-12-31", "2018-12-31"),
    ("Fire ceased at [3:30 yesterday afternoon].", "TIME", "2019-01-15T15:30", "2019-01-15", "2019-01-15"),
    ("Fire ceased at [midnight tonight].", "TIME", "2019-01-16T24:00", "2019-01-16", "2019-01-16"),
    ("It will end in [the first quarter of next year].", "DATE", "2020-Q1", "2020-01-01", "2020-03-31"),
    ("It will end in [next year's first half].", "DATE", "2020-H1", "2020-01-01", "2020-06-30"),
    ("It fell from [the same month last year].", "DATE", "2018-01", "2018-01-01", "2018-01-31"),
    ("They met in [the third quarter].", "DATE", "2018-Q3", "2018-07-01", "2018-09-30"),
    ("They met at [Christmas].", "DATE", "2018-12-25", "2018-12-25", "2018-12-25"),
    ("They met on [Thanksgiving].", "DATE", "2018-11-22", "2018-11-22", "2018-11-22"),
    ("They will meet at [Easter].", "DATE", "2019-04-21", "2019-04-21", "2019-04-21"),
    ("Fire ceased at [9 a.m. EST Tuesday].", "TIME", "2019-01-15T09:00", "2019-01-15", "2019-01-15"),
    ("Fire ceased at [10:35 p.m.] in the capital.", "TIME", "2019-01-16T22:35", "2019-01-16", "2019-01-16"),
    ("Fire ceased at [1430 GMT].", "TIME", "2019-01-16T14:30", "2019-01-16", "2019-01-16"),
    ("Fire ceased at [noon Tuesday].", "TIME", "2019-01-15T12:00", "2019-01-15", "2019-01-15"),
    ("Fire ceased at [5 o'clock in the afternoon].", "TIME", "2019-01-16T17:00", "2019-01-16", "2019-01-16"),
    ("Fire ceased at [six in the morning].", "TIME", "2019-01-16T06:00", "2019-01-16", "2019-01-16"),
]


@pytest.mark.parametrize(("sentence", "kind", "value", "first", "last"), NEAR)
def test_a_time_near_the_published_day_is_counted_from_it(sentence, kind, value, first, last):
    mention = read_one(sentence)
    assert (mention.type, mention.value, days(mention)) == (TimexType(kind), value, (first, last))
    assert mention.needs_anchor


@pytest.mark.parametrize("sentence", [row[0] for row in NEAR])
def test_without_a_published_day_the_time_is_found_and_left_open(sentence):
    (mention, *_) = read_marked(sentence, None)
    assert mention.interval is None or not mention.needs_anchor or mention.anchor is not None


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The pact is [now] in force.", "PRESENT_REF"),
        ("It [currently] holds.", "PRESENT_REF"),
        ("He [recently] resigned.", "PAST_REF"),
        ("They were rivals in [the past].", "PAST_REF"),
        ("It may return in [the near future].", "FUTURE_REF"),
        ("They may sign at [a later date].", "FUTURE_REF"),
        ("They will [soon] sign.", "FUTURE_REF"),
        ("They may sign [some day].", "FUTURE_REF"),
        ("He had [recently] resigned.", "PAST_REF"),
    ],
)
def test_a_vague_time_has_no_days(sentence, value):
    mention = read_one(sentence)
    assert (mention.value, mention.interval) == (value, None)


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("It is open [Monday] through [Friday].", ["2019-01-14", "2019-01-18"]),
        ("It will run from [Friday] to [Monday].", ["2019-01-18", "2019-01-21"]),
        ("They met from [Monday] to [Friday].", ["2019-01-07", "2019-01-11"]),
        ("The price fell from [Jan. 3] to [Tuesday].", ["2019-01-03", "2019-01-15"]),
    ],
)
def test_a_range_of_weekdays_goes_on_from_its_first(sentence, values):
    assert [mention.value for mention in read_marked(sentence)] == values


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Net fell in [the third quarter] to $2 million from $3 million [last year].", "2017-Q3"),
        ("Sales in [the third quarter] rose from [last year]'s $3 million.", "2017-Q3"),
        ("Net fell in [the third quarter] after a strike [last year].", "2018"),
        ("Net in [the third quarter] was hurt by [last year]'s strike.", "2018"),
    ],
)
def test_a_sum_of_last_year_is_compared_over_the_same_quarter(sentence, value):
    _, mention = read_marked(sentence)
    assert mention.value == value
