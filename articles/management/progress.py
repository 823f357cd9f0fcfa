"""Shows how work goes on: a bar with rate and time left on a terminal, a plain line now and then anywhere else."""

import time
from types import TracebackType
from typing import Any, Self

from tqdm import tqdm

LINE_EVERY_SECONDS = 10.0


class _Plain:
    """A stream of a command that writes what it is given: Django's adds line ends and the colour of errors."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def write(self, text: str) -> None:
        self._stream.write(text, style_func=str, ending="")

    def flush(self) -> None:
        self._stream.flush()


class Progress:
    """A count on its way to a total that may grow. Use it as a context manager."""

    def __init__(self, stream: Any, what: str, total: int) -> None:
        """`what` is being done to `total` files; it is told on `stream`, that of a command."""
        self._stream, self._what = _Plain(stream), what
        self._is_terminal = bool(stream.isatty())
        self._told_at = time.monotonic()
        self._bar = tqdm(
            total=total, desc=what, unit="file", file=self._stream, disable=not self._is_terminal, dynamic_ncols=True
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.close()

    def show(self, count: int, total: int, note: str = "") -> None:
        """So many of `total` are finished now; `note` says more, "" nothing."""
        if self._is_terminal:
            self._bar.total = total
            self._bar.set_postfix_str(note, refresh=False)
            if count > self._bar.n:
                self._bar.update(count - self._bar.n)
            else:
                self._bar.refresh()
        elif time.monotonic() - self._told_at >= LINE_EVERY_SECONDS:
            self._told_at = time.monotonic()
            self._stream.write(f"{self._what}: {count:,} of {total:,}{f', {note}' if note else ''}\n")
