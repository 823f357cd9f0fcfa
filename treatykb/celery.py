"""The Celery application: it carries wake-ups from whoever accepts an upload to whoever reads it."""

import os
import time
from threading import Thread
from typing import Any

from celery import Celery, bootsteps
from celery.beat import EmbeddedService
from celery.signals import worker_ready
from kombu.transport import virtual

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "treatykb.settings")

# Whoever loses its broker need not give wake-ups back: the rows are the truth. Celery 5.7 would try to, over a Redis
# that is gone, and end for good.
virtual.Channel.do_restore = False
CLOCK_LOOKED_AT_SECONDS = 1

app = Celery("treatykb")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@worker_ready.connect  # type: ignore[untyped-decorator]
def keep_the_clock(sender: Any, **_kwargs: Any) -> None:
    """A worker with a clock (`--beat`) gives itself a new one when the clock's process was killed.

    Celery replaces the processes that work and never the clock; without it nobody finds the rows of a killed worker.
    """
    worker = sender.controller
    if worker.beat is not None:
        Thread(target=_watch, args=(worker,), daemon=True, name="clock watch").start()


def _watch(worker: Any) -> None:
    while worker.blueprint.state == bootsteps.RUN:
        if not worker.beat.is_alive():
            worker.beat = EmbeddedService(
                worker.app, schedule_filename=worker.schedule_filename, scheduler_cls=worker.scheduler
            )
            worker.beat.start()
        time.sleep(CLOCK_LOOKED_AT_SECONDS)
