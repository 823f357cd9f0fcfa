"""Addresses that open a publisher's page at a quote: URL fragment text directives (WICG scroll-to-text-fragment)."""

from urllib.parse import quote as percent_encoded

# A longer quote is told by its first and its last words: pages break lines and add marks in the middle.
_WHOLE = 12
_ENDS = 5


def at_quote(url: str, quote: str) -> str:
    """`url` with a text directive for `quote`; "" without an address. A fragment that `url` has is kept."""
    if not url:
        return ""
    words = quote.split()
    parts = [words] if len(words) <= _WHOLE else [words[:_ENDS], words[-_ENDS:]]
    directive = ",".join(_encoded(" ".join(part)) for part in parts)
    return f"{url}{'' if '#' in url else '#'}:~:text={directive}"


def _encoded(text: str) -> str:
    """Percent-encoded, with the characters that mean something in a directive: "&", "-" and ","."""
    return percent_encoded(text, safe="").replace("-", "%2D")
