"""Reads files and prints the claims in them, or how they were read; no database is needed and nothing is written."""

import json
import os
import shutil
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.template.loader import render_to_string

from articles.management.explained_text import ExplainedText
from articles.management.terminal import Sheet, legible
from articles.services.explanation import Explanation, days_of, explain_files, speaker_of
from articles.services.extract_files import CannotRead, Extract, extract_files

_WIDTH = 100


class Command(BaseCommand):
    """The output is a contract: DESIGN of `json` and `jsonl` in docs/extraction.md; explanations are for people."""

    help = "Print the dated, attributed claims in files, or with --explain everything read in them and why."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument("--published", type=date.fromisoformat, metavar="YYYY-MM-DD")
        parser.add_argument("--encoding", default="utf-8")
        parser.add_argument("--explain", action="store_true", help="mark what was read in the text, with the reasons")
        parser.add_argument(
            "--format",
            choices=["json", "jsonl", "text", "html"],
            default="text",
            help="html is the explanation as a page that stands alone",
        )

    def handle(self, *, files: list[Path], explain: bool, format: str, **options: Any) -> None:
        if explain and format not in ("text", "html"):
            raise CommandError("--explain is for people: --format must be text or html")
        told = {"published": options["published"], "encoding": options["encoding"]}
        try:
            if explain or format == "html":
                self._explain(explain_files(files, **told), format, options)
            else:
                for extract in extract_files(files, **told):
                    self._print(extract, format)
        except CannotRead as error:
            raise CommandError(str(error)) from error
        except BrokenPipeError:
            # Whoever reads has seen enough ("| less"); nothing may be left for the interpreter to flush at its end.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

    def _explain(self, explanations: Iterator[Explanation], form: str, options: dict[str, Any]) -> None:
        if form == "html":
            # A page is often looked at in the terminal that it was printed in.
            self.stdout.write(legible(render_to_string("explain.html", {"explanations": list(explanations)})))
            return
        text = ExplainedText(self._sheet(options))
        for explanation in explanations:
            for line in text.lines(explanation):
                self.stdout.write(line)

    def _print(self, extract: Extract, form: str) -> None:
        if form == "text":
            self._print_text(extract)
        else:
            self.stdout.write(json.dumps(extract.as_json(), ensure_ascii=False, indent=2 if form == "json" else None))

    def _print_text(self, extract: Extract) -> None:
        article = extract.article
        head = f"{article.title or 'Untitled'} ({article.publisher or '?'}, {article.published or '?'})"
        self.stdout.write(legible(head))
        for claim in extract.claims:
            what = f"{claim.kind}, {claim.modality}, {', '.join(claim.treaties)}"
            self.stdout.write(
                legible(f"  p{claim.paragraph} {days_of(claim)}  {what}  {speaker_of(claim)}: {claim.quote}")
            )

    def _sheet(self, options: dict[str, Any]) -> Sheet:
        """A sheet as wide as the terminal, at most 100 columns; colour as https://no-color.org has it."""
        terminal = self.stdout.isatty()
        quiet = options["no_color"] or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
        width = min(_WIDTH, shutil.get_terminal_size().columns) if terminal else _WIDTH
        return Sheet(colour=options["force_color"] or (terminal and not quiet), width=width)
