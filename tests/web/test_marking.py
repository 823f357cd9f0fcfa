"""Quotes are marked where they stand, however they nest and overlap."""

from hypothesis import given
from hypothesis import strategies as st

from articles.models import Claim
from articles.services.evidence import mark

TEXT = "Moscow denies it broke the pact."


def claim(start: int, end: int, kind: str = "position") -> Claim:
    return Claim(start=start, end=end, kind=kind, quote=TEXT[start:end])


def pieces(*claims: Claim) -> list[tuple[str, list[str]]]:
    return [(segment.text, [c.kind for c in segment.claims]) for segment in mark(TEXT, claims)]


def test_a_text_without_claims_is_one_piece():
    assert pieces() == [(TEXT, [])]


def test_an_empty_text_has_no_pieces():
    assert mark("", []) == ()


def test_a_quote_stands_between_what_surrounds_it():
    assert pieces(claim(7, 13)) == [("Moscow ", []), ("denies", ["position"]), (" it broke the pact.", [])]


def test_a_quote_of_the_whole_text_leaves_nothing_around_it():
    assert pieces(claim(0, len(TEXT))) == [(TEXT, ["position"])]


def test_a_nested_quote_is_the_innermost():
    assert pieces(claim(0, 32, "denial"), claim(14, 31, "violation")) == [
        ("Moscow denies ", ["denial"]),
        ("it broke the pact", ["violation", "denial"]),
        (".", ["denial"]),
    ]


def test_where_quotes_overlap_the_later_one_is_innermost():
    assert pieces(claim(0, 22, "denial"), claim(14, 32, "violation")) == [
        ("Moscow denies ", ["denial"]),
        ("it broke", ["violation", "denial"]),
        (" the pact.", ["violation"]),
    ]


def test_two_claims_of_one_quote_share_their_piece():
    assert pieces(claim(0, 32, "denial"), claim(0, 32, "violation")) == [(TEXT, ["denial", "violation"])]


def test_quotes_that_touch_stay_apart():
    assert pieces(claim(0, 6, "denial"), claim(6, 32, "violation")) == [
        ("Moscow", ["denial"]),
        (" denies it broke the pact.", ["violation"]),
    ]


spans = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, len(TEXT))).filter(lambda span: span[0] < span[1])


@given(st.lists(spans, max_size=6))
def test_pieces_join_to_the_text_and_those_of_a_claim_to_its_quote(found):
    claims = [claim(start, end) for start, end in found]
    segments = mark(TEXT, claims)
    assert "".join(segment.text for segment in segments) == TEXT
    assert all(segment.text for segment in segments)
    for one in claims:
        own = "".join(segment.text for segment in segments if any(c is one for c in segment.claims))
        assert own == one.quote
