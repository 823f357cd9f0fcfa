"""Dates that are written in full, or in all but the year."""

import pytest

from articles.extraction.dates import Precision
from tests.extraction.marked_dates import days, read_marked, read_one

WRITTEN = [
    # sentence, TIMEX3 value, first day, last day, precision
    ("The pact was signed on [2019-02-02] in Oslo.", "2019-02-02", "2019-02-02", "2019-02-02", Precision.DAY),
    ("It was filed on [12/31/2018] in Geneva.", "2018-12-31", "2018-12-31", "2018-12-31", Precision.DAY),
    ("It was filed on [31.12.2018] in Geneva.", "2018-12-31", "2018-12-31", "2018-12-31", Precision.DAY),
    ("They signed it on [December 8, 1987], in Ruritania.", "1987-12-08", "1987-12-08", "1987-12-08", Precision.DAY),
    ("They signed it on [8 December 1987] in Ruritania.", "1987-12-08", "1987-12-08", "1987-12-08", Precision.DAY),
    ("They signed it on [8th December, 1987] in Oslo.", "1987-12-08", "1987-12-08", "1987-12-08", Precision.DAY),
    ("They signed it on [the 8th of December 1987].", "1987-12-08", "1987-12-08", "1987-12-08", Precision.DAY),
    ("They signed it on [the eighth of December 1987].", "1987-12-08", "1987-12-08", "1987-12-08", Precision.DAY),
    ("They signed it on [Tuesday, Dec. 8, 1987].", "1987-12-08", "1987-12-08", "1987-12-08", Precision.DAY),
    ("They signed it on [Tuesday, 8 December 1987].", "1987-12-08", "1987-12-08", "1987-12-08", Precision.DAY),
    (
        "The talks of [February 3-5, 2018] failed.",
        "2018-02-03/2018-02-05",
        "2018-02-03",
        "2018-02-05",
        Precision.INTERVAL,
    ),
    (
        "The talks of [3-5 February 2018] failed.",
        "2018-02-03/2018-02-05",
        "2018-02-03",
        "2018-02-05",
        Precision.INTERVAL,
    ),
    ("It entered into force in [June 1988].", "1988-06", "1988-06-01", "1988-06-30", Precision.MONTH),
    ("It entered into force in [early June of 1988].", "1988-06", "1988-06-01", "1988-06-30", Precision.MONTH),
    ("It lapses at [the end of February 2020].", "2020-02", "2020-02-29", "2020-02-29", Precision.DAY),
    ("It was drafted in [1991].", "1991", "1991-01-01", "1991-12-31", Precision.YEAR),
    ("It was drafted in [early 1991].", "1991", "1991-01-01", "1991-12-31", Precision.YEAR),
    ("It was drafted in [mid-1991].", "1991", "1991-01-01", "1991-12-31", Precision.YEAR),
    ("They must be gone by [the end of 1991].", "1991", "1991-12-31", "1991-12-31", Precision.DAY),
    ("It was drafted in [nineteen ninety-one].", "1991", "1991-01-01", "1991-12-31", Precision.YEAR),
    ("It was drafted back in ['91].", "1991", "1991-01-01", "1991-12-31", Precision.YEAR),
    ("The request for [fiscal 2019] grew.", "2019", "2019-01-01", "2019-12-31", Precision.YEAR),
    ("The request for [FY2019] grew.", "2019", "2019-01-01", "2019-12-31", Precision.YEAR),
    ("Test sites closed in [the year 2000].", "2000", "2000-01-01", "2000-12-31", Precision.YEAR),
    ("The talks of [2010-11] failed.", "2010/2011", "2010-01-01", "2011-12-31", Precision.INTERVAL),
    ("The talks of [2014-2016] failed.", "2014/2016", "2014-01-01", "2016-12-31", Precision.INTERVAL),
    ("Silos were dug in the [1960s].", "196X", "1960-01-01", "1969-12-31", Precision.DECADE),
    ("Silos were dug in the [late 1960s].", "196X", "1960-01-01", "1969-12-31", Precision.DECADE),
    ("Silos were dug in the ['60s].", "196X", "1960-01-01", "1969-12-31", Precision.DECADE),
    ("Silos were dug in [the sixties].", "196X", "1960-01-01", "1969-12-31", Precision.DECADE),
    ("No war of the [20th century] was longer.", "19", "1900-01-01", "1999-12-31", Precision.INTERVAL),
    ("They deployed it in [the summer of 1983].", "1983-SU", "1983-06-01", "1983-08-31", Precision.SEASON),
    ("They deployed it in [autumn 1983].", "1983-FA", "1983-09-01", "1983-11-30", Precision.SEASON),
    ("They deployed it in [winter 1983].", "1983-WI", "1983-12-01", "1984-02-29", Precision.SEASON),
    ("Exports fell in [1998's third quarter].", "1998-Q3", "1998-07-01", "1998-09-30", Precision.QUARTER),
    ("Exports fell in [the 1998 fiscal year].", "1998", "1998-01-01", "1998-12-31", Precision.YEAR),
    ("Cuts end in [the first half of 2014].", "2014-H1", "2014-01-01", "2014-06-30", Precision.INTERVAL),
    ("Cuts end in [the third quarter of 2014].", "2014-Q3", "2014-07-01", "2014-09-30", Precision.QUARTER),
    ("Cuts end in [Q3 2014].", "2014-Q3", "2014-07-01", "2014-09-30", Precision.QUARTER),
    ("They broke up on [Christmas Eve 1998].", "1998-12-24", "1998-12-24", "1998-12-24", Precision.DAY),
]


