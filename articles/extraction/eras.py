"""Eras: which of the bearers of a shared name there were on the day of an article."""

from collections.abc import Sequence
from datetime import date, timedelta

from articles.extraction.entries import ActorEntry, TreatyEntry

# How long before its signature a treaty may be talked of by a short name that others bear too.
_TALKS = timedelta(days=3652)


class Eras:
    """Judges entries by one day; where that is None nothing is known of the era and nothing is left out."""

    def __init__(self, day: date | None) -> None:
        self.day = day

    def treaties(self, entries: Sequence[TreatyEntry]) -> list[TreatyEntry]:
        """The treaties that an ambiguous name may mean, the likeliest first: signed latest, then under negotiation.

        Example: "the Moscow treaty" was the test ban of 1963 until 2002, and no treaty signed decades later.
        """
        day = self.day
        if day is None:
            return list(entries)
        signed = [entry for entry in entries if entry.signed is None or entry.signed <= day]
        coming = [entry for entry in entries if entry.signed is not None and day < entry.signed <= day + _TALKS]
        signed.sort(key=lambda entry: entry.signed or date.min, reverse=True)
        coming.sort(key=lambda entry: entry.signed or date.max)
        return signed + coming

    def actors(self, entries: Sequence[ActorEntry]) -> list[ActorEntry]:
        """The actors that a shared name may mean: those alive, one whose life has an end before its successor.

        Example: "Moscow" is the Soviet Union in 1979 and Russia in 1999.
        """
        day = self.day
        if day is None or len(entries) < 2:
            return list(entries)
        alive = [e for e in entries if (e.start is None or e.start <= day) and (e.end is None or day <= e.end)]
        bounded = [entry for entry in alive if entry.end is not None]
        return bounded or alive or list(entries)
