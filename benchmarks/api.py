"""How fast the API answers on a large record, as a share of the least that could answer, in one run.

Builds the record once (kept in --folder for the next run), serves the API and a floor (benchmarks/api_floor.py: raw
psycopg with prepared statements and orjson) by the same server, and asks both at a concurrency of 8, in turns.

    python benchmarks/api.py [--quick] [--articles 100000] [--folder var/benchmarks/api] [--seconds 3]
"""

import argparse
import json
import os
import socket
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

import psycopg

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from benchmarks import api_record  # noqa: E402
from treatykb.embedded import server  # noqa: E402

CONCURRENCY = 8
ROUNDS = 3
BARS = {"claims list": 0.60, "timeline page 1": 0.60, "timeline page 1000": 0.60, "one claim": 0.40}


@dataclass
class Case:
    """Addresses of the API that are asked in turn, and those of the floor, if it has any."""

    name: str
    api: list[str]
    floor: list[str] | None = None


@dataclass
class Figures:
    rps: float
    p50: float
    p99: float


@contextmanager
def database(folder: Path, articles: int) -> Iterator[str]:
    """The address of the filled database; filling is done once."""
    sockets = server.join(folder / "postgres")
    name = f"articles_{articles}"
    url = f"postgres://postgres@{str(sockets).replace('/', '%2F')}/{name}"
    with psycopg.connect(host=str(sockets), user="postgres", dbname="postgres", autocommit=True) as connection:
        connection.execute("ALTER SYSTEM SET shared_buffers = '2GB'")
        there = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name + "_done"]).fetchone()
        if there is None:
            print(f"filling {name}", flush=True)
            connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
            connection.execute(f"CREATE DATABASE {name}")
            env = environment(folder, url)
            for command in ("migrate", "load_registry"):
                subprocess.run(
                    [sys.executable, "manage.py", command], cwd=PROJECT, env=env, check=True, capture_output=True
                )
            with psycopg.connect(url.replace("postgres://", "postgresql://"), autocommit=True) as own:
                api_record.fill(own, articles)
            # A database of this name is the mark that the other one is whole.
            connection.execute(f"CREATE DATABASE {name}_done")
    # A record of an earlier day may lack what a later migration brought.
    subprocess.run(
        [sys.executable, "manage.py", "migrate"],
        cwd=PROJECT,
        env=environment(folder, url),
        check=True,
        capture_output=True,
    )
    yield url
    server.leave(folder / "postgres")


def environment(folder: Path, url: str) -> dict[str, str]:
    return {**os.environ, "DATABASE_URL": url, "TREATYKB_VAR": str(folder / "var"), "PYTHONPATH": str(PROJECT)}


