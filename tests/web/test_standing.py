"""A treaty's status follows from its milestones and the day that is asked about."""

from datetime import date

import pytest

from articles.models import Milestone
from articles.registry.days import first_day, last_day
from articles.services.standing import Status, standing


def life(*events: tuple[str, str]) -> list[Milestone]:
    return [Milestone(kind=kind, edtf=day, start=first_day(day), end=last_day(day)) for kind, day in events]


BILATERAL = life(
    ("signed", "2001-03-01"),
    ("entered_into_force", "2002-04-01"),
    ("suspended", "2010-05-01"),
    ("withdrawal_notice", "2011-06-01"),
    ("ended", "2011-12-01"),
)
EXPIRING = life(
    ("signed", "2001-03-01"),
    ("entered_into_force", "2002-04-01"),
    ("expires", "2012-04-01"),
    ("extended", "2011-01-01"),
    ("expires", "2017-04-01"),
)


@pytest.mark.parametrize(
    ("milestones", "day", "status"),
    [
        (BILATERAL, "2000-01-01", Status.UNKNOWN),
        (BILATERAL, "2001-03-01", Status.SIGNED),
        (BILATERAL, "2002-03-31", Status.SIGNED),
        (BILATERAL, "2002-04-01", Status.IN_FORCE),
        (BILATERAL, "2011-07-01", Status.IN_FORCE),
        (BILATERAL, "2011-12-01", Status.ENDED),
        (EXPIRING, "2013-01-01", Status.IN_FORCE),
        (EXPIRING, "2017-04-01", Status.EXPIRED),
        ([*EXPIRING, *life(("ended", "2017-04-01"))], "2018-01-01", Status.EXPIRED),
        ([*EXPIRING, *life(("ended", "2015-01-01"))], "2018-01-01", Status.ENDED),
        (life(("negotiations_began", "1998")), "1998-06-01", Status.UNKNOWN),
        (life(("negotiations_began", "1998")), "1999-01-01", Status.NEGOTIATED),
        (life(("adopted", "1996-09-10"), ("opened_for_signature", "1996-09-24")), "2020-01-01", Status.SIGNED),
        (life(("signed", "2001"), ("provisionally_applied", "2002")), "2004-01-01", Status.PROVISIONAL),
        (life(("ended", "2011-02-05"), ("superseded", "2011-02-05")), "2012-01-01", Status.SUPERSEDED),
        ([], "2020-01-01", Status.UNKNOWN),
    ],
)
def test_the_status_on_a_day(milestones, day, status):
    assert standing(milestones, date.fromisoformat(day)).status == status


def test_a_live_treaty_tells_when_it_will_expire():
    stands = standing(EXPIRING, date(2013, 1, 1))
    assert stands.is_live
    assert stands.over.edtf == "2017-04-01"


def test_the_latest_event_is_never_one_to_come():
    assert standing(EXPIRING, date(2013, 1, 1)).latest.edtf == "2012-04-01"
