"""Folding of letters and signs that are written in several ways, one character for one, so that offsets stay."""

import unicodedata

_SIGNS = {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "‐": "-", "‑": "-", "–": "-", "—": "-", " ": " "}


def _table() -> dict[int, str]:
    table = {ord(sign): plain for sign, plain in _SIGNS.items()}
    for code in (*range(0x00C0, 0x0250), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFKD", chr(code))[0]
        if base.isascii() and base.isalpha():
            table[code] = base
    table |= {ord("ł"): "l", ord("Ł"): "L", ord("ø"): "o", ord("Ø"): "O", ord("đ"): "d", ord("ı"): "i", ord("İ"): "I"}
    return table


_TABLE = _table()


def fold(text: str) -> str:
    """`text` with accents off and quotes, dashes and spaces made plain; as long as before, case kept."""
    return text.translate(_TABLE)
