"""Watched feeds: what they announce comes in once, whoever looks, however often; failures are told and waited out."""

import subprocess
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.extraction.originals import Unreadable
from articles.extraction.originals.feed import Entry
from articles.extraction.originals.isolated_feed import read_feed_apart
from articles.models import Article, Feed, FeedEntry, Ingestion
from articles.services import feeds, reading
from articles.services.refusals import Refused
from articles.services.verification import verify
from tests.fetching.site import Site, page
from tests.processes import environment, manage, wait_for, worker

pytestmark = pytest.mark.django_db


def item(path: str, guid: str = "", text: str = "", day: str = "Tue, 15 Jan 2019 08:00:00 GMT") -> str:
    parts = [f"<title>Story {path or guid}</title>", f"<pubDate>{day}</pubDate>"]
    parts += [f"<link>{path}</link>"] if path else []
    parts += [f"<guid isPermaLink='false'>{guid}</guid>"] if guid else []
    parts += [f"<description>{text}</description>"] if text else []
    return f"<item>{''.join(parts)}</item>"


def rss(*items: str, title: str = "Harbour Daily") -> bytes:
    channel = f"<channel><title>{title}</title>{''.join(items)}</channel>"
    return f"<?xml version='1.0'?><rss version='2.0'>{channel}</rss>".encode()


def show(site: Site, *items: str, path: str = "/feed.xml", title: str = "Harbour Daily", **headers: str) -> None:
    data = rss(*items, title=title)
    site.pages[path] = lambda request: request.answer(data, kind="application/rss+xml", **headers)


@pytest.fixture
def feed(open_site: Site) -> Feed:
    return feeds.add(open_site.address("/feed.xml"))


def look(feed: Feed) -> feeds.Look:
    feed.refresh_from_db()
    return feeds.look_at(feed)


def handed_in() -> list[str]:
    return [row.url.rpartition("/")[2] or row.name for row in Ingestion.objects.order_by("pk")]


def test_what_a_feed_announces_is_fetched_and_dated_by_the_feed(open_site, feed, registry):
    open_site.pages["/pact"] = page()
    show(open_site, item("/pact"))
    assert look(feed) == feeds.Look(new=1)
    reading.read_queue()
    article = Article.objects.get()
    assert (article.title, f"{article.published}") == ("Russia to quit missile pact", "2019-01-15")
    assert article.url == open_site.address("/pact")
    feed.refresh_from_db()
    assert (feed.title, feed.last_error, feed.failures) == ("Harbour Daily", "", 0)
    assert feed.next_at > feed.last_fetched
    assert verify().breaches == []


def test_entries_are_handed_in_once_and_the_oldest_first(open_site, feed):
    show(open_site, item("/b", "2"), item("/a", "1"))
    assert look(feed).new == 2
    assert look(feed).new == 0
    show(open_site, item("/c", "3"), item("/b", "2"))
    assert look(feed).new == 1
    assert handed_in() == ["a", "b", "c"]


def test_an_entry_is_known_by_its_guid_although_its_link_changes_and_the_other_way_round(open_site, feed):
    show(open_site, item("/a?utm=1", "1"))
    look(feed)
    show(open_site, item("/a?utm=2", "1"))
    assert look(feed).new == 0
    show(open_site, item("/a?utm=1", "other"))
    look(feed)
    assert Ingestion.objects.count() == 1


def test_two_feeds_that_announce_one_page_bring_it_once(open_site, feed):
    other = feeds.add(open_site.address("/top.xml"))
    show(open_site, item("/a", "1"))
    show(open_site, item("/a", "x"), path="/top.xml")
    assert (look(feed).new, look(other).new) == (1, 1)
    assert handed_in() == ["a"]
    assert FeedEntry.objects.values_list("ingestion", flat=True).distinct().count() == 1


def test_an_entry_without_a_link_comes_in_by_its_text(open_site, feed, registry):
    show(open_site, item("", "1", text="Russia will leave the INF treaty, Sergei Lavrov said on Tuesday."))
    look(feed)
    reading.read_queue()
    article = Article.objects.get()
    assert (article.publisher.name, f"{article.published}") == ("Harbour Daily", "2019-01-15")


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        (item("", "1"), "neither a link nor a text"),
        (item("http://169.254.169.254/latest/"), "not on the public internet"),
        (item("javascript:alert(1)"), "does not begin with http"),
        (item("https://example.org/" + "a" * 2000), "longer than 1000"),
    ],
)
def test_an_entry_that_leads_nowhere_is_kept_with_its_reason_and_harms_no_other(open_site, feed, entry, why):
    show(open_site, entry, item("/a", "good"))
    assert look(feed).new == 2
    assert why in FeedEntry.objects.get(ingestion=None).reason
    assert handed_in() == ["a"]


