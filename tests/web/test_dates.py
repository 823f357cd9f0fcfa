"""Dates are told exactly as finely as they are known."""

from datetime import date

import pytest

from articles.web.dates import Shape, label, registry_label


@pytest.mark.parametrize(
    ("start", "end", "precision", "text", "machine", "extent"),
    [
        ((2019, 2, 2), (2019, 2, 2), "day", "2 February 2019", "2019-02-02", ""),
        ((2018, 12, 1), (2018, 12, 31), "month", "December 2018", "2018-12", "1–31 December 2018"),
        ((2020, 2, 1), (2020, 2, 29), "month", "February 2020", "2020-02", "1–29 February 2020"),
        ((2019, 4, 1), (2019, 6, 30), "quarter", "second quarter of 2019", "", "1 April – 30 June 2019"),
        ((2019, 3, 1), (2019, 5, 31), "season", "spring 2019", "", "1 March – 31 May 2019"),
        ((2018, 12, 1), (2019, 2, 28), "season", "winter 2018–19", "", "1 December 2018 – 28 February 2019"),
        ((1987, 1, 1), (1987, 12, 31), "year", "1987", "1987", "1 January – 31 December 1987"),
        ((1980, 1, 1), (1989, 12, 31), "decade", "1980s", "", "1 January 1980 – 31 December 1989"),
        ((2019, 5, 3), (2019, 5, 9), "interval", "3–9 May 2019", "", ""),
        ((2011, 2, 5), (2026, 2, 5), "interval", "5 February 2011 – 5 February 2026", "", ""),
        ((9999, 1, 1), (9999, 12, 31), "year", "9999", "9999", "1 January – 31 December 9999"),
    ],
)
def test_a_date_is_told_with_its_precision_and_its_days(start, end, precision, text, machine, extent):
    told = label(date(*start), date(*end), precision)
    assert (told.text, told.machine, told.extent) == (text, machine, extent)


@pytest.mark.parametrize(
    ("start", "end", "precision"),
    [
        ((2018, 12, 1), (2018, 12, 20), "month"),
        ((2018, 12, 3), (2018, 12, 31), "month"),
        ((2018, 2, 1), (2018, 12, 31), "year"),
        ((1981, 1, 1), (1990, 12, 31), "decade"),
    ],
)
def test_days_that_do_not_fill_their_unit_are_never_told_as_the_whole_unit(start, end, precision):
    told = label(date(*start), date(*end), precision)
    assert told.machine == ""
    assert str(start[2]) in told.text
    assert str(end[2]) in told.text


@pytest.mark.parametrize(
    ("end", "shape"), [((2019, 1, 1), Shape.POINT), ((2019, 1, 31), Shape.SHORT), ((2019, 12, 31), Shape.LONG)]
)
def test_only_a_day_is_drawn_as_a_point(end, shape):
    precision = {Shape.POINT: "day", Shape.SHORT: "month", Shape.LONG: "year"}[shape]
    assert label(date(2019, 1, 1), date(*end), precision).shape == shape


@pytest.mark.parametrize(
    ("edtf", "start", "end", "text"),
    [
        ("1987-12-08", (1987, 12, 8), (1987, 12, 8), "8 December 1987"),
        ("1987-12", (1987, 12, 1), (1987, 12, 31), "December 1987"),
        ("1987", (1987, 1, 1), (1987, 12, 31), "1987"),
    ],
)
def test_a_registry_date_is_told_as_finely_as_its_source_gives_it(edtf, start, end, text):
    assert registry_label(edtf, date(*start), date(*end)).text == text
