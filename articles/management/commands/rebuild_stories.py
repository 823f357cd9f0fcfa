"""Finds all copies anew."""

from typing import Any

from django.core.management.base import BaseCommand

from articles.models import Story
from articles.services.stories import rebuild_stories

_EVERY = 500


class Command(BaseCommand):
    help = "Forget all stories and join every stored article anew; workers may go on meanwhile."

    def handle(self, **_options: Any) -> None:
        done = 0
        for done in rebuild_stories():
            if done % _EVERY == 0:
                self.stdout.write(f"{done} articles")
        self.stdout.write(f"{done} articles, {Story.objects.count()} stories")
