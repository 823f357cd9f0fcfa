"""Who may do what over the API: everybody reads, staff write, curators review."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rest_framework.permissions import SAFE_METHODS, BasePermission

from articles.services.curation import may_edit
from articles.services.ingest import may_submit
from articles.services.review import may_review

if TYPE_CHECKING:
    # The framework loads its permissions while it loads its views.
    from rest_framework.request import Request
    from rest_framework.views import APIView


class ReadOrStaff(BasePermission):
    """Reading is open to all; uploads are for those who may submit, whatever else changes the record for staff."""

    message = "Only staff may change the record, and only they and those who may add ingestions may upload."

    def has_permission(self, request: Request, view: APIView) -> bool:
        if request.method == "POST":
            return bool(request.user and may_submit(request.user))
        return request.method in SAFE_METHODS or bool(request.user and request.user.is_active and request.user.is_staff)


class ReadOrEdit(BasePermission):
    """Reading is open to all; the registry is edited by its curators."""

    message = "Only curators edit the registry; ask for membership in the group Curators."

    def has_permission(self, request: Request, view: APIView) -> bool:
        action = "add" if request.method == "POST" else "change"
        model: Any = getattr(view, "entry")  # noqa: B009 of views over the registry
        return request.method in SAFE_METHODS or may_edit(request.user, model, action)


class Curator(BasePermission):
    """Reviews need a curator's token or session."""

    message = "Only curators review claims; ask for membership in the group Curators."

    def has_permission(self, request: Request, view: APIView) -> bool:
        return request.method in SAFE_METHODS or bool(request.user and may_review(request.user))
