"""Laws that hold for any text: spans, shifts, determinism and linear time."""

import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.extraction.dates import DateContext, find_dates, read_dates
from articles.extraction.dates.lexicon import CLASSES, word_list
from tests.extraction.marked_dates import PUBLISHED

LEXICON = sorted({word for members in CLASSES.values() for word in members.split()})
BITS = word_list(
    "1991 5 31 1,550 '89 1980s 10:35 2019-02-02 12/31/2018 $1990 9M729 999999999999 0 00 1/2 31st 2010/11 FY19 Q3 "
    "ago later earlier the of in within every before after until since then that following third quarter half May "
    "Monday Aug Easter New Year 's Eve ( ) $ - . , ended week year years days"
)
WORDS = [*LEXICON, *BITS, "\n\n"]
word_texts = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
references = st.one_of(st.none(), st.dates())


@given(st.one_of(st.text(max_size=300), word_texts), references)
@settings(max_examples=400, deadline=None)
def test_mentions_are_disjoint_slices_of_the_text_in_order(text, published):
    position = 0
    for mention in find_dates(text, published):
        assert position <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
        position = mention.end


@given(word_texts, references)
@settings(max_examples=400, deadline=None)
def test_every_mention_can_explain_and_spell_itself(text, published):
    for mention in find_dates(text, published):
        assert mention.explanation.endswith(".")
        assert mention.value
        assert mention.edtf is None or mention.edtf
        assert mention.interval is None or mention.interval.start <= mention.interval.end


@given(word_texts, references)
@settings(deadline=None)
def test_the_same_arguments_give_the_same_mentions(text, published):
    assert find_dates(text, published) == find_dates(text, published)


@given(word_texts, references)
@settings(deadline=None)
def test_an_empty_context_changes_nothing(text, published):
    assert read_dates(text, published, context=DateContext()) == read_dates(text, published)


@given(
    st.integers(-500, 500),
    st.sampled_from(["met on Tuesday", "will meet on Friday", "met last Monday", "meet tomorrow"]),
)
def test_a_published_day_some_weeks_off_moves_the_days_by_as_many_weeks(weeks, words):
    (here,) = find_dates(f"They {words}.", PUBLISHED)
    (there,) = find_dates(f"They {words}.", PUBLISHED + timedelta(weeks=weeks))
    assert there.interval.start - here.interval.start == timedelta(weeks=weeks)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_a_day_written_in_full_is_read_as_itself(day):
    for words in (f"{day:%B} {day.day}, {day.year}", f"{day.day} {day:%B} {day.year}", day.isoformat()):
        (mention,) = find_dates(f"It lapsed on {words}.", PUBLISHED)
        assert (mention.value, mention.interval.start, mention.interval.end) == (day.isoformat(), day, day)


@given(st.dates(date(1950, 1, 1), date(2050, 12, 31)))
def test_a_weekday_in_the_past_is_at_most_six_days_back(published):
    (mention,) = find_dates("They met on Tuesday.", published)
    assert 0 <= (published - mention.interval.start).days <= 6
    assert mention.interval.start.weekday() == 1


@given(word_texts)
@settings(deadline=None)
def test_text_after_a_full_stop_and_a_blank_line_leaves_earlier_mentions_alone(text):
    alone = find_dates("It was signed on 8 December 1987.", PUBLISHED)
    assert find_dates("It was signed on 8 December 1987.\n\n" + text, PUBLISHED)[0] == alone[0]


MEGABYTE = 1_000_000
HOSTILE = {
    "one endless word": "a",
    "one endless number": "1",
    "digits and commas": "1,",
    "digits and slashes": "1/",
    "quotes": "'",
    "blank lines": "\n",
    "spaces and line ends": "\n ",
    "dots": ".",
    "abbreviations": "a.",
    "two hyphens": "two-",
    "number words": "two ",
    "articles": "the ",
    "underscores": "_",
    "no-break spaces": "\u00a0\u2003",
    "chains of halves": "a half and a half ",
}
CROWDED = {
    "months": "May ",
    "months and days": "May 5 ",
    "weekdays": "Tuesday ",
    "years": "1991 ",
    "year ranges": "1991-",
    "chains of offsets": "two days after ",
    "clocks and parentheses": "10:35 ( ",
    "lists of days": "May 4 and 5 and ",
    "quarters a year ago": "the third quarter a year earlier ",
    "to and until": "to until by Friday ",
    "paragraphs of days": "on Friday\n\n",
}
CROWD = 100_000


def _seconds(text):
    started = time.process_time()
    find_dates(text, PUBLISHED)
    return time.process_time() - started


def _grows_in_step(unit, size):
    """Whether four times the text takes well under the sixteen times that quadratic work would take."""
    text = (unit * (size // len(unit) + 1))[:size]
    quarter = min(_seconds(text[: size // 4]) for _ in range(2))
    return _seconds(text) < 9 * quarter + 0.05


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_time_grows_in_step_with_a_megabyte_of_anything(unit):
    assert _grows_in_step(unit, MEGABYTE)


@pytest.mark.parametrize("unit", CROWDED.values(), ids=CROWDED.keys())
def test_time_grows_in_step_with_a_crowd_of_times(unit):
    assert _grows_in_step(unit, CROWD)
