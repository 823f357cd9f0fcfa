"""A claim is read beside what other articles say to it."""

from datetime import date

import pytest

from articles.extraction.agreement import Relation
from articles.models import Claim, ClaimActor, Office
from articles.services.agreement import others_on
from articles.services.sides import Sides
from tests.record import make_actor, make_article, make_claim, make_story, make_treaty

pytestmark = pytest.mark.django_db

DAY = (date(2019, 2, 2), date(2019, 2, 2))


@pytest.fixture
def pact():
    return make_treaty("pact")


@pytest.fixture
def norland():
    return make_actor("norland", "Norland")


def others(claim: Claim):
    return others_on(Claim.objects.with_evidence().get(pk=claim.pk))


def test_a_claim_that_nobody_else_makes_stands_alone(pact, norland):
    article = make_article("Norland left the pact. Norland left the pact.")
    found = others(make_claim(article, "Norland left the pact", pact, named=(norland,)))
    assert (found.same, found.against, found.publishers, found.texts, found.is_part) == (None, (), 1, 1, False)


def test_a_reprint_adds_a_publisher_and_no_independent_text(pact, norland):
    first = make_article("Norland left the pact.", publisher="Harbour Daily")
    reprint = make_article("Norland left the pact!", publisher="Hill Weekly", published=date(2019, 1, 17))
    other = make_article("Norland walks out.", publisher="Coast Post", published=date(2019, 1, 18))
    make_story(first, reprint)
    claim = make_claim(first, "Norland left the pact", pact, named=(norland,))
    copied = make_claim(reprint, "Norland left the pact", pact, named=(norland,))
    own_words = make_claim(other, "Norland walks out", pact, named=(norland,))
    found = others(claim)
    assert (found.publishers, found.texts) == (3, 2)
    assert found.same is not None
    assert found.same.texts == ((copied,), (own_words,))


def test_a_minister_denies_for_the_state_that_is_accused(pact, norland):
    ministry = make_actor("norland-foreign-ministry", "Norland's Foreign Ministry", "institution", of=norland)
    minister = make_actor("ada-holm", "Ada Holm", "person")
    Office.objects.create(person=minister, title="Foreign Minister", of=ministry, since="2018", source_title="Almanac")
    sudland = make_actor("sudland", "Sudland")
    accusing = make_article("Sudland says Norland cheats.")
    denying = make_article("Not so, says Holm.", publisher="Hill Weekly")
    alleged = make_claim(accusing, "Norland cheats", pact, kind="violation", speaker=sudland, named=(norland,))
    denied = make_claim(denying, "Not so", pact, kind="denial", speaker=minister)
    assert [(voices.relation, voices.texts) for voices in others(alleged).against] == [(Relation.DENIES, ((denied,),))]
    assert [(voices.relation, voices.texts) for voices in others(denied).against] == [(Relation.DENIES, ((alleged,),))]


def test_drafts_say_nothing(pact, norland):
    claim = make_claim(make_article("Norland left the pact."), "Norland left the pact", pact, named=(norland,))
    draft = make_claim(make_article("Norland left it."), "Norland left it", pact, named=(norland,))
    Claim.everything.filter(pk=draft.pk).update(is_draft=True)
    assert others(claim).same is None


def test_somebody_unknown_to_the_registry_speaks_for_himself(pact):
    claims = [
        make_claim(make_article(text), text, pact, kind="position")
        for text in ("The pact serves everybody well.", "The pact serves us all well.", "The pact serves all well.")
    ]
    for claim, name in zip(claims, ["a diplomat", "A diplomat", "an envoy"], strict=True):
        ClaimActor.objects.create(claim=claim, name=name, role="speaker", position=0)
    found = others(claims[0]).same
    assert found is not None
    assert found.texts == ((claims[1],),)


def test_the_number_of_queries_does_not_grow_with_the_voices(pact, norland, django_assert_max_num_queries):
    claim = make_claim(make_article("Norland left the pact."), "Norland left the pact", pact, named=(norland,))
    for number in range(20):
        article = make_article(f"Norland left the pact, paper {number}.", publisher=f"Paper {number}")
        make_claim(article, "Norland left the pact", pact, named=(norland,))
    read = Claim.objects.with_evidence().get(pk=claim.pk)
    with django_assert_max_num_queries(8):
        assert others_on(read).publishers == 21


def test_a_person_stands_for_the_offices_of_the_day(norland):
    sudland = make_actor("sudland", "Sudland")
    envoy = make_actor("bo-lind", "Bo Lind", "person")
    unknown = make_actor("cy-moe", "Cy Moe", "person")
    for of, since, until in ((norland, "2001-05", "2005"), (sudland, "2010", "")):
        Office.objects.create(person=envoy, title="Envoy", of=of, since=since, until=until, source_title="Almanac")
    sides = Sides([envoy.pk, unknown.pk, norland.pk])
    assert sides.of(envoy.pk, date(2001, 5, 1)) == {norland.pk}
    assert sides.of(envoy.pk, date(2005, 12, 31)) == {norland.pk}
    assert sides.of(envoy.pk, date(2020, 1, 1)) == {sudland.pk}
    assert sides.of(envoy.pk, date(2001, 4, 30)) == sides.of(envoy.pk, None) == {norland.pk, sudland.pk}
    assert sides.of(unknown.pk, None) == {unknown.pk}
    assert sides.of(norland.pk, None) == {norland.pk}
