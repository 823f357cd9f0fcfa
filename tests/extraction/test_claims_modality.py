"""Modality: what relative clauses, far subjects, conditions behind a statement and open plans do to it."""

import pytest

from articles.extraction.vocabulary import Modality
from tests.extraction.ruritania import after_lead, claims


def modalities(text: str) -> set[Modality]:
    """The modalities of the claims in a paragraph."""
    return {claim.modality for claim in after_lead(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Borduria would go back to the limits if Ruritania scrapped the missile.",
        "Borduria might stay in the treaty, Roe said, if Ruritania scrapped the missile.",
        "Ruritania made ratification of the pact conditional on guarantees.",
        "Borduria would ratify the pact only after Ruritania did.",
        "Borduria will keep observing the limits of the pact, provided the alliance does the same.",
        "Ratification of the pact hinges on the inspections.",
    ],
)
def test_what_depends_on_something_else_is_conditional(text: str) -> None:
    assert Modality.CONDITIONAL in modalities(text)


@pytest.mark.parametrize(
    "text",
    [
        "Borduria has ratified the pact, even if few noticed.",
        "Borduria asked Ruritania what if any missiles it had scrapped under the pact.",
    ],
)
def test_a_mere_if_is_no_condition(text: str) -> None:
    assert Modality.CONDITIONAL not in modalities(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Bordurian government has no plans to leave the treaty.",
        "The inspectors were unable to visit the missile base.",
        "None of the nine states that own such arms took part in the talks on the pact.",
        "Ruritania's senate is unlikely to ratify the pact.",
    ],
)
def test_what_cannot_or_will_not_be_is_negated(text: str) -> None:
    assert modalities(text) == {Modality.NEGATED}


@pytest.mark.parametrize(
    "text",
    [
        "No fewer than forty states signed the treaty in 1988.",
        "The senate approved the treaty without further delay.",
        "Borduria signed the pact, which Syldavia has not joined, in 1988.",
    ],
)
def test_a_negation_of_something_else_does_not_count(text: str) -> None:
    assert Modality.ASSERTED in modalities(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ruritania might suspend the treaty, Roe said on Monday.",
        "Borduria is considering leaving the treaty.",
        "Borduria is weighing whether to leave the treaty.",
    ],
)
def test_a_step_that_is_thought_of_is_planned(text: str) -> None:
    assert modalities(text) == {Modality.PLANNED}


@pytest.mark.parametrize(
    "text",
    [
        "Ruritania is building a missile that would reach Szohod.",
        "Signed in 1988 and in force from the following June, the treaty bans missiles.",
        "Borduria considers the treaty dead, Doe said.",
    ],
)
def test_the_future_of_an_aside_does_not_count(text: str) -> None:
    assert modalities(text) == {Modality.ASSERTED}


def test_the_future_of_a_noun_s_content_does_count() -> None:
    assert modalities("Doe served notice on Monday that Borduria will leave the treaty.") == {Modality.PLANNED}


def test_a_condition_behind_the_attribution_stays_in_the_quote() -> None:
    text = "Borduria might stay in the treaty, Roe said, if Ruritania scrapped the missile."
    found = claims("The Fjord Treaty is in doubt, Roe said.", text)
    last = found[-1]
    assert text[last.start : last.end] == last.quote
    assert "if Ruritania" in last.quote


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Doe has warned of further steps over the treaty should Ruritania not pull back.", Modality.CONDITIONAL),
        ("Borduria had wished to leave the treaty.", Modality.PLANNED),
        ("The treaty was made permanent in 1995, not least because of Borduria.", Modality.ASSERTED),
        ("Borduria left the treaty in March, and will keep some of its limits, Doe said.", Modality.ASSERTED),
        ("If Borduria is found to cheat, the treaty allows sanctions.", Modality.CONDITIONAL),
    ],
)
def test_a_word_of_another_part_of_the_sentence_does_not_decide(text: str, modality: Modality) -> None:
    assert modality in modalities(text)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Borduria has backed away from its threat to leave the treaty.", Modality.NEGATED),
        ("Borduria has dropped plans to leave the treaty.", Modality.NEGATED),
        ("Borduria stopped short of signing the treaty.", Modality.NEGATED),
        ("Borduria is in no hurry to ratify the treaty.", Modality.NEGATED),
        ("Borduria is still to ratify the treaty.", Modality.NEGATED),
        ("Borduria is toying with leaving the treaty.", Modality.PLANNED),
        ("Borduria is mulling an exit from the treaty.", Modality.PLANNED),
        ("Borduria will extend the treaty on condition that Syldavia stays out of it.", Modality.CONDITIONAL),
        ("Had Syldavia agreed, the treaty would have been extended last year.", Modality.CONDITIONAL),
        # Near misses: anonymity is no condition, a coordinated "were" no inversion, restraint in arms an act.
        ("An official, speaking on condition of anonymity, called the treaty dead.", Modality.ASSERTED),
        ("The talks on the treaty were supposed to be over by May.", Modality.PLANNED),
        ("Borduria has backed away from the treaty.", Modality.ASSERTED),
    ],
)
def test_verbs_of_holding_back_and_of_playing_with_a_thought(text: str, modality: Modality) -> None:
    assert modality in modalities(text)
