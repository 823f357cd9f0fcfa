"""Reports without a reporting verb: "according to Roe", "Oslo's claim that ..."."""

from articles.extraction.attribution import cues
from articles.extraction.attribution.contents import is_quotation
from articles.extraction.attribution.reading import Analysis, Reading
from articles.extraction.attribution.sources import Range
from articles.extraction.language import Tag


class Nominals:
    """The rules for "according to" and for nouns of speech and thought."""

    def __init__(self, analysis: Analysis) -> None:
        self.words = analysis.words
        self.groups = analysis.groups
        self.subjects = analysis.subjects
        self.contents = analysis.contents

    def according_to(self) -> list[Reading]:
        """ "The talks failed, according to Roe", "According to Roe, the talks failed"."""
        found = []
        for at in range(len(self.words) - 2):
            if self.words[at].lower != "according" or self.words[at + 1].lower != "to":
                continue
            end = self.contents.last()
            for stop in range(at + 3, end):
                if self.words[stop].lower in (",", ";") or is_quotation(self.words[stop]):
                    end = stop
                    break
            if end <= at + 2:
                continue
            source = (at + 2, end)
            if any(word.tag is Tag.FINITE or is_quotation(word) for word in self.words[:at]):
                start = self.contents.start_before(at)
                content: tuple[Range, ...] = ((start, at - 1 if self.words[at - 1].lower == "," else at),)
            elif end < self.contents.last():
                content = ((end + 1, self.contents.end(end + 1, loose=False)),)
                if at > 2 and self.words[at - 1].lower == ",":
                    content = ((0, at - 1), *content)
            else:
                continue
            self.contents.stops.add(at)
            found.append(Reading(source, ((at, at + 2),), content, "according to"))
        return found

    def nouns(self) -> list[Reading]:
        """ "Oslo's claim that the pact was dead", "its plan to leave"."""
        found = []
        last = self.contents.last()
        for at in range(1, last - 2):
            noun, following = self.words[at].lower, self.words[at + 1]
            if self.words[at].tag not in (Tag.NOUN, Tag.NAME):
                continue
            that = noun in cues.NOUNS_WITH_THAT and following.tag is Tag.THAT and self.contents.clause_follows(at + 2)
            to = noun in cues.NOUNS_WITH_TO and following.tag is Tag.TO and self.words[at + 2].tag is Tag.BASE
            if not (that or to):
                continue
            source = self.owner(at)
            if source is None:
                continue
            start = at + 1
            found.append(Reading(source, ((at, at + 1),), ((start, self.contents.end(start, loose=not that)),), "noun"))
        return found

    def possessor(self, last: int) -> Range | None:
        """ "Jane Roe" in "a speech by Jane Roe's party"."""
        found = self.subjects.phrase_ending(last)
        if found is None:
            return None
        start = next(
            (at + 1 for at in range(last, found[0] - 1, -1) if self.words[at].tag is Tag.PREPOSITION), found[0]
        )
        return (start, last + 1) if start <= last else None

    def owner(self, at: int) -> Range | None:
        """ "Oslo's" or "its" before a reporting noun."""
        for before in range(at - 1, max(-1, at - 5), -1):
            word = self.words[before]
            if word.lower in ("his", "her", "its", "their", "my", "our"):
                return (before, before + 1)
            if word.tag is Tag.POSSESSIVE:
                return self.possessor(before - 1)
            if word.tag not in (Tag.ADJECTIVE, Tag.NOUN, Tag.NUMBER):
                return None
        return None
