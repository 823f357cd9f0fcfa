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


def day_of(*texts: str) -> tuple[date | None, Basis] | None:
    """The first day and the basis of the last claim of an article; None where it has no date."""
    found = claims(*texts)[-1].date
    return (found.start, found.basis) if found is not None else None


NEWS = "The hall of the Fjord Treaty was full on Sunday."


@pytest.mark.parametrize(
    "lead",
    [
        "Sunday was the day of the Fjord Treaty.",
        "By Sunday night, the first on which it could be done, 50 envoys had come to see the Fjord Treaty.",
        NEWS,
    ],
)
def test_a_day_that_no_claim_takes_is_still_the_day_of_the_news(lead: str) -> None:
    assert day_of(lead, "Borduria left the pact.") == (date(2020, 5, 3), Basis.RELATIVE)


@pytest.mark.parametrize(
    "lead",
    [
        "The envoys had come to see the Fjord Treaty on Sunday.",
        "The hall of the Fjord Treaty, which had opened on Sunday, was full.",
        "The hall of the Fjord Treaty was full in March.",
    ],
)
def test_the_day_of_an_aside_or_of_what_came_before_is_not_the_day_of_the_news(lead: str) -> None:
    assert day_of(lead, "Borduria left the pact.") == (PUBLISHED, Basis.REPORTED)


def test_what_somebody_rejected_in_a_year_is_of_that_year() -> None:
    assert day_of(NEWS, "Max Stein rejected the pact in 1985.") == (date(1985, 1, 1), Basis.EXPLICIT)


@pytest.mark.parametrize(
    "text",
    [
        "In a report sent to parliament on 1 May, the ministry said that Borduria was in breach of the pact.",
        "In a letter published on 1 May, Roe condemned the pact.",
    ],
)
def test_what_came_out_on_a_day_was_said_then(text: str) -> None:
    assert day_of(NEWS, text) == (date(2020, 5, 1), Basis.RELATIVE)


@pytest.mark.parametrize(
    "text",
    [
        "Borduria and Syldavia are not among the signatories of the pact.",
        "Borduria is not a party to the pact.",
        "Syldavia remains outside the pact.",
    ],
)
def test_not_belonging_to_a_treaty_has_no_day(text: str) -> None:
    assert [claim.date for claim in claims(NEWS, text) if claim.paragraph == 1] in ([None], [])


def test_the_perfect_has_no_day_further_down() -> None:
    assert (
        day_of(NEWS, "The hall is old.", "The hall is big.", "Borduria has scrapped 40 missiles under the pact.")
        is None
    )
    assert day_of("Borduria has scrapped 40 missiles under the Fjord Treaty.") == (PUBLISHED, Basis.REPORTED)


def test_a_clause_without_a_relative_word_does_not_date_the_verb_around_it() -> None:
    text = "Roe said on Sunday that Ruritania would respect the limits of the pact it accepted in 1992."
    assert day_of(NEWS, text) == (date(2020, 5, 3), Basis.RELATIVE)


def test_the_day_of_what_is_to_come_is_not_the_day_of_the_news() -> None:
    lead = "Roe said on Sunday that the Fjord Treaty was dead."
    text = "Notice of withdrawal from the pact was to be handed over on Tuesday. Borduria rejected the pact."
    assert day_of(lead, text) == (date(2020, 5, 3), Basis.RELATIVE)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The pact obliges both sides to hold 500 launchers at the end of 2024.", date(2024, 12, 31)),
        ("The pact requires them to be scrapped not later than 2024.", date(2024, 1, 1)),
        ("The pact requires them to be scrapped on or before 3 May 2024.", date(2024, 5, 3)),
    ],
)
def test_a_provision_has_the_deadline_that_it_prints(text: str, day: date) -> None:
    assert day_of(NEWS, text) == (day, Basis.EXPLICIT)


def test_a_provision_does_not_take_another_time_for_its_deadline() -> None:
    assert day_of(NEWS, "The pact bans the missiles of the kind tested in 1987.") is None


def test_a_condition_does_not_date_what_depends_on_it() -> None:
    text = "If Borduria had ratified the pact in 1991, Ruritania would have left the pact."
    assert all(claim.date is None or claim.date.start != date(1991, 1, 1) for claim in claims(NEWS, text)[1:])


def test_a_participle_shares_the_day_that_opens_the_sentence() -> None:
    text = "In March Borduria closed its gates, accusing Ruritania of flouting the pact."
    assert day_of(NEWS, text) == (date(2020, 3, 1), Basis.RELATIVE)


def test_who_has_ratified_so_far_does_not_share_the_day_of_the_signature() -> None:
    text = "The pact was signed in March 2011, and Borduria has ratified the pact."
    assert day_of(NEWS, text) is None


def test_years_ago_on_a_weekday_is_not_this_week() -> None:
    assert day_of(NEWS, "Two years ago on Monday Borduria left the pact.") == (date(2018, 1, 1), Basis.RELATIVE)


def test_a_day_in_the_dateline_is_that_of_the_news() -> None:
    lead = "STRELSAU, May 3 (Fjord Press) - The senate rejected the Fjord Treaty."
    assert day_of(lead) == (date(2020, 5, 3), Basis.RELATIVE)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Delegates held talks on the pact on Sunday and Monday.", date(2020, 5, 4)),
        ("Delegates held talks on the pact on Sunday, and Monday was a holiday.", date(2020, 5, 3)),
    ],
)
def test_two_days_joined_are_one_time(text: str, end: date) -> None:
    found = claims(NEWS, text)[-1].date
    assert found is not None
    assert (found.start, found.end) == (date(2020, 5, 3), end)


