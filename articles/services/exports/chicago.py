"""A bibliography entry in the style of the Chicago Manual of Style, 17th edition (14.191: news, 14.205: online)."""

from articles.services.exports.cited import MONTHS, Cited


def citation(claim: Cited) -> str:
    """`Quill, Ada, and Ben Rook. “Talks Resume.” Harbour Daily, January 16, 2019, para. 2. https://...`, plain text."""
    where = [part for part in (claim.publisher, _day(claim), f"para. {claim.number}") if part]
    title = claim.shown_title
    stop = "" if title[-1] in ".?!" else "."
    parts = [_authors(claim.authors), f"“{title}{stop}”", f"{', '.join(where)}.", f"{claim.address}."]
    if claim.address != claim.paragraph_page:
        parts.append(f"TreatyKB, {claim.page}.")
    return " ".join(part for part in parts if part)


def _authors(names: tuple[str, ...]) -> str:
    if not names:
        return ""
    shown = [_inverted(names[0]), *names[1:]]
    joined = shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])}, and {shown[-1]}"
    return joined if joined.endswith(".") else f"{joined}."


def _inverted(name: str) -> str:
    given, _, family = name.rpartition(" ")
    return f"{family}, {given}" if given else name


def _day(claim: Cited) -> str:
    day = claim.published
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}" if day else "n.d."
