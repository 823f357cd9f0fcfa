"""One GET over checked connections: redirects followed and checked again, size and time bounded, errors explained."""

import codecs
from dataclasses import dataclass
from email.message import Message
from http import HTTPStatus
from http.client import HTTPException
from ssl import SSLCertVerificationError, SSLError

from urllib3 import BaseHTTPResponse
from urllib3.exceptions import DecodeError, HTTPError
from urllib3.exceptions import SSLError as WrappedSSLError

from articles.services.fetching.connection import NoSuchHost, Way
from articles.services.fetching.deadline import Deadline
from articles.services.fetching.policy import Policy, configured
from articles.services.fetching.web_address import REMEDY, WebAddress
from articles.services.refusals import Refused

MOST_REDIRECTS = 5
REDIRECTS = {301, 302, 303, 307, 308}
PACKED_AS = {"", "identity", "gzip", "x-gzip", "deflate"}
# Servers that say these mean the larger one (WHATWG Encoding Standard, 4.2).
AS_BROWSERS_DO = {"ascii": "cp1252", "iso8859-1": "cp1252"}
CHUNK = 1 << 16
MEGABYTE = 1024 * 1024
HEADERS = {
    "User-Agent": "TreatyKB/0.1 (reads articles that its users name)",
    "Accept": "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/pdf,*/*;q=0.8",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}
# A later attempt may find these better.
PASSING = {"unreachable", "timeout", "busy"}


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server said to tell one version of a page from the next (RFC 9110, 8.8); sent back to it as they came."""

    etag: str = ""
    last_modified: str = ""

    def headers(self) -> dict[str, str]:
        pairs = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in pairs.items() if value}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address showed. `url` is where it was found in the end, `data` is unpacked.

    `content_type` is in lower case without parameters; `charset` is the encoding that the server names and the bytes
    are in, else "". `unchanged` is True, with no data, when the validators of an earlier answer still hold.
    """

    url: str
    data: bytes
    content_type: str = ""
    charset: str = ""
    validators: Validators = Validators()
    unchanged: bool = False


def fetch(url: str, *, policy: Policy | None = None, known: Validators | None = None) -> Fetched:
    """What `url` shows, by at most five redirects, each to a checked address; nothing is sent but the request.

    Raises Refused with a code: bad_address, forbidden_address, too_many_redirects, too_large, empty, certificate,
    not_found (any answer but 200), bad_answer; and, where trying again may help, unreachable, timeout, busy.
    """
    policy = policy or configured()
    address = WebAddress.parse(url, policy)
    with Deadline(policy.seconds) as deadline:
        for _ in range(MOST_REDIRECTS + 1):
            found = _one_step(Way(address, policy, deadline), known.headers() if known else {})
            if isinstance(found, Fetched):
                return found
            address = found
    raise Refused("too_many_redirects", f"{url} leads on more than {MOST_REDIRECTS} times. {REMEDY}")


def _one_step(way: Way, conditions: dict[str, str]) -> Fetched | WebAddress:
    """What the address shows, or the address that it redirects to."""
    try:
        connection = way.open()
        try:
            headers = {**HEADERS, "Host": way.address.authority, **conditions}
            connection.request("GET", way.address.target, headers=headers, preload_content=False)
            return _answered(connection.getresponse(), way, conditional=bool(conditions))
        finally:
            connection.close()
    except (OSError, HTTPError, HTTPException, ValueError) as error:
        raise _explained(error, way) from error


def _answered(response: BaseHTTPResponse, way: Way, *, conditional: bool) -> Fetched | WebAddress:
    location = response.headers.get("Location")
    if response.status in REDIRECTS and location:
        return way.address.following(_as_sent(location), way.policy)
    validators = Validators(_kept(response, "ETag", 500), _kept(response, "Last-Modified", 100))
    if response.status == HTTPStatus.NOT_MODIFIED and conditional:
        return Fetched(str(way.address), b"", validators=validators, unchanged=True)
    if response.status != HTTPStatus.OK:
        raise _not_shown(response.status, way.address)
    data = _body(response, way)
    kind = Message()
    kind["Content-Type"] = response.headers.get("Content-Type", "application/octet-stream")
    return Fetched(
        str(way.address), data, kind.get_content_type(), _charset(kind.get_content_charset(""), data), validators
    )


