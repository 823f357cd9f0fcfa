"""What was known about a treaty on a day: past events, and the expiry that people then expected."""

from datetime import date

import pytest

from articles.models import Treaty
from articles.services.foresight import known_on
from articles.services.standing import Status, standing

pytestmark = pytest.mark.django_db


def known(slug: str, day: date):
    treaty = Treaty.objects.get(slug=slug)
    return known_on(treaty.milestones.all(), treaty.clauses.all(), day)


def test_before_its_extension_a_treaty_expires_at_the_end_of_its_first_term(registry):
    expiry = known("new-start", date(2019, 1, 16))[-1]
    assert (expiry.kind, expiry.start) == ("expires", date(2021, 2, 5))
    assert expiry.source_url


def test_after_its_extension_a_treaty_expires_when_the_extension_ends(registry):
    assert known("new-start", date(2021, 2, 3))[-1].start == date(2026, 2, 5)


def test_nothing_that_came_later_is_known(registry):
    milestones = known("new-start", date(2019, 1, 16))
    assert all(one.start <= date(2019, 1, 16) for one in milestones if one.kind != "expires")
    assert standing(milestones, date(2019, 1, 16)).status is Status.IN_FORCE


def test_before_it_is_in_force_no_expiry_is_expected(registry):
    assert [one.kind for one in known("new-start", date(2010, 5, 1))] == ["negotiations_began", "signed"]


def test_a_treaty_without_a_term_expects_no_expiry(registry):
    assert "expires" not in {one.kind for one in known("inf", date(2019, 1, 16))}
