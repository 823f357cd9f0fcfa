"""A treaty or an actor as it stands in its file, before it is known to be sound."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from articles.registry.documents import Document, Problem, Steps


@dataclass(frozen=True, slots=True)
class Entry:
    """A treaty or actor where it stands in its file."""

    document: Document
    path: Steps
    row: dict[str, Any]

    @property
    def slug(self) -> str:
        """The entry's slug."""
        return str(self.row["slug"])

    def problem(self, path: Steps, message: str) -> Problem:
        """A problem at `path` below the entry."""
        return Problem(self.document.file, self.document.line((*self.path, *path)), f"{self.slug}: {message}")

    def place(self) -> str:
        """Where the entry stands, for messages about another one."""
        return f"{self.slug} ({self.document.file}:{self.document.line(self.path)})"

    def names(self) -> Iterator[tuple[Steps, str]]:
        """Every name with its path."""
        yield ("name",), self.row["name"]
        if "short_name" in self.row:
            yield ("short_name",), self.row["short_name"]
        for kind, texts in self.row.get("names", {}).items():
            for index, text in enumerate(texts):
                yield ("names", kind, index), text
