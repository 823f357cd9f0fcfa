"""An address that is handed in is kept at once, fetched by whoever reads the queue, and read like any upload."""

import pytest
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Article, Ingestion, Original
from articles.services import ingest, originals, queue, reading
from articles.services.metadata import Metadata
from articles.services.refusals import Refused
from articles.services.remote import submit_address
from articles.services.verification import verify
from tests.fetching.site import Site, page
from tests.processes import environment, kill, wait_for, worker

pytestmark = pytest.mark.django_db


def bring(address: str, **metadata: object) -> Ingestion:
    row = submit_address(address, metadata=Metadata(**metadata))
    reading.read_queue()
    row.refresh_from_db()
    return row


def test_an_accepted_address_is_a_row_before_any_server_is_asked(open_site):
    row = submit_address(open_site.address("/news/talks?id=7"))
    assert (row.state, row.original, row.name) == ("queued", None, f"127.0.0.1:{open_site.port}/news/talks?id=7")
    assert open_site.requests == []


def test_an_address_becomes_an_article_with_its_original_and_where_it_was_found(open_site, registry):
    open_site.pages["/old"] = lambda request: request.answer(status=301, Location="/talks")
    open_site.pages["/talks"] = page()
    row = bring(open_site.address("/old"))
    assert (row.state, row.reason) == ("done", "")
    assert row.article.title == "Russia to quit missile pact"
    assert row.article.claims.filter(kind="withdrawal").exists()
    assert (row.article.url, row.url) == (open_site.address("/talks"), open_site.address("/old"))
    assert originals.read(row.original) == page()
    assert (row.original.article, row.original.name) == (row.article, "talks.html")
    assert verify().breaches == []


def test_what_the_uploader_says_wins_over_the_page_and_its_address(open_site, registry):
    open_site.pages["/talks"] = page()
    row = bring(open_site.address("/talks"), title="Pact ends", url="https://example.org/pact")
    assert (row.article.title, row.article.url) == ("Pact ends", "https://example.org/pact")


def test_the_servers_encoding_is_kept_with_the_original(open_site, registry):
    text = "Talks in Zürich\n\nRussia will leave the INF treaty, Sergei Lavrov said in Zürich on Tuesday.\n"
    plain = {"kind": "text/plain; charset=iso-8859-1"}
    open_site.pages["/a.txt"] = lambda request: request.answer(text.encode("latin-1"), **plain)
    row = bring(open_site.address("/a.txt"))
    assert (row.state, row.article.title, row.original.encoding) == ("done", "Talks in Zürich", "cp1252")
    assert verify().breaches == []


def test_the_same_address_again_is_a_duplicate(open_site, registry):
    open_site.pages["/talks"] = page()
    first, second = bring(open_site.address("/talks")), bring(open_site.address("/talks"))
    assert (second.state, second.article) == ("duplicate", first.article)
    assert (Article.objects.count(), Original.objects.count()) == (1, 1)


@pytest.mark.parametrize("url", ["http://127.0.0.2/", "http://169.254.169.254/latest/", "http://user:pw@example.org/"])
def test_a_forbidden_address_is_refused_at_once_and_leaves_nothing(open_site, url):
    with pytest.raises(Refused):
        submit_address(url)
    assert not Ingestion.objects.exists()


def test_an_address_that_leads_into_our_own_network_fails_with_its_reason_and_keeps_nothing(open_site):
    open_site.pages["/"] = lambda request: request.answer(status=302, Location="http://[::1]/")
    row = bring(open_site.address())
    assert (row.state, row.original) == ("failed", None)
    assert "not on the public internet" in row.reason
    assert not Original.objects.exists()


def test_a_page_that_is_away_fails_and_is_fetched_when_it_is_tried_again(open_site, registry):
    row = bring(open_site.address("/talks"))
    assert (row.state, "404 Not Found" in row.reason) == ("failed", True)
    open_site.pages["/talks"] = page()
    assert ingest.retry(row)
    reading.read_queue()
    row.refresh_from_db()
    assert (row.state, row.reason) == ("done", "")


