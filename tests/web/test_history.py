"""The claim page tells what happened to the claim: who changed what, when and why."""

import pytest
from django.contrib.auth.models import Group, User

from articles.services import review
from tests.record import make_article, make_claim, make_treaty

pytestmark = pytest.mark.django_db


@pytest.fixture
def curator():
    user = User.objects.create_user("ada")
    user.groups.add(Group.objects.get(name="Curators"))
    return user


@pytest.fixture
def claim():
    return make_claim(make_article("The pact was signed."), "The pact was signed", make_treaty("pact"), kind="position")


def test_a_claim_that_nobody_touched_has_no_history(client, claim):
    assert 'class="history"' not in client.get(claim.get_absolute_url()).content.decode()


def test_a_correction_tells_who_why_and_what_stood_there_before(client, claim, curator):
    review.correct(claim.pk, {"kind": "signature"}, by=curator, note="It <b>was</b> signed.")
    page = client.get(claim.get_absolute_url()).content.decode()
    assert "<strong>ada</strong> corrected it: “It &lt;b&gt;was&lt;/b&gt; signed.”" in page
    assert '<span class="meta">kind</span> <del>position</del> <ins>signature</ins>' in page


def test_an_acceptance_changes_nothing_and_is_told(client, claim, curator):
    review.accept(claim.pk, by=curator)
    page = client.get(claim.get_absolute_url()).content.decode()
    assert "<strong>ada</strong> accepted it" in page
    assert "<del>" not in page
