"""The counts that are kept are the counts that counting gives, whatever happened to the claims."""

import random
from collections import Counter
from datetime import date

import pytest

from articles.extraction.vocabulary import ClaimKind, Modality
from articles.models import Actor, Article, Claim, ClaimActor, ClaimTreaty, Tally, Treaty
from articles.services import tallies
from tests.record import make_actor, make_article, make_claim, make_treaty

pytestmark = pytest.mark.django_db


def counted():
    """The same as `kept`, by counting."""
    found = Counter(
        ("publisher", publisher, None, "", "")
        for publisher in Article.objects.exclude(publisher=None).values_list("publisher", flat=True)
    )
    for claim in Claim.objects.prefetch_related("treaty_links", "actor_links"):
        month = claim.date_start.replace(day=1) if claim.date_start else None
        found["all", 0, month, claim.kind, claim.modality] += 1
        for link in claim.treaty_links.all():
            found["treaty", link.treaty_id, month, claim.kind, claim.modality] += 1
            found["about", link.treaty_id, None, "", ""] += 1
            assert (link.day, link.kind, link.is_shown) == (claim.date_start, claim.kind, True)
        for actor in {link.actor_id for link in claim.actor_links.all()} - {None}:
            found["actor", actor, None, "", ""] += 1
    return dict(found)


def kept():
    found = Counter()
    for row in Tally.objects.all():
        found[row.of, row.key, row.month, row.kind, row.modality] += row.n
    return {key: n for key, n in found.items() if n}


def test_counts_stay_true_through_any_changes():
    chance = random.Random(7)
    treaties = [make_treaty(slug) for slug in ("inf", "cfe", "npt")]
    actors = [make_actor(f"a{number}", f"Actor {number}") for number in range(3)]
    article = make_article(" ".join(f"Sentence number {number} of the text." for number in range(40)))
    papers = [article.publisher, make_article("Another.", publisher="Evening Mail").publisher]
    made = []
    for number in range(40):
        day = date(2019, chance.randint(1, 12), 3)
        claim = make_claim(
            article,
            f"number {number} ",
            *chance.sample(treaties, chance.randint(1, 3)),
            kind=chance.choice(list(ClaimKind)),
            days=chance.choice([None, (day, day)]),
            speaker=chance.choice([None, *actors]),
            named=tuple(chance.sample(actors, chance.randint(0, 3))),
        )
        made.append(claim.pk)
    assert kept() == counted()
    changes = [
        lambda some: some.update(is_draft=chance.random() < 0.5),
        lambda some: some.update(review_state=chance.choice(["rejected", "accepted"])),
        lambda some: some.update(kind=chance.choice(["threat", "denial"])),
        lambda some: some.update(modality=chance.choice(list(Modality))),
        lambda some: some.update(date_start=None, date_end=None, date_precision=""),
        lambda some: ClaimActor.objects.filter(claim__in=some).update(actor=chance.choice([None, *actors])),
        lambda some: ClaimActor.objects.filter(claim__in=some, role="named").delete(),
        lambda some: ClaimTreaty.objects.filter(claim__in=some, position=0).delete(),
        lambda some: ClaimTreaty.objects.filter(claim__in=some[:1]).update(position=5),
        lambda _some: Article.objects.update(publisher=chance.choice([None, *papers])),
        lambda some: Claim.everything.filter(pk__in=[claim.pk for claim in some[:1]]).delete(),
    ]
    for step in range(60):
        some = Claim.everything.filter(pk__in=chance.sample(made, 4))
        chance.choice(changes)(some)
        if step % 10 == 0:
            assert tallies.fold()
            assert not Tally.objects.filter(is_folded=False).exists()
        assert kept() == counted(), step


def test_a_claim_moved_to_another_treaty_or_actor_is_counted_there():
    inf, cfe = make_treaty("inf"), make_treaty("cfe")
    russia, nato = make_actor(), make_actor("nato", "NATO")
    make_claim(make_article("They left."), "They left", inf, speaker=russia, named=(russia,))
    ClaimTreaty.objects.update(treaty=cfe)
    ClaimActor.objects.filter(role="speaker").update(actor=nato)
    assert kept() == counted()
    ClaimActor.objects.filter(role="named").update(actor=nato)
    assert kept() == counted()


def test_facets_are_not_narrowed_by_their_own_choice():
    inf = make_treaty("inf")
    article = make_article("They left. They threatened. They denied.")
    make_claim(article, "They left", inf)
    make_claim(article, "They threatened", inf, kind=ClaimKind.THREAT, modality=Modality.NEGATED)
    make_claim(article, "They denied", make_treaty("cfe"), kind=ClaimKind.DENIAL, days=None)
    everything = tallies.facets()
    assert everything.total == 3
    assert everything.years == {2019: 2, None: 1}
    found = tallies.facets(inf.pk, kinds=["threat"])
    assert found.total == 1
    assert found.kinds == {"withdrawal": 1, "threat": 1}
    assert found.modalities == {"negated": 1}
    assert tallies.histogram() == [(date(2019, 2, 1), 2)]
    assert tallies.histogram(inf.pk, ["threat"], by_year=True) == [(date(2019, 1, 1), 1)]
    assert tallies.histogram(Treaty.objects.get(slug="cfe").pk) == []


def test_counts_of_nothing_are_empty():
    assert tallies.facets() == tallies.Facets(0, {}, {}, {})
    assert Actor.objects.count() == 0
