"""Reads the originals that are handed in: bytes in, an article in numbered paragraphs out."""

from articles.extraction.originals.decoding import Unreadable
from articles.extraction.originals.reading import read_original

__all__ = ["Unreadable", "read_original"]
