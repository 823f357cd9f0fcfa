"""Finds claims, paragraphs, treaties and actors by words, with snippets that show why they were found."""

from collections.abc import Iterable
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
    SELECT id, search FROM articles_claim
    WHERE is_shown AND search @@ websearch_to_tsquery('english', %(text)s) LIMIT %(candidates)s
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
class SearchResults:
    """What was found, best first; `capped` when more matched than were ranked, so that better ones may be missing."""

    claims: list[ClaimHit]
    paragraphs: list[ParagraphHit]
    treaties: list[Treaty]
    actors: list[Actor]
    capped: bool = False

    def __bool__(self) -> bool:
        return bool(self.claims or self.paragraphs or self.treaties or self.actors)


def search(text: str, *, limit: int = 20) -> SearchResults:
    """At most `limit` of each sort that match `text`, in a number of queries that does not depend on the hits.

    Claims and paragraphs match by English word stems, with "quoted phrases", or and -without as in web searches;
    treaties and actors by the beginning of one of their names. Text that says nothing finds nothing.
    Raises Refused("bad_query").
    """
    text = " ".join(text.split())
    if "\x00" in text:
        raise Refused("bad_query", "The query holds a NUL character, which stands in no text.")
    if len(text) > MAX_LENGTH:
        raise Refused("bad_query", f"The query is longer than {MAX_LENGTH} characters; search for fewer words.")
    if not text:
        return SearchResults([], [], [], [])
    claims, claims_capped = _ranked(RANKED_CLAIMS, text, limit)
    paragraphs, paragraphs_capped = _ranked(RANKED_PARAGRAPHS, text, limit)
    return SearchResults(
        claims=_claim_hits(claims, text),
        paragraphs=_paragraph_hits(paragraphs, text),
        treaties=list(_named(Treaty.objects.all(), TreatyName, "treaty", ["short_name", "name"], text)[:limit]),
        actors=list(_named(Actor.objects.select_related("of"), ActorName, "actor", ["name"], text)[:limit]),
        capped=claims_capped or paragraphs_capped,
    )


def _ranked(statement: str, text: str, limit: int) -> tuple[list[Any], bool]:
    """Primary keys, best first, and whether there were more candidates than are ranked."""
    with connection.cursor() as cursor:
        cursor.execute(statement, {"text": text, "candidates": CANDIDATES + 1, "limit": limit})
        rows = cursor.fetchall()
    return [row[0] for row in rows], bool(rows) and rows[0][1] > CANDIDATES


def _claim_hits(keys: list[Any], text: str) -> list[ClaimHit]:
    whole = SearchHeadline("quote", _query(text), config=ENGLISH, start_sel=START, stop_sel=STOP, highlight_all=True)
    claims = Claim.objects.filter(pk__in=keys).with_evidence().defer("search", "paragraph__search")
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
