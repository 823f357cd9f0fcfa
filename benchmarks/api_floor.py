"""The least that could answer: raw psycopg with prepared statements, orjson, and a bare WSGI function.

benchmarks/api.py serves it by the same server as the API, with the same rows and fields.
"""

import os
import threading
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import parse_qs
from uuid import UUID

import orjson
import psycopg
from psycopg.types.json import set_json_loads

set_json_loads(orjson.loads)
ROOT = "http://127.0.0.1"
COLUMNS = """
SELECT c.id, c.kind, c.modality, c.confidence, c.review_state, c.date_start, c.date_end, c.date_precision, c.date_basis,
       c.date_text, c.date_reason, c.quote, c.start, c."end", p.index,
       substr(p.text, greatest(c.start - 32, 0) + 1, least(c.start, 32)), substr(p.text, c."end" + 1, 32),
       a.id, a.title, a.published, a.url, a.byline, a.language, a.text_sha256, pub.slug, pub.name,
       (SELECT json_agg(json_build_object('slug', t.slug, 'short_name', t.short_name) ORDER BY l.position)
        FROM articles_claimtreaty l JOIN articles_treaty t ON t.id = l.treaty_id WHERE l.claim_id = c.id),
       (SELECT json_agg(json_build_object('name', l.name, 'slug', o.slug, 'role', l.role) ORDER BY l.position)
        FROM articles_claimactor l LEFT JOIN articles_actor o ON o.id = l.actor_id WHERE l.claim_id = c.id)
"""
JOINS = """
JOIN articles_paragraph p ON p.id = c.paragraph_id JOIN articles_article a ON a.id = c.article_id
LEFT JOIN articles_publisher pub ON pub.id = a.publisher_id
"""
CLAIMS = f"""{COLUMNS} FROM articles_claim c {JOINS}
WHERE c.is_shown AND c.date_start IS NOT NULL ORDER BY c.date_start, c.id LIMIT 51"""
TIMELINE = f"""{COLUMNS} FROM articles_claimtreaty link JOIN articles_claim c ON c.id = link.claim_id {JOINS}
WHERE link.treaty_id = %s AND link.is_shown AND (link.day, link.claim_id) > (%s, %s)
ORDER BY link.day, link.claim_id LIMIT 51"""
ONE = (
    f"{COLUMNS}, c.reasons, run.extractor, run.version, run.read_against, run.ran_at FROM articles_claim c {JOINS}"
    " JOIN articles_extractionrun run ON run.id = c.run_id WHERE c.id = %s"
)

_here = threading.local()


def rows(statement: str, values: list[Any]) -> list[tuple[Any, ...]]:
    if not hasattr(_here, "connection"):
        _here.connection = psycopg.connect(os.environ["DATABASE_URL"], autocommit=True)
    return _here.connection.execute(statement, values, prepare=True).fetchall()


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    path, given = environ["PATH_INFO"], parse_qs(environ["QUERY_STRING"])
    if path == "/timeline":
        found = rows(TIMELINE, [int(given["treaty"][0]), given["day"][0], UUID(given["id"][0])])
        body = orjson.dumps({"next": ROOT, "previous": None, "results": [claim(row) for row in found[:50]]})
    elif path == "/claims":
        found = rows(CLAIMS, [])
        body = orjson.dumps({"next": ROOT, "previous": None, "results": [claim(row) for row in found[:50]]})
    else:
        row = rows(ONE, [UUID(path.rpartition("/")[2])])[0]
        extraction = {"extractor": row[-4], "version": row[-3], "read_against": row[-2], "ran_at": row[-1]}
        body = orjson.dumps({**claim(row), "reasons": row[-5], "extraction": extraction})
    start_response("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(body)))])
    return [body]


def claim(row: tuple[Any, ...]) -> dict[str, Any]:
    people = row[27] or []
    return {
        "id": row[0],
        "url": f"{ROOT}/claims/{row[0]}/",
        "kind": row[1],
        "modality": row[2],
        "confidence": row[3],
        "review_state": row[4],
        "treaties": row[26],
        "speakers": [{"name": one["name"], "slug": one["slug"]} for one in people if one["role"] == "speaker"],
        "actors": [{"name": one["name"], "slug": one["slug"]} for one in people if one["role"] == "named"],
        "date": {
            "start": row[5], "end": row[6], "precision": row[7], "basis": row[8], "text": row[9],
            "edtf": row[5], "reason": row[10],
        } if row[8] else None,
        "quote": row[11],
        "prefix": row[15],
        "suffix": row[16],
        "paragraph": row[14],
        "paragraph_url": f"{ROOT}/articles/{row[17]}/#p{row[14]}",
        "start": row[12],
        "end": row[13],
        "article": {
            "id": row[17], "title": row[18],
            "publisher": {"slug": row[24], "name": row[25]} if row[24] else None,
            "published": row[19], "url": row[20], "byline": row[21], "language": row[22],
        },
        "text_sha256": row[23],
    }  # fmt: skip
