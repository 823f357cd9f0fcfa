"""The page of a story and the note that leads to it: one source, however often it was printed."""

from datetime import date
from uuid import uuid4

import pytest

from articles.extraction.vocabulary import ParagraphKind
from articles.models import Article, Story
from articles.services.extraction import as_text
from articles.services.stories import join_story
from tests.record import make_article, make_claim, make_treaty

pytestmark = pytest.mark.django_db

LINES = (
    "Ruritania opened the sheds of its last coastal battery to nine inspectors from Borduria on Tuesday morning.",
    "They counted forty barrels, took photographs of the breech blocks and sealed two doors with lead and wire.",
    "The visit is the first since the river pact was renewed after a winter of talks about tolls and pilots.",
    "Both capitals called it a success, although the kitchen of the garrison ran out of soup before noon.",
    "A second visit, this time to the mortar schools in the hills, is expected before the harvest begins.",
)


def told(*lines, **about) -> Article:
    article = make_article(*lines, **about)
    join_story(article, as_text(article).paragraphs)
    return article


@pytest.fixture
def story():
    """Printed first by Harbour Daily, then by Evening Mail: a sentence kept, changed, cut and added."""
    told(*LINES, title="Inspectors count forty barrels")
    told(
        LINES[0],
        LINES[1].replace("counted", "found"),
        *LINES[3:],
        "Nobody in the harbour had seen so many umbrellas at once.",
        title="Guests in the gun shed",
        publisher="Evening Mail",
        published=date(2019, 1, 17),
    )
    return Story.objects.get()


def page_of(client, thing) -> str:
    return client.get(thing.get_absolute_url()).content.decode()


def test_the_page_says_how_many_publishers_and_independent_texts_there_are(client, story):
    page = page_of(client, story)
    assert "Reported by 2 publishers, 1 independent text." in page
    assert "<h1>Inspectors count forty barrels</h1>" in page
    assert page.index("Harbour Daily") < page.index("Evening Mail")


def test_the_page_shows_what_the_other_outlet_kept_changed_cut_and_added(client, story):
    page = page_of(client, story)
    assert "Sentences: kept 3, changed 1, cut 1, added 1" in page
    assert "<del>counted</del> <ins>found</ins> forty barrels" in page
    assert f"<del>{LINES[2]}</del>" in page
    assert "<ins>Nobody in the harbour had seen so many umbrellas at once.</ins>" in page


def test_a_sentence_leads_to_its_paragraph_in_the_other_outlet(client, story):
    copy = Article.objects.get(publisher__name="Evening Mail")
    assert f'<a href="/articles/{copy.pk}/#p4">paragraph 4</a>' in page_of(client, story)


def test_furniture_is_no_part_of_the_comparison(client):
    told("Home | World", *LINES, kinds=(ParagraphKind.BOILERPLATE,))
    told("Log in to read on", *LINES, kinds=(ParagraphKind.BOILERPLATE,), publisher="Evening Mail")
    page = page_of(client, Story.objects.get())
    assert "Sentences: kept 5<" in page
    assert "Log in to read on" not in page


def test_what_is_shown_is_shown_as_text(client):
    told(*LINES, "The <script>alert(1)</script> battery stays shut & sealed for the winter months.")
    told(*LINES, publisher="Evening Mail")
    page = page_of(client, Story.objects.get())
    assert "<script>" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_every_address_that_a_story_ever_had_leads_to_it(client, story):
    for telling in story.tellings.all():
        response = client.get(f"/stories/{telling.key}/", follow=True)
        assert response.status_code == 200
        assert response.request["PATH_INFO"] == story.get_absolute_url()


def test_an_unknown_story_is_404(client):
    assert client.get(f"/stories/{uuid4()}/").status_code == 404


def test_article_and_claim_pages_say_how_widely_the_text_was_printed(client, story):
    article = Article.objects.get(publisher__name="Harbour Daily")
    claim = make_claim(article, "nine inspectors from Borduria", make_treaty())
    for thing in (article, claim):
        page = page_of(client, thing)
        assert f'Reported by <a href="{story.get_absolute_url()}">2 publishers, 1 independent text</a>.' in page


def test_an_article_without_copies_says_nothing_of_the_kind(client):
    assert "Reported by" not in page_of(client, told(*LINES))


def test_copies_of_unknown_publishers_are_said_to_be_unnamed(client, story):
    Article.objects.filter(publisher__name="Evening Mail").update(publisher=None)
    assert "Reported by 1 publisher and 1 unnamed, 1 independent text." in page_of(client, story)


def test_an_independent_text_is_named_as_one(client):
    others = (
        "A brass band played although nobody had hired it, and the mayor gave a speech about herring in the rain.",
        "Children were let out of school to watch, and most of them went to the fair behind the customs house.",
        "The innkeeper sold more breakfasts than in all of last summer and has ordered a second coffee machine.",
    )
    told(*LINES)
    told(*LINES[:2], *others, publisher="Evening Mail", published=date(2019, 1, 17))
    page = page_of(client, Story.objects.get())
    assert "2 publishers, 2 independent texts" in page
    assert "· an independent text" in page


@pytest.mark.parametrize("copies", [1, 30])
def test_the_page_keeps_to_its_budget_whatever_the_number_of_copies(client, django_assert_num_queries, copies):
    told(*LINES)
    for number in range(copies):
        told(*LINES, f"Edition {number} went to print late at night.", publisher=f"Paper {number}")
    story = Story.objects.get()
    with django_assert_num_queries(3):
        page = page_of(client, story)
    assert page.count("<details") == min(copies, 20)
    assert ("The first 20 are compared sentence by sentence." in page) == (copies > 20)


@pytest.mark.parametrize("copies", [1, 10])
def test_the_note_costs_one_query(client, django_assert_num_queries, copies):
    article = told(*LINES)
    with django_assert_num_queries(5):
        client.get(article.get_absolute_url())
    for number in range(copies):
        told(*LINES, f"Edition {number} went to print late at night.", publisher=f"Paper {number}")
    with django_assert_num_queries(5):
        client.get(article.get_absolute_url())
