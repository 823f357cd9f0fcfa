"""Runs a whole installation on one machine: the web server and a worker with its clock, watched until Ctrl-C."""

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import NoReturn, Self

from django.conf import settings

STOP_SECONDS = 15
WATCH_SECONDS = 0.5
POLL_SECONDS = 0.1
PR_SET_PDEATHSIG = 1
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class PortTaken(Exception):
    """Something else listens where the web server should; the message says how to choose another port."""


def check_port(host: str, port: int) -> None:
    """Raises PortTaken unless `port` is free; OverflowError when it is no port number."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        # A port in TIME_WAIT after the last run is free for a server.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except PermissionError as error:
            raise PortTaken(
                f"Port {port} needs more rights than you have. Choose another: make run PORT=8001"
            ) from error
        except OSError as error:
            raise PortTaken(
                f"Port {port} on {host} is taken by another program. Choose another: make run PORT={port + 1}"
            ) from error


@dataclass
class Program:
    """A child process that is kept running; `essential` ones end the installation when they end."""

    name: str
    command: list[str]
    essential: bool
    process: subprocess.Popen[bytes] = field(init=False)

    def start(self) -> None:
        # Its own session: Ctrl-C reaches the supervisor alone, which then stops its children in order.
        self.process = subprocess.Popen(
            self.command, cwd=settings.BASE_DIR, start_new_session=True, preexec_fn=_die_with_parent
        )

    def finish(self) -> None:
        """Waits until it has ended, and after STOP_SECONDS ends it with whatever it started."""
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(STOP_SECONDS)
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


def _die_with_parent() -> None:
    """Linux sends SIGTERM when the supervisor is killed, so that nothing is left behind; elsewhere Ctrl-C must do."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def worker() -> Program:
    """Reads what is uploaded; whenever it ends it is started again."""
    # Run as root it works on our own JSON messages only; celery's warning is about pickled ones.
    command = [sys.executable, "-W", "ignore:You're running the worker", "-m", "celery", "--quiet", "-A", "treatykb"]
    command += ["worker", "--beat", "--concurrency", "2", "--loglevel", "WARNING"]
    command += ["--without-gossip", "--without-mingle", "--without-heartbeat"]
    return Program("worker", command, essential=False)


def web_server(host: str, port: int) -> Program:
    """Serves the pages and the API; without it there is no installation."""
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "treatykb.wsgi:application"]
    command += ["--host", host, "--port", str(port), "--blocking-threads", "4", "--log-level", "warning"]
    return Program("web server", command, essential=True)


class ProgramEnded(Exception):
    """An essential program ended by itself."""


class Supervisor:
    """Keeps programs running; used as a context, it has ended every process that it started when it is left."""

    def __init__(self) -> None:
        self._programs: list[Program] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        for number in STOP_SIGNALS:
            signal.signal(number, signal.SIG_IGN)
        for program in self._programs:
            program.process.terminate()
        for program in self._programs:
            program.finish()

    def start(self, program: Program) -> None:
        program.start()
        self._programs.append(program)

    def wait_until(self, condition: Callable[[], bool], seconds: float) -> bool:
        """Watches the programs until `condition` holds or time is up; whether it holds. Raises ProgramEnded."""
        deadline = time.monotonic() + seconds
        while not (holds := condition()) and time.monotonic() < deadline:
            self._look_after()
            time.sleep(POLL_SECONDS)
        return holds

    def watch(self) -> NoReturn:
        """Watches the programs for ever. Raises ProgramEnded, and KeyboardInterrupt on every signal to stop."""
        while True:
            self._look_after()
            time.sleep(WATCH_SECONDS)

    def _look_after(self) -> None:
        for program in self._programs:
            if program.process.poll() is None:
                continue
            if program.essential:
                raise ProgramEnded(f"The {program.name} ended with status {program.process.returncode}.")
            print(f"The {program.name} ended; starting it again.", file=sys.stderr)
            program.finish()
            program.start()


def answers(address: str) -> bool:
    """True when the web server at `address` answers."""
    try:
        with urllib.request.urlopen(f"{address}/healthz", timeout=2) as answer:  # noqa: S310 (our own address)
            return bool(answer.status == 200)
    except OSError:
        return False


def interruptible() -> None:
    """Every way of being told to stop becomes KeyboardInterrupt, so that what was started is stopped in order."""
    for number in STOP_SIGNALS:
        signal.signal(number, _interrupt)


def _interrupt(_number: int, _frame: object) -> NoReturn:
    raise KeyboardInterrupt
