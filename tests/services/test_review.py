"""Curators accept, reject and correct claims; what they decided is kept and no later reading undoes it."""

from datetime import date

import pytest
from django.contrib.auth.models import Group, User

from articles.models import Claim, Review, Revision
from articles.services import ingest, reading, review
from articles.services.articles import supply_published
from articles.services.extraction import re_extract
from articles.services.refusals import Refused
from articles.services.verification import verify
from tests.record import make_actor, make_article, make_claim, make_treaty

TEXT = "The capital woke to snow. Ruritania will leave the pact on February 2, its ministry said."
QUOTE = "Ruritania will leave the pact"


@pytest.fixture
def curator(db):
    user = User.objects.create(username="curator")
    user.groups.add(Group.objects.get(name="Curators"))
    return user


@pytest.fixture
def claim(db):
    return make_claim(make_article(TEXT), QUOTE, make_treaty("inf"), speaker=make_actor())


def test_an_accepted_draft_is_shown(claim, curator):
    Claim.everything.update(is_draft=True)
    assert not Claim.objects.exists()
    review.accept(claim.pk, by=curator)
    assert Claim.objects.get().review_state == "accepted"


def test_a_rejected_claim_is_shown_no_longer_and_stays_in_the_record(claim, curator):
    review.reject(claim.pk, by=curator, note="It is a joke.")
    assert not Claim.objects.exists()
    assert Claim.everything.get().review_state == "rejected"
    row = Review.objects.get()
    assert (row.decision, row.by, row.note, row.claim_id) == ("rejected", curator, "It is a joke.", claim.pk)


def test_a_correction_keeps_the_claim_as_it_stood(claim, curator):
    make_treaty("cfe")
    row = review.correct(
        claim.pk,
        {"kind": "proposal", "treaties": ["cfe", "inf"], "speakers": [{"name": "its ministry"}], "date": None},
        by=curator,
    )
    assert (row.before["kind"], row.after["kind"]) == ("withdrawal", "proposal")
    assert (row.before["treaties"], row.after["treaties"]) == (["inf"], ["cfe", "inf"])
    assert row.before["date"]["start"] == "2019-02-02"
    assert row.after["date"] is None
    assert row.after["speakers"] == [{"name": "its ministry", "slug": None}]
    now = Claim.objects.get()
    assert (now.pk, now.kind, now.date_start, now.review_state) == (claim.pk, "proposal", None, "corrected")


def test_a_corrected_span_cuts_its_quote_from_the_paragraph(claim, curator):
    review.correct(claim.pk, {"end": claim.end + len(" on February 2")}, by=curator)
    now = Claim.objects.get()
    assert now.quote == "Ruritania will leave the pact on February 2" == TEXT[now.start : now.end]
    assert not [breach for breach in verify().breaches if "Claim" in breach]


def test_a_corrected_date_needs_all_its_parts(claim, curator):
    day = {"start": "2019-02-03", "end": "2019-02-03", "precision": "day", "basis": "explicit", "text": "February 3"}
    review.correct(claim.pk, {"date": day}, by=curator)
    assert Claim.objects.get().date_start == date(2019, 2, 3)
    for broken in (
        {**day, "end": "2019-02-01"},
        {**day, "precision": "hour"},
        {"start": "2019-02-03"},
        {"x": 1},
        "soon",
    ):
        with pytest.raises(Refused) as refusal:
            review.correct(claim.pk, {"date": broken}, by=curator)
        assert refusal.value.field == "date"
    assert Claim.objects.get().date_start == date(2019, 2, 3)


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({}, ""),
        ({"quote": "It leaves"}, "quote"),
        ({"kind": "gossip"}, "kind"),
        ({"kind": 3}, "kind"),
        ({"start": -1}, "start"),
        ({"start": True}, "start"),
        ({"end": 10_000}, "end"),
        ({"start": 40, "end": 40}, "end"),
        ({"start": 25, "end": 26}, "end"),
        ({"treaties": []}, "treaties"),
        ({"treaties": ["inf", "inf"]}, "treaties"),
        ({"treaties": ["atlantis"]}, "treaties"),
        ({"treaties": [{"slug": "inf"}]}, "treaties"),
        ({"treaties": "inf"}, "treaties"),
        ({"speakers": ["atlantis"]}, "speakers"),
        ({"actors": [{"name": ""}]}, "actors"),
        ({"actors": [["russia"]]}, "actors"),
    ],
)
def test_a_correction_that_cannot_be_true_changes_nothing(claim, curator, fields, name):
    with pytest.raises(Refused) as refusal:
        review.correct(claim.pk, fields, by=curator)
    assert (refusal.value.code, refusal.value.field) == ("bad_field", name)
    assert Claim.objects.get().review_state == "pending"
    assert not Review.objects.exists()


