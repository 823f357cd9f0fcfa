"""The texts that new articles are compared with, kept ready: a reprint comes soon after what it reprints."""

from collections import OrderedDict
from collections.abc import Collection, Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from uuid import UUID

from articles.extraction.article import Paragraph as Block
from articles.extraction.copies import Text, read_sentences
from articles.extraction.vocabulary import ParagraphKind
from articles.models import Paragraph

# Of a process; a text of 400 words takes 100 kB. An article's id comes from its text, which never changes.
_MOST_READY = 200
_ready: OrderedDict[UUID, Text] = OrderedDict()


def keep_ready(article: UUID, text: Text) -> None:
    """Keeps the text of an article for those that come after it, in place of the one kept longest."""
    _ready[article] = text
    _ready.move_to_end(article)
    while len(_ready) > _MOST_READY:
        _ready.popitem(last=False)


def texts_of(articles: Collection[UUID]) -> Iterator[tuple[UUID, Text]]:
    """The body of each of `articles`; one query for all that are not ready."""
    for article in articles:
        if article in _ready:
            yield article, _ready[article]
    missing = [article for article in articles if article not in _ready]
    if missing:
        rows = Paragraph.objects.filter(article__in=missing, kind=ParagraphKind.BODY).order_by("article", "index")
        for article, group in groupby(rows.only("article_id", "index", "kind", "text"), key=attrgetter("article_id")):
            text = Text.of(read_sentences(blocks(group)))
            keep_ready(article, text)
            yield article, text


def blocks(paragraphs: Iterable[Paragraph]) -> Iterator[Block]:
    """Rows as extraction sees them."""
    return (Block(row.index, row.text, ParagraphKind(row.kind)) for row in paragraphs)
