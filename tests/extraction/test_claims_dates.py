"""Dates of claims: the clause's own expression, the frame of speech, the day of the news, or none."""

from datetime import date

import pytest

from articles.extraction.vocabulary import Basis
from tests.extraction.ruritania import PUBLISHED, after_lead, claims, only


@pytest.mark.parametrize(
    ("text", "start", "end", "basis"),
    [
        ("Ruritania left the Fjord Treaty on 4 June 2019.", date(2019, 6, 4), date(2019, 6, 4), Basis.EXPLICIT),
        ("Ruritania left the Fjord Treaty in March.", date(2020, 3, 1), date(2020, 3, 31), Basis.RELATIVE),
        ("The pact, Roe said on Sunday, is dead.", date(2020, 5, 3), date(2020, 5, 3), Basis.RELATIVE),
        ("Roe regretted the decision in April.", date(2020, 4, 1), date(2020, 4, 30), Basis.RELATIVE),
        (
            "Roe said on Sunday that Borduria left the pact in 2011.",
            date(2011, 1, 1),
            date(2011, 12, 31),
            Basis.EXPLICIT,
        ),
        ("Borduria denies that it broke the pact.", PUBLISHED, PUBLISHED, Basis.REPORTED),
        ("Borduria has denounced the pact as a fraud.", PUBLISHED, PUBLISHED, Basis.REPORTED),
        ("The pact obliges both sides to scrap them by 2025.", date(2025, 1, 1), date(2025, 12, 31), Basis.EXPLICIT),
    ],
)
def test_a_claim_has_the_day_that_its_words_give(text: str, start: date, end: date, basis: Basis) -> None:
    found = only(after_lead(text)).date
    assert found is not None
    assert (found.start, found.end, found.basis) == (start, end, basis)


@pytest.mark.parametrize(
    "text",
    [
        "The pact bans missiles.",
        "Borduria has never ratified the pact.",
        "Syldavia has signed the pact.",
        "The pact was signed over ten years ago.",
        "Ruritania had wanted a longer pact.",
    ],
)
def test_rules_standing_states_and_hedges_have_no_day(text: str) -> None:
    assert only(after_lead(text)).date is None


def test_a_past_statement_inherits_the_day_that_the_lead_fixed() -> None:
    found = only(after_lead("Roe told reporters that the pact was dead.")).date
    assert found is not None
    assert (found.start, found.basis) == (date(2020, 5, 4), Basis.RELATIVE)
    assert "earlier sentence" in found.reason


def test_the_day_of_background_is_not_inherited() -> None:
    lead = "Ruritania left the Fjord Treaty on Monday. Borduria had left on Saturday."
    found = claims(lead, "Roe told reporters that the pact was dead.")[-1].date
    assert found is not None
    assert found.start == date(2020, 5, 4)


def test_a_second_verb_shares_the_day_of_the_first() -> None:
    first, second = after_lead("Borduria suspended the pact in June 2011 but pledged to respect its limits.")
    assert first.date is not None
    assert second.date is not None
    assert first.date.start == second.date.start == date(2011, 6, 1)


def test_a_count_from_a_known_day_is_resolved() -> None:
    _, counted = after_lead("Ruritania left the pact on 20 April, ten days after Borduria suspended it.")
    assert counted.date is not None
    assert counted.date.start == date(2020, 4, 10)
    assert counted.date.text == "ten days"


def test_the_day_of_an_aside_is_not_the_event_s() -> None:
    claim = after_lead("Ruritania left the pact on Monday, using a clause that was written in 1987.")[0]
    assert claim.date is not None
    assert claim.date.start == date(2020, 5, 4)


def test_a_year_that_names_the_treaty_dates_nothing() -> None:
    claim = only(after_lead("The 1988 treaty will expire on 5 February 2026."))
    assert claim.date is not None
    assert claim.date.start == date(2026, 2, 5)


def test_without_a_published_day_relative_dates_stay_open() -> None:
    found = only(after_lead("Ruritania left the pact on Tuesday.", published=None)).date
    assert found is not None
    assert (found.start, found.end, found.precision) == (None, None, None)
    assert (found.basis, found.text) == (Basis.RELATIVE, "Tuesday")
    assert "no published date is known" in found.reason


def test_without_a_published_day_a_report_has_no_day() -> None:
    found = only(claims("Roe condemned the Fjord Treaty.", published=None)).date
    assert found is not None
    assert (found.start, found.basis, found.text) == (None, Basis.REPORTED, None)


def test_without_a_published_day_written_dates_still_count() -> None:
    found = only(after_lead("Ruritania left the pact on 4 June 2019.", published=None)).date
    assert found is not None
    assert found.start == date(2019, 6, 4)
