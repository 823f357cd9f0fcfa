"""Uploads become articles once, whole, with what the uploader knows; or end with a reason and leave nothing."""

import json
from datetime import date
from pathlib import Path

import pytest
from django.core.files.storage import default_storage

from articles.models import Article, Claim, Ingestion, Original, Paragraph
from articles.services import articles, ingest, queue, reading
from articles.services.metadata import Metadata
from articles.services.refusals import Refused

pytestmark = pytest.mark.django_db

TEXT = (
    b"Russia warns on missile pact\n\n"
    b"Russia will leave the Intermediate-Range Nuclear Forces Treaty next month, "
    b"Foreign Minister Sergei Lavrov said on Tuesday.\n\n"
    b"The treaty was signed on December 8, 1987.\n"
)


def upload(data: bytes = TEXT, name: str = "pact.txt", **metadata: object) -> Ingestion:
    row = ingest.submit(data, name=name, metadata=Metadata(**metadata))
    reading.read_queue()
    row.refresh_from_db()
    return row


def test_an_accepted_upload_has_its_bytes_and_its_row_before_anybody_reads_it():
    row = ingest.submit(TEXT, name="pact.txt")
    assert row.state == "queued"
    assert default_storage.open(row.original.path).read() == TEXT
    assert not Article.objects.exists()


def test_an_upload_becomes_an_article_with_paragraphs_and_dated_claims(registry):
    row = upload(published=date(2019, 1, 16))
    assert (row.state, row.reason) == ("done", "")
    assert [p.text for p in row.article.paragraphs.all()] == [t.strip() for t in TEXT.decode().split("\n\n")]
    assert row.original.article == row.article
    signature = Claim.objects.get(kind="signature")
    assert (signature.date_start, signature.date_basis) == (date(1987, 12, 8), "explicit")
    assert {link.treaty.slug for link in signature.treaty_links.all()} == {"inf"}
    leaving = Claim.objects.get(kind="withdrawal")
    assert (leaving.date_start, leaving.date_end) == (date(2019, 2, 1), date(2019, 2, 28))
    assert [speaker.name for speaker in leaving.speakers] == ["Sergei Lavrov"]
    assert leaving.speakers[0].actor.slug == "sergei-lavrov"


def test_the_same_bytes_again_are_a_duplicate_and_add_nothing(registry):
    first = upload()
    second = upload(name="copy.txt")
    assert (second.state, second.article) == ("duplicate", first.article)
    assert (Article.objects.count(), Original.objects.count()) == (1, 1)


def test_the_same_text_in_other_bytes_is_the_same_article_with_a_second_original(registry):
    first = upload()
    second = upload(TEXT.replace(b"\n", b"\r\n"))
    assert (second.state, second.article) == ("duplicate", first.article)
    assert first.article.originals.count() == 2


def test_the_same_bytes_twice_before_anybody_reads_them_become_one_article(registry):
    ingest.submit(TEXT, name="a.txt")
    ingest.submit(TEXT, name="b.txt")
    assert reading.read_queue() == 2
    assert sorted(Ingestion.objects.values_list("state", flat=True)) == ["done", "duplicate"]
    assert Article.objects.count() == 1


def test_what_the_uploader_says_wins_over_what_the_file_says(registry):
    data = json.dumps(
        {"title": "File's", "publisher": "File's", "published": "2001-01-01", "paragraphs": [TEXT.decode()]}
    ).encode()
    told = {"title": "Told", "publisher": "Harbour Daily", "url": "https://example.org/a", "byline": "A. Writer"}
    article = upload(data, "a.json", published=date(2019, 1, 16), **told).article
    assert (article.title, article.publisher.name, article.published) == ("Told", "Harbour Daily", date(2019, 1, 16))
    assert (article.url, article.byline) == ("https://example.org/a", "A. Writer")


def test_without_a_published_day_relative_dates_stay_open_and_say_so(registry):
    claim = Claim.objects.get(article=upload().article, kind="withdrawal")
    assert (claim.date_start, claim.date_basis) == (None, "relative")
    assert claim.is_unresolved
    assert "published" in claim.date_reason


def test_supplying_the_published_day_dates_the_claims_and_keeps_their_ids(registry):
    article = upload().article
    before = set(Claim.objects.values_list("id", flat=True))
    articles.supply_published(article, date(2019, 1, 16))
    assert set(Claim.objects.values_list("id", flat=True)) == before
    assert Claim.objects.get(kind="withdrawal").date_start == date(2019, 2, 1)
    assert article.extraction_runs.count() == 2


