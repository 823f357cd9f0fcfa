"""Where fetching may go, and how much time and space an answer may take."""

import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

import certifi
from django.conf import settings

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network
# Host and port to the addresses of the host, as text. Raises OSError when it has none.
Resolver = Callable[[str, int], list[str]]

# What no public web server has (IANA special-purpose address registry; RFC 6890, 6598, 7526, 1112).
NOT_PUBLIC = tuple(
    IPv4Network(network)
    for network in (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
        "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
        "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        # Public by its number, answered by the machine's own host in one large cloud.
        "168.63.129.16/32",
    )
)  # fmt: skip
# All that is handed out for use is in here (RFC 4291). Mapped (::ffff:0:0/96), NAT64 (64:ff9b::/96), local and
# multicast addresses are outside.
IPV6_PUBLIC = IPv6Network("2000::/3")
# Teredo and other protocols (RFC 2928), documentation (RFC 3849, 9637), 6to4 (RFC 3056): they may lead anywhere.
IPV6_NOT_PUBLIC = tuple(map(IPv6Network, ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")))


def resolve(host: str, port: int) -> list[str]:
    """The system's answer to what the addresses of `host` are. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(place[0]) for *_, place in found if place]


@lru_cache(maxsize=1)
def usual_trust() -> ssl.SSLContext:
    """The certificates that the system trusts, and those of certifi for systems that come without any."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


@dataclass(frozen=True, slots=True)
class Policy:
    """`allowed` networks are fetched from although they are not public. Sizes are in bytes, unpacked ones."""

    allowed: tuple[Network, ...] = ()
    ports: frozenset[int] = frozenset({80, 443})
    seconds: float = 30
    most_bytes: int = 20 * 1024 * 1024
    resolve: Resolver = resolve
    trust: Callable[[], ssl.SSLContext] = usual_trust

    def permits(self, address: Address) -> bool:
        """True for public addresses and those in allowed networks."""
        if any(address.version == network.version and address in network for network in self.allowed):
            return True
        if isinstance(address, IPv6Address):
            return address in IPV6_PUBLIC and not any(address in network for network in IPV6_NOT_PUBLIC)
        return not any(address in network for network in NOT_PUBLIC)


def configured() -> Policy:
    """The policy of this installation (TREATYKB_FETCH_*)."""
    return Policy(
        allowed=tuple(settings.TREATYKB_FETCH_ALLOW),
        ports=frozenset(settings.TREATYKB_FETCH_PORTS),
        seconds=settings.TREATYKB_FETCH_SECONDS,
        most_bytes=settings.TREATYKB_MAX_UPLOAD_BYTES,
    )


def literal_address(host: str) -> Address | None:
    """The address that `host` is, however it is written: also 2130706433, 0177.1 and 0x7f000001. None for names."""
    try:
        return ip_address(host)
    except ValueError:
        pass
    try:
        return IPv4Address(socket.inet_aton(host))
    except (OSError, UnicodeError, ValueError):
        return None
