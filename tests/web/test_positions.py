"""The board of positions: sides by treaties, the latest word in each place."""

from datetime import date

import pytest

from tests.record import make_actor, make_article, make_claim, make_treaty

pytestmark = pytest.mark.django_db


def said(text, treaty, speaker, day, published):
    return make_claim(make_article(text, published=published), text, treaty, kind="position", speaker=speaker, days=day)


@pytest.fixture
def two_words():
    pact, norland = make_treaty("pact"), make_actor("norland", "Norland")
    early, late = date(2018, 5, 1), date(2019, 5, 1)
    return [said(f"Norland on {day}.", pact, norland, (day, day), day) for day in (early, late)]


def test_the_board_shows_the_latest_word_and_leads_to_it(client, two_words):
    page = client.get("/positions/").content.decode()
    assert f'<a href="/claims/{two_words[1].pk}/">Norland on 2019-05-01.</a>' in page
    assert "Norland on 2018-05-01." not in page
    assert '<time class="when" datetime="2019-05-01">1 May 2019</time>' in page


def test_an_earlier_day_shows_what_was_on_record_then(client, two_words):
    page = client.get("/positions/?as_of=2019-04-30").content.decode()
    assert "Norland on 2018-05-01." in page
    assert "Norland on 2019-05-01." not in page


def test_a_board_without_stances_says_so(client):
    assert "No dated stance is on record for that day" in client.get("/positions/?as_of=1950-01-01").content.decode()


def test_a_day_that_is_none_is_explained(client):
    answer = client.get("/positions/?as_of=yesterday")
    assert answer.status_code == 400
    assert "“yesterday” is not a day" in answer.content.decode()
