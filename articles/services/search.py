"""Finds claims, paragraphs, treaties and actors by words, with snippets that show why they were found."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from django.contrib.postgres.search import SearchHeadline, SearchQuery
from django.db import connection
from django.db.models import Case, Exists, F, Func, OuterRef, Q, QuerySet, TextField, Value, When

from articles.models import Actor, ActorName, Claim, Paragraph, Treaty, TreatyName
from articles.services.refusals import Refused

# Ranking each hit of a word that stands in a tenth of all paragraphs takes a third of a second, 2000 of them 11 ms.
CANDIDATES = 2000
MAX_LENGTH = 300
ENGLISH = "english"
# Unicode leaves these two to programs for marks of their own; no text means anything by them.
START, STOP = "\ufdd0", "\ufdd1"
# ts_headline leaves out what looks like markup; these two stand in for its brackets while it works.
BRACKETS = {"<": "\ufdd2", ">": "\ufdd3"}

# A hit's length weighs in by its logarithm (normalisation 1), so that no paragraph wins by being long.
# The query is written out each time: as a constant the planner can tell rare words from common ones.
RANKED_CLAIMS = """
SELECT id, count(*) OVER () FROM (
    SELECT id, search FROM articles_claim AS claim
    WHERE is_shown AND search @@ websearch_to_tsquery('english', %(text)s) {narrowing} LIMIT %(candidates)s
) AS candidate
ORDER BY ts_rank(search, websearch_to_tsquery('english', %(text)s), 1) DESC, id LIMIT %(limit)s
"""
RANKED_PARAGRAPHS = """
SELECT id, count(*) OVER () FROM (
    SELECT id, kind, search FROM articles_paragraph
    WHERE search @@ websearch_to_tsquery('english', %(text)s) LIMIT %(candidates)s
) AS candidate
ORDER BY kind <> 'body', ts_rank(search, websearch_to_tsquery('english', %(text)s), 1) DESC, id LIMIT %(limit)s
"""

FACETS = ("kind", "treaty", "speaker", "publisher")
# What a search can be narrowed to, each by its own words.
_NARROWINGS = {
    "kind": "AND claim.kind = %(kind)s",
    "treaty": """AND EXISTS (
        SELECT FROM articles_claimtreaty AS link JOIN articles_treaty AS treaty ON treaty.id = link.treaty_id
        WHERE link.claim_id = claim.id AND treaty.slug = %(treaty)s)""",
    "publisher": """AND EXISTS (
        SELECT FROM articles_article AS article JOIN articles_publisher AS publisher ON publisher.id = publisher_id
        WHERE article.id = claim.article_id AND publisher.slug = %(publisher)s)""",
    "speaker": """AND EXISTS (
        SELECT FROM articles_claimactor AS link JOIN articles_actor AS actor ON actor.id = link.actor_id
        WHERE link.claim_id = claim.id AND link.role = 'speaker' AND actor.slug = %(speaker)s)""",
}
# Counted over the candidates of a search: how many of them each value would leave.
_FACETS = """
WITH candidate AS MATERIALIZED (
    SELECT id, kind, article_id FROM articles_claim
    WHERE is_shown AND search @@ websearch_to_tsquery('english', %(text)s) LIMIT %(candidates)s
), counted (facet, value, name, claims) AS (
    SELECT 'kind', kind, replace(kind, '_', ' '), count(*) FROM candidate GROUP BY kind
    UNION ALL
    SELECT 'treaty', treaty.slug, treaty.short_name, count(*) FROM candidate
    JOIN articles_claimtreaty AS link ON link.claim_id = candidate.id
    JOIN articles_treaty AS treaty ON treaty.id = link.treaty_id GROUP BY treaty.id
    UNION ALL
    SELECT 'speaker', actor.slug, actor.name, count(*) FROM candidate
    JOIN articles_claimactor AS link ON link.claim_id = candidate.id AND link.role = 'speaker'
    JOIN articles_actor AS actor ON actor.id = link.actor_id GROUP BY actor.id
    UNION ALL
    SELECT 'publisher', publisher.slug, publisher.name, count(*) FROM candidate
    JOIN articles_article AS article ON article.id = candidate.article_id
    JOIN articles_publisher AS publisher ON publisher.id = article.publisher_id GROUP BY publisher.id
)
SELECT facet, value, name, claims FROM (
    SELECT *, row_number() OVER (PARTITION BY facet ORDER BY claims DESC, name) AS place FROM counted
) AS placed WHERE place <= %(values)s ORDER BY facet, place
"""

Snippet = list[tuple[str, bool]]
Row = TypeVar("Row", Treaty, Actor)


@dataclass(frozen=True, slots=True)
class ClaimHit:
    """A claim, with its evidence, and its whole quote in pieces: each a text, and whether it was searched for."""

    claim: Claim
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class ParagraphHit:
    """A paragraph, with its article and publisher, and the pieces around what was searched for."""

    paragraph: Paragraph
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value that a search can be narrowed to, and how many of its claims have it."""

    value: str
    name: str
    claims: int


