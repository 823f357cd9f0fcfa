"""Voices: quotations over several sentences, strangers, delegates, and verbs in progress."""

import pytest

from tests.extraction.ruritania import claims
from tests.extraction.test_claims_speakers import voices


def test_a_quotation_over_three_sentences_is_said_by_whoever_closes_it() -> None:
    text = '"Borduria has broken the Fjord Treaty. They want it dead. We will leave it," Ada Roe said.'
    assert voices(text) == ["Ada Roe"] * 3


def test_a_paragraph_in_quotation_marks_is_said_by_whoever_spoke_last() -> None:
    lead = "Ruritania will leave the Fjord Treaty, Ada Roe said on Monday."
    assert voices(lead, '"Borduria has broken the Fjord Treaty. The Fjord Treaty is dead."') == ["Ada Roe"] * 2


def test_a_quotation_left_open_goes_on_in_the_next_paragraph() -> None:
    first = "Ada Roe told reporters: “The Fjord Treaty is dead. Borduria has broken the Fjord Treaty."
    assert voices(first, "“The Fjord Treaty binds nobody any more.”") == ["Ada Roe"]


def test_the_article_speaks_again_behind_a_quotation() -> None:
    text = "“The Fjord Treaty is dead,” Ada Roe said. Borduria suspended the Fjord Treaty in 2011."
    assert voices(text) == ["Ada Roe", "-"]


def test_words_only_mentioned_in_marks_open_no_quotation() -> None:
    lead = "Ruritania will leave the Fjord Treaty, Ada Roe said on Monday."
    assert voices(lead, "“Fjord” is short for the Fjord Treaty, which was signed in 1988.")[-1:] == ["-"]


def test_i_and_we_in_a_quotation_are_whoever_says_it() -> None:
    lead = "Jan Doe said the Fjord Treaty was dead."
    assert voices(lead, "“We believe that the Fjord Treaty will live,” Ada Roe said.") == ["Ada Roe"]


def test_who_speaks_inside_a_quotation_does_not_take_the_next_one_over() -> None:
    lead = "“Borduria says that the Fjord Treaty is dead,” Ada Roe said."
    assert voices(lead, "“The Fjord Treaty binds both sides.”") == ["Ada Roe"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ruritania has been alleging for years that Borduria broke the Fjord Treaty.", "Ruritania"),
        ("Ada Roe is now warning that the Fjord Treaty may lapse.", "Ada Roe"),
        ("Blat said the Fjord Treaty was dead.", "Blat"),
        ("Igor Blat, who has headed an institute in Klow for years, said the Fjord Treaty was dead.", "Igor Blat"),
        ("The Fjord Treaty is dead, said Igor Blat, a former envoy.", "Igor Blat"),
        ("The historian warned that the Fjord Treaty would lapse.", "Historian"),
        ("The representative of Syldavia said the Fjord Treaty was dead.", "Syldavia"),
        ("The speaker for Borduria, who came late, said the Fjord Treaty was dead.", "Borduria"),
    ],
)
def test_strangers_delegates_and_verbs_in_progress_have_a_voice(text: str, speaker: str) -> None:
    found = claims(text)
    assert "; ".join(name.name for name in found[0].speakers) == speaker
    assert found[0].quote == text[found[0].start : found[0].end]


@pytest.mark.parametrize(
    "text",
    [
        "The move means that Ruritania left the Fjord Treaty in 2011.",
        "Being told of it late, Ruritania left the Fjord Treaty in 2011.",
        "The Klow Times reported that Ruritania left the Fjord Treaty in 2011.",
        "Reuters said Ruritania left the Fjord Treaty in 2011.",
    ],
)
def test_things_and_those_who_pass_news_on_are_no_speakers(text: str) -> None:
    assert voices(text)[-1:] == ["-"]


def test_whoever_is_told_of_in_a_quotation_is_not_the_one_who_says_it() -> None:
    text = "Ada Roe was blunt. “Borduria says that it will leave the Fjord Treaty,” she told reporters."
    assert voices(text)[-1] == "Ada Roe"


def test_a_spokesman_speaks_for_the_body_named_last() -> None:
    text = "The Ruritanian Senate said the Fjord Treaty was dead. The Fjord Treaty binds nobody, a spokesman said."
    assert voices(text) == ["Ruritanian Senate", "Ruritanian Senate"]


@pytest.mark.parametrize(
    "text",
    [
        "''The Fjord Treaty is dead,'' Ada Roe said.",
        "``The Fjord Treaty is dead,'' Ada Roe said.",
        "Ada Roe said: ''The Fjord Treaty is dead.''",
    ],
)
def test_two_apostrophes_are_a_quotation_mark(text: str) -> None:
    claim = claims(text)[0]
    assert [name.name for name in claim.speakers] == ["Ada Roe"]
    assert claim.quote == text[claim.start : claim.end] == text


def test_two_apostrophes_keep_a_quotation_open_over_sentences() -> None:
    text = "''Borduria has broken the Fjord Treaty. We will leave it. The Fjord Treaty is dead,'' Ada Roe said."
    found = claims(text)
    assert [claim.speakers[0].name for claim in found] == ["Ada Roe"] * 3
    assert all(claim.quote == text[claim.start : claim.end] for claim in found)
    assert "".join(claim.quote for claim in found).replace(" ", "") == text.replace(" ", "")


def test_one_apostrophe_is_none() -> None:
    assert voices("The states' treaty, the Fjord Treaty, bans missiles.") == ["-"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("As Ada Roe told reporters last week, the Fjord Treaty is dead.", "Ada Roe"),
        ("The Fjord Treaty, as Jan Doe has said, is dead.", "Jan Doe"),
        ("“What they did was a breach of the Fjord Treaty,” Ada Roe said.", "Ada Roe"),
        ("The Fjord Treaty is dead, according to a Ruritanian official who was at the talks.", "Ruritanian official"),
        (
            "A Ruritanian Senate official, who gave no name, said the Fjord Treaty was dead.",
            "Ruritanian Senate official",
        ),
        ("Even the organiser of the talks said the Fjord Treaty was dead.", "Organiser"),
    ],
)
def test_more_ways_of_naming_who_says_it(text: str, speaker: str) -> None:
    assert voices(text) == [speaker]


def test_a_statement_is_of_whoever_spoke_last() -> None:
    lead = "The Ruritanian Senate said the Fjord Treaty was dead."
    assert voices(lead, "The statement called on Borduria to return to the Fjord Treaty.") == ["Ruritanian Senate"]


@pytest.mark.parametrize(
    "text",
    [
        "As Borduria left the Fjord Treaty in 2011, the hall was empty.",
        "The Fjord Treaty, which was signed in 1988, bans missiles.",
    ],
)
def test_what_only_looks_like_them_gives_no_voice(text: str) -> None:
    assert set(voices(text)) <= {"-"}
