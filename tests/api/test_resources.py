"""Treaties, actors, publishers, articles, ingestions and the root, as programs read them."""

from datetime import date

import pytest

from articles.models import Actor, ActorName, Clause, Ingestion, Office, Party, TreatyName
from tests.record import make_article, make_claim, make_treaty

pytestmark = pytest.mark.django_db
SOURCE = {"source_title": "Text of the treaty", "source_url": "https://example.org/treaty"}
GROUPS = ("treaties", "actors", "claims", "paragraphs")
SHOWN = {"title": "Text of the treaty", "url": "https://example.org/treaty"}


def slugs(response):
    return [row["slug"] for row in response.json()["results"]]


def test_the_root_leads_to_every_resource(api, record):
    addresses = api.get("/api/v1/").json()
    assert addresses.keys() == {
        *("treaties", "actors", "publishers", "articles", "claims", "stories", "search", "ingestions"),
        *("batches", "changes", "schema", "docs"),
    }
    for name, address in addresses.items():
        assert api.get(address, {"q": "x"} if name == "search" else {}).status_code == 200


def test_treaties_are_listed_with_the_number_of_their_claims(api, record):
    make_treaty("abm")
    rows = api.get("/api/v1/treaties/").json()["results"]
    assert [(row["slug"], row["claim_count"]) for row in rows] == [("abm", 0), ("cfe", 2), ("inf", 2)]
    assert rows[2]["url"] == "http://testserver/treaties/inf/"


def test_a_treaty_shows_every_fact_with_its_source(api, record):
    TreatyName.objects.create(treaty=record.inf, text="Missile Treaty", kind="short", ambiguous=True)
    Party.objects.create(treaty=record.inf, actor=record.ruritania, role="party", joined="1987-12", **SOURCE)
    Clause.objects.create(
        treaty=record.inf, kind="withdrawal", article="XV(2)", summary="Notice.", period="P6M", **SOURCE
    )
    treaty = api.get("/api/v1/treaties/inf/").json()
    assert treaty["names"] == [{"text": "Missile Treaty", "kind": "short", "ambiguous": True}]
    assert treaty["parties"] == [
        {
            "actor": {"name": "Ruritania", "slug": "ruritania"},
            "role": "party",
            "joined": "1987-12",
            "left": "",
            "source": SHOWN,
        }
    ]
    assert treaty["milestones"] == [
        {
            "kind": "signed",
            "edtf": "1987-12-08",
            "start": "1987-12-08",
            "end": "1987-12-08",
            "note": "",
            "source": SHOWN,
        }
    ]
    assert treaty["clauses"] == [
        {"kind": "withdrawal", "article": "XV(2)", "summary": "Notice.", "period": "P6M", "source": SHOWN}
    ]


def test_a_timeline_holds_the_dated_claims_of_its_treaty_in_date_order(api, record):
    early = make_claim(record.article, "The capital woke", record.inf, days=(date(1987, 1, 1), date(1987, 12, 31)))
    rows = api.get("/api/v1/treaties/inf/timeline/").json()["results"]
    assert [row["id"] for row in rows] == [str(early.pk), str(record.leaving.pk)]
    assert rows[1] == api.get("/api/v1/claims/?modality=planned").json()["results"][0]


def test_a_timeline_is_narrowed_like_claims(api, record):
    assert api.get("/api/v1/treaties/cfe/timeline/?kind=position").json()["results"][0]["id"] == str(record.praise.pk)
    assert api.get("/api/v1/treaties/inf/timeline/?kind=position").json()["results"] == []


def test_actors_are_listed_with_whom_they_belong_to(api, record):
    rows = api.get("/api/v1/actors/").json()["results"]
    assert [(row["slug"], row["of"], row["claim_count"]) for row in rows] == [
        ("ministry", {"name": "Ruritania", "slug": "ruritania"}, 1),
        ("ruritania", None, 1),
    ]
    assert slugs(api.get("/api/v1/actors/?kind=state")) == ["ruritania"]


def test_a_claim_that_an_actor_makes_and_is_named_in_counts_once(api, record):
    make_claim(record.article, "The capital woke", record.inf, speaker=record.ministry, named=(record.ministry,))
    assert api.get("/api/v1/actors/ministry/").json()["claim_count"] == 2


def test_a_person_shows_names_offices_and_treaties(api, record):
    person = Actor.objects.create(slug="a-novak", name="A. Novak", kind="person")
    ActorName.objects.create(actor=person, text="Novak", kind="short")
    Office.objects.create(person=person, title="Minister", of=record.ruritania, since="2004-03", **SOURCE)
    Party.objects.create(treaty=record.inf, actor=person, role="signatory", **SOURCE)
    shown = api.get("/api/v1/actors/a-novak/").json()
    assert shown["names"] == [{"text": "Novak", "kind": "short", "ambiguous": False}]
    assert shown["offices"] == [
        {
            "title": "Minister",
            "of": {"name": "Ruritania", "slug": "ruritania"},
            "since": "2004-03",
            "until": "",
            "source": SHOWN,
        }
    ]
    assert [membership["treaty"]["slug"] for membership in shown["treaties"]] == ["inf"]


