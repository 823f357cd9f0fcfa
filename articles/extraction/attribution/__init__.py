"""Who said, thinks or wants what: direct, indirect and mixed speech with its source, cue and content."""

from articles.extraction.attribution.attribution import Attribution
from articles.extraction.attribution.finding import find_attributions

__all__ = ["Attribution", "find_attributions"]
