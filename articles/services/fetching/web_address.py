"""Web addresses as they may be fetched: taken apart once, checked, and written in one way."""

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from articles.services.fetching.policy import Policy, literal_address
from articles.services.refusals import Refused

LONGEST = 1000
STANDARD_PORTS = {"http": 80, "https": 443}
# Programs disagree on what these mean in an address; none has business there.
CONFUSING = re.compile(r"[\x00-\x20\x7f\\]")
HOST_NAME = re.compile(r"(?=.{1,253}\Z)[a-z0-9_](?:[a-z0-9_\-]{0,62})(?:\.[a-z0-9_\-]{1,63})*\.?", re.ASCII)
# RFC 3986: what may stand in paths and queries as it is; the rest is percent-encoded.
AS_IT_IS = "/%:@!$&'()*+,;=~-._?[]"
REMEDY = "Check the address, or save the page in a browser and upload the file."


@dataclass(frozen=True, slots=True)
class WebAddress:
    """`host` is ASCII in lower case, an IPv6 address without its brackets; `target` is the path with the query."""

    scheme: str
    host: str
    port: int
    target: str

    @classmethod
    def parse(cls, text: str, policy: Policy) -> "WebAddress":
        """What `text` names, without its fragment. Asks no name server.

        Raises Refused with code "bad_address" for what is no address of the web, or "forbidden_address" for one that
        `policy` keeps out.
        """
        text = text.strip()
        if not text:
            raise _bad(text, "is empty")
        if CONFUSING.search(text):
            raise _bad(text, "has blanks or backslashes in it")
        try:
            parts = urlsplit(text)
            port = parts.port
        except ValueError as error:
            raise _bad(text, "cannot be taken apart") from error
        if parts.scheme not in STANDARD_PORTS:
            raise _bad(text, "does not begin with http:// or https://")
        if parts.username is not None or parts.password is not None:
            raise _bad(text, "carries a user name or a password, which would be kept for all to read; leave them out")
        address = cls(
            parts.scheme, _host(parts.hostname or "", text), port or STANDARD_PORTS[parts.scheme], _target(parts)
        )
        if len(str(address)) > LONGEST:
            raise _bad(text, f"is longer than {LONGEST} characters")
        address._check(policy)
        return address

    def __str__(self) -> str:
        return f"{self.scheme}://{self.authority}{self.target}"

    @property
    def authority(self) -> str:
        """Host and port as they stand in an address and in the Host header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == STANDARD_PORTS[self.scheme] else f"{host}:{self.port}"

    def following(self, location: str, policy: Policy) -> "WebAddress":
        """Where a redirect of this address to `location` leads. Raises Refused as `parse` does."""
        try:
            return WebAddress.parse(urljoin(str(self), location), policy)
        except ValueError as error:
            raise _bad(location, "cannot be taken apart") from error

    def _check(self, policy: Policy) -> None:
        if self.port not in policy.ports:
            ports = ", ".join(map(str, sorted(policy.ports)))
            raise Refused(
                "forbidden_address",
                f"{self} is at port {self.port}; only {ports} are fetched from. "
                "Upload the file, or add the port to TREATYKB_FETCH_PORTS.",
            )
        literal = literal_address(self.host)
        if literal is not None and not policy.permits(literal):
            raise not_public(self, str(literal))


def not_public(address: WebAddress, at: str) -> Refused:
    """The refusal of an `address` whose host is `at` an address inside of some network."""
    return Refused(
        "forbidden_address",
        f"{address} leads to {at}, which is not on the public internet. Upload the file; for an intranet whose pages "
        "may be fetched, the administrator sets TREATYKB_FETCH_ALLOW.",
    )


def _host(host: str, text: str) -> str:
    if ":" in host and literal_address(host) is not None:
        return host
    try:
        plain = host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise _bad(text, "names a host that cannot be") from error
    if not HOST_NAME.fullmatch(plain):
        raise _bad(text, "names no host")
    return plain


def _target(parts: SplitResult) -> str:
    query = f"?{quote(parts.query, safe=AS_IT_IS)}" if parts.query else ""
    return (quote(parts.path, safe=AS_IT_IS.replace("?", "")) or "/") + query


def _bad(text: str, what: str) -> Refused:
    return Refused("bad_address", f"“{text[:200]}” {what}. Give a web address such as https://example.org/article.")
