"""The pages of actors: names, offices, what they say and what is said of them."""

from datetime import date

import pytest

from articles.models import ActorName, ClaimActor, Office
from articles.services.voices import voices
from tests.record import make_actor, make_article, make_claim, make_treaty

pytestmark = pytest.mark.django_db


def test_names_and_offices_are_listed_with_their_time(client):
    russia = make_actor()
    person = make_actor("ivan-doe", "Ivan Doe", "person")
    ActorName.objects.create(actor=person, text="I. Doe", kind="name")
    for title, since, until in (("Envoy", "2001", "2004-05"), ("Minister", "2004-05-07", "")):
        Office.objects.create(person=person, title=title, of=russia, since=since, until=until, source_title="Almanac")
    page = client.get("/actors/ivan-doe/").content.decode()
    assert "I. Doe" in page
    assert "2001 – May 2004" in page
    assert "since 7 May 2004" in page
    assert "Ivan Doe" in client.get("/actors/russia/").content.decode()


def test_claims_made_and_claims_that_name_stand_apart_and_lead_to_the_timeline(client):
    treaty, russia = make_treaty(), make_actor()
    article = make_article("Moscow promised calm. Moscow was accused.")
    make_claim(article, "Moscow promised calm", treaty, speaker=russia)
    make_claim(article, "Moscow was accused", treaty, named=(russia,))
    page = client.get("/actors/russia/").content.decode()
    made, named = page.split('id="named"')
    assert "Moscow promised calm" in made
    assert "Moscow promised calm" not in named
    assert "Moscow was accused" in named
    assert "/treaties/inf/?actor=russia&amp;role=speaker#timeline" in made


def test_a_claim_that_names_its_own_speaker_is_told_once():
    treaty, russia = make_treaty(), make_actor()
    make_claim(make_article("Russia promised calm."), "Russia promised calm", treaty, speaker=russia, named=(russia,))
    assert [voice.count for voice in voices(russia, ClaimActor.Role.SPEAKER)] == [1]
    assert voices(russia, ClaimActor.Role.NAMED) == []


def test_a_voice_holds_the_latest_claims_and_counts_all_of_them():
    treaty, russia = make_treaty(), make_actor()
    words = [f"Promise number {number}." for number in range(5)]
    article = make_article(" ".join(words))
    for number, quote in enumerate(words):
        day = date(2019, 1, 1 + number)
        make_claim(article, quote, treaty, speaker=russia, days=(day, day))
    (voice,) = voices(russia, ClaimActor.Role.SPEAKER, latest=2)
    assert [claim.quote for claim in voice.claims] == [words[4], words[3]]
    assert voice.count == 5


def test_actors_without_a_claim_are_listed_apart(client):
    make_actor("norway", "Norway")
    russia = make_actor()
    make_claim(make_article("Moscow promised calm."), "Moscow promised calm", make_treaty(), speaker=russia)
    page = client.get("/actors/").content.decode()
    assert page.index("Russia</a>") < page.index("1 without a claim") < page.index("Norway</a>")


def test_a_state_stands_where_its_latest_word_puts_it(client):
    treaty, russia = make_treaty(), make_actor()
    early, late = date(2018, 5, 1), date(2019, 5, 1)
    for quote, day in (("Russia liked it.", early), ("Russia tired of it.", late)):
        make_claim(make_article(quote), quote, treaty, kind="position", speaker=russia, days=(day, day))
    page = client.get("/actors/russia/").content.decode()
    stances = page.partition('id="stances"')[2].partition("</section>")[0]
    assert "Russia tired of it." in stances
    assert "Russia liked it." not in stances


def test_allegations_and_denials_stand_side_by_side(client):
    treaty, russia = make_treaty(), make_actor()
    make_claim(make_article("Russia cheats."), "Russia cheats.", treaty, kind="violation", named=(russia,))
    make_claim(make_article("Russia denies it."), "Russia denies it.", treaty, kind="denial", speaker=russia)
    disputes = client.get("/actors/russia/").content.decode().partition('id="disputes"')[2]
    assert disputes.index("Accused of breaches") < disputes.index("Russia cheats.") < disputes.index("Denies")
    assert "Accuses others" not in disputes
