"""The change feed: how a mirror stays in step."""

from collections.abc import Callable, Iterable
from typing import Any

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param

from articles.api import parameters
from articles.api.serializers.actor import ActorDetailSerializer
from articles.api.serializers.article import ArticleDetailSerializer
from articles.api.serializers.change import ChangesSerializer
from articles.api.serializers.claim import ClaimSerializer
from articles.api.serializers.publisher import PublisherSerializer
from articles.api.serializers.rows import Rows
from articles.api.serializers.story import StoryDetailSerializer
from articles.api.serializers.treaty import TreatyDetailSerializer
from articles.api.views.resource import Endpoint
from articles.models import Actor, Article, Change, Claim, Publisher, Story, Treaty
from articles.services import changes
from articles.services.changes import Entry, Position

DEFAULT_SIZE, MAX_SIZE = 100, 1000
# What each kind of object looks like, and the field that its key stands in.
OBJECTS: dict[str, tuple[Callable[[], Any], type[Rows], str]] = {
    Change.Kind.ACTOR: (Actor.objects.all, ActorDetailSerializer, "slug"),
    Change.Kind.ARTICLE: (Article.objects.all, ArticleDetailSerializer, "id"),
    Change.Kind.CLAIM: (Claim.objects.all, ClaimSerializer, "id"),
    Change.Kind.PUBLISHER: (Publisher.objects.all, PublisherSerializer, "slug"),
    Change.Kind.STORY: (Story.objects.all, StoryDetailSerializer, "id"),
    Change.Kind.TREATY: (Treaty.objects.all, TreatyDetailSerializer, "slug"),
}
FOLDERS = {kind: "stories" if kind == "story" else "treaties" if kind == "treaty" else f"{kind}s" for kind in OBJECTS}


class Changes(Endpoint):
    """What was created, updated and deleted, in an order in which nothing is missed."""

    tag = "changes"
    serializer_class = ChangesSerializer
    parameters = {"retrieve": ("since", "kind", "page_size", "expand")}

    @extend_schema(
        operation_id="changes",
        parameters=[
            OpenApiParameter("since", str, description="The `position` of an earlier page; the beginning without it."),
            OpenApiParameter(
                "kind",
                {"type": "array", "items": {"type": "string", "enum": list(OBJECTS)}},
                explode=False,
                description="Only these kinds of objects; several joined by commas.",
            ),
            OpenApiParameter(
                "page_size",
                {"type": "integer", "minimum": 1, "maximum": MAX_SIZE, "default": DEFAULT_SIZE},
                description="How many changes a page holds.",
            ),
            OpenApiParameter("expand", {"type": "string", "enum": ["object"]}, description="With the objects."),
        ],
    )
    def retrieve(self, request: Request) -> Response:
        """The changes behind `since`, the earliest first.

        Read the pages one after another, put each object that is there in the place of what you have under its id, and
        drop what is gone; then ask again `since` the last position whenever you like. An object in another object's
        answer is there in brief: the change of a publisher's name is a change of the publisher.
        """
        given = request.query_params
        size = parameters.number(given, "page_size", DEFAULT_SIZE, MAX_SIZE)
        since, kinds = _position(given.get("since")), _kinds(given.get("kind"))
        if given.get("expand", "object") != "object":
            raise parameters.bad("expand", "Must be object.")
        found = changes.read(since, kinds=kinds, limit=size + 1)
        page = found[:size]
        end = _text(page[-1].position if page else since)
        more = len(found) > size
        objects = self._objects(page) if "expand" in given else None
        return Response(
            {
                "next": replace_query_param(request.build_absolute_uri(), "since", end) if more else None,
                "position": end,
                "results": [self._entry(entry, objects) for entry in page],
            }
        )

    def _entry(self, entry: Entry, objects: dict[tuple[str, str], Any] | None) -> dict[str, Any]:
        root = self.get_serializer_context()["addresses"].resource("api:root")
        shown = {
            "kind": entry.kind,
            "id": entry.key,
            "action": entry.action,
            "at": entry.at,
            "url": f"{root}{FOLDERS[entry.kind]}/{entry.key}/",
        }
        return shown if objects is None else {**shown, "object": objects.get((entry.kind, entry.key))}

    def _objects(self, entries: Iterable[Entry]) -> dict[tuple[str, str], Any]:
        """The objects that are there, by kind and key; a query for each kind."""
        context = self.get_serializer_context()
        keys: dict[str, set[str]] = {}
        for entry in entries:
            keys.setdefault(entry.kind, set()).add(entry.key)
        found = {}
        for kind, wanted in keys.items():
            rows, reader, column = OBJECTS[kind]
            for row in reader(reader.read(rows().filter(**{f"{column}__in": wanted})), many=True, context=context).data:
                found[kind, str(row[column])] = row
        return found


def _text(position: Position) -> str:
    return f"{position.transaction}.{position.kind}.{position.key}"


def _position(text: str | None) -> Position:
    if text is None:
        return Position()
    number, _, rest = text.partition(".")
    kind, _, key = rest.partition(".")
    digits = number.removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) < 20 and len(rest) < 200 and "\x00" not in rest):
        raise parameters.bad("since", "Take it from the position of a page of changes.")
    return Position(int(number), kind, key)


def _kinds(text: str | None) -> list[str]:
    kinds = text.split(",") if text else []
    if unknown := [kind for kind in kinds if kind not in OBJECTS]:
        raise parameters.bad("kind", f"Unknown: {', '.join(unknown)}. Known are: {', '.join(OBJECTS)}.")
    return kinds
