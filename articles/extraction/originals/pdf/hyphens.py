"""Words that were broken at the end of a line, made whole."""

import re
from collections.abc import Iterable

from articles.extraction.language import words

_BROKEN = re.compile(r"([^\W\d_]{1,40})[-\u2010]\Z")
_CONTINUED = re.compile(r"[^\W\d_]{1,40}")
_WORD = re.compile(r"[^\W\d_]{1,60}(?:-[^\W\d_]{1,60}){0,4}")
# First parts of compounds that English writes with a hyphen, and that are no syllable of a longer word.
_COMPOUNDING = words(
    """anti arms cold counter cross dual first five four full fully ground half hard heavy high intermediate light long
    longer low lower medium missile mobile near newly non nuclear rail road sea second self semi seven short shorter
    silo single six soft space submarine surface third three treaty twice two vice warhead well wide eight nine ten
    eleven twelve twenty thirty forty fifty sixty seventy eighty ninety"""
)
# Second parts likewise.
_COMPOUNDED = words(
    """accusation accusations armed backed based born brokered called capable control day decade diplomat elect equipped
    era fired free general hour imposed kilometer kilometre launched led level like long made making member mile minded
    minister month monthly negotiated old party point president range related round run scale sided signed state
    strike style term time tipped to ton type week wide winning year yearly zone"""
)
# No second part of a compound: after "long-" they make "longer", not a compound.
_ENDINGS = words("er ers est ly ing ings ed ment ments ness en ens ful less able ible ish ion ions al ally y")


def vocabulary(lines: Iterable[str]) -> frozenset[str]:
    """The words, compounds among them, that the lines write in one piece; small letters."""
    return frozenset(word.casefold() for line in lines for word in _WORD.findall(line))


def mended(text: str, line: str, known: frozenset[str]) -> str:
    """`text` continued by `line`: a word that a hyphen broke is joined, a compound that broke at its hyphen keeps it.

    What the document writes elsewhere decides first: "disar-" and "mament" make one word, "long-" and "range" do not.
    """
    broken, continued = _BROKEN.search(text, max(0, len(text) - 41)), _CONTINUED.match(line)
    if broken is None or continued is None:
        return f"{text} {line}"
    first, second = broken[1], continued[0]
    stem = text[: broken.start()] + first
    return f"{stem}-{line}" if _is_compound(first, second, known) else stem + line


def _is_compound(first: str, second: str, known: frozenset[str]) -> bool:
    if second[0].isupper():
        return True
    is_written_whole = (first + second).casefold() in known
    if is_written_whole != (f"{first}-{second}".casefold() in known):
        return not is_written_whole
    if second.casefold() in _ENDINGS:
        return False
    return first.casefold() in _COMPOUNDING or second.casefold() in _COMPOUNDED
