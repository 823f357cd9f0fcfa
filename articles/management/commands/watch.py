"""Puts feeds on the list of those that are watched, shows the list, and takes them off."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from articles.models import Feed
from articles.services import feeds
from articles.services.refusals import Refused


class Command(BaseCommand):
    """Each feed is looked at once while the command waits; after that the clock of the workers looks at it."""

    help = "Watch feeds (RSS or Atom): the articles that they announce are fetched and read into the record."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("feeds", nargs="*", metavar="FEED", help="the address of a feed")
        parser.add_argument("--every", type=int, default=30, metavar="MINUTES", help="how often to look (default: 30)")
        parser.add_argument("--list", action="store_true", help="show what is watched, and how it goes")
        parser.add_argument("--remove", action="store_true", help="take these feeds off the list; their articles stay")

    def handle(self, *, remove: bool, every: int, **options: Any) -> None:
        addresses: list[str] = options["feeds"]
        if options["list"]:
            self._list()
            return
        if not addresses:
            raise CommandError("Name the address of a feed, or ask for --list.")
        failed = sum(not (self._remove(one) if remove else self._watch(one, every)) for one in addresses)
        if failed:
            raise CommandError(f"{failed} of {len(addresses)} went wrong.")

    def _watch(self, address: str, minutes: int) -> bool:
        try:
            feed = feeds.add(address, minutes=minutes, due=False)
        except Refused as refused:
            self.stderr.write(refused.message)
            return False
        look = feeds.look_at(feed)
        feed.refresh_from_db()
        if look.error:
            self.stderr.write(look.error)
            self.stderr.write(
                f"It stays on the list and is looked at again {_moment(feed)}; watch --remove {feed.url} takes it off."
            )
            return False
        self.stdout.write(f"{feed}: {look.new} new, looked at again {_moment(feed)}, then every {minutes} minutes")
        return True

    def _remove(self, address: str) -> bool:
        try:
            feeds.remove(feeds.listed(address))
        except Refused as refused:
            self.stderr.write(refused.message)
            return False
        self.stdout.write(f"{address} is no longer watched; its articles stay.")
        return True

    def _list(self) -> None:
        for feed in Feed.objects.all():
            self.stdout.write(f"{feed.url} {feed.title}".rstrip())
            last = f"{feed.last_fetched:%Y-%m-%d %H:%M}" if feed.last_fetched else "never"
            again = f"again {_moment(feed)}" if feed.active else "paused"
            self.stdout.write(f"  every {feed.minutes} minutes, last read {last}, {again}")
            if feed.last_error:
                self.stdout.write(f"  {feed.failures} in vain: {feed.last_error}")
        if not Feed.objects.exists():
            self.stdout.write("No feed is watched. Name one: manage.py watch https://example.org/feed.xml")


def _moment(feed: Feed) -> str:
    if feed.next_at <= timezone.now():
        return "at once"
    return f"at {feed.next_at:%Y-%m-%d %H:%M} UTC"
