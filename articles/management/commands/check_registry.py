"""Checks the registry's files without a database."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from articles.registry.checks import problems
from articles.registry.layout import PACKAGE_DIRECTORY


class Command(BaseCommand):
    help = "Check the registry's files: every problem by file and line."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("directory", nargs="?", type=Path, default=PACKAGE_DIRECTORY)

    def handle(self, *, directory: Path, **_options: Any) -> None:
        found = list(problems(directory))
        for problem in found:
            self.stdout.write(str(problem))
        if found:
            raise CommandError(f"{len(found)} problems")
        self.stdout.write("the registry's files are sound")
