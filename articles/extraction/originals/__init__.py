"""Reads the originals that are handed in: bytes in, an article in numbered paragraphs out."""

from articles.extraction.originals.decoding import Unreadable
from articles.extraction.originals.members import Member, is_container, members
from articles.extraction.originals.reading import READER_VERSION, read_original

__all__ = ["READER_VERSION", "Member", "Unreadable", "is_container", "members", "read_original"]
