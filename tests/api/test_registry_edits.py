"""Curators add and change treaties and actors over the API; the registry's files never undo it."""

import pytest

from articles.models import Actor, Treaty, TreatyName

pytestmark = pytest.mark.django_db
TREATY = {"slug": "abm", "short_name": "ABM Treaty", "name": "Anti-Ballistic Missile Treaty", "summary": "Limits."}


def test_a_curator_adds_a_treaty(api, curator, record):
    answer = curator.post("/api/v1/treaties/", {**TREATY, "names": [{"text": "ABM pact", "kind": "name"}]})
    assert answer.status_code == 201, answer.content
    assert answer["Location"] == "http://testserver/api/v1/treaties/abm/"
    assert answer.json() == api.get(answer["Location"]).json()
    assert Treaty.objects.get(slug="abm").curated
    assert TreatyName.objects.get(treaty__slug="abm").curated


def test_a_curator_changes_what_is_given_and_nothing_else(curator, record):
    TreatyName.objects.create(treaty=record.inf, text="Old name", kind="name", curated=False)
    answer = curator.patch("/api/v1/treaties/inf/", {"official_text": {"title": "Text", "url": "https://e.example/t"}})
    assert answer.status_code == 200
    assert answer.json()["official_text"] == {"title": "Text", "url": "https://e.example/t"}
    assert [name["text"] for name in answer.json()["names"]] == ["Old name"]
    names = [{"text": "Old name", "kind": "name"}, {"text": "the pact", "kind": "name", "ambiguous": True}]
    assert curator.patch("/api/v1/treaties/inf/", {"names": names}).status_code == 200
    assert dict(TreatyName.objects.filter(treaty=record.inf).values_list("text", "curated")) == {
        "Old name": False,
        "the pact": True,
    }


def test_a_curator_adds_and_changes_an_actor(api, curator, record):
    actor = {"slug": "borduria", "name": "Borduria", "kind": "state"}
    assert curator.post("/api/v1/actors/", actor).status_code == 201
    answer = curator.patch("/api/v1/actors/borduria/", {"of": "ruritania", "start": "1990-01-01"})
    assert answer.status_code == 200, answer.content
    assert answer.json()["of"] == {"name": "Ruritania", "slug": "ruritania"}
    assert Actor.objects.get(slug="borduria").start.isoformat() == "1990-01-01"


@pytest.mark.parametrize(
    ("body", "status", "pointer"),
    [
        ({"slug": "cfe"}, 409, None),
        ({"slug": "no slug"}, 422, "/slug"),
        ({"short_name": ""}, 422, "/short_name"),
        ({"official_text": {"url": "not an address"}}, 422, "/official_text_url"),
        ({"names": [{"text": "x", "kind": "nickname"}]}, 422, "/names/0/kind"),
        ({"names": [{"text": "x", "kind": "name"}, {"text": "x", "kind": "name"}]}, 422, "/names"),
        ({"parties": []}, 422, "/parties"),
        ([], 422, ""),
    ],
)
def test_what_cannot_be_used_changes_nothing(curator, record, body, status, pointer):
    answer = curator.patch("/api/v1/treaties/inf/", body, format="json")
    assert answer.status_code == status, answer.content
    if pointer is not None:
        assert any(fault["pointer"].startswith(pointer) for fault in answer.json()["errors"])
    assert Treaty.objects.get(slug="inf").curated == record.inf.curated
    assert Treaty.objects.get(slug="inf").short_name == "INF"


def test_a_taken_slug_conflicts_and_an_unknown_entry_is_not_found(curator, record):
    assert curator.post("/api/v1/treaties/", {**TREATY, "slug": "inf"}).status_code == 409
    assert curator.patch("/api/v1/treaties/atlantis/", {"summary": "x"}).status_code == 404


def test_only_curators_edit_the_registry(api, reader, staff, record):
    for client, status in ((api, 401), (reader, 403), (staff, 403)):
        assert client.patch("/api/v1/treaties/inf/", {"summary": "x"}).status_code == status
        assert client.post("/api/v1/actors/", {"slug": "x", "name": "X", "kind": "state"}).status_code == status
    assert not Actor.objects.filter(slug="x").exists()
