"""Addresses that may be fetched, and the many ways to write one that may not."""

from ipaddress import ip_address, ip_network

import pytest
from django.core.exceptions import ImproperlyConfigured

from articles.services.fetching import Policy, WebAddress
from articles.services.refusals import Refused
from treatykb.variables import networks, numbers

POLICY = Policy()


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("https://example.org", "https://example.org/"),
        (" HTTP://Example.ORG:80/a?b=c&d=%20#part ", "http://example.org/a?b=c&d=%20"),
        ("https://example.org:443/x/../y", "https://example.org/x/../y"),
        ("https://münchen.example/straße?q=ö", "https://xn--mnchen-3ya.example/stra%C3%9Fe?q=%C3%B6"),
        ("https://[2606:4700::1111]/", "https://[2606:4700::1111]/"),
        ("https://93.184.216.34/", "https://93.184.216.34/"),
        ("https://example.org?q=1", "https://example.org/?q=1"),
    ],
)
def test_an_address_is_written_in_one_way(text, meant):
    assert str(WebAddress.parse(text, POLICY)) == meant


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "is empty"),
        ("example.org/article", "http:// or https://"),
        ("ftp://example.org/", "http:// or https://"),
        ("file:///etc/passwd", "http:// or https://"),
        ("gopher://example.org/", "http:// or https://"),
        ("javascript:alert(1)", "http:// or https://"),
        ("https:///path", "names no host"),
        ("https://user:secret@example.org/", "a user name or a password"),
        ("https://user@example.org/", "a user name or a password"),
        ("https://example.org:99999/", "cannot be taken apart"),
        ("https://example.org:x/", "cannot be taken apart"),
        ("https://[::1/", "cannot be taken apart"),
        ("https://exa mple.org/", "blanks or backslashes"),
        ("https://example.org\\@127.0.0.1/", "blanks or backslashes"),
        ("https://example.org/\r\nHost: x", "blanks or backslashes"),
        ("https://example.org\x00.net/", "blanks or backslashes"),
        ("https://-.example/", "names no host"),
        ("https://exa%6dple.org/", "names no host"),
        ("https://" + "a" * 64 + ".ö/", "host that cannot be"),
        ("https://example.org/" + "a" * 1000, "longer than 1000"),
        ("https://example.org/" + "ö" * 200, "longer than 1000"),
    ],
)
def test_what_is_no_address_is_refused_with_what_is_wrong(text, why):
    with pytest.raises(Refused) as refused:
        WebAddress.parse(text, POLICY)
    assert refused.value.code == "bad_address"
    assert why in refused.value.message
    assert "https://example.org/article" in refused.value.message


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "127.1", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "017700000001", "0", "0.0.0.0",
        "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "2852039166", "100.64.0.1",
        "100.100.100.200", "192.0.0.192", "192.88.99.1", "198.18.0.1", "224.0.0.1", "239.255.255.250", "240.0.0.1",
        "255.255.255.255", "168.63.129.16",
        "[::]", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::ffff:8.8.8.8]", "[::127.0.0.1]", "[fe80::1]",
        "[fc00::1]", "[fd00:ec2::254]", "[ff02::1]", "[2002:7f00:1::]", "[64:ff9b::7f00:1]", "[64:ff9b:1::1]",
        "[2001:0:4136:e378:8000:63bf:3fff:fdd2]", "[2001:db8::1]", "[3fff::1]", "[100::1]", "[5f00::1]", "[4000::1]",
    ],
)  # fmt: skip
def test_addresses_inside_of_networks_are_refused_however_they_are_written(host):
    with pytest.raises(Refused) as refused:
        WebAddress.parse(f"http://{host}/", POLICY)
    assert refused.value.code == "forbidden_address"
    assert "not on the public internet" in refused.value.message
    assert "TREATYKB_FETCH_ALLOW" in refused.value.message


@pytest.mark.parametrize("port", [22, 25, 3306, 5432, 6379, 8080])
def test_other_ports_than_the_webs_are_refused_with_the_setting_that_opens_them(port):
    with pytest.raises(Refused) as refused:
        WebAddress.parse(f"http://example.org:{port}/", POLICY)
    assert (refused.value.code, "TREATYKB_FETCH_PORTS" in refused.value.message) == ("forbidden_address", True)


def test_a_network_is_opened_by_naming_it_and_its_neighbours_stay_closed():
    policy = Policy(allowed=(ip_network("10.1.0.0/16"), ip_network("fd00:1::/32")))
    assert policy.permits(ip_address("10.1.2.3")) and policy.permits(ip_address("fd00:1::5"))
    assert not policy.permits(ip_address("10.2.0.1"))
    assert not policy.permits(ip_address("::ffff:10.1.2.3"))
    assert not policy.permits(ip_address("fd00:2::5"))


def test_public_addresses_are_permitted():
    for address in ("8.8.8.8", "93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450::1"):
        assert POLICY.permits(ip_address(address)), address


def test_a_wrong_setting_is_named_when_the_program_starts(monkeypatch):
    monkeypatch.setenv("TREATYKB_FETCH_ALLOW", "10.0.0.0/8 10.1.2.3/8")
    with pytest.raises(ImproperlyConfigured, match=r"TREATYKB_FETCH_ALLOW: '10.1.2.3/8' is no network"):
        networks("TREATYKB_FETCH_ALLOW")
    monkeypatch.setenv("TREATYKB_FETCH_PORTS", "8080, 8443")
    with pytest.raises(ImproperlyConfigured, match="TREATYKB_FETCH_PORTS"):
        numbers("TREATYKB_FETCH_PORTS")
