"""What other articles say to a claim, as its page shows it."""

from dataclasses import dataclass

from articles.extraction.agreement import Relation
from articles.models import Claim
from articles.services.agreement import Others, Voices, others_on
from articles.web.rows import ClaimRow, claim_rows

# A page shows so many independent texts; the number of the others is told.
SHOWN = 10

_HEADINGS = {
    Relation.SAYS_THE_SAME: "Others say the same",
    Relation.SAYS_OTHERWISE: "Others say that it was not so",
    Relation.GIVES_ANOTHER_DATE: "Others give another date",
}
_ANSWERS = {"violation": "The accused denies it", "denial": "Allegations that it stands against"}


@dataclass(frozen=True, slots=True)
class TextRow:
    """An independent text that bears on the claim: its first telling, and the reprints that say the same."""

    first: ClaimRow
    reprints: list[ClaimRow]


@dataclass(frozen=True, slots=True)
class VoicesRow:
    """One heading with the texts under it; `more` of them are not shown."""

    heading: str
    texts: list[TextRow]
    more: int
    speaks_against: bool


@dataclass(frozen=True, slots=True)
class OthersRow:
    """Everything others say to a claim. `publishers` and `texts` count its own article too."""

    voices: list[VoicesRow]
    publishers: int
    texts: int
    is_part: bool


def others_row(claim: Claim) -> OthersRow:
    """What others say to `claim`, which was read with its evidence."""
    others: Others = others_on(claim)
    everything = [*([others.same] if others.same else []), *others.against]
    return OthersRow([_voices(claim, voices) for voices in everything], others.publishers, others.texts, others.is_part)


def _voices(claim: Claim, voices: Voices) -> VoicesRow:
    rows = [claim_rows(_once_an_article(text)) for text in voices.texts[:SHOWN]]
    return VoicesRow(
        heading=_HEADINGS.get(voices.relation) or _ANSWERS[claim.kind],
        texts=[TextRow(first, reprints) for first, *reprints in rows],
        more=len(voices.texts) - len(rows),
        speaks_against=voices.relation is not Relation.SAYS_THE_SAME,
    )


def _once_an_article(text: tuple[Claim, ...]) -> list[Claim]:
    """The first of the claims of each article: one that says a thing twice is no reprint of itself."""
    first: dict[object, Claim] = {}
    for claim in text:
        first.setdefault(claim.article_id, claim)
    return list(first.values())
