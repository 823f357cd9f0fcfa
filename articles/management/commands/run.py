"""Starts a whole installation on this machine."""

import os
import secrets
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connections

from articles.registry.documents import RegistryError
from articles.services import registry, samples
from treatykb import supervisor

SAMPLES_SECONDS = 120
START_SECONDS = 60


class Command(BaseCommand):
    """Database, tables, registry, samples, worker and web server; everything it started ends with it."""

    help = "Start everything on this machine and serve it until Ctrl-C."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=os.environ.get("PORT") or 8000)
        parser.add_argument("--no-samples", action="store_true", help="do not add the sample articles")

    def handle(self, *, host: str, port: int, no_samples: bool, **_options: Any) -> None:
        if not 0 < port < 65536:
            raise CommandError(f"{port} is no port number; choose one from 1024 to 65535: make run PORT=8001")
        try:
            supervisor.check_port(host, port)
        except supervisor.PortTaken as error:
            raise CommandError(str(error)) from error
        supervisor.interruptible()
        try:
            self._prepare(no_samples)
            password = self._first_admin()
        except KeyboardInterrupt:
            sys.exit("Stopped before it was ready.")
        status = self._serve(host, port, password)
        self.stdout.write("Stopped. The next start finds everything as it was.")
        sys.exit(status)

    def _serve(self, host: str, port: int, password: str | None) -> int:
        address = f"http://{host}:{port}"
        try:
            with supervisor.Supervisor() as programs:
                programs.start(supervisor.worker())
                # Whoever opens the address finds the samples there, not half of them.
                programs.wait_until(samples.are_read, SAMPLES_SECONDS)
                # Only the programs need the database from here on.
                connections.close_all()
                programs.start(supervisor.web_server(host, port))
                if not programs.wait_until(lambda: supervisor.answers(address), START_SECONDS):
                    self.stderr.write(f"The web server does not answer at {address} yet.")
                self._announce(address, password)
                programs.watch()
        except supervisor.ProgramEnded as error:
            self.stderr.write(str(error))
            return 1
        except KeyboardInterrupt:
            return 0

    def _prepare(self, no_samples: bool) -> None:
        for folder in ("broker", "broker-control", "media"):
            Path(settings.VAR, folder).mkdir(parents=True, exist_ok=True)
        self.stdout.write("Preparing the database ...")
        call_command("migrate", interactive=False, verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
        try:
            loaded = registry.load()
        except RegistryError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{loaded.treaties} treaties and {loaded.actors} actors in the registry")
        if not no_samples and (new := samples.submit_samples()):
            self.stdout.write(f"{new} sample articles are being read")

    def _first_admin(self) -> str | None:
        """A password for the first administrator, None when there is one already."""
        users = get_user_model()._default_manager
        if users.filter(is_superuser=True).exists():
            return None
        password = secrets.token_urlsafe(12)
        users.create_superuser("admin", email="", password=password)
        return password

    def _announce(self, address: str, password: str | None) -> None:
        if password:
            self.stdout.write(f"First start: log in at {address}/admin/ as admin with the password {password}")
            self.stdout.write("It is shown only this once; change it there.")
        self.stdout.write(self.style.SUCCESS(f"TreatyKB is at {address} (Ctrl-C stops it)"))
        self.stdout.flush()
