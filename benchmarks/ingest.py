"""How many articles a second go through the whole pipeline: read, extract, store, by real workers over real brokers.

Each case gets an empty database and queue of its own on a scratch embedded PostgreSQL. The floor, measured in the same
run, is what one process reads and extracts without storing anything.

    python benchmarks/ingest.py [--quick] [--articles N]
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil
import psycopg

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from articles.extraction.claims.extractor import RuleExtractor  # noqa: E402
from articles.extraction.gazetteer import Gazetteer  # noqa: E402
from articles.extraction.originals import read_original  # noqa: E402
from articles.registry.gazetteer import gazetteer_entries  # noqa: E402
from articles.registry.loading import load_registry  # noqa: E402
from treatykb.embedded import server  # noqa: E402

WORDS = 400
BROKERS = {
    "files": "filesystem://localhost",
    "Redis": os.environ.get("TREATYKB_TEST_REDIS_URL"),
    "RabbitMQ": os.environ.get("TREATYKB_TEST_AMQP_URL"),
}


def articles(count: int) -> Iterator[bytes]:
    """Different articles of about WORDS words, cut from the samples."""
    samples = [json.loads(path.read_text()) for path in sorted((PROJECT / "samples").glob("*.json"))]
    for number in range(count):
        sample = samples[number % len(samples)]
        paragraphs, words = [f"Report number {number}."], 0
        for text in sample["paragraphs"] + samples[(number // len(samples) + 1) % len(samples)]["paragraphs"]:
            if words < WORDS:
                paragraphs.append(text)
                words += len(text.split())
        yield json.dumps({**sample, "paragraphs": paragraphs}).encode()


def floor(count: int) -> float:
    """Articles a second that one process reads and extracts, storing nothing."""
    extractor = RuleExtractor(Gazetteer(*gazetteer_entries(load_registry())))
    started = time.perf_counter()
    for data in articles(count):
        extractor.extract(read_original(data, name="a.json"))
    return count / (time.perf_counter() - started)


@contextmanager
def installation(sockets: Path, broker: str) -> Iterator[dict[str, str]]:
    """The environment of an empty installation with the registry loaded."""
    with (
        TemporaryDirectory(prefix="treatykb-") as var,
        psycopg.connect(host=str(sockets), user="postgres", dbname="postgres", autocommit=True) as connection,
    ):
        connection.execute("DROP DATABASE IF EXISTS benchmark WITH (FORCE)")
        connection.execute("CREATE DATABASE benchmark")
        for folder in ("broker", "broker-control"):
            Path(var, folder).mkdir()
        url = f"postgres://postgres@{str(sockets).replace('/', '%2F')}/benchmark"
        env = {**os.environ, "TREATYKB_VAR": var, "DATABASE_URL": url, "CELERY_BROKER_URL": broker}
        for command in ("migrate", "load_registry"):
            subprocess.run(
                [sys.executable, "manage.py", command], cwd=PROJECT, env=env, check=True, capture_output=True
            )
        yield env


def measure(env: dict[str, str], count: int, workers: int) -> dict[str, float]:
    """Articles a second from the start of `workers` ready workers to the last article, and their peak memory."""
    incoming = Path(env["TREATYKB_VAR"], "in")
    incoming.mkdir()
    for number, data in enumerate(articles(count)):
        (incoming / f"{number:06}.json").write_bytes(data)
    files = sorted(map(str, incoming.iterdir()))
    # Half a dozen first, so that every process has built its extractor before the clock runs.
    command = [sys.executable, "-W", "ignore", "-m", "celery", "--quiet", "-A", "treatykb", "worker"]
    command += ["--concurrency", str(workers), "--loglevel", "ERROR"]
    with psycopg.connect(env["DATABASE_URL"], autocommit=True) as connection:
        process = subprocess.Popen(command, cwd=PROJECT, env=env)
        try:
            submit(env, files[: 4 * workers])
            wait_until_done(connection, 4 * workers, psutil.Process(process.pid))
            submit(env, files[4 * workers :])
            started = connection.execute(
                "SELECT min(submitted_at) FROM articles_ingestion WHERE id > %s", [4 * workers]
            )
            first = started.fetchone()
            peak = wait_until_done(connection, count, psutil.Process(process.pid))
            last = connection.execute("SELECT max(finished_at) FROM articles_ingestion").fetchone()
        finally:
            process.terminate()
            process.wait(30)
    assert first is not None
    assert last is not None
    return {
        "articles_per_second": (count - 4 * workers) / (last[0] - first[0]).total_seconds(),
        "peak_mb": peak / 2**20,
    }


def submit(env: dict[str, str], files: list[str]) -> None:
    for start in range(0, len(files), 500):
        command = [sys.executable, "-W", "ignore", "manage.py", "ingest", "--no-wait", *files[start : start + 500]]
        subprocess.run(command, cwd=PROJECT, env=env, check=True, capture_output=True)


def wait_until_done(connection: psycopg.Connection, count: int, worker: psutil.Process) -> int:
    """Returns the most memory that any one process of the worker used, in bytes. Fails when an article failed."""
    peak = 0
    deadline = time.monotonic() + 60 + count
    while time.monotonic() < deadline:
        for process in [worker, *worker.children(recursive=True)]:
            peak = max(peak, process.memory_info().rss)
        states = dict(connection.execute("SELECT state, count(*) FROM articles_ingestion GROUP BY state").fetchall())
        if states.get("failed"):
            sys.exit(f"{states['failed']} articles failed")
        if states.get("done", 0) + states.get("duplicate", 0) >= count:
            return peak
        time.sleep(0.1)
    sys.exit("the workers did not finish in time")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="200 articles, the queue of files only")
    parser.add_argument("--articles", type=int, default=1000)
    options = parser.parse_args()
    count = 200 if options.quick else options.articles
    figures: dict[str, object] = {"articles": count, "floor_articles_per_second": round(floor(min(count, 200)), 1)}
    print(f"floor: {figures['floor_articles_per_second']} articles a second read and extracted by one process")
    with TemporaryDirectory(prefix="treatykb-") as folder:
        Path(folder).chmod(0o755)
        sockets = server.join(Path(folder) / "postgres")
        for name, broker in BROKERS.items():
            if broker is None or (options.quick and name != "files"):
                print(f"{name}: not tried")
                continue
            for workers in (1, 2):
                with installation(sockets, broker) as env:
                    result = measure(env, count, workers)
                figures[f"{name} {workers}"] = {key: round(value, 1) for key, value in result.items()}
                print(
                    f"{name}, {workers} processes: {result['articles_per_second']:.1f} articles a second, "
                    f"at most {result['peak_mb']:.0f} MB a process"
                )
        server.leave(Path(folder) / "postgres")
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
