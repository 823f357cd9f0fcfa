"""The list of watched feeds: who is on it, how often each is looked at, and who is paused."""

from datetime import timedelta

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from articles.models import Feed
from articles.services.fetching import WebAddress, configured
from articles.services.refusals import Refused
from articles.services.waking import WATCH_FEEDS, wake_worker

FEWEST_MINUTES, MOST_MINUTES = 5, 31 * 24 * 60


def add(url: str, *, minutes: int = 30, added_by: User | None = None, due: bool = True) -> Feed:
    """The feed at `url`, to be looked at every so many minutes, the first time now; one that is there is resumed.

    Whoever looks at it himself says that it is not `due`. No server is asked. Raises Refused with code "bad_address",
    "forbidden_address" or "bad_minutes".
    """
    address = check(url)
    _check(minutes)
    with transaction.atomic():
        first = timezone.now() + timedelta(minutes=0 if due else minutes)
        fields = {"minutes": minutes, "active": True, "next_at": first}
        feed, _ = Feed.objects.update_or_create(
            url=address, defaults=fields, create_defaults={**fields, "added_by": added_by}
        )
        if due:
            transaction.on_commit(_wake)
    return feed


def check(url: str) -> str:
    """`url` as the list has it. Raises Refused with code "bad_address" or "forbidden_address"; asks no server."""
    return str(WebAddress.parse(url, configured()))


def listed(url: str) -> Feed:
    """The feed at `url` that is on the list. Raises Refused with code "unknown_feed"."""
    feed = Feed.objects.filter(url__in=[url, _written(url)]).first()
    if feed is None:
        raise Refused("unknown_feed", f"{url} is not watched; watch --list shows what is.")
    return feed


def remove(feed: Feed) -> None:
    """Takes `feed` off the list and forgets what it announced; the articles stay."""
    feed.delete()


def set_minutes(feed: Feed, minutes: int) -> None:
    """Looks at `feed` every so many minutes from its next look on. Raises Refused with code "bad_minutes"."""
    _check(minutes)
    Feed.objects.filter(pk=feed.pk).update(minutes=minutes)


def pause(feeds: QuerySet[Feed]) -> int:
    """Stops looking at `feeds`; how many were looked at before."""
    return feeds.filter(active=True).update(active=False)


def resume(feeds: QuerySet[Feed]) -> int:
    """Looks at paused `feeds` again, now and from now on; how many were paused."""
    changed = feeds.filter(active=False).update(active=True, next_at=timezone.now())
    transaction.on_commit(_wake)
    return changed


def look_soon(feeds: QuerySet[Feed]) -> int:
    """Makes the active ones of `feeds` due now and wakes a worker; how many they are."""
    changed = feeds.filter(active=True).update(next_at=timezone.now())
    transaction.on_commit(_wake)
    return changed


def _wake() -> None:
    wake_worker(WATCH_FEEDS)


def _written(url: str) -> str:
    """`url` as the list has it; as it is where it may not be fetched (any more)."""
    try:
        return check(url)
    except Refused:
        return url


def _check(minutes: int) -> None:
    if not FEWEST_MINUTES <= minutes <= MOST_MINUTES:
        raise Refused(
            "bad_minutes",
            f"A feed cannot be looked at every {minutes} minutes; choose {FEWEST_MINUTES} to {MOST_MINUTES}.",
        )
