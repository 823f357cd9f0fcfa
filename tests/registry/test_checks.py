"""The check refuses a broken file by its name and line, and says what to do."""

from collections.abc import Callable
from pathlib import Path

import pytest

from articles.registry.checks import problems
from articles.registry.documents import Problem
from tests.registry.conftest import FILES

Broken = Callable[[str, str, str], list[Problem]]

TREATY = "treaties/rib.yaml"
STATES = "actors/states.yaml"
PEOPLE = "actors/people.yaml"


def test_a_sound_registry_has_no_problems(registry: Path) -> None:
    assert problems(registry) == []


def test_the_shipped_registry_has_no_problems() -> None:
    assert problems() == []


@pytest.mark.parametrize(
    ("file", "old", "new", "line", "says"),
    [
        pytest.param(TREATY, "slug: rib", "slug: [rib", 2, "not YAML", id="an unclosed bracket"),
        pytest.param(TREATY, "wikidata: null", "wikidata: null\nslug: rib", 9, "line 1", id="a repeated key"),
        pytest.param(TREATY, "names:\n", "aliases: {}\nnames:\n", 5, "'aliases' is unknown", id="an unknown key"),
        pytest.param(TREATY, "kind: signed", "kind: sigend", 14, "write one of", id="an unknown milestone"),
        pytest.param(TREATY, "role: party", "role: owner", 11, "write one of", id="an unknown role"),
        pytest.param(TREATY, "P6M", "6 months", 18, "ISO 8601 duration", id="a duration in words"),
        pytest.param(TREATY, "1985-03-01, note", "1/3/85, note", 15, "YYYY-MM-DD", id="a date in another form"),
        pytest.param(TREATY, "wikidata: null", "wikidata: inf", 8, "Wikidata id", id="a malformed Wikidata id"),
        pytest.param(
            TREATY, "https://example.org/rib", "example.org/rib", 24, "https://", id="an address without a scheme"
        ),
        pytest.param(TREATY, ", source: almanac}\nclauses", "}\nclauses", 16, "'source' is missing", id="no source"),
        pytest.param(TREATY, "summary: The two", "summary: The  two", 4, "double spaces", id="a double space"),
        pytest.param(STATES, "iso3166: RU", "iso3166: rus", 5, "two capital letters", id="a malformed code"),
        pytest.param(STATES, "kind: state", "kind: country", 1, "write one of", id="an unknown kind of actor"),
        pytest.param(STATES, "slug: borduria", "slug: Borduria", 12, "slug of lower-case", id="a malformed slug"),
    ],
)
def test_a_malformed_file_is_refused_by_name_and_line(
    broken: Broken, file: str, old: str, new: str, line: int, says: str
) -> None:
    found = broken(file, old, new)

    assert (found[0].file, found[0].line) == (file, line)
    assert says in found[0].message


