"""Pages are fetched from real servers, and nothing leads a fetch into our own network."""

import gzip
import zlib
from ipaddress import ip_network

import pytest

from articles.services.fetching import Validators, fetch
from articles.services.refusals import Refused
from tests.fetching.site import page, resolving, serving


def refusal(url: str, policy) -> Refused:
    with pytest.raises(Refused) as refused:
        fetch(url, policy=policy)
    return refused.value


def test_a_page_comes_with_its_address_type_and_encoding(site):
    site.pages["/talks"] = lambda request: request.answer(
        "Gespräche".encode("cp1252"), kind="Text/Plain; charset=ISO-8859-1"
    )
    fetched = fetch(site.address("/talks?id=7#top"), policy=site.policy())
    assert fetched.url == site.address("/talks?id=7")
    assert (fetched.data.decode(fetched.charset), fetched.content_type) == ("Gespräche", "text/plain")
    assert site.asked() == ["/talks?id=7"]


def test_the_request_names_its_host_and_carries_nothing_of_ours(site, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9/")
    site.pages["/"] = page()
    fetch(site.address("/", "news.example"), policy=site.policy(resolve=resolving("127.0.0.1")))
    (request,) = site.requests
    assert request.headers["Host"] == f"news.example:{site.port}"
    assert set(map(str.lower, request.headers)) == {"host", "user-agent", "accept", "accept-encoding", "connection"}


@pytest.mark.parametrize("charset", ["utf-8", "no-such-charset", "base64", ""])
def test_a_charset_that_does_not_fit_the_bytes_is_not_believed(site, charset):
    site.pages["/"] = lambda request: request.answer(b"caf\xe9", kind=f"text/html; charset={charset}")
    assert fetch(site.address(), policy=site.policy()).charset == ""


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed_and_the_last_address_is_told(site, status):
    site.pages["/old"] = lambda request: request.answer(status=status, Location="new?x=1#here")
    site.pages["/new"] = page()
    assert fetch(site.address("/old"), policy=site.policy()).url == site.address("/new?x=1")


def test_the_sixth_redirect_is_one_too_many(site):
    for n in range(7):
        site.pages[f"/{n}"] = lambda request, n=n: request.answer(status=302, Location=f"/{n + 1}")
    site.pages["/7"] = page()
    assert fetch(site.address("/2"), policy=site.policy()).data == page()
    assert refusal(site.address("/1"), site.policy()).code == "too_many_redirects"


def test_a_circle_of_redirects_ends(site):
    site.pages["/"] = lambda request: request.answer(status=302, Location="/")
    assert refusal(site.address(), site.policy()).code == "too_many_redirects"
    assert len(site.requests) == 6


@pytest.mark.parametrize(
    "location",
    [
        "http://169.254.169.254/latest/meta-data/", "http://127.0.0.2/", "http://[::1]/", "http://2130706434/",
        "http://0177.0.0.2/", "http://0x7f000002/", "//10.0.0.1/", "http://[::ffff:127.0.0.1]/", "http://0/",
        "http://inner.example/", "http://mapped.example/",
    ],
)  # fmt: skip
def test_a_redirect_into_our_own_network_is_refused(site, location):
    names = {"inner.example": ["192.168.0.10"], "mapped.example": ["::ffff:127.0.0.1"]}
    site.pages["/"] = lambda request: request.answer(status=302, Location=location)
    refused = refusal(site.address(), site.policy(resolve=lambda host, _: names[host]))
    assert (refused.code, len(site.requests)) == ("forbidden_address", 1)


@pytest.mark.parametrize(
    "location", ["file:///etc/passwd", "ftp://example.org/", "http://a:b@example.org/", "http://[::1"]
)
def test_a_redirect_to_what_is_no_web_address_is_refused(site, location):
    site.pages["/"] = lambda request: request.answer(status=302, Location=location)
    assert refusal(site.address(), site.policy()).code == "bad_address"


def test_a_name_that_resolves_into_our_own_network_is_refused_before_anything_is_sent(site):
    closed = site.policy(allowed=(), resolve=resolving("127.0.0.1"))
    refused = refusal(site.address("/", "news.example"), closed)
    assert refused.code == "forbidden_address"
    assert "news.example" in refused.message and "127.0.0.1" in refused.message
    assert site.requests == []


def test_one_inner_address_among_public_ones_is_enough_to_refuse(site):
    for answers in (["127.0.0.1", "10.0.0.1"], ["10.0.0.1", "127.0.0.1"], ["127.0.0.1", "fe80::1"]):
        refused = refusal(site.address("/", "n.example"), site.policy(resolve=lambda *_, found=answers: found))
        assert refused.code == "forbidden_address"
    assert site.requests == []


def test_a_name_that_changes_its_address_after_it_was_checked_is_never_asked_again(site):
    asked = []

    def rebinding(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"] if len(asked) == 1 else ["10.0.0.1"]

    site.pages["/"] = page()
    assert fetch(site.address("/", "n.example"), policy=site.policy(resolve=rebinding)).data == page()
    assert asked == ["n.example"]
    # The second fetch is the second look-up, and judged by itself.
    assert refusal(site.address("/", "n.example"), site.policy(resolve=rebinding)).code == "forbidden_address"
    assert len(site.requests) == 1


def test_the_next_address_of_a_host_is_tried_when_one_does_not_answer(site):
    site.pages["/"] = page()
    two = site.policy(allowed=(ip_network("127.0.0.0/8"),), resolve=resolving("127.9.9.9", "127.0.0.1"))
    assert fetch(site.address("/", "n.example"), policy=two).data == page()


def test_the_systems_own_names_are_resolved_and_judged(site):
    refused = refusal(site.address("/", "localhost"), site.policy(allowed=()))
    assert refused.code == "forbidden_address"


@pytest.mark.parametrize(
    ("status", "code", "says"),
    [
        (404, "not_found", "404 Not Found"),
        (403, "not_found", "upload the file"),
        (401, "not_found", "to some readers only"),
        (204, "not_found", "204"),
        (206, "not_found", "206"),
        (304, "not_found", "304"),
        (299, "not_found", "299"),
        (500, "busy", "Try again later"),
        (503, "busy", "503 Service Unavailable"),
        (429, "busy", "429 Too Many Requests"),
    ],
)
def test_an_answer_that_shows_no_page_is_explained(site, status, code, says):
    site.pages["/x"] = lambda request: request.answer(b"no", status=status)
    refused = refusal(site.address("/x"), site.policy())
    assert refused.code == code
    assert site.address("/x") in refused.message
    assert says in refused.message


def test_nothing_at_all_is_refused(site):
    site.pages["/"] = b""
    assert refusal(site.address(), site.policy()).code == "empty"


def test_a_host_without_an_address_and_a_port_without_a_server_are_told(site):
    def unknown(host: str, port: int) -> list[str]:
        raise OSError("no such name")

    assert "no address" in refusal("http://n.example/", site.policy(resolve=unknown)).message
    assert "no address" in refusal("http://n.example/", site.policy(resolve=lambda *_: [])).message
    with serving() as other:
        gone = other.port
    refused = refusal(f"http://127.0.0.1:{gone}/", site.policy(ports=frozenset({gone})))
    assert (refused.code, "Connection refused" in refused.message) == ("unreachable", True)


def test_an_unchanged_page_is_not_sent_again(site):
    def versioned(request) -> None:
        if request.headers["If-None-Match"] == '"7"' and request.headers["If-Modified-Since"] == "yesterday":
            request.answer(status=304, ETag='"7"')
        else:
            request.answer(page(), ETag='"7"', Last_Modified="yesterday")

    site.pages["/"] = versioned
    first = fetch(site.address(), policy=site.policy())
    assert first.validators == Validators('"7"', "yesterday")
    second = fetch(site.address(), policy=site.policy(), known=first.validators)
    assert (second.unchanged, second.data) == (True, b"")


@pytest.mark.parametrize("etag", ['"a\x00b"', '"a\x0bb"', '"' + "x" * 1000 + '"'])
def test_a_name_of_a_version_that_cannot_be_sent_back_is_forgotten(site, etag):
    site.pages["/"] = lambda request: request.answer(page(), ETag=etag)
    assert fetch(site.address(), policy=site.policy()).validators == Validators()


def test_a_redirect_in_letters_that_nobody_encoded_is_followed(site):
    site.pages["/"] = lambda request: request.answer(status=302, Location="/straße".encode().decode("latin-1"))
    site.pages["/stra%C3%9Fe"] = page()
    assert fetch(site.address(), policy=site.policy()).url == site.address("/stra%C3%9Fe")


@pytest.mark.parametrize("packing", ["gzip", "deflate"])
def test_packed_pages_are_unpacked(site, packing):
    packed = gzip.compress(page()) if packing == "gzip" else zlib.compress(page())
    site.pages["/"] = lambda request: request.answer(packed, Content_Encoding=packing)
    assert fetch(site.address(), policy=site.policy()).data == page()


def test_what_is_no_page_comes_as_it_is(site):
    site.pages["/a.pdf"] = lambda request: request.answer(b"%PDF-1.7 \x00\xff", kind="application/pdf")
    fetched = fetch(site.address("/a.pdf"), policy=site.policy())
    assert (fetched.data, fetched.content_type) == (b"%PDF-1.7 \x00\xff", "application/pdf")