def test_a_feed_that_has_not_changed_is_not_sent_again(open_site, feed):
    def versioned(request) -> None:
        if request.headers["If-None-Match"] == 'W/"1"' and request.headers["If-Modified-Since"] == "yesterday":
            request.answer(status=304)
        else:
            request.answer(rss(item("/a")), ETag='W/"1"', Last_Modified="yesterday")

    open_site.pages["/feed.xml"] = versioned
    assert look(feed).new == 1
    assert look(feed) == feeds.Look(new=0)
    assert [request.headers["If-None-Match"] for request in open_site.requests] == [None, 'W/"1"']


def test_each_failure_doubles_the_wait_up_to_a_day_and_a_success_ends_it(open_site, feed):
    waits = []
    for _ in range(8):
        assert "404 Not Found" in look(feed).error
        feed.refresh_from_db()
        waits.append(round((feed.next_at - timezone.now()) / timedelta(minutes=1)))
    assert waits == [60, 120, 240, 480, 960, 1440, 1440, 1440]
    assert (feed.failures, "404 Not Found" in feed.last_error) == (8, True)
    show(open_site)
    assert look(feed).error == ""
    feed.refresh_from_db()
    assert (feed.failures, feed.last_error) == (0, "")
    assert round((feed.next_at - timezone.now()) / timedelta(minutes=1)) == 30


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (page(), "is a web page, no feed, and announces none"),
        (b"<rss><channel>", "no feed that can be read"),
        (b"<!DOCTYPE r [<!ENTITY a 'b'>]><rss version='2.0'/>", "entities"),
        (b"x" * (3 << 20), "larger than 2 MB"),
    ],
    ids=["page", "damaged", "entities", "large"],
)
def test_what_is_no_feed_is_told(open_site, feed, data, why):
    open_site.pages["/feed.xml"] = data
    assert why in look(feed).error
    assert open_site.address("/feed.xml") in look(feed).error
    assert not FeedEntry.objects.exists()


def test_a_page_that_announces_feeds_is_told_with_their_addresses(open_site, feed):
    head = (
        b"<link rel=stylesheet href=a.css><link rel='alternate' type=text/plain href=b>"
        b'<LINK REL="alternate home" TYPE="application/rss+xml" HREF="/news.xml?a=1&amp;b=2"> '
        b"<link href='https://example.org/atom' type='application/atom+xml' rel=alternate>"
    )
    open_site.pages["/feed.xml"] = page().replace(b"<title>", head + b"<title>")
    news = open_site.address("/news.xml?a=1&b=2")
    assert f"It announces {news} and https://example.org/atom: watch that." in look(feed).error


def test_a_page_that_is_away_is_asked_for_again_at_the_next_looks_but_not_for_ever(open_site, feed):
    show(open_site, item("/away"))
    for _ in range(6):
        look(feed)
        reading.read_queue()
    assert open_site.asked().count("/away") == 3
    assert Ingestion.objects.get().state == "failed"


def test_a_page_that_could_be_fetched_but_not_read_is_not_asked_for_again(open_site, feed):
    open_site.pages["/logo"] = b"\x89PNG\r\n\x1a\n"
    show(open_site, item("/logo"))
    for _ in range(3):
        look(feed)
        reading.read_queue()
    assert open_site.asked().count("/logo") == 1


def test_only_active_feeds_whose_time_has_come_are_looked_at(open_site):
    show(open_site)
    now = timezone.now()
    _, later, paused = (feeds.add(open_site.address(f"/feed.xml?{n}")) for n in range(3))
    Feed.objects.filter(pk=later.pk).update(next_at=now + timedelta(minutes=1))
    feeds.pause(Feed.objects.filter(pk=paused.pk))
    assert feeds.look_at_due() == 1
    assert open_site.asked() == ["/feed.xml?0"]
    assert feeds.look_at_due() == 0
    feeds.resume(Feed.objects.all())
    assert feeds.look_at_due() == 1
    assert feeds.look_soon(Feed.objects.all()) == 3


@pytest.mark.django_db(transaction=True)
def test_many_who_look_at_once_look_at_each_feed_once(open_site):
    for n in range(8):
        show(open_site, item(f"/{n}"), path=f"/{n}.xml")
        feeds.add(open_site.address(f"/{n}.xml"))

    def look_about() -> int:
        try:
            return feeds.look_at_due()
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        assert sum(future.result(30) for future in [pool.submit(look_about) for _ in range(4)]) == 8
    assert sorted(open_site.asked()) == [f"/{n}.xml" for n in range(8)]


@pytest.mark.django_db(transaction=True)
def test_two_who_look_at_one_feed_at_once_hand_its_entries_in_once(open_site, feed):
    show(open_site, *(item(f"/{n}") for n in range(30)))

    def look_once() -> int:
        try:
            return feeds.look_at(Feed.objects.get()).new
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        found = [future.result(30) for future in [pool.submit(look_once) for _ in range(4)]]
    assert sorted(found) == [0, 0, 0, 30]
    assert Ingestion.objects.count() == FeedEntry.objects.count() == 30


def test_a_feed_taken_off_the_list_leaves_its_articles(open_site, feed, registry):
    open_site.pages["/a"] = page()
    show(open_site, item("/a"))
    look(feed)
    reading.read_queue()
    feeds.remove(feed)
    assert not Feed.objects.exists() and not FeedEntry.objects.exists()
    assert Article.objects.count() == 1
    # A worker that was looking at it meanwhile writes nothing.
    assert feeds.look_at(feed).error


