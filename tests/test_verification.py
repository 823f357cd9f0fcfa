"""`verify` proves the record, and names every breach that somebody made behind its back."""

from io import StringIO

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command
from django.db import connection

from articles.models import Article, Claim, Original, Paragraph
from articles.services import ingest, reading
from articles.services.verification import verify

pytestmark = pytest.mark.django_db

TEXT = b"Pact in doubt\n\nThe INF treaty was signed in December 1987.\n\nRussia left the INF treaty in 2019.\n"


@pytest.fixture
def stored(registry) -> Article:
    ingest.submit(TEXT, name="pact.txt")
    reading.read_queue()
    return Article.objects.get()


def tamper(statement: str, *values: object) -> None:
    """Changes a row as somebody would who gets round the triggers."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(statement, values)
        cursor.execute("SET LOCAL session_replication_role = origin")


def test_a_sound_record_has_no_breach(stored):
    report = verify()
    assert report.breaches == []
    assert (report.originals, report.articles, report.paragraphs) == (1, 1, 3)
    assert report.claims == Claim.objects.count() > 0


def test_a_changed_original_is_named(stored):
    original = Original.objects.get()
    default_storage.delete(original.path)
    default_storage.save(original.path, ContentFile(TEXT.replace(b"1987", b"1988")))
    (breach,) = verify().breaches
    assert original.sha256 in breach
    assert "no longer what was handed in" in breach


def test_a_lost_original_is_named(stored):
    default_storage.delete(Original.objects.get().path)
    (breach,) = verify().breaches
    assert "pact.txt" in breach
    assert "cannot be read" in breach


def test_a_changed_paragraph_is_named(stored):
    tamper("UPDATE articles_paragraph SET text = 'Something else' WHERE index = 0")
    (breach,) = verify().breaches
    assert str(stored.pk) in breach
    assert "not the text that its hash stands for" in breach


def test_a_quote_that_left_its_span_is_named(stored):
    claim = Claim.objects.order_by("paragraph__index").first()
    tamper('UPDATE articles_claim SET start = start + 1, "end" = "end" + 1 WHERE id = %s', claim.pk)
    breaches = verify().breaches
    assert any(str(claim.pk) in breach and "does not stand at" in breach for breach in breaches)


def test_a_claim_about_no_treaty_is_named(stored):
    claim = Claim.objects.first()
    claim.treaty_links.all().delete()
    (breach,) = verify().breaches
    assert (str(claim.pk) in breach, "names no treaty" in breach) == (True, True)


def test_a_missing_paragraph_is_named(stored):
    Paragraph.objects.filter(index=0).delete()
    assert any("not numbered from 0" in breach for breach in verify().breaches)


def test_the_command_prints_counts_and_fails_on_a_breach(stored):
    out = StringIO()
    call_command("verify", stdout=out)
    assert "1 originals, 1 articles, 3 paragraphs" in out.getvalue()
    default_storage.delete(Original.objects.get().path)
    with pytest.raises(CommandError, match="1 breaches"):
        call_command("verify", stdout=out)
    assert "pact.txt" in out.getvalue()
