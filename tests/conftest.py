"""What every test stands on: a real PostgreSQL of its own, folders of its own, and records to work with."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

# Before Django reads its settings: tests never touch the data of a running installation.
os.environ["TREATYKB_VAR"] = os.environ.get("TREATYKB_TEST_VAR") or str(
    Path(__file__).resolve().parent.parent / "var" / "test"
)
for _name in ("DATABASE_URL", "CELERY_BROKER_URL", "SECRET_KEY", "TREATYKB_HTTPS", "TREATYKB_HOSTS"):
    os.environ.pop(_name, None)
if _url := os.environ.get("TREATYKB_TEST_DATABASE_URL"):
    os.environ["DATABASE_URL"] = _url

# What a run without these has not tried; the summary names it.
SERVERS = {
    "TREATYKB_TEST_DATABASE_URL": "a server's PostgreSQL",
    "TREATYKB_TEST_REDIS_URL": "a real Redis",
    "TREATYKB_TEST_AMQP_URL": "a real RabbitMQ",
}


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for variable, what in SERVERS.items():
        if not os.environ.get(variable):
            terminalreporter.write_line(f"Not tried: {what} ({variable} is not set)", yellow=True)


@pytest.fixture(autouse=True)
def own_folders(settings, tmp_path: Path) -> Iterator[None]:
    """Originals and wake-ups of a test stay in its own folder."""
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    return None


@pytest.fixture
def registry(db) -> None:
    """The treaties and actors that come with the product."""
    from articles.services import registry

    registry.load()
