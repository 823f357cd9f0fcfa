"""What was on record about a treaty on a day of the past: what had happened, and when it was then to expire."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from articles.models import Clause, Milestone
from articles.registry.records import ClauseKind, MilestoneKind

_YEARS = re.compile(r"P(\d{1,3})Y", re.ASCII)


def known_on(milestones: Iterable[Milestone], clauses: Iterable[Clause], day: date) -> list[Milestone]:
    """The milestones that had begun by `day`, and the expiry that people then expected, if any.

    A recorded expiry was expected unless an extension still to come moved it there. Before such an extension the term
    ran for as many years as the treaty's clause on its duration says, from its entry into force; that expiry is not
    saved anywhere and takes its source from the clause.
    """
    known = list(milestones)
    past = [milestone for milestone in known if milestone.start <= day]
    began = next((one for one in past if one.kind == MilestoneKind.ENTERED_INTO_FORCE), None)
    if began is None or any(milestone.kind == MilestoneKind.EXPIRES for milestone in past):
        return past
    ahead = [milestone for milestone in known if milestone.start > day]
    expiry = next((one for one in ahead if one.kind == MilestoneKind.EXPIRES), None)
    if any(milestone.kind == MilestoneKind.EXTENDED for milestone in ahead):
        expiry = _first_term(began, clauses)
    return [*past, expiry] if expiry and expiry.start > day else past


def _first_term(began: Milestone, clauses: Iterable[Clause]) -> Milestone | None:
    """When the first term ends that began with `began`: on the same day so many years later."""
    for clause in clauses:
        years = _YEARS.fullmatch(clause.period) if clause.kind == ClauseKind.DURATION else None
        if years and len(began.edtf) == len("1987-12-08"):
            year = began.start.year + int(years[1])
            leap = (began.start.month, began.start.day) == (2, 29)
            end = date(year, 2, 28) if leap else began.start.replace(year=year)
            return Milestone(
                treaty_id=began.treaty_id,
                kind=MilestoneKind.EXPIRES,
                edtf=end.isoformat(),
                start=end,
                end=end,
                note=clause.summary,
                source_title=clause.source_title,
                source_url=clause.source_url,
            )
    return None