@pytest.mark.parametrize(("sentence", "value", "first", "last", "precision"), WRITTEN)
def test_a_written_date_is_read_where_it_stands(sentence, value, first, last, precision):
    mention = read_one(sentence)
    assert (mention.value, days(mention), mention.interval.precision) == (value, (first, last), precision)
    assert not mention.needs_anchor


@pytest.mark.parametrize("sentence", [row[0] for row in WRITTEN if "'" not in row[0]])
def test_a_written_date_needs_no_published_day(sentence):
    assert read_one(sentence, None).interval == read_one(sentence).interval


def test_two_days_of_one_month_are_two_mentions():
    first, second = read_marked("They meet again on [April 24] and [25] in Oslo.")
    assert (first.value, second.value) == ("2019-04-24", "2019-04-25")


def test_both_ends_of_a_range_are_found():
    assert [mention.value for mention in read_marked("Cuts ran between [2014] and [2016].")] == ["2014", "2016"]


def test_a_day_without_a_year_shares_the_year_of_the_date_written_before_it():
    _, notice = read_marked("It left on [2 August 2001], after the notice that it gave on [February 2].")
    assert (notice.value, notice.anchor_text) == ("2001-02-02", "2 August 2001")


def test_a_day_to_come_does_not_share_the_year_of_a_date_that_is_past():
    _, expiry = read_marked("The pact of [2 August 2001] expires on [February 2].")
    assert expiry.value == "2019-02-02"


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("It ran from [January] to [March].", ["2019-01", "2019-03"]),
        ("It ran from [November] to [March].", ["2018-11", "2019-03"]),
        ("It ran from [Dec. 30] to [Jan. 4].", ["2018-12-30", "2019-01-04"]),
    ],
)
def test_the_end_of_a_range_comes_after_its_beginning(sentence, values):
    assert [mention.value for mention in read_marked(sentence)] == values


YEARLESS = [
    ("Ruritania left on [August 5].", "2018-08-05"),
    ("Ruritania will leave on [August 5].", "2019-08-05"),
    ("Ruritania left on [January 15].", "2019-01-15"),
    ("Its notice of [Jan. 20] will be answered.", "2019-01-20"),
    ("Ruritania left in [August].", "2018-08"),
    ("Ruritania will leave in [August].", "2019-08"),
    ("Ruritania left in [December].", "2018-12"),
    ("Ruritania left in [August last year].", "2018-08"),
    ("If it has not scrapped them by [August], we leave.", "2019-08"),
    ("The pact is to lapse in [December].", "2019-12"),
    ("No inspector has come since [March].", "2018-03"),
]


@pytest.mark.parametrize(("sentence", "value"), YEARLESS)
def test_the_tense_tells_the_year_that_is_not_written(sentence, value):
    mention = read_one(sentence)
    assert (mention.value, mention.needs_anchor) == (value, True)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("They met on [Aug. 5].", "XXXX-08-05"),
        ("They met in [August].", "XXXX-08"),
        ("They met on [Tuesday].", "XXXX-WXX-2"),
    ],
)
def test_without_a_published_day_a_relative_date_is_found_but_left_open(sentence, value):
    mention = read_one(sentence, None)
    assert (mention.value, mention.interval, mention.anchor) == (value, None, None)
