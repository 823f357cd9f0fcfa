"""Entries of the registry that curators add and change."""

from http import HTTPStatus
from typing import Any, ClassVar, cast

from django.contrib.auth.models import User
from rest_framework.exceptions import NotFound, PermissionDenied
from rest_framework.request import Request
from rest_framework.response import Response

from articles.api import conditions
from articles.api.parsing import JSONBody, sent
from articles.api.permissions import ReadOrEdit
from articles.api.problems import BadContent, Conflict, Fault, within
from articles.api.rendering import JSON
from articles.api.serializers.registry import ActorForm, TreatyForm
from articles.api.views.resource import Resource
from articles.services import curation
from articles.services.refusals import Refused


class CuratedResource(Resource):
    """Treaties or actors: everybody reads, curators add and change."""

    lookup_field = "slug"
    lookup_value_converter = "slug"
    parser_classes = [JSONBody]
    permission_classes = [ReadOrEdit]
    # A treaty or an actor; the type checker cannot say that of a class attribute and a function at once.
    entry: ClassVar[type[Any]]
    form: ClassVar[type[TreatyForm | ActorForm]]

    def create(self, request: Request) -> Response:
        """Adds an entry. Needs the rights of a curator; what they write is never undone by the registry's files."""
        form = self.form(data=sent(request).value)
        form.is_valid(raise_exception=True)
        user = cast(User, request.user)
        try:
            row: Any = curation.add(self.entry, form.columns(), form.validated_data.get("names"), by=user)
        except Refused as refusal:
            raise _problem(refusal) from refusal
        written = self._written(row.slug)
        return Response(written, status=HTTPStatus.CREATED, headers={"Location": self._place(row.slug)})

    def partial_update(self, request: Request, slug: str) -> Response:
        """Changes an entry; what is left out stays. `names` are all its other names. With `If-Match` only what has not
        changed meanwhile."""
        form = self.form(data=sent(request).value, partial=True)
        form.is_valid(raise_exception=True)
        try:
            row: Any = curation.edit(
                self.entry,
                slug,
                form.columns(),
                form.validated_data.get("names"),
                by=cast(User, request.user),
                check=lambda: conditions.check(request, JSON().render(self._written(slug))),
            )
        except Refused as refusal:
            raise _problem(refusal) from refusal
        return Response(self._written(row.slug))

    def _written(self, slug: str) -> Any:
        """What the entry's address answers now."""
        reader: Any = self.detail_serializer_class
        row = reader.read(self.entry._default_manager.filter(slug=slug)).get()
        return reader(row, context=self.get_serializer_context()).data

    def _place(self, slug: str) -> str:
        return self.request.build_absolute_uri(f"{self.request.path}{slug}/")


def _problem(refusal: Refused) -> Exception:
    match refusal.code:
        case "forbidden":
            return PermissionDenied(refusal.message)
        case "no_entry":
            return NotFound(refusal.message)
        case "conflict":
            return Conflict(refusal.message)
    return BadContent("The entry cannot be used.", [Fault(refusal.message, within("", refusal.field).rstrip("/"))])
