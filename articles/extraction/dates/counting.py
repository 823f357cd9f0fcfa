"""Counts and the lengths of time they make: "two and a half years", "several weeks", "24 hours"."""

from articles.extraction.dates.lexicon import CARDINALS, MULTIPLIERS, PLURAL_UNITS, UNITS
from articles.extraction.dates.units import CLOCK_UNITS, Unit

_TIMEX_UNITS = {
    Unit.SECOND: "S",
    Unit.MINUTE: "M",
    Unit.HOUR: "H",
    Unit.DAY: "D",
    Unit.WEEKEND: "WE",
    Unit.WEEK: "W",
    Unit.FORTNIGHT: "W",
    Unit.MONTH: "M",
    Unit.QUARTER: "Q",
    Unit.YEAR: "Y",
    Unit.DECADE: "Y",
    Unit.CENTURY: "Y",
}
_MANY_IN = {Unit.FORTNIGHT: 2, Unit.DECADE: 10, Unit.CENTURY: 100}


def unit_of(word: str) -> Unit:
    """The unit that a singular or plural word names."""
    return UNITS.get(word) or PLURAL_UNITS[word]


def count_of(words: list[str]) -> float | None:
    """The number that lower-case words spell; None when they are vague ("several"), 1 for "a" and for no words."""
    total: float = 0
    current: float = 0
    seen = False
    for word in words:
        if word in {"several", "few", "many", "some", "various", "countless", "numerous", "handful", "number"}:
            return None
        if word in {"dozens", "scores", "hundreds", "thousands", "tens"}:
            return None
        if word in {"couple", "pair"}:
            current, seen = 2, True
        elif word == "half":
            current, seen = current + 0.5, True
        elif word in CARDINALS:
            current, seen = current + CARDINALS[word], True
        elif word in MULTIPLIERS:
            current, seen = max(current, 1) * MULTIPLIERS[word], True
            if MULTIPLIERS[word] >= 1000:
                total, current = total + current, 0
        elif "/" in word:
            upper, lower = word.split("/")
            current, seen = current + int(upper) / int(lower), True
        elif word[0].isdigit():
            current, seen = current + float(word.replace(",", "")), True
    return total + current if seen else 1


def plain(number: float) -> str:
    """`number` without a needless ".0"."""
    return str(int(number)) if number == int(number) else f"{number:g}"


def length_value(count: float | None, unit: Unit) -> str:
    """The TIMEX3 duration: P5Y, PT24H, PXW for a vague count. Decades and centuries are told in years."""
    letters = _TIMEX_UNITS[unit]
    if count is None:
        return f"P{'T' if unit in CLOCK_UNITS else ''}X{letters}"
    if count % 1 == 0.5 and unit is Unit.HOUR and count > 1:
        return f"PT{int(count)}H30M"
    number = count * _MANY_IN.get(unit, 1)
    if number == 0.5 and unit is Unit.YEAR:
        return "P6M"
    if number == 0.5 and unit is Unit.HOUR:
        return "PT30M"
    return f"P{'T' if unit in CLOCK_UNITS else ''}{plain(number)}{letters}"
