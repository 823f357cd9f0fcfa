"""An actor's disputes: what it is accused of, what it denies, whom it accuses, itself or by those who speak for it."""

import pytest

from articles.models import Office
from articles.services.disputes import disputes_of
from tests.record import make_actor, make_article, make_claim, make_treaty

pytestmark = pytest.mark.django_db


@pytest.fixture
def pact():
    return make_treaty("pact")


@pytest.fixture
def norland():
    return make_actor("norland", "Norland")


@pytest.fixture
def minister(norland):
    ministry = make_actor("ministry", "Foreign Ministry", "institution", of=norland)
    person = make_actor("ada-holm", "Ada Holm", "person")
    Office.objects.create(person=person, title="Foreign Minister", of=ministry, since="2018", source_title="Almanac")
    return person


def said(text, pact, kind, speaker, *named):
    return make_claim(make_article(text), text, pact, kind=kind, speaker=speaker, named=named)


def test_every_side_of_a_dispute_is_told_apart(pact, norland, minister):
    sudland = make_actor("sudland", "Sudland")
    accused = said("Norland cheats, says Sudland.", pact, "violation", sudland, norland)
    denied = said("Not so, says Holm.", pact, "denial", minister)
    accuses = said("Sudland cheats, says Holm.", pact, "violation", minister, sudland, norland)
    found = disputes_of(norland)
    assert found.accused.claims == [accused]
    assert found.denials.claims == [denied]
    assert found.allegations.claims == [accuses]
    of_minister = disputes_of(minister)
    assert of_minister.accused.claims == []
    assert of_minister.denials.claims == [denied]


def test_nobody_is_in_a_dispute_without_claims(norland):
    assert not disputes_of(norland)


def test_the_latest_are_shown_and_all_are_counted(pact, norland):
    for number in range(4):
        said(f"Not so, says Norland, part {number}.", pact, "denial", norland)
    found = disputes_of(norland, latest=2).denials
    assert (len(found.claims), found.count) == (2, 4)
