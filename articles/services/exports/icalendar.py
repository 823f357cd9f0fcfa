"""Dated claims as a calendar (iCalendar, RFC 5545), for planning around what is due."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from articles.services.exports.cited import Cited

MEDIA_TYPE = "text/calendar"
_LONGEST = 75


def write(claims: Iterable[Cited], now: datetime) -> Iterator[str]:
    """A calendar with an event of whole days for each claim that has days; the others stand in no calendar."""
    yield from _lines("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//TreatyKB//Claims//EN", "CALSCALE:GREGORIAN")
    for claim in claims:
        if claim.first_day and claim.last_day:
            yield event(claim, now)
    yield from _lines("END:VCALENDAR")


def event(claim: Cited, now: datetime) -> str:
    """One event; its end is the day behind the last one, as the format counts."""
    assert claim.first_day is not None
    assert claim.last_day is not None
    title = f"{', '.join(claim.treaties)}: {claim.kind.replace('_', ' ')}"
    if claim.modality != "asserted":
        title += f" ({claim.modality})"
    return "".join(
        _lines(
            "BEGIN:VEVENT",
            f"UID:{claim.id}@treatykb",
            f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}",
            f"DTSTART;VALUE=DATE:{_day(claim.first_day.isoformat())}",
            # The last day of the calendar has none behind it.
            f"DTEND;VALUE=DATE:{_day((min(claim.last_day, _LAST) + timedelta(days=1)).isoformat())}",
            f"SUMMARY:{_text(title)}",
            f"DESCRIPTION:{_text(claim.quote)}",
            f"URL:{claim.page}",
            f"CATEGORIES:{','.join(_text(treaty) for treaty in claim.treaties)}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        )
    )


_LAST = datetime(9999, 12, 30, tzinfo=UTC).date()


def _day(iso: str) -> str:
    return iso.replace("-", "")


def _text(text: str) -> str:
    """Escaped as TEXT (RFC 5545, 3.3.11), on one line."""
    folded = " ".join(text.split())
    return folded.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _lines(*lines: str) -> Iterator[str]:
    """Each folded to at most 75 octets, between characters, and ended by CR LF."""
    for line in lines:
        part, size = "", 0
        for character in line:
            width = len(character.encode())
            if size + width > _LONGEST:
                yield part + "\r\n"
                part, size = " ", 1
            part, size = part + character, size + width
        yield part + "\r\n"
