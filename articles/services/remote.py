"""Articles that stand at a web address: accepted by it at once, fetched by a worker, then read like any upload."""

from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from django.contrib.auth.models import User
from django.db import transaction

from articles.models import Batch, Ingestion, Original
from articles.services import originals, queue
from articles.services.fetching import Fetched, WebAddress, configured, fetch
from articles.services.metadata import Metadata, storable_url
from articles.services.refusals import Refused
from articles.services.waking import wake_worker

# What a name without an ending is given, for formats that their content may leave open.
ENDINGS = {"text/html": ".html", "application/xhtml+xml": ".html", "text/markdown": ".md", "application/json": ".json"}
LONGEST_NAME = 255


def submit_address(
    url: str, *, metadata: Metadata | None = None, submitted_by: User | None = None, batch: Batch | None = None
) -> Ingestion:
    """The durable record that `url` is to be fetched and read: queued, and a worker is woken after commit.

    No server is asked before. Raises Refused with code "bad_address" or "forbidden_address" and then keeps nothing.
    """
    ingestion = record_address(url, metadata=metadata, submitted_by=submitted_by, batch=batch)
    transaction.on_commit(wake_worker)
    return ingestion


def record_address(
    url: str, *, metadata: Metadata | None = None, submitted_by: User | None = None, batch: Batch | None = None
) -> Ingestion:
    """As `submit_address`, for many of them: whoever calls wakes a worker when all are recorded."""
    address = str(WebAddress.parse(url, configured()))
    return Ingestion.objects.create(
        url=address,
        name=address.partition("://")[2][:LONGEST_NAME],
        metadata=(metadata or Metadata()).as_json(),
        submitted_by=submitted_by,
        batch=batch,
    )


def fetch_original(ingestion: Ingestion) -> Original:
    """Fetches what stands at the address of a running row, and keeps it as its original.

    The article's own address is where it was found, unless the uploader named another. Raises Refused as `fetch` does,
    also with code "not_stored", and LeaseLost.
    """
    fetched = fetch(ingestion.url)
    metadata = Metadata.parse(ingestion.metadata)
    if not metadata.url:
        metadata = replace(metadata, url=storable_url(fetched.url))
    with transaction.atomic():
        try:
            original = originals.keep(
                fetched.data, name=_file_name(fetched), encoding=metadata.encoding or fetched.charset
            )
        except OSError as error:
            raise Refused("not_stored", f"{ingestion.url} could not be stored ({error.strerror}).") from error
        queue.give_original(ingestion, original, metadata.as_json())
    return original


def _file_name(fetched: Fetched) -> str:
    """The last part of the address's path, with an ending by which the content is told where it leaves that open."""
    path = PurePosixPath(unquote(urlsplit(fetched.url).path))
    name = "".join(character for character in path.name if character.isprintable()) or urlsplit(fetched.url).netloc
    return name[: LONGEST_NAME - 5] + ("" if path.suffix else ENDINGS.get(fetched.content_type, ""))
