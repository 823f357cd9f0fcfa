"""The rules, in the order in which they are tried; the first that can read a phrase reads it."""

from articles.extraction.dates.rule import Rule
from articles.extraction.dates.rules import (
    absolute,
    business,
    clock,
    holidays,
    lengths,
    offsets,
    relative,
    repeated,
    vague,
    weekdays,
)

RULES: tuple[Rule, ...] = (
    *clock.RULES,
    *holidays.RULES,
    *absolute.RULES,
    *business.RULES,
    *weekdays.RULES,
    *offsets.RULES,
    *repeated.RULES,
    *relative.RULES,
    *lengths.RULES,
    *vague.RULES,
    *absolute.BARE,
)
