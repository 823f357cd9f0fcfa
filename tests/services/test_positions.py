"""The latest stance of each side on each treaty is found, whoever spoke for it."""

from datetime import date, timedelta

import pytest

from articles.models import Office
from articles.services.positions import by_side, positions
from tests.record import make_actor, make_article, make_claim, make_treaty

pytestmark = pytest.mark.django_db

EARLY, LATE = date(2018, 5, 1), date(2019, 5, 1)


@pytest.fixture
def pact():
    return make_treaty("pact")


@pytest.fixture
def norland():
    return make_actor("norland", "Norland")


def said(text, treaty, speaker, day, kind="position", published=date(2019, 6, 1)):
    article = make_article(text, published=published)
    return make_claim(article, text, treaty, kind=kind, speaker=speaker, days=(day, day) if day else None)


def test_a_minister_and_a_ministry_speak_for_their_state(pact, norland):
    ministry = make_actor("ministry", "Foreign Ministry", "institution", of=norland)
    minister = make_actor("ada-holm", "Ada Holm", "person")
    Office.objects.create(person=minister, title="Foreign Minister", of=ministry, since="2018", source_title="Almanac")
    said("The ministry likes the pact.", pact, ministry, EARLY)
    latest = said("Holm likes the pact less.", pact, minister, LATE)
    (stance,) = positions()
    assert (stance.side, stance.treaty, stance.speaker, stance.claim) == (norland, pact, minister, latest)


def test_only_dated_stances_count(pact, norland):
    said("Norland left the pact.", pact, norland, LATE, kind="withdrawal")
    said("Norland likes the pact.", pact, norland, None)
    assert positions() == []


def test_what_was_published_later_was_not_known(pact, norland):
    early = said("Norland likes the pact.", pact, norland, EARLY, published=EARLY)
    said("Norland dislikes the pact.", pact, norland, LATE, published=LATE)
    assert [stance.claim for stance in positions(as_of=LATE - timedelta(days=1))] == [early]
    assert positions(as_of=EARLY - timedelta(days=1)) == []


def test_a_treaty_and_a_side_narrow_the_board(pact, norland):
    sudland, accord = make_actor("sudland", "Sudland"), make_treaty("accord")
    for number, (treaty, actor) in enumerate([(pact, norland), (pact, sudland), (accord, norland)]):
        said(f"Stance {number}.", treaty, actor, EARLY)
    assert [(s.side, s.treaty) for s in positions()] == [(norland, accord), (norland, pact), (sudland, pact)]
    assert [s.side for s in positions(treaty=pact)] == [norland, sudland]
    assert [s.treaty for s in positions(side=norland)] == [accord, pact]
    assert list(by_side(positions())[norland]) == [accord, pact]


@pytest.mark.parametrize("rows", [1, 15])
def test_the_number_of_queries_does_not_grow(pact, rows, django_assert_max_num_queries):
    for number in range(rows):
        actor = make_actor(f"state-{number}", f"State {number}")
        said(f"State {number} likes it.", pact, actor, EARLY)
    with django_assert_max_num_queries(9):
        assert len(positions()) == rows
