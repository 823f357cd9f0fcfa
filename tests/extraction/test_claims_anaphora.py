"""Anaphora of treaties: "that accord", "the older pact", "the 1995 treaty", "it" at the head of a paragraph."""

import pytest

from tests.extraction.ruritania import claims, only

LEAD = "The Fjord Treaty is in doubt, Roe said, and so is the Lakes Convention."


def last(text: str, before: str = LEAD) -> list[tuple[str, ...]]:
    """The treaties of the claims in a paragraph after another one."""
    return [claim.treaties for claim in claims(before, text) if claim.paragraph == 1]


@pytest.mark.parametrize(
    "text",
    [
        "That treaty lapses in 2030.",
        "The latter accord was never ratified.",
        "The pact, signed in 1995, lapses in 2030.",
        "The newer accord lapses in 2030.",
        "Borduria has broken the agreement of 1995, Roe said.",
    ],
)
def test_age_or_place_in_the_text_tells_which_treaty_is_meant(text: str) -> None:
    assert set(last(text)) == {("lakes",)}


@pytest.mark.parametrize(
    "text", ["The former accord was never ratified.", "The older pact lapses in 2030.", "The treaty lapses in 2030."]
)
def test_the_first_or_older_treaty_is_not_the_last_named(text: str) -> None:
    assert set(last(text)) == {("fjord",)}


def test_the_treaty_meant_is_what_it_means_in_the_next_sentence() -> None:
    assert last("That treaty bans tanks. It lapses in 2030.") == [("lakes",), ("lakes",)]


def test_it_at_the_head_of_a_paragraph_goes_on_with_the_one_before() -> None:
    found = claims("The Fjord Treaty is in doubt, Roe said.", "The Lakes Convention bans tanks.", "It lapses in 2030.")
    assert found[-1].treaties == ("lakes",)


def test_a_treaty_noun_at_the_head_of_a_paragraph_comes_back_to_the_main_treaty() -> None:
    found = claims(
        "The Fjord Treaty is in doubt, Roe said. The Fjord Treaty bans missiles.",
        "The Lakes Convention bans tanks.",
        "The treaty lapses in 2030.",
    )
    assert found[-1].treaties == ("fjord",)


@pytest.mark.parametrize(
    "text",
    [
        "Borduria has signed neither the Fjord Treaty nor the Lakes Convention.",
        "Borduria left the Fjord Treaty and the Lakes Convention in 2012.",
        "Neither treaty was ever ratified.",
    ],
)
def test_treaties_that_share_a_verb_are_both_meant(text: str) -> None:
    assert set(last(text)[0]) == {"fjord", "lakes"}


def test_treaties_of_two_verbs_are_not_joined() -> None:
    found = claims("Borduria left the Fjord Treaty in 2012, and it signed the Lakes Convention in 2013.")
    assert [claim.treaties for claim in found] == [("fjord",), ("lakes",)]


def test_the_claim_of_a_treaty_meant_stands_where_it_is_printed() -> None:
    text = "That treaty lapses in 2030."
    claim = only([claim for claim in claims(LEAD, text) if claim.paragraph == 1])
    assert claim.quote == text[claim.start : claim.end] == text


@pytest.mark.parametrize(
    "text",
    [
        "The three parties to the Lakes Convention met in Klow. It is the heart of their security, Roe said.",
        "If nothing replaces it, arsenals will be without limits for the first time since 1995, when the Lakes "
        "Convention was signed.",
    ],
)
def test_a_treaty_named_in_passing_does_not_turn_the_talk(text: str) -> None:
    assert last(text, "The Fjord Treaty is in doubt, Roe said.")[-1] == ("fjord",)


def test_a_party_to_a_treaty_is_about_it() -> None:
    assert last("Borduria and Syldavia became parties to the Lakes Convention in 1996.") == [("lakes",)]
