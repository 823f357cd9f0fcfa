"""Matters: a word that only one of the treaties of an article is about tells which one is meant."""

import pytest

from articles.extraction.claims.matters import speaks_of, told_by_matter
from tests.extraction.ruritania import claims


@pytest.mark.parametrize(
    ("slug", "named", "text", "other"),
    [
        ("inf", ["ottawa", "inf"], "The treaty led to the clearing of mines.", "ottawa"),
        ("pttbt", ["pttbt", "ctbt"], "The last nuclear test was in 1990.", "ctbt"),
        ("geneva-protocol", ["geneva-protocol", "bwc"], "It was silent on biological laboratories.", "bwc"),
    ],
)
def test_a_word_of_another_treaty_s_matter_turns_to_that_one(
    slug: str, named: list[str], text: str, other: str
) -> None:
    assert told_by_matter(slug, named, text) == other


@pytest.mark.parametrize(
    ("slug", "named", "text"),
    [
        # Words of its own matter keep a treaty, and so does a text without any.
        ("new-start", ["ctbt", "new-start"], "It limits warheads and lets inspectors test the count."),
        ("inf", ["ottawa", "inf"], "The treaty is dead."),
        # Treaties on strategic arms are not told apart, and what has no such words is left alone.
        ("new-start", ["start-i", "new-start"], "It limits warheads."),
        ("psi", ["ottawa", "psi"], "It led to the clearing of mines."),
    ],
)
def test_a_treaty_that_may_be_meant_is_kept(slug: str, named: list[str], text: str) -> None:
    assert told_by_matter(slug, named, text) is None


def test_a_word_inside_another_word_is_none() -> None:
    assert not speaks_of("ottawa", "The two sides determined the limits.")


def test_whose_in_a_stance_is_somebody_s() -> None:
    found = claims(
        "The Fjord Treaty is in doubt, Roe said. The Fjord Treaty bans missiles.",
        "Roe hopes to save the Lakes Convention. She slammed the alliance and its missiles.",
    )
    assert found[-1].treaties == ("fjord",)
