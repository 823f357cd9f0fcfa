"""One example of everything that the API says or takes, for the schema; tests hold them against it."""

from __future__ import annotations

from typing import Any

HOST = "http://127.0.0.1:8000"
ROOT = f"{HOST}/api/v1"
ARTICLE_ID = "bf325da9-6b81-5602-b16b-476e913a0c0e"
CLAIM_ID = "c27cb934-a4ae-5287-8c42-f6de92e903b7"
STORY_ID = "0d2f8a52-30c5-5d6f-8a43-1f7d0f1b6a11"
UPLOAD_ID = "7b1d3c66-5a52-4b0f-9a51-0f5f3a3f2f10"
TEXT_HASH = "4f5d356915230491f3b639cac1255c7e3cd921633ff0d03ca9219cef9a06c1db"
TIME = "2026-11-21T20:53:00Z"
SOURCE = {"title": "Text of the treaty", "url": "https://example.org/treaty"}
PUBLISHER = {"slug": "harbour-daily", "name": "Harbour Daily"}
ARTICLE = {
    "id": ARTICLE_ID,
    "title": "Talks on missiles resume",
    "publisher": PUBLISHER,
    "published": "2019-01-16",
    "url": "",
}
RURITANIA = {"name": "Ruritania", "slug": "ruritania"}
DATE = {
    "start": "2019-02-02", "end": "2019-02-02", "precision": "day", "basis": "relative", "text": "February 2",
    "edtf": "2019-02-02", "reason": "February 2 after the published Wednesday, 16 January 2019",
}  # fmt: skip
CLAIM = {
    "id": CLAIM_ID,
    "url": f"{HOST}/claims/{CLAIM_ID}/",
    "kind": "withdrawal",
    "modality": "planned",
    "confidence": 0.88,
    "review_state": "pending",
    "treaties": [{"slug": "inf", "short_name": "INF Treaty"}],
    "speakers": [RURITANIA],
    "actors": [{"name": "two officials", "slug": None}],
    "date": DATE,
    "quote": "Ruritania will leave the treaty on February 2",
    "prefix": "The capital woke to snow. ",
    "suffix": ", its ministry said. Its ministr",
    "paragraph": 0,
    "paragraph_url": f"{HOST}/articles/{ARTICLE_ID}/#p0",
    "start": 26,
    "end": 71,
    "article": {**ARTICLE, "byline": "By Ada Quill", "language": "en"},
    "text_sha256": TEXT_HASH,
}
REASON = {"part": "kind", "rule": "leave", "trigger": "will leave"}
RUN = {"extractor": "rules", "version": "7", "read_against": "2019-01-16", "ran_at": TIME}
CLAIM_DETAIL = {**CLAIM, "reasons": [REASON], "extraction": RUN}
TREATY = {
    "slug": "inf",
    "url": f"{HOST}/treaties/inf/",
    "short_name": "INF Treaty",
    "name": "Treaty on the Elimination of Intermediate-Range and Shorter-Range Missiles",
    "summary": "Bans ground-launched missiles of intermediate range.",
    "wikidata": "",
    "official_text": SOURCE,
    "claim_count": 214,
}
NAME = {"text": "INF", "kind": "acronym", "ambiguous": False}
PARTY = {"actor": RURITANIA, "role": "party", "joined": "1988-06-01", "left": "2019-08-02", "source": SOURCE}
MILESTONE = {
    "kind": "signed", "edtf": "1987-12-08", "start": "1987-12-08", "end": "1987-12-08", "note": "", "source": SOURCE,
}  # fmt: skip
CLAUSE = {
    "kind": "withdrawal", "article": "XV(2)", "summary": "Six months' notice.", "period": "P6M", "source": SOURCE,
}  # fmt: skip
TREATY_DETAIL = {**TREATY, "names": [NAME], "parties": [PARTY], "milestones": [MILESTONE], "clauses": [CLAUSE]}
ACTOR = {
    "slug": "ruritania", "url": f"{HOST}/actors/ruritania/", "name": "Ruritania", "kind": "state", "of": None,
    "iso3166": "", "wikidata": "", "claim_count": 31,
}  # fmt: skip
MEMBERSHIP = {
    "treaty": {"slug": "inf", "short_name": "INF Treaty"}, "role": "party", "joined": "1988-06-01", "left": "",
    "source": SOURCE,
}  # fmt: skip
ACTOR_DETAIL = {**ACTOR, "names": [{**NAME, "text": "Ruritanians"}], "offices": [], "treaties": [MEMBERSHIP]}
ARTICLE_ROW = {
    **ARTICLE, "page": f"{HOST}/articles/{ARTICLE_ID}/", "byline": "By Ada Quill", "language": "en", "sample": False,
    "text_sha256": TEXT_HASH, "added_at": TIME, "claim_count": 2,
}  # fmt: skip
ORIGINAL = {"name": "talks.txt", "sha256": TEXT_HASH, "size": 1204, "encoding": "utf-8"}
STORY = {
    "id": STORY_ID, "page": f"{HOST}/stories/{STORY_ID}/", "article_count": 3, "publisher_count": 3, "text_count": 1,
    "changed_at": TIME,
}  # fmt: skip
INGESTION = {
    "id": UPLOAD_ID, "url": f"{ROOT}/ingestions/{UPLOAD_ID}/", "batch": None, "found_in": None, "name": "talks.txt",
    "state": "done", "reason": "",
    "article": {
        "id": ARTICLE_ID, "title": ARTICLE["title"], "url": f"{ROOT}/articles/{ARTICLE_ID}/",
        "page": f"{HOST}/articles/{ARTICLE_ID}/",
    },
    "sha256": TEXT_HASH, "size": 1204, "attempts": 1, "submitted_at": TIME, "finished_at": TIME,
}  # fmt: skip
BATCH = {
    "id": UPLOAD_ID, "url": f"{ROOT}/batches/{UPLOAD_ID}/", "page": f"{HOST}/upload/{UPLOAD_ID}/",
    "ingestions": f"{ROOT}/ingestions/?batch={UPLOAD_ID}", "way": "api", "finished": True,
    "counts": {"queued": 0, "running": 0, "done": 2, "duplicate": 0, "failed": 0, "unpacked": 0}, "submitted_at": TIME,
}  # fmt: skip
ENTRY: dict[str, Any] = {
    "at": TIME, "by": "curator", "person": True, "decision": "accepted", "note": "", "before": {"kind": "withdrawal"},
    "after": {"kind": "withdrawal"},
}  # fmt: skip
SNIPPET = [{"text": "Ruritania will ", "found": False}, {"text": "leave", "found": True}]
FOUND = {"index": 0, "kind": "body", "url": CLAIM["paragraph_url"], "article": ARTICLE}

