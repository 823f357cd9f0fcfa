"""The signs of life tell the truth about the database and the queue."""

from pathlib import Path

import pytest
from celery import current_app
from django.db import connection

pytestmark = pytest.mark.django_db


def test_healthz_answers_without_asking_the_database(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok\n")


@pytest.fixture
def broker_folder(settings) -> Path:
    folder = Path(settings.CELERY_BROKER_TRANSPORT_OPTIONS["data_folder_out"])
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def test_readyz_is_ready_over_a_migrated_database_and_a_broker(client, broker_folder):
    response = client.get("/readyz")
    assert response.status_code == 200
    assert response.json() == {"ready": True, "database": "ok", "queue": "ok"}


def test_readyz_refuses_while_a_migration_is_missing(client):
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM django_migrations WHERE id = (SELECT max(id) FROM django_migrations WHERE app = 'articles')"
        )
    response = client.get("/readyz")
    assert response.status_code == 503
    assert "not applied" in response.json()["database"]


def test_readyz_tells_of_a_broker_that_is_away_and_stays_ready(client):
    kept = current_app.conf.broker_url, current_app.conf.broker_write_url
    current_app.conf.broker_url = current_app.conf.broker_write_url = "amqp://127.0.0.1:1//"
    try:
        response = client.get("/readyz")
    finally:
        current_app.conf.broker_url, current_app.conf.broker_write_url = kept
    assert response.status_code == 200
    assert response.json() == {"ready": True, "database": "ok", "queue": "does not answer"}


def test_readyz_tells_of_a_filesystem_broker_without_its_folder(client, tmp_path):
    kept = current_app.conf.broker_transport_options
    current_app.conf.broker_transport_options = {**kept, "data_folder_out": str(tmp_path / "gone")}
    try:
        response = client.get("/readyz")
    finally:
        current_app.conf.broker_transport_options = kept
    assert response.json()["queue"] == "its folder cannot be written"