@pytest.mark.parametrize(
    ("file", "old", "new", "line", "says"),
    [
        pytest.param(TREATY, "slug: rib", "slug: rob", 1, "rob.yaml", id="a slug that is not the file's name"),
        pytest.param(TREATY, "actor: borduria", "actor: syldavia", 12, "no actor", id="an unknown party"),
        pytest.param(TREATY, "actor: borduria", "actor: ruritania", 12, "twice", id="a party twice"),
        pytest.param(
            TREATY, "left: 1991", "left: 1984-12", 11, "before joined", id="a party that left before it joined"
        ),
        pytest.param(TREATY, "date: 1984-11", "date: 1984-13", 14, "does not exist", id="a month that does not exist"),
        pytest.param(
            TREATY, "1985-03-01, note", "1985-02-29, note", 15, "does not exist", id="a day that does not exist"
        ),
        pytest.param(TREATY, "date: 1984-11", "date: 1986", 15, "date order", id="milestones out of order"),
        pytest.param(TREATY, "P6M, source: text", "P6M, source: book", 18, "no source", id="an unknown source"),
        pytest.param(TREATY, "official_text: text", "official_text: book", 9, "no source", id="an unknown text"),
        pytest.param(
            TREATY, "ambiguous: [RIB]", "ambiguous: [RAB]", 7, "none of its names", id="a stray ambiguous name"
        ),
        pytest.param(TREATY, "wikidata: null", "wikidata: Q1", 8, "belongs to ruritania", id="a Wikidata id twice"),
        pytest.param(PEOPLE, "slug: plekszy-gladz", "slug: rudolf-elphberg", 9, "belongs to rudolf", id="a slug twice"),
        pytest.param(STATES, "[Szohod]", "[ruritania]", 14, "ruritania (actors/states.yaml:3)", id="a name of two"),
        pytest.param(
            STATES, "sources: [almanac]", "sources: []", 11, "no source is named", id="no source for an actor"
        ),
        pytest.param(
            STATES, "sources: [almanac]", "sources: [book]", 11, "no source", id="an unknown source of an actor"
        ),
        pytest.param(PEOPLE, "of: ruritania", "of: syldavia", 6, "no actor", id="an office of nobody"),
        pytest.param(PEOPLE, "title: President", "title: Presidnet", 6, "titles.yaml", id="an unknown title"),
        pytest.param(
            PEOPLE, "end: 1990-06-30", "end: 1979-06-30", 6, "before start", id="an office that runs backwards"
        ),
        pytest.param(PEOPLE, "end: 1990-06-30", "end: 1990-07", 12, "overlaps", id="two presidents at once"),
        pytest.param(PEOPLE, ", end: 1990-06-30", "", 12, "overlaps", id="a president who never went"),
    ],
)
def test_contradictory_files_are_refused_by_name_and_line(
    broken: Broken, file: str, old: str, new: str, line: int, says: str
) -> None:
    found = broken(file, old, new)

    assert [(problem.file, problem.line) for problem in found] == [(file, line)]
    assert says in found[0].message


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        pytest.param(STATES, "[Szohod]", "[Strelsau]", id="a name that is ambiguous in the other entry"),
        pytest.param(TREATY, "acronym: [RIB]", "acronym: [RIB, Ruritania]", id="a treaty named like a state"),
        pytest.param(PEOPLE, "end: 1990-06-30", "end: 1990", id="terms that may meet within the year"),
        pytest.param(PEOPLE, "start: 1990-06-30", "end: 2000", id="a term with an unknown start"),
        pytest.param(TREATY, "source: text", "source: https://example.org/note", id="an address in place of a key"),
    ],
)
def test_what_does_not_contradict_is_let_pass(broken: Broken, file: str, old: str, new: str) -> None:
    assert broken(file, old, new) == []


def test_many_people_may_hold_a_shared_title_at_once(registry: Path) -> None:
    people = registry / PEOPLE
    people.write_text(FILES[PEOPLE].replace("President", "Senator").replace("1990-06-30}", "1995}"), encoding="utf-8")

    assert problems(registry) == []


def test_one_person_cannot_hold_a_shared_title_twice_at_once(broken: Broken) -> None:
    office = "  - {title: Senator, of: ruritania, start: 1980, source: almanac}\n"
    old = "  - {title: President, of: ruritania, start: 1980-01-01, end: 1990-06-30, source: almanac}\n"

    assert [problem.line for problem in broken(PEOPLE, old, office + office.replace("1980", "1985"))] == [7]


def test_a_missing_file_of_sources_is_named(registry: Path) -> None:
    (registry / "sources.yaml").unlink()

    assert problems(registry) == [Problem("sources.yaml", 1, "the file is missing: put it back")]


def test_a_file_in_another_encoding_is_named(registry: Path) -> None:
    (registry / STATES).write_bytes("kind: état\n".encode("latin-1"))

    assert [(problem.file, problem.line) for problem in problems(registry)] == [(STATES, 1)]


def test_an_empty_file_is_named(registry: Path) -> None:
    (registry / TREATY).write_text("", encoding="utf-8")

    assert [(problem.file, problem.line) for problem in problems(registry)] == [(TREATY, 1)]


def test_all_problems_are_listed_in_the_order_of_files_and_lines(registry: Path) -> None:
    (registry / TREATY).write_text(FILES[TREATY].replace("source: text", "source: book"), encoding="utf-8")
    (registry / STATES).write_text(FILES[STATES].replace("[almanac]", "[book]"), encoding="utf-8")

    found = problems(registry)

    assert found == sorted(found)
    assert [problem.file for problem in found] == [STATES] * 2 + [TREATY] * 4


def test_a_problem_reads_as_file_line_and_message() -> None:
    assert str(Problem("treaties/inf.yaml", 12, "mend it")) == "treaties/inf.yaml:12: mend it"
