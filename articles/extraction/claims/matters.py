"""Matters: the things that a treaty is about, by which it is told from another one that an article names as well."""

import re
from collections.abc import Iterable

# Words that point to one of these treaties and to few others; treaties on strategic arms share theirs.
_STRATEGIC = r"warheads?|launchers|bombers|strategic|submarines?"
_MATTERS = {
    "inf": r"intermediate-range|medium-range|shorter-range|ground-launched|5,500|Pershings?|euromissiles?",
    "new-start": _STRATEGIC,
    "start-i": _STRATEGIC,
    "start-ii": _STRATEGIC + r"|multiple",
    "sort": _STRATEGIC,
    "salt-i": _STRATEGIC,
    "salt-ii": _STRATEGIC,
    "abm": r"interceptors?|missile defen[cs]es?|anti-?missile|ballistic missile defen[cs]e|radars?",
    "ctbt": r"nuclear tests?|test(?:s|ed|ing)?|explosions?|seismic|monitoring (?:system|stations)|moratorium",
    "pttbt": r"atmosphere|atmospheric|under ?water|fallout",
    "npt": r"non-nuclear|proliferation|safeguards|enrich\w*|reactors?|IAEA",
    "jcpoa": r"centrifuges?|enrich\w*|uranium|snapback",
    "cwc": r"chemical|sarin|nerve|mustard|chlorine",
    "bwc": r"biological|germ|toxins?|bioweapons?|laborator(?:y|ies)|biolabs?",
    "ottawa": r"mines?|landmines?|land ?mines?|demining",
    "ccm": r"cluster|bomblets?|submunitions?|munitions",
    "open-skies": r"flights?|overflights?|overfl(?:y|ew|own)|aircraft|planes?|observation",
    "cfe": r"tanks?|artillery|armou?red|conventional|troops?|helicopters?",
    "outer-space": r"space|orbit\w*|satellites?|moon|celestial",
    "att": r"exports?|transfers?|guns?|firearms|arms (?:sales|trade)",
    "seabed": r"sea ?bed|ocean",
    "antarctic": r"Antarctica?",
    "geneva-protocol": r"gas|gases|poison\w*",
}
_WORDS = {slug: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for slug, words in _MATTERS.items()}


def speaks_of(slug: str, text: str) -> bool:
    """Whether a text has a word for what the treaty is about; False for treaties without such words."""
    words = _WORDS.get(slug)
    return words is not None and words.search(text) is not None


def told_by_matter(slug: str, named: Iterable[str], text: str) -> str | None:
    """Another treaty, of those named, that a text must be about, for it has a word for that one's matter alone.

    None where the text may be about `slug`. Example: after talk of a treaty on missiles and one on land mines, "The
    treaty led to the clearing of mines" is about the second whichever came last.
    """
    if slug not in _WORDS or speaks_of(slug, text):
        return None
    return next((other for other in named if other != slug and speaks_of(other, text)), None)
