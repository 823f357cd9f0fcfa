"""Uploads and curation in the admin, tried as everybody who might try."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from articles.models import Article, Claim, Ingestion, Treaty
from articles.services import reading
from tests.record import make_article, make_claim, make_treaty

pytestmark = pytest.mark.django_db

UPLOAD = "/admin/articles/ingestion/add/"
TEXT = b"Pact in doubt\n\nRussia will leave the INF treaty next month.\n"


@pytest.fixture
def admin(client) -> User:
    user = User.objects.create_superuser("admin", password="x")
    client.force_login(user)
    return user


def file(data: bytes = TEXT, name: str = "pact.txt") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data, "text/plain")


def test_the_form_uploads_many_files_with_what_is_known_of_them(client, admin, registry):
    answer = client.post(
        UPLOAD,
        {
            "originals": [file(), file(TEXT + b"\nMore.\n", "other.txt")],
            "published": "2019-01-16",
            "publisher": "Courier",
        },
        follow=True,
    )
    assert "2 accepted: pact.txt, other.txt" in answer.content.decode()
    assert {row.submitted_by for row in Ingestion.objects.all()} == {admin}
    reading.read_queue()
    assert set(Article.objects.values_list("published", "publisher__name")) == {(date(2019, 1, 16), "Courier")}


def test_the_list_tells_what_became_of_each(client, admin, registry):
    client.post(UPLOAD, {"originals": [file()]})
    waiting = client.get("/admin/articles/ingestion/").content.decode()
    assert "queued" in waiting
    assert 'http-equiv="refresh"' in waiting
    reading.read_queue()
    client.post(UPLOAD, {"originals": [file()]})
    done = client.get("/admin/articles/ingestion/").content.decode()
    assert "became" in done
    assert "repeats" in done
    assert 'http-equiv="refresh"' not in done


def test_a_file_over_the_limit_is_named_and_the_others_are_kept(client, admin, settings):
    settings.TREATYKB_MAX_UPLOAD_BYTES = 1000
    answer = client.post(UPLOAD, {"originals": [file(b"x" * 1001, "big.txt"), file()]}).content.decode()
    assert "big.txt is 0.0 MB" in answer
    assert "1 accepted: pact.txt" in answer
    assert dict(Ingestion.objects.values_list("name", "state")) == {"big.txt": "failed", "pact.txt": "queued"}


def test_an_empty_file_is_refused_in_the_form(client, admin):
    assert "empty" in client.post(UPLOAD, {"originals": [file(b"", "empty.txt")]}).content.decode()
    assert Ingestion.objects.get().state == "failed"


def test_a_wrong_day_is_refused_in_the_form(client, admin):
    assert "valid date" in client.post(UPLOAD, {"originals": [file()], "published": "16.13.2019"}).content.decode()
    assert not Ingestion.objects.exists()


@pytest.mark.parametrize("who", ["anonymous", "reader", "staff"])
def test_nobody_uploads_without_the_permission(client, who):
    if who != "anonymous":
        client.force_login(User.objects.create_user(who, password="x", is_staff=who == "staff"))
    answer = client.post(UPLOAD, {"originals": [file()]})
    assert answer.status_code in (302, 403)
    assert not Ingestion.objects.exists()


def test_an_upload_that_came_from_another_site_is_refused(admin):
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)
    strict.force_login(admin)
    assert strict.post(UPLOAD, {"originals": [file()]}).status_code == 403
    assert not Ingestion.objects.exists()


def test_supplying_the_published_day_re_dates_the_claims(client, admin, registry):
    client.post(UPLOAD, {"originals": [file()]})
    reading.read_queue()
    article = Article.objects.get()
    assert Claim.objects.get().date_start is None
    url = reverse("admin:articles_article_change", args=[article.pk])
    client.post(url, {"title": article.title, "published": "2019-01-16", "publisher": "", "url": "", "byline": ""})
    assert Claim.objects.get().date_start == date(2019, 2, 1)


def test_nothing_of_the_record_can_be_deleted(client, admin):
    article = make_article("Ruritania will leave the pact.")
    claim = make_claim(article, "Ruritania will leave the pact.", make_treaty())
    for kind, row in (("article", article), ("claim", claim), ("original", article.originals.get())):
        answer = client.post(reverse(f"admin:articles_{kind}_delete", args=[row.pk]), {"post": "yes"})
        assert answer.status_code == 403
    assert Article.objects.exists()
    assert Claim.objects.exists()


def test_every_list_and_form_opens(client, admin, registry):
    article = make_article("Ruritania will leave the pact.")
    make_claim(article, "Ruritania will leave the pact.", Treaty.objects.get(slug="inf"))
    client.post(UPLOAD, {"originals": [file()]})
    for kind in ("article", "claim", "original", "extractionrun", "publisher", "treaty", "actor", "ingestion"):
        answer = client.get(reverse(f"admin:articles_{kind}_changelist"))
        assert answer.status_code == 200, kind
    for row in (article, Claim.objects.first(), Treaty.objects.get(slug="inf"), Ingestion.objects.get()):
        url = reverse(f"admin:articles_{row._meta.model_name}_change", args=[row.pk])
        assert client.get(url).status_code == 200, url


def test_what_a_curator_changes_is_marked_as_the_curators(client, admin, registry):
    treaty = make_treaty("x-pact", curated=False)
    url = reverse("admin:articles_treaty_change", args=[treaty.pk])
    empty = {
        f"{prefix}-{field}": "0"
        for prefix in ("names", "milestones", "parties", "clauses", "weapons")
        for field in ("TOTAL_FORMS", "INITIAL_FORMS")
    }
    milestone = treaty.milestones.get()
    form = {
        "slug": "x-pact", "name": "The X Pact", "short_name": "X", "summary": "It bans X.", **empty,
        "names-TOTAL_FORMS": "1", "names-0-text": "Pact of X", "names-0-kind": "name", "names-0-treaty": treaty.pk,
        "milestones-TOTAL_FORMS": "1", "milestones-INITIAL_FORMS": "1", "milestones-0-id": milestone.pk,
        "milestones-0-treaty": treaty.pk, "milestones-0-kind": "signed", "milestones-0-edtf": "1987",
        "milestones-0-start": "1987-01-01", "milestones-0-end": "1987-12-31", "milestones-0-source_title": "Text",
    }  # fmt: skip
    answer = client.post(url, form)
    assert answer.status_code == 302, answer.context["errors"]
    treaty.refresh_from_db()
    assert (treaty.name, treaty.curated) == ("The X Pact", True)
    assert treaty.names.get(text="Pact of X").curated
    assert treaty.milestones.get().curated
