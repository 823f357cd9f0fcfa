"""The files load into typed records, the same ones every time."""

from datetime import date
from pathlib import Path

import pytest

from articles.extraction.vocabulary import ActorKind, AliasKind
from articles.registry.documents import RegistryError
from articles.registry.loading import load_checked_registry, load_registry
from articles.registry.records import ClauseKind, MilestoneKind, Name, PartyRole, TreatyRecord
from tests.registry.conftest import FILES


def treaty(registry: Path) -> TreatyRecord:
    return load_registry(registry).treaties[0]


def test_a_treaty_keeps_its_names_in_order_with_their_kinds(registry: Path) -> None:
    assert treaty(registry).names == (
        Name("Ruritanian-Bordurian Treaty", AliasKind.NAME),
        Name("RB Treaty", AliasKind.SHORT),
        Name("RIB", AliasKind.ACRONYM, ambiguous=True),
    )


def test_each_fact_carries_its_source(registry: Path) -> None:
    loaded = treaty(registry)

    assert loaded.milestones[0].source.url == "https://example.org/rib"
    assert loaded.milestones[2].source.url == "https://example.org/almanac"
    assert loaded.official_text == loaded.sources[0]


def test_an_address_in_place_of_a_key_is_its_own_source(registry: Path) -> None:
    url = "https://en.wikipedia.org/wiki/Ruritania"
    (registry / "treaties/rib.yaml").write_text(FILES["treaties/rib.yaml"].replace("source: text", f"source: {url}", 1))

    source = treaty(registry).parties[0].source

    assert (source.url, source.secondary) == (url, True)


def test_an_imprecise_milestone_covers_all_its_days(registry: Path) -> None:
    signed = treaty(registry).milestones[0]

    assert signed.kind is MilestoneKind.SIGNED
    assert (signed.first_day, signed.last_day) == (date(1984, 11, 1), date(1984, 11, 30))


def test_a_clause_keeps_its_article_and_period(registry: Path) -> None:
    clause = treaty(registry).clauses[0]

    assert (clause.kind, clause.article, clause.period) == (ClauseKind.WITHDRAWAL, "IX(2)", "P6M")


def test_a_party_keeps_its_role_and_dates(registry: Path) -> None:
    party = treaty(registry).parties[0]

    assert (party.role, party.joined, party.left) == (PartyRole.PARTY, "1985-03-01", "1991")


def test_actors_take_their_kind_from_their_file(registry: Path) -> None:
    kinds = {actor.slug: actor.kind for actor in load_registry(registry).actors}

    assert kinds["borduria"] is ActorKind.STATE
    assert kinds["plekszy-gladz"] is ActorKind.PERSON


def test_a_code_that_other_readers_take_for_a_truth_value_stays_a_text(registry: Path) -> None:
    states = registry / "actors/states.yaml"
    states.write_text(states.read_text().replace("iso3166: RU", "iso3166: NO"), encoding="utf-8")

    assert next(actor for actor in load_registry(registry).actors if actor.slug == "ruritania").iso3166 == "NO"


def test_loading_twice_gives_equal_records() -> None:
    assert load_registry() == load_registry()


def test_a_file_that_cannot_be_read_is_refused_with_all_problems(registry: Path) -> None:
    treaty_file = registry / "treaties/rib.yaml"
    treaty_file.write_text(FILES["treaties/rib.yaml"].replace("source: text", "source: book"), encoding="utf-8")

    with pytest.raises(RegistryError) as refused:
        load_registry(registry)

    assert {(problem.file, problem.line) for problem in refused.value.problems} == {
        ("treaties/rib.yaml", line) for line in (11, 14, 15, 18)
    }
    assert "treaties/rib.yaml:11: " in str(refused.value)


def test_the_checked_load_refuses_what_the_plain_load_lets_pass(registry: Path) -> None:
    people = registry / "actors/people.yaml"
    people.write_text(FILES["actors/people.yaml"].replace(", end: 1990-06-30", ""), encoding="utf-8")

    load_registry(registry)
    with pytest.raises(RegistryError):
        load_checked_registry(registry)


def test_the_checked_load_gives_the_same_records(registry: Path) -> None:
    assert load_checked_registry(registry) == load_registry(registry)
