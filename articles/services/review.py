"""Reviews: a curator accepts, rejects or corrects a claim; the claim as it stood is kept with who decided and when."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django.contrib.auth.models import AnonymousUser, User
from django.db import transaction

from articles.models import Article, Claim, ClaimActor, ClaimTreaty, Review, ReviewState
from articles.services import corrections
from articles.services.claim_record import record_of
from articles.services.refusals import Refused

PERMISSION = "articles.add_review"
Decision = Review.Decision
_MOST_NOTE = 1000


def may_review(user: User | AnonymousUser) -> bool:
    """True for curators: active accounts with the permission to add reviews (the group Curators has it)."""
    return user.is_active and user.has_perm(PERMISSION)


def accept(claim: UUID, *, by: User, note: str = "") -> Review:
    """The claim is right as it stands; a draft is shown from now on. Raises as `decide`."""
    return decide(claim, Decision.ACCEPTED, by=by, note=note)


def reject(claim: UUID, *, by: User, note: str = "") -> Review:
    """The claim is wrong; it is shown no longer and stays in the record. Raises as `decide`."""
    return decide(claim, Decision.REJECTED, by=by, note=note)


def correct(claim: UUID, fields: Mapping[str, Any], *, by: User, note: str = "") -> Review:
    """The claim says what `fields` (articles.services.corrections) say, and is shown. Raises as `decide`."""
    return decide(claim, Decision.CORRECTED, fields, by=by, note=note)


@transaction.atomic
def decide(
    claim: UUID,
    decision: Review.Decision,
    fields: Mapping[str, Any] | None = None,
    *,
    by: User,
    note: str = "",
    check: Callable[[], None] | None = None,
) -> Review:
    """Records `decision` on the claim, hidden ones included, and changes it accordingly; the row is locked meanwhile.

    `check` runs under the lock before anything changes; what it raises undoes everything. Raises Refused: "forbidden"
    for whoever is no curator, "no_claim", "bad_field", "conflict" where another claim has the corrected place and kind.
    """
    if not may_review(by):
        raise Refused("forbidden", "Only curators review claims; ask for membership in the group Curators.")
    if len(note) > _MOST_NOTE or "\x00" in note:
        raise Refused("bad_field", f"Must be at most {_MOST_NOTE} characters, none of them NUL.", field="note")
    row = _locked(claim)
    if check:
        check()
    before = record_of(row)
    if decision is Decision.CORRECTED:
        _apply(row, corrections.read(row, fields or {}), corrections.reasons_after(row, fields or {}))
    row.review_state = ReviewState(decision.value)
    if decision is not Decision.REJECTED:
        row.is_draft = False
    row.save(update_fields=_COLUMNS)
    return Review.objects.create(
        claim=row, decision=decision, by=by, note=note, before=before, after=record_of(_fresh(row.pk))
    )


_COLUMNS = [
    "start", "end", "quote", "kind", "modality", "reasons", "review_state", "is_draft",
    "date_start", "date_end", "date_precision", "date_basis", "date_text", "date_reason",
]  # fmt: skip


def _locked(claim: UUID) -> Claim:
    try:
        # The article first, as reading it again locks them.
        article = Claim.everything.values_list("article", flat=True).get(pk=claim)
        Article.objects.select_for_update(no_key=True).get(pk=article)
        Claim.everything.select_for_update(no_key=True).get(pk=claim)
    except Claim.DoesNotExist as error:
        raise Refused("no_claim", f"There is no claim {claim}.") from error
    return _fresh(claim)


def _fresh(claim: UUID) -> Claim:
    return (
        Claim.everything.select_related("paragraph", "run")
        .prefetch_related("treaty_links__treaty", "actor_links__actor")
        .get(pk=claim)
    )


def _apply(claim: Claim, correction: corrections.Correction, reasons: list[dict[str, Any]]) -> None:
    for name, value in correction.columns.items():
        setattr(claim, name, value)
    claim.reasons = reasons
    same_place = Claim.everything.filter(
        paragraph=claim.paragraph_id, start=claim.start, end=claim.end, kind=claim.kind
    ).exclude(pk=claim.pk)
    if other := same_place.first():
        raise Refused("conflict", f"Claim {other.pk} already stands at this place with this kind; review that one.")
    if correction.treaties is not None:
        ClaimTreaty.objects.filter(claim=claim).delete()
        ClaimTreaty.objects.bulk_create(
            ClaimTreaty(claim=claim, treaty=treaty, position=position)
            for position, treaty in enumerate(correction.treaties)
        )
    for role, people in correction.people.items():
        ClaimActor.objects.filter(claim=claim, role=role).delete()
        ClaimActor.objects.bulk_create(people)
