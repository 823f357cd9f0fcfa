"""Treaties: which one a claim is about, named or meant."""

from datetime import date

import pytest

from tests.extraction.ruritania import after_lead, claims, only


def slugs(*texts: str) -> list[tuple[str, ...]]:
    """The treaties of the claims of the last paragraph."""
    return [claim.treaties for claim in claims(*texts) if claim.paragraph == len(texts) - 1]


def test_without_a_treaty_there_is_no_claim() -> None:
    assert claims("Ruritania withdrew from the talks on Monday, Ada Roe said.") == []


def test_a_named_treaty_wins_over_the_article_s_main_one() -> None:
    assert slugs("The Fjord Treaty is in doubt, Roe said.", "Borduria ratified the Lakes Convention in 1996.") == [
        ("lakes",)
    ]


def test_a_treaty_noun_means_the_main_treaty() -> None:
    assert only(after_lead("Borduria will leave the accord.")).treaties == ("fjord",)


def test_it_means_the_treaty_that_the_sentence_before_was_about() -> None:
    first = "The Fjord Treaty is in doubt, Roe said. It is old, she added."
    assert slugs(first, "The Lakes Convention was signed in 1995. It entered into force in 1997.") == [
        ("lakes",),
        ("lakes",),
    ]


def test_a_relative_clause_is_about_its_antecedent() -> None:
    text = "Ruritania suspended the Fjord Treaty, which bans missiles, and quit the Lakes Convention."
    assert slugs(text) == [("fjord",), ("fjord",), ("lakes",)]


def test_a_treaty_of_a_relative_clause_is_not_what_it_means_afterwards() -> None:
    text = "The Fjord Treaty replaced the Lakes Convention, which lapsed in 2011. It bans missiles."
    assert slugs(text)[-1] == ("fjord",)


def test_a_convention_is_one_that_is_called_so() -> None:
    lead = "The Fjord Treaty is in doubt, Roe said. The Fjord Treaty bans missiles."
    assert slugs(lead, "The Lakes Convention was signed in 1995.", "The convention bans tanks.") == [("lakes",)]


def test_a_heading_sets_the_treaty_of_the_paragraphs_under_it() -> None:
    texts = ("The Fjord Treaty bans missiles.", "# The Lakes Convention", "The treaty bans tanks.")
    assert slugs(*texts) == [("lakes",)]
    assert all(claim.paragraph != 1 for claim in claims(*texts))


def test_a_year_before_the_noun_names_the_treaty_signed_then() -> None:
    assert only(after_lead("Borduria will keep the limits of the 1995 treaty.")).treaties == ("lakes",)


def test_a_treaty_signed_just_then_needs_no_name() -> None:
    found = claims("Ruritania and Borduria signed a treaty in Klow on Friday.", published=date(1988, 3, 5))
    assert only(found).treaties == ("fjord",)


def test_a_last_resort_is_less_sure() -> None:
    named = only(after_lead("Roe condemned the Fjord Treaty."))
    meant = only(after_lead("Roe condemned the missiles."))
    assert meant.treaties == ("fjord",)
    assert meant.confidence < named.confidence


FJORD = "The Fjord Treaty is in doubt, Roe said."


@pytest.mark.parametrize(
    "text",
    [
        "Using missiles scrapped under the Lakes Convention, workers built a fountain.",
        "The ministers looked at Article IV of the Lakes Convention.",
        "Talks were shorter than under the older Lakes Convention.",
        "Unlike the Lakes Convention, this was quick work.",
    ],
)
def test_a_treaty_named_in_passing_does_not_turn_the_talk_to_it(text: str) -> None:
    assert slugs(FJORD, f"{text} It bans missiles.")[-1] == ("fjord",)


@pytest.mark.parametrize(
    "text",
    [
        "The older Lakes Convention was much shorter.",
        "Under the Lakes Convention tests stopped.",
        "Borduria withdrew from the Lakes Convention in 2001.",
    ],
)
def test_a_treaty_that_a_sentence_is_about_turns_the_talk_to_it(text: str) -> None:
    assert slugs(FJORD, f"{text} It bans tanks.")[-1] == ("lakes",)


def test_what_bears_on_another_treaty_is_about_both() -> None:
    assert slugs(FJORD, "The pact will weaken the Lakes Convention, Roe said.") == [("fjord", "lakes")]
    assert slugs(FJORD, "The crisis will weaken the Lakes Convention, Roe said.") == [("lakes",)]


