"""What each list can be narrowed by."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from articles.api.filtering import Filters, ValueFilter, chosen, day, listed, share, slugs, truth, words
from articles.extraction.dates import Precision
from articles.extraction.vocabulary import ActorKind, Basis, ClaimKind, Modality
from articles.models import Actor, Article, Batch, Ingestion, Publisher, ReviewState, Telling, Treaty
from articles.services.documents.choice import Choice
from articles.services.documents.orders import NAMES
from articles.services.search import MAX_LENGTH

SHOWN_STATES = [state.value for state in ReviewState if state != ReviewState.REJECTED]


def with_choice(change: Callable[[Choice, Any], object]) -> Callable[[Choice, Any], Choice]:
    """`change` of a choice of claims, as filters want it."""

    def narrow(choice: Choice, value: Any) -> Choice:
        change(choice, value)
        return choice

    return narrow


def kept(name: str) -> Callable[[Choice, Any], Choice]:
    """Puts the value into this attribute of the choice."""
    return with_choice(lambda choice, value: setattr(choice, name, value))


def where(condition: str) -> Callable[[Choice, Any], Choice]:
    """Adds a condition with the value in it."""
    return with_choice(lambda choice, value: choice.add(condition, value))


def _same(choice: Choice, _value: Any) -> Choice:
    return choice


def _article(text: str) -> UUID:
    try:
        key = UUID(text)
    except ValueError as error:
        raise ValueError("Must be the id of an article.") from error
    if not Article.objects.filter(pk=key).exists():
        raise ValueError("No article has this id.")
    return key


def _story(text: str) -> UUID:
    try:
        key = UUID(text)
    except ValueError as error:
        raise ValueError("Must be the id of a story.") from error
    if not Telling.objects.filter(key=key).exists():
        raise ValueError("No story has this id.")
    return key


def _words(text: str) -> str:
    text = " ".join(text.split())
    if not 0 < len(text) <= MAX_LENGTH:
        raise ValueError(f"Must hold words, at most {MAX_LENGTH} characters.")
    return text


def _key_of(model: type[Batch | Ingestion], what: str) -> Callable[[str], int]:
    """Reads the public id of a row and gives its key in the database."""

    def parse(text: str) -> int:
        try:
            found = model._default_manager.filter(key=UUID(text)).values_list("pk", flat=True).first()
        except ValueError as error:
            raise ValueError(f"Must be the id of {what}.") from error
        if found is None:
            raise ValueError(f"There is no such id of {what}.")
        return int(found)

    return parse


class TallyFilters(Filters):
    """Claims by what is counted all the time."""

    treaty = slugs(Treaty, with_choice(Choice.about), "A treaty that the claim is about")
    kind = listed([word.value for word in ClaimKind], kept("kinds"), "The kind of claim")
    modality = listed([word.value for word in Modality], kept("modalities"), "How the claimed thing is put")


class TimelineFilters(Filters):
    """A treaty's claims by what is said, by whom, where and about which days."""

    kind = listed([word.value for word in ClaimKind], kept("kinds"), "The kind of claim")
    modality = listed([word.value for word in Modality], kept("modalities"), "How the claimed thing is put")
    actor = slugs(Actor, with_choice(Choice.involving), "Who makes the claim or is named in it")
    speaker = slugs(Actor, with_choice(Choice.spoken_by), "Who makes the claim")
    publisher = slugs(Publisher, with_choice(Choice.published_by), "Who published the article")
    date_from = day(kept("day_from"), "The claim's days reach to this day or behind it (with `within`: begin there).")
    date_to = day(kept("day_to"), "The claim's days begin on this day or before it (with `within`: end there).")
    date_match = chosen(
        ["overlaps", "within"],
        with_choice(lambda choice, value: setattr(choice, "within", value == "within")),
        "Whether the claim's days may reach out of the range (`overlaps`, the default) or not.",
    )
    basis = listed([word.value for word in Basis], where("c.date_basis = ANY({})"), "Where the date was read")
    precision = listed(
        [word.value for word in Precision], where("c.date_precision = ANY({})"), "How finely the date is known"
    )
    published_from = day(with_choice(Choice.published_from), "The article was published on this day or later.")
    published_to = day(with_choice(Choice.published_to), "The article was published on this day or earlier.")
    as_of = day(with_choice(Choice.published_to), "What could be known on this day: published on it or before.")
    confidence_from = share(where("c.confidence >= {}"), "At least so sure.")
    confidence_to = share(where("c.confidence <= {}"), "At most so sure.")
    review_state = listed(SHOWN_STATES, where("c.review_state = ANY({})"), "What people decided on it")
    article = ValueFilter(
        _article,
        with_choice(Choice.in_article),
        {"type": "string", "format": "uuid"},
        "The article that the claim was read from, by its id.",
    )
    story = ValueFilter(
        _story,
        with_choice(Choice.in_story),
        {"type": "string", "format": "uuid"},
        "The story that the claim's article belongs to, by any id it had.",
    )
    independent = truth(
        with_choice(Choice.independent), "Without the claims of reprints: each independent text counts once."
    )
    q = ValueFilter(
        _words,
        with_choice(Choice.with_words),
        {"type": "string", "maxLength": MAX_LENGTH},
        'English words in the quote; "a phrase", or, -without work as in web searches.',
    )
    ordering = chosen(NAMES, _same, "The order: by the claim's first day (`date`, the default) or by confidence.")


class ClaimFilters(TimelineFilters):
    """Claims, also by treaty and by whether they stand on a timeline."""

    treaty = slugs(Treaty, with_choice(Choice.about), "A treaty that the claim is about")
    dated = truth(kept("dated"), "Only claims with (or without) known days.")


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
    """Ingestions by where they stand, and by what they came in with."""

    state = words(Ingestion.State, "state", "Where the upload stands")
    batch = ValueFilter(
        _key_of(Batch, "a batch"),
        lambda rows, key: rows.filter(batch=key),
        {"type": "string", "format": "uuid"},
        "The batch that the upload belongs to, by its id.",
    )
    found_in = ValueFilter(
        _key_of(Ingestion, "an ingestion"),
        lambda rows, key: rows.filter(parent=key),
        {"type": "string", "format": "uuid"},
        "The archive, feed or e-mail that the file was found in, by the id of its ingestion.",
    )
