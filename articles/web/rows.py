"""Claims as lists show them: everything a template prints, worked out beforehand."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from articles.extraction.vocabulary import ClaimKind, Modality
from articles.models import Claim, ClaimActor
from articles.services.entries import Entry
from articles.web.addresses import actor_address, article_address, claim_address, treaty_address
from articles.web.dates import DateLabel, day, label

FAMILIES = {
    "birth": (
        ClaimKind.NEGOTIATION,
        ClaimKind.SIGNATURE,
        ClaimKind.RATIFICATION,
        ClaimKind.ENTRY_INTO_FORCE,
        ClaimKind.EXTENSION,
    ),
    "end": (ClaimKind.SUSPENSION, ClaimKind.WITHDRAWAL, ClaimKind.EXPIRY),
    "conduct": (ClaimKind.PROVISION, ClaimKind.IMPLEMENTATION, ClaimKind.DEPLOYMENT),
    "dispute": (ClaimKind.VIOLATION, ClaimKind.DENIAL, ClaimKind.THREAT),
    "speech": (ClaimKind.PROPOSAL, ClaimKind.POSITION),
}
"""Kinds that share a colour; the word itself is always written beside it."""

_FAMILY = {kind.value: family for family, kinds in FAMILIES.items() for kind in kinds}
_MODALITIES = {
    Modality.PLANNED.value: "planned",
    Modality.CONDITIONAL.value: "conditional",
    Modality.NEGATED.value: "negated",
}


@dataclass(frozen=True, slots=True)
class Link:
    """A name, and the page about what it names; `url` is "" where there is none."""

    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of claim: its word in addresses, its name on the page, the family it shares its colour with."""

    word: str
    name: str
    family: str


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim in a list. `date` is None without a day; `undated` then says why. `modality` is "" for asserted.

    `speakers` is empty when the article itself speaks. `source` leads to the paragraph in the article. A fragment
    begins in the middle of its sentence. `publisher` is the article's title where nobody knows who published it.
    """

    url: str
    quote: str
    is_fragment: bool
    kind: Kind
    modality: str
    speakers: tuple[Link, ...]
    treaties: tuple[Link, ...]
    date: DateLabel | None
    undated: str
    publisher: str
    published: str
    published_machine: str
    article: str
    source: str
    paragraph: int
    is_sample: bool


@cache
def kind_of(word: str) -> Kind:
    """How pages show the kind `word`."""
    return Kind(word, word.replace("_", " "), _FAMILY[word])


def claim_rows(claims: Iterable[Claim]) -> list[ClaimRow]:
    """The rows of `claims`, which were read with their evidence."""
    return [claim_row(claim) for claim in claims]


def claim_row(claim: Claim) -> ClaimRow:
    """The row of one claim, which was read with its evidence."""
    article = claim.article
    return ClaimRow(
        url=claim.get_absolute_url(),
        quote=claim.quote,
        is_fragment=claim.quote[:1].islower(),
        kind=kind_of(claim.kind),
        modality=modality_of(claim),
        speakers=actor_links(claim.speakers),
        treaties=treaty_links(claim),
        date=date_of(claim),
        undated=undated_because(claim),
        publisher=article.publisher.name if article.publisher else f"“{article}”",
        published=day(article.published) if article.published else "",
        published_machine=article.published.isoformat() if article.published else "",
        article=str(article),
        source=source_of(claim),
        paragraph=claim.paragraph.index,
        is_sample=article.is_sample,
    )


def entry_rows(entries: Iterable[Entry]) -> list[ClaimRow]:
    """The rows of claims that a service read as entries."""
    return [entry_row(entry) for entry in entries]


def entry_row(entry: Entry) -> ClaimRow:
    """The row of one claim."""
    source = article_address(entry.article)
    title = entry.title or f"Article {entry.article}"
    dated = entry.date_start is not None and entry.date_end is not None
    return ClaimRow(
        url=claim_address(entry.pk),
        quote=entry.quote,
        is_fragment=entry.quote[:1].islower(),
        kind=kind_of(entry.kind),
        modality=_MODALITIES.get(entry.modality, ""),
        speakers=tuple(Link(name, actor_address(slug) if slug else "") for name, slug in entry.speakers),
        treaties=tuple(Link(name, treaty_address(slug)) for name, slug in entry.treaties),
        date=label(entry.date_start, entry.date_end, entry.date_precision) if dated else None,  # type: ignore[arg-type]
        undated="" if dated else _undated(bool(entry.date_basis), entry.date_text),
        publisher=entry.publisher or f"“{title}”",
        published=day(entry.published) if entry.published else "",
        published_machine=entry.published.isoformat() if entry.published else "",
        article=title,
        source=f"{source}#p{entry.paragraph}",
        paragraph=entry.paragraph,
        is_sample=entry.is_sample,
    )


def date_of(claim: Claim) -> DateLabel | None:
    """When the claimed thing happened, None where no day is known."""
    if claim.date_start is None or claim.date_end is None:
        return None
    return label(claim.date_start, claim.date_end, claim.date_precision)


def undated_because(claim: Claim) -> str:
    """Why a claim has no day; "" if it has one."""
    return "" if claim.date_start is not None else _undated(claim.is_unresolved, claim.date_text)


def _undated(is_unresolved: bool, text: str) -> str:
    if not is_unresolved:
        return "no date"
    return f"“{text}”, not resolved" if text else "not resolved"


def modality_of(claim: Claim) -> str:
    """How the claim is put, "" when it is simply asserted."""
    return _MODALITIES.get(claim.modality, "")


def actor_links(links: Iterable[ClaimActor]) -> tuple[Link, ...]:
    """The actors behind `links` as the claim names them, each with its page if the registry knows it."""
    return tuple(Link(link.name, link.actor.get_absolute_url() if link.actor else "") for link in links)


def treaty_links(claim: Claim) -> tuple[Link, ...]:
    """The treaties of a claim in its order."""
    return tuple(Link(link.treaty.short_name, link.treaty.get_absolute_url()) for link in claim.treaty_links.all())


def source_of(claim: Claim) -> str:
    """The address of the claim's paragraph in its article."""
    return f"{claim.article.get_absolute_url()}#p{claim.paragraph.index}"
