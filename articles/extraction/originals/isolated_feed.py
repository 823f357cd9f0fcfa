"""Reads a feed in a process apart, with limits, so that a hostile one harms itself alone."""

import json
import os
import subprocess
import sys
from datetime import date

from articles.extraction.originals.decoding import Unreadable
from articles.extraction.originals.feed import Entry, Feed
from articles.extraction.originals.isolated import MEMORY, PASSED_ON, ROOT, SECONDS

COMMAND = (sys.executable, "-B", "-m", "articles.extraction.originals.feed_child")


def read_feed_apart(data: bytes, *, seconds: int = SECONDS, memory: int = MEMORY) -> Feed:
    """As `read_feed`. Raises Unreadable also for what takes more time or memory (MB), or ends the child."""
    kept = {key: os.environ[key] for key in PASSED_ON if key in os.environ}
    try:
        run = subprocess.run(
            [*COMMAND, str(memory), str(seconds)],
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
            env={**kept, "PYTHONUTF8": "1"},
            timeout=seconds,
        )
    except subprocess.TimeoutExpired as error:
        raise Unreadable(f"Reading the feed took longer than {seconds} s; it is damaged or made to do harm.") from error
    if run.returncode:
        raise Unreadable("The feed crashed the program that reads it; it is damaged or made to do harm.")
    answer = json.loads(run.stdout)
    if "refused" in answer:
        raise Unreadable(answer["refused"])
    feed = answer["feed"]
    return Feed(feed["title"], feed["link"], tuple(map(_entry, feed["entries"])))


def _entry(form: dict[str, str | None]) -> Entry:
    published = form.pop("published")
    texts = {name: value or "" for name, value in form.items()}
    return Entry(published=date.fromisoformat(published) if published else None, **texts)
