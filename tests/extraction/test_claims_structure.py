"""Structure: which of a sentence's clauses are claims of their own, and what elliptic ones repeat."""

import pytest

from articles.extraction.language import Tag, tag_words
from tests.extraction.ruritania import after_lead

SPLIT = [
    (
        "Borduria, which froze the treaty in May, accuses Ruritania of breaking it.",
        ["Borduria, which froze the treaty in May, accuses Ruritania of breaking it.", "which froze the treaty in May"],
    ),
    (
        "The treaty that Roe signed in 1988, the last of its kind, runs out in June.",
        [
            "The treaty that Roe signed in 1988, the last of its kind, runs out in June.",
            "that Roe signed in 1988",
        ],
    ),
    (
        "Doe rejected the charge as an attempt to justify the step and called the treaty a relic.",
        ["Doe rejected the charge as an attempt to justify the step", "called the treaty a relic."],
    ),
    (
        "The convention was adopted in Klow in 1990 and entered into force in 1992.",
        ["The convention was adopted in Klow in 1990", "entered into force in 1992."],
    ),
    (
        "Doe said the treaty was useless, though its loss would do no harm.",
        ["Doe said the treaty was useless", "though its loss would do no harm."],
    ),
    (
        "Borduria destroyed its missiles under the treaty, some 400 of which were destroyed in 1990.",
        [
            "Borduria destroyed its missiles under the treaty",
            "some 400 of which were destroyed in 1990.",
        ],
    ),
    (
        "Ruritania has until May to destroy them before the treaty lapses.",
        ["Ruritania has until May to destroy them", "before the treaty lapses."],
    ),
    (
        "Doe, who told parliament that the treaty was a mistake, will send it to the Ruritanian Senate next week.",
        [
            "Doe, who told parliament that the treaty was a mistake, will send it to the Ruritanian Senate next week.",
            "who told parliament that the treaty was a mistake",
        ],
    ),
]
WHOLE = [
    "The treaty has not yet been ratified by Borduria.",
    "Borduria has signed and ratified the treaty.",
    "The missile, whose range, Doe says, is within the limit, breaks the treaty.",
]
AGAIN = [
    ("ratification", "Syldavia ratified the treaty in May. The upper house followed a week later."),
    ("ratification", "Forty states have ratified the treaty. Borduria has not."),
    ("signature", "Ruritania signed the convention in 1990. By March 26 others had done so."),
    ("withdrawal", "Ruritania left the treaty in May. Borduria followed suit."),
    ("ratification", "Ruritania ratified the treaty in May and Borduria in June."),
]
OTHERWISE = [
    "Ruritania left the treaty in May. Heavy rain followed the announcement.",
    "Roe called the treaty dead. Borduria has not.",
    "The treaty was signed in Strelsau and Szohod in May 1988.",
    "Ruritania ratified the treaty on the advice of Syldavia and Borduria in June.",
]


@pytest.mark.parametrize(("text", "quotes"), SPLIT)
def test_a_clause_that_says_enough_is_a_claim_of_its_own(text: str, quotes: list[str]) -> None:
    found = after_lead(text)
    assert sorted(claim.quote for claim in found) == sorted(quotes)
    assert all(claim.quote == text[claim.start : claim.end] for claim in found)


@pytest.mark.parametrize("text", WHOLE)
def test_a_clause_that_says_too_little_stays_with_the_other(text: str) -> None:
    assert [claim.quote for claim in after_lead(text)] == [text]


@pytest.mark.parametrize(("kind", "text"), AGAIN)
def test_an_elliptic_clause_repeats_the_act_before_it(kind: str, text: str) -> None:
    assert [str(claim.kind) for claim in after_lead(text)] == [kind, kind]


@pytest.mark.parametrize("text", OTHERWISE)
def test_what_repeats_no_act_is_no_claim(text: str) -> None:
    assert len(after_lead(text)) == 1


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("The state has not yet destroyed them.", "yet", Tag.ADVERB),
        ("It signed, yet it never ratified.", "yet", Tag.COORDINATOR),
        ("Borduria has since left.", "since", Tag.ADVERB),
        ("The pact that binds both, signed long ago, runs out in May.", "runs", Tag.FINITE),
        ("The resolution calls on all states to sign.", "calls", Tag.FINITE),
        ("The calls on all sides were loud.", "calls", Tag.NOUN),
        ("The missile whose range is short failed.", "range", Tag.NOUN),
        ("Roe vowed to end the row and called the pact dead.", "called", Tag.FINITE),
        ("Roe has signed and sealed the pact.", "sealed", Tag.PARTICIPLE),
    ],
)
def test_words_are_told_apart_by_their_neighbours(text: str, word: str, tag: Tag) -> None:
    assert [found.tag for found in tag_words(text) if found.lower == word] == [tag]


@pytest.mark.parametrize(
    ("kinds", "text"),
    [
        (["proposal", "position"], "Roe called on Borduria to sign the treaty, saying both had a stake in its future."),
        (["position"], "Roe condemned the treaty, saying it had been a gift to Borduria from the start."),
        (
            ["position", "position"],
            "Roe slammed the treaty, saying the world had other cares and voicing doubt about its future.",
        ),
        (["proposal"], "A senator wrote to Roe, urging her to sign the treaty."),
    ],
)
def test_a_participle_of_speech_stands_where_it_adds_another_stance(kinds: list[str], text: str) -> None:
    assert [str(claim.kind) for claim in after_lead(text)] == kinds


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("provision", "Members that hold such weapons have to destroy them."),
        ("provision", "Forty ratifications will bring the treaty into force."),
        ("provision", "The treaty limits launchers. Two thirds of the silos are to be emptied."),
        ("provision", "The treaty limits launchers. The ban on tests stays for ten years."),
        ("provision", "The treaty may be reviewed after five years."),
        ("implementation", "Borduria has to destroy its missiles by June."),
        ("negotiation", "The treaty limits launchers. The two sides are to meet in Klow on Friday for talks."),
        ("implementation", "Ruritania barred flights over Strelsau."),
    ],
)
def test_a_duty_is_told_from_an_act(kind: str, text: str) -> None:
    assert str(after_lead(text)[-1].kind) == kind
