"""Feeds in the admin: seen, put on the list, paused and asked now, by those who may."""

import pytest
from django.contrib.auth.models import Permission, User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Feed, FeedEntry, Ingestion
from articles.services import feeds, reading
from tests.fetching.test_feeds import item, show

pytestmark = pytest.mark.django_db
LIST = "/admin/articles/feed/"


@pytest.fixture
def curator(client: Client) -> Client:
    user = User.objects.create_superuser("curator", password="curator")
    client.force_login(user)
    return client


def do(client: Client, action: str, rows, path: str = LIST) -> str:
    data = {"action": action, "_selected_action": [row.pk for row in rows]}
    return client.post(path, data, follow=True).content.decode()


def test_a_feed_is_put_on_the_list_by_its_address(curator, open_site):
    url = open_site.address("/feed.xml")
    answer = curator.post(LIST + "add/", {"url": url, "minutes": 60}, follow=True)
    assert "was added successfully" in answer.content.decode()
    feed = Feed.objects.get()
    assert (feed.url, feed.minutes, feed.active, feed.added_by.username) == (url, 60, True, "curator")
    again = curator.post(LIST + "add/", {"url": url + "#top", "minutes": 60})
    assert "already exists" in again.content.decode()


@pytest.mark.parametrize(
    ("url", "minutes", "why"),
    [
        ("http://169.254.169.254/", 30, "not on the public internet"),
        ("http://user:pw@example.org/feed", 30, "a user name or a password"),
        ("https://example.org/feed", 1, "greater than or equal to 5"),
        ("no address", 30, "Enter a valid URL"),
    ],
)
def test_what_cannot_be_watched_is_an_error_of_the_form(curator, url, minutes, why):
    answer = curator.post(LIST + "add/", {"url": url, "minutes": minutes})
    assert why in answer.content.decode()
    assert not Feed.objects.exists()


def test_the_list_shows_how_each_feed_goes_and_what_it_announced(curator, open_site):
    show(open_site, item("/away"), item("javascript:alert(1)", "<script>alert(2)</script>"), title="<b>Daily</b>")
    feed = feeds.add(open_site.address("/feed.xml"))
    feeds.look_at(feed)
    feeds.look_at(feeds.add(open_site.address("/none.xml")))
    reading.read_queue()
    page = curator.get(LIST).content.decode()
    assert "1 in vain" in page and "404 Not Found" in page and "well" in page
    announced = curator.get(f"/admin/articles/feedentry/?feed__id__exact={feed.pk}").content.decode()
    assert "404 Not Found" in announced and "does not begin with http" in announced
    assert "<script>alert" not in announced + page and "<b>Daily</b>" not in page


def test_feeds_are_paused_resumed_and_asked_now(curator, open_site):
    feed = feeds.add(open_site.address("/feed.xml"))
    assert "1 paused" in do(curator, "pause", [feed])
    assert not Feed.objects.get().active
    assert "0 will be looked at" in do(curator, "look_now", [feed])
    assert "1 resumed" in do(curator, "resume", [feed])
    assert Feed.objects.get().active
    assert "1 will be looked at" in do(curator, "look_now", [feed])


def test_the_wait_is_changed_and_the_address_is_not(curator, open_site):
    feed = feeds.add(open_site.address("/feed.xml"))
    curator.post(f"{LIST}{feed.pk}/change/", {"url": "https://example.org/other", "minutes": 90})
    feed.refresh_from_db()
    assert (feed.minutes, feed.url) == (90, open_site.address("/feed.xml"))


def test_failed_articles_are_tried_again(curator, open_site):
    show(open_site, item("/away"))
    feeds.look_at(feeds.add(open_site.address("/feed.xml")))
    reading.read_queue()
    answer = do(curator, "try_again", FeedEntry.objects.all(), "/admin/articles/feedentry/")
    assert "1 failed articles are queued again" in answer
    assert Ingestion.objects.get().state == "queued"


def test_a_feed_is_taken_off_the_list_with_what_it_announced(curator, open_site):
    show(open_site, item("/away"))
    feed = feeds.add(open_site.address("/feed.xml"))
    feeds.look_at(feed)
    assert "Are you sure" in curator.get(f"{LIST}{feed.pk}/delete/").content.decode()
    curator.post(f"{LIST}{feed.pk}/delete/", {"post": "yes"})
    assert not Feed.objects.exists()
    assert Ingestion.objects.count() == 1
    feed = feeds.add(open_site.address("/feed.xml"))
    curator.post(LIST, {"action": "delete_selected", "_selected_action": [feed.pk], "post": "yes"})
    assert not Feed.objects.exists()


@pytest.mark.parametrize("names", [[], ["view_feed", "view_feedentry"]])
def test_who_may_only_look_changes_nothing(client, open_site, names):
    user = User.objects.create_user("reader", password="reader", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=names))
    client.force_login(user)
    feed = feeds.add(open_site.address("/feed.xml"))
    assert client.get(LIST).status_code == (200 if names else 403)
    assert client.post(LIST + "add/", {"url": "https://example.org/", "minutes": 30}).status_code == 403
    assert client.post(f"{LIST}{feed.pk}/change/", {"minutes": 90}).status_code == 403
    assert client.post(f"{LIST}{feed.pk}/delete/", {"post": "yes"}).status_code == 403
    do(client, "pause", [feed])
    feed.refresh_from_db()
    assert (feed.active, feed.minutes, Feed.objects.count()) == (True, 30, 1)


def test_the_list_needs_no_more_queries_with_more_feeds(curator, open_site):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            curator.get(LIST)
        return len(captured)

    feeds.add(open_site.address("/0.xml"))
    one = queries()
    for n in range(1, 10):
        feeds.add(open_site.address(f"/{n}.xml"))
    assert queries() == one
