"""Claims as RIS records, which reference managers read (Zotero, EndNote, Mendeley)."""

from collections.abc import Iterable, Iterator

from articles.services.exports.cited import Cited

MEDIA_TYPE = "application/x-research-info-systems"


def write(claims: Iterable[Cited]) -> Iterator[str]:
    """One record for each claim."""
    return (record(claim) for claim in claims)


def record(claim: Cited) -> str:
    """A newspaper article with the quote as its note; lines end as the format asks, by CR LF."""
    day = claim.published
    tags = [
        ("TY", "NEWS"),
        ("ID", claim.id),
        *(("AU", name) for name in claim.authors),
        ("TI", claim.shown_title),
        ("T2", claim.publisher),
        ("PY", str(day.year) if day else ""),
        ("DA", f"{day.year:04}/{day.month:02}/{day.day:02}" if day else ""),
        ("SP", f"para. {claim.number}"),
        ("UR", claim.address),
        ("LA", claim.language),
        ("N1", f"“{claim.quote}”"),
        *(("KW", treaty) for treaty in claim.treaties),
        ("DP", "TreatyKB"),
        ("L2", claim.page),
    ]
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in tags if value]
    return "\r\n".join([*lines, "ER  - ", "", ""])
