"""Copies are recognised whatever an outlet did to the text, and what merely looks like one is not."""

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.extraction.article import Paragraph
from articles.extraction.copies import (
    FEWEST_COMMON_KEYS,
    Change,
    align,
    compare,
    is_copy,
    is_same_text,
    read_sentences,
    signature,
)
from articles.extraction.originals import read_original
from articles.extraction.vocabulary import ParagraphKind

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.json"))
LINES = (
    "The harbour council of Ruritania agreed on Tuesday to melt down the chain that once closed the bay.",
    "Each link weighs as much as a cart horse, and the foundry will need eleven nights for all of them.",
    "Under the coast treaty no party may block a channel, not even with a chain that is two centuries old.",
    "Borduria had complained about it in every session of the joint commission since the spring floods.",
    "The mayor said the iron would return to the city as benches, lamps and a bell for the fish market.",
    "Divers are to look for the anchor stones, which lie deeper than anybody has gone in living memory.",
)
OTHERS = (
    "Syldavian pilots flew over the salt marshes on Friday to count the rafts that carry mortars upstream.",
    "Fog hid the southern bank, and the crew turned back before the lenses had cooled down far enough.",
    "The survey accord grants a second flight when the weather is at fault, but not in the same month.",
    "An observer from a neutral state signed the log and asked for a copy of every plate by courier.",
    "Rafts may carry one mortar each, and the log of the last flight shows three with a pair of them.",
    "Villagers waved at the aircraft, as they had been told to, and went back to cutting their reeds.",
)


def sentences(*paragraphs: str, furniture: tuple[str, ...] = ()):
    body = [Paragraph(index, text) for index, text in enumerate(paragraphs)]
    return read_sentences([*body, *(Paragraph(99, text, ParagraphKind.BOILERPLATE) for text in furniture)])


def said(left, right) -> bool:
    """Whether the pair is found by its signatures and confirmed by its alignment."""
    common = set(signature(left)) & set(signature(right))
    return len(common) >= FEWEST_COMMON_KEYS and is_copy(align(left, right).overlap)


COPIES = {
    "the same text in other paragraphs": (" ".join(LINES[:3]), " ".join(LINES[3:])),
    "cut from the end": LINES[:3],
    "cut to every other sentence": LINES[::2],
    "put in another order": (LINES[4], LINES[1], LINES[0], LINES[5], LINES[3], LINES[2]),
    "reworded in every sentence": tuple(
        line.replace("agreed", "decided").replace("as much", "nearly as much").replace("had complained", "complained")
        for line in (line.replace("The ", "").replace("on Tuesday", "Tuesday") for line in LINES)
    ),
    "continued by the outlet itself": (*LINES, *OTHERS[:3]),
    "with another dateline": (f"BAY CITY, March 3 (Fjord Wire) - {LINES[0]}", *LINES[1:]),
    "in another style of marks and capitals": tuple(
        line.replace("'", "’").replace("Ruritania", "RURITANIA") for line in LINES
    ),
}


@pytest.mark.parametrize("version", COPIES.values(), ids=COPIES.keys())
def test_a_copy_is_recognised(version):
    assert said(sentences(*LINES), sentences(*version))


QUOTE = (
    "“We have mended this chain with our own hands for two hundred years, we know every link of it by name, and nobody "
    "who has not stood on the quay in a winter storm should tell us what it is good for,” the harbour master said."
)
ELSE = {
    "other events": (LINES, OTHERS),
    "one event in other words": (
        LINES,
        (
            "An iron barrier from the days of sail is going to the furnace, Ruritanian port officials have resolved.",
            "It will keep the smelters busy for a week and a half, so heavy are its rings.",
            "Obstructing shipping lanes is forbidden by the coastal pact, and relics are no exception.",
            "For months the neighbours in Borduria had raised the matter whenever delegates met.",
            "City hall wants street furniture and a market bell in exchange.",
        ),
    ),
    "one statement that both quote": ((*LINES[:3], QUOTE, QUOTE), (*OTHERS[:3], QUOTE, QUOTE)),
}


@pytest.mark.parametrize("pair", ELSE.values(), ids=ELSE.keys())
def test_what_merely_looks_like_a_copy_is_none(pair):
    assert not said(sentences(*pair[0]), sentences(*pair[1]))


def test_background_that_both_end_on_makes_no_copy():
    background = "The commission sits in a mill by the lake and hears one complaint a month in four languages."
    assert not said(sentences(*LINES[:4], background), sentences(*OTHERS[:4], background))


def test_what_both_begin_with_weighs_more_than_what_both_end_on():
    first = align(sentences(*LINES[:2], *OTHERS[:4]), sentences(*LINES[:2], *OTHERS[4:], LINES[5])).overlap
    last = align(sentences(*OTHERS[:4], *LINES[:2]), sentences(*OTHERS[4:], LINES[5], *LINES[:2])).overlap
    assert first.closeness > first.share > 0
    assert 0 < last.closeness < last.share


def test_furniture_never_counts():
    left = sentences(LINES[0], furniture=OTHERS)
    assert {sentence.text for sentence in left} == {LINES[0]}
    assert not said(left, sentences(LINES[3], furniture=OTHERS))


