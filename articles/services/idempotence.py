"""Does what a request asks for once, however often it is sent: the answer is kept for a day with what it did.

The method is that of the draft "The Idempotency-Key HTTP Header Field" of the IETF (draft-ietf-httpapi-idempotency-key-
header-07), with one addition: the answer is written in the transaction that does the work, so that a crash in between
leaves neither.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from django.contrib.auth.models import User
from django.db import connection, transaction
from django.utils import timezone

from articles.models import KeptAnswer
from articles.services.refusals import Refused

KEPT_FOR = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a request was answered: its status, the address of what it made, and its body as it was sent."""

    status: int
    location: str
    body: str


def once(
    user: User, key: str, request_sha256: str, act: Callable[[], Answer], at: datetime | None = None
) -> tuple[Answer, bool]:
    """The answer of `act`, or the one that it gave to the same request of `user` before; whether it is the latter.

    `act` runs in a transaction with the keeping of its answer; what it raises undoes both, and the key is free again.
    Raises Refused with code "in_progress" while the same key is worked on, and "key_reused" when it was used for
    something else.
    """
    at = at or timezone.now()
    with transaction.atomic():
        if not _alone_with(user, key):
            raise Refused("in_progress", "A request with this key is being worked on. Wait, then send it again.")
        kept = KeptAnswer.objects.filter(user=user, key=key).first()
        if kept and kept.kept_at > at - KEPT_FOR:
            if kept.request_sha256 != request_sha256:
                raise Refused("key_reused", "This key was used for another request. Take a new one for each request.")
            return Answer(kept.status, kept.location, kept.body), True
        if kept:
            kept.delete()
        answer = act()
        KeptAnswer.objects.create(
            user=user,
            key=key,
            request_sha256=request_sha256,
            status=answer.status,
            location=answer.location,
            body=answer.body,
        )
    return answer, False


def forget_old(at: datetime | None = None) -> int:
    """Deletes the answers that were kept long enough; how many there were."""
    old = KeptAnswer.objects.filter(kept_at__lte=(at or timezone.now()) - KEPT_FOR)
    return old.delete()[0]


def _alone_with(user: User, key: str) -> bool:
    """Takes the lock for this key until the transaction ends; False when another request holds it. Never waits."""
    number = int.from_bytes(sha256(f"{user.pk} {key}".encode()).digest()[:8], signed=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [number])
        (taken,) = cursor.fetchone()
    return bool(taken)
