"""What every test stands on: folders of its own, and records to work with."""

import os
import shutil
from pathlib import Path

import pytest
from django.db.models import Model

from articles.models import (
    Actor,
    ActorName,
    Clause,
    Milestone,
    Office,
    Party,
    RegistryLoad,
    Treaty,
    TreatyName,
    Weapon,
)
from articles.services import registry as registry_service
from tests.browser import chromium, open_page

__all__ = ["chromium", "open_page"]

# What a run without these has not tried; the summary names it.
SERVERS = {
    "TREATYKB_TEST_DATABASE_URL": "a server's PostgreSQL",
    "TREATYKB_TEST_REDIS_URL": "a real Redis",
    "TREATYKB_TEST_AMQP_URL": "a real RabbitMQ",
}
REGISTRY = (Actor, Treaty, ActorName, TreatyName, Office, Milestone, Party, Clause, Weapon, RegistryLoad)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever opens a window is marked, so that a run may leave it out by `-m "not browser"`."""
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for variable, what in SERVERS.items():
        if not os.environ.get(variable):
            terminalreporter.write_line(f"Not tried: {what} ({variable} is not set)", yellow=True)
    if not shutil.which("Rscript"):
        terminalreporter.write_line("Not tried: the recipes in R (Rscript is not installed)", yellow=True)


@pytest.fixture(autouse=True)
def own_folders(settings, tmp_path: Path) -> None:
    """Originals and wake-ups of a test stay in its own folder; static files are served as they are."""
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture(scope="session")
def registry_rows() -> list[list[Model]]:
    """The rows of the loaded registry, kept by the first test that needs them: loading and checking takes a second."""
    return []


@pytest.fixture
def registry(db, registry_rows: list[list[Model]]) -> None:
    """The treaties and actors that come with the product."""
    if not registry_rows:
        registry_service.load()
        registry_rows.extend(list(model._default_manager.order_by("pk")) for model in REGISTRY)
    else:
        for rows in registry_rows:
            type(rows[0])._default_manager.bulk_create(rows)
