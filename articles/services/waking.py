"""Wakes a worker. Nothing depends on the call arriving: the sweep finds what nobody was woken for."""

import logging

from celery import current_app
from kombu.exceptions import OperationalError

READ_QUEUE = "articles.tasks.read_queue"
logger = logging.getLogger(__name__)


def wake_worker() -> None:
    """Sends one wake-up; a queue that cannot be reached is logged, and the waiting rows are found without it."""
    try:
        current_app.send_task(READ_QUEUE, retry=False, ignore_result=True)
    except (OperationalError, OSError) as error:
        logger.warning("No worker could be woken, the next sweep will find the upload: %s", error)
