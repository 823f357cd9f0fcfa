"""A broker that is killed in the middle of a batch and comes back, with its messages or without."""

import pytest

from tests.durability.batch import assert_each_is_there_once, ended, states, write_batch
from tests.durability.brokers import KINDS, Broker
from tests.processes import environment, folder, manage, wait_for, worker

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(params=KINDS)
def broker(request):
    with folder() as path:
        own: Broker = KINDS[request.param](path / "broker")
        own.start()
        yield own
        own.stop()


def test_a_broker_stopped_and_started_in_the_middle_of_a_batch_loses_nothing(registry, tmp_path, broker):
    env = environment(tmp_path, CELERY_BROKER_URL=broker.url)
    paths = write_batch(tmp_path / "in", 120)
    with worker(env):
        assert manage("ingest", "--no-wait", *paths[:60], env=env).returncode == 0
        assert wait_for(lambda: ended() >= 5, seconds=300), states()
        broker.stop()
        # Nobody can be woken now; what is handed in is accepted all the same.
        accepted = manage("ingest", "--no-wait", *paths[60:90], env=env, timeout=300)
        assert accepted.returncode == 0, accepted.stderr
        broker.start()
        assert manage("ingest", "--no-wait", *paths[90:], env=env).returncode == 0
        assert wait_for(lambda: ended() == 120, seconds=300), states()
    assert_each_is_there_once(120)
