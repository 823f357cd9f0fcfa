"""All that can be read over the API, for tests that hold everywhere."""

LISTS = [
    "treaties/",
    "treaties/inf/timeline/",
    "actors/",
    "publishers/",
    "articles/",
    "articles/{article}/paragraphs/",
    "claims/",
    "stories/",
    "ingestions/",
    "batches/",
]
SINGLE = [
    "",
    "treaties/inf/",
    "actors/ministry/",
    "articles/{article}/",
    "claims/{claim}/",
    "stories/{story}/",
    "ingestions/{ingestion}/",
    "batches/{batch}/",
    "claims/{claim}/history/",
    "changes/",
    "claims/facets/",
    "treaties/inf/positions/",
    "claims/histogram/",
]
SEARCH = "search/?q=treaty"


def address(path, record):
    """Where `path` leads in a record."""
    return "/api/v1/" + path.format(
        article=record.article.pk,
        claim=record.leaving.pk,
        story=record.story.pk,
        ingestion=record.ingestion.key,
        batch=record.batch.key,
    )
