"""The reason a mention gives for itself, and its EDTF spelling."""

from datetime import date

import edtf
import pytest

from articles.extraction.dates import find_dates, read_dates
from tests.extraction.marked_dates import PUBLISHED, read_marked, read_one

REASONS = [
    (
        "They met on [Tuesday].",
        "“Tuesday” is Tuesday, 15 January 2019: the nearest such day in the direction of the verb; "
        "counted from the published Wednesday, 16 January 2019.",
    ),
    (
        "They met [last month].",
        "“last month” is 1 December 2018 to 31 December 2018: counted from the published Wednesday, 16 January 2019.",
    ),
    ("It lapsed in [1991].", "“1991” is written in full: 1 January 1991 to 31 December 1991."),
    ("It is [now] in force.", "“now” names no certain day: it is vague."),
    ("They meet [every two years].", "“every two years” names no certain day: it comes again and again."),
    (
        "It holds for [five years].",
        "“five years” names no certain day: it is a length of time with no fixed beginning.",
    ),
    ("It was signed [nearly four years ago].", "“nearly four years ago” names no certain day: it is hedged."),
]


@pytest.mark.parametrize(("sentence", "reason"), REASONS)
def test_a_mention_says_why_it_stands_where_it_stands(sentence, reason):
    assert read_one(sentence).explanation == reason


def test_an_unknown_published_day_is_the_reason_for_an_open_date():
    assert read_one("They met on [Tuesday].", None).explanation.endswith("the published day is unknown.")


def test_the_anchor_told_in_the_text_is_quoted():
    mention = find_dates("It was signed on 8 December 1987. Two days later it was printed.", PUBLISHED)[-1]
    assert "counted from “8 December 1987” in the text, Tuesday, 8 December 1987" in mention.explanation


def test_the_anchor_told_after_the_time_is_quoted_too():
    mention, _ = read_marked("In [the year] ended [March 31], it grew.")
    assert "counted from “March 31” in the text, Saturday, 31 March 2018" in mention.explanation


def test_the_dateline_is_named_as_the_anchor():
    _, context = read_dates("OSLO, Jan. 14 (Wire) - Talks began.", PUBLISHED)
    mentions, _ = read_dates("Envoys left today.", PUBLISHED, context=context)
    assert "the day of the dateline, Monday, 14 January 2019" in mentions[0].explanation


EDTF = [
    ("They met on [Tuesday].", "2019-01-15"),
    ("They met at [9 a.m. Tuesday].", "2019-01-15"),
    ("They met [last month].", "2018-12"),
    ("They met in [1991].", "1991"),
    ("They met in the [1960s].", "196X"),
    ("They met in the [20th century].", "19XX"),
    ("They met in [the summer of 1983].", "1983-22"),
    ("They met in [the third quarter of 2014].", "2014-35"),
    ("They met in [the first half of 2014].", "2014-40"),
    ("They met [last week].", "2019-01-07/2019-01-13"),
    ("They met on [February 3-5, 2018].", "2018-02-03/2018-02-05"),
    ("They met in [2010-11].", "2010/2011"),
    ("It must be gone within [60 days].", "2019-01-16/2019-03-17"),
    ("They must be gone by [the end of 1991].", "1991-12-31"),
]


@pytest.mark.parametrize(("sentence", "expected"), EDTF)
def test_a_time_is_spelled_in_edtf(sentence, expected):
    assert read_one(sentence).edtf == expected


@pytest.mark.parametrize("sentence", [row[0] for row in EDTF])
def test_the_spelling_is_valid_edtf_of_the_same_days(sentence):
    mention = read_one(sentence)
    parsed = edtf.parse_edtf(mention.edtf)
    lower, upper = parsed.lower_strict(), parsed.upper_strict()
    assert (date(*lower[:3]), date(*upper[:3])) == (mention.interval.start, mention.interval.end)


@pytest.mark.parametrize("sentence", ["It is [now] in force.", "It holds for [five years].", "They meet [each year]."])
def test_a_time_without_days_has_no_edtf(sentence):
    assert read_one(sentence).edtf is None


@pytest.mark.parametrize(
    ("sentence", "expected"), [("They met in [August].", "XXXX-08"), ("They met on [Aug. 5].", "XXXX-08-05")]
)
def test_an_unknown_year_is_unspecified_in_edtf(sentence, expected):
    spelling = read_one(sentence, None).edtf
    assert (spelling, str(edtf.parse_edtf(spelling))) == (expected, expected)
