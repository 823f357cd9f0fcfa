"""How much one account may write in a minute; reading is not counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from rest_framework.permissions import SAFE_METHODS
from rest_framework.throttling import UserRateThrottle

if TYPE_CHECKING:
    from rest_framework.request import Request
    from rest_framework.views import APIView


class Writes(UserRateThrottle):
    """Counts what is not a plain reading, by account, or by address for those without one."""

    scope = "writes"

    def get_rate(self) -> str:
        return f"{settings.TREATYKB_WRITES_PER_MINUTE}/minute"

    def allow_request(self, request: Request, view: APIView) -> bool:
        return request.method in SAFE_METHODS or super().allow_request(request, view)
