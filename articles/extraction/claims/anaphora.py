"""Anaphora of treaties: which one "the 1972 accord", "that pact", "the latter" or "the older treaty" means."""

import re
from collections.abc import Sequence
from datetime import date

from articles.extraction.gazetteer import Gazetteer

_NOUN = r"(?:treaty|pact|accord|agreement|convention|deal|text|document)"
_DATED_BEFORE = re.compile(rf"\b(19\d\d|20\d\d)\s+(?:[\w-]+\s+){{0,4}}?{_NOUN}\b", re.IGNORECASE)
_DATED_AFTER = re.compile(
    rf"\b(?:{_NOUN}|which|it|pact),?(?: (?:which|that))?(?: (?:was|had been))? "
    r"(?:(?:first|originally) )?(?:signed|concluded|agreed|reached|negotiated|adopted|dates|dating|of)"
    r"(?: [^\s,.;]+){0,6}? ((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_LATTER = re.compile(rf"\b(?:the latter|that (?:second |other |last )?{_NOUN})\b", re.IGNORECASE)
_FORMER = re.compile(rf"\bthe former(?: {_NOUN})?\b(?! \w+ (?:president|minister|leader))", re.IGNORECASE)
_OLDER = re.compile(
    rf"\bthe (?:older|earlier|previous|original|first|interim|old|former) {_NOUN}\b|\b(?:its|the) predecessor\b", re.I
)
_NEWER = re.compile(rf"\bthe (?:newer|new|later|second|latest|follow-on|successor) {_NOUN}\b|\bits successor\b", re.I)
# Names between which only these words stand are governed alike: "neither the NPT nor the test ban".
_PLAIN_JOINT = re.compile(r"\s*(?:,|and|or|nor|&)(?: (?:and|or|nor))?(?: also)?(?: the| its)?\s*")


class TreatyMemory:
    """What an article has named so far, latest first, and in which order its last sentence named it."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.named: list[str] = []
        self.sentence: list[str] = []

    def close_sentence(self, slugs: Sequence[str]) -> None:
        """Takes note of the treaties that a sentence names, in its order; one that names none leaves all as it was."""
        for slug in slugs:
            self.named = [slug, *(other for other in self.named if other != slug)]
        if slugs:
            self.sentence = list(dict.fromkeys(slugs))

    def meant(self, text: str, focus: str | None) -> tuple[str, str] | None:
        """The treaty that the words of a statement describe, with the words that do; None where they only name a noun.

        Examples: "the pact, signed in 1972, ...", "the older accord", "the latter", after several have been named.
        """
        dated = _DATED_BEFORE.search(text) or _DATED_AFTER.search(text)
        if dated is not None:
            slug = self._signed_in(int(dated[1]), focus)
            if slug is not None:
                return slug, dated[0]
        pair = self.sentence if len(self.sentence) > 1 else [None]
        meant = ((_LATTER, pair[-1]), (_FORMER, pair[0]), (_OLDER, self._older(focus)), (_NEWER, self._newer(focus)))
        for pattern, slug in meant:
            found = pattern.search(text) if slug is not None else None
            if found is not None and slug is not None:
                return slug, found[0]
        return None

    def _signed_in(self, year: int, focus: str | None) -> str | None:
        """The treaty signed in a year: the one talked of, one named before, else the only one there is."""
        known = [focus, *self.named] if focus else self.named
        for slug in known:
            day = self._day(slug)
            if day is not None and day.year == year:
                return slug
        signed = [t.slug for t in self.gazetteer.treaties.values() if t.signed and t.signed.year == year]
        return signed[0] if len(signed) == 1 else None

    def _older(self, focus: str | None) -> str | None:
        """The one talked of where a younger one was named last, else the youngest of those named that are older."""
        last = self.named[0] if self.named else None
        day = self._day(last)
        if focus is not None and focus != last and self._before(focus, day):
            return focus
        before = [slug for slug in self.named if self._before(slug, day)]
        return max(before, key=lambda slug: self._day(slug) or date.min, default=None)

    def _newer(self, focus: str | None) -> str | None:
        """The youngest of the one talked of and the two treaties named last."""
        known = [slug for slug in dict.fromkeys([focus, *self.named[:2]]) if slug is not None]
        if len(known) < 2 or any(self._day(slug) is None for slug in known):
            return None
        return max(known, key=lambda slug: self._day(slug) or date.min)

    def _before(self, slug: str, day: date | None) -> bool:
        signed = self._day(slug)
        return signed is not None and day is not None and signed < day

    def _day(self, slug: str | None) -> date | None:
        entry = self.gazetteer.treaties.get(slug or "")
        return entry.signed if entry is not None else None


def are_joint(between: str) -> bool:
    """Whether two names with these words between them are governed alike: "the NPT and the test ban"."""
    return _PLAIN_JOINT.fullmatch(between) is not None
