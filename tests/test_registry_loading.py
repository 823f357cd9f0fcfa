"""The registry's files come into the database once, change it when they change, and leave curators' work alone."""

import re
import shutil
from pathlib import Path

import pytest

from articles.models import Actor, ActorName, Claim, RegistryRevision, Treaty, TreatyName
from articles.registry.documents import RegistryError
from articles.registry.layout import PACKAGE_DIRECTORY
from articles.services import ingest, reading
from articles.services import registry as service

pytestmark = pytest.mark.django_db


def contents() -> dict[str, set[tuple[object, ...]]]:
    return {
        model.__name__: set(model.objects.values_list(*fields))
        for model, fields in (
            (Treaty, ("slug", "name")),
            (TreatyName, ("treaty", "text")),
            (ActorName, ("actor", "text")),
        )
    }


@pytest.fixture
def files(tmp_path: Path) -> Path:
    copy = tmp_path / "registry"
    shutil.copytree(PACKAGE_DIRECTORY, copy, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    return copy


def test_the_files_load_whole(registry):
    inf = Treaty.objects.get(slug="inf")
    assert {"signed", "entered_into_force", "ended"} <= set(inf.milestones.values_list("kind", flat=True))
    assert inf.clauses.get(kind="withdrawal", period="P6M").source_title
    assert {party.actor.slug for party in inf.parties.all()} >= {"united-states", "russia"}
    assert Treaty.objects.count() >= 12
    assert Actor.objects.get(slug="sergei-lavrov").offices.filter(title__icontains="foreign minister").exists()


def test_loading_again_changes_nothing_even_when_forced(registry):
    before, names = contents(), set(TreatyName.objects.values_list("pk", flat=True))
    revision = RegistryRevision.current()
    assert service.load().changed is False
    assert service.load(again=True).changed is True
    assert contents() == before
    # Equal rows were left alone: same rows, same revision.
    assert set(TreatyName.objects.values_list("pk", flat=True)) == names
    assert RegistryRevision.current() == revision


def test_a_changed_file_changes_the_database(registry, files):
    path = files / "treaties" / "inf.yaml"
    path.write_text(re.sub(r"(?m)^short_name: .*$", "short_name: INF-87", path.read_text()))
    assert service.load(files).changed is True
    assert Treaty.objects.get(slug="inf").short_name == "INF-87"


def test_a_curators_additions_and_changes_survive_loading(registry, files):
    inf = Treaty.objects.get(slug="inf")
    TreatyName.objects.create(treaty=inf, text="the Euromissile accord", kind="name")
    inf.summary, inf.curated = "A curator's words.", True
    inf.save()
    service.load(again=True)
    inf.refresh_from_db()
    assert inf.summary == "A curator's words."
    assert inf.names.filter(text="the Euromissile accord").exists()


def test_an_alias_that_a_curator_adds_counts_in_the_next_extraction(registry):
    data = b"The Zugspitze Accord was signed in December 1987 by both presidents."
    ingest.submit(data, name="before.txt")
    reading.read_queue()
    assert not Claim.objects.exists()
    TreatyName.objects.create(treaty=Treaty.objects.get(slug="inf"), text="Zugspitze Accord", kind="name")
    ingest.submit(data.replace(b"both", b"the two"), name="after.txt")
    reading.read_queue()
    assert Claim.objects.get().treaty_links.get().treaty.slug == "inf"


def test_a_broken_file_is_refused_by_name_and_line_and_changes_nothing(registry, files):
    before = contents()
    path = files / "treaties" / "inf.yaml"
    lines = path.read_text().splitlines()
    lines[2] = "slugg: wrong"
    path.write_text("\n".join(lines))
    with pytest.raises(RegistryError, match=r"treaties/inf\.yaml:\d+"):
        service.load(files)
    assert contents() == before
