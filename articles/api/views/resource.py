"""The strong base of all views: strict parameters, problems, pages, rows."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.utils.functional import cached_property
from rest_framework.exceptions import MethodNotAllowed
from rest_framework.permissions import SAFE_METHODS
from rest_framework.request import Request
from rest_framework.serializers import BaseSerializer
from rest_framework.viewsets import GenericViewSet

from articles.api import conditions, parameters, selection
from articles.api.addresses import Addresses
from articles.api.filtering import Backend
from articles.api.keyset import Order
from articles.api.pagination import Pages
from articles.api.rendering import JSON
from articles.api.schema import Schema
from articles.api.serializers.rows import Rows
from articles.api.tracing import HEADER, request_id


class Endpoint(GenericViewSet[Any]):
    """Refuses unsupported methods and unknown parameters before it does anything else."""

    renderer_classes = [JSON]
    schema = Schema()
    tag: ClassVar[str]
    # Query parameters of single actions, and those among them that may be empty.
    parameters: ClassVar[dict[str, tuple[str, ...]]] = {}
    may_be_empty: ClassVar[tuple[str, ...]] = ()

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        # Whoever asks for what does not exist is told so, not asked to log in for it.
        if not hasattr(self, (request.method or "").lower()):
            raise MethodNotAllowed(request.method or "")
        super().initial(request, *args, **kwargs)
        parameters.check(request.query_params, self.allowed_parameters(), self.may_be_empty)

    def perform_authentication(self, request: Request) -> None:
        # Reading is open to all: who reads without credentials is nobody, and need not be asked for.
        if request.method not in SAFE_METHODS or "HTTP_AUTHORIZATION" in request.META:
            super().perform_authentication(request)

    def perform_content_negotiation(self, request: Request, force: bool = False) -> Any:
        """What `format` names; else what Accept wants, without a look at all of them where it takes any."""
        if request.META.get("HTTP_ACCEPT", "*/*") == "*/*" and "format" not in request.query_params:
            first = self.renderer_classes[0]()
            return first, first.media_type
        forms = {renderer.format: renderer for renderer in self.renderer_classes}
        word = request.query_params.get("format")
        if word in forms:
            chosen = forms[word]()
            return chosen, chosen.media_type
        if word is not None and not force:
            raise parameters.bad("format", f"Must be one of: {', '.join(forms)}.")
        return super().perform_content_negotiation(request, force)

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        response = super().finalize_response(request, response, *args, **kwargs)
        response.headers[HEADER] = request_id(request._request)
        if hasattr(response, "add_post_render_callback"):
            response.add_post_render_callback(lambda rendered: conditions.tagged(request, rendered))
            return response
        return conditions.tagged(request, response)

    def allowed_parameters(self) -> set[str]:
        """The query parameters that this action knows."""
        return {*self.parameters.get(self.action or "", ()), "format"}

    def get_serializer_context(self) -> dict[str, Any]:
        context = dict(super().get_serializer_context())
        return {**context, "addresses": Addresses(self.request)} if self.request else context


class Resource(Endpoint):
    """Rows to read: a list in pages, and single ones by `lookup_field` where `detail_serializer_class` is named."""

    pagination_class = Pages
    filter_backends = [Backend]
    order: ClassVar[Order]
    detail_serializer_class: ClassVar[type[Rows] | None] = None

    def allowed_parameters(self) -> set[str]:
        allowed = super().allowed_parameters()
        if self.action == "list":
            filters = getattr(self, "filterset_class", None)
            allowed |= {*Pages.parameters, *(filters.base_filters if filters else ())}
        return allowed | {*selection.PARAMETERS}

    def get_serializer_class(self) -> type[BaseSerializer[Any]]:
        detail = self.detail_serializer_class
        if detail and self.action != "list":
            return detail
        if detail and self.shown and not {*self.shown} <= {*self._fields()[0]}:
            return detail
        return super().get_serializer_class()

    @cached_property
    def shown(self) -> tuple[str, ...] | None:
        """The fields to show: those of the list's or the single row's representation, unless others are asked for."""
        if not self.request or self.request.method not in SAFE_METHODS:
            return None
        given = self.request.query_params
        return selection.selected(given, *self._fields()) if set(selection.PARAMETERS) & given.keys() else None

    def field_parameters(self) -> list[Any]:
        """What the schema tells about choosing fields."""
        return selection.described(*self._fields())

    def _fields(self) -> tuple[list[str], list[str]]:
        """What this action shows by default, and what more it could show."""
        plain: Any = self.serializer_class
        detail: Any = self.detail_serializer_class or plain
        if self.action != "list":
            return [*detail._declared_fields], []
        return [*plain._declared_fields], [
            name for name in detail._declared_fields if name not in plain._declared_fields
        ]

    def get_serializer_context(self) -> dict[str, Any]:
        return {**super().get_serializer_context(), "shown": self.shown}

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """A list narrowed by the parameters, or the rows among which an address names one."""
        return super().filter_queryset(queryset) if self.action == "list" else self.rows(queryset)

    def rows(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """What this action shows of `queryset`, to be read by one query."""
        reader = self.get_serializer_class()
        assert issubclass(reader, Rows)
        return reader.read(queryset)
