"""The Celery application: it carries wake-ups from whoever accepts an upload to whoever reads it."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "treatykb.settings")

app = Celery("treatykb")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
