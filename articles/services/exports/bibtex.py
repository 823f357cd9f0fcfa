"""Claims as BibTeX entries, which BibLaTeX reads too."""

from collections.abc import Iterable, Iterator

from articles.services.exports.cited import Cited

MEDIA_TYPE = "application/x-bibtex"
# What LaTeX would take as a command, written so that it prints as itself.
_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "$": r"\$",
        "&": r"\&",
        "#": r"\#",
        "%": r"\%",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)


def write(claims: Iterable[Cited]) -> Iterator[str]:
    """One entry for each claim, with an empty line between them."""
    return (f"{entry(claim)}\n" for claim in claims)


def entry(claim: Cited) -> str:
    """An `@misc` entry whose key is the claim's id; the quote stands in its note."""
    day = claim.published
    fields = {
        # Names in braces of their own are printed as they are written, not taken apart.
        "author": " and ".join(f"{{{_text(name)}}}" for name in claim.authors),
        "title": f"{{{_text(claim.shown_title)}}}",
        "howpublished": _text(claim.publisher),
        "year": str(day.year) if day else "",
        "month": str(day.month) if day else "",
        "date": day.isoformat() if day else "",
        "url": _address(claim.address),
        "note": f"Paragraph {claim.number}: ``{_text(claim.quote)}''. TreatyKB, \\url{{{_address(claim.page)}}}",
        "langid": "english" if claim.language == "en" else "",
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{treatykb-{claim.id},", *lines, "}"])


def _text(text: str) -> str:
    return " ".join(text.split()).translate(_ESCAPES)


def _address(url: str) -> str:
    """Braces in addresses would end the field."""
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C").replace(" ", "%20")
