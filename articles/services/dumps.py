"""Dumps: the whole record as dated files of JSON lines with their checksums, for whoever wants all of it."""

from __future__ import annotations

import gzip
import hashlib
import json
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from django.db import connection, transaction

from articles.services import dump_rows
from articles.services.documents.claim import Roots

MANIFEST = "manifest.json"
SUMS = "SHA256SUMS"
_PARTIAL = ".partial-"


@dataclass(frozen=True, slots=True)
class DumpFile:
    """One file of a dump: gzip-compressed JSON lines. `sha256` is that of the file as it is, compressed."""

    name: str
    rows: int
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Dump:
    """A dump as its manifest tells it. `since` is where the change feed goes on from it."""

    name: str
    made_at: str
    since: str
    files: tuple[DumpFile, ...]


def write(into: Path, roots: Roots, *, at: datetime) -> Dump:
    """Writes a dump of the record as it stands into a folder of its own in `into`, named by the time `at`.

    One snapshot holds for all files, and memory does not grow with them. The folder appears when it is whole; what a
    killed dump left behind is swept away by the next. Raises OSError when the files cannot be written.
    """
    into.mkdir(parents=True, exist_ok=True)
    for left in into.glob(f"{_PARTIAL}*"):
        shutil.rmtree(left)
    name = f"{at.astimezone(UTC):%Y-%m-%dT%H%M%SZ}"
    partial = into / f"{_PARTIAL}{uuid4().hex}"
    partial.mkdir()
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            cursor.execute("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
            # Everything below the oldest running transaction is in the snapshot; what is not comes later in the feed.
            since = f"{cursor.fetchone()[0] - 1}.~."
        files = tuple(_write(partial / f"{sort}.jsonl.gz", rows) for sort, rows in dump_rows.everything(roots))
    dump = Dump(name, at.astimezone(UTC).isoformat(timespec="seconds"), since, files)
    (partial / MANIFEST).write_text(json.dumps(asdict(dump), indent=1) + "\n")
    (partial / SUMS).write_text("".join(f"{file.sha256}  {file.name}\n" for file in files))
    partial.rename(into / name)
    return dump


def listed(into: Path) -> list[Dump]:
    """The dumps in `into`, the newest first; [] where there is no such folder."""
    manifests = sorted(into.glob(f"[0-9]*/{MANIFEST}"), reverse=True) if into.is_dir() else []
    return [_read(path) for path in manifests]


def open_file(into: Path, dump: str, name: str) -> Path | None:
    """Where the file `name` of `dump` stands, None for what no manifest names: no other path can be asked for."""
    for each in listed(into):
        if each.name == dump and name in {MANIFEST, SUMS, *(file.name for file in each.files)}:
            return into / dump / name
    return None


def keep(into: Path, number: int) -> list[str]:
    """Leaves the newest `number` of dumps in `into` and returns the names of those that are gone."""
    old = [dump.name for dump in listed(into)[number:]]
    for name in old:
        shutil.rmtree(into / name)
    return old


def _write(path: Path, rows: Iterable[str]) -> DumpFile:
    count = 0
    # No name and no time in the header: the same record gives the same bytes.
    with path.open("wb") as raw, gzip.GzipFile("", "wb", 6, raw, mtime=0) as file:
        for row in rows:
            file.write(row.encode() + b"\n")
            count += 1
    with path.open("rb") as written:
        digest = hashlib.file_digest(written, "sha256").hexdigest()
    return DumpFile(path.name, count, path.stat().st_size, digest)


def _read(path: Path) -> Dump:
    told = json.loads(path.read_text())
    return Dump(**{**told, "files": tuple(DumpFile(**file) for file in told["files"])})


def lines(path: Path) -> Iterator[str]:
    """The lines of a file of a dump."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from (line.rstrip("\n") for line in file)
