"""Voices: who speaks across asides, in groups, in open quotations, and what a text says by itself."""

import pytest

from tests.extraction.ruritania import after_lead, claims


def voices(text: str) -> list[list[str]]:
    """The speakers of the claims in a paragraph about the Fjord Treaty."""
    return [[name.name for name in claim.speakers] for claim in after_lead(text)]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Borduria blames the alliance for the end of the treaty.", ["Borduria"]),
        ("Strelsau and Klow call the treaty a relic.", ["Ruritania", "Syldavia"]),
        ("Borduria has been urging the alliance since March to keep the treaty.", ["Borduria"]),
        ("Borduria had for months proposed prolonging the treaty.", ["Borduria"]),
        ("Borduria went so far as to offer visits under the treaty.", ["Borduria"]),
        ("Borduria was quick to reject the treaty.", ["Borduria"]),
        ("The representative of Syldavia deplored the end of the treaty.", ["Syldavia"]),
        ("Roe has likened the treaty to a straitjacket.", ["Ada Roe"]),
        ("Hardliners in Klow attacked the treaty over the weekend.", ["Hardliners"]),
        ("The Fjord Fishing Association has condemned the treaty.", ["Fjord Fishing Association"]),
        ("In Klow last March 47 states parties condemned the end of the treaty.", ["47 states parties"]),
        (
            "The defence ministers of Ruritania, Borduria and Syldavia jointly recommended leaving the treaty.",
            ["Defence ministers of Ruritania, Borduria and Syldavia"],
        ),
        ("Ruritania has vetoed a resolution on the treaty.", ["Ruritania"]),
        ("The delegates of Ruritania and Borduria objected to the treaty.", ["Ruritania", "Borduria"]),
        ("Senator Igor Blat of South Town said the treaty was a mistake.", ["Igor Blat"]),
        (
            "Ruritania will leave the treaty, the Ruritanian foreign minister, Ada Roe, announced on Monday.",
            ["Ada Roe"],
        ),
        (
            "The Northern Alliance condemned the treaty on Monday, its spokesman, Igor Blat, announced.",
            ["Northern Alliance"],
        ),
    ],
)
def test_a_statement_has_its_speaker(text: str, speakers: list[str]) -> None:
    assert speakers in voices(text)


def test_a_relative_clause_of_any_length_does_not_hide_the_subject() -> None:
    text = (
        "Borduria, which froze its own duties on March 2 and announced at the same time that it would be out of the "
        "pact in six months, accuses Ruritania of having broken the treaty."
    )
    assert voices(text)[-1] == ["Borduria"]


@pytest.mark.parametrize(
    "text",
    [
        "The treaty bans missiles. It recognises only two powers.",
        "The document limits tanks under the pact. It declares the sea free of missiles.",
        "The Fjord Treaty recognises only two powers.",
    ],
)
def test_what_a_text_says_nobody_says(text: str) -> None:
    assert all(speakers == [] for speakers in voices(text))


def test_what_a_text_asks_for_somebody_asks() -> None:
    assert voices("Borduria drafted a resolution on the treaty. It urged all states to ratify it.")[-1] == ["Borduria"]


def test_a_quotation_goes_on_behind_its_attribution() -> None:
    text = 'Asked about the treaty, Roe said: "No. We have kept it. Borduria has broken it." The hall was empty.'
    assert voices(text)[1:] == [["Ada Roe"], ["Ada Roe"]]


def test_it_ends_with_its_mark() -> None:
    text = 'Roe said: "We have kept the treaty." Borduria left the treaty in March.'
    assert voices(text)[-1] == []


def test_a_paragraph_of_one_quotation_goes_on_with_the_speaker_before() -> None:
    found = claims(
        "The Fjord Treaty is dead.",
        '"We regret the end of the treaty," Roe said.',
        '"Borduria has broken the treaty. It is to blame."',
    )
    assert next([name.name for name in claim.speakers] for claim in found if claim.paragraph == 2) == ["Ada Roe"]


def test_what_somebody_denies_behind_a_comma_is_not_the_end_of_another_s_speech() -> None:
    text = "Borduria broke the treaty in 2012, a charge Syldavia denies."
    assert voices(text)[0] == []


def test_what_somebody_should_say_nobody_has_said() -> None:
    assert all(speakers == [] for speakers in voices("Both sides should pledge to keep the limits of the treaty."))


def test_a_title_means_who_bears_it_and_not_who_spoke_last() -> None:
    text = "Ada Roe met Jan Doe over the treaty. Roe called the treaty dead. The president called the treaty alive."
    assert voices(text)[-1] == ["Jan Doe"]


def test_a_parliament_that_votes_tells_nothing() -> None:
    assert voices("The Ruritanian senate rejected the treaty in 1999.") == [[]]


def test_a_parliament_that_demands_something_speaks() -> None:
    assert voices("The Ruritanian senate urged Borduria to ratify the treaty.") == [["Ruritanian Senate"]]