def test_quoted_words_are_none_of_the_outlets_own():
    (sentence,) = sentences("“We shall keep the chain in the bay,” he told the council in the evening.")
    assert sentence.own == ("he", "told", "the", "council", "in", "the", "evening")
    assert sentence.words[:3] == ("we", "shall", "keep")


def test_a_word_in_quotation_marks_is_the_outlets_own():
    (sentence,) = sentences("The mayor called the chain “historic” and the council clapped.")
    assert "historic" in sentence.own


def test_a_sentence_says_where_it_stands():
    text = f"{LINES[0]} {LINES[1]}"
    (_, second) = sentences(text)
    assert (second.paragraph, text[second.start : second.end], second.text) == (0, LINES[1], LINES[1])


def test_a_text_that_is_mostly_its_own_is_no_copy_of_the_same_text():
    overlap = align(sentences(*LINES), sentences(*LINES[:2], *OTHERS[2:])).overlap
    assert is_copy(overlap)
    assert not is_same_text(overlap)


def test_a_signature_is_the_same_on_every_machine():
    keys = signature(sentences(LINES[0]))
    assert len(keys) == 15
    assert keys[0] == -8899355711656089047
    assert list(keys) == sorted(keys)


def test_a_text_without_words_of_its_own_has_no_signature():
    assert signature(sentences("“We have said everything that there was to say about it.”", "Not now.")) == ()


def test_of_the_samples_only_the_reprint_is_a_copy():
    texts = {path.stem: read_sentences(read_original(path.read_bytes(), name=path.name).paragraphs) for path in SAMPLES}
    copies = {(one, two) for one, two in combinations(texts, 2) if said(texts[one], texts[two])}
    assert copies == {("04-inf-end-wire", "05-inf-end-wire-copy")}


# The comparison.


def changes(before, after):
    return [(each.change, each.moved) for each in compare(before, after)]


def test_every_sentence_is_kept_changed_cut_or_added():
    before = sentences(*LINES[:3])
    after = sentences(LINES[0], LINES[2].replace("no party", "none"), OTHERS[0])
    assert changes(before, after) == [
        (Change.KEPT, False),
        (Change.CUT, False),
        (Change.CHANGED, False),
        (Change.ADDED, False),
    ]


def test_the_words_that_differ_are_marked():
    (changed,) = compare(sentences(LINES[0]), sentences(LINES[0].replace("agreed on Tuesday", "agreed")))
    assert [(piece.change, piece.text) for piece in changed.pieces][1] == (Change.CUT, "on Tuesday")


def test_a_sentence_at_another_place_is_moved():
    before, after = sentences(*LINES[:4]), sentences(LINES[3], *LINES[:3])
    assert changes(before, after) == [(Change.KEPT, False)] * 3 + [(Change.KEPT, True)]


def test_joined_sentences_are_compared_with_the_one_they_became():
    before = sentences(LINES[0], LINES[3])
    after = sentences(f"{LINES[0][:-1]}, and {LINES[3]}")
    (one,) = compare(before, after)
    assert (one.change, one.before, one.after) == (Change.CHANGED, before, after)


def test_an_added_sentence_stands_behind_the_one_it_follows():
    rows = compare(sentences(*LINES[:2]), sentences(OTHERS[0], LINES[0], OTHERS[1], LINES[1]))
    assert [row.change for row in rows] == [Change.ADDED, Change.KEPT, Change.ADDED, Change.KEPT]


# Laws.

TEXTS = st.lists(st.sampled_from([*LINES, *OTHERS, "Not now.", QUOTE, f"{LINES[0][:-1]}, {LINES[1]}"]), max_size=9)


@given(TEXTS, TEXTS)
def test_an_alignment_is_the_same_from_both_sides(one, two):
    there, back = align(sentences(*one), sentences(*two)), align(sentences(*two), sentences(*one))
    assert (there.left, there.right, there.overlap) == (back.right, back.left, back.overlap)
    assert 0 <= there.overlap.share <= 1


@given(st.permutations(LINES))
def test_the_order_of_sentences_leaves_the_signature_as_it_is(lines):
    assert signature(sentences(*lines)) == signature(sentences(*LINES))


@given(TEXTS, TEXTS)
def test_a_comparison_holds_both_texts_whole(one, two):
    before, after = sentences(*one), sentences(*two)
    rows = compare(before, after)
    assert sorted(s.paragraph for row in rows for s in row.before) == sorted(s.paragraph for s in before)
    assert sorted(s.paragraph for row in rows for s in row.after) == sorted(s.paragraph for s in after)
    for row in rows:
        new = " ".join(piece.text for piece in row.pieces if piece.change in (Change.KEPT, Change.ADDED))
        if row.after:
            assert new == " ".join(" ".join(sentence.text for sentence in row.after).split())


@given(TEXTS)
def test_a_text_is_kept_whole_when_compared_with_itself(lines):
    text = sentences(*dict.fromkeys(lines))
    assert all(row.change is Change.KEPT or len(row.before) > 1 for row in compare(text, text))