@pytest.mark.parametrize(
    "text",
    [
        "Borduria's senators have begun attacking the pact.",
        'Borduria regrets the vote. "The pact is a trick," Jan Doe is quoted as saying.',
    ],
)
def test_a_perfect_or_a_present_before_an_ing_form_is_of_the_published_day(text: str) -> None:
    found = claims(NEWS, text)
    assert found[-1].date is not None
    assert found[-1].date.start == PUBLISHED


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Roe went on to urge Borduria to keep the pact.", date(2020, 5, 3)),
        ("Roe urges Borduria to keep the pact.", PUBLISHED),
        ("Borduria should keep the pact, Roe said on Monday.", date(2020, 5, 4)),
    ],
)
def test_an_infinitive_has_the_tense_of_the_verb_before_it(text: str, day: date) -> None:
    found = claims(NEWS, text)[-1].date
    assert found is not None
    assert found.start == day


def test_an_inherited_day_keeps_its_basis() -> None:
    lead = "Envoys met on 3 May 2020 on the Fjord Treaty."
    assert day_of(lead, "Roe condemned the pact.") == (date(2020, 5, 3), Basis.EXPLICIT)


def test_a_date_beside_the_verb_of_a_participle_is_its_own() -> None:
    text = "Borduria had met its duties under the pact on Sunday, the deadline having been moved to 2024."
    assert day_of(NEWS, text) == (date(2024, 1, 1), Basis.EXPLICIT)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # What somebody did in an aside does not date what is said behind it.
        ("Roe, who signed the pact in 1996, called the vote reckless and urged Borduria to join.", date(2020, 5, 3)),
        # A deadline in a condition is not when the threat was made.
        (
            "Should Borduria not scrap the missile by May 4, Roe added, Ruritania would respond in kind.",
            date(2020, 5, 3),
        ),
        # "Today" in a quotation is the day of the speech.
        ('"Borduria cannot keep the treaty today," Roe told the senate.', date(2020, 5, 3)),
    ],
)
def test_a_stance_has_the_day_of_the_speech(text: str, day: date) -> None:
    found = [claim.date for claim in claims(NEWS, text) if claim.speakers]
    assert [(at.start, at.basis) for at in found if at] == [(day, Basis.RELATIVE)] * len(found) != []


def test_a_speaker_goes_on_in_the_week_of_the_sentence_before() -> None:
    text = "Roe called the treaty dead last week. She added that Borduria had broken it."
    assert day_of(NEWS, text) == (date(2020, 4, 27), Basis.RELATIVE)


def test_the_next_paragraph_does_not_share_that_week() -> None:
    assert day_of(NEWS, "Roe called the treaty dead last week.", "Doe rejected that charge.") == (
        date(2020, 5, 3),
        Basis.RELATIVE,
    )


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The treaty was signed 32 years ago this Friday.", date(1988, 5, 8)),
        ("The treaty was signed 32 years ago today.", date(1988, 5, 5)),
    ],
)
def test_years_ago_this_day_is_an_anniversary(text: str, day: date) -> None:
    assert day_of(NEWS, text) == (day, Basis.RELATIVE)


def test_what_somebody_is_quoted_for_in_the_perfect_is_of_the_published_day() -> None:
    text = "According to a Bordurian official, Ruritania has deployed four battalions of the missile."
    assert day_of(NEWS, text) == (date(2020, 5, 5), Basis.REPORTED)


def test_a_past_statement_goes_on_in_the_month_that_its_paragraph_tells_of() -> None:
    text = "At a meeting in March Borduria left the pact. Syldavia called that a mistake."
    assert day_of(NEWS, text) == (date(2020, 3, 1), Basis.RELATIVE)


def test_a_present_statement_does_not_go_on_in_that_month() -> None:
    text = "At a meeting in March Borduria left the pact. Syldavia calls that a mistake."
    assert day_of(NEWS, text) == (date(2020, 5, 5), Basis.REPORTED)


def test_that_same_day_of_a_month_is_known_to_the_month() -> None:
    assert day_of(NEWS, "Borduria signed the pact in March 1988. That same day it left the Lakes Convention.") == (
        date(1988, 3, 1),
        Basis.RELATIVE,
    )


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # "Will" in an aside leaves the past its day, and beside a present it does not make the present one to come.
        ("Envoys met for the signing of the treaty, which will be kept in Klow.", date(2020, 5, 3)),
        ("Borduria goes on observing the limits of the treaty and will do so.", date(2020, 5, 5)),
        # What somebody has said is not of the day of the clause before it.
        ("Borduria left the pact in March, and Roe has called that a mistake.", date(2020, 5, 5)),
    ],
)
def test_the_tense_of_its_own_verb_dates_a_clause(text: str, day: date) -> None:
    found = claims(NEWS, text)[-1].date
    assert found is not None
    assert found.start == day


def test_an_end_looked_forward_to_has_no_day() -> None:
    assert day_of(NEWS, "Borduria signed the law on Friday, only weeks before the pact lapses.") is None


def test_a_step_has_the_day_from_which_it_holds() -> None:
    text = "On April 30 Doe announced the suspension of the treaty, effective May 2."
    assert day_of(NEWS, text) == (date(2020, 5, 2), Basis.RELATIVE)


def test_a_term_that_is_running_has_no_day() -> None:
    assert day_of(NEWS, "The treaty has 14 months left to run.") is None


def test_two_expressions_read_as_one_say_so() -> None:
    claim = claims(NEWS, "The treaty was signed 32 years ago this Friday.")[-1]
    rules = {reason.part: reason.rule for reason in claim.reasons}
    assert rules["date"] == "two time expressions read as one"
    assert claim.quote == "The treaty was signed 32 years ago this Friday."
