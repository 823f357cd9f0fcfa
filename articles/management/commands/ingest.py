"""Hands files to the ingestion service and tells what becomes of each."""

import time
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from articles.models import Ingestion
from articles.services import ingest, reading
from articles.services.metadata import Metadata
from articles.services.refusals import Refused

# How long a worker may take to notice before this process does the reading itself.
PATIENCE_SECONDS = 5.0
POLL_SECONDS = 0.2


class Command(BaseCommand):
    """Accepts every file first, then waits until each one is done, a duplicate, or failed with a reason."""

    help = "Read articles from files into the record."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="files, zip archives, folders")
        parser.add_argument("--title", help="wins over what the file says, like the options below")
        parser.add_argument("--publisher")
        parser.add_argument("--published", metavar="YYYY-MM-DD")
        parser.add_argument("--url")
        parser.add_argument("--byline")
        parser.add_argument("--encoding", help="of text files that are not UTF-8, such as windows-1252")
        parser.add_argument("--no-wait", action="store_true", help="return as soon as the files are accepted")

    def handle(self, *, paths: list[Path], no_wait: bool, **options: Any) -> None:
        try:
            metadata = Metadata.parse({name: options[name] for name in Metadata.__slots__})
        except Refused as refused:
            raise CommandError(refused.message) from refused
        accepted, refusals = self._accept(paths, metadata)
        if not no_wait:
            self._wait(accepted)
        failed = len(refusals)
        for row in Ingestion.objects.filter(pk__in=accepted).select_related("article").order_by("pk"):
            failed += row.state == Ingestion.State.FAILED
            where = row.article.get_absolute_url() if row.article else row.reason
            self.stdout.write(f"{row.name}: {row.state} {where}".rstrip())
        for refusal in refusals:
            self.stderr.write(refusal)
        if failed:
            raise CommandError(f"{failed} of {len(accepted) + len(refusals)} are not in the record.")

    def _accept(self, paths: list[Path], metadata: Metadata) -> tuple[list[int], list[str]]:
        accepted, refusals = [], []
        for path in files_in(paths):
            try:
                data = path.read_bytes()
            except OSError as error:
                refusals.append(f"{path}: cannot be read: {error.strerror}")
                continue
            rows, refused = ingest.submit_all(data, name=path.name, metadata=metadata)
            accepted += [row.pk for row in rows]
            refusals += [f"refused: {reason}" for reason in refused]
        return accepted, refusals

    def _wait(self, accepted: list[int]) -> None:
        """Until all are finished. When nothing moves for a while no worker is there, and this process reads them."""
        mine = Ingestion.objects.filter(pk__in=accepted).unfinished()
        left, moved_at = mine.count(), time.monotonic()
        while left:
            if time.monotonic() - moved_at > PATIENCE_SECONDS and mine.filter(state=Ingestion.State.QUEUED).exists():
                reading.read_queue()
            time.sleep(POLL_SECONDS)
            now = mine.count()
            if now != left:
                left, moved_at = now, time.monotonic()


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """The files that `paths` name, those of folders in the order of their names; hidden ones are passed over."""
    for path in paths:
        if path.is_dir():
            yield from files_in(sorted(part for part in path.iterdir() if not part.name.startswith(".")))
        else:
            yield path
