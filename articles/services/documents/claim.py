"""Claims with the whole of their evidence as JSON, made by PostgreSQL."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from uuid import UUID

from articles.services import tallies
from articles.services.documents import running
from articles.services.documents.choice import Choice
from articles.services.documents.edtf import SQL as EDTF
from articles.services.documents.orders import RUNS_IN, RUNS_IN_LINKED, Order, Segment, hold

# Characters of the paragraph shown on either side of the quote, as in the text quote selector of Web Annotation.
CONTEXT = 32


PUBLISHER = "CASE WHEN pub.id IS NULL THEN NULL ELSE json_build_object('slug', pub.slug, 'name', pub.name) END"
FIELDS = {
    "id": "c.id",
    "url": "%(claims)s::text || c.id || '/'",
    "kind": "c.kind",
    "modality": "c.modality",
    "confidence": "c.confidence",
    "review_state": "c.review_state",
    "treaties": "coalesce((SELECT json_agg(json_build_object('slug', t.slug, 'short_name', t.short_name)"
    " ORDER BY l.position) FROM articles_claimtreaty l JOIN articles_treaty t ON t.id = l.treaty_id"
    " WHERE l.claim_id = c.id), '[]')",
    "speakers": "people.speakers",
    "actors": "people.named",
    "date": "CASE WHEN c.date_basis = '' THEN NULL ELSE json_build_object('start', c.date_start, 'end', c.date_end,"
    " 'precision', nullif(c.date_precision, ''), 'basis', c.date_basis, 'text', nullif(c.date_text, ''),"
    f" 'edtf', {EDTF}, 'reason', c.date_reason) END",
    "quote": "c.quote",
    "prefix": f"substr(p.text, greatest(c.start - {CONTEXT}, 0) + 1, least(c.start, {CONTEXT}))",
    "suffix": f"""substr(p.text, c."end" + 1, {CONTEXT})""",
    "paragraph": "p.index",
    "paragraph_url": "%(articles)s::text || c.article_id || '/#p' || p.index",
    "start": "c.start",
    "end": 'c."end"',
    "article": "json_build_object('id', a.id, 'title', a.title, 'publisher', "
    + PUBLISHER
    + ", 'published', a.published, 'url', a.url, 'byline', a.byline, 'language', a.language)",
    "text_sha256": "a.text_sha256",
}
# What only a single claim shows, and a list when it is asked to.
EXPANDED = {
    "reasons": "c.reasons",
    "extraction": "json_build_object('extractor', run.extractor, 'version', run.version, 'read_against',"
    " run.read_against, 'ran_at', to_char(run.ran_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'))",
    "text": "p.text",
    "story": "(SELECT json_build_object('id', t.story_id, 'text', t.text) FROM articles_telling t"
    " WHERE t.article_id = c.article_id)",
}
DETAIL = ("reasons", "extraction")
ALL = {**FIELDS, **EXPANDED}
_PEOPLE = """
LEFT JOIN LATERAL (
    SELECT coalesce(json_agg(json_build_object('name', l.name, 'slug', o.slug) ORDER BY l.position)
                    FILTER (WHERE l.role = 'speaker'), '[]') AS speakers,
           coalesce(json_agg(json_build_object('name', l.name, 'slug', o.slug) ORDER BY l.position)
                    FILTER (WHERE l.role = 'named'), '[]') AS named
    FROM articles_claimactor l LEFT JOIN articles_actor o ON o.id = l.actor_id WHERE l.claim_id = c.id
) people ON true
"""
_JOINS = {
    "people": _PEOPLE,
    "p": "JOIN articles_paragraph p ON p.id = c.paragraph_id",
    "a": "JOIN articles_article a ON a.id = c.article_id",
    "pub": "LEFT JOIN articles_publisher pub ON pub.id = a.publisher_id",
    "run": "JOIN articles_extractionrun run ON run.id = c.run_id",
}


@dataclass(frozen=True, slots=True)
class Roots:
    """The addresses in front of a claim's and an article's id, as the reader reaches them."""

    claims: str
    articles: str

    def values(self) -> dict[str, str]:
        return {"claims": self.claims, "articles": self.articles}


@dataclass(frozen=True, slots=True)
class Row:
    """A claim as JSON text, and its place: the number of its segment and the values of the segment's keys."""

    segment: int
    keys: tuple[Any, ...]
    json: str


def one(key: UUID, shown: Collection[str], roots: Roots) -> str | None:
    """The claim with the fields `shown`, None where there is none to show. One query."""
    fields = tuple(shown)
    statement = f"SELECT {_document(fields)} FROM articles_claim c {_joins(fields)} WHERE c.id = %(id)s AND c.is_shown"
    found = running.rows(statement, {"id": key, **roots.values()}, again=True)
    return found[0][0] if found else None


def some(keys: Iterable[UUID], shown: Collection[str], roots: Roots) -> dict[UUID, str]:
    """Those of the claims that are shown, by id. One query."""
    statement = (
        f"SELECT c.id, {_document(tuple(shown))} FROM articles_claim c {_joins(tuple(shown))}"
        " WHERE c.id = ANY(%(ids)s) AND c.is_shown"
    )
    return dict(running.rows(statement, {"ids": list(keys), **roots.values()}))


