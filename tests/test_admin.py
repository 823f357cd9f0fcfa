"""Uploads and curation in the admin, tried as everybody who might try."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from articles.models import Article, Batch, Claim, Ingestion, Treaty
from articles.services import batches, ingest, reading
from articles.services.metadata import Metadata
from tests.record import make_article, make_claim, make_treaty

pytestmark = pytest.mark.django_db

UPLOAD = "/admin/articles/ingestion/add/"
TEXT = b"Pact in doubt\n\nRussia will leave the INF treaty next month.\n"


@pytest.fixture
def admin(client) -> User:
    user = User.objects.create_superuser("admin", password="x")
    client.force_login(user)
    return user


def hand_in() -> Batch:
    batch = batches.begin(Batch.Way.UPLOAD)
    ingest.submit_to(batch, [("pact.txt", TEXT)], Metadata())
    return batch


def test_adding_an_ingestion_leads_to_the_upload_page(client, admin):
    assert client.get(UPLOAD)["Location"] == "/upload/"


def test_the_list_tells_what_became_of_each(client, admin, registry):
    batch = hand_in()
    waiting = client.get("/admin/articles/ingestion/").content.decode()
    assert "queued" in waiting
    assert f'href="/upload/{batch.key}/"' in waiting
    assert 'http-equiv="refresh"' in waiting
    reading.read_queue()
    hand_in()
    done = client.get("/admin/articles/ingestion/").content.decode()
    assert "became" in done
    assert "repeats" in done
    assert 'http-equiv="refresh"' not in done


@pytest.mark.parametrize("who", ["anonymous", "reader", "staff"])
def test_nobody_uploads_without_the_permission(client, who):
    if who != "anonymous":
        client.force_login(User.objects.create_user(who, password="x", is_staff=who == "staff"))
    answer = client.get(UPLOAD)
    assert answer.status_code == 403 if who == "staff" else answer["Location"].startswith("/admin/login/")


def test_supplying_the_published_day_re_dates_the_claims(client, admin, registry):
    hand_in()
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
    hand_in()
    for kind in ("article", "claim", "original", "extractionrun", "publisher", "treaty", "actor", "ingestion", "batch"):
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
