"""Copies: which articles are one text, printed again or lightly rewritten, and what each outlet made of it."""

from articles.extraction.copies.alignment import Alignment, Overlap, Text, align, align_texts
from articles.extraction.copies.comparison import Change, Compared, Piece, compare
from articles.extraction.copies.identity import story_key
from articles.extraction.copies.sentence import Sentence, read_sentences
from articles.extraction.copies.signature import FEWEST_COMMON_KEYS, signature
from articles.extraction.copies.verdict import is_copy, is_same_text

__all__ = [
    "FEWEST_COMMON_KEYS",
    "Alignment",
    "Change",
    "Compared",
    "Overlap",
    "Piece",
    "Sentence",
    "Text",
    "align",
    "align_texts",
    "compare",
    "is_copy",
    "is_same_text",
    "read_sentences",
    "signature",
    "story_key",
]