def test_a_condition_on_another_treaty_counts_too() -> None:
    text = "Borduria will leave the Fjord Treaty if Ruritania breaks the Lakes Convention, Roe said."
    assert slugs(FJORD, text) == [("fjord", "lakes")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Roe condemned both treaties.", ("fjord", "lakes")),
        ("The two accords, Roe said, are dead.", ("fjord", "lakes")),
        ("Roe condemned other treaties.", ("lakes",)),
    ],
)
def test_several_treaties_are_those_named_last(text: str, expected: tuple[str, ...]) -> None:
    found = slugs(FJORD, f"The Fjord Treaty and its heir matter. The Lakes Convention was signed in 1995. {text}")
    assert found[-1] == expected


def test_a_treaty_noun_goes_on_with_the_treaty_that_opened_the_sentence() -> None:
    text = "Borduria ratified the Fjord Treaty in 1990 and signed the Lakes Convention, and it left the pact in 2001."
    assert slugs(FJORD, text)[-1] == ("fjord",)


def test_a_treaty_of_a_time_clause_is_not_what_the_main_clause_is_about() -> None:
    text = "Borduria ratified the Fjord Treaty in 1995, when the Lakes Convention opened."
    assert slugs(FJORD, text)[0] == ("fjord",)


def test_an_aside_on_the_subject_tells_which_treaty_is_meant() -> None:
    text = "Borduria, which had signed the Lakes Convention in 1996, withdrew its ratification last year."
    assert set(slugs(FJORD, text)) == {("lakes",)}


def test_an_aside_does_not_tell_against_a_treaty_noun() -> None:
    text = "Borduria, which had signed the Lakes Convention in 1996, left the pact last year."
    assert ("fjord",) in slugs(FJORD, text)


@pytest.mark.parametrize(
    ("texts", "kept"),
    [
        (("Borduria suspended the Fjord Treaty.", "His country, Doe said, was very disappointed."), True),
        (("Borduria suspended the Fjord Treaty.", "The hall is big.", "His country, Doe said, liked cheese."), False),
        (("Borduria suspended the Fjord Treaty.", "It was signed in Klow in 1988."), True),
        (("Borduria suspended the Fjord Treaty.", "The ministers also discussed fishing."), False),
    ],
)
def test_a_paragraph_may_go_on_with_the_treaty_of_the_one_before(texts: tuple[str, ...], kept: bool) -> None:
    assert any(claim.paragraph == len(texts) - 1 for claim in claims(*texts)) is kept


_FJORD = "The Fjord Treaty is in doubt, Roe said. The Fjord Treaty was signed in 1988. The Fjord Treaty bans missiles."


def test_an_answer_speaks_of_the_treaty_that_its_question_named() -> None:
    asked = "QUESTION: Will this look like 2011, when they left the Lakes Convention?"
    assert slugs(_FJORD, asked, "MR. BLAT: They are still a party to the treaty. We want them to ratify it again.") == [
        ("lakes",),
        ("lakes",),
    ]


def test_the_next_question_ends_that() -> None:
    asked = "QUESTION: Will this look like 2011, when they left the Lakes Convention?"
    again = "QUESTION: And what about the other thing?"
    assert slugs(_FJORD, asked, "MR. BLAT: No.", again, "MR. BLAT: We want them to ratify the treaty.") == [("fjord",)]


def test_an_article_by_its_number_is_of_the_treaty_talked_of_last() -> None:
    text = "Borduria may leave the Lakes Convention. Article X would let it go on three months' notice."
    assert slugs(_FJORD, text)[-1] == ("lakes",)


def test_what_only_one_of_the_treaties_named_is_called_counts_for_it() -> None:
    texts = (
        "Ruritania and Borduria met on Monday.",
        "The delegates spoke at length.",
        "The hall was full.",
        "The Lakes Convention was signed in 1995.",
        "The Fjord Treaty was signed in 1988. The Fjord Treaty bans missiles.",
        "The convention bans fishing with mines.",
        "Borduria has ratified the convention.",
        "Borduria regretted the delay of its inspections.",
    )
    assert slugs(*texts) == [("lakes",)]


def test_its_of_an_actor_does_not_stand_for_the_treaty_talked_of() -> None:
    text = "The Lakes Convention is old. Ada Roe condemned Borduria for its tests."
    assert slugs(_FJORD, text)[-1] == ("fjord",)