def read(
    choice: Choice,
    order: Order,
    most: int,
    shown: Collection[str],
    roots: Roots,
    *,
    behind: tuple[int, tuple[Any, ...]] | None = None,
    backwards: bool = False,
) -> list[Row]:
    """At most `most` claims of `choice`, in the direction of reading, from `behind` a segment's keys on.

    One query, and one more for each segment that the page reaches into.
    """
    first = behind[0] if behind else 0
    numbers = range(first, -1, -1) if backwards else range(first, len(order))
    found: list[Row] = []
    for number in numbers:
        if len(found) < most:
            after = behind[1] if behind and number == first else None
            statement, values = _page(choice, order[number], after, backwards, most - len(found), tuple(shown))
            again = not choice.parts
            width = len(order[number].keys)
            found += [
                Row(number, row[:width], row[width])
                for row in running.rows(statement, {**values, **roots.values()}, again=again)
            ]
    return found


def stream(choice: Choice, order: Order, shown: Collection[str], roots: Roots, *, size: int = 500) -> Iterator[str]:
    """All claims of `choice`, read `size` at a time: the memory it needs does not grow with them."""
    behind = None
    while True:
        rows = read(choice, order, size, shown, roots, behind=behind)
        yield from (row.json for row in rows)
        if len(rows) < size:
            return
        behind = rows[-1].segment, rows[-1].keys


def count(choice: Choice) -> int:
    """How many claims there are of `choice`: kept counts where they know, else counted."""
    if choice.is_counted:
        years = tallies.facets(choice.treaty, choice.kinds, choice.modalities).years
        return sum(n for year, n in years.items() if choice.dated is None or (year is not None) == choice.dated)
    from_, conditions, values = _source(choice, by_day=False)
    days = [_day(part, "c.date_start") for part in hold(choice)]
    statement = f"SELECT count(*) FROM {from_} WHERE {' AND '.join([*conditions, *days])}"
    total: int = running.rows(statement, values)[0][0]
    return total


def _page(
    choice: Choice, segment: Segment, after: tuple[Any, ...] | None, backwards: bool, most: int, shown: tuple[str, ...]
) -> tuple[str, dict[str, Any]]:
    by_day = segment.keys[0] in ("date_start", "id")
    from_, conditions, values = _source(choice, by_day=by_day)
    linked = by_day and choice.treaty is not None
    columns = {"date_start": "l.day", "id": "l.claim_id"} if linked else {}
    keys = [columns.get(key, f"c.{key}") for key in segment.keys]
    where = segment.where
    if linked and where[: len(RUNS_IN)] == RUNS_IN:
        where = (RUNS_IN_LINKED, *where[len(RUNS_IN) :])
    conditions += [_day(part, columns.get("date_start", "c.date_start")) for part in where]
    if linked and any(re.search(r"\bc\.", condition) for condition in conditions):
        from_ += " JOIN articles_claim c ON c.id = l.claim_id"
    falling = segment.descending != backwards
    if after is not None:
        # A row comparison is one bound of the index; the same written with OR reads the index from its start.
        values |= {f"k{number}": value for number, value in enumerate(after)}
        bound = ", ".join(f"%(k{number})s" for number in range(len(after)))
        conditions.append(f"({', '.join(keys)}) {'<' if falling else '>'} ({bound})")
    way = " DESC" if falling else ""
    # A limit that stands in the statement lets the server keep one plan; as a parameter it would plan each time anew.
    inner = (
        f"SELECT {', '.join(f'{key} AS k{number}' for number, key in enumerate(keys))} FROM {from_}"
        f" WHERE {' AND '.join(conditions)} ORDER BY {', '.join(key + way for key in keys)} LIMIT {int(most)}"
    )
    names = [f"page.k{number}" for number in range(len(keys))]
    return (
        f"SELECT {', '.join(names)}, {_document(shown)} FROM ({inner}) page"
        f" JOIN articles_claim c ON c.id = {names[-1]} {_joins(shown)}"
        f" ORDER BY {', '.join(name + way for name in names)}",
        values,
    )


def _source(choice: Choice, *, by_day: bool) -> tuple[str, list[str], dict[str, Any]]:
    """Where the claims of `choice` are read from, under which conditions, without those on their days."""
    conditions, values = list(choice.parts), dict(choice.values)
    values |= {"day_from": choice.day_from, "day_to": choice.day_to}
    alias = "c"
    from_ = "articles_claim c"
    if choice.treaty is not None:
        values["treaty"] = choice.treaty
        if by_day:
            alias, from_ = "l", "articles_claimtreaty l"
            conditions.append("l.treaty_id = %(treaty)s")
        else:
            conditions.append("c.id IN (SELECT claim_id FROM articles_claimtreaty WHERE treaty_id = %(treaty)s)")
    conditions.append(f"{alias}.is_shown")
    if choice.kinds:
        values["kinds"] = choice.kinds if len(choice.kinds) > 1 else choice.kinds[0]
        conditions.append(f"{alias}.kind = {'ANY(%(kinds)s)' if len(choice.kinds) > 1 else '%(kinds)s'}")
    if choice.modalities:
        values["modalities"] = choice.modalities
        conditions.append("c.modality = ANY(%(modalities)s)")
    return from_, conditions, {name: value for name, value in values.items() if value is not None}


def _day(condition: str, column: str) -> str:
    """A condition on the bare word `day`, written for the column that holds it."""
    return re.sub(r"^day\b", column, condition)


@lru_cache(maxsize=256)
def _document(shown: tuple[str, ...]) -> str:
    pairs = ", ".join(f"'{name}', {ALL[name]}" for name in shown)
    return f"json_build_object({pairs})::text"


@lru_cache(maxsize=256)
def _joins(shown: tuple[str, ...]) -> str:
    """The tables that the fields need, each after those it hangs on."""
    needed = {alias for name in shown for alias in re.findall(r"\b(p|a|pub|run|people)\.", ALL[name])}
    if "pub" in needed:
        needed.add("a")
    return " ".join(join for alias, join in _JOINS.items() if alias in needed)
