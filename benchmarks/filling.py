"""Fills a measured base up: the server copies the articles that are there, with all that hangs on them.

Rules and secondary indexes are left aside meanwhile and made again at the end, as any large load does it; the keys by
which reprints are found are drawn, one in ten of those that are there.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from psycopg import sql

TABLES = ("article", "extractionrun", "paragraph", "claim", "claimtreaty", "claimactor", "copykey")
# Of each new row: the columns that differ from those of the row it is copied from, and what else is asked for them.
COPIES = {
    "article": (
        {"id": "copies.new", "text_sha256": "encode(sha256(convert_to(copies.new::text, 'UTF8')), 'hex')"},
        "id",
        "",
    ),
    "extractionrun": ({"article_id": "copies.new"}, "article_id", ""),
    "paragraph": ({"article_id": "copies.new"}, "article_id", ""),
    "claim": (
        {"id": "copies.new_claim", "article_id": "copies.new", "paragraph_id": "held.id", "run_id": "run.id"},
        "id",
        "JOIN articles_paragraph AS was ON was.id = row.paragraph_id "
        "JOIN articles_paragraph AS held ON held.article_id = copies.new AND held.index = was.index "
        "JOIN articles_extractionrun AS run ON run.article_id = copies.new",
    ),
    "claimtreaty": ({"claim_id": "copies.new_claim"}, "claim_id", ""),
    "claimactor": ({"claim_id": "copies.new_claim"}, "claim_id", ""),
}
KEYS = """
    INSERT INTO articles_copykey (article_id, key)
    SELECT new, CASE WHEN random() < 0.1 THEN known[1 + floor(random() * cardinality(known))]
                     ELSE ((random() - 0.5) * 1.8e19)::numeric::bigint END
    FROM copies, generate_series(1, 48), (SELECT array_agg(key) AS known FROM articles_copykey) AS all_known
    ON CONFLICT DO NOTHING
"""


def fill(connection: psycopg.Connection, size: int) -> None:
    """Brings the number of articles up to `size`."""
    there = connection.execute("SELECT count(*) FROM articles_article").fetchone()
    assert there
    times = max(0, size - there[0]) // there[0]
    with _without_rules(connection):
        connection.execute(
            "CREATE TEMP TABLE copies AS SELECT id AS old, gen_random_uuid() AS new "
            "FROM articles_article, generate_series(1, %s)",
            [times],
        )
        for table in ("article", "extractionrun", "paragraph"):
            _copy(connection, table, "copies")
        connection.execute(
            "CREATE TEMP TABLE claim_copies AS SELECT claim.id AS old, new, gen_random_uuid() AS new_claim "
            "FROM copies JOIN articles_claim AS claim ON claim.article_id = copies.old"
        )
        connection.execute("CREATE INDEX ON articles_paragraph (article_id, index)")
        for table in ("claim", "claimtreaty", "claimactor"):
            _copy(connection, table, "claim_copies")
        connection.execute(KEYS)
    connection.execute("VACUUM ANALYZE")


def _copy(connection: psycopg.Connection, table: str, copies: str) -> None:
    changed, key, joins = COPIES[table]
    columns = [
        name
        for (name,) in connection.execute(
            "SELECT column_name FROM information_schema.columns WHERE table_name = %s AND is_generated = 'NEVER' "
            "AND is_identity = 'NO'",
            [f"articles_{table}"],
        )
    ]
    values = [sql.SQL(changed[name]) if name in changed else sql.Identifier("row", name) for name in columns]  # type: ignore[arg-type]
    statement = "INSERT INTO {} ({}) SELECT {} FROM {} AS copies JOIN {} AS row ON row.{} = copies.old " + joins
    name = sql.Identifier(f"articles_{table}")
    connection.execute(
        sql.SQL(statement).format(  # type: ignore[arg-type]
            name,
            sql.SQL(", ").join(map(sql.Identifier, columns)),
            sql.SQL(", ").join(values),
            sql.Identifier(copies),
            name,
            sql.Identifier(key),
        )
    )


@contextmanager
def _without_rules(connection: psycopg.Connection) -> Iterator[None]:
    """No triggers, no foreign keys and no secondary indexes meanwhile."""
    dropped = connection.execute(
        "SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index "
        "WHERE indrelid::regclass::text = ANY(%s) AND NOT indisunique",
        [[f"articles_{table}" for table in TABLES]],
    ).fetchall()
    connection.execute("SET session_replication_role = replica")
    for name, _ in dropped:
        connection.execute(sql.SQL("DROP INDEX {}").format(sql.Identifier(name)))
    yield
    for _, definition in dropped:
        connection.execute(definition)
    connection.execute("SET session_replication_role = DEFAULT")
