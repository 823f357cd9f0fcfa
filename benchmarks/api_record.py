"""Fills a database with a large record by COPY: real words, skewed as a real record would be, the same every time.

Used by benchmarks/api.py. Triggers rest meanwhile; what they keep (sorts of links, counts) is written here as they
would, and the heavy indexes are made once at the end.
"""

import json
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from uuid import UUID

import psycopg

PROJECT = Path(__file__).resolve().parent.parent
PARAGRAPHS, CLAIMS = 15, 5
KINDS = [
    "negotiation",
    "signature",
    "ratification",
    "entry_into_force",
    "extension",
    "suspension",
    "withdrawal",
    "expiry",
    "provision",
    "implementation",
    "violation",
    "denial",
    "deployment",
    "threat",
    "proposal",
    "position",
]
MODALITIES = ("asserted", "planned", "conditional", "negated")
FIRST, LAST = date(1985, 1, 1), date(2026, 6, 1)
NOW = datetime(2026, 6, 1, tzinfo=UTC)


def sentences() -> list[str]:
    """Every sentence of the samples, once, in their order."""
    found = {}
    for path in sorted((PROJECT / "samples").glob("*.json")):
        for text in json.loads(path.read_text())["paragraphs"]:
            found.update(dict.fromkeys(part.strip() + "." for part in text.split(". ") if len(part) > 40))
    return list(found)


class Plan:
    """Everything random about the record, drawn in one order from one seed."""

    def __init__(self, connection: psycopg.Connection, articles: int) -> None:
        self.articles = articles
        self.connection = connection
        self.sentences = sentences()
        self.treaties = [row[0] for row in connection.execute("SELECT id FROM articles_treaty ORDER BY id")]
        self.actors = connection.execute("SELECT id, name FROM articles_actor ORDER BY id").fetchall()

    def article(self, number: int) -> UUID:
        return UUID(bytes=sha256(f"article {number}".encode()).digest()[:16])

    def claim(self, number: int) -> UUID:
        return UUID(bytes=sha256(f"claim {number}".encode()).digest()[:16])

    def published(self, number: int) -> date:
        return FIRST + timedelta(days=(number * 7919) % (LAST - FIRST).days)

    def texts(self, number: int) -> list[list[str]]:
        """The sentences of each paragraph of an article; the first names its number, a word of its own."""
        pool, size = self.sentences, len(self.sentences)
        rows = [
            [pool[drawn(number * 31 + place, size)], pool[drawn(number * 37 + place * 7 + 1, size)]]
            for place in range(PARAGRAPHS)
        ]
        rows[0].insert(0, f"Dispatch no{number:07}.")
        return rows

    def of(self, number: int, among: int) -> int:
        """A place below `among`: the first ones far more often than the last."""
        return min(int(among * part(number) ** 2.7), among - 1)


