"""The TreatyKB project: settings, addresses, the queue and the embedded database."""

from treatykb.celery import app as celery_app

__all__ = ["celery_app"]
