"""The business periods that a text tells of, and the same periods a year before, with which it compares them."""

from dataclasses import replace

from articles.extraction.dates.rule import Reading, counted
from articles.extraction.dates.scene import MEMORY, Scene, Told
from articles.extraction.dates.units import Unit

SPELLS = frozenset({Unit.QUARTER, Unit.HALF})
_RECENT = 3


def reported_spell(scene: Scene, units: frozenset[Unit] = SPELLS) -> Told | None:
    """The business period told of last: one that has begun, for a forecast is nothing to compare figures with.

    A year counts where it is this year: "the first nine months" are told of as the year so far.
    """
    for told in reversed(scene.told[-MEMORY:]):
        begun = scene.base is None or told.period.start <= scene.base
        this_year = scene.base is None or told.period.start.year == scene.base.year
        if told.period.unit in units and begun and (told.period.unit is not Unit.YEAR or this_year):
            return told
    return None


def compared_spell(scene: Scene) -> Told | None:
    """The quarter, month or year that "a year ago" compares with, where the text has just told of such a period."""
    lately = [told for told in scene.told[-_RECENT:] if told.period.unit in {Unit.QUARTER, Unit.MONTH}]
    if lately and scene.told[-1].period.unit is Unit.YEAR:
        return reported_spell(scene, SPELLS | {Unit.YEAR})
    return lately[-1] if lately else None


def comparison(spell: Told) -> Reading:
    """The period a year before a spell: there to be compared with, and no topic of its own."""
    return replace(counted(spell.period.moved(Unit.YEAR, -1), spell.period.start, spell), topic=False)
