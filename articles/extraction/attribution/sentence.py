"""One sentence with all that the rules read from it."""

from dataclasses import replace

from articles.extraction.attribution import cues
from articles.extraction.attribution.complements import Complements
from articles.extraction.attribution.contents import is_quotation
from articles.extraction.attribution.nominals import Nominals
from articles.extraction.attribution.parentheses import Parentheses
from articles.extraction.attribution.reading import Analysis, Reading
from articles.extraction.attribution.sources import Range
from articles.extraction.language import Tag, Word


class Sentence:
    """Applies the rules to a tagged sentence: parentheses first, for they bound what other verbs can report."""

    def __init__(self, tagged: list[Word]) -> None:
        analysis = Analysis(tagged)
        self.words = analysis.words
        self.groups = analysis.groups
        self.subjects = analysis.subjects
        self.complements = Complements(analysis)
        self.parentheses = Parentheses(analysis, self.complements)
        self.nominals = Nominals(analysis)

    def is_quotation_only(self) -> bool:
        """Whether nothing but quotations stands in the sentence."""
        return any(is_quotation(word) for word in self.words) and all(
            is_quotation(word) or word.tag is Tag.PUNCTUATION for word in self.words
        )

    def read(self) -> list[Reading]:
        """The readings in the order of their cues."""
        found: dict[int, Reading] = {}
        for at, group in enumerate(self.groups):
            reading = self.parentheses.parenthetical(at, group)
            if reading:
                found[group.first] = reading
        taken = {content[0] for reading in found.values() for content in reading.content}
        for at, group in enumerate(self.groups):
            if group.first not in found:
                reading = self.complements.complement(at, group)
                if reading and not (reading.content[0][0] in taken and is_quotation(self.words[reading.content[0][0]])):
                    found[group.first] = reading
        for reading in (*self.nominals.according_to(), *self.nominals.nouns()):
            found.setdefault(reading.cue[0][0], reading)
        kept = [reading for _, reading in sorted(found.items()) if all(a < b for a, b in reading.content)]
        return [reading for one in kept if (reading := self.place(one, kept))]

    def place(self, one: Reading, found: list[Reading]) -> Reading | None:
        """A report inside another's content marked as nested; None where it is not sure enough to be told."""
        cue = one.cue[0]
        if not any(a <= cue[0] and cue[1] <= b for other in found if other is not one for a, b in other.content):
            return one
        words = self.words[cue[0] : cue[1]]
        flat = one.rule == "stance" and words[-1].base in ("deny", "accuse", "confirm")
        sure = (flat or one.rule in ("clause", "parenthetical")) and words[0].tag is Tag.FINITE
        named = one.source is not None and self.words[one.source[0]].tag not in (Tag.PRONOUN, Tag.RELATIVE)
        return replace(one, nested=True) if sure and named and words[-1].base in cues.NESTING else None

    def announcement(self) -> Reading | None:
        """A report without its content, as in "Roe replied:" or "Roe said." between quotations; None if it is none."""
        if len(self.words) > 40:
            return None
        colon = self.words[-1].lower == ":"
        for at in range(len(self.groups) - 1, -1, -1):
            group = self.groups[at]
            bare = group.finite and group.base in cues.SPEECH and (colon or len(self.words) <= 8)
            any_verb = colon and group.base not in ("be", "have", "do") and group.tag in (Tag.FINITE, Tag.ING)
            source = self.subjects.of(at) if bare or any_verb else None
            if source:
                return Reading(source, ((group.first, group.last + 1),), (), "announced")
        return None

    def antecedent_of(self, reading: Reading) -> Range | None:
        """The noun phrase behind a relative word as the source; None for any other source."""
        if reading.source is None or self.words[reading.source[0]].tag not in (Tag.RELATIVE, Tag.THAT):
            return None
        return self.subjects.antecedent(reading.source[0])
