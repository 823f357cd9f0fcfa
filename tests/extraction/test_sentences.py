"""Where sentences begin and end, and what a dateline is."""

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.extraction.sentences import dateline, split_sentences


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in split_sentences(text)]


@pytest.mark.parametrize(
    "parts",
    [
        ["The U.S. Senate voted.", "It was late."],
        ["He left the U.S.", "He came back."],
        ["Sen. J. Roe voted No. 5 down.", "Nobody else did."],
        ["Inspections fell by 5.5 percent.", "No.", "They stopped."],
        ["The talks resume on Aug. 5 in Oslo.", "Roe will attend."],
        ["Gen. A.B. Doe spoke at 5 p.m. Tuesday.", "At 6 p.m. the hall was empty."],
        ['"We lost."', "The others won."],
        ["“We lost.”", "“They won.”"],
        ["He said: “We lost. ", "They won.”", "Then he left."],
        ["“Why?” Roe asked.", "Nobody knew."],
        ["“Stop!” he said.", "They did."],
        ["It was ... a surprise.", "Nobody spoke."],
        ["It is over…", "We go."],
        ["(It was signed.)", "It lapsed."],
        ["It was signed.[1]", "It lapsed."],
        ["The pact ended.", "Roe left."],
        ["Fjord Corp. Chairman Roe paid.", "The company did not."],
        ["MOSCOW, Aug. 5 (Fjord Press) - Ministers met.", "They parted."],
        ["OSLO, January 16. /FP/. Ministers met.", "They parted."],
    ],
)
def test_sentences_end_where_a_reader_ends_them(parts: list[str]) -> None:
    text = " ".join(part.strip() for part in parts)
    assert sentences(text) == [part.strip() for part in parts]


def test_a_missing_space_after_the_full_stop_still_ends_a_sentence() -> None:
    assert sentences("The talks ended.Roe left.") == ["The talks ended.", "Roe left."]


def test_an_empty_line_ends_a_sentence_without_a_full_stop() -> None:
    assert sentences("Talks on the brink\n\nThe ministers met.") == ["Talks on the brink", "The ministers met."]


def test_a_line_end_within_a_sentence_is_white_space() -> None:
    assert sentences("The ministers\nmet.") == ["The ministers\nmet."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("OSLO, Aug. 5 (Fjord Press) - Ministers met.", "OSLO, Aug. 5 (Fjord Press) - "),
        ("OSLO - Ministers met.", "OSLO - "),
        ("UNITED NATIONS, New York — Ministers met.", "UNITED NATIONS, New York — "),
        ("OSLO (FP) -- Ministers met.", "OSLO (FP) -- "),
        ("OSLO, January 16. /FP/. Ministers met.", "OSLO, January 16. /FP/. "),
        ("Oslo - Ministers met.", "Oslo - "),
        ("BERGEN, Norway, 5 August (FP) – Ministers met.", "BERGEN, Norway, 5 August (FP) – "),
    ],
)
def test_a_dateline_is_read_with_its_dash(text: str, expected: str) -> None:
    found = dateline(text)
    assert found is not None
    assert found.of(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ministers met in Oslo on Friday.",
        "The ministers - all of them - left.",
        "Oslo - host of the last round - has withdrawn.",
        "NATO ministers met.",
        "",
        "OSLO",
    ],
)
def test_other_openings_are_no_dateline(text: str) -> None:
    assert dateline(text) is None


@given(st.text(alphabet='Ab .!?"“”\n’1', max_size=60))
def test_sentences_are_ordered_disjoint_and_lose_only_white_space(text: str) -> None:
    spans = split_sentences(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    kept = "".join(span.of(text) for span in spans)
    assert "".join(kept.split()) == "".join(text.split())


def seconds(text: str) -> float:
    begun = time.process_time()
    split_sentences(text)
    return time.process_time() - begun


@pytest.mark.parametrize("unit", [".", "U.S. ", '?" A b c ', "\n ", ". ’’"])
def test_a_hostile_megabyte_takes_about_twice_its_half(unit: str) -> None:
    half = unit * (500_000 // len(unit))
    whole, part = (min(seconds(text) for _ in range(3)) for text in (half * 2, half))
    assert whole / max(part, 0.001) < 3.5
