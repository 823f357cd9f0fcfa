"""What the rules read from one sentence, and the analysis that they share."""

from dataclasses import dataclass

from articles.extraction.attribution.contents import Contents
from articles.extraction.attribution.sources import Range, Subjects
from articles.extraction.attribution.verbs import find_groups
from articles.extraction.language import Word


@dataclass(frozen=True, slots=True)
class Reading:
    """One attribution as ranges of word indexes in its sentence; `source` is None where none is printed."""

    source: Range | None
    cue: tuple[Range, ...]
    content: tuple[Range, ...]
    rule: str
    nested: bool = False


class Analysis:
    """A tagged sentence with its verb groups, and the finders of subjects and contents over them."""

    def __init__(self, tagged: list[Word]) -> None:
        self.words = tagged
        self.groups = find_groups(tagged)
        self.subjects = Subjects(tagged, self.groups)
        self.contents = Contents(tagged, self.groups, self.subjects)
