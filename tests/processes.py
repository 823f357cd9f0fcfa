"""Starts the product's own programs as processes, over the database of the running test."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

from django.db import connection

PROJECT = Path(__file__).resolve().parent.parent


def environment(var: Path, **more: str) -> dict[str, str]:
    """The environment of a process that shares the test's database and keeps its files under `var`."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TREATYKB_")}
    return {**kept, "TREATYKB_VAR": str(var), "DATABASE_URL": database_url(), **more}


def database_url() -> str:
    """The address of the database that the test is connected to."""
    settings = connection.get_connection_params()
    user, password = settings.get("user", ""), settings.get("password", "")
    who = f"{quote(user)}:{quote(password)}" if password else quote(user)
    port = f":{settings['port']}" if settings.get("port") else ""
    return f"postgres://{who}@{quote(settings.get('host', ''), safe='')}{port}/{settings['dbname']}"


def manage(*arguments: str, env: dict[str, str], timeout: float = 240) -> subprocess.CompletedProcess[str]:
    """Runs a management command to its end."""
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.run(command, cwd=PROJECT, env=env, capture_output=True, text=True, timeout=timeout)


@contextmanager
def worker(env: dict[str, str], *, beat: bool = True) -> Iterator[subprocess.Popen[bytes]]:
    """A Celery worker with two processes; killed with all of them at the end, if it still runs."""
    Path(env["TREATYKB_VAR"], "broker").mkdir(parents=True, exist_ok=True)
    Path(env["TREATYKB_VAR"], "broker-control").mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-W", "ignore", "-m", "celery", "--quiet", "-A", "treatykb", "worker"]
    command += ["--without-gossip", "--without-mingle"]
    command += ["--concurrency", "2", "--loglevel", "ERROR", *(["--beat"] if beat else [])]
    process = subprocess.Popen(command, cwd=PROJECT, env=env, start_new_session=True)
    try:
        yield process
    finally:
        kill(process)


def kill(process: subprocess.Popen[bytes]) -> None:
    """kill -9 for the process and everything that it started."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(10)


@contextmanager
def folder() -> Iterator[Path]:
    """An empty folder with a short name that a server run by another user can reach, gone at the end.

    The folders of pytest are closed to other users, and a server started as root runs as one.
    """
    with TemporaryDirectory(prefix="treatykb-") as name:
        path = Path(name)
        path.chmod(0o755)
        yield path


def wait_for(condition: Callable[[], bool], seconds: float = 120, every: float = 0.05) -> bool:
    """Whether `condition` comes true in time."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(every)
    return True


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def listens(port: int) -> bool:
    """Whether something answers at `port` of this machine."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
