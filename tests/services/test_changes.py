"""The change feed misses nothing, whatever order transactions commit in, and says what went away."""

from datetime import date
from threading import Event, Thread

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction

from articles.models import Actor, Article, Change, Claim, Publisher, Story, Treaty
from articles.services import changes, ingest, reading, review
from articles.services.articles import amend
from articles.services.changes import Position
from articles.services.extraction import re_extract
from tests.record import make_actor, make_article, make_claim, make_story, make_treaty

pytestmark = pytest.mark.django_db(transaction=True)


START = Position()


def said(since=START, **options):
    return [(entry.kind.value, entry.key, entry.action.value) for entry in changes.read(since, **options)]


def end():
    found = changes.read(limit=10_000)
    return found[-1].position if found else START


@pytest.fixture
def claim():
    return make_claim(
        make_article("They left the pact at last."), "They left", make_treaty("inf"), speaker=make_actor()
    )


@pytest.fixture
def curator():
    return User.objects.create_superuser("curator", password="x")


def test_what_was_made_is_told_once_a_transaction(claim):
    before = end()
    with transaction.atomic():
        other = make_claim(claim.article, "left the pact", claim.treaties.get(), named=(Actor.objects.get(),))
    assert said(before) == [("claim", str(other.pk), "created")]


def test_a_rejected_claim_is_deleted_for_readers_and_an_accepted_one_created(claim, curator):
    before = end()
    review.reject(claim.pk, by=curator)
    assert said(before) == [("claim", str(claim.pk), "deleted")]
    before = end()
    review.accept(claim.pk, by=curator)
    assert said(before) == [("claim", str(claim.pk), "created")]


def test_drafts_do_not_exist_for_readers(claim):
    Claim.everything.update(is_draft=True)
    before = end()
    Claim.everything.update(confidence=0.1)
    claim.treaty_links.all().update(position=3)
    Claim.everything.all().delete()
    assert said(before) == []


def test_a_correction_of_the_treaties_alone_updates_the_claim(claim, curator):
    make_treaty("cfe")
    before = end()
    review.correct(claim.pk, {"treaties": ["cfe"]}, by=curator)
    assert said(before) == [("claim", str(claim.pk), "updated")]


def test_reading_again_without_a_difference_changes_nothing(registry):
    ingest.submit(b"Russia left the INF treaty in 2019.", name="a.txt")
    reading.read_queue()
    assert Claim.objects.exists()
    before = end()
    re_extract(Article.objects.get())
    assert said(before) == []


def test_an_amended_article_is_updated_and_so_are_the_claims_it_redates(registry):
    ingest.submit(b"Russia will leave the INF treaty on Friday.", name="a.txt")
    reading.read_queue()
    article, claim = Article.objects.get(), Claim.objects.get()
    before = end()
    amend(article, {"published": date(2019, 1, 16)})
    assert said(before) == [("article", str(article.pk), "updated"), ("claim", str(claim.pk), "updated")]


def test_facts_of_the_registry_update_the_treaty_and_the_actor_they_belong_to(claim):
    before = end()
    treaty, actor = Treaty.objects.get(), Actor.objects.get()
    treaty.parties.create(actor=actor, role="party", source_title="A text")
    assert said(before) == [("actor", "russia", "updated"), ("treaty", "inf", "updated")]


def test_a_new_slug_is_a_new_object(claim):
    before = end()
    Treaty.objects.update(slug="inf-treaty")
    assert said(before) == [("treaty", "inf", "deleted"), ("treaty", "inf-treaty", "created")]


def test_publishers_articles_and_stories_are_told(claim):
    before = end()
    other = make_article("They left the pact at last, it says.", publisher="Evening Mail")
    story = make_story(claim.article, other)
    assert {("publisher", "evening-mail", "created"), ("article", str(other.pk), "created")} <= set(said(before))
    before = end()
    Story.objects.filter(pk=story.pk).delete()
    assert said(before) == [("story", str(story.pk), "deleted")]


def test_kinds_can_be_chosen_and_pages_continue_where_the_last_one_ended(claim):
    whole = said(limit=10_000)
    assert said(kinds=["claim"]) == [row for row in whole if row[0] == "claim"]
    pages, place = [], START
    while page := changes.read(place, limit=2):
        pages += [(entry.kind.value, entry.key, entry.action.value) for entry in page]
        place = page[-1].position
    assert pages == whole


def test_a_row_that_commits_late_is_not_missed(claim):
    before = end()
    written, commit = Event(), Event()

    def slowly():
        with transaction.atomic():
            Publisher.objects.create(slug="slow", name="Slow")
            written.set()
            assert commit.wait(20)
        connection.close()

    late = Thread(target=slowly)
    late.start()
    assert written.wait(20)
    # Drawn later and committed earlier.
    Publisher.objects.create(slug="fast", name="Fast")
    place = before
    seen = said(place)
    if found := changes.read(place):
        place = found[-1].position
    commit.set()
    late.join()
    seen += said(place)
    assert seen == [("publisher", "slow", "created"), ("publisher", "fast", "created")]


def test_every_object_that_readers_can_see_is_in_the_log(claim):
    assert {(kind, key) for kind, key, action in said(limit=10_000) if action != "deleted"} == {
        ("actor", "russia"),
        ("article", str(claim.article_id)),
        ("claim", str(claim.pk)),
        ("publisher", "harbour-daily"),
        ("treaty", "inf"),
    }
    assert Change.objects.filter(action="deleted").count() == 0
