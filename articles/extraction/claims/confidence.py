"""Confidence: how far the parts of a claim rest on what is written rather than on a default."""

from articles.extraction.claims.dating import DateReading
from articles.extraction.claims.kinds import KindReading
from articles.extraction.claims.speakers import Voice
from articles.extraction.claims.treaties import TreatyReading
from articles.extraction.vocabulary import Basis

_KIND = {5: 0.95, 4: 0.88, 3: 0.78, 2: 0.6, 1: 0.5}
_TREATY = {2: 1.0, 1: 0.93, 0: 0.8}


def confidence(kind: KindReading, treaty: TreatyReading, voice: Voice | None, dated: DateReading) -> float:
    """Between 0 and 1, two decimals: the product of what kind, treaty, speaker and date deserve for their rules."""
    score = _KIND[kind.strength] * _TREATY[treaty.sure]
    if voice is not None and (voice.verb is None or not any(name.slug for name in voice.names)):
        score *= 0.93
    if dated.date is not None and dated.date.basis is not Basis.EXPLICIT and dated.mention is None:
        score *= 0.92
    return round(score, 2)
