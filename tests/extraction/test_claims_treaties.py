"""Treaties: which one a claim is about, named or meant."""

from datetime import date

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
