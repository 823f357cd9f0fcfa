"""The database itself refuses claims without evidence and changes of what was written."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from articles.models import Claim, Paragraph
from tests.record import make_article, make_claim, make_treaty

pytestmark = pytest.mark.django_db
TEXT = "Ruritania will leave the treaty on February 2, its ministry said."


def test_a_claim_with_its_quote_at_its_span_is_stored():
    claim = make_claim(make_article(TEXT), "Ruritania will leave the treaty", make_treaty())
    assert claim.paragraph.text[claim.start : claim.end] == claim.quote


def test_a_claim_whose_quote_stands_elsewhere_is_refused():
    claim = make_claim(make_article(TEXT), "will leave", make_treaty())
    with pytest.raises(IntegrityError, match="does not stand at its span"), transaction.atomic():
        Claim.objects.filter(pk=claim.pk).update(quote="will leavE")
    with pytest.raises(IntegrityError, match="claim_quote_fills_its_span"), transaction.atomic():
        Claim.objects.filter(pk=claim.pk).update(quote="will")


def test_a_claim_in_another_articles_paragraph_is_refused():
    claim = make_claim(make_article(TEXT), "will leave", make_treaty())
    other = make_article("Something else entirely.")
    with pytest.raises(IntegrityError, match="in its article"), transaction.atomic():
        Claim.objects.filter(pk=claim.pk).update(article=other)


def test_the_span_counts_characters_and_not_bytes():
    text = "“Мы готовы”, said the 𝕞inister: the pact stays."
    claim = make_claim(make_article(text), "the pact stays", make_treaty())
    assert Claim.objects.get(pk=claim.pk).start == text.index("the pact")


def test_the_text_of_a_paragraph_cannot_be_changed():
    paragraph = make_article(TEXT).paragraphs.get()
    with pytest.raises(IntegrityError, match="never changes"), transaction.atomic():
        Paragraph.objects.filter(pk=paragraph.pk).update(text="Ruritania stays.")
    assert Paragraph.objects.get(pk=paragraph.pk).text == TEXT


def test_half_a_date_is_refused():
    claim = make_claim(make_article(TEXT), "will leave", make_treaty())
    with pytest.raises(IntegrityError, match="claim_days_come_whole"), transaction.atomic():
        Claim.objects.filter(pk=claim.pk).update(date_end=None)
    with pytest.raises(IntegrityError, match="claim_days_come_whole"), transaction.atomic():
        Claim.objects.filter(pk=claim.pk).update(date_end=date(2019, 2, 1))
