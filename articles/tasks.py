"""What workers do when they are woken; every task may run twice, late, or never, and nothing is lost."""

from celery import shared_task

from articles.services import feeds, idempotence, queue, reading, tallies


@shared_task(name="articles.tasks.read_queue")
def read_queue() -> int:
    """Reads every waiting upload; how many there were."""
    return reading.read_queue()


@shared_task(name="articles.tasks.sweep")
def sweep() -> int:
    """Takes up what silent workers left behind and what nobody was woken for."""
    return reading.read_queue() if queue.sweep() else 0


@shared_task(name="articles.tasks.fold_counts")
def fold_counts() -> bool:
    """Adds up what writers left for the counts of claims."""
    return tallies.fold()


@shared_task(name="articles.tasks.watch_feeds")
def watch_feeds() -> int:
    """Looks at every feed whose time has come; how many there were."""
    return feeds.look_at_due()


@shared_task(name="articles.tasks.forget_answers")
def forget_answers() -> int:
    """Deletes the answers to requests with an Idempotency-Key that were kept for a day; how many there were."""
    return idempotence.forget_old()
