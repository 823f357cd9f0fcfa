"""Brokers of a test's own, on free ports, that can be stopped and started again."""

import os
import shutil
import signal
import socket
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

# RabbitMQ's own script: the one on the path changes the user when root calls it, and forgets the surroundings.
RABBITMQ = sorted(Path("/usr/lib/rabbitmq/lib").glob("rabbitmq_server-*/sbin/rabbitmq-server"))
REDIS = shutil.which("redis-server")
START_SECONDS = 60


def free_port() -> int:
    """A port that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Broker:
    """A broker under `folder` that forgets or keeps its messages as its kind does when it is killed."""

    folder: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Returns when it answers."""
        self.folder.mkdir(exist_ok=True)
        command, env = self.command()
        self.process = subprocess.Popen(
            command,
            env={**os.environ, **env},
            cwd=self.folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        deadline = time.monotonic() + START_SECONDS
        while not self.answers():
            assert self.process.poll() is None, f"{command[0]} ended with {self.process.returncode}"
            assert time.monotonic() < deadline, f"{command[0]} does not answer"
            time.sleep(0.1)

    def stop(self) -> None:
        """kill -9, with everything that it started."""
        if self.process is not None:
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(10)

    def answers(self) -> bool:
        with suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1) as connection:
            connection.settimeout(2)
            connection.sendall(self.greeting)
            return bool(connection.recv(4))
        return False

    greeting = b""

    def command(self) -> tuple[list[str], dict[str, str]]:
        raise NotImplementedError

    @property
    def url(self) -> str:
        raise NotImplementedError


class Redis(Broker):
    """Keeps nothing on disk: its messages die with it."""

    greeting = b"PING\r\n"

    def command(self) -> tuple[list[str], dict[str, str]]:
        options = {"port": str(self.port), "bind": "127.0.0.1", "save": "", "appendonly": "no"}
        return [str(REDIS), *(part for name, value in options.items() for part in (f"--{name}", value))], {}

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"


class RabbitMQ(Broker):
    """A node of its own beside any that runs, with its queues under the folder."""

    greeting = b"AMQP\x00\x00\x09\x01"

    def command(self) -> tuple[list[str], dict[str, str]]:
        (self.folder / "rabbitmq.conf").write_text("loopback_users = none\n")
        return [str(RABBITMQ[-1])], {
            "RABBITMQ_NODENAME": f"durability{self.port}@localhost",
            "RABBITMQ_NODE_IP_ADDRESS": "127.0.0.1",
            "RABBITMQ_NODE_PORT": str(self.port),
            "RABBITMQ_DIST_PORT": str(free_port()),
            # Nothing of the node that this machine may run already.
            "RABBITMQ_CONF_ENV_FILE": os.devnull,
            "RABBITMQ_CONFIG_FILE": str(self.folder / "rabbitmq"),
            "RABBITMQ_MNESIA_BASE": str(self.folder / "mnesia"),
            "RABBITMQ_LOG_BASE": str(self.folder / "log"),
            "RABBITMQ_ENABLED_PLUGINS_FILE": str(self.folder / "plugins"),
            "RABBITMQ_PID_FILE": str(self.folder / "pid"),
            "HOME": str(self.folder),
        }

    @property
    def url(self) -> str:
        return f"amqp://guest:guest@127.0.0.1:{self.port}//"


KINDS: dict[str, type[Broker]] = {
    **({"Redis": Redis} if REDIS else {}),
    **({"RabbitMQ": RabbitMQ} if RABBITMQ else {}),
}