@contextmanager
def served(application: str, env: dict[str, str]) -> Iterator[int]:
    """The port at which granian serves a WSGI application as `manage.py run` has it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", application, "--host", "127.0.0.1"]
    command += ["--port", str(port), "--blocking-threads", "4", "--log-level", "critical"]
    process = subprocess.Popen(command, cwd=PROJECT, env=env, stdout=subprocess.DEVNULL)
    try:
        for _ in range(200):
            with suppress(OSError), socket.create_connection(("127.0.0.1", port)):
                break
            time.sleep(0.1)
        yield port
    finally:
        process.terminate()
        process.wait(20)


def ask(connection: socket.socket, port: int, path: str) -> int:
    """The length of the answer, over a connection that stays open. Fails on anything but 200."""
    connection.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
    received = b""
    while b"\r\n\r\n" not in received:
        received += connection.recv(65536)
    head, _, body = received.partition(b"\r\n\r\n")
    if b" 200 " not in head[:20]:
        raise SystemExit(f"{path}: {head[:40]!r} {body[:300]!r}")
    length = int(head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0])
    left = length - len(body)
    while left > 0:
        left -= len(connection.recv(min(left, 1 << 20)))
    return length


def load(port: int, paths: list[str], seconds: float) -> Figures:
    """Asks for `seconds` at CONCURRENCY."""
    times: list[float] = []
    end = time.perf_counter() + seconds

    def one(place: int) -> None:
        own = cycle(paths[place % len(paths) :] + paths[: place % len(paths)])
        with socket.create_connection(("127.0.0.1", port)) as connection:
            while (started := time.perf_counter()) < end:
                ask(connection, port, next(own))
                times.append(time.perf_counter() - started)

    threads = [threading.Thread(target=one, args=(place,)) for place in range(CONCURRENCY)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if len(times) < 2:
        return Figures(len(times) / seconds, seconds * 1000, seconds * 1000)
    marks = statistics.quantiles(times, n=100)
    return Figures(len(times) / seconds, marks[49] * 1000, marks[98] * 1000)


def cases(url: str) -> list[Case]:
    """What is asked, over the record's largest treaty and, for words, from the commonest to one that stands once."""
    from articles.api.keyset import Position
    from articles.services.documents.choice import Choice  # noqa: F401  (Django is set up by now)

    with psycopg.connect(url.replace("postgres://", "postgresql://"), autocommit=True) as connection:
        treaty, slug, claims = connection.execute(
            "SELECT t.id, t.slug, count(*) FROM articles_claimtreaty l JOIN articles_treaty t ON t.id = l.treaty_id"
            " WHERE l.is_shown AND l.day IS NOT NULL GROUP BY 1, 2 ORDER BY 3 DESC LIMIT 1"
        ).fetchone() or (0, "", 0)
        depth = min(1000, claims // 50 - 2)
        day, key = connection.execute(
            "SELECT day, claim_id FROM articles_claimtreaty WHERE treaty_id = %s AND is_shown AND day IS NOT NULL"
            " ORDER BY day, claim_id OFFSET %s LIMIT 1", [treaty, depth * 50],
        ).fetchone() or (None, None)  # fmt: skip
        some = [
            row[0] for row in connection.execute("SELECT id FROM articles_claim WHERE is_shown ORDER BY id LIMIT 300")
        ]
        speakers = connection.execute(
            "SELECT o.slug FROM articles_claimactor l JOIN articles_actor o ON o.id = l.actor_id WHERE role = 'speaker'"
            " GROUP BY 1 ORDER BY count(*) DESC"
        ).fetchall()
    place = Position(0, (day, key)).as_text()
    timeline, v1 = f"/api/v1/treaties/{slug}/timeline/", "/api/v1/claims/"
    first = "00000000-0000-0000-0000-000000000000"
    floor = f"/timeline?treaty={treaty}"
    print(f"{claims:,} claims stand on the timeline of {slug}")
    return [
        Case("claims list", [v1], ["/claims"]),
        Case("timeline page 1", [timeline], [f"{floor}&day=0001-01-01&id={first}"]),
        Case("timeline page 1000", [f"{timeline}?cursor={place}"], [f"{floor}&day={day}&id={key}"]),
        Case("one claim", [f"{v1}{key}/" for key in some], [f"/one/{key}" for key in some]),
        Case("treaty and kind", [f"{timeline}?kind=negotiation", f"{timeline}?kind=position"]),
        Case("treaty, kind and speaker", [f"{timeline}?kind=position&speaker={speakers[1][0]}"]),
        Case("rare speaker", [f"{v1}?speaker={speakers[-1][0]}"]),
        Case("from a day", [f"{v1}?date_from=2015-03-10", f"{timeline}?date_from=2020-01-01&date_to=2020-12-31"]),
        Case("publisher and kind", [f"{v1}?publisher=paper-50&kind=extension"]),
        Case("words in quotes", [f"{v1}?q=treaty", f"{v1}?q=inspectors&treaty={slug}"]),
        Case("search common word", ["/api/v1/search/?q=treaty", "/api/v1/search/?q=said"]),
        Case("search two words", ["/api/v1/search/?q=missile+ministry"]),
        Case("search rare word", ["/api/v1/search/?q=no0000077"]),
        Case("facets", [f"{v1}facets/", f"{v1}facets/?treaty={slug}&kind=position"]),
        Case("histogram", [f"{v1}histogram/", f"{v1}histogram/?treaty={slug}"]),
        Case("treaties", ["/api/v1/treaties/"]),
        Case("actors", ["/api/v1/actors/"]),
        Case("publishers", ["/api/v1/publishers/"]),
        Case("articles", ["/api/v1/articles/"]),
        Case("changes", ["/api/v1/changes/"]),
    ]


def queries(path: str) -> int:
    """How many queries the API needs for an answer."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as captured:
        assert Client().get(path, HTTP_HOST="127.0.0.1").status_code == 200
    return len(captured)


def measure(case: Case, api: int, floor: int, seconds: float) -> dict[str, float]:
    """The median round of the API and, where there is one, of the floor; rounds of both take turns."""
    rounds = []
    for path in case.api[:2]:
        load(api, [path], 0.3)
    for _ in range(ROUNDS if case.floor else 1):
        own = load(api, case.api, seconds)
        bare = load(floor, case.floor, seconds) if case.floor else None
        rounds.append((own.rps / bare.rps if bare else 0.0, own, bare))
    share, own, bare = sorted(rounds, key=lambda found: found[0])[len(rounds) // 2]
    figures = {
        "rps": round(own.rps, 1),
        "p50": round(own.p50, 1),
        "p99": round(own.p99, 1),
        "queries": queries(case.api[0]),
    }
    return {**figures, "floor_rps": round(bare.rps, 1), "share": round(share, 2)} if bare else figures


def report(figures: dict[str, dict[str, float]]) -> None:
    print(f"{'':28} {'rps':>8} {'p50 ms':>8} {'p99 ms':>8} {'queries':>8} {'share':>6} {'bar':>5}")
    for name, row in figures.items():
        share, bar = row.get("share", ""), BARS.get(name, "")
        print(f"{name:28} {row['rps']:>8} {row['p50']:>8} {row['p99']:>8} {row['queries']:>8} {share:>6} {bar:>5}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="2,000 articles, a second for each round")
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, default=PROJECT / "var" / "benchmarks" / "api")
    parser.add_argument("--seconds", type=float, default=3)
    parser.add_argument("--only", default="", help="cases whose name holds this")
    options = parser.parse_args()
    articles, seconds = (2_000, 1.0) if options.quick else (options.articles, options.seconds)
    options.folder.mkdir(parents=True, exist_ok=True)
    with database(options.folder.resolve(), articles) as url:
        env = environment(options.folder.resolve(), url)
        os.environ.update(env, DJANGO_SETTINGS_MODULE="treatykb.settings")
        import django

        django.setup()
        with served("treatykb.wsgi:application", env) as api, served("benchmarks.api_floor:application", env) as floor:
            figures = {
                case.name: measure(case, api, floor, seconds) for case in cases(url) if options.only in case.name
            }
    report(figures)
    if {"timeline page 1", "timeline page 1000"} <= figures.keys():
        first, deep = (figures[name]["p50"] for name in ("timeline page 1", "timeline page 1000"))
        print(f"page 1000 costs {deep / first:.2f} of page 1")
    print(json.dumps({"articles": articles, **figures}))


if __name__ == "__main__":
    main()