def test_publishers_are_listed_with_the_number_of_their_articles(api, record):
    assert api.get("/api/v1/publishers/").json()["results"] == [
        {"slug": "evening-mail", "name": "Evening Mail", "article_count": 1},
        {"slug": "harbour-daily", "name": "Harbour Daily", "article_count": 1},
    ]


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("", ["Praise", "Talks on missiles resume"]),
        ("publisher=evening-mail", ["Praise"]),
        ("publisher=evening-mail,harbour-daily", ["Praise", "Talks on missiles resume"]),
        ("published_from=2018-03-02", ["Talks on missiles resume"]),
        ("published_from=2018-03-01&published_to=2018-03-01", ["Praise"]),
        ("sample=true", []),
        ("sample=false", ["Praise", "Talks on missiles resume"]),
    ],
)
def test_articles_are_narrowed_by(api, record, query, titles):
    assert [row["title"] for row in api.get(f"/api/v1/articles/?{query}").json()["results"]] == titles


def test_an_article_names_the_originals_it_was_read_from(api, record):
    article = api.get(f"/api/v1/articles/{record.article.pk}/").json()
    original = record.article.originals.get()
    assert article["originals"] == [
        {"name": "talks.txt", "sha256": original.sha256, "size": original.size, "encoding": "utf-8"}
    ]
    assert (article["claim_count"], article["paragraph_count"]) == (2, 2)
    assert article["page"] == f"http://testserver/articles/{record.article.pk}/"


def test_an_article_without_publisher_and_day_says_so(api, record):
    make_article("Nobody knows when.", title="Undated", published=None)
    record.other.publisher = None
    record.other.save()
    rows = {row["title"]: row for row in api.get("/api/v1/articles/").json()["results"]}
    assert (rows["Undated"]["published"], rows["Praise"]["publisher"]) == (None, None)


def test_paragraphs_say_where_their_claims_stand(api, record):
    rows = api.get(f"/api/v1/articles/{record.article.pk}/paragraphs/").json()["results"]
    assert [row["index"] for row in rows] == [0, 1]
    assert [claim["id"] for claim in rows[0]["claims"]] == [str(record.leaving.pk), str(record.denial.pk)]
    first = rows[0]["claims"][0]
    assert rows[0]["text"][first["start"] : first["end"]] == record.leaving.quote
    assert rows[0]["url"].endswith(f"/articles/{record.article.pk}/#p0")
    assert rows[1]["claims"] == []


def test_ingestions_come_latest_first_and_are_narrowed_by_state(api, record):
    original = record.article.originals.get()
    failed = Ingestion.objects.create(original=original, name="b.txt", state="failed", reason="It holds no text.")
    rows = api.get("/api/v1/ingestions/").json()["results"]
    assert [row["id"] for row in rows] == [str(failed.key), str(record.ingestion.key)]
    (row,) = api.get("/api/v1/ingestions/?state=failed,queued").json()["results"]
    assert (row["reason"], row["article"]) == ("It holds no text.", None)


def test_an_ingestion_does_not_tell_who_handed_it_in(api, record, admin_user):
    Ingestion.objects.update(submitted_by=admin_user)
    assert admin_user.username not in api.get(f"/api/v1/ingestions/{record.ingestion.key}/").content.decode()


def test_a_search_shows_what_was_found_and_where(api, record):
    found = api.get("/api/v1/search/?q=leaving+treaties").json()
    assert found["capped"] is False
    (hit,) = found["claims"]
    assert hit["claim"] == api.get("/api/v1/claims/?modality=planned").json()["results"][0]
    assert "".join(piece["text"] for piece in hit["snippet"]) == record.leaving.quote
    assert {"text": "leave", "found": True} in hit["snippet"]
    (paragraph,) = found["paragraphs"]
    assert paragraph["paragraph"]["article"]["id"] == str(record.article.pk)


def test_a_search_finds_treaties_and_actors_by_the_beginning_of_a_name(api, record):
    assert api.get("/api/v1/search/?q=in").json()["treaties"] == [{"slug": "inf", "short_name": "INF"}]
    assert api.get("/api/v1/search/?q=rurit").json()["actors"] == [{"name": "Ruritania", "slug": "ruritania"}]


def test_a_search_holds_no_more_than_asked_for(api, record):
    assert len(api.get("/api/v1/search/?q=treaty&limit=1").json()["claims"]) == 1
    assert len(api.get("/api/v1/search/?q=treaty").json()["claims"]) == 3


@pytest.mark.parametrize("text", ["", "the", "!!!"])
def test_a_search_for_nothing_finds_nothing(api, record, text):
    found = api.get("/api/v1/search/", {"q": text})
    assert found.status_code == 200
    assert found.json() == {
        "query": text,
        "capped": False,
        "treaties": [],
        "actors": [],
        "claims": [],
        "paragraphs": [],
    }


@pytest.mark.parametrize("query", ["", "q=%00", "q=" + "a" * 301, "q=x&limit=51", "q=x&limit=0", "q=x&cursor=1"])
def test_a_search_that_cannot_be_made_is_refused(api, record, query):
    assert api.get(f"/api/v1/search/?{query}").status_code == 400
