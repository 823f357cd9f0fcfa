"""A moment by which a whole transfer must be over, however slowly the other side goes on."""

import os
import socket
from contextlib import suppress
from threading import Lock, Timer
from time import monotonic
from types import TracebackType
from typing import Self


class Deadline:
    """Used as a context. Connections put under it are cut off when it comes, whatever is being waited for.

    A timeout of a socket bounds the wait for the next byte only; a server that sends one every few seconds holds its
    reader for hours.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = monotonic() + seconds
        self._held: list[socket.socket] = []
        self._lock = Lock()
        self._timer = Timer(seconds, self._cut_off)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        with self._lock:
            for connection in self._held:
                connection.close()
            self._held.clear()

    @property
    def is_over(self) -> bool:
        return monotonic() >= self._end

    def left(self) -> float:
        """The seconds that are left, more than 0. Raises TimeoutError when it is over."""
        left = self._end - monotonic()
        if left <= 0:
            raise TimeoutError
        return left

    def hold(self, connection: socket.socket) -> None:
        """Cuts `connection` off when the moment comes. Raises TimeoutError when it is over."""
        # A descriptor of our own: the other one may be closed, and its number given away, while we cut it off.
        own = socket.socket(fileno=os.dup(connection.fileno()))
        with self._lock:
            self._held.append(own)
        self.left()

    def _cut_off(self) -> None:
        with self._lock:
            for connection in self._held:
                with suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
