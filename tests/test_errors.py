"""What nobody foresaw is logged, and answered in the form of whoever asked."""

import logging

import pytest
from django.db import connection
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def broken(caplog) -> Client:
    """A client of an installation that has lost a table."""
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE articles_treaty RENAME TO articles_lost")
    caplog.set_level(logging.CRITICAL, "django.request")
    return Client(raise_request_exception=False)


def test_a_program_gets_a_problem_document_without_the_details(broken):
    answer = broken.get("/api/v1/treaties/")
    assert (answer.status_code, answer["Content-Type"]) == (500, "application/problem+json")
    assert answer.json()["instance"] == "/api/v1/treaties/"
    assert b"articles_treaty" not in answer.content


def test_a_person_gets_a_page_without_the_details(broken):
    answer = broken.get("/treaties/")
    assert (answer.status_code, answer["Content-Type"]) == (500, "text/html; charset=utf-8")
    assert b"articles_treaty" not in answer.content


def test_a_browser_finds_an_icon_where_it_looks_for_one(client):
    assert client.get("/favicon.ico")["Location"].endswith(".svg")
