"""Days that feasts fall on: Easter, and the nth weekday of a month."""

from calendar import monthrange
from datetime import date

from articles.extraction.dates.periods import add_days


def easter(year: int) -> date:
    """Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8)."""
    century, rest = divmod(year, 100)
    leap, skipped = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * (year % 19) + century - leap - correction + 15) % 30
    quad, remainder = divmod(rest, 4)
    weekday = (32 + 2 * skipped + 2 * quad - epact - remainder) % 7
    late = (year % 19 + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The `nth` (1-5, or -1 for the last) `weekday` (Monday is 0) of a month."""
    if nth > 0:
        first = date(year, month, 1)
        return add_days(first, (weekday - first.weekday()) % 7 + 7 * (nth - 1))
    last = date(year, month, monthrange(year, month)[1])
    return add_days(last, -((last.weekday() - weekday) % 7))
