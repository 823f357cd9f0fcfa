"""What a new reading of an article means for the claims that are there: which stay, change, go or are new."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from articles.models import Article, Claim, ExtractionRun, ReviewState, Revision
from articles.services.bulk import copy_rows
from articles.services.claim_record import Record, record_of

# What differs between two findings of a claim that did not change.
_NOT_COMPARED = {"extractor"}
Place = tuple[int, int, int, str]


def make_way(article: Article, found: Mapping[UUID, Record], run: ExtractionRun) -> set[UUID]:
    """The ids among `found` (each with its record) that `run` has to write, once this removed what they replace.

    In the caller's transaction. Claims that a person reviewed stay, whatever is found, and nothing is written at a
    place and kind that one of them has. What changes or goes is kept as a revision.
    """
    stored = list(
        Claim.everything.filter(article=article)
        .select_related("paragraph", "run")
        .prefetch_related("treaty_links__treaty", "actor_links__actor")
        .defer("search", "paragraph__search", "paragraph__text")
    )
    if not stored:
        return set(found)
    reviewed = [claim for claim in stored if claim.review_state != ReviewState.PENDING]
    kept = {claim.pk for claim in reviewed}
    taken = {_place(record_of(claim)) for claim in reviewed}
    old = {claim.pk: record_of(claim) for claim in stored if claim.pk not in kept}
    new = {key: record for key, record in found.items() if key not in kept and _place(record) not in taken}
    same = {key for key, record in new.items() if key in old and _compared(old[key]) == _compared(record)}
    gone = old.keys() - same
    copy_rows(
        Revision,
        (Revision(claim=key, article=article, run=run, before=old[key], after=new.get(key)) for key in sorted(gone)),
    )
    Claim.everything.filter(pk__in=gone).delete()
    return new.keys() - same


def _place(record: Record) -> Place:
    return record["paragraph"], record["start"], record["end"], record["kind"]


def _compared(record: Record) -> Record:
    return {name: value for name, value in record.items() if name not in _NOT_COMPARED}
