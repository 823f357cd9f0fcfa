"""Runs a whole installation on one machine: the web server and a worker with its clock, watched until Ctrl-C."""

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import NoReturn

from django.conf import settings

STOP_SECONDS = 15
WATCH_SECONDS = 0.5
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

    def stop(self) -> None:
        """Asks it to end, and after STOP_SECONDS ends it with whatever it started."""
        if self.process.poll() is None:
            self.process.terminate()
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(STOP_SECONDS)
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


def _die_with_parent() -> None:
    """Linux sends SIGTERM when the supervisor is killed, so that nothing is left behind; elsewhere Ctrl-C must do."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def programs(host: str, port: int) -> list[Program]:
    """The worker, started again whenever it ends, and the web server, without which there is no installation."""
    # Run as root it works on our own JSON messages only; celery's warning is about pickled ones.
    worker = [sys.executable, "-W", "ignore:You're running the worker", "-m", "celery", "--quiet", "-A", "treatykb"]
    worker += ["worker", "--beat", "--concurrency", "2"]
    worker += ["--loglevel", "WARNING", "--without-gossip", "--without-mingle", "--without-heartbeat"]
    web = [sys.executable, "-m", "granian", "--interface", "wsgi", "treatykb.wsgi:application"]
    web += ["--host", host, "--port", str(port), "--blocking-threads", "4", "--log-level", "warning"]
    return [Program("worker", worker, essential=False), Program("web server", web, essential=True)]


def supervise(children: list[Program], *, ready: Callable[[], None], address: str) -> int:
    """Starts `children`, calls `ready` when `address` answers, and watches until a signal; the exit status.

    Every process started here has ended when this returns.
    """
    announced = False
    try:
        for child in children:
            child.start()
        while True:
            for child in children:
                if child.process.poll() is not None:
                    if child.essential:
                        print(f"The {child.name} ended with status {child.process.returncode}.", file=sys.stderr)
                        return 1
                    print(f"The {child.name} ended; starting it again.", file=sys.stderr)
                    child.stop()
                    child.start()
            if not announced and _answers(address):
                announced = True
                ready()
            time.sleep(WATCH_SECONDS if announced else 0.1)
    except KeyboardInterrupt:
        return 0
    finally:
        for number in STOP_SIGNALS:
            signal.signal(number, signal.SIG_IGN)
        for child in reversed(children):
            if hasattr(child, "process"):
                child.stop()


def interruptible() -> None:
    """Every way of being told to stop becomes KeyboardInterrupt, so that what was started is stopped in order."""
    for number in STOP_SIGNALS:
        signal.signal(number, _interrupt)


def _interrupt(_number: int, _frame: object) -> NoReturn:
    raise KeyboardInterrupt


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/healthz", timeout=2) as answer:  # noqa: S310 (our own address)
            return answer.status == 200
    except (urllib.error.URLError, OSError):
        return False
