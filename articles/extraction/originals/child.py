"""The program that reads originals apart from the worker: `python -m articles.extraction.originals.child`.

It takes requests on standard input (two frames each: JSON of name and encoding, then the bytes) and answers each with a
frame of JSON on standard output. It may use so much memory and time, writes no file, and ends with its input.
"""

import argparse
import json
import os
import resource
import signal
import sys
from collections.abc import Callable
from typing import BinaryIO

from articles.extraction.article import Article
from articles.extraction.originals.decoding import Unreadable
from articles.extraction.originals.frames import Refusal, as_answer, frame, unframed
from articles.extraction.originals.reading import read_original

Read = Callable[..., Article]
TOO_MUCH_MEMORY = (
    "Reading it needs more than {} MB of memory, so it is damaged or made to do harm. Split it, or paste its text."
)
TOO_MUCH_OUTPUT = "It gives more than {} MB of text, so it is no article, or made to do harm. Split it."
OPEN_FILES = 64
# After this the child ends by itself, should nobody be left to end it.
GRACE = 10


def main(read: Read = read_original) -> None:
    """Answers requests until the input ends. `read` has the arguments and the errors of `read_original`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--memory", type=int, default=512, help="MB of address space")
    parser.add_argument("--seconds", type=int, default=20, help="of processor time for each request")
    parser.add_argument("--output", type=int, default=64, help="MB of each answer")
    limits = parser.parse_args()
    answers = _own_output()
    _confine(limits.memory)
    while (request := unframed(sys.stdin.buffer.read)) is not None:
        data = unframed(sys.stdin.buffer.read)
        if data is None:
            break
        _allow(limits.seconds)
        answer = _answer(read, json.loads(request), data, limits.memory)
        if len(answer) > limits.output << 20:
            answer = as_answer(Refusal(TOO_MUCH_OUTPUT.format(limits.output)))
        answers.write(frame(answer))
        answers.flush()
        signal.alarm(0)


def _answer(read: Read, request: dict[str, str], data: bytes, memory: int) -> bytes:
    try:
        return as_answer(read(data, name=request["name"], encoding=request["encoding"]))
    except Unreadable as error:
        return as_answer(Refusal(str(error)))
    except MemoryError:
        return as_answer(Refusal(TOO_MUCH_MEMORY.format(memory)))
    except RecursionError:
        return as_answer(Refusal("It is nested too deeply to be read. Paste its text instead."))


def _own_output() -> BinaryIO:
    """Standard output for answers alone: what libraries print goes to standard error."""
    own = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return own


def _confine(memory: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (memory << 20, memory << 20))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (OPEN_FILES, OPEN_FILES))


def _allow(seconds: int) -> None:
    """So much processor time from now on; the system ends the process after that, whatever code it is in."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime) + seconds + 1
    resource.setrlimit(resource.RLIMIT_CPU, (until, resource.getrlimit(resource.RLIMIT_CPU)[1]))
    signal.alarm(2 * seconds + GRACE)


if __name__ == "__main__":
    main()