def test_looking_needs_no_more_queries_with_more_known_entries(open_site, feed):
    def queries(count: int) -> int:
        show(open_site, *(item(f"/{n}") for n in range(count)))
        look(feed)
        with CaptureQueriesContext(connection) as captured:
            assert look(feed).new == 0
        return len(captured)

    assert queries(30) == queries(2)


@pytest.mark.parametrize("url", ["http://127.0.0.2/feed.xml", "feed.xml", "ftp://example.org/feed"])
def test_an_address_that_may_not_be_fetched_is_not_put_on_the_list(open_site, url):
    with pytest.raises(Refused):
        feeds.add(url)
    assert not Feed.objects.exists()


@pytest.mark.parametrize("minutes", [-1, 0, 4, 10**6])
def test_a_wait_out_of_bounds_is_refused(open_site, minutes):
    with pytest.raises(Refused, match="choose 5 to 44640"):
        feeds.add(open_site.address("/feed.xml"), minutes=minutes)


def test_a_feed_is_read_in_a_process_apart_with_limits():
    assert read_feed_apart(rss(item("/a", "1"))).entries[0].guid == "1"
    assert isinstance(read_feed_apart(rss(item("/a"))).entries[0], Entry)
    with pytest.raises(Unreadable, match="damaged or made to do harm"):
        read_feed_apart(rss("<a>" * 300_000), seconds=1)
    with pytest.raises(Unreadable, match="damaged or made to do harm"):
        read_feed_apart(rss(item("/a")), memory=20)


def watch(site: Site, tmp_path, *arguments: str) -> subprocess.CompletedProcess[str]:
    ours = {"TREATYKB_FETCH_ALLOW": "127.0.0.1/32", "TREATYKB_FETCH_PORTS": str(site.port)}
    (tmp_path / "broker").mkdir(exist_ok=True)
    (tmp_path / "broker-control").mkdir(exist_ok=True)
    return manage("watch", *arguments, env=environment(tmp_path, **ours))


@pytest.mark.django_db(transaction=True)
def test_the_command_watches_lists_and_removes(open_site, tmp_path):
    show(open_site, item("/a"), item("/b"))
    url = open_site.address("/feed.xml")
    done = watch(open_site, tmp_path, url, "--every", "60")
    assert done.returncode == 0, done.stderr
    assert "Harbour Daily: 2 new" in done.stdout and "every 60 minutes" in done.stdout
    listed = watch(open_site, tmp_path, "--list").stdout
    assert f"{url} Harbour Daily" in listed and "every 60 minutes" in listed
    gone = watch(open_site, tmp_path, "--remove", url)
    assert (gone.returncode, "no longer watched" in gone.stdout) == (0, True)
    assert "No feed is watched" in watch(open_site, tmp_path, "--list").stdout


@pytest.mark.django_db(transaction=True)
def test_the_command_tells_what_is_wrong_and_what_to_do(open_site, tmp_path):
    away = watch(open_site, tmp_path, open_site.address("/away.xml"))
    assert away.returncode == 1
    assert "404 Not Found" in away.stderr and "--remove" in away.stderr and "stays on the list" in away.stderr
    assert "in vain" in watch(open_site, tmp_path, "--list").stdout
    for arguments, why in (
        (["http://10.0.0.1/"], "not on the public internet"),
        ([open_site.address("/x"), "--every", "1"], "choose 5 to 44640"),
        (["--remove", "https://example.org/x"], "is not watched; watch --list"),
        ([], "Name the address of a feed"),
    ):
        wrong = watch(open_site, tmp_path, *arguments)
        assert (wrong.returncode, why in wrong.stderr) == (1, True), wrong.stderr
        assert "Traceback" not in wrong.stderr


@pytest.mark.django_db(transaction=True)
def test_the_clock_of_a_real_worker_looks_and_brings_what_is_new(open_site, registry, tmp_path):
    open_site.pages["/a"], open_site.pages["/b"] = (
        page(),
        page("Talks fail", "Talks on New START failed on Monday. " * 6),
    )
    show(open_site, item("/a"))
    ours = {"TREATYKB_FETCH_ALLOW": "127.0.0.1/32", "TREATYKB_FETCH_PORTS": str(open_site.port)}
    feed = feeds.add(open_site.address("/feed.xml"))
    with worker(environment(tmp_path, TREATYKB_FEEDS_EVERY="0.5", **ours)):
        assert wait_for(lambda: Article.objects.count() == 1, 120), Feed.objects.values()
        show(open_site, item("/b"), item("/a"))
        Feed.objects.filter(pk=feed.pk).update(next_at=timezone.now())
        assert wait_for(lambda: Article.objects.count() == 2, 120), Ingestion.objects.values()
    assert open_site.asked().count("/a") == open_site.asked().count("/b") == 1
    assert verify().breaches == []