EXAMPLES: dict[str, Any] = {
    "Root": {
        **{
            name: f"{ROOT}/{name}/"
            for name in (
                "treaties", "actors", "publishers", "articles", "claims", "stories", "search", "ingestions", "batches",
                "changes", "schema", "docs",
            )
        },
    },
    "Claim": CLAIM,
    "ClaimDetail": CLAIM_DETAIL,
    "Treaty": TREATY,
    "TreatyDetail": TREATY_DETAIL,
    "Actor": ACTOR,
    "ActorDetail": ACTOR_DETAIL,
    "Publisher": {**PUBLISHER, "article_count": 17},
    "Article": ARTICLE_ROW,
    "ArticleDetail": {**ARTICLE_ROW, "originals": [ORIGINAL], "paragraph_count": 2},
    "Paragraph": {
        "index": 0, "url": CLAIM["paragraph_url"], "kind": "body",
        "text": f"{CLAIM['prefix']}{CLAIM['quote']}, its ministry said.",
        "claims": [{"id": CLAIM_ID, "start": 26, "end": 71}],
    },
    "Story": STORY,
    "StoryDetail": {**STORY, "articles": [{**ARTICLE, "share": 0.91, "text": STORY_ID}]},
    "Ingestion": INGESTION,
    "Batch": BATCH,
    "Accepted": INGESTION,
    "Search": {
        "query": "leave", "capped": False, "treaties": [], "actors": [],
        "claims": [{"snippet": SNIPPET, "claim": CLAIM}], "paragraphs": [{"snippet": SNIPPET, "paragraph": FOUND}],
    },
    "Facets": {
        "total": 214, "kinds": {"withdrawal": 120, "denial": 94}, "modalities": {"asserted": 214},
        "years": {"2018": 60, "2019": 140}, "undated": 14,
    },
    "Histogram": {"by": "month", "bars": [{"start": "2019-02-01", "claims": 31}]},
    "Positions": {"as_of": None, "results": [{"side": RURITANIA, "speaker": RURITANIA, "claim": CLAIM}]},
    "Changes": {
        "next": None, "position": f"771.claim.{CLAIM_ID}",
        "results": [
            {"kind": "claim", "id": CLAIM_ID, "action": "created", "at": TIME, "url": f"{ROOT}/claims/{CLAIM_ID}/"}
        ],
    },
    "HistoryEntry": ENTRY,
    "History": {"id": CLAIM_ID, "review_state": "accepted", "shown": True, "history": [ENTRY]},
    "ReviewForm": {"decision": "corrected", "note": "It was a threat.", "correction": {"kind": "threat"}},
    "TreatyForm": {
        "slug": "inf", "short_name": "INF Treaty", "name": TREATY["name"], "summary": TREATY["summary"],
        "names": [{"text": "INF", "kind": "acronym"}],
    },
    "ActorForm": {"slug": "ruritania", "name": "Ruritania", "kind": "state"},
    "AmendmentForm": {"published": "2019-01-16"},
    "OriginalForm": {
        "title": ARTICLE["title"], "publisher": "Harbour Daily", "published": "2019-01-16",
        "paragraphs": [f"{CLAIM['prefix']}{CLAIM['quote']}, its ministry said."],
    },
}  # fmt: skip


def example_of(schema: dict[str, Any]) -> Any | None:
    """The example of a reference to a component, in a page where the component is one; None where there is none."""
    name = schema.get("$ref", "").rpartition("/")[2]
    if name.startswith("Paginated"):
        row = EXAMPLES.get(name.removeprefix("Paginated").removesuffix("List"))
        return None if row is None else {"next": None, "previous": None, "results": [row]}
    return EXAMPLES.get(name)
