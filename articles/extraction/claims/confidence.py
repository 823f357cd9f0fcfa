"""Confidence: how far the parts of a claim rest on what is written rather than on a default."""

from articles.extraction.claims.dating import DateReading
from articles.extraction.claims.kinds import KindReading
from articles.extraction.claims.speakers import Voice
from articles.extraction.claims.treaties import TreatyReading
from articles.extraction.vocabulary import Basis

# The shares are those of right claims among the annotated articles, the own and the shared ones weighed alike
# (docs/extraction.md has the table).
_KIND = {5: 0.87, 4: 0.80, 3: 0.70, 2: 0.62, 1: 0.48}
_TREATY = {2: 1.0, 1: 1.0, 0: 0.96}
_UNKNOWN_SPEAKER = 0.92
_WRITTEN, _TIMELESS, _INHERITED, _REPORTED = 1.05, 0.98, 0.85, 0.87


def confidence(kind: KindReading, treaty: TreatyReading, voice: Voice | None, dated: DateReading) -> float:
    """The share of claims like this whose kind, treaties and day are right, between 0 and 1, two decimals."""
    score = _KIND[kind.strength] * _TREATY[treaty.sure] * _day(dated)
    if voice is not None and voice.verb is not None and not any(name.slug for name in voice.names):
        score *= _UNKNOWN_SPEAKER
    return round(score, 2)


def _day(dated: DateReading) -> float:
    """How the day was come by: written in the clause, none at all, the day of the news, or one from another clause."""
    if dated.date is None:
        return _TIMELESS
    if dated.mention is not None:
        return _WRITTEN
    return _REPORTED if dated.date.basis is Basis.REPORTED else _INHERITED
