"""Tells whether two claims say the same thing, or cannot both hold."""

from collections.abc import Set
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from articles.extraction.vocabulary import ClaimKind, Modality

# Happens once to a treaty, whoever tells it.
_OF_THE_TREATY = frozenset({ClaimKind.ENTRY_INTO_FORCE, ClaimKind.EXPIRY})
# Happens once to a party; treaty, party and days tell one from another.
_OF_A_PARTY = frozenset(
    {ClaimKind.SIGNATURE, ClaimKind.RATIFICATION, ClaimKind.EXTENSION, ClaimKind.SUSPENSION, ClaimKind.WITHDRAWAL}
)
# Of these one party is the doer, whoever else is named: "Norland left the pact with Sudland".
_DONE_ALONE = frozenset({ClaimKind.RATIFICATION, ClaimKind.SUSPENSION, ClaimKind.WITHDRAWAL})
# What somebody says, on the day it is said.
_SPOKEN = frozenset({ClaimKind.DENIAL, ClaimKind.THREAT, ClaimKind.PROPOSAL, ClaimKind.POSITION})

# Papers give a speech the day it was held or the day after.
_NEXT_DAY = timedelta(days=1)
# An allegation is answered within this time; later denials answer others.
_ANSWERED_WITHIN = timedelta(days=366)
# Of the stems of both quotes so many are common to both. Set on pairs of the samples that were looked at; a provision
# has no day and no party to go by, so that its words must tell more.
_SAME_WORDS = 0.2
_SAME_PROVISION = 0.4
# Known no finer than this, days alone do not tell one event from the next.
_LONG = timedelta(days=31)

# A plan is told as done once it is, and as hanging on a condition before; "if" and "done" are two things.
_AGREE = frozenset(
    {
        *(frozenset({modality}) for modality in Modality),
        frozenset({Modality.ASSERTED, Modality.PLANNED}),
        frozenset({Modality.PLANNED, Modality.CONDITIONAL}),
    }
)


class Relation(StrEnum):
    """What one claim is to another."""

    SAYS_THE_SAME = "says_the_same"
    DENIES = "denies"
    """One alleges a breach, the other denies it."""
    SAYS_OTHERWISE = "says_otherwise"
    """One says that something was so, the other that it was not."""
    GIVES_ANOTHER_DATE = "gives_another_date"
    """Both tell of what happens once, on days that have none in common."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What of a claim is compared.

    `speakers` and `named` are those whom its speakers and its actors stand for: states and organisations, and people
    whose side is unknown; `doers` are those for whom the first named stands. `start` and `end` are inclusive days, None
    together. `stems` are its quote's words without endings.
    """

    kind: ClaimKind
    modality: Modality
    treaties: Set[str]
    speakers: Set[str]
    named: Set[str]
    doers: Set[str]
    start: date | None
    end: date | None
    stems: Set[str]

    @property
    def involved(self) -> Set[str]:
        """Everybody in it: who makes it and who is named."""
        return self.speakers | self.named

    @property
    def accused(self) -> Set[str]:
        """Whom an allegation is about: who is named in it and does not make it."""
        return self.named - self.speakers


def relation(one: Statement, other: Statement) -> Relation | None:
    """What `other` is to `one`, None where neither bears on the other. The same both ways round."""
    if not one.treaties & other.treaties:
        return None
    if one.kind != other.kind:
        return Relation.DENIES if _denies(one, other) or _denies(other, one) else None
    if not _is_same_matter(one, other):
        return None
    if one.kind in _OF_THE_TREATY and _apart(one, other) and _holds(one) and _holds(other):
        return Relation.GIVES_ANOTHER_DATE
    if not _is_same_time(one, other):
        return None
    if {one.modality, other.modality} == {Modality.ASSERTED, Modality.NEGATED}:
        return None if one.kind in _SPOKEN else Relation.SAYS_OTHERWISE
    return Relation.SAYS_THE_SAME if frozenset({one.modality, other.modality}) in _AGREE else None


def _denies(allegation: Statement, denial: Statement) -> bool:
    """The accused denies a breach: "Norland broke the pact" and "Norland says that it kept it"."""
    if allegation.kind is not ClaimKind.VIOLATION or denial.kind is not ClaimKind.DENIAL:
        return False
    if allegation.modality is Modality.NEGATED or not allegation.accused & denial.speakers:
        return False
    return _near(allegation, denial, _ANSWERED_WITHIN)


def _is_same_matter(one: Statement, other: Statement) -> bool:
    if one.kind in _OF_THE_TREATY:
        return True
    if one.kind is ClaimKind.PROVISION:
        return _common(one, other) >= _SAME_PROVISION
    if one.kind in _SPOKEN:
        return bool(one.speakers & other.speakers) and _common(one, other) >= _SAME_WORDS
    if not one.involved & other.involved:
        return False
    if one.kind in _DONE_ALONE and one.doers and other.doers and not one.doers & other.doers:
        return False
    told_by_days = one.kind in _OF_A_PARTY and _is_short(one) and _is_short(other)
    return told_by_days or _common(one, other) >= _SAME_WORDS


def _is_same_time(one: Statement, other: Statement) -> bool:
    if one.kind is ClaimKind.PROVISION:
        return True
    return _near(one, other, _NEXT_DAY if one.kind in _SPOKEN else timedelta(0))


def _near(one: Statement, other: Statement, distance: timedelta) -> bool:
    """Whether a day of one lies at most `distance` from a day of the other; False where one has no day."""
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    return max(one.start, other.start) - min(one.end, other.end) <= distance


def _apart(one: Statement, other: Statement) -> bool:
    if one.start is None or other.start is None:
        return False
    return not _near(one, other, timedelta(0))


def _holds(statement: Statement) -> bool:
    """Whether it says that something is so, without "if" and "not"."""
    return statement.modality in {Modality.ASSERTED, Modality.PLANNED}


def _is_short(statement: Statement) -> bool:
    return statement.start is not None and statement.end is not None and statement.end - statement.start < _LONG


def _common(one: Statement, other: Statement) -> float:
    """The share of the shorter quote's stems that the other has too."""
    fewest = min(len(one.stems), len(other.stems))
    return len(one.stems & other.stems) / fewest if fewest else 0.0
