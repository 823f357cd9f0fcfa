"""Speakers: whose claim it is, by name, pronoun, office or the words in print."""

import pytest

from tests.extraction.ruritania import claims, only


def voices(*texts: str) -> list[str]:
    """The speakers of the claims of the last paragraph, joint ones joined, "-" where the article speaks."""
    found = [claim for claim in claims(*texts) if claim.paragraph == len(texts) - 1]
    return ["; ".join(speaker.name for speaker in claim.speakers) or "-" for claim in found]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ruritania will leave the Fjord Treaty, Ada Roe said on Monday.", "Ada Roe"),
        ("The Fjord Treaty is a relic, said Jan Doe.", "Jan Doe"),
        ("Ruritanian Foreign Minister Ada Roe said the Fjord Treaty was dead.", "Ada Roe"),
        ("The Ruritanian foreign minister said the Fjord Treaty was dead.", "Ada Roe"),
        ("Strelsau's top diplomat, Ada Roe, said the Fjord Treaty was dead.", "Ada Roe"),
        ("Ada Roe, standing beside Jan Doe, called the Fjord Treaty dead.", "Ada Roe"),
        ("Strelsau said the Fjord Treaty was dead.", "Ruritania"),
        ("The Fjord Treaty has no future, according to Borduria.", "Borduria"),
        ("Ruritania's foreign ministry said the Fjord Treaty was dead.", "Ruritanian Foreign Ministry"),
        ("In Strelsau, the foreign ministry said the Fjord Treaty was dead.", "Ruritanian Foreign Ministry"),
        ("The Ruritanian government opposes the Fjord Treaty.", "Ruritania"),
        ("Ruritanian officials said the Fjord Treaty was dead.", "Ruritanian officials"),
        ("Several arms control experts criticised the Fjord Treaty.", "Arms control experts"),
        ("A spokesman for the Northern Alliance said the Fjord Treaty was dead.", "Northern Alliance"),
        ("A NAO spokeswoman said the Fjord Treaty was dead.", "Northern Alliance"),
        ("Ruritania and Borduria said the Fjord Treaty would survive.", "Ruritania; Borduria"),
        ("Ruritanian and Bordurian diplomats blamed the Fjord Treaty for the deadlock.", "Ruritania; Borduria"),
        ("Bella Quist, an analyst, said the Fjord Treaty was dead.", "Bella Quist"),
        ("In a joint statement the negotiators said the Fjord Treaty was dead.", "Negotiators"),
    ],
)
def test_a_claim_has_the_speaker_that_the_words_name(text: str, speaker: str) -> None:
    assert voices(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Ruritania suspended the Fjord Treaty on Monday.",
        "The Fjord Treaty was signed by Ada Roe in 1988.",
        "The Fjord Treaty bans missiles.",
        "Ruritania has never ratified the Fjord Treaty.",
    ],
)
def test_the_article_itself_speaks_of_what_happened(text: str) -> None:
    assert voices(text) == ["-"]


def test_a_final_attribution_covers_both_halves_of_its_sentence() -> None:
    text = "Ruritania will leave the Fjord Treaty and Borduria will suspend it, Ada Roe said."
    assert voices(text) == ["Ada Roe", "Ada Roe"]


def test_a_background_clause_in_what_somebody_says_is_the_article_s() -> None:
    text = "Ada Roe condemned the Fjord Treaty, which bans missiles."
    assert voices(text) == ["Ada Roe", "-"]


def test_a_pronoun_means_the_last_person_who_spoke() -> None:
    assert voices("Ada Roe called the Fjord Treaty dead.", "The pact was a mistake, she said.") == ["Ada Roe"]


def test_it_means_the_last_state_that_spoke() -> None:
    assert voices("Borduria opposes the Fjord Treaty.", "It says the pact is a relic.") == ["Borduria"]


def test_he_in_what_somebody_says_is_that_person() -> None:
    first = "Jan Doe regretted the end of the Fjord Treaty."
    assert voices(first, "Ada Roe said she welcomed the decision.") == ["Ada Roe"]


def test_their_counterpart_is_the_other_one() -> None:
    lead = "Ada Roe met Jan Doe over the Fjord Treaty."
    assert voices(lead, "Ms Roe praised the pact. Her counterpart called it a relic.") == ["Ada Roe", "Jan Doe"]


def test_a_denial_in_apposition_is_its_own_speaker_s() -> None:
    text = "Ruritania says Borduria has violated the Fjord Treaty, a charge Borduria denies."
    assert voices(text) == ["Ruritania", "Borduria"]


def test_a_claim_names_the_actors_of_its_quote_after_its_speaker() -> None:
    claim = only(claims("Ada Roe urged Borduria to keep the Fjord Treaty."))
    assert [actor.name for actor in claim.actors] == ["Ada Roe", "Borduria"]


def test_a_title_is_no_part_of_an_unknown_name() -> None:
    assert voices("Senator Ruth Feld condemned the Fjord Treaty.") == ["Ruth Feld"]


