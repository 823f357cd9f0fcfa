"""How many queries each endpoint may ask: the same for one row and for thirty."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.extraction.vocabulary import ClaimKind
from articles.models import Batch, Clause, Ingestion, Office, Party, TreatyName
from tests.record import make_actor, make_article, make_claim, make_story, make_treaty

pytestmark = pytest.mark.django_db

# One for the rows; one more where a list is read in two segments, or where an address or a filter names other rows.
BUDGETS = {
    "treaties/": 1,
    "treaties/t0/": 1,
    "treaties/t0/timeline/": 2,
    "treaties/t0/timeline/?kind=withdrawal&actor=a0": 3,
    "actors/": 1,
    "actors/a0/": 1,
    "publishers/": 1,
    "articles/": 1,
    "articles/?publisher=paper-0": 2,
    "articles/{article}/": 1,
    "articles/{article}/paragraphs/": 2,
    "claims/": 2,
    "claims/?treaty=t0&actor=a0&publisher=paper-0": 5,
    "claims/?count=true": 3,
    "claims/{claim}/": 1,
    "claims/{claim}/history/": 3,
    "claims/?treaty=t0&kind=withdrawal&ordering=-date": 3,
    "claims/?date_from=2019-01-01&ordering=date": 2,
    "claims/?q=sentence&independent=true&expand=story,reasons": 2,
    "claims/facets/": 1,
    "claims/?format=jsonl": 2,
    "claims/?format=bibtex": 2,
    "treaties/t0/positions/": 3,
    "claims/facets/?treaty=t0&kind=withdrawal": 2,
    "claims/histogram/?treaty=t0": 2,
    "changes/": 1,
    "search/?q=treaty": 7,
    "stories/": 1,
    "stories/?article={article}": 2,
    "stories/{story}/": 1,
    "ingestions/": 1,
    "ingestions/{ingestion}/": 1,
    "ingestions/?batch={batch}": 2,
    "batches/": 1,
    "batches/{batch}/": 1,
}


def fill(rows):
    """`rows` of everything, all tied to the first treaty, actor and article."""
    treaties = [make_treaty(f"t{number}") for number in range(rows)]
    actors = [make_actor(f"a{number}", f"Actor {number}") for number in range(rows)]
    sentences = [f"Sentence {number} of the treaty." for number in range(rows)]
    first = make_article(*sentences, publisher="Paper 0")
    claims = [
        make_claim(first, sentence[:-1], *treaties, speaker=actors[0], named=tuple(actors)) for sentence in sentences
    ]
    told = [first]
    for number, treaty in enumerate(treaties):
        article = make_article(f"Text {number} on the treaty.", publisher=f"Paper {number}")
        told.append(article)
        make_claim(article, f"Text {number}", treaty, kind=ClaimKind.POSITION, days=None, speaker=actors[number])
        source = {"source_title": "A text"}
        TreatyName.objects.create(treaty=treaties[0], text=f"Name {number}", kind="name")
        Clause.objects.create(treaty=treaties[0], kind="ban", summary="Bans.", **source)
        Party.objects.create(treaty=treaties[0], actor=actors[number], role="party", **source)
        Office.objects.create(person=actors[0], title="Minister", of=actors[number], since="2000", **source)
        batch = Batch.objects.create(way="api")
        ingestion = Ingestion.objects.create(
            batch=batch, original=article.originals.get(), name="talks.txt", state="done", article=article
        )
    story = make_story(*told)
    return {
        "article": first.pk,
        "story": story.pk,
        "claim": claims[0].pk,
        "ingestion": ingestion.key,
        "batch": batch.key,
    }


@pytest.mark.parametrize("rows", [1, 30])
def test_the_number_of_queries_does_not_grow_with_the_rows(api, rows):
    keys = fill(rows)
    asked = {}
    for path in BUDGETS:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            response = api.get("/api/v1/" + path.format(**keys))
            # What is streamed is read while it is sent.
            assert b"".join(response)
        assert response.status_code == 200, (path, response.content)
        asked[path] = len(queries)
    assert asked == BUDGETS
