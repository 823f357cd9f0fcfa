"""Seasons: "the summer of 1990", "last spring", "this fall"."""

from articles.extraction.dates.lexicon import SEASONS
from articles.extraction.dates.numerals import year_number
from articles.extraction.dates.periods import season_period
from articles.extraction.dates.rule import Phrase, Reading, Rule, counted, dated, finished, undated
from articles.extraction.dates.scene import Scene
from articles.extraction.dates.tense import Direction, direction


def read_season_of_year(phrase: Phrase, scene: Scene) -> Reading | None:
    """They deployed it in the summer of 1990."""
    year = year_number(phrase.words("year"), scene.reference)
    return finished(phrase, dated(season_period(year, SEASONS[phrase.word("season")]))) if year else None


def read_season(phrase: Phrase, scene: Scene) -> Reading | None:
    """Talks failed last spring; they resume this fall; the cuts began in the summer."""
    code, cue, base = SEASONS[phrase.word("season")], phrase.word("cue"), scene.base
    if base is None:
        return undated(f"XXXX-{code}")
    seasons = [season_period(year, code) for year in range(base.year - 2, base.year + 3)]
    way = direction(phrase, scene)
    if cue in {"last", "past"}:
        chosen = [season for season in seasons if season.end < base][-1]
    elif cue in {"next", "coming"}:
        chosen = next(season for season in seasons if season.start > base)
    elif cue == "this" or way is Direction.OPEN:
        chosen = next(season for season in seasons if season.start.year == base.year)
    elif way is Direction.PAST:
        chosen = [season for season in seasons if season.start <= base][-1]
    else:
        chosen = next(season for season in seasons if season.end >= base)
    return finished(phrase, counted(chosen, base))


WITH_YEAR = (
    Rule(
        "season of a year",
        "($EARLY | $END)? 'the'? season:SEASON (COMMA | 'of' | 'in')? year:($YEAR)",
        read_season_of_year,
    ),
)
CUED = (
    Rule(
        "season",
        "($PART)? (cue:('last' | 'next' | 'this' | 'past' | 'coming') | 'the' ('early' | 'late')?) season:SEASON",
        read_season,
    ),
)
