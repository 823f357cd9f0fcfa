"""The filter of a timeline: what can be chosen, what is chosen, and how to let go of it."""

from dataclasses import dataclass

from django.http import QueryDict

from articles.extraction.vocabulary import ClaimKind
from articles.models import ClaimActor, Treaty
from articles.services import timeline
from articles.services.timeline import Choice
from articles.web.queries import moved
from articles.web.rows import Kind, Link, kind_of


@dataclass(frozen=True, slots=True)
class KindOption:
    """A kind that can be chosen, with the number of its claims."""

    kind: Kind
    count: int
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Option:
    """A value that can be chosen from a list."""

    value: str
    text: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class FilterForm:
    """All options, and for everything chosen a link to the same page without it."""

    kinds: tuple[KindOption, ...]
    actors: tuple[Option, ...]
    roles: tuple[Option, ...]
    chosen: tuple[Link, ...]


def filter_form(treaty: Treaty, choice: Choice, query: QueryDict) -> FilterForm:
    """The filter of the timeline of `treaty` where `choice` was read from `query`."""
    counts = timeline.kinds(treaty, choice.actor, choice.role)
    offered = [
        KindOption(kind_of(kind), counts.get(kind, 0), kind in choice.kinds)
        for kind in ClaimKind
        if kind in counts or kind in choice.kinds
    ]
    return FilterForm(tuple(offered), _actors(treaty, choice), _roles(choice), _chosen(choice, query))


def _actors(treaty: Treaty, choice: Choice) -> tuple[Option, ...]:
    options = [
        Option(actor.slug, f"{actor.name} ({count})", actor == choice.actor) for actor, count in timeline.actors(treaty)
    ]
    if choice.actor and not any(option.is_chosen for option in options):
        options.append(Option(choice.actor.slug, choice.actor.name, True))
    return tuple(options)


def _roles(choice: Choice) -> tuple[Option, ...]:
    return (
        Option("", "speaks or is named", choice.role is None),
        Option("speaker", "speaks", choice.role == ClaimActor.Role.SPEAKER),
        Option("named", "is named by others", choice.role == ClaimActor.Role.NAMED),
    )


def _chosen(choice: Choice, query: QueryDict) -> tuple[Link, ...]:
    links = [Link(kind_of(kind).name, _without(query, "kind", kind)) for kind in choice.kinds]
    if choice.actor:
        links.append(Link(f"{choice.actor.name}{_ROLE[choice.role]}", _without(query, "actor", "role")))
    return tuple(links)


_ROLE = {None: "", ClaimActor.Role.SPEAKER: " speaks", ClaimActor.Role.NAMED: " is named by others"}


def _without(query: QueryDict, name: str, other: str) -> str:
    """The query without one of several kinds (`other`), or without an actor and its role."""
    rest = query.copy()
    if name == "kind":
        rest.setlist("kind", [kind for kind in query.getlist("kind") if kind != other])
    else:
        rest.pop(name, None)
        rest.pop(other, None)
    return moved(rest) or "?"
