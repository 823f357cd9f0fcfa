"""Claims as a feed (Atom, RFC 4287)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time
from xml.etree import ElementTree

from articles.services.exports.cited import Cited

MEDIA_TYPE = "application/atom+xml"
_UNPRINTABLE = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
NAMESPACE = "http://www.w3.org/2005/Atom"


def write(claims: Iterable[Cited], address: str, now: datetime) -> Iterator[str]:
    """A feed whose own address is `address`, with an entry for each claim; updated when the article was published."""
    yield '<?xml version="1.0" encoding="utf-8"?>\n'
    yield f'<feed xmlns="{NAMESPACE}">'
    yield _element("id", address) + _element("title", "TreatyKB: claims") + _element("updated", _moment(now))
    yield '<link rel="self" href="' + _attribute(address) + '"/><author><name>TreatyKB</name></author>'
    for claim in claims:
        yield entry(claim, now)
    yield "</feed>\n"


def entry(claim: Cited, now: datetime) -> str:
    """One claim: its quote as the content, its article's address as where it is from."""
    root = ElementTree.Element("entry")
    when = datetime.combine(claim.published, time(), UTC) if claim.published else now
    title = f"{', '.join(claim.treaties)}: {claim.kind.replace('_', ' ')}"
    for name, text in (
        ("id", f"urn:uuid:{claim.id}"), ("title", title), ("updated", _moment(when)), ("content", claim.quote),
    ):  # fmt: skip
        ElementTree.SubElement(root, name).text = _printable(text)
    ElementTree.SubElement(root, "link", rel="alternate", href=claim.page)
    ElementTree.SubElement(root, "link", rel="via", href=_printable(claim.address), title=_printable(claim.shown_title))
    for name in claim.speakers or (claim.publisher or claim.shown_title,):
        ElementTree.SubElement(ElementTree.SubElement(root, "author"), "name").text = _printable(name)
    ElementTree.SubElement(root, "category", term=claim.kind)
    return ElementTree.tostring(root, encoding="unicode")


def _element(name: str, text: str) -> str:
    element = ElementTree.Element(name)
    element.text = _printable(text)
    return ElementTree.tostring(element, encoding="unicode")


def _attribute(text: str) -> str:
    return _printable(text).replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _printable(text: str) -> str:
    """Without what XML 1.0 cannot hold."""
    return _UNPRINTABLE.sub("", text)
