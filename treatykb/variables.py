"""Reads settings out of environment variables, and names the variable that holds something else."""

import os
from importlib.util import find_spec
from ipaddress import IPv4Network, IPv6Network, ip_network
from typing import Any

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


def originals_store() -> dict[str, Any]:
    """Where originals are kept, as STORAGES wants it: in the bucket TREATYKB_S3_BUCKET, in files where it is not set.

    Keys come as boto3 finds them: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, a profile, or the machine's own role.
    """
    bucket = os.environ.get("TREATYKB_S3_BUCKET")
    if not bucket:
        return {"BACKEND": "treatykb.stores.files.WholeFiles"}
    if find_spec("storages") is None or find_spec("boto3") is None:
        raise ImproperlyConfigured(
            "TREATYKB_S3_BUCKET is set, but what speaks to S3 is not installed: pip install -r requirements-s3.txt"
        )
    options = {
        "bucket_name": bucket,
        "endpoint_url": os.environ.get("TREATYKB_S3_ENDPOINT") or None,
        "region_name": os.environ.get("TREATYKB_S3_REGION") or None,
        "location": os.environ.get("TREATYKB_S3_PREFIX", "").strip("/"),
    }
    return {"BACKEND": "treatykb.stores.s3.SharedStore", "OPTIONS": options}
