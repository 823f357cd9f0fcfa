"""Laws of the extractor: whatever the text, quotes stand where they say, claims differ, and nothing depends on luck."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.extraction.article import Article, Paragraph
from articles.extraction.claim import Extractor
from articles.extraction.claims.extractor import RuleExtractor
from articles.extraction.gazetteer import Gazetteer
from articles.extraction.language import words
from tests.extraction.ruritania import ACTORS, EXTRACTOR, PUBLISHED, TREATIES, article

_WORDS = st.sampled_from(
    sorted(
        words(
            """Ruritania Borduria Strelsau Roe Doe the a Fjord Treaty Lakes Convention treaty pact it which that who
            and but or if unless said says will would has had not never left signed suspended bans denied urged on in
            after Monday 1988 March 2026 , . ; " “ ” ( ) - — : ? missiles talks Kestrel FNT he she they must should"""
        )
    )
)
_TEXTS = st.lists(_WORDS, max_size=60).map(" ".join) | st.text(max_size=120)
_ARTICLES = st.lists(_TEXTS, max_size=5).map(
    lambda texts: Article(
        tuple(Paragraph(i, text) for i, text in enumerate(texts)), "Fjord Treaty", published=PUBLISHED
    )
)


@settings(max_examples=200, deadline=None)
@given(_ARTICLES)
def test_every_quote_stands_at_its_span(read: Article) -> None:
    for claim in EXTRACTOR.extract(read):
        text = read.paragraphs[claim.paragraph].text
        assert claim.quote == text[claim.start : claim.end]
        assert claim.quote == claim.quote.strip() != ""


@settings(max_examples=200, deadline=None)
@given(_ARTICLES)
def test_no_two_claims_share_paragraph_span_and_kind(read: Article) -> None:
    found = EXTRACTOR.extract(read)
    keys = [(claim.paragraph, claim.start, claim.end, claim.kind) for claim in found]
    assert len(set(keys)) == len(keys)
    assert keys == sorted(keys, key=lambda key: (key[0], key[1], -key[2]))


@settings(max_examples=100, deadline=None)
@given(_ARTICLES)
def test_every_claim_has_a_treaty_a_confidence_and_its_reasons(read: Article) -> None:
    for claim in EXTRACTOR.extract(read):
        assert set(claim.treaties) <= {treaty.slug for treaty in TREATIES}
        assert claim.treaties
        assert 0 < claim.confidence <= 1
        assert [reason.part for reason in claim.reasons] == ["kind", "treaties", "speaker", "date", "modality"]


@settings(max_examples=100, deadline=None)
@given(_ARTICLES, st.none() | st.dates(date(1950, 1, 1), date(2040, 1, 1)))
def test_the_same_article_gives_the_same_claims(read: Article, published: date | None) -> None:
    dated = Article(read.paragraphs, read.title, published=published)
    fresh = RuleExtractor(Gazetteer(TREATIES, ACTORS))
    assert EXTRACTOR.extract(dated) == fresh.extract(dated)


@settings(max_examples=100, deadline=None)
@given(_ARTICLES)
def test_a_date_has_both_its_days_or_neither(read: Article) -> None:
    for claim in EXTRACTOR.extract(read):
        if claim.date is not None:
            assert (claim.date.start is None) == (claim.date.end is None) == (claim.date.precision is None)
            assert claim.date.reason.endswith(".")


def test_the_rule_extractor_is_an_extractor() -> None:
    extractor: Extractor = EXTRACTOR
    assert (extractor.name, extractor.version) == ("rules", "2")


def test_one_article_leaves_nothing_behind_for_the_next() -> None:
    first = article("Ada Roe condemned the Fjord Treaty.")
    second = article("She said the Lakes Convention was dead.")
    alone = EXTRACTOR.extract(second)
    EXTRACTOR.extract(first)
    assert EXTRACTOR.extract(second) == alone
