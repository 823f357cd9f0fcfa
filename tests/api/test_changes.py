"""A mirror that follows the change feed has what the installation has: corrections, rejections and deletions too."""

from datetime import date

import pytest
from rest_framework.test import APIClient

from articles.models import Article, Claim
from articles.services import ingest, reading
from articles.services.articles import amend
from articles.services.metadata import Metadata

pytestmark = pytest.mark.django_db(transaction=True)
FEED = "/api/v1/changes/"


class Mirror:
    """A copy of the record, kept by nothing but the feed."""

    def __init__(self, client):
        self.client, self.position, self.objects = client, None, {}

    def follow(self):
        """Reads what is new; how many changes it was told."""
        told = 0
        query = {"page_size": 7, "expand": "object"}
        while True:
            page = self.client.get(FEED, {**query, **({"since": self.position} if self.position else {})}).json()
            for change in page["results"]:
                told += 1
                key = change["kind"], change["id"]
                if change["object"] is None:
                    self.objects.pop(key, None)
                else:
                    self.objects[key] = change["object"]
            self.position = page["position"]
            if page["next"] is None:
                return told

    def ids(self, kind):
        return {key for found, key in self.objects if found == kind}


def everything(client, address):
    rows = []
    while address:
        page = client.get(address).json()
        rows += page["results"]
        address = page["next"]
    return rows


def own(row):
    """A row without what belongs to other objects or is counted from them."""
    return {name: value for name, value in row.items() if not name.endswith("_count") and name != "article"}


def same(mirror, client):
    """Whether the mirror has exactly what can be read."""
    kinds = {"claims": ("claim", "id"), "articles": ("article", "id"), "treaties": ("treaty", "slug")}
    kinds |= {"actors": ("actor", "slug"), "publishers": ("publisher", "slug"), "stories": ("story", "id")}
    for folder, (kind, key) in kinds.items():
        rows = {row[key]: own(row) for row in everything(client, f"/api/v1/{folder}/")}
        assert mirror.ids(kind) == set(rows), kind
        for name, row in rows.items():
            kept = own(mirror.objects[kind, name])
            assert {field: kept[field] for field in row} == row
    return True


def upload(text, **metadata):
    ingest.submit(text.encode(), name="talks.txt", metadata=Metadata.parse(metadata))
    reading.read_queue()


def test_a_mirror_stays_in_step(registry, client, django_user_model):
    mirror = Mirror(client)
    upload("Russia left the INF treaty in 2019.\n\nNATO wants talks on New START.", publisher="Harbour Daily")
    upload("Russia will leave the Open Skies Treaty on Friday.")
    mirror.follow()
    assert same(mirror, client)
    assert mirror.ids("claim")

    article = Article.objects.get(published=None, paragraphs__text__contains="Open Skies")
    amend(article, {"published": date(2020, 5, 20), "title": "A farewell"})
    curator = APIClient()
    curator.force_authenticate(django_user_model.objects.create_superuser("curator", password="x"))
    gone, changed = Claim.objects.exclude(article=article)[:2]
    curator.post(f"/api/v1/claims/{gone.pk}/review/", {"decision": "rejected"}, format="json")
    correction = {"kind": "threat", "treaties": ["cfe"]}
    answer = curator.post(
        f"/api/v1/claims/{changed.pk}/review/", {"decision": "corrected", "correction": correction}, format="json"
    )
    assert answer.status_code == 201, answer.content
    assert mirror.follow() >= 4
    assert same(mirror, client)
    assert str(gone.pk) not in mirror.ids("claim")
    assert mirror.objects["claim", str(changed.pk)]["kind"] == "threat"
    assert mirror.follow() == 0


def test_changes_lead_to_the_objects(client, registry):
    upload("Russia left the INF treaty in 2019.")
    page = client.get(FEED, {"kind": "claim,article"}).json()
    assert {change["kind"] for change in page["results"]} == {"claim", "article"}
    for change in page["results"]:
        assert client.get(change["url"]).status_code == 200
        assert "object" not in change


@pytest.mark.parametrize("query", ["since=x", "since=-x", "kind=claims", "expand=all", "page_size=1001", "sincee=1"])
def test_what_the_feed_cannot_read_is_refused(client, query):
    answer = client.get(f"{FEED}?{query}")
    assert answer.status_code == 400
    assert answer.json()["errors"]


def test_the_feed_with_its_objects_needs_a_query_for_each_kind(registry, client, django_assert_num_queries):
    for number in range(5):
        upload(f"Russia left the INF treaty in 2019, said note {number}.", publisher=f"Paper {number}")
    kinds = {change["kind"] for change in client.get(FEED, {"page_size": 1000}).json()["results"]}
    with django_assert_num_queries(1 + len(kinds)):
        client.get(FEED, {"page_size": 1000, "expand": "object"})
