"""The history of a claim: every change with its author, its time and what stood there before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from articles.models import Claim, Review, Revision
from articles.services.claim_record import Record

# What a change of state and of other parts shows in these, the entry's own words say already.
_SAID = frozenset({"review_state", "is_draft", "reasons", "extractor"})


@dataclass(frozen=True, slots=True)
class Difference:
    """One part of a claim that changed, as records keep it (articles.services.claim_record)."""

    part: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Entry:
    """One change: `author` is a person's name or an extractor with its version; `decision` is "" for an extractor's."""

    at: datetime
    author: str
    decision: str
    note: str
    differences: tuple[Difference, ...]


def history_of(claim: Claim) -> list[Entry]:
    """What happened to `claim` since it was first read, the first change first. Two queries."""
    revisions = Revision.objects.filter(claim=claim.pk).select_related("run")
    reviews = Review.objects.filter(claim=claim).select_related("by")
    entries = [
        *(
            Entry(each.at, f"{each.run.extractor} {each.run.version}", "", "", differences(each.before, each.after))
            for each in revisions
            if each.after
        ),
        *(
            Entry(each.at, str(each.by), each.decision, each.note, differences(each.before, each.after))
            for each in reviews
        ),
    ]
    return sorted(entries, key=lambda entry: entry.at)


def differences(before: Record, after: Record) -> tuple[Difference, ...]:
    """The parts in which two records of a claim differ, in the record's order."""
    return tuple(
        Difference(part, before.get(part), value)
        for part, value in after.items()
        if part not in _SAID and before.get(part) != value
    )
