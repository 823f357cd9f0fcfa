"""The Celery application: it carries wake-ups from whoever accepts an upload to whoever reads it."""

import os

from celery import Celery
from kombu.transport import virtual

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "treatykb.settings")

# Whoever loses its broker need not give wake-ups back: the rows are the truth. Celery 5.7 would try to, over a Redis
# that is gone, and end for good.
virtual.Channel.do_restore = False

app = Celery("treatykb")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
