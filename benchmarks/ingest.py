"""How many articles a second go through the whole pipeline: read, extract, store, by real workers over real brokers.

Each case gets an empty database and queue of its own on a scratch embedded PostgreSQL. The floor, measured in the same
run, is what one process reads and extracts without storing anything.

    python benchmarks/ingest.py [--quick] [--articles N] [--scale N]

Wall time counts what else the machine does, processor time (of the worker, its readers and PostgreSQL) does not. The
articles are those of benchmarks/news.py, a third of them reprints; "giant stories" is the worst case, where all are
tellings of a few. TREATYKB_TEST_REDIS_URL and TREATYKB_TEST_AMQP_URL add those brokers. --scale measures in a base of
1,000 articles and in one of N.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
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
from articles.services.collecting import settle  # noqa: E402
from benchmarks.filling import fill  # noqa: E402
from benchmarks.news import Newsroom, giant_stories  # noqa: E402
from treatykb.embedded import server  # noqa: E402

Figures = dict[str, object]
BROKERS = {
    "files": "filesystem://localhost",
    "Redis": os.environ.get("TREATYKB_TEST_REDIS_URL"),
    "RabbitMQ": os.environ.get("TREATYKB_TEST_AMQP_URL"),
}


CASES: dict[str, Callable[[int], Iterator[bytes]]] = {"news": Newsroom().articles, "giant stories": giant_stories}


def floor(count: int) -> float:
    """Seconds of one core that reading and extracting an article takes, storing nothing."""
    extractor = RuleExtractor(Gazetteer(*gazetteer_entries(load_registry())))
    settle()
    written = list(Newsroom(2).articles(count))
    extractor.extract(read_original(written[0], name="a.json"))
    started = time.process_time()
    for data in written:
        extractor.extract(read_original(data, name="a.json"))
    return (time.process_time() - started) / count


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


@dataclass
class Load:
    """A running worker over an installation, the articles it is given, and what both cost."""

    env: dict[str, str]
    worker: psutil.Process
    server: psutil.Process
    connection: psycopg.Connection
    articles: Iterator[bytes]
    sent: int = 0
    peak: int = 0

    def run(self, count: int) -> dict[str, float]:
        """Hands in `count` articles, waits for the last; articles a second and milliseconds of processor for each."""
        files = self._files(count)
        before, spent = self.sent, self._spent()
        self._submit(files)
        self.sent += count
        self._wait()
        these = "SELECT * FROM articles_ingestion ORDER BY id DESC LIMIT %s"
        ends = f"SELECT min(submitted_at), max(finished_at) FROM ({these}) AS these"
        first, last = self.connection.execute(ends, [self.sent - before]).fetchone() or (None, None)
        assert first
        assert last
        return {
            "articles_per_second": round(count / (last - first).total_seconds(), 1),
            "cpu_ms_per_article": round((self._spent() - spent) / count * 1000, 1),
            "peak_mb": round(self.peak / 2**20),
        }

    def _files(self, count: int) -> list[str]:
        incoming = Path(self.env["TREATYKB_VAR"], "in")
        incoming.mkdir(exist_ok=True)
        paths = [incoming / f"{number:07}.json" for number in range(self.sent, self.sent + count)]
        for path in paths:
            path.write_bytes(next(self.articles))
        return list(map(str, paths))

    def _submit(self, files: list[str]) -> None:
        for start in range(0, len(files), 1000):
            command = [sys.executable, "-W", "ignore", "manage.py", "ingest", "--no-wait", *files[start : start + 1000]]
            subprocess.run(command, cwd=PROJECT, env=self.env, check=True, capture_output=True)

    def _spent(self) -> float:
        """Seconds of processor of the worker with its children and of PostgreSQL with its own."""
        roots = [self.worker, self.server]
        processes = [*roots, *(child for root in roots for child in root.children(recursive=True))]
        return sum(sum(process.cpu_times()[:2]) for process in processes)

    def _wait(self) -> None:
        """Fails when an article failed."""
        deadline = time.monotonic() + 120 + self.sent
        while time.monotonic() < deadline:
            for process in [self.worker, *self.worker.children(recursive=True)]:
                with suppress(psutil.NoSuchProcess):
                    self.peak = max(self.peak, process.memory_info().rss)
            found = self.connection.execute("SELECT state, count(*) FROM articles_ingestion GROUP BY state").fetchall()
            states = dict(found)
            if states.get("failed"):
                sys.exit(f"{states['failed']} articles failed")
            if states.get("done", 0) + states.get("duplicate", 0) >= self.sent:
                return
            time.sleep(0.1)
        sys.exit("the workers did not finish in time")


@contextmanager
def load(env: dict[str, str], server: psutil.Process, case: str, workers: int) -> Iterator[Load]:
    """A worker of so many processes that all have built their extractor before the clock runs."""
    command = [sys.executable, "-W", "ignore", "-m", "celery", "--quiet", "-A", "treatykb", "worker"]
    command += ["--concurrency", str(workers), "--loglevel", "ERROR"]
    with psycopg.connect(env["DATABASE_URL"], autocommit=True) as connection:
        process = subprocess.Popen(command, cwd=PROJECT, env=env)
        try:
            one = Load(env, psutil.Process(process.pid), server, connection, CASES[case](10**9))
            one.run(10 * workers)
            yield one
        finally:
            process.terminate()
            process.wait(30)


def cases(brokers: dict[str, str | None], run: Callable[[str, str, int], Figures]) -> Figures:
    figures: Figures = {}
    for name, broker in brokers.items():
        if broker is None:
            print(f"{name}: not tried")
            continue
        for workers in (1, 2):
            figures[f"{name} {workers}"] = tell(f"{name}, {workers} processes", run(broker, "news", workers))
    figures["giant stories"] = tell("giant stories, files, 2 processes", run(str(BROKERS["files"]), "giant stories", 2))
    return figures


def tell(name: str, figures: Figures) -> Figures:
    print(name + ": " + ", ".join(f"{value} {key.replace('_', ' ')}" for key, value in figures.items()), flush=True)
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="100 articles, the queue of files only")
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--scale", type=int, help="instead: the rate after 1,000 articles and after so many")
    options = parser.parse_args()
    count = 100 if options.quick else options.articles
    spent = floor(50 if options.quick else 200)
    figures: Figures = {"articles": count, "floor_cpu_ms_per_article": round(spent * 1000, 1)}
    print(f"floor: {spent * 1000:.1f} ms of one core to read and extract an article")
    with TemporaryDirectory(prefix="treatykb-") as folder:
        Path(folder).chmod(0o755)
        cluster = Path(folder) / "postgres"
        sockets = server.join(cluster)
        database = psutil.Process(int((cluster / "postmaster.pid").read_text().split()[0]))

        def run(broker: str, case: str, workers: int) -> Figures:
            with installation(sockets, broker) as env, load(env, database, case, workers) as one:
                return dict(one.run(count))

        if options.scale:
            with installation(sockets, str(BROKERS["files"])) as env, load(env, database, "news", 2) as one:
                figures |= at_scale(one, count, options.scale)
        else:
            brokers = {"files": BROKERS["files"]} if options.quick else BROKERS
            figures |= cases(brokers, run)
        server.leave(cluster)
    print(json.dumps(figures))


def at_scale(one: Load, count: int, scale: int) -> Figures:
    """The rate in a base of 1,000 articles, and in one of `scale`, most of them copied from the first by the server."""
    one.run(max(0, 1000 - one.sent))
    small = tell("after 1,000 articles", one.run(count))
    fill(one.connection, scale)
    large = tell(f"after {scale:,} articles", one.run(count))
    ratio = round(float(large["articles_per_second"]) / float(small["articles_per_second"]), 2)  # type: ignore[arg-type]
    cpu = round(float(small["cpu_ms_per_article"]) / float(large["cpu_ms_per_article"]), 2)  # type: ignore[arg-type]
    print(f"rate kept: {ratio} of the articles a second, {cpu} by processor time")
    return {"small": small, f"{scale}": large, "rate_kept": ratio, "rate_kept_by_cpu": cpu}


if __name__ == "__main__":
    main()
