"""A reference in the style of the American Psychological Association, 7th edition (10.1: newspaper articles online)."""

from articles.services.exports.cited import MONTHS, Cited


def citation(claim: Cited) -> str:
    """`Quill, A., & Rook, B. (2019, January 16). Talks resume (para. 2). Harbour Daily. https://...`, plain text.

    An article without a byline moves its title to the author's place, as the style asks.
    """
    title, when = f"{claim.shown_title} (para. {claim.number})", f"({_day(claim)})."
    authors = _authors(claim.authors)
    head = f"{authors} {when} {title}." if authors else f"{title}. {when}"
    publisher = f"{claim.publisher}." if claim.publisher else ""
    here = f"Retrieved from TreatyKB, {claim.page}" if claim.url else ""
    return " ".join(part for part in (head, publisher, claim.address, here) if part)


def _authors(names: tuple[str, ...]) -> str:
    shown = [_initialled(name) for name in names]
    return shown[0] if len(shown) == 1 else ", ".join(shown[:-1]) + f", & {shown[-1]}" if shown else ""


def _initialled(name: str) -> str:
    *given, family = name.split()
    initials = " ".join(f"{part[0]}." for part in given)
    return f"{family}, {initials}" if initials else family


def _day(claim: Cited) -> str:
    day = claim.published
    return f"{day.year}, {MONTHS[day.month - 1]} {day.day}" if day else "n.d."
