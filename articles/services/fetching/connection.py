"""Connections to checked addresses only: a name is resolved once, every answer is judged, and one of them is used."""

import socket
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from queue import Empty, SimpleQueue
from threading import Thread

from urllib3.connection import HTTPConnection, HTTPSConnection

from articles.services.fetching.deadline import Deadline
from articles.services.fetching.policy import Address, Policy, literal_address
from articles.services.fetching.web_address import WebAddress, not_public

# Of the addresses of one host so many are tried, one after the other.
MOST_TRIED = 4


class NoSuchHost(OSError):
    """The name of the host has no address."""


@dataclass(frozen=True, slots=True)
class Way:
    """How to reach the host of `address`, within the rules and in time."""

    address: WebAddress
    policy: Policy
    deadline: Deadline

    def connect(self) -> socket.socket:
        """A connection to a permitted address of the host, held by the deadline.

        Raises Refused("forbidden_address") if any of its addresses is not permitted, TimeoutError, NoSuchHost, and
        OSError when nobody answers.
        """
        found = self._checked()[:MOST_TRIED]
        for later in range(len(found) - 1, -1, -1):
            try:
                connection = socket.create_connection(
                    (str(found[-1 - later]), self.address.port), self.deadline.left() / (later + 1)
                )
            except OSError:
                if not later:
                    raise
            else:
                self.deadline.hold(connection)
                connection.settimeout(self.deadline.left())
                return connection
        raise NoSuchHost

    def _checked(self) -> Sequence[Address]:
        literal = literal_address(self.address.host)
        found = [literal] if literal is not None else self._resolved()
        for address in found:
            if not self.policy.permits(address):
                raise not_public(self.address, str(address))
        return found

    def _resolved(self) -> list[Address]:
        """The answers of the name server, whose own patience may be longer than ours."""
        answers: SimpleQueue[list[str] | Exception] = SimpleQueue()

        def ask() -> None:
            try:
                answers.put(self.policy.resolve(self.address.host, self.address.port))
            except Exception as error:
                answers.put(error)

        Thread(target=ask, daemon=True).start()
        try:
            found = answers.get(timeout=self.deadline.left())
        except Empty:
            raise TimeoutError from None
        if isinstance(found, Exception):
            raise NoSuchHost from found
        if not found:
            raise NoSuchHost
        return list(dict.fromkeys(map(ip_address, found)))

    def open(self) -> HTTPConnection:
        """A connection that speaks HTTP, over TLS for https: certificates are checked against the host's name."""
        host = self.address.host
        if self.address.scheme == "https":
            return _CheckedTls(
                host, self.address.port, way=self, timeout=self.deadline.left(), ssl_context=self.policy.trust()
            )
        return _Checked(host, self.address.port, way=self, timeout=self.deadline.left())


class _Checked(HTTPConnection):
    """urllib3's connection, which knows its host by name and reaches it by a checked address."""

    def __init__(self, *arguments: object, way: Way, **options: object) -> None:
        super().__init__(*arguments, **options)  # type: ignore[arg-type]
        self._way = way

    def _new_conn(self) -> socket.socket:
        return self._way.connect()


class _CheckedTls(_Checked, HTTPSConnection):
    """The same over TLS; the name is what the other side must prove."""
