"""Loads the registry's files into the database."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from articles.registry.documents import RegistryError
from articles.registry.layout import PACKAGE_DIRECTORY
from articles.services import registry


class Command(BaseCommand):
    help = "Check the registry's files and bring the database up to them; curators' rows are left alone."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("directory", nargs="?", type=Path, default=PACKAGE_DIRECTORY)
        parser.add_argument("--again", action="store_true", help="load even if these files were the last ones loaded")

    def handle(self, *, directory: Path, again: bool, **_options: Any) -> None:
        try:
            loaded = registry.load(directory, again=again)
        except RegistryError as error:
            raise CommandError(str(error)) from error
        what = "loaded" if loaded.changed else "already loaded"
        self.stdout.write(f"{loaded.treaties} treaties and {loaded.actors} actors {what}")
