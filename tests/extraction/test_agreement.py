"""Claims of different articles are told to say the same, to contradict each other, or to have nothing in common."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.extraction.agreement import Relation, Statement, relation
from articles.extraction.vocabulary import ClaimKind, Modality

WITHDRAWAL = Statement(
    kind=ClaimKind.WITHDRAWAL,
    modality=Modality.ASSERTED,
    treaties={"pact"},
    speakers=set(),
    named={"norland"},
    doers={"norland"},
    start=date(2019, 2, 2),
    end=date(2019, 2, 2),
    stems={"norland", "left", "pact"},
)
POSITION = replace(
    WITHDRAWAL, kind=ClaimKind.POSITION, speakers={"norland"}, named=set(), stems={"pact", "serv", "secur", "well"}
)
EXPIRY = replace(WITHDRAWAL, kind=ClaimKind.EXPIRY, modality=Modality.PLANNED, named=set(), stems={"pact", "expir"})
ALLEGATION = replace(
    WITHDRAWAL, kind=ClaimKind.VIOLATION, speakers={"sudland"}, named={"norland", "sudland"}, stems={"norland", "cheat"}
)
DENIAL = replace(
    WITHDRAWAL, kind=ClaimKind.DENIAL, speakers={"norland"}, named=set(), start=date(2019, 6, 1), end=date(2019, 6, 1)
)
PROVISION = replace(
    WITHDRAWAL, kind=ClaimKind.PROVISION, start=None, end=None, stems={"six", "month", "notic", "leav", "parti"}
)


def month(statement: Statement, number: int) -> Statement:
    return replace(statement, start=date(2019, number, 1), end=date(2019, number, 28))


def test_one_party_leaving_on_one_day_is_one_event_in_any_words():
    other = replace(WITHDRAWAL, stems={"notic", "serv", "norland"})
    assert relation(WITHDRAWAL, other) is Relation.SAYS_THE_SAME


def test_who_leaves_counts_and_not_who_is_named_beside():
    with_sudland = replace(WITHDRAWAL, named={"norland", "sudland"})
    assert relation(WITHDRAWAL, with_sudland) is Relation.SAYS_THE_SAME
    assert relation(WITHDRAWAL, replace(with_sudland, doers={"sudland"})) is None


def test_a_month_that_holds_the_day_tells_of_the_same_event():
    assert relation(WITHDRAWAL, month(WITHDRAWAL, 2)) is Relation.SAYS_THE_SAME
    assert relation(WITHDRAWAL, month(WITHDRAWAL, 3)) is None


@pytest.mark.parametrize(
    "change",
    [{"treaties": {"accord"}}, {"named": {"ostland"}, "doers": {"ostland"}}, {"start": None, "end": None}],
    ids=str,
)
def test_another_treaty_party_or_no_day_is_not_the_same_event(change):
    assert relation(WITHDRAWAL, replace(WITHDRAWAL, **change)) is None


def test_a_year_alone_does_not_make_two_events_one():
    year = replace(WITHDRAWAL, start=date(2019, 1, 1), end=date(2019, 12, 31))
    assert relation(year, replace(year, stems={"walk", "out", "talk", "brussel"})) is None
    assert relation(year, replace(year, stems={"left", "pact", "for", "good"})) is Relation.SAYS_THE_SAME


def test_what_was_not_so_contradicts_what_was():
    negated = replace(WITHDRAWAL, modality=Modality.NEGATED)
    assert relation(WITHDRAWAL, negated) is Relation.SAYS_OTHERWISE
    assert relation(negated, negated) is Relation.SAYS_THE_SAME


def test_a_plan_that_was_carried_out_is_the_same_and_a_condition_is_not():
    planned, conditional = (replace(WITHDRAWAL, modality=each) for each in (Modality.PLANNED, Modality.CONDITIONAL))
    assert relation(WITHDRAWAL, planned) is Relation.SAYS_THE_SAME
    assert relation(planned, conditional) is Relation.SAYS_THE_SAME
    assert relation(WITHDRAWAL, conditional) is None


def test_a_speech_is_the_same_by_its_speaker_its_words_and_its_day_or_the_next():
    next_day = replace(POSITION, start=date(2019, 2, 3), end=date(2019, 2, 3), stems={"serv", "secur", "europ"})
    assert relation(POSITION, next_day) is Relation.SAYS_THE_SAME
    assert relation(POSITION, replace(next_day, speakers={"sudland"})) is None
    assert relation(POSITION, replace(next_day, stems={"weather", "fine", "cold"})) is None
    assert relation(POSITION, replace(next_day, start=date(2019, 2, 4), end=date(2019, 2, 4))) is None


def test_two_days_of_expiry_cannot_both_hold():
    later = replace(EXPIRY, start=date(2026, 2, 5), end=date(2026, 2, 5))
    assert relation(EXPIRY, later) is Relation.GIVES_ANOTHER_DATE
    assert relation(EXPIRY, replace(later, modality=Modality.CONDITIONAL)) is None
    assert relation(EXPIRY, month(EXPIRY, 2)) is Relation.SAYS_THE_SAME
    assert relation(EXPIRY, replace(EXPIRY, start=None, end=None)) is None


def test_the_accused_denies_an_allegation_within_a_year():
    assert relation(ALLEGATION, DENIAL) is Relation.DENIES
    assert relation(ALLEGATION, replace(DENIAL, start=date(2020, 6, 1), end=date(2020, 6, 1))) is None


def test_a_denial_by_the_accuser_or_by_a_third_answers_another_allegation():
    assert relation(ALLEGATION, replace(DENIAL, speakers={"sudland"})) is None
    assert relation(ALLEGATION, replace(DENIAL, speakers={"ostland"})) is None


def test_an_allegation_that_is_itself_negated_needs_no_denial():
    assert relation(replace(ALLEGATION, modality=Modality.NEGATED), DENIAL) is None


def test_provisions_are_the_same_by_their_words_and_need_no_day():
    assert relation(PROVISION, replace(PROVISION, stems={"six", "month", "notic", "give"})) is Relation.SAYS_THE_SAME
    assert relation(PROVISION, replace(PROVISION, stems={"ban", "missil", "rang", "notic"})) is None


NAMES = st.sets(st.sampled_from(["a", "b", "c"]))
DAYS = st.one_of(st.none(), st.dates(date(2018, 1, 1), date(2020, 12, 31)))


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    start, end = draw(DAYS), draw(DAYS)
    if start is None or end is None:
        start = end = None
    elif end < start:
        start, end = end, start
    return Statement(
        draw(st.sampled_from(ClaimKind)),
        draw(st.sampled_from(Modality)),
        draw(NAMES),
        draw(NAMES),
        draw(NAMES),
        draw(NAMES),
        start,
        end,
        draw(NAMES),
    )


@given(statements(), statements())
def test_what_one_claim_is_to_another_the_other_is_to_it(one, other):
    assert relation(one, other) is relation(other, one)