def part(number: int) -> float:
    """A number from 0 to 1 that depends on `number` alone and looks drawn (the finaliser of splitmix)."""
    mixed = (number * 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
    mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & 0xFFFFFFFFFFFFFFFF
    return ((mixed ^ (mixed >> 31)) & 0xFFFFFFFF) / 2**32


def drawn(number: int, among: int) -> int:
    return int(among * part(number))


def fill(connection: psycopg.Connection, articles: int) -> None:
    """Writes everything; the database is migrated and has the registry. Prints how long each part took."""
    plan = Plan(connection, articles)
    connection.execute("SET session_replication_role = replica")
    connection.execute("SET synchronous_commit = off")
    indexes = _drop_indexes(connection)
    publishers = 60
    _copy(
        connection,
        "articles_publisher (id, slug, name)",
        ((n, f"paper-{n}", f"Paper {n}") for n in range(1, publishers + 1)),
    )
    _copy(
        connection,
        "articles_article (id, text_sha256, title, publisher_id, published, url, byline, language, is_sample,"
        " added_at)",
        (
            (
                plan.article(n), sha256(str(n).encode()).hexdigest(), plan.sentences[n % len(plan.sentences)][:120],
                1 + plan.of(n, publishers), plan.published(n), f"https://example.org/{n}", "By A. Writer", "en", False,
                NOW - timedelta(seconds=n),
            )
            for n in range(articles)
        ),
    )  # fmt: skip
    _copy(
        connection,
        "articles_extractionrun (id, article_id, extractor, version, read_against, claims_found, ran_at)",
        ((n + 1, plan.article(n), "rules", "1", plan.published(n), CLAIMS, NOW) for n in range(articles)),
    )
    _copy(
        connection,
        "articles_paragraph (id, article_id, index, kind, text)",
        (
            (n * PARAGRAPHS + place + 1, plan.article(n), place, "body", " ".join(parts))
            for n in range(articles)
            for place, parts in enumerate(plan.texts(n))
        ),
    )
    _copy(
        connection,
        'articles_claim (id, article_id, paragraph_id, start, "end", quote, kind, modality, confidence, is_draft,'
        " review_state, date_start, date_end, date_precision, date_basis, date_text, date_reason, reasons, run_id)",
        _claims(plan),
    )
    _copy(
        connection,
        "articles_claimtreaty (claim_id, treaty_id, position, day, kind, is_shown)",
        (
            (plan.claim(number), treaty, place, *_sort(plan, number))
            for number in range(articles * CLAIMS)
            for place, treaty in enumerate(_treaties(plan, number))
        ),
    )
    _copy(connection, "articles_claimactor (claim_id, actor_id, name, role, position)", _people(plan))
    connection.execute("SET session_replication_role = DEFAULT")
    for migration in ("0010_count_and_sort", "0012_timeline_columns", "0014_totals"):
        _timed(connection, import_module(f"articles.migrations.{migration}").FILL)
    for statement in indexes:
        _timed(connection, statement)
    for table in ("publisher", "extractionrun", "paragraph"):
        connection.execute(
            f"SELECT setval(pg_get_serial_sequence('articles_{table}', 'id'), (SELECT max(id) FROM articles_{table}))"
        )
    _timed(connection, "VACUUM ANALYZE")


def _claims(plan: Plan) -> Iterator[tuple[object, ...]]:
    for n in range(plan.articles):
        texts = plan.texts(n)
        for place in range(CLAIMS):
            number = n * CLAIMS + place
            parts = texts[place * 3]
            start = len(" ".join(parts[:-1])) + 1
            quote = parts[-1]
            day, last, precision = _days(number)
            yield (
                plan.claim(number), plan.article(n), n * PARAGRAPHS + place * 3 + 1, start, start + len(quote), quote,
                KINDS[plan.of(number + 1, len(KINDS))], MODALITIES[plan.of(number + 2, len(MODALITIES))],
                round(0.3 + (number * 37 % 700) / 1000, 3), _is_draft(number), "pending", day, last, precision,
                "relative" if day else "", "last Tuesday" if day else "",
                "Tuesday before the published Wednesday" if day else "",
                '[{"part": "kind", "rule": "leave", "trigger": "will leave"}]', n + 1,
            )  # fmt: skip


def _is_draft(number: int) -> bool:
    return number % 7 == 0


def _days(number: int) -> tuple[date | None, date | None, str]:
    if number % 9 == 0:
        return None, None, ""
    day = FIRST + timedelta(days=int((LAST - FIRST).days * part(number + 99) ** 0.5))
    if number % 5 == 0:
        first = day.replace(day=1)
        return first, (first + timedelta(days=32)).replace(day=1) - timedelta(days=1), "month"
    if number % 11 == 0:
        return day.replace(month=1, day=1), day.replace(month=12, day=31), "year"
    return day, day, "day"


def _sort(plan: Plan, number: int) -> tuple[date | None, str, bool]:
    return _days(number)[0], KINDS[plan.of(number + 1, len(KINDS))], not _is_draft(number)


def _treaties(plan: Plan, number: int) -> list[int]:
    first = plan.of(number + 3, len(plan.treaties))
    return [plan.treaties[first]] + ([plan.treaties[first - 1]] if number % 6 == 0 else [])


def _people(plan: Plan) -> Iterator[tuple[object, ...]]:
    for number in range(plan.articles * CLAIMS):
        speaker, other = (plan.actors[plan.of(number + salt, len(plan.actors))] for salt in (4, 5))
        if number % 3:
            yield plan.claim(number), speaker[0], speaker[1], "speaker", 0
        yield plan.claim(number), other[0], other[1], "named", 0


def _drop_indexes(connection: psycopg.Connection) -> list[str]:
    """Drops what is quicker made at the end; returns the statements that make it again."""
    rows = connection.execute(
        "SELECT i.indexname, i.indexdef FROM pg_indexes i WHERE i.tablename = ANY(%s) AND NOT EXISTS"
        " (SELECT FROM pg_constraint c WHERE c.conname = i.indexname)",
        [[f"articles_{table}" for table in ("paragraph", "claim", "claimtreaty", "claimactor", "article")]],
    ).fetchall()
    for name, _ in rows:
        connection.execute(f'DROP INDEX "{name}"')
    return [definition for _, definition in rows]


def _copy(connection: psycopg.Connection, columns: str, rows: Iterator[tuple[object, ...]]) -> None:
    started, count = time.perf_counter(), 0
    with connection.cursor().copy(f"COPY {columns} FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)
            count += 1
    took = time.perf_counter() - started
    print(f"  {columns.partition(' ')[0]}: {count:,} rows in {took:.0f} s", flush=True)


def _timed(connection: psycopg.Connection, statement: str) -> None:
    started = time.perf_counter()
    connection.execute(statement)  # type: ignore[arg-type]
    print(f"  {statement.strip()[:70]}: {time.perf_counter() - started:.0f} s", flush=True)
