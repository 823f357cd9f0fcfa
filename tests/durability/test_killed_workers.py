"""kill -9 of workers and of their processes, at moments that differ from run to run."""

import os
import random
import signal
import time

import psutil
import pytest

from tests.durability.batch import assert_each_is_there_once, assert_nothing_is_half_stored, ended, states, write_batch
from tests.processes import environment, kill, manage, wait_for, worker

pytestmark = pytest.mark.django_db(transaction=True)

BATCH = 500
KILLS = 10


def kill_one_process(pid: int) -> None:
    """kill -9 for one of the processes of the worker `pid`: one that works, its clock, or the reader of a file."""
    children = psutil.Process(pid).children(recursive=True)
    if children:
        os.kill(random.choice(children).pid, signal.SIGKILL)


def test_kill_9_at_ten_random_moments_of_a_batch_of_500_loses_nothing_and_doubles_nothing(registry, tmp_path):
    seed = random.randrange(10**6)
    print(f"seed {seed}")
    random.seed(seed)
    env = environment(tmp_path, TREATYKB_LEASE_SECONDS="2")
    accepted = manage("ingest", "--no-wait", *write_batch(tmp_path / "in", BATCH), env=env)
    assert accepted.returncode == 0, accepted.stderr
    moments = sorted(random.sample(range(1, BATCH - 50), KILLS))
    while moments:
        with worker(env) as process:
            # Half of the times one of its processes dies, half of the times all of them do.
            while moments:
                assert wait_for(lambda: ended() >= moments[0], seconds=300), states()
                del moments[0]
                time.sleep(random.uniform(0, 0.1))
                if random.random() < 0.5:
                    kill(process)
                    break
                kill_one_process(process.pid)
        assert_nothing_is_half_stored()
    with worker(env):
        assert wait_for(lambda: ended() == BATCH, seconds=300), states()
    assert_each_is_there_once(BATCH)


def test_the_same_batch_sent_twice_at_once_and_once_more_later_is_there_once(registry, tmp_path):
    env = environment(tmp_path)
    paths = write_batch(tmp_path / "in", 30)
    with worker(env), worker(env):
        for _ in range(2):
            assert manage("ingest", "--no-wait", *paths, env=env).returncode == 0
        assert wait_for(lambda: ended() == 60, seconds=300), states()
        assert manage("ingest", "--no-wait", *paths, env=env).returncode == 0
        assert wait_for(lambda: ended() == 90, seconds=300), states()
    assert states() == {"done": 30, "duplicate": 60}
    assert_each_is_there_once(30)
