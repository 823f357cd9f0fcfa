"""Stories as programs read them."""

from uuid import uuid4

import pytest

from articles.models import Article
from tests.record import make_article, make_story

pytestmark = pytest.mark.django_db


def test_a_story_is_listed_with_its_publishers_and_independent_texts(api, record):
    (row,) = api.get("/api/v1/stories/").json()["results"]
    assert row == {
        "id": str(record.story.pk),
        "page": f"http://testserver/stories/{record.story.pk}/",
        "article_count": 2,
        "publisher_count": 2,
        "text_count": 1,
        "changed_at": "2019-01-17T00:00:00Z",
    }


def test_a_story_names_its_articles_in_the_order_of_their_days(api, record):
    told = api.get(f"/api/v1/stories/{record.story.pk}/").json()["articles"]
    assert [article["id"] for article in told] == [str(record.other.pk), str(record.article.pk)]
    assert told[0] == {
        "id": str(record.other.pk),
        "title": "Praise",
        "publisher": {"slug": "evening-mail", "name": "Evening Mail"},
        "published": "2018-03-01",
        "url": "",
        "share": 0.75,
        "text": told[1]["text"],
    }


def test_unknown_publishers_are_null_and_not_counted(api, record):
    Article.objects.filter(pk=record.other.pk).update(publisher=None, published=None)
    story = api.get(f"/api/v1/stories/{record.story.pk}/").json()
    assert (story["publisher_count"], story["article_count"]) == (1, 2)
    assert story["articles"][1]["publisher"] is None


def test_independent_texts_are_told_apart(api, record):
    third = make_article("Something else entirely.", publisher="North Courier")
    other = make_story(make_article("Nothing new today."), third, texts=2)
    story = api.get(f"/api/v1/stories/{other.pk}/").json()
    assert story["text_count"] == 2
    assert len({article["text"] for article in story["articles"]}) == 2


def test_a_story_is_found_by_every_id_it_ever_had(api, record):
    for telling in record.story.tellings.all():
        assert api.get(f"/api/v1/stories/{telling.key}/").json()["id"] == str(record.story.pk)


def test_an_unknown_story_is_a_problem(api, record):
    response = api.get(f"/api/v1/stories/{uuid4()}/")
    assert response.status_code == 404
    assert response["Content-Type"] == "application/problem+json"


def test_the_story_of_an_article_is_asked_for_by_the_article(api, record):
    alone = make_article("Nobody copied this.")
    found = api.get(f"/api/v1/stories/?article={record.article.pk}").json()["results"]
    assert [row["id"] for row in found] == [str(record.story.pk)]
    assert api.get(f"/api/v1/stories/?article={alone.pk}").json()["results"] == []


@pytest.mark.parametrize("article", ["x", str(uuid4())])
def test_an_unknown_article_is_refused(api, record, article):
    response = api.get(f"/api/v1/stories/?article={article}")
    assert response.status_code == 400
    assert response.json()["errors"][0]["parameter"] == "article"


def test_stories_are_paged_the_last_changed_first(api, record):
    again = make_story(make_article("One."), make_article("Two."))
    page = api.get("/api/v1/stories/?page_size=1&count=true").json()
    rest = api.get(page["next"]).json()
    assert page["count"] == 2
    ids = {page["results"][0]["id"], rest["results"][0]["id"]}
    assert ids == {str(record.story.pk), str(again.pk)}
    assert rest["next"] is None
