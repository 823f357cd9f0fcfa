"""How the API describes itself: OpenAPI 3.1 by drf-spectacular, with what that cannot see by itself."""

from http import HTTPStatus
from typing import Any

from drf_spectacular.extensions import OpenApiSerializerFieldExtension
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import Direction, OpenApiParameter
from rest_framework.permissions import SAFE_METHODS

from articles.api import problems
from articles.api.examples import example_of
from articles.api.serializers.problem import ProblemSerializer


class Schema(AutoSchema):
    """Operations with their problems, open reading, and lists of values joined by commas."""

    def get_operation(self, *args: Any, **options: Any) -> dict[str, Any] | None:
        operation = super().get_operation(*args, **options)
        if operation:
            for body in (operation.get("requestBody", {}), *operation["responses"].values()):
                for content in body.get("content", {}).values():
                    if (example := example_of(content["schema"])) is not None:
                        content["example"] = example
        return operation

    def get_tags(self) -> list[str]:
        view: Any = self.view
        return [view.tag]

    def get_auth(self) -> list[dict[str, Any]]:
        schemes = super().get_auth()
        return [{}, *schemes] if self.method in SAFE_METHODS else schemes

    def get_override_parameters(self) -> list[Any]:
        if self.method not in SAFE_METHODS:
            return []
        described = getattr(self.view, "field_parameters", None)
        words = [renderer.format for renderer in self.view.renderer_classes]
        form = OpenApiParameter(
            "format",
            {"type": "string", "enum": words, "default": words[0]},
            description="The form; Accept also tells it.",
        )
        return [*(described() if described else []), form]

    def _get_filter_parameters(self) -> list[dict[str, Any]]:
        found = super()._get_filter_parameters()  # type: ignore[no-untyped-call]
        return [
            {**parameter, "style": "form", "explode": False} if parameter["schema"]["type"] == "array" else parameter
            for parameter in found
        ]

    def _get_response_bodies(self, direction: Direction = "response") -> dict[str, Any]:
        bodies = super()._get_response_bodies(direction)
        if "200" in bodies:
            for renderer in self.view.renderer_classes[1:]:
                bodies["200"]["content"][renderer.media_type] = {"schema": {"type": "string"}}
        for status in self._problem_statuses():
            bodies[status] = self._get_response_for_code(  # type: ignore[no-untyped-call]
                ProblemSerializer, status, [problems.MEDIA_TYPE], direction
            )
        for status, body in bodies.items():
            body["description"] = body["description"] or HTTPStatus(int(status)).phrase
        return dict(sorted(bodies.items()))

    def map_renderers(self, attribute: str) -> list[str]:
        """JSON alone has the structure that the schema describes; other forms follow as plain texts."""
        return ["application/json"] if attribute == "media_type" else ["json"]

    def _problem_statuses(self) -> list[str]:
        statuses = ["400", "406"]
        if "{" in self.path:
            statuses.append("404")
        if self.method not in SAFE_METHODS:
            statuses += ["401", "403", "409", "412", "413", "415", "422", "429"]
        return statuses


class WordFieldExtension(OpenApiSerializerFieldExtension):  # type: ignore[no-untyped-call]
    """Each closed set of words is described once, under its own name."""

    target_class = "articles.api.serializers.rows.WordField"

    def get_name(self) -> str:
        """`ClaimKind`; `IngestionState` for a set that belongs to a model."""
        name: str = self.target.words.__qualname__.replace(".", "")
        return name

    def map_serializer_field(self, auto_schema: AutoSchema, direction: str) -> dict[str, Any]:
        words = self.target.words
        return {"type": "string", "enum": [word.value for word in words], "description": words.__doc__ or ""}
