"""The forms in which claims can be had besides JSON, by Accept or by `format`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

import orjson
from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils import timezone
from rest_framework.renderers import BaseRenderer

from articles.services.exports import (
    annotation,
    atom,
    bibtex,
    csl,
    icalendar,
    ris,
    schema_org,
    tabular,
    timelinejs,
)
from articles.services.exports.cited import Cited, from_api

JSONL = "application/jsonl"
_LINES_A_CHUNK = 100
Writer = Callable[[Iterable[Cited], str, datetime], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Format:
    """A form of writing claims: its word in `format`, its media type, the ending of its files.

    `write` gets the claims, the address asked for and the time. A `whole` one answers with all results at once, as
    they are read, the others with a page.
    """

    word: str
    media_type: str
    ending: str
    write: Writer
    whole: bool = False


def plainly(write: Callable[[Iterable[Cited]], Iterator[str]]) -> Writer:
    """A writer that needs neither the address nor the time."""
    return lambda claims, _address, _now: write(claims)


_ALL = (
    Format("csv", tabular.MEDIA_TYPE, "csv", plainly(tabular.write), whole=True),
    Format("annotation", annotation.MEDIA_TYPE, "jsonld", lambda claims, at, _now: annotation.write(claims, at)),
    Format("schema", schema_org.MEDIA_TYPE, "jsonld", plainly(schema_org.write)),
    Format("ics", icalendar.MEDIA_TYPE, "ics", lambda claims, _at, now: icalendar.write(claims, now)),
    Format("atom", atom.MEDIA_TYPE, "atom", atom.write),
    Format("bibtex", bibtex.MEDIA_TYPE, "bib", plainly(bibtex.write)),
    Format("ris", ris.MEDIA_TYPE, "ris", plainly(ris.write)),
    Format("csl", csl.MEDIA_TYPE, "json", plainly(csl.write)),
    Format("timelinejs", timelinejs.MEDIA_TYPE, "json", plainly(timelinejs.write)),
)
FORMATS = {one.word: one for one in _ALL}
WORDS = ("json", "jsonl", *FORMATS)


def renderer(word: str, media: str) -> type[BaseRenderer]:
    """What the framework needs to know of a form to choose it."""
    return type(f"{word.title()}Form", (BaseRenderer,), {"media_type": media, "format": word, "charset": None})


RENDERERS = [renderer("jsonl", JSONL), *(renderer(one.word, one.media_type) for one in FORMATS.values())]


def answer(word: str, rows: Iterable[str], address: str) -> HttpResponseBase:
    """The claims in `rows`, each as JSON with all its fields, in the form `word`."""
    form = FORMATS[word]
    written = form.write((from_api(orjson.loads(row)) for row in rows), address, timezone.now())
    headers = {"Content-Disposition": f'inline; filename="claims.{form.ending}"'}
    kind = form.media_type if "json" in form.media_type else f"{form.media_type}; charset=utf-8"
    if form.whole:
        return StreamingHttpResponse(chunks(written), content_type=kind, headers=headers)
    return HttpResponse("".join(written).encode(), content_type=kind, headers=headers)


def lines(rows: Iterable[str]) -> StreamingHttpResponse:
    """Each claim as one line of JSON, sent as it is read."""
    headers = {"Content-Disposition": 'inline; filename="claims.jsonl"'}
    # What PostgreSQL writes has no line breaks outside of texts, and there they are escaped.
    return StreamingHttpResponse(chunks(f"{row}\n" for row in rows), content_type=JSONL, headers=headers)


def chunks(parts: Iterable[str]) -> Iterator[bytes]:
    """`parts` joined to pieces that are worth sending."""
    waiting: list[str] = []
    for part in parts:
        waiting.append(part)
        if len(waiting) == _LINES_A_CHUNK:
            yield "".join(waiting).encode()
            waiting.clear()
    yield "".join(waiting).encode()
