"""Which feeds a web page announces, for whoever took the page for one."""

import re
from html import unescape
from urllib.parse import urljoin

# Pages announce them in their head (HTML, 4.6.7.1).
HEAD = 200_000
MOST = 5
LINK = re.compile(r"<link\b([^<>]{1,2000})>", re.IGNORECASE)
ATTRIBUTE = re.compile(
    r"\b(rel|type|href)\s{0,9}=\s{0,9}(?:\"([^\"]{0,1000})\"|'([^']{0,1000})'|([^\s\"'>]{1,1000}))", re.I
)
TYPES = {"application/rss+xml", "application/atom+xml"}


def announced_feeds(page: bytes, url: str) -> list[str]:
    """The addresses of up to five feeds that `page` announces, absolute if its own `url` is."""
    found: dict[str, None] = {}
    for link in LINK.finditer(page[:HEAD].decode("utf-8", "replace")):
        told = {name.lower(): a or b or c for name, a, b, c in ATTRIBUTE.findall(link[1])}
        if "alternate" in told.get("rel", "").lower().split() and told.get("type", "").lower().strip() in TYPES:
            try:
                found[urljoin(url, unescape(told.get("href", "")).strip())] = None
            except ValueError:
                continue
    return [address for address in found if address][:MOST]
