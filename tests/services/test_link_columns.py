"""The links to treaties repeat their claims, whoever changes what."""

from datetime import date

import pytest

from articles.models import Claim, ClaimActor, ClaimTreaty, Publisher
from articles.services.articles import amend
from tests.record import make_actor, make_article, make_claim, make_treaty

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim():
    article = make_article("The pact was signed.")
    return make_claim(article, "The pact was signed", make_treaty(), speaker=make_actor(), modality="planned")


def link(claim) -> ClaimTreaty:
    return ClaimTreaty.objects.get(claim=claim)


def test_a_new_link_repeats_claim_article_and_actors(claim):
    found = link(claim)
    assert (found.kind, found.modality, found.review_state, found.is_shown) == (
        "withdrawal",
        "planned",
        "pending",
        True,
    )
    assert (found.day, found.date_end, found.is_open) == (claim.date_start, claim.date_end, False)
    assert (found.publisher, found.published) == (claim.article.publisher, date(2019, 1, 16))
    assert (found.speakers, found.named) == ([claim.speakers[0].actor_id], [])


def test_a_changed_claim_is_repeated(claim):
    Claim.objects.filter(pk=claim.pk).update(
        modality="negated", review_state="accepted", date_start=None, date_end=None, date_precision=""
    )
    found = link(claim)
    assert (found.modality, found.review_state, found.day, found.date_end) == ("negated", "accepted", None, None)
    assert found.is_open


def test_a_changed_publication_is_repeated(claim):
    amend(claim.article, {"publisher": Publisher.objects.create(slug="other", name="Other")})
    assert link(claim).publisher.slug == "other"


def test_actors_that_come_and_go_are_repeated(claim):
    china = make_actor("china", "China")
    ClaimActor.objects.create(claim=claim, actor=china, name="China", role="named", position=0)
    assert link(claim).named == [china.pk]
    ClaimActor.objects.filter(claim=claim, role="speaker").delete()
    assert link(claim).speakers == []
