"""The program that reads a feed apart from the worker: bytes on standard input, JSON on standard output."""

import json
import resource
import sys
from dataclasses import asdict

from articles.extraction.originals.decoding import Unreadable
from articles.extraction.originals.feed import read_feed

MEGABYTE = 1024 * 1024


def main(memory: int, seconds: int) -> None:
    """`memory` in MB of address space, `seconds` of processor time."""
    resource.setrlimit(resource.RLIMIT_AS, (memory * MEGABYTE, memory * MEGABYTE))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        answer: dict[str, object] = {"feed": asdict(read_feed(sys.stdin.buffer.read()))}
    except Unreadable as error:
        answer = {"refused": str(error)}
    json.dump(answer, sys.stdout, default=str)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
