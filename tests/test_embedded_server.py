"""The embedded PostgreSQL serves whoever comes, and goes with the last one who leaves."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.processes import PROJECT, folder, wait_for

JOIN = """
import sys, psycopg
from pathlib import Path
from treatykb.embedded import server
sockets = server.join(Path(sys.argv[1]))
with psycopg.connect(host=str(sockets), user="postgres", dbname=server.DATABASE) as connection:
    print(connection.execute("SHOW server_version_num").fetchone()[0], flush=True)
sys.stdin.readline()
"""


def join(cluster: Path) -> subprocess.Popen[str]:
    """A process that uses the server until its standard input ends."""
    process = subprocess.Popen(
        [sys.executable, "-c", JOIN, str(cluster)],
        cwd=PROJECT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout
    assert int(process.stdout.readline()) >= 180000
    return process


def is_running(cluster: Path) -> bool:
    return (cluster / "postmaster.pid").exists()


@pytest.fixture
def cluster() -> Iterator[Path]:
    with folder() as path:
        yield path / "postgres"
        if is_running(path / "postgres"):
            join(path / "postgres").communicate()


def test_the_first_user_starts_it_and_the_last_one_stops_it(cluster):
    first = join(cluster)
    second = join(cluster)
    first.communicate()
    assert is_running(cluster)
    second.communicate()
    assert not is_running(cluster)


def test_a_killed_user_is_not_waited_for(cluster):
    killed = join(cluster)
    other = join(cluster)
    killed.kill()
    killed.wait()
    other.communicate()
    assert not is_running(cluster)


def test_after_a_crash_of_the_server_the_next_user_starts_it_again(cluster):
    first = join(cluster)
    os.kill(int((cluster / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)
    first.kill()
    first.wait()
    second = join(cluster)
    second.communicate()
    assert wait_for(lambda: not is_running(cluster), 5)


def test_it_listens_on_no_port(cluster):
    user = join(cluster)
    lines = (cluster / "postmaster.pid").read_text().splitlines()
    assert lines[5].strip() == ""
    user.communicate()