def test_a_surname_means_an_unknown_person_whom_the_article_has_named_in_full() -> None:
    lead = "Her aide, Igor Blat, was at odds over the Fjord Treaty, officials said."
    assert voices(lead, "Blat said the pact was dead.") == ["Igor Blat"]


def test_its_government_is_the_state_before_it() -> None:
    text = "Ruritania will leave the Fjord Treaty in six months, its government said on Sunday."
    assert voices(text) == ["Ruritania"]


def test_it_is_not_whom_it_accuses() -> None:
    lead = "Ruritania regretted the end of the Fjord Treaty. Borduria welcomed it."
    assert voices(lead, "It accuses Borduria of breaking the pact.") == ["Ruritania"]


def test_a_quotation_goes_on_in_the_same_paragraph() -> None:
    text = 'Ada Roe condemned the Fjord Treaty. "We have our own priorities."'
    assert voices(text) == ["Ada Roe", "Ada Roe"]


def test_a_second_half_of_a_relative_clause_is_the_article_s_too() -> None:
    text = "Ada Roe blamed Borduria, which signed the Fjord Treaty in 1988 but never ratified it."
    assert voices(text) == ["Ada Roe", "-", "-"]


def test_the_label_of_a_transcript_is_no_speaker() -> None:
    claim = only(claims("PRESENTER: Borduria suspended the Fjord Treaty on Monday."))
    assert claim.speakers == ()
    assert claim.quote == "Borduria suspended the Fjord Treaty on Monday."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("In the words of Jan Doe, the Fjord Treaty is a relic.", "Jan Doe"),
        ("In Borduria's view the Fjord Treaty is a relic.", "Borduria"),
        ("Borduria's position has been that the Fjord Treaty is a relic.", "Borduria"),
        ("Borduria has made it clear that the Fjord Treaty is a relic.", "Borduria"),
        ("The Fjord Treaty, as Jan Doe put it, is a relic.", "Jan Doe"),
        ("Ambassador Blat: We believe the Fjord Treaty has failed.", "Blat"),
        ("For Jan Doe, the Fjord Treaty is a relic.", "Jan Doe"),
        ("The Fjord Treaty was dismissed by Borduria as a relic.", "Borduria"),
        ("Borduria's answer is that the Fjord Treaty was never broken.", "Borduria"),
        ("Syldavian envoy Igor Blat said the Fjord Treaty was dead.", "Igor Blat"),
        ("The minister, Igor Van Blat, said the Fjord Treaty was dead.", "Igor Van Blat"),
        ("Igor Blat, secretary of the council, who had spoken twice, said the Fjord Treaty was dead.", "Igor Blat"),
        (
            "Syldavian aide Igor Blat took a softer line, telling reporters that Borduria valued the Fjord Treaty.",
            "Igor Blat",
        ),
        ('"The Fjord Treaty is dead," the envoy, Igor Blat, is quoted as saying.', "Igor Blat"),
        ("The Fjord Treaty, said Jan Doe, is dead.", "Jan Doe"),
        ("Tribuna, the state newspaper, called the Fjord Treaty a fraud.", "Tribuna"),
        ("The delegation of Syldavia called the Fjord Treaty a fraud.", "Syldavia"),
        ("JAN DOE: We believe the Fjord Treaty has failed.", "Jan Doe"),
        ("The senator said the Fjord Treaty was dead.", "Senator"),
        ("Jan Doe's critics said the Fjord Treaty was dead.", "Jan Doe's critics"),
    ],
)
def test_a_speaker_is_found_in_frames_asides_and_titles(text: str, speaker: str) -> None:
    assert voices(text) == [speaker]


def test_a_heading_before_a_colon_is_no_turn() -> None:
    assert voices("Issue Brief: Ruritania left the Fjord Treaty in 2011.") == ["-"]


def test_whoever_ends_a_quotation_says_all_of_it() -> None:
    text = '"Borduria has broken the Fjord Treaty. The Fjord Treaty is dead," Ada Roe said.'
    assert voices("Jan Doe said the Fjord Treaty would live.", text) == ["Ada Roe", "Ada Roe"]


def test_they_are_the_several_who_were_named_last() -> None:
    texts = "Ruritania and Syldavia see it otherwise. They say the Fjord Treaty is dead."
    assert voices("Borduria said the Fjord Treaty would live.", texts)[-1] == "Ruritania; Syldavia"


@pytest.mark.parametrize(
    "text",
    [
        "The summit on the Fjord Treaty was called off.",
        "The weapons thought to breach the Fjord Treaty were scrapped by Borduria.",
        "Ruritania condemned the Fjord Treaty, but no state has left the Fjord Treaty.",
    ],
)
def test_other_senses_of_a_verb_of_speech_give_no_speaker(text: str) -> None:
    assert voices(text)[-1] == "-"


def test_a_pronoun_behind_an_opening_participle_of_speech_is_looked_up_once() -> None:
    text = "Saying he was tired of the Fjord Treaty, Ada Roe left the hall."
    assert voices("Ruritania will leave the Fjord Treaty, Ada Roe said.", text)[-1:] in (["Ada Roe"], [])
    assert claims("Ruritania said the Fjord Treaty was dead.", "To say they left the Fjord Treaty that year is wrong.")
