"""Signs of life for whatever watches the process: it answers, it is ready to serve."""

import logging

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
    """Whether requests can be served: 200, or 503 with the reasons."""
    problems = {name: reason for name, check in (("database", _database), ("queue", _queue)) if (reason := check())}
    status = {name: problems.get(name, "ok") for name in ("database", "queue")}
    return JsonResponse({"ready": not problems, **status}, status=503 if problems else 200)


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
    """What is wrong with the broker, "" if nothing is."""
    try:
        with current_app.connection_for_write() as broker:
            broker.ensure_connection(max_retries=1, timeout=BROKER_SECONDS)
    except (BrokerError, OSError):
        logger.exception("the broker does not answer")
        return "does not answer"
    return ""