def _as_sent(location: str) -> str:
    """Addresses in headers are read as Latin-1, and written as UTF-8 by those who do not encode them."""
    try:
        return location.encode("latin-1").decode()
    except UnicodeError:
        return location


def _kept(response: BaseHTTPResponse, name: str, longest: int) -> str:
    """The header's value; "" for one that cannot be kept and sent back as it is."""
    value = response.headers.get(name, "")
    return value if len(value) <= longest and value.isprintable() else ""


def _body(response: BaseHTTPResponse, way: Way) -> bytes:
    packing = response.headers.get("Content-Encoding", "").strip().lower()
    if packing not in PACKED_AS:
        raise Refused("bad_answer", f"{way.address} is packed as {packing[:40]}, which nobody asked for. {REMEDY}")
    if (length := response.headers.get("Content-Length", "")).isdecimal():
        # So many digits say enough.
        _check_size(int(length[:18]), way)
    received = bytearray()
    for piece in response.stream(CHUNK, decode_content=True):
        received += piece
        _check_size(len(received), way)
    # An answer of unknown length that was cut off looks like one that ended.
    way.deadline.left()
    if not received:
        raise Refused("empty", f"{way.address} shows nothing at all. {REMEDY}")
    return bytes(received)


def _check_size(size: int, way: Way) -> None:
    if size > way.policy.most_bytes:
        raise Refused(
            "too_large",
            f"{way.address} is larger than {way.policy.most_bytes / MEGABYTE:.0f} MB. "
            "Give the address of a single article, or raise TREATYKB_MAX_UPLOAD_MB.",
        )


def _charset(name: str, data: bytes) -> str:
    """The encoding by its name in Python; "" for unknown ones and where the bytes show that the server is wrong."""
    try:
        found = codecs.lookup(name).name
        found = AS_BROWSERS_DO.get(found, found)
        data.decode(found)
    except (LookupError, ValueError):
        return ""
    return found


def _not_shown(status: int, address: WebAddress) -> Refused:
    if status == HTTPStatus.TOO_MANY_REQUESTS or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return Refused("busy", f"{address} answers {_named(status)}. Try again later.")
    if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.PAYMENT_REQUIRED, HTTPStatus.FORBIDDEN):
        why = "it is shown to some readers only, or not to programs. Save the page in a browser and upload the file."
        return Refused("not_found", f"{address} answers {_named(status)}: {why}")
    return Refused("not_found", f"{address} answers {_named(status)}. {REMEDY}")


def _named(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)


def _explained(error: Exception, way: Way) -> Refused:
    address, host = way.address, way.address.host
    if way.deadline.is_over or isinstance(error, TimeoutError):
        limit = f"{way.deadline.seconds:g} s"
        return Refused("timeout", f"{address} took longer than {limit}. Try again later, or upload the file.")
    if isinstance(error, SSLCertVerificationError | WrappedSSLError):
        why = getattr(error, "verify_message", "") or str(error)
        return Refused("certificate", f"{host} cannot prove that it is {host} ({why[:200]}). {REMEDY}")
    if isinstance(error, SSLError):
        return Refused("unreachable", f"{host} speaks no TLS that can be trusted ({error.reason}). {REMEDY}")
    if isinstance(error, NoSuchHost):
        return Refused("unreachable", f"{host} has no address on the internet. {REMEDY}")
    if isinstance(error, DecodeError):
        return Refused("bad_answer", f"{address} is packed in a damaged way. {REMEDY}")
    if isinstance(error, OSError):
        return Refused("unreachable", f"{host} cannot be reached ({error.strerror or error}). Try again later.")
    return Refused("unreachable", f"{address} broke off its answer ({type(error).__name__}). Try again later.")
