"""The filter of a timeline: what can be chosen, what is chosen, and how to let go of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import QueryDict

from articles.extraction.vocabulary import ClaimKind, Modality
from articles.models import Actor, ClaimActor, Publisher
from articles.services.choice import Choice
from articles.services.survey import Survey
from articles.web.queries import REVIEWS, moved
from articles.web.rows import Kind, Link, kind_of

# What a form leaves as it is, because it is chosen elsewhere on the page.
KEPT = ("from", "to", "lanes", "as_of")


@dataclass(frozen=True, slots=True)
class KindOption:
    """A kind that can be chosen, with the number of its claims."""

    kind: Kind
    count: int
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Option:
    """A value that can be chosen from a list; `count` is None where nobody counted."""

    value: str
    text: str
    is_chosen: bool
    count: int | None = None


@dataclass(frozen=True, slots=True)
class FilterForm:
    """All options, and for everything chosen a link to the same page without it; `kept` goes along hidden."""

    kinds: tuple[KindOption, ...]
    modalities: tuple[Option, ...]
    actors: tuple[Option, ...]
    roles: tuple[Option, ...]
    publishers: tuple[Option, ...]
    reviews: tuple[Option, ...]
    chosen: tuple[Link, ...]
    kept: tuple[tuple[str, str], ...]
    clear: str


def filter_form(
    choice: Choice,
    found: Survey,
    actors: Iterable[tuple[Actor, int]],
    publishers: Iterable[tuple[Publisher | None, int]],
    query: QueryDict,
) -> FilterForm:
    """The filter of a timeline where `choice` was read from `query` and leaves what `found` counts."""
    kinds = [
        KindOption(kind_of(kind), found.kinds.get(kind, 0), kind in choice.kinds)
        for kind in ClaimKind
        if kind in found.kinds or kind in choice.kinds
    ]
    kept = tuple((name, value) for name in KEPT if (value := query.get(name)))
    return FilterForm(
        kinds=tuple(kinds),
        modalities=_words(list(Modality), found.modalities, choice.modalities),
        actors=_actors(actors, choice),
        roles=_roles(choice),
        publishers=_publishers(publishers, choice),
        reviews=_words(list(REVIEWS), found.reviews, choice.reviews),
        chosen=_chosen(choice, query),
        kept=kept,
        clear=_cleared(query),
    )


def _words(words: list[str], counts: dict[str, int], chosen: tuple[str, ...]) -> tuple[Option, ...]:
    """Options for what is there to choose between: none where all claims are of one sort and nothing is chosen."""
    offered = [word for word in words if word in counts or word in chosen]
    if len(offered) < 2 and not chosen:
        return ()
    return tuple(Option(word, _TEXT.get(word, word), word in chosen, counts.get(word, 0)) for word in offered)


_TEXT = {"pending": "not reviewed"}


def _actors(offered: Iterable[tuple[Actor, int]], choice: Choice) -> tuple[Option, ...]:
    options = [Option(actor.slug, f"{actor.name} ({count})", actor == choice.actor) for actor, count in offered]
    if choice.actor and not any(option.is_chosen for option in options):
        options.append(Option(choice.actor.slug, choice.actor.name, True))
    return tuple(options)


def _publishers(offered: Iterable[tuple[Publisher | None, int]], choice: Choice) -> tuple[Option, ...]:
    options = [
        Option(publisher.slug, f"{publisher.name} ({count})", publisher == choice.publisher)
        for publisher, count in offered
        if publisher
    ]
    if choice.publisher and not any(option.is_chosen for option in options):
        options.append(Option(choice.publisher.slug, choice.publisher.name, True))
    return tuple(options)


def _roles(choice: Choice) -> tuple[Option, ...]:
    return (
        Option("", "speaks or is named", choice.role is None),
        Option("speaker", "speaks", choice.role == ClaimActor.Role.SPEAKER),
        Option("named", "is named by others", choice.role == ClaimActor.Role.NAMED),
    )


def _chosen(choice: Choice, query: QueryDict) -> tuple[Link, ...]:
    links = [Link(kind_of(kind).name, _without(query, "kind", kind)) for kind in choice.kinds]
    links += [Link(word, _without(query, "modality", word)) for word in choice.modalities]
    if choice.actor:
        links.append(Link(f"{choice.actor.name}{_ROLE[choice.role]}", _without(query, "actor", "", "role")))
    if choice.publisher:
        links.append(Link(choice.publisher.name, _without(query, "publisher")))
    links += [Link(_TEXT.get(word, word), _without(query, "review", word)) for word in choice.reviews]
    return tuple(links)


_ROLE = {None: "", ClaimActor.Role.SPEAKER: " speaks", ClaimActor.Role.NAMED: " is named by others"}


def _without(query: QueryDict, name: str, value: str = "", *also: str) -> str:
    """The query without one of several values of `name`, or without any of it and of the names in `also`."""
    rest = query.copy()
    left = [other for other in query.getlist(name) if value and other != value]
    for gone in (name, *also):
        rest.pop(gone, None)
    if left:
        rest.setlist(name, left)
    return f"{moved(rest) or '?'}#timeline"


def _cleared(query: QueryDict) -> str:
    rest = query.copy()
    for name in ("kind", "modality", "actor", "role", "publisher", "review"):
        rest.pop(name, None)
    return f"{moved(rest) or '?'}#timeline"
