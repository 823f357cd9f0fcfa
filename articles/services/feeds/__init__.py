"""Feeds that are watched: put on the list, looked at when their time has come, their new entries handed in once."""

from articles.services.feeds.list import add, check, listed, look_soon, pause, remove, resume, set_minutes
from articles.services.feeds.looking import Look, look_at, look_at_due

__all__ = [
    "Look",
    "add",
    "check",
    "listed",
    "look_at",
    "look_at_due",
    "look_soon",
    "pause",
    "remove",
    "resume",
    "set_minutes",
]