@dataclass(frozen=True, slots=True)
class SearchResults:
    """What was found, best first; `capped` when more matched than were ranked, so that better ones may be missing."""

    claims: list[ClaimHit]
    paragraphs: list[ParagraphHit]
    treaties: list[Treaty]
    actors: list[Actor]
    capped: bool = False

    def __bool__(self) -> bool:
        return bool(self.claims or self.paragraphs or self.treaties or self.actors)


def search(
    text: str, *, limit: int = 20, narrowed: Mapping[str, str] | None = None, with_evidence: bool = True
) -> SearchResults:
    """At most `limit` of each sort that match `text`, in a number of queries that does not depend on the hits.

    Without evidence a hit's claim has its key and quote, for those who read the rest elsewhere.
    `narrowed` leaves only the claims that have these values of facets, and nothing but claims.

    Claims and paragraphs match by English word stems, with "quoted phrases", or and -without as in web searches;
    treaties and actors by the beginning of one of their names. Text that says nothing finds nothing.
    Raises Refused("bad_query").
    """
    text = _searchable(text)
    if not text:
        return SearchResults([], [], [], [])
    narrowed = {facet: value for facet, value in (narrowed or {}).items() if value}
    narrowing = " ".join(_NARROWINGS[facet] for facet in narrowed)
    claims, claims_capped = _ranked(RANKED_CLAIMS.format(narrowing=narrowing), text, limit, **narrowed)
    if narrowed:
        return SearchResults(_claim_hits(claims, text, with_evidence), [], [], [], claims_capped)
    paragraphs, paragraphs_capped = _ranked(RANKED_PARAGRAPHS, text, limit)
    return SearchResults(
        claims=_claim_hits(claims, text, with_evidence),
        paragraphs=_paragraph_hits(paragraphs, text),
        treaties=list(_named(Treaty.objects.all(), TreatyName, "treaty", ["short_name", "name"], text)[:limit]),
        actors=list(_named(Actor.objects.select_related("of"), ActorName, "actor", ["name"], text)[:limit]),
        capped=claims_capped or paragraphs_capped,
    )


def facets(text: str, values: int = 8) -> dict[str, list[FacetValue]]:
    """By facet, the `values` that most of the claims that match `text` have; of many claims the first 2,000 count.

    The facets are kind, treaty, speaker and publisher. One query. Raises Refused("bad_query").
    """
    text = _searchable(text)
    found: dict[str, list[FacetValue]] = {facet: [] for facet in FACETS}
    if not text:
        return found
    with connection.cursor() as cursor:
        cursor.execute(_FACETS, {"text": text, "candidates": CANDIDATES, "values": values})
        for facet, value, name, claims in cursor.fetchall():
            found[facet].append(FacetValue(value, name, claims))
    return found


def suggest(text: str, limit: int = 6) -> list[str]:
    """Names of treaties, then of actors, that begin with `text`; none for less than two characters.

    Two queries. Raises Refused("bad_query").
    """
    text = _searchable(text)
    if len(text) < 2:
        return []
    treaties = _named(Treaty.objects.all(), TreatyName, "treaty", ["short_name", "name"], text)[:limit]
    actors = _named(Actor.objects.select_related("of"), ActorName, "actor", ["name"], text)[:limit]
    return [*(treaty.short_name for treaty in treaties), *(actor.name for actor in actors)]


