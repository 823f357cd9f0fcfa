"""What one paragraph of an article tells the next."""

from datetime import date

from articles.extraction.dates import DateContext, find_dates, read_dates
from tests.extraction.marked_dates import PUBLISHED, days


def _last_mention(paragraphs, published=PUBLISHED):
    context, mentions = None, []
    for paragraph in paragraphs:
        mentions, context = read_dates(paragraph, published, context=context)
    return mentions[-1]


def test_a_time_told_in_one_paragraph_is_the_anchor_in_the_next():
    mention = _last_mention(["It was signed on 8 December 1987.", "Two days later it was printed."])
    assert (mention.value, mention.anchor_text) == ("1987-12-10", "8 December 1987")


def test_without_the_context_a_paragraph_counts_from_the_published_day():
    (mention,) = find_dates("Two days later it was printed.", PUBLISHED)
    assert mention.value == "2019-01-18"


def test_the_day_of_the_dateline_is_today():
    mention = _last_mention(["OSLO, Jan. 14 (Wire) - Talks began.", "Envoys left today."])
    assert mention.value == "2019-01-14"


def test_the_day_of_the_dateline_is_found_itself():
    (mention,) = find_dates("OSLO, Jan. 14 (Wire) - Talks began.", PUBLISHED)
    assert (mention.text, mention.value) == ("Jan. 14", "2019-01-14")


def test_a_day_far_from_the_published_day_is_no_dateline():
    mention = _last_mention(["OSLO, March 4, 1999 - a day to remember.", "Envoys left today."])
    assert mention.value == "2019-01-16"


def test_a_context_is_left_as_it_was():
    _, context = read_dates("It was signed on 8 December 1987.", PUBLISHED)
    before = DateContext(context.dateline, context.told)
    read_dates("Two days later it was printed.", PUBLISHED, context=context)
    assert context == before


def test_a_context_remembers_only_the_times_told_last():
    _, context = read_dates(" ".join(f"It lapsed in {year}." for year in range(1900, 2000)), PUBLISHED)
    assert (len(context.told), context.told[-1].words) == (12, "1999")


def test_reading_paragraph_by_paragraph_finds_what_reading_at_once_finds():
    paragraphs = ["It was signed on 8 December 1987.", "Two days later it was printed.", "It lapsed that year."]
    context, values = None, []
    for paragraph in paragraphs:
        mentions, context = read_dates(paragraph, PUBLISHED, context=context)
        values += [mention.value for mention in mentions]
    assert values == [mention.value for mention in find_dates("\n\n".join(paragraphs), PUBLISHED)]


def test_a_year_ago_is_the_same_quarter_where_a_quarter_is_told():
    mentions = find_dates("Sales fell in the third quarter from a year earlier.", date(1999, 10, 20))
    assert [mention.value for mention in mentions] == ["1999-Q3", "1998-Q3"]


def test_a_quarter_of_comparison_is_no_topic():
    text = "Sales fell in the third quarter from the year-ago period. In the latest quarter costs rose."
    assert [mention.value for mention in find_dates(text, date(1999, 10, 20))] == ["1999-Q3", "1998-Q3", "1999-Q3"]


def test_a_quarter_is_known_by_the_day_it_ends():
    mentions = find_dates("Sales fell in the quarter ended Sept. 30.", date(1999, 10, 20))
    assert days(mentions[0]) == ("1999-07-01", "1999-09-30")
