"""A treaty's life as a strip above its claims: signed, in force, ended; an end that nobody knows fades away."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from articles.models import Milestone
from articles.registry.records import MilestoneKind
from articles.services.scale import Window, shifted
from articles.services.standing import standing
from articles.web.dates import registry_label
from articles.web.places import percent

LIFE_HEIGHT = 46
LIFE_ROW = 18


@dataclass(frozen=True, slots=True)
class LifeBar:
    """A time of the treaty: `style` is "force", "signed", "ahead" for what is still to come, or "fades"."""

    x: str
    width: str
    style: str
    title: str


@dataclass(frozen=True, slots=True)
class LifePoint:
    """A milestone; where only its month or year is known, `width` is that of the month or year."""

    x: str
    width: str
    title: str
    is_key: bool


@dataclass(frozen=True, slots=True)
class Life:
    """The strip: times below, milestones on them."""

    bars: tuple[LifeBar, ...]
    points: tuple[LifePoint, ...]


_TURNS = {MilestoneKind.SIGNED, MilestoneKind.ENTERED_INTO_FORCE, MilestoneKind.ENDED, MilestoneKind.EXPIRES}


def life(milestones: Sequence[Milestone], window: Window, today: date) -> Life | None:
    """The life that `milestones` tell, as far as it lies in `window`; None for no milestones."""
    if not milestones:
        return None
    return Life(
        tuple(bar for bar in _bars(milestones, window, today) if bar),
        tuple(_point(milestone, window) for milestone in milestones if _lies_in(milestone, window)),
    )


def _bars(milestones: Sequence[Milestone], window: Window, today: date) -> list[LifeBar | None]:
    stands = standing(milestones, today)
    signed = next((milestone for milestone in milestones if milestone.kind == MilestoneKind.SIGNED), None)
    end = stands.over.start if stands.over else None
    bars: list[LifeBar | None] = []
    if signed:
        until = stands.began.start if stands.began else end or today
        bars.append(_bar(window, signed.start, until, "signed", "signed, not in force"))
    if not stands.began:
        return bars
    began = stands.began.start
    bars.append(_bar(window, began, min(end or today, today), "force", "in force"))
    if end is None:
        # As long again as it takes to say that nobody knows: a twentieth of what is seen.
        bars.append(_bar(window, today, shifted(today, max(3, window.days // 20)), "fades", "no end on record"))
    elif end > today:
        bars.append(_bar(window, max(began, today), end, "ahead", "still to run"))
    return bars


def _bar(window: Window, start: date, end: date, style: str, title: str) -> LifeBar | None:
    left, right = max(window.share(start), -0.01), min(window.share(end), 1.01)
    return LifeBar(percent(left), percent(right - left), style, title) if right > left else None


def _point(milestone: Milestone, window: Window) -> LifePoint:
    left, right = window.share(milestone.start), window.share(milestone.end) + 1 / window.days
    when = registry_label(milestone.edtf, milestone.start, milestone.end).text
    note = f". {milestone.note}" if milestone.note else ""
    is_day = milestone.start == milestone.end
    return LifePoint(
        x=percent((left + right) / 2 if is_day else left),
        width="" if is_day else percent(right - left),
        title=f"{when}: {milestone.get_kind_display()}{note}",
        is_key=milestone.kind in _TURNS,
    )


def _lies_in(milestone: Milestone, window: Window) -> bool:
    return milestone.start <= window.end and milestone.end >= window.start
