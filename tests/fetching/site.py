"""A real web server on this machine that shows what a test tells it to, well-behaved or not."""

import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_network
from threading import Event, Thread

from articles.services.fetching import Policy

LOOPBACK = ip_network("127.0.0.1/32")
PAGE = (
    "<!doctype html><html lang=en><head><meta charset=utf-8><title>{title}</title></head><body><article>"
    "<h1>{title}</h1><p>{text}</p></article></body></html>"
)
TEXT = (
    "Russia will leave the Intermediate-Range Nuclear Forces Treaty next month, Foreign Minister Sergei Lavrov said "
    "on Tuesday. The treaty was signed on December 8, 1987, and bans a whole class of missiles on land."
)


def page(title: str = "Russia to quit missile pact", text: str = TEXT) -> bytes:
    return PAGE.format(title=title, text=text).encode()


def resolving(*addresses: str) -> Callable[[str, int], list[str]]:
    """A name server that answers these addresses for every name."""
    return lambda *_: list(addresses)


class Request(BaseHTTPRequestHandler):
    """One request; `answer` sends a whole answer, what a test writes to `wfile` by itself is up to it."""

    protocol_version = "HTTP/1.1"
    server: "Server"

    def do_GET(self) -> None:
        self.server.site.requests.append(self)
        show = self.server.site.pages.get(self.path.partition("?")[0])
        with suppress(OSError):
            if show is None:
                self.answer(b"nothing here", status=404)
            elif isinstance(show, bytes):
                self.answer(show)
            else:
                show(self)

    def answer(self, data: bytes = b"", *, status: int = 200, kind: str = "text/html", **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def begin(self, **headers: str) -> None:
        """The head of an answer that ends with its connection."""
        self.send_response(200)
        self.close_connection = True
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def log_message(self, *arguments: object) -> None:
        """Nothing."""


@dataclass
class Site:
    """`pages` by their paths: bytes, or what is called with the request. `closing` is set at the end."""

    port: int = 0
    scheme: str = "http"
    pages: dict[str, bytes | Callable[[Request], None]] = field(default_factory=dict)
    requests: list[Request] = field(default_factory=list)
    closing: Event = field(default_factory=Event)

    def address(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"{self.scheme}://{host}:{self.port}{path}"

    def asked(self) -> list[str]:
        return [request.path for request in self.requests]

    def policy(self, **changes: object) -> Policy:
        """Rules under which this site, alone on this machine, may be fetched from, and is waited for 5 seconds."""
        return Policy(**{"allowed": (LOOPBACK,), "ports": frozenset({80, 443, self.port}), "seconds": 5, **changes})


class Server(ThreadingHTTPServer):
    daemon_threads = True
    site: Site


@contextmanager
def serving(tls: ssl.SSLContext | None = None) -> Iterator[Site]:
    """A site on a free port of 127.0.0.1, over TLS with a context."""
    server = Server(("127.0.0.1", 0), Request)
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    server.site = Site(server.server_address[1], "https" if tls else "http")
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server.site
    finally:
        server.site.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()
