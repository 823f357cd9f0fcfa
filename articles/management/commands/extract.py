"""Reads files and prints the claims in them; no database is needed and nothing is written."""

import json
from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from articles.extraction.originals import Unreadable
from articles.services.extract_files import Extract, extract_files


class Command(BaseCommand):
    """The output is a contract: DESIGN of `json` and `jsonl` in docs/extraction.md."""

    help = "Print the dated, attributed claims in files."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument("--published", type=date.fromisoformat, metavar="YYYY-MM-DD")
        parser.add_argument("--encoding", default="utf-8")
        parser.add_argument("--format", choices=["json", "jsonl", "text"], default="text")

    def handle(self, *, files: list[Path], published: date | None, encoding: str, **options: Any) -> None:
        done = 0
        try:
            for extract in extract_files(files, published=published, encoding=encoding):
                self._print(extract, options["format"])
                done += 1
        except Unreadable as error:
            raise CommandError(f"{files[done]}: {error}") from error
        except OSError as error:
            raise CommandError(f"{files[done]}: cannot be read: {error.strerror}") from error

    def _print(self, extract: Extract, form: str) -> None:
        if form == "text":
            self._print_text(extract)
        else:
            self.stdout.write(json.dumps(extract.as_json(), ensure_ascii=False, indent=2 if form == "json" else None))

    def _print_text(self, extract: Extract) -> None:
        article = extract.article
        self.stdout.write(f"{article.title or 'Untitled'} ({article.publisher or '?'}, {article.published or '?'})")
        for claim in extract.claims:
            day = "undated" if claim.date is None else _days(claim.date.start, claim.date.end)
            who = "; ".join(speaker.name for speaker in claim.speakers) or "the article"
            what = f"{claim.kind}, {claim.modality}, {', '.join(claim.treaties)}"
            self.stdout.write(f"  p{claim.paragraph} {day}  {what}  {who}: {claim.quote}")


def _days(start: date | None, end: date | None) -> str:
    if start is None or end is None:
        return "not resolved"
    return str(start) if start == end else f"{start}..{end}"
