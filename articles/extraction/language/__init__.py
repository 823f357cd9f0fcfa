"""What the rules know of English: closed word classes, verbs and their forms, and words tagged in context."""

from articles.extraction.language.lexicon import words
from articles.extraction.language.tagging import Tag, Word, tag_words

__all__ = ["Tag", "Word", "tag_words", "words"]
