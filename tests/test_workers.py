"""Real workers over real brokers: what was accepted becomes an article once, whatever dies on the way."""

import json
import os
from collections import Counter
from pathlib import Path

import psutil
import pytest

from articles.models import Article, Claim, Ingestion, Paragraph
from articles.services.verification import verify
from tests.processes import environment, kill, manage, wait_for, worker

pytestmark = pytest.mark.django_db(transaction=True)

BROKERS = {
    "the filesystem": "filesystem://localhost",
    "Redis": os.environ.get("TREATYKB_TEST_REDIS_URL"),
    "RabbitMQ": os.environ.get("TREATYKB_TEST_AMQP_URL"),
}
TEXTS = [
    "Ministers from {n} states met on Tuesday to discuss the Treaty on Open Skies.",
    "Russia will leave the INF treaty next month, Foreign Minister Sergei Lavrov said.",
    "The New START treaty expires in 2021 and caps deployed warheads at 1,550.",
]


def write_articles(folder: Path, count: int) -> list[str]:
    folder.mkdir()
    paths = []
    for n in range(count):
        path = folder / f"{n:03}.json"
        paragraphs = [text.format(n=n) for text in TEXTS * 20]
        path.write_text(json.dumps({"title": f"Report {n}", "published": "2019-01-16", "paragraphs": paragraphs}))
        paths.append(str(path))
    return paths


def states() -> Counter[str]:
    return Counter(Ingestion.objects.values_list("state", flat=True))


@pytest.mark.parametrize("broker", [pytest.param(url, id=name) for name, url in BROKERS.items() if url])
def test_a_worker_is_woken_by_an_upload_and_reads_it(broker, registry, tmp_path):
    env = environment(tmp_path, CELERY_BROKER_URL=broker)
    paths = write_articles(tmp_path / "in", 3)
    # No clock: nothing but the wake-up itself tells this worker.
    with worker(env, beat=False):
        accepted = manage("ingest", "--no-wait", *paths, env=env)
        assert accepted.returncode == 0, accepted.stderr
        assert wait_for(lambda: states() == {"done": 3}), states()
    assert Article.objects.count() == 3
    assert verify().breaches == []


def test_uploads_that_nobody_was_woken_for_are_found_by_the_clock(registry, tmp_path):
    # A queue that cannot be reached: the upload is accepted all the same.
    unreachable = environment(tmp_path, CELERY_BROKER_URL="redis://127.0.0.1:1/0")
    accepted = manage("ingest", "--no-wait", *write_articles(tmp_path / "in", 2), env=unreachable)
    assert accepted.returncode == 0, accepted.stderr
    assert states() == {"queued": 2}
    with worker(environment(tmp_path)):
        assert wait_for(lambda: states() == {"done": 2}), states()


def test_kill_9_of_the_worker_in_the_middle_loses_nothing_and_doubles_nothing(registry, tmp_path):
    env = environment(tmp_path, TREATYKB_LEASE_SECONDS="2")
    accepted = manage("ingest", "--no-wait", *write_articles(tmp_path / "in", 40), env=env)
    assert accepted.returncode == 0, accepted.stderr
    for finished in (1, 12, 24):
        with worker(env) as process:
            assert wait_for(lambda enough=finished: states()["done"] >= enough), states()
            kill(process)
        # It died in the middle of the work, and what it had begun is either whole or not there.
        assert states()["done"] < 40
        assert Article.objects.count() == states()["done"]
        assert set(Paragraph.objects.values_list("article").distinct()) == set(Article.objects.values_list("pk"))
    with worker(env):
        assert wait_for(lambda: states() == {"done": 40}, seconds=300), states()
    assert Article.objects.count() == 40
    assert Claim.objects.values("paragraph", "start", "end", "kind").distinct().count() == Claim.objects.count() > 0
    assert verify().breaches == []


def test_two_workers_with_the_same_texts_at_once_store_each_once(registry, tmp_path):
    env = environment(tmp_path)
    paths = write_articles(tmp_path / "in", 10)
    for _ in range(2):
        assert manage("ingest", "--no-wait", *paths, env=env).returncode == 0
    with worker(env), worker(env):
        assert wait_for(lambda: states() == {"done": 10, "duplicate": 10}), states()
    assert Article.objects.count() == 10
    assert verify().breaches == []


def test_without_any_worker_the_command_reads_the_files_itself(registry, tmp_path):
    done = manage("ingest", *write_articles(tmp_path / "in", 1), env=environment(tmp_path))
    assert done.returncode == 0, done.stderr
    assert "000.json: done /articles/" in done.stdout


def test_a_worker_whose_clock_was_killed_gives_itself_a_new_one(registry, tmp_path):
    with worker(environment(tmp_path)) as process:
        children = psutil.Process(process.pid).children
        assert wait_for(lambda: len(children()) == 3)
        # The clock is one of them; none tells which.
        for child in children():
            child.kill()
        # A queue that cannot be reached: nothing but the clock finds this upload.
        unreachable = environment(tmp_path, CELERY_BROKER_URL="redis://127.0.0.1:1/0")
        accepted = manage("ingest", "--no-wait", *write_articles(tmp_path / "in", 1), env=unreachable)
        assert accepted.returncode == 0, accepted.stderr
        assert wait_for(lambda: states() == {"done": 1}), states()
