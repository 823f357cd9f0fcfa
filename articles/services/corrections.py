"""Corrections: reads what a person wants a claim to say, and refuses what cannot be true of its paragraph."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from articles.extraction.dates import Precision
from articles.extraction.vocabulary import Basis, ClaimKind, Modality
from articles.models import Actor, Claim, ClaimActor, Treaty
from articles.services.claim_record import Record
from articles.services.refusals import Refused

FIELDS = ("start", "end", "kind", "modality", "treaties", "speakers", "actors", "date")
_DATE_FIELDS = ("start", "end", "precision", "basis", "text", "reason")
_MOST_ACTORS = 50
_MOST_NAME = 300
_MOST_DATE_TEXT = 300
_MOST_DATE_REASON = 500


@dataclass(frozen=True, slots=True)
class Correction:
    """New columns of a claim, and its new treaties and actors where they change (None: they stay)."""

    columns: dict[str, Any]
    treaties: list[Treaty] | None
    people: dict[ClaimActor.Role, list[ClaimActor]]


def read(claim: Claim, fields: Mapping[str, Any]) -> Correction:
    """What `fields` change of `claim`: any of FIELDS, with values as articles.services.claim_record writes them.

    Speakers and actors may also be given as plain slugs. The quote is cut from the paragraph, never given. Raises
    Refused("bad_field") with the field's name.
    """
    if unknown := sorted(set(fields) - set(FIELDS)):
        raise _bad(unknown[0], f"Unknown field; what can be corrected: {', '.join(FIELDS)}.")
    if not fields:
        raise _bad("", f"Nothing to correct; give at least one of {', '.join(FIELDS)}.")
    columns: dict[str, Any] = {}
    if "start" in fields or "end" in fields:
        columns |= _span(claim, fields.get("start", claim.start), fields.get("end", claim.end))
    for name, words in (("kind", ClaimKind), ("modality", Modality)):
        if name in fields:
            columns[name] = _word(name, fields[name], words)
    if "date" in fields:
        columns |= _date(fields["date"])
    roles = {"speakers": ClaimActor.Role.SPEAKER, "actors": ClaimActor.Role.NAMED}
    return Correction(
        columns,
        _treaties(fields["treaties"]) if "treaties" in fields else None,
        {role: _people(claim, name, role, fields[name]) for name, role in roles.items() if name in fields},
    )


def reasons_after(claim: Claim, fields: Mapping[str, Any]) -> list[Record]:
    """The claim's reasons, with a person in the place of the rules that decided the corrected parts."""
    corrected = {{"speakers": "speaker", "start": "span", "end": "span"}.get(name, name) for name in fields}
    kept = [reason for reason in claim.reasons if reason.get("part") not in corrected]
    return [*kept, *({"part": part, "rule": "corrected by a person", "trigger": ""} for part in sorted(corrected))]


def _span(claim: Claim, start: Any, end: Any) -> dict[str, Any]:
    text = claim.paragraph.text
    for name, place in (("start", start), ("end", end)):
        if not isinstance(place, int) or isinstance(place, bool) or not 0 <= place <= len(text):
            raise _bad(name, f"Must be a character of the paragraph, from 0 to {len(text)}.")
    if not text[start:end].strip():
        raise _bad("end", "The span from start to end holds no words.")
    return {"start": start, "end": end, "quote": text[start:end]}


def _word(name: str, value: Any, words: type[ClaimKind] | type[Modality] | type[Precision] | type[Basis]) -> str:
    known = [word.value for word in words]
    if value not in known:
        raise _bad(name, f"Must be one of {', '.join(known)}.")
    return str(value)


def _treaties(value: Any) -> list[Treaty]:
    slugs = _list("treaties", value)
    if not slugs:
        raise _bad("treaties", "A claim is about at least one treaty; reject it where it is about none.")
    if not all(isinstance(slug, str) for slug in slugs) or len(set(slugs)) < len(slugs):
        raise _bad("treaties", "Must be slugs of treaties, each once.")
    found = {treaty.slug: treaty for treaty in Treaty.objects.filter(slug__in=slugs)}
    if unknown := [slug for slug in slugs if slug not in found]:
        raise _bad("treaties", f"No treaty has the slug {', '.join(unknown)}.")
    return [found[slug] for slug in slugs]


def _people(claim: Claim, name: str, role: ClaimActor.Role, value: Any) -> list[ClaimActor]:
    given = [_person(name, entry) for entry in _list(name, value)]
    known = {actor.slug: actor for actor in Actor.objects.filter(slug__in=[slug for _, slug in given if slug])}
    if unknown := [slug for _, slug in given if slug and slug not in known]:
        raise _bad(name, f"No actor has the slug {', '.join(unknown)}.")
    return [
        ClaimActor(
            claim=claim,
            actor=known[slug] if slug else None,
            name=text or known[slug or ""].name,
            role=role,
            position=position,
        )
        for position, (text, slug) in enumerate(given)
    ]


def _person(name: str, entry: Any) -> tuple[str, str | None]:
    """A name, "" where the slug's own is meant, and the slug, None for people whom the registry does not know."""
    if isinstance(entry, str) and entry:
        return "", entry
    if isinstance(entry, Mapping) and set(entry) <= {"name", "slug"}:
        text, slug = entry.get("name") or "", entry.get("slug")
        if isinstance(text, str) and isinstance(slug, str | None) and (text or slug) and len(text) <= _MOST_NAME:
            return text, slug or None
    raise _bad(name, 'Must hold slugs of actors, or objects such as {"name": "two officials", "slug": null}.')


def _date(value: Any) -> dict[str, Any]:
    if value is None:
        names = ("date_precision", "date_basis", "date_text", "date_reason")
        return {"date_start": None, "date_end": None, **dict.fromkeys(names, "")}
    if not isinstance(value, Mapping) or not set(value) <= set(_DATE_FIELDS):
        raise _bad("date", f"Must be null or an object with {', '.join(_DATE_FIELDS)}.")
    start, end = (_day(value.get(name), name) for name in ("start", "end"))
    if end < start:
        raise _bad("date", "Its end lies before its start.")
    texts = {"text": _MOST_DATE_TEXT, "reason": _MOST_DATE_REASON}
    for name, most in texts.items():
        if not isinstance(value.get(name) or "", str) or len(value.get(name) or "") > most:
            raise _bad("date", f"Its {name} must be a text of at most {most} characters.")
    return {
        "date_start": start,
        "date_end": end,
        "date_precision": _word("date", value.get("precision"), Precision),
        "date_basis": _word("date", value.get("basis"), Basis),
        "date_text": value.get("text") or "",
        "date_reason": value.get("reason") or "Set by a person who read the article.",
    }


def _day(value: Any, name: str) -> date:
    try:
        if isinstance(value, str) and len(value) == len("2019-02-01"):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise _bad("date", f"Its {name} must be a day such as 2019-02-01.")


def _list(name: str, value: Any) -> list[Any]:
    if not isinstance(value, list) or len(value) > _MOST_ACTORS:
        raise _bad(name, f"Must be a list of at most {_MOST_ACTORS}.")
    return value


def _bad(name: str, message: str) -> Refused:
    return Refused("bad_field", message, field=name)
