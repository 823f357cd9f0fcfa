"""The program that reads originals apart from the worker: `python -m articles.extraction.originals.child`.

It takes requests on standard input (two frames each: JSON of name, encoding and whether to open containers, then the
bytes) and answers each on standard output: two frames for every file in a container (JSON, then its bytes), and a last
one of JSON. It may use so much memory and time, writes no file, and ends with its input.
"""

import argparse
import json
import os
import resource
import signal
import sys
from collections.abc import Callable, Iterator
from typing import BinaryIO

from articles.extraction.article import Article
from articles.extraction.originals.decoding import Unreadable
from articles.extraction.originals.frames import Refusal, Unpacked, as_answer, as_member, frame, unframed
from articles.extraction.originals.members import is_pure_container, opened
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
        for answer in _answers(read, json.loads(request), data, limits):
            answers.write(answer)
            answers.flush()
            # Whoever takes the files out of a container may need his time to keep them.
            _wait_at_most(limits.seconds)
        signal.alarm(0)


def _answers(read: Read, request: dict[str, str], data: bytes, limits: argparse.Namespace) -> Iterator[bytes]:
    """The frames that answer a request: those of the members, if it asks for them, and the last one."""
    result: Article | Refusal | Unpacked
    try:
        if request.get("open"):
            yield from map(as_member, opened(data, name=request["name"]))
        if request.get("open") and is_pure_container(data, name=request["name"]):
            result = Unpacked()
        else:
            result = read(data, name=request["name"], encoding=request["encoding"])
    except Unreadable as error:
        result = Refusal(str(error))
    except MemoryError:
        result = Refusal(TOO_MUCH_MEMORY.format(limits.memory))
    except RecursionError:
        result = Refusal("It is nested too deeply to be read. Paste its text instead.")
    answer = as_answer(result)
    if len(answer) > limits.output << 20:
        answer = as_answer(Refusal(TOO_MUCH_OUTPUT.format(limits.output)))
    yield frame(answer)


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
    _wait_at_most(seconds)


def _wait_at_most(seconds: int) -> None:
    signal.alarm(2 * seconds + GRACE)


if __name__ == "__main__":
    main()
