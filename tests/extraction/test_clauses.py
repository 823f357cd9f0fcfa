"""Clauses: their kinds, their spans and how they nest."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.extraction.clauses import Clause, ClauseKind, split_clauses
from articles.extraction.sentences import split_sentences
from articles.extraction.span import Span


def clauses(text: str) -> list[tuple[str, str]]:
    return [(str(clause.kind), text[clause.start : clause.end]) for clause in whole(text)]


def whole(text: str) -> list[Clause]:
    return split_clauses(text, Span(0, len(text)))


CASES = {
    "a relative clause interrupts and a coordinated verb follows": (
        "The pact, which lapsed in 2019, banned missiles and opened bases to inspectors.",
        [
            ("main", "The pact, which lapsed in 2019, banned missiles and opened bases to inspectors"),
            ("relative", "which lapsed in 2019"),
            ("coordinated", "opened bases to inspectors"),
        ],
    ),
    "a condition before its main clause": (
        "Unless both sides make concessions, the talks will fail.",
        [("subordinate", "Unless both sides make concessions"), ("main", "the talks will fail")],
    ),
    "a condition behind": (
        "The talks will fail if nobody moves.",
        [("main", "The talks will fail if nobody moves"), ("subordinate", "if nobody moves")],
    ),
    "two main clauses joined": (
        "Talks were held, but nothing came of them.",
        [("main", "Talks were held"), ("coordinated", "nothing came of them")],
    ),
    "a semicolon": (
        "Oslo withdrew; Bergen followed a day later.",
        [("main", "Oslo withdrew"), ("main", "Bergen followed a day later")],
    ),
    "a reduced clause at the head": (
        "Signed in 1987, the pact bans missiles.",
        [("participle", "Signed in 1987"), ("main", "the pact bans missiles")],
    ),
    "a relative clause without marks in the subject": (
        "Missiles that Oslo deployed broke the pact.",
        [("main", "Missiles that Oslo deployed broke the pact"), ("relative", "that Oslo deployed")],
    ),
    "reported speech without that": (
        "Oslo said Bergen suspended the pact.",
        [("reporting", "Oslo said Bergen suspended the pact"), ("complement", "Bergen suspended the pact")],
    ),
    "a second speech verb goes with its speaker": (
        "Roe said Bergen suspended the pact and called on allies to sign it.",
        [
            ("reporting", "Roe said Bergen suspended the pact and called on allies to sign it"),
            ("complement", "Bergen suspended the pact"),
            ("coordinated", "called on allies to sign it"),
        ],
    ),
    "the reporting clause behind": (
        "The talks will fail, officials said.",
        [("main", "The talks will fail"), ("reporting", "officials said")],
    ),
    "a speaking participle": (
        "Roe left early, saying the pact was dead.",
        [
            ("main", "Roe left early, saying the pact was dead"),
            ("participle", "saying the pact was dead"),
            ("complement", "the pact was dead"),
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_clauses_are_split(name: str) -> None:
    text, expected = CASES[name]
    assert clauses(text) == expected


def test_a_clause_names_its_opener_and_its_verb() -> None:
    text = "The pact, which lapsed in 2019, banned missiles."
    relative = next(clause for clause in whole(text) if clause.kind is ClauseKind.RELATIVE)
    assert (relative.opener, relative.verb and relative.verb.of(text), relative.depth) == ("which", "lapsed", 1)


def test_nouns_joined_by_and_are_one_clause() -> None:
    assert [kind for kind, _ in clauses("Oslo and Bergen signed the pact and its annex.")] == ["main"]


def test_a_that_clause_behind_a_noun_of_speech_is_a_complement() -> None:
    kinds = dict(reversed(clauses("Oslo rejected the claim that it had broken the pact.")))
    assert "complement" in kinds


def test_a_verbless_line_is_one_main_clause_without_a_verb() -> None:
    (only,) = whole("A long night in Oslo")
    assert (only.kind, only.verb) == (ClauseKind.MAIN, None)


def test_a_participle_behind_and_needs_no_other_participle() -> None:
    assert clauses("Oslo was told, and when calling for calm it left.")


def test_offsets_count_from_the_start_of_the_text() -> None:
    text = "It rained. The pact lapsed, and Oslo left."
    second = split_sentences(text)[1]
    assert [text[clause.start : clause.end] for clause in split_clauses(text, second)] == [
        "The pact lapsed",
        "Oslo left",
    ]


VOCABULARY = ["pact", "Oslo", "said", "that", "which", "bans", ",", "and", "if", "signed", "saying", ";", "ends"]


@given(st.lists(st.sampled_from(VOCABULARY), max_size=25))
def test_clauses_stay_in_their_sentence_and_never_cross(parts: list[str]) -> None:
    text = " ".join(parts)
    found = whole(text)
    assert all(0 <= clause.start < clause.end <= len(text) for clause in found)
    for one in found:
        for other in found:
            if one.start < other.start < one.end:
                assert other.end <= one.end


@pytest.mark.parametrize("unit", ["that ", "and said ", "which is ", "said he ", "a,", "if "])
def test_a_hostile_sentence_takes_about_twice_its_half(unit: str) -> None:
    def seconds(size: int) -> float:
        text = (unit * size)[:size]
        begun = time.process_time()
        split_clauses(text, Span(0, size))
        return time.process_time() - begun

    assert min(seconds(120_000) / max(seconds(60_000), 0.001) for _ in range(2)) < 3.5
