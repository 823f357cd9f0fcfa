"""Reads originals in a process apart, so that a file which hangs, swells or crashes its reader harms itself alone."""

import json
import os
import selectors
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Self

from articles.extraction.article import Article
from articles.extraction.originals.decoding import Unreadable
from articles.extraction.originals.frames import LENGTH, Refusal, Unpacked, frame, from_answer
from articles.extraction.originals.members import Member

ROOT = Path(__file__).parents[3]
COMMAND = (sys.executable, "-B", "-m", "articles.extraction.originals.child")
# Nothing else of the worker's surroundings, which hold its secrets, reaches the child.
PASSED_ON = ("PATH", "LD_LIBRARY_PATH", "PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "SYSTEMROOT", "TMPDIR")
CHUNK = 1 << 16
MEMORY = 512
SECONDS = 20
OUTPUT = 64


class ReaderCrashed(RuntimeError):
    """The reader's process ended in the middle of a file; the file may be tried again a bounded number of times."""


class Reader:
    """Keeps one child that reads originals, and starts another when it has ended.

    Use it as a context manager, from one thread. The child lives from the first file to the end of the block.
    """

    def __init__(self, *, seconds: int = SECONDS, memory: int = MEMORY, command: Sequence[str] = COMMAND) -> None:
        """`seconds` bound each file, by the clock and by the processor; `memory` is in MB, for the whole child."""
        self._seconds, self._memory = seconds, memory
        self._command = [*command, f"--memory={memory}", f"--seconds={seconds}", f"--output={OUTPUT}"]
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read(self, data: bytes, *, name: str = "", encoding: str = "utf-8") -> Article:
        """As `read_original`. Raises Unreadable also for what takes too long or too much memory, else ReaderCrashed."""
        article = self._ask({"name": name, "encoding": encoding}, data, _refuse_member)
        if article is None:
            raise ReaderCrashed("The reader answered to a question that was not asked.")
        return article

    def open(
        self, data: bytes, *, keep: Callable[[Member], None], name: str = "", encoding: str = "utf-8"
    ) -> Article | None:
        """As `read`, for a file that may hold others, which are handed to `keep` one by one before anything else.

        None for archives and feeds, which are no articles themselves. Raises what `read` raises, also after some
        members were handed over, and what `keep` raises; the processor's time bounds the whole file, the clock each
        member.
        """
        return self._ask({"name": name, "encoding": encoding, "open": "members"}, data, keep)

    def _ask(self, request: dict[str, str], data: bytes, keep: Callable[[Member], None]) -> Article | None:
        try:
            result = self._exchange(frame(json.dumps(request).encode()) + frame(data), keep)
        except BaseException:
            # Whatever it was, an answer that is still to come must not be taken for that of the next file.
            self._end()
            raise
        if isinstance(result, Refusal):
            raise Unreadable(result.reason)
        return None if isinstance(result, Unpacked) else result

    def close(self) -> None:
        """Ends the child, if there is one; another `read` starts a new one."""
        self._end()

    @property
    def pid(self) -> int | None:
        """The process that reads, None when there is none at the moment."""
        return self._child.pid if self._child and self._child.poll() is None else None

    def _exchange(self, request: bytes, keep: Callable[[Member], None]) -> Article | Refusal | Unpacked:
        child = self._running()
        exchange = _Exchange(child, request, self._seconds)
        while isinstance(answer := from_answer(self._next(exchange, child)), Member):
            keep(replace(answer, data=self._next(exchange, child)))
        return answer

    def _next(self, exchange: "_Exchange", child: subprocess.Popen[bytes]) -> bytes:
        try:
            return exchange.frame()
        except TimeoutError as error:
            raise Unreadable(self._too_long()) from error
        except (BrokenPipeError, EOFError) as error:
            raise self._why(child) from error

    def _running(self) -> subprocess.Popen[bytes]:
        if self._child is None or self._child.poll() is not None:
            self._end()
            kept = {key: os.environ[key] for key in PASSED_ON if key in os.environ}
            self._child = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=ROOT,
                env={**kept, "PYTHONHASHSEED": "0", "PYTHONUTF8": "1"},
            )
        return self._child

    def _why(self, child: subprocess.Popen[bytes]) -> Exception:
        """What the end of the child in the middle of a file means."""
        try:
            code = child.wait(timeout=5)
        except subprocess.TimeoutExpired:
            return ReaderCrashed("The reader closed its output and did not end.")
        if code == -signal.SIGXCPU:
            return Unreadable(self._too_long())
        what = signal.Signals(-code).name if code < 0 else f"exit code {code}"
        return ReaderCrashed(f"The reader ended in the middle of the file ({what}).")

    def _too_long(self) -> str:
        return (
            f"Reading it took longer than {self._seconds} s, so it is damaged or made to do harm. "
            "Split it, or paste its text."
        )

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        child.wait()
        for pipe in (child.stdin, child.stdout):
            if pipe:
                try:
                    pipe.close()
                except BrokenPipeError:
                    # What was still to be written had no reader any more.
                    continue


def _refuse_member(member: Member) -> None:
    raise ReaderCrashed(f"The reader gave {member.name}, which nobody asked it for.")


class _Exchange:
    """One request and the frames that answer it, over the pipes of a child."""

    def __init__(self, child: subprocess.Popen[bytes], request: bytes, seconds: float) -> None:
        """Each frame may take so many `seconds` from the moment in which it is asked for."""
        if child.stdin is None or child.stdout is None:
            raise ValueError("the child has no pipes")
        self._into, self._from = child.stdin.fileno(), child.stdout.fileno()
        self._request, self._seconds = memoryview(request), seconds
        self._received = bytearray()

    def frame(self) -> bytes:
        """The next frame of the answer. Raises TimeoutError, BrokenPipeError, or EOFError when the child ended."""
        deadline = monotonic() + self._seconds
        os.set_blocking(self._into, False)
        with selectors.DefaultSelector() as pipes:
            pipes.register(self._from, selectors.EVENT_READ)
            if self._request:
                pipes.register(self._into, selectors.EVENT_WRITE)
            while (length := self._complete()) is None:
                left = deadline - monotonic()
                if left <= 0:
                    raise TimeoutError
                for key, _ in pipes.select(left):
                    if key.fd == self._from:
                        self._receive()
                    elif self._send():
                        pipes.unregister(self._into)
        frame = bytes(memoryview(self._received)[LENGTH:length])
        # What is behind it belongs to the next one.
        self._received = self._received[length:]
        return frame

    def _complete(self) -> int | None:
        """How many of the bytes received are the next frame, its length among them; None while it is not whole."""
        received = self._received
        if len(received) < LENGTH:
            return None
        length = LENGTH + int.from_bytes(received[:LENGTH])
        return length if len(received) >= length else None

    def _receive(self) -> None:
        piece = os.read(self._from, CHUNK)
        if not piece:
            raise EOFError
        self._received += piece
        if len(self._received) > LENGTH + (OUTPUT << 20) + CHUNK:
            raise EOFError

    def _send(self) -> bool:
        """Writes what the pipe takes; True when all is written."""
        self._request = self._request[os.write(self._into, self._request[:CHUNK]) :]
        return not self._request
