"""The page of a story: who printed the text, and what each outlet kept, changed, cut and added."""

from collections import Counter
from dataclasses import dataclass
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from articles.extraction.copies import Change, Compared, Piece
from articles.models import Story
from articles.services.tellings import MOST_COMPARED, ComparedTelling, CountedTelling, Reach, reach_of, read_story
from articles.web.article_rows import ArticleRow, article_rows


@dataclass(frozen=True, slots=True)
class StoryNote:
    """How widely a text was printed: "Reported by 2 publishers, 1 independent text"."""

    url: str
    publishers: int
    unnamed: int
    texts: int


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """What became of one sentence, and where it stands in the outlet's article; `url` is "" where it was cut."""

    change: str
    moved: bool
    pieces: tuple[Piece, ...]
    paragraph: int | None
    url: str


@dataclass(frozen=True, slots=True)
class OutletRow:
    """One outlet's article and what it made of the first one; `summary` is "" where they were not compared."""

    article: ArticleRow
    share: str
    is_same_text: bool
    summary: str
    sentences: tuple[SentenceRow, ...]


def story(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One story. Each of its articles gives it an address that stays good; they all lead to the present one."""
    try:
        record = read_story(pk)
    except Story.DoesNotExist as error:
        raise Http404(f"no story {pk}") from error
    if record.reach.story != pk:
        return redirect("story", record.reach.story)
    first = record.first
    return render(
        request,
        "story.html",
        {
            "note": _note(record.reach),
            "first": _row(first),
            "outlets": [_outlet(other, first.text) for other in record.others],
            "most_compared": MOST_COMPARED,
            "is_longer": len(record.others) > MOST_COMPARED,
        },
    )


def note_on(article: UUID) -> StoryNote | None:
    """How widely the text of `article` was printed, None where no copy is known."""
    found = reach_of(article)
    return _note(found) if found else None


def _note(reach: Reach) -> StoryNote:
    return StoryNote(reverse("story", args=[reach.story]), reach.publishers, reach.unnamed, reach.texts)


def _outlet(compared: ComparedTelling, text_of_first: UUID) -> OutletRow:
    telling = compared.telling
    row = _row(telling)
    return OutletRow(
        article=row,
        share=f"{telling.share:.0%}",
        is_same_text=telling.text == text_of_first,
        summary=_summary(compared.sentences),
        sentences=tuple(_sentence(each, row.url) for each in compared.sentences),
    )


def _row(telling: CountedTelling) -> ArticleRow:
    return article_rows([(telling.article, telling.claims)])[0]


def _summary(sentences: tuple[Compared, ...]) -> str:
    counts = Counter(each.change for each in sentences)
    counted = [f"{change.value} {counts[change]}" for change in Change if counts[change]]
    if moved := sum(each.moved for each in sentences):
        counted.append(f"moved {moved}")
    return ", ".join(counted)


def _sentence(compared: Compared, url: str) -> SentenceRow:
    paragraph = compared.after[0].paragraph if compared.after else None
    return SentenceRow(
        change=compared.change,
        moved=compared.moved,
        pieces=compared.pieces,
        paragraph=paragraph,
        url="" if paragraph is None else f"{url}#p{paragraph}",
    )
