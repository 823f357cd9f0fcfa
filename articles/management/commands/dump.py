"""Writes the whole record into dated files with checksums."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.urls import reverse
from django.utils import timezone

from articles.services import dumps
from articles.services.documents.claim import Roots


class Command(BaseCommand):
    """Prints each file with its rows, bytes and sha256; exit status 1 when the files cannot be written."""

    help = "Write a dump: gzip-compressed JSON lines of everything on record, with checksums; /dumps/ lists them."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--keep", type=int, metavar="N", help="Remove all dumps but the newest N afterwards.")

    def handle(self, *, keep: int | None, **_options: Any) -> None:
        if keep is not None and keep < 1:
            raise CommandError("--keep takes a number from 1.")
        site = settings.TREATYKB_SITE.rstrip("/")
        roots = Roots(f"{site}{reverse('home')}claims/", f"{site}{reverse('articles')}")
        try:
            made = dumps.write(settings.TREATYKB_DUMPS, roots, at=timezone.now())
        except OSError as error:
            raise CommandError(f"The dump cannot be written to {settings.TREATYKB_DUMPS}: {error}") from error
        for file in made.files:
            self.stdout.write(f"{file.sha256}  {made.name}/{file.name}  {file.rows} rows, {file.bytes} bytes")
        for name in dumps.keep(settings.TREATYKB_DUMPS, keep) if keep else []:
            self.stdout.write(f"removed {name}")
