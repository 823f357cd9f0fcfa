"""The history of a claim in words."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from articles.models import Claim
from articles.services.history import Difference, Entry, history_of

_DECISIONS = {"accepted": "accepted it", "rejected": "rejected it", "corrected": "corrected it"}
_NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A part that changed: "kind", from "position" to "threat"."""

    part: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One change of a claim: "curator corrected it" with the parts that changed, and why in the curator's words."""

    at: datetime
    author: str
    did: str
    note: str
    changes: list[ChangeRow]


def history(claim: Claim) -> list[EntryRow]:
    """The changes of `claim` since it was first read; empty where there was none."""
    return [_entry(entry) for entry in history_of(claim)]


def _entry(entry: Entry) -> EntryRow:
    did = _DECISIONS.get(entry.decision, "read it anew")
    return EntryRow(entry.at, entry.author, did, entry.note, [_change(each) for each in entry.differences])


def _change(difference: Difference) -> ChangeRow:
    return ChangeRow(difference.part, _told(difference.before), _told(difference.after))


def _told(value: Any) -> str:
    """A value of a claim's record for people: names joined, a date by its days, a number as it is."""
    if isinstance(value, dict):
        start, end = value.get("start"), value.get("end")
        days = start if start == end else f"{start} to {end}"
        return days or f"“{value.get('text')}”, not resolved"
    if isinstance(value, list):
        return ", ".join(_name(each) for each in value) or _NOTHING
    return str(value).replace("_", " ") if value not in (None, "") else _NOTHING


def _name(value: Any) -> str:
    return str(value["name"]) if isinstance(value, dict) else str(value)