def test_uploading_again_with_the_missing_day_supplies_it(registry):
    article = upload().article
    row = upload(published=date(2019, 1, 16))
    article.refresh_from_db()
    assert (row.state, article.published) == ("duplicate", date(2019, 1, 16))
    assert Claim.objects.get(kind="withdrawal").date_start == date(2019, 2, 1)


def test_a_duplicate_never_changes_a_known_published_day(registry):
    article = upload(published=date(2019, 1, 16)).article
    upload(published=date(2020, 5, 5))
    article.refresh_from_db()
    assert article.published == date(2019, 1, 16)


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (b"   \n", "empty.txt", "empty"),
        (b"\x89PNG\r\n\x1a\n1234", "picture.txt", "PNG image"),
        (b"words and\x00 a NUL", "nul.txt", "NUL byte at position 9"),
        ("Élysée denies it".encode("latin-1"), "latin.txt", "not UTF-8"),
        (b'{"paragraphs": 5}', "broken.json", '"paragraphs" must be a list'),
    ],
)
def test_what_cannot_be_read_fails_with_a_reason_and_leaves_no_article(data, name, reason, registry):
    row = upload(data, name)
    assert row.state == "failed"
    assert reason in row.reason
    assert not Article.objects.exists()
    assert not Paragraph.objects.exists()


def test_a_latin_1_file_is_read_once_the_uploader_names_its_encoding(registry):
    data = "Élysée denies leaving the INF treaty.".encode("latin-1")
    assert upload(data).state == "failed"
    row = upload(data, encoding="cp1252")
    assert row.state == "done"
    assert row.article.paragraphs.get().text.startswith("Élysée")


def test_a_file_over_the_limit_is_refused_before_anything_is_kept(settings):
    settings.TREATYKB_MAX_UPLOAD_BYTES = 1024 * 1024
    with pytest.raises(Refused, match=r"big.txt is 1.0 MB; the limit is 1 MB") as refused:
        ingest.submit(b"x" * (1024 * 1024 + 1), name="big.txt")
    assert refused.value.code == "too_large"
    assert not Original.objects.exists()
    assert not default_storage.exists("originals")


def test_an_upload_of_no_bytes_is_refused():
    with pytest.raises(Refused, match="is empty"):
        ingest.submit(b"", name="nothing.txt")
    assert not Ingestion.objects.exists()


def test_a_store_that_is_full_refuses_and_keeps_no_row(settings, tmp_path):
    blocked = tmp_path / "file-in-the-way"
    blocked.write_text("")
    settings.MEDIA_ROOT = blocked
    with pytest.raises(Refused) as refused:
        ingest.submit(TEXT, name="pact.txt")
    assert refused.value.code == "not_stored"
    assert not Original.objects.exists()
    assert not Ingestion.objects.exists()


def test_a_half_written_original_is_written_again():
    row = ingest.submit(TEXT, name="pact.txt")
    path = default_storage.path(row.original.path)
    Path(path).write_bytes(TEXT[:10])
    ingest.submit(TEXT, name="pact.txt")
    assert default_storage.open(row.original.path).read() == TEXT


def test_an_article_whose_storing_fails_leaves_nothing_behind(registry, monkeypatch):
    row = ingest.submit(TEXT, name="pact.txt")
    taken = queue.take_next()
    # Somebody else takes the row over while this worker reads.
    Ingestion.objects.filter(pk=row.pk).update(lease="11111111-1111-4111-8111-111111111111")
    reading.read(taken)
    assert not Article.objects.exists()
    assert not Claim.objects.exists()
    row.refresh_from_db()
    assert row.state == "running"


def test_a_failed_upload_can_be_tried_again(registry):
    row = upload("Élysée".encode("latin-1"))
    assert ingest.retry(row)
    row.refresh_from_db()
    assert (row.state, row.reason, row.attempts) == ("queued", "", 0)
    assert not ingest.retry(row)


@pytest.mark.parametrize("name", ["../../etc/passwd", "..\\..\\boot.ini", "a\nb.txt", "\u202egpj.exe"])
def test_names_of_files_are_only_names(name):
    row = ingest.submit(TEXT, name=name)
    assert "/" not in row.name
    assert "\\" not in row.name
    assert row.name.isprintable()
