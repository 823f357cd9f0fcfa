"""Numbers as dates write them: "5th", "fifth", "'89", "nineteen ninety"."""

import re
from datetime import date

from articles.extraction.dates.lexicon import CARDINALS, ORDINALS

_NEWEST = 19
_LATEST_UNKNOWN = 2029


def day_number(words: list[str]) -> int:
    """The number that "5", "5th" or "fifth" stands for; ValueError for anything else."""
    return ORDINALS.get(words[0]) or int(re.sub(r"\D", "", words[0]))


def year_number(words: list[str], reference: date | None) -> int | None:
    """The year that "1990", "'90", "nineteen ninety" or "two thousand" names; None for no words."""
    if not words:
        return None
    if words[0].isdigit():
        return int(words[0])
    if words == ["two", "thousand"]:
        return 2000
    if words[0].isalpha():
        return CARDINALS[words[0]] * 100 + sum(CARDINALS[word] for word in words[1:] if word in CARDINALS)
    return whole_year(int(words[0][1:]), reference)


def whole_year(short: int, reference: date | None) -> int:
    """The year of two digits: from 80 years before the reference to 19 after it; 1930-2029 without a reference."""
    latest = reference.year + _NEWEST if reference else _LATEST_UNKNOWN
    return latest - (latest - short) % 100
