"""What holds for every attribution of any text, and that hostile texts take linear time."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.extraction.attribution import find_attributions
from articles.extraction.attribution.quotations import cover, find_quotations, inside

PIECES = [
    "Roe",
    "said",
    "that",
    "“",
    "”",
    ",",
    "the pact",
    "is dead",
    ".",
    "and",
    "who",
    "he",
    "\n",
    ":",
    "told",
    '"',
    "’",
]


@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_spans_lie_in_the_text_are_not_empty_and_have_a_cue_and_a_content(parts: list[str]) -> None:
    text = " ".join(parts)
    for one in find_attributions(text):
        assert one.cue
        assert one.content
        for start, end in (*one.source, *one.cue, *one.content, *one.antecedent):
            assert 0 <= start < end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "Roe he told",
        "Roe said to",
        "Oslo wants",
        "The pact is dead, according to",
        "Roe called for",
        "Oslo accused",
        "said",
    ],
)
def test_a_text_that_breaks_off_behind_its_cue_is_read_without_error(text: str) -> None:
    assert find_attributions(text) == []


@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_the_same_text_gives_the_same_answer_in_the_order_of_cues(parts: list[str]) -> None:
    text = " ".join(parts)
    found = find_attributions(text)
    assert found == find_attributions(text)
    assert [one.cue for one in found] == sorted(one.cue for one in found)


@given(st.text(alphabet="ab “”\"'‘’.,\n", max_size=60))
def test_covering_quotations_keeps_the_length_and_what_is_outside(text: str) -> None:
    quotations = find_quotations(text)
    covered = cover(text, quotations)
    assert len(covered) == len(text)
    hidden = {at for each in quotations for at in range(inside(text, each).start, inside(text, each).end)}
    assert all(covered[at] == text[at] for at in range(len(text)) if at not in hidden)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He said “we go” and left.", ["“we go”"]),
        ('He said "we go" and left.', ['"we go"']),
        ("He said ''we go'' and left.", ["''we go''"]),
        ("He said ‘we go’ and left.", ["‘we go’"]),
        ("The allies’ plan isn’t dead.", []),
        ("A 6' wall and a 5\" gap.", []),
    ],
)
def test_quotation_marks_of_every_style_are_read_and_apostrophes_are_not(text: str, words: list[str]) -> None:
    assert [text[each.start : each.end] for each in find_quotations(text) if not each.open] == words


HOSTILE = [
    "A",
    "A A A A\n",
    "said ",
    "he said that ",
    '"a" ',
    "“a ",
    "''",
    '", said Roe ',
    "who said ",
    "Roe, ",
    "(",
    "according to ",
    "\n“a",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_a_hostile_text_takes_about_twice_its_half(unit: str) -> None:
    def seconds(size: int) -> float:
        text = (unit * size)[:size]
        begun = time.process_time()
        find_attributions(text)
        return time.process_time() - begun

    assert min(seconds(60_000) / max(seconds(30_000), 0.001) for _ in range(2)) < 3.5
