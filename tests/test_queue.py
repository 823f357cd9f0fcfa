"""Rows are worked on by one worker at a time, and by another one when that worker dies."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone

from articles.models import Ingestion
from articles.services import ingest, queue

pytestmark = pytest.mark.django_db(transaction=True)


def submit(count: int = 1) -> list[Ingestion]:
    return [ingest.submit(f"Text number {n}.".encode(), name=f"{n}.txt") for n in range(count)]


def test_rows_are_taken_oldest_first_and_once():
    first, second = submit(2)
    assert [queue.take_next().pk, queue.take_next().pk, queue.take_next()] == [first.pk, second.pk, None]


def test_a_taken_row_runs_under_a_lease():
    submit()
    now = timezone.now()
    row = queue.take_next(now)
    row.refresh_from_db()
    assert (row.state, row.attempts) == ("running", 1)
    assert row.lease_until > now


def test_a_row_that_another_worker_is_taking_is_skipped_without_waiting():
    first, second = submit(2)

    def take_in_another_connection() -> int:
        try:
            return queue.take_next().pk
        finally:
            connection.close()

    with transaction.atomic(), ThreadPoolExecutor(1) as pool:
        assert Ingestion.objects.waiting().select_for_update(skip_locked=True).first() == first
        assert pool.submit(take_in_another_connection).result(timeout=10) == second.pk


def test_many_workers_at_once_take_every_row_exactly_once():
    rows = submit(40)

    def drain() -> list[int]:
        taken = []
        try:
            while (row := queue.take_next()) is not None:
                taken.append(row.pk)
        finally:
            connection.close()
        return taken

    with ThreadPoolExecutor(4) as pool:
        taken = [pk for future in [pool.submit(drain) for _ in range(4)] for pk in future.result(timeout=30)]
    assert sorted(taken) == [row.pk for row in rows]


def test_a_row_whose_worker_fell_silent_is_queued_again_and_one_still_leased_is_not():
    submit(2)
    now = timezone.now()
    silent = queue.take_next(now - timedelta(hours=1))
    busy = queue.take_next(now)
    assert queue.sweep(now) == 1
    silent.refresh_from_db()
    busy.refresh_from_db()
    assert (silent.state, silent.lease, busy.state) == ("queued", None, "running")


def test_a_row_that_kills_its_workers_fails_after_the_allowed_attempts(settings):
    settings.TREATYKB_MAX_ATTEMPTS = 2
    (row,) = submit()
    past = timezone.now() - timedelta(hours=1)
    for _ in range(2):
        queue.take_next(past)
        queue.sweep()
    row.refresh_from_db()
    assert row.state == "failed"
    assert "2 times" in row.reason
    assert queue.take_next() is None


def test_a_worker_that_lost_its_lease_cannot_finish():
    submit()
    late = queue.take_next(timezone.now() - timedelta(hours=1))
    queue.sweep()
    current = queue.take_next()
    with pytest.raises(queue.LeaseLost):
        queue.finish(late, Ingestion.State.FAILED, reason="too late")
    current.refresh_from_db()
    assert (current.state, current.reason) == ("running", "")
