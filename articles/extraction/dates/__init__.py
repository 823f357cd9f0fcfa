"""Time expressions in English news: found, typed and resolved against a reference day."""

from articles.extraction.dates.finder import find_dates, read_dates
from articles.extraction.dates.mention import DateMention, Interval, Precision, TimexType
from articles.extraction.dates.scene import DateContext

__all__ = ["DateContext", "DateMention", "Interval", "Precision", "TimexType", "find_dates", "read_dates"]
