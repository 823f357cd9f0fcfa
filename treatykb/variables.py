"""Reads lists out of environment variables, and names the variable that holds something else."""

import os
from ipaddress import IPv4Network, IPv6Network, ip_network

from django.core.exceptions import ImproperlyConfigured


def networks(name: str) -> list[IPv4Network | IPv6Network]:
    """The networks in the variable `name`, parted by blanks; none when it is not set."""
    found = []
    for word in os.environ.get(name, "").split():
        try:
            found.append(ip_network(word))
        except ValueError as error:
            raise ImproperlyConfigured(
                f"{name}: {word!r} is no network ({error}). Write networks such as 10.1.0.0/16, parted by blanks."
            ) from error
    return found


def numbers(name: str) -> list[int]:
    """The numbers in the variable `name`, parted by blanks; none when it is not set."""
    words = os.environ.get(name, "").split()
    try:
        return [int(word) for word in words]
    except ValueError as error:
        raise ImproperlyConfigured(f"{name}: {' '.join(words)!r} are no numbers parted by blanks.") from error
