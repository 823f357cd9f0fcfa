"""A reader's child that meets what no file in these tests can do to the real one: the name of a file says what."""

import ctypes
import os
import time
from pathlib import Path

from articles.extraction.article import Article, Paragraph
from articles.extraction.originals import read_original
from articles.extraction.originals.child import main


def read(data: bytes, *, name: str, encoding: str) -> Article:
    """As `read_original`, unless the file is poisoned."""
    match name:
        case "busy":
            while True:
                pass
        case "asleep":
            time.sleep(60)
        case "segfault":
            ctypes.string_at(0)
        case "exit":
            os._exit(3)
        case "memory":
            return read_original(b"x" * (1 << 40))
        case "endless":
            return Article(paragraphs=(Paragraph(0, "x" * (65 << 20)),))
        case "chatter":
            print("A library says something on standard output.", flush=True)
        case "writes":
            Path("left-behind.txt").write_text("x")
        case "secrets":
            return Article(paragraphs=(Paragraph(0, ",".join(sorted(os.environ))),))
    return read_original(data, name=name, encoding=encoding)


if __name__ == "__main__":
    main(read)
