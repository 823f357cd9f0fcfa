"""Dumps: the whole record in dated files that prove themselves, complete or not there."""

import hashlib
import json
from datetime import UTC, datetime

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from articles.models import Claim
from articles.services import changes, dumps
from articles.services.documents.claim import Roots
from tests.record import make_actor, make_article, make_claim, make_story, make_treaty

pytestmark = pytest.mark.django_db(transaction=True)

ROOTS = Roots("https://treaties.example/claims/", "https://treaties.example/articles/")
AT = datetime(2026, 11, 21, 22, 0, tzinfo=UTC)


@pytest.fixture
def folder(settings, tmp_path):
    settings.TREATYKB_DUMPS = tmp_path / "dumps"
    return settings.TREATYKB_DUMPS


@pytest.fixture
def claim():
    first = make_article(r'The pact \ was "signed".', "It holds.")
    second = make_article(r'The pact \ was "signed"!', publisher="Hill Weekly")
    make_story(first, second)
    made = make_claim(first, r'The pact \ was "signed"', make_treaty("pact"), speaker=make_actor())
    draft = make_claim(second, "The pact", make_treaty("accord"))
    Claim.everything.filter(pk=draft.pk).update(is_draft=True)
    return made


def rows(folder, dump, sort):
    return [json.loads(line) for line in dumps.lines(folder / dump.name / f"{sort}.jsonl.gz")]


def test_a_dump_holds_everything_that_is_shown(folder, claim):
    made = dumps.write(folder, ROOTS, at=AT)
    assert {file.name.removesuffix(".jsonl.gz"): file.rows for file in made.files} == {
        "treaties": 2,
        "actors": 1,
        "publishers": 2,
        "articles": 2,
        "paragraphs": 3,
        "stories": 1,
        "claims": 1,
    }
    (told,) = rows(folder, made, "claims")
    (paragraph,) = (
        row["text"]
        for row in rows(folder, made, "paragraphs")
        if (row["article"], row["index"]) == (told["article"]["id"], told["paragraph"])
    )
    assert paragraph[told["start"] : told["end"]] == told["quote"] == claim.quote
    assert told["url"] == f"https://treaties.example/claims/{claim.pk}/"
    assert rows(folder, made, "treaties")[1]["milestones"][0]["source"]["title"] == "Text of the treaty"


def test_every_file_has_its_checksum_and_one_record_gives_the_same_bytes_twice(folder, claim):
    first = dumps.write(folder, ROOTS, at=AT)
    second = dumps.write(folder, ROOTS, at=AT.replace(hour=23))
    for file in first.files:
        data = (folder / first.name / file.name).read_bytes()
        assert (hashlib.sha256(data).hexdigest(), len(data)) == (file.sha256, file.bytes)
    assert first.files == second.files
    assert dumps.listed(folder) == [second, first]
    sums = (folder / first.name / "SHA256SUMS").read_text()
    assert all(f"{file.sha256}  {file.name}\n" in sums for file in first.files)


def test_the_change_feed_goes_on_where_a_dump_ends(folder, claim):
    made = dumps.write(folder, ROOTS, at=AT)
    transaction, kind, key = made.since.split(".", 2)
    behind = changes.Position(int(transaction), kind, key)
    assert changes.read(behind) == []
    make_treaty("later")
    assert {entry.key for entry in changes.read(behind)} == {"later"}


def test_a_dump_that_was_killed_is_not_listed_and_is_swept_away(folder, claim):
    (folder / ".partial-1").mkdir(parents=True)
    assert dumps.listed(folder) == []
    dumps.write(folder, ROOTS, at=AT)
    assert not (folder / ".partial-1").exists()


def test_the_command_writes_one_and_keeps_the_newest(folder, claim, capsys):
    dumps.write(folder, ROOTS, at=AT.replace(year=2020))
    call_command("dump", keep=1)
    assert "removed 2020-11-21T220000Z" in capsys.readouterr().out
    (left,) = dumps.listed(folder)
    assert left.name > "2020"


def test_a_place_that_cannot_be_written_is_named(settings, tmp_path, claim):
    (tmp_path / "file").write_text("")
    settings.TREATYKB_DUMPS = tmp_path / "file" / "dumps"
    with pytest.raises(CommandError, match="cannot be written"):
        call_command("dump")


def test_the_page_lists_dumps_and_hands_out_their_files(folder, claim, client):
    assert "There is no dump yet" in client.get("/dumps/").content.decode()
    made = dumps.write(folder, ROOTS, at=AT)
    page = client.get("/dumps/").content.decode()
    assert f'href="/dumps/{made.name}/claims.jsonl.gz"' in page
    assert made.files[0].sha256 in page
    answer = client.get(f"/dumps/{made.name}/SHA256SUMS")
    assert b"".join(answer.streaming_content).decode().count("\n") == 7


@pytest.mark.parametrize("address", ["2026-11-21T220000Z/..%2f..%2fsecret", "..%2f..%2f/secret_key", "x/manifest.json"])
def test_nothing_else_is_handed_out(folder, claim, client, address):
    dumps.write(folder, ROOTS, at=AT)
    assert client.get(f"/dumps/{address}").status_code == 404
