"""Signs of life for whatever watches the process: it answers, it is ready to serve."""

import logging
import os

from celery import current_app
from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from kombu.exceptions import OperationalError as BrokerError

BROKER_SECONDS = 2

logger = logging.getLogger(__name__)


@never_cache
def healthz(_request: HttpRequest) -> HttpResponse:
    """The process answers."""
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


@never_cache
def readyz(_request: HttpRequest) -> HttpResponse:
    """Whether requests can be served: 200, or 503 with what is wrong with the database.

    A queue that is away is told but no reason to turn readers away: uploads are kept and read when it is back.
    """
    database, queue = _database(), _queue()
    status = {"ready": not database, "database": database or "ok", "queue": queue or "ok"}
    return JsonResponse(status, status=503 if database else 200)


def _database() -> str:
    """What is wrong with the database, "" if nothing is; details go to the log, not to strangers."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        executor = MigrationExecutor(connection)
        missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except Error:
        logger.exception("the database does not answer")
        return "does not answer"
    return f"{len(missing)} migrations are not applied" if missing else ""


def _queue() -> str:
    """What is wrong with the broker, "" if nothing is. The filesystem's broker is as good as its folder."""
    try:
        with current_app.connection_for_write() as broker:
            broker.ensure_connection(max_retries=1, interval_start=0, interval_step=0, timeout=BROKER_SECONDS)
            folder = (broker.transport_options or {}).get("data_folder_out")
    except (BrokerError, OSError):
        logger.exception("the broker does not answer")
        return "does not answer"
    return "its folder cannot be written" if folder and not os.access(folder, os.W_OK) else ""
