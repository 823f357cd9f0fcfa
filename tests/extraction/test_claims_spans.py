"""Spans: where a claim's quote begins and ends, and what never carries one."""

import pytest

from articles.extraction.article import Article, Paragraph
from articles.extraction.claims.extractor import RuleExtractor
from articles.extraction.entries import TreatyEntry
from articles.extraction.gazetteer import Gazetteer
from articles.extraction.vocabulary import ParagraphKind
from tests.extraction.ruritania import ACTORS, EXTRACTOR, PUBLISHED, claims, only

GREAT = RuleExtractor(Gazetteer((TreatyEntry("transfer", "Treaty on Arms and Their Transfer"),), ACTORS))


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Fjord Treaty was signed in 1988, and none of its parties ever ratified the treaty.",
            ["The Fjord Treaty was signed in 1988", "none of its parties ever ratified the treaty."],
        ),
        (
            "Ruritania must give six months' notice before leaving the Fjord Treaty; Borduria left it on Monday.",
            [
                "Ruritania must give six months' notice before leaving the Fjord Treaty",
                "Borduria left it on Monday.",
            ],
        ),
        (
            "Roe urged Borduria to ratify the Fjord Treaty, warning that delay would be costly.",
            ["Roe urged Borduria to ratify the Fjord Treaty", "warning that delay would be costly."],
        ),
    ],
)
def test_a_clause_with_its_own_verb_is_quoted_by_itself(text: str, expected: list[str]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Speaking after the vote, Roe condemned the Fjord Treaty.",
        "Roe condemned the Fjord Treaty, citing its cost.",
        "Ruritania breached or abandoned the Fjord Treaty in 2011.",
        "The Fjord Treaty, signed on March 4, 1988 by two kings, bans the use, transfer and storage of missiles.",
        "According to Borduria, the Fjord Treaty has no future.",
        "In the view of Borduria, the Fjord Treaty has no future.",
        "Giving up the Fjord Treaty was a mistake, Roe said.",
    ],
)
def test_what_only_hangs_on_a_clause_is_quoted_with_it(text: str) -> None:
    assert quotes(text)[0].startswith(text[:12])
    assert quotes(text)[0].endswith(text[-9:])


def test_no_clause_opens_inside_the_name_of_a_treaty() -> None:
    found = GREAT.extract(
        Article((Paragraph(0, "Roe said the Treaty on Arms and Their Transfer had lapsed."),), published=PUBLISHED)
    )
    assert [claim.quote for claim in found] == ["Roe said the Treaty on Arms and Their Transfer had lapsed."]


def test_a_time_that_is_still_open_stays_with_its_clause() -> None:
    assert quotes("Forty states must ratify the Fjord Treaty before it becomes law.") == [
        "Forty states must ratify the Fjord Treaty before it becomes law."
    ]


def test_a_hosts_question_claims_nothing() -> None:
    assert claims("HOST: Will Ruritania leave the Fjord Treaty?") == []
