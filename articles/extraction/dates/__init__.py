"""Time expressions in English news: found, typed and resolved against a reference day."""

from articles.extraction.dates.mention import DateMention, Interval, Precision, TimexType

__all__ = ["DateMention", "Interval", "Precision", "TimexType"]
