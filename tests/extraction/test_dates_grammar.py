"""The grammar of word classes that the rules are written in."""

import re

import pytest

from articles.extraction.dates.grammar import PatternReader, alphabet, expand, literals

LETTERS = alphabet(
    {"the": frozenset({"'the'"}), "may": frozenset({"MONTH", "'may'"}), "june": frozenset({"MONTH"})},
    [frozenset({"DAY"})],
)


def _shape(*names):
    return "".join(next(iter(LETTERS.classes[name])) for name in names)


def _matches(pattern, shape):
    return re.fullmatch(PatternReader(pattern, LETTERS).compile().regex, shape) is not None


def test_a_class_takes_every_word_of_it():
    assert _matches("MONTH", LETTERS.words["may"])
    assert _matches("MONTH", LETTERS.words["june"])


def test_a_quoted_word_takes_only_itself():
    assert not _matches("'may'", LETTERS.words["june"])


def test_an_optional_item_may_be_missing():
    assert _matches("'the'? DAY", _shape("DAY"))
    assert _matches("'the'? DAY", _shape("'the'", "DAY"))


def test_a_forbidden_item_stops_a_match():
    assert not re.match(PatternReader("DAY !MONTH", LETTERS).compile().regex, _shape("DAY", "MONTH"))


def test_a_piece_knows_what_it_can_begin_with():
    first = PatternReader("'the'? (DAY | MONTH)", LETTERS).compile().first
    assert first == set(_shape("'the'", "DAY") + LETTERS.classes["MONTH"])


@pytest.mark.parametrize("pattern", ["MONTH*", "MONTH+", "(MONTH", "MONTH)", "month"])
def test_a_pattern_without_bounds_or_sense_is_refused(pattern):
    with pytest.raises(ValueError, match="pattern"):
        PatternReader(pattern, LETTERS).compile()


def test_macros_are_written_out_inside_macros():
    assert expand("$OUTER", {"OUTER": "DAY $INNER", "INNER": "MONTH"}) == "(DAY (MONTH))"


def test_the_quoted_words_of_a_pattern_are_its_own_classes():
    assert literals("'the' (DAY | 'may be')") == {"the", "may", "be"}
