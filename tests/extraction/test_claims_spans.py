"""Spans: where a claim's quote begins and ends, and what never carries one."""

import pytest

from articles.extraction.article import Article, Paragraph
from articles.extraction.vocabulary import ParagraphKind
from tests.extraction.ruritania import EXTRACTOR, PUBLISHED, claims, only


def quotes(text: str) -> list[str]:
    return [claim.quote for claim in claims(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ruritania left the Fjord Treaty on Monday.",
            ["Ruritania left the Fjord Treaty on Monday."],
        ),
        (
            "STRELSAU (Own Wire) - Ruritania left the Fjord Treaty.",
            ["Ruritania left the Fjord Treaty."],
        ),
        (
            "The Fjord Treaty entered into force in 1990, and Borduria left it in 2011.",
            ["The Fjord Treaty entered into force in 1990", "Borduria left it in 2011."],
        ),
        (
            "Signed in 1988, the Fjord Treaty bans missiles.",
            ["Signed in 1988", "the Fjord Treaty bans missiles."],
        ),
        (
            "Roe condemned the Fjord Treaty, calling on Borduria to renounce it.",
            ["Roe condemned the Fjord Treaty", "calling on Borduria to renounce it."],
        ),
        (
            'Roe said: "The Fjord Treaty is dead."',
            ['Roe said: "The Fjord Treaty is dead."'],
        ),
        (
            "If Borduria deploys missiles, Ruritania will leave the Fjord Treaty, Roe said.",
            ["If Borduria deploys missiles, Ruritania will leave the Fjord Treaty, Roe said."],
        ),
        (
            "Roe and Doe signed the Fjord Treaty in 1988.",
            ["Roe and Doe signed the Fjord Treaty in 1988."],
        ),
    ],
)
def test_a_claim_is_quoted_clause_by_clause(text: str, expected: list[str]) -> None:
    assert quotes(text) == expected


def test_a_nested_clause_is_quoted_inside_the_one_around_it() -> None:
    outer, inner = claims("The Fjord Treaty, which bans missiles, will expire in 2026.")
    assert inner.quote == "which bans missiles"
    assert outer.start < inner.start < inner.end < outer.end


@pytest.mark.parametrize("kind", [ParagraphKind.HEADING, ParagraphKind.CAPTION, ParagraphKind.BOILERPLATE])
def test_only_body_text_carries_claims(kind: ParagraphKind) -> None:
    text = "Ruritania left the Fjord Treaty on Monday."
    assert EXTRACTOR.extract(Article((Paragraph(0, text, kind),), published=PUBLISHED)) == []
    assert len(EXTRACTOR.extract(Article((Paragraph(0, text),), published=PUBLISHED))) == 1


def test_paragraphs_keep_the_numbers_they_have() -> None:
    text = "Ruritania left the Fjord Treaty on Monday."
    found = EXTRACTOR.extract(Article((Paragraph(0, "Share this", ParagraphKind.BOILERPLATE), Paragraph(7, text))))
    assert only(found).paragraph == 7


def test_a_sentence_without_an_end_is_no_trap() -> None:
    assert claims("the Fjord Treaty and " * 20_000) == []