def test_what_is_no_article_keeps_its_bytes_and_fails_with_the_readers_reason(open_site):
    open_site.pages["/logo"] = lambda request: request.answer(b"\x89PNG\r\n\x1a\n", kind="image/png")
    row = bring(open_site.address("/logo"))
    assert (row.state, "PNG image" in row.reason) == ("failed", True)
    assert row.original is not None
    # Another try reads what was fetched, and does not fetch it again.
    ingest.retry(row)
    reading.read_queue()
    assert open_site.asked() == ["/logo"]


def test_a_file_waits_for_no_address(open_site):
    far = submit_address(open_site.address("/far"))
    near = ingest.submit(b"Text of an article.", name="near.txt")
    assert [queue.take_next(), queue.take_next(), queue.take_next()] == [near, far, None]


def test_an_address_has_time_for_its_server_before_others_take_it_up(open_site, settings):
    submit_address(open_site.address("/far"))
    now = timezone.now()
    seconds = settings.TREATYKB_LEASE_SECONDS + settings.TREATYKB_FETCH_SECONDS
    assert (queue.take_next(now).lease_until - now).total_seconds() == seconds


def test_a_worker_that_lost_its_lease_while_it_fetched_keeps_nothing(open_site):
    row = submit_address(open_site.address("/talks"))
    held = queue.take_next()
    Ingestion.objects.filter(pk=row.pk).update(state="queued", lease=None, lease_until=None)
    open_site.pages["/talks"] = page()
    reading.read(held)
    row.refresh_from_db()
    assert (row.state, row.original) == ("queued", None)
    assert not Original.objects.exists()


def test_the_database_refuses_a_finished_row_without_an_original(open_site):
    with pytest.raises(IntegrityError, match="ingestion_original_or_address"):
        Ingestion.objects.create(name="nothing")


def test_taking_a_row_needs_no_more_queries_with_more_addresses_waiting(open_site):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            queue.take_next()
        return len(captured)

    submit_address(open_site.address("/1"))
    one = queries()
    for n in range(20):
        submit_address(open_site.address(f"/{n}"))
    assert queries() == one


@pytest.mark.django_db(transaction=True)
def test_a_real_worker_fetches_what_it_was_woken_for(open_site: Site, registry, tmp_path):
    open_site.pages["/talks"] = page()
    env = environment(tmp_path, TREATYKB_FETCH_ALLOW="127.0.0.1/32", TREATYKB_FETCH_PORTS=str(open_site.port))
    row = submit_address(open_site.address("/talks"))
    with worker(env):
        assert wait_for(lambda: Ingestion.objects.filter(pk=row.pk, state="done").exists(), 120)
    assert open_site.asked() == ["/talks"]


@pytest.mark.django_db(transaction=True)
def test_kill_9_of_a_worker_that_fetches_loses_nothing(open_site: Site, registry, tmp_path):
    open_site.pages["/talks"] = lambda _: open_site.closing.wait(120)
    env = environment(
        tmp_path,
        TREATYKB_FETCH_ALLOW="127.0.0.1/32",
        TREATYKB_FETCH_PORTS=str(open_site.port),
        TREATYKB_LEASE_SECONDS="1",
        TREATYKB_FETCH_SECONDS="2",
    )
    row = submit_address(open_site.address("/talks"))
    with worker(env) as process:
        assert wait_for(lambda: bool(open_site.requests), 120)
        kill(process)
    row.refresh_from_db()
    assert (row.state, row.original) == ("running", None)
    open_site.pages["/talks"] = page()
    with worker(env):
        assert wait_for(lambda: Ingestion.objects.filter(pk=row.pk, state="done").exists(), 120)
    assert Article.objects.count() == 1
    assert verify().breaches == []
