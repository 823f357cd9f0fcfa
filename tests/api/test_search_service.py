"""The search service finds what was written, says where, and fails on nothing that people type."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.extraction.vocabulary import ParagraphKind
from articles.models import ActorName, TreatyName
from articles.services import search as service
from articles.services.refusals import Refused
from articles.services.search import search
from tests.record import make_actor, make_article, make_claim, make_treaty

pytestmark = pytest.mark.django_db
TEXT = "Ruritania will leave the missile treaty on February 2, its ministry said."


def test_a_claim_is_found_by_another_form_of_its_words():
    claim = make_claim(make_article(TEXT), "Ruritania will leave the missile treaty", make_treaty())
    assert [hit.claim for hit in search("leaving treaties").claims] == [claim]


def test_the_snippet_of_a_claim_is_its_whole_quote_in_pieces():
    quote = "Ruritania will leave the missile treaty"
    make_claim(make_article(TEXT), quote, make_treaty())
    (hit,) = search("missiles").claims
    assert hit.snippet == [("Ruritania will leave the ", False), ("missile", True), (" treaty", False)]


def test_a_quote_with_markup_in_it_stays_as_it_is_written():
    quote = "The <b>missile</b> treaty was left"
    make_claim(make_article(f"{quote}."), quote, make_treaty())
    (hit,) = search("treaty").claims
    assert hit.snippet == [("The <b>missile</b> ", False), ("treaty", True), (" was left", False)]


def test_the_snippet_of_a_paragraph_keeps_what_looks_like_markup():
    text = "The <b>missile</b> treaty <script>was</script> left & not <em>kept"
    make_article(text)
    (hit,) = search("treaty").paragraphs
    snippet = "".join(part for part, _ in hit.snippet)
    assert snippet in text
    assert "<script>was</script> left & not <em>kept" in snippet


@pytest.mark.parametrize("mark", [service.START, service.STOP])
def test_a_quote_that_holds_a_private_delimiter_is_shown_whole(mark):
    quote = f"The missile{mark} treaty was left"
    make_claim(make_article(f"{quote}."), quote, make_treaty())
    (hit,) = search("treaty").claims
    assert "".join(text for text, _ in hit.snippet) == quote


def test_body_paragraphs_come_before_headings_that_match_better():
    make_article(
        "Missile missile missile", "A very long sentence says that a missile was seen.", kinds=(ParagraphKind.HEADING,)
    )
    assert [hit.paragraph.kind for hit in search("missile").paragraphs] == ["body", "heading"]


def test_words_that_stand_nowhere_find_nothing():
    make_claim(make_article(TEXT), "leave the missile treaty", make_treaty())
    assert not search("bicycle")


@pytest.mark.parametrize("text", ["", "   ", "the of and", '"', "-", "or", ":* & | !", "((", "'", "\\", "%", "-treaty"])
def test_nothing_that_people_type_is_an_error(text):
    make_article("Nothing to see.")
    results = search(text)
    assert not results.treaties
    assert not results.claims


@pytest.mark.parametrize("text", ["nuclear\x00arms", "a" * 301])
def test_queries_that_no_text_can_answer_are_refused(text):
    with pytest.raises(Refused) as refusal:
        search(text)
    assert refusal.value.code == "bad_query"


@pytest.mark.parametrize("text", ["inf", "INF", "Treaty I", "interm", '"Intermediate range"'])
def test_a_treaty_is_found_by_the_beginning_of_any_of_its_names(text):
    treaty = make_treaty("inf", short_name="INF", name="Treaty INF")
    TreatyName.objects.create(treaty=treaty, text="Intermediate range treaty", kind="name")
    make_treaty("cfe")
    assert search(text).treaties == [treaty]


def test_an_exact_name_comes_before_names_that_only_begin_with_it():
    longer, exact = make_treaty("start-ii", short_name="START II"), make_treaty("start-i", short_name="START I")
    TreatyName.objects.create(treaty=longer, text="Start two", kind="name")
    TreatyName.objects.create(treaty=exact, text="START", kind="short")
    assert search("start").treaties == [exact, longer]


def test_an_actor_is_found_once_however_many_of_its_names_match():
    actor = make_actor("ruritania", "Ruritania")
    for text in ("Ruritanian", "Ruritanians"):
        ActorName.objects.create(actor=actor, text=text, kind="demonym")
    assert search("ruritan").actors == [actor]


def test_more_matches_than_are_ranked_are_said_to_be_so(monkeypatch):
    monkeypatch.setattr(service, "CANDIDATES", 2)
    make_article("A missile.", "Two missiles.")
    assert not search("missile").capped
    make_article("A third missile.")
    results = search("missile", limit=5)
    assert results.capped
    assert len(results.paragraphs) == 3


def test_a_common_word_costs_as_many_queries_as_a_rare_one():
    treaty, speaker = make_treaty(), make_actor()
    article = make_article("One bicycle left the treaty.")
    make_claim(article, "One bicycle left the treaty", treaty, speaker=speaker)
    for number in range(15):
        article = make_article(f"Missile {number} left the treaty.", publisher=f"Paper {number}")
        make_claim(article, f"Missile {number} left the treaty", treaty, speaker=speaker)
    counts = []
    for text in ("bicycle", "missile"):
        with CaptureQueriesContext(connection) as queries:
            results = search(text)
            for hit in results.claims:
                assert hit.claim.article.publisher and hit.claim.speakers and hit.claim.paragraph.index == 0
            for found in results.paragraphs:
                assert found.paragraph.article.publisher.name
        counts.append(len(queries))
    assert len(results.claims) == 15
    assert counts == [10, 10]