def _searchable(text: str) -> str:
    text = " ".join(text.split())
    if "\x00" in text:
        raise Refused("bad_query", "The query holds a NUL character, which stands in no text.")
    if len(text) > MAX_LENGTH:
        raise Refused("bad_query", f"The query is longer than {MAX_LENGTH} characters; search for fewer words.")
    return text


def _ranked(statement: str, text: str, limit: int, **narrowed: str) -> tuple[list[Any], bool]:
    """Primary keys, best first, and whether there were more candidates than are ranked."""
    with connection.cursor() as cursor:
        cursor.execute(statement, {"text": text, "candidates": CANDIDATES + 1, "limit": limit, **narrowed})
        rows = cursor.fetchall()
    return [row[0] for row in rows], bool(rows) and rows[0][1] > CANDIDATES


def _claim_hits(keys: list[Any], text: str, with_evidence: bool) -> list[ClaimHit]:
    whole = SearchHeadline("quote", _query(text), config=ENGLISH, start_sel=START, stop_sel=STOP, highlight_all=True)
    claims = Claim.objects.filter(pk__in=keys)
    claims = claims.with_evidence().defer("search", "paragraph__search") if with_evidence else claims.only("quote")
    rows: Iterable[Any] = claims.annotate(marked=whole)
    hits = {claim.pk: ClaimHit(claim, _quote_in_pieces(claim.quote, claim.marked)) for claim in rows}
    return [hits[key] for key in keys if key in hits]


def _paragraph_hits(keys: list[Any], text: str) -> list[ParagraphHit]:
    bracketless = Func(
        F("text"),
        Value("".join(BRACKETS)),
        Value("".join(BRACKETS.values())),
        function="translate",
        output_field=TextField(),
    )
    around = SearchHeadline(
        bracketless,
        _query(text),
        config=ENGLISH,
        start_sel=START,
        stop_sel=STOP,
        max_words=32,
        min_words=12,
        max_fragments=2,
        fragment_delimiter=" … ",
    )
    paragraphs = Paragraph.objects.filter(pk__in=keys).select_related("article__publisher").defer("search")
    rows: Iterable[Any] = paragraphs.annotate(marked=around)
    back = str.maketrans({stand_in: bracket for bracket, stand_in in BRACKETS.items()})
    hits = {paragraph.pk: ParagraphHit(paragraph, _pieces(paragraph.marked.translate(back))) for paragraph in rows}
    return [hits[key] for key in keys if key in hits]


def _query(text: str) -> SearchQuery:
    return SearchQuery(text, config=ENGLISH, search_type="websearch")


def _quote_in_pieces(quote: str, marked: str) -> Snippet:
    """The quote exactly as it stands: one that itself holds START or STOP goes unmarked."""
    pieces = _pieces(marked)
    return pieces if "".join(text for text, _ in pieces) == quote else [(quote, False)]


def _pieces(marked: str) -> Snippet:
    """What stands between START and STOP was searched for; the rest stands around it."""
    pieces: Snippet = []
    for position, part in enumerate(marked.split(START)):
        hit, stop, rest = part.partition(STOP)
        if position and stop:
            pieces.append((hit, True))
            part = rest
        if part:
            pieces.append((part, False))
    return pieces


def _named(
    rows: QuerySet[Row], names: type[TreatyName | ActorName], owner: str, own: list[str], text: str
) -> QuerySet[Row]:
    """Rows one of whose names begins with `text`, whatever the case; those it names exactly come first."""
    text = text.strip('"')
    exact, begins = Q(slug__iexact=text), Q(slug__istartswith=text)
    for field in own:
        exact |= Q(**{f"{field}__iexact": text})
        begins |= Q(**{f"{field}__istartswith": text})
    others = names._default_manager.filter(**{owner: OuterRef("pk")})
    exact |= Q(Exists(others.filter(text__iexact=text)))
    begins |= Q(Exists(others.filter(text__istartswith=text)))
    return rows.filter(begins).order_by(Case(When(exact, then=0), default=1), own[0], "pk")
