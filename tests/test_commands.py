"""The commands that people and scripts rely on."""

import json
import os
import subprocess
import sys
import zipfile
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from articles.models import Article, Ingestion
from tests.processes import PROJECT

TEXT = "Pact in doubt\n\nRussia will leave the INF treaty next month, Foreign Minister Sergei Lavrov said.\n"


def extract(*arguments: str) -> str:
    out = StringIO()
    call_command("extract", *arguments, stdout=out)
    return out.getvalue()


@pytest.fixture
def pact(tmp_path: Path) -> Path:
    path = tmp_path / "pact.txt"
    path.write_text(TEXT)
    return path


def test_extract_prints_the_article_and_its_claims(pact):
    printed = json.loads(extract(str(pact), "--published", "2019-01-16", "--format", "json"))
    article = printed["article"]
    assert (article["title"], article["published"], article["language"]) == ("Pact in doubt", "2019-01-16", "en")
    assert [(p["index"], p["kind"]) for p in article["paragraphs"]] == [(0, "heading"), (1, "body")]
    (claim,) = printed["claims"]
    assert article["paragraphs"][claim["paragraph"]]["text"][claim["start"] : claim["end"]] == claim["quote"]
    assert (claim["kind"], claim["treaties"], claim["speaker"]) == ("withdrawal", ["inf"], "Sergei Lavrov")
    assert claim["date"] == {
        "start": "2019-02-01", "end": "2019-02-28", "precision": "month", "basis": "relative", "text": "next month",
    }  # fmt: skip
    assert (claim["modality"], 0 < claim["confidence"] <= 1) == ("planned", True)


def test_extract_prints_one_line_for_each_file_in_their_order(pact, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("Another title\n\nNothing about treaties here.\n")
    lines = [json.loads(line) for line in extract(str(other), str(pact), "--format", "jsonl").splitlines()]
    assert [line["article"]["title"] for line in lines] == ["Another title", "Pact in doubt"]
    assert lines[0]["claims"] == []


def test_extract_reads_the_articles_in_an_archive(pact, tmp_path):
    archive = tmp_path / "all.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("a/one.txt", TEXT)
        packed.writestr("two.txt", "Another title\n\nNothing about treaties here.\n")
    lines = [json.loads(line) for line in extract(str(archive), str(pact), "--format", "jsonl").splitlines()]
    assert [line["article"]["title"] for line in lines] == ["Pact in doubt", "Another title", "Pact in doubt"]
    with zipfile.ZipFile(archive, "a") as packed:
        packed.writestr("bad.txt", b"words\x00")
    with pytest.raises(CommandError, match=r"all\.zip: bad\.txt: The file has a NUL byte"):
        extract(str(archive))


def test_extract_needs_no_database_and_writes_nothing(pact, tmp_path):
    env = {**os.environ, "DATABASE_URL": "postgres://nobody@127.0.0.1:1/none", "TREATYKB_VAR": str(tmp_path / "var")}
    run = subprocess.run(
        [sys.executable, "manage.py", "extract", str(pact), "--format", "jsonl"],
        cwd=PROJECT, env=env, capture_output=True, text=True,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout)["claims"][0]["date"]["start"] is None
    assert {path.name for path in (tmp_path / "var").iterdir()} <= {"secret_key"}


def test_extract_names_the_file_that_it_cannot_read(pact, tmp_path):
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\x00\x01")
    with pytest.raises(CommandError, match=r"bad\.txt: The file has a NUL byte"):
        extract(str(pact), str(bad))
    with pytest.raises(CommandError, match=r"none\.txt: cannot be read"):
        extract(str(tmp_path / "none.txt"))


@pytest.mark.django_db
def test_ingest_tells_what_became_of_every_file(registry, pact, tmp_path, monkeypatch):
    monkeypatch.setattr("articles.management.commands.ingest.PATIENCE_SECONDS", 0)
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\x00\x01")
    out, err = StringIO(), StringIO()
    with pytest.raises(CommandError, match="2 of 3 are not in the record"):
        call_command("ingest", str(pact), str(bad), str(tmp_path / "none.txt"), stdout=out, stderr=err)
    assert "pact.txt: done /articles/" in out.getvalue()
    assert "bad.txt: failed The file has a NUL byte" in out.getvalue()
    assert f"none.txt: failed {tmp_path / 'none.txt'} cannot be read: No such file or directory." in out.getvalue()
    assert "1 in the record, 2 failed" in out.getvalue()
    assert err.getvalue() == ""
    assert Article.objects.count() == 1
    assert set(Ingestion.objects.values_list("batch__way", flat=True)) == {"command"}


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.django_db
def test_on_a_terminal_a_bar_shows_the_way_and_only_failures_are_listed(registry, pact, tmp_path, monkeypatch):
    monkeypatch.setattr("articles.management.commands.ingest.PATIENCE_SECONDS", 0)
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\x00\x01")
    out, err = Terminal(), Terminal()
    with pytest.raises(CommandError, match="1 of 2 are not in the record"):
        call_command("ingest", str(pact), str(bad), stdout=out, stderr=err)
    assert "Accepting: 100%" in err.getvalue()
    assert "Reading: 100%" in err.getvalue()
    assert "1 failed" in err.getvalue()
    assert "bad.txt: failed" in out.getvalue()
    assert "pact.txt" not in out.getvalue()
    assert "1 in the record, 1 failed" in out.getvalue()


@pytest.mark.django_db
def test_ingest_takes_no_pipe_and_no_empty_folder(tmp_path):
    (tmp_path / "empty").mkdir()
    with pytest.raises(CommandError, match="no file in there"):
        call_command("ingest", str(tmp_path / "empty"))
    out = StringIO()
    with pytest.raises(CommandError, match="1 of 1"):
        call_command("ingest", "/dev/null", stdout=out)
    assert "/dev/null cannot be read: it is no file." in out.getvalue()


@pytest.mark.django_db
def test_ingest_takes_folders_and_archives(registry, pact, tmp_path, monkeypatch):
    monkeypatch.setattr("articles.management.commands.ingest.PATIENCE_SECONDS", 0)
    folder = tmp_path / "folder" / "deep"
    folder.mkdir(parents=True)
    (folder / "in-folder.txt").write_text(TEXT + "In a folder.\n")
    (folder / ".hidden.txt").write_text(TEXT + "Hidden.\n")
    with zipfile.ZipFile(tmp_path / "folder" / "all.zip", "w") as archive:
        archive.writestr("inside/in-archive.txt", TEXT + "In an archive.\n")
        archive.writestr("../out.txt", TEXT)
    out, err = StringIO(), StringIO()
    with pytest.raises(CommandError, match="1 of 3 are not in the record"):
        call_command("ingest", str(tmp_path / "folder"), stdout=out, stderr=err)
    assert "in-folder.txt: done" in out.getvalue()
    assert "all.zip: unpacked" in out.getvalue()
    assert "all.zip/inside/in-archive.txt: done" in out.getvalue()
    assert "all.zip/out.txt: failed Its name leads out of the archive" in out.getvalue()
    assert Article.objects.count() == 2


@pytest.mark.django_db
def test_ingest_refuses_metadata_that_is_wrong_before_it_reads_anything(pact):
    with pytest.raises(CommandError, match="published must be a day such as 2019-01-16"):
        call_command("ingest", str(pact), "--published", "16/1/2019")
    assert not Article.objects.exists()


def test_check_registry_passes_on_what_is_shipped_and_names_file_and_line(tmp_path):
    out = StringIO()
    call_command("check_registry", stdout=out)
    assert "sound" in out.getvalue()
