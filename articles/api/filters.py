"""What each list can be narrowed by."""

from typing import Any
from uuid import UUID

from articles.api.filtering import Filters, ValueFilter, day, slugs, truth, words
from articles.extraction.vocabulary import ActorKind, ClaimKind, Modality
from articles.models import Actor, Article, ClaimActor, ClaimTreaty, Ingestion, Publisher, Treaty


def _involving(actors: list[int]) -> Any:
    return ClaimActor.objects.filter(actor__in=actors).values("claim")


def _spoken_by(actors: list[int]) -> Any:
    return ClaimActor.objects.filter(actor__in=actors, role=ClaimActor.Role.SPEAKER).values("claim")


def _about(treaties: list[int]) -> Any:
    return ClaimTreaty.objects.filter(treaty__in=treaties).values("claim")


def _article(text: str) -> UUID:
    try:
        key = UUID(text)
    except ValueError as error:
        raise ValueError("Must be the id of an article.") from error
    if not Article.objects.filter(pk=key).exists():
        raise ValueError("No article has this id.")
    return key


class TimelineFilters(Filters):
    """A treaty's claims by what is said, by whom, where and about which days."""

    kind = words(ClaimKind, "kind", "The kind of claim")
    modality = words(Modality, "modality", "How the claimed thing is put")
    actor = slugs(
        Actor, lambda rows, keys: rows.filter(pk__in=_involving(keys)), "Who makes the claim or is named in it"
    )
    speaker = slugs(Actor, lambda rows, keys: rows.filter(pk__in=_spoken_by(keys)), "Who makes the claim")
    publisher = slugs(
        Publisher, lambda rows, keys: rows.filter(article__publisher__in=keys), "Who published the article"
    )
    date_from = day(
        lambda rows, first: rows.filter(date_end__gte=first), "The claim's days reach to this day or behind it."
    )
    date_to = day(
        lambda rows, last: rows.filter(date_start__lte=last), "The claim's days begin on this day or before it."
    )
    article = ValueFilter(
        _article,
        lambda rows, key: rows.filter(article=key),
        {"type": "string", "format": "uuid"},
        "The article that the claim was read from, by its id.",
    )


class ClaimFilters(TimelineFilters):
    """Claims, also by treaty and by whether they stand on a timeline."""

    treaty = slugs(Treaty, lambda rows, keys: rows.filter(pk__in=_about(keys)), "A treaty that the claim is about")
    dated = truth(
        lambda rows, wanted: rows.filter(date_start__isnull=not wanted), "Only claims with (or without) known days."
    )


class ActorFilters(Filters):
    """Actors by what they are."""

    kind = words(ActorKind, "kind", "What the actor is")


class ArticleFilters(Filters):
    """Articles by publication."""

    publisher = slugs(Publisher, lambda rows, keys: rows.filter(publisher__in=keys), "Who published it")
    published_from = day(lambda rows, first: rows.filter(published__gte=first), "Published on this day or later.")
    published_to = day(lambda rows, last: rows.filter(published__lte=last), "Published on this day or earlier.")
    sample = truth(lambda rows, wanted: rows.filter(is_sample=wanted), "Only (or no) samples that we wrote.")


class StoryFilters(Filters):
    """Stories by their articles."""

    article = ValueFilter(
        _article,
        lambda rows, key: rows.filter(tellings__article=key),
        {"type": "string", "format": "uuid"},
        "The story that an article belongs to, by the article's id.",
    )


class IngestionFilters(Filters):
    """Ingestions by where they stand."""

    state = words(Ingestion.State, "state", "Where the upload stands")
