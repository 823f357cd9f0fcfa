"""Hands files to the ingestion service and tells what becomes of each."""

import time
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from django.core.files.base import File
from django.core.management.base import BaseCommand, CommandError

from articles.management.progress import Progress
from articles.management.terminal import legible
from articles.models import Batch, Ingestion
from articles.services import batches, ingest, reading
from articles.services.metadata import Metadata
from articles.services.refusals import Refused

# How long a worker may take to notice before this process does the reading itself, and how much of it at a time.
PATIENCE_SECONDS = 5.0
POLL_SECONDS = 0.2
READ_AT_ONCE = 10


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
        files = list(files_in(paths))
        if not files:
            raise CommandError("There is no file in there.")
        batch = batches.begin(Batch.Way.COMMAND)
        try:
            self._accept(batch, files, metadata)
            if not no_wait:
                self._wait(batch)
        except KeyboardInterrupt:
            self._tell(batch)
            raise CommandError(
                f"Stopped. What was accepted is kept, and workers go on with it: {batch.get_absolute_url()}"
            ) from None
        self._tell(batch)
        reached = batches.progress(batch)
        if reached.failed:
            raise CommandError(f"{reached.failed} of {reached.total} are not in the record.")

    def _accept(self, batch: Batch, files: Sequence[Path], metadata: Metadata) -> None:
        with Progress(self.stderr, "Accepting", len(files)) as progress:
            ingest.submit_to(batch, self._opened(batch, files, progress), metadata)

    def _opened(self, batch: Batch, files: Sequence[Path], progress: Progress) -> Iterator[tuple[str, File]]:
        """The files one by one, open; one that cannot be is a failed row of the batch."""
        for number, path in enumerate(files, 1):
            try:
                if path.exists() and not path.is_file():
                    raise OSError(0, "it is no file")
                with path.open("rb") as file:
                    yield path.name, File(file)
            except OSError as error:
                ingest.refuse(batch, path.name, Refused("unreadable", f"{path} cannot be read: {error.strerror}."))
            progress.show(number, len(files))

    def _wait(self, batch: Batch) -> None:
        """Until all are finished. When nothing moves for a while no worker is there, and this process reads them."""
        reached, moved_at, reads_itself = batches.progress(batch), time.monotonic(), False
        with Progress(self.stderr, "Reading", reached.total) as bar:
            while reached.left:
                if not (reads_itself and reading.read_queue(most=READ_AT_ONCE)):
                    time.sleep(POLL_SECONDS)
                now = batches.progress(batch)
                if now != reached:
                    reached, moved_at = now, time.monotonic()
                elif time.monotonic() - moved_at >= PATIENCE_SECONDS:
                    reads_itself = True
                bar.show(now.finished, now.total, f"{now.failed:,} failed" if now.failed else "")

    def _tell(self, batch: Batch) -> None:
        """A line for each file; on a terminal, where there was a bar, for what failed alone. Then the sum of it."""
        rows = Ingestion.objects.filter(batch=batch).select_related("article", "parent").order_by("pk")
        if self.stdout.isatty():
            rows = rows.filter(state=Ingestion.State.FAILED)
        for row in rows.iterator():
            name = f"{row.parent.name}/{row.name}" if row.parent else row.name
            where = row.article.get_absolute_url() if row.article else row.reason
            self.stdout.write(legible(f"{name}: {row.state} {where}".rstrip()))
        reached = batches.progress(batch)
        words = {
            "in the record": reached.done,
            "already there": reached.duplicate,
            "failed": reached.failed,
            "still to be read": reached.left,
        }
        self.stdout.write(", ".join(f"{count:,} {word}" for word, count in words.items() if count))


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """The files that `paths` name, those of folders in the order of their names; hidden ones are passed over."""
    for path in paths:
        if path.is_dir():
            yield from files_in(sorted(part for part in path.iterdir() if not part.name.startswith(".")))
        else:
            yield path
