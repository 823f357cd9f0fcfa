"""Serves the record to agents over the Model Context Protocol, read-only."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created

from articles.agents.server import build_server


def read_only(connection: BaseDatabaseWrapper, **_kwargs: Any) -> None:
    """Whatever a tool did wrong, PostgreSQL would refuse to write."""
    with connection.cursor() as cursor:
        cursor.execute("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY")


class Command(BaseCommand):
    """stdout belongs to the protocol: nothing else is printed there."""

    help = "Serve stored claims to agents (Model Context Protocol): over stdio, or over streamable HTTP with --http."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--http", metavar="HOST:PORT", help="Serve streamable HTTP at http://HOST:PORT/mcp instead."
        )
        parser.add_argument(
            "--site", default=settings.TREATYKB_SITE, help="Where the pages are, for permalinks (default: %(default)s)."
        )

    def handle(self, *, http: str | None, site: str, **_options: Any) -> None:
        where = None if http is None else _address(http)
        connection_created.connect(read_only)
        connections.close_all()
        server = build_server(site)
        if where is None:
            server.run("stdio")
        else:
            server.run("streamable-http", host=where[0], port=where[1], stateless_http=True, json_response=True)


def _address(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    if not host or not port.isdecimal() or not 0 < int(port) < 65536:
        raise CommandError(f"--http takes HOST:PORT, such as 127.0.0.1:8765, not {text!r}.")
    return host, int(port)