def test_a_claim_cannot_be_corrected_onto_another(claim, curator):
    other = make_claim(claim.article, "leave the pact", *claim.treaties.all())
    with pytest.raises(Refused) as refusal:
        review.correct(other.pk, {"start": claim.start}, by=curator)
    assert refusal.value.code == "conflict"
    assert str(claim.pk) in refusal.value.message


@pytest.mark.parametrize("rights", [{}, {"is_staff": True}, {"is_superuser": True, "is_active": False}])
def test_only_curators_review(claim, rights):
    with pytest.raises(Refused) as refusal:
        review.accept(claim.pk, by=User.objects.create(username="somebody", **rights))
    assert refusal.value.code == "forbidden"
    assert not Review.objects.exists()


def test_an_administrator_may_review(claim):
    review.accept(claim.pk, by=User.objects.create_superuser("admin", password="x"))
    assert Claim.objects.get().review_state == "accepted"


def test_the_review_queue_has_what_nobody_decided_on_and_the_least_sure_first(claim, curator):
    other = make_claim(claim.article, "leave the pact", *claim.treaties.all())
    draft = make_claim(claim.article, "woke to snow", *claim.treaties.all())
    Claim.everything.filter(pk=draft.pk).update(confidence=0.2, is_draft=True)
    review.accept(claim.pk, by=curator)
    assert list(Claim.everything.to_review()) == [draft, other]


@pytest.fixture
def read(registry):
    """An article that the extractor read two claims from."""
    ingest.submit(b"Russia will leave the INF treaty on Friday.\n\nNATO denied that it broke the INF treaty.", name="a")
    reading.read_queue()
    found = list(Claim.everything.order_by("paragraph__index"))
    assert len(found) >= 2
    return found


def test_reading_again_leaves_what_did_not_change_alone(read):
    runs = {claim.pk: claim.run_id for claim in read}
    re_extract(read[0].article)
    assert dict(Claim.everything.values_list("pk", "run")) == runs
    assert not Revision.objects.exists()


def test_reading_again_never_overwrites_what_a_person_reviewed(read, curator):
    rejected, corrected = read[0], read[-1]
    review.reject(rejected.pk, by=curator)
    review.correct(corrected.pk, {"kind": "position", "modality": "conditional"}, by=curator)
    supply_published(read[0].article, date(2019, 1, 16))
    assert Claim.everything.get(pk=rejected.pk).review_state == "rejected"
    now = Claim.everything.get(pk=corrected.pk)
    assert (now.kind, now.modality) == ("position", "conditional")
    assert not [breach for breach in verify().breaches if "Claim" in breach]


def test_a_found_claim_gives_way_to_a_reviewed_one_in_its_place(read, curator):
    first, last = read[0], read[-1]
    kind, start, end = last.kind, last.start, last.end
    Claim.everything.filter(pk=last.pk).delete()
    twin = make_claim(first.article, last.quote[:-4], first.treaties.first(), kind=kind)
    review.correct(twin.pk, {"start": start, "end": end}, by=curator)
    re_extract(first.article)
    assert not Claim.everything.filter(pk=last.pk).exists()
    assert Claim.everything.get(pk=twin.pk).review_state == "corrected"


def test_what_a_new_reading_changes_or_drops_is_kept_as_a_revision(read):
    undated = read[0]
    article = undated.article
    stray = make_claim(article, "leave the INF", undated.treaties.first(), kind="threat")
    supply_published(article, date(2019, 1, 16))
    dated = Claim.everything.get(pk=undated.pk)
    revision = Revision.objects.get(claim=undated.pk)
    assert revision.before["date"]["start"] is None
    assert revision.after["date"]["start"] == dated.date_start.isoformat() == "2019-01-18"
    assert revision.run_id == dated.run_id
    assert Revision.objects.get(claim=stray.pk).after is None
    assert not Claim.everything.filter(pk=stray.pk).exists()
