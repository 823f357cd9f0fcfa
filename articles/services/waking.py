"""Wakes a worker. Nothing depends on the call arriving: the sweep finds what nobody was woken for."""

import logging

from celery import current_app
from kombu.exceptions import OperationalError

READ_QUEUE = "articles.tasks.read_queue"
WATCH_FEEDS = "articles.tasks.watch_feeds"
# Whoever uploads must not wait for a queue that is away: one attempt, no pause.
CONNECT_SECONDS = 2
ONE_ATTEMPT = {"max_retries": 1, "interval_start": 0, "interval_step": 0, "interval_max": 0}
logger = logging.getLogger(__name__)


def wake_worker(task: str = READ_QUEUE) -> None:
    """Sends one wake-up; a queue that cannot be reached is logged, and the waiting rows are found without it."""
    try:
        with current_app.connection_for_write(
            connect_timeout=CONNECT_SECONDS, transport_options=ONE_ATTEMPT
        ) as connection:
            current_app.send_task(task, connection=connection, retry=False, ignore_result=True)
    except (OperationalError, OSError) as error:
        logger.warning("No worker could be woken, the clock will find what waits: %s", error)
