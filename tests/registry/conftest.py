"""A small sound registry in a directory of its own, and a way of breaking one place of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from articles.registry.checks import problems
from articles.registry.documents import Problem

SOURCES = """\
almanac:
  title: An almanac of treaties
  url: https://example.org/almanac
"""

TITLES = """\
one_holder:
- President
many_holders:
- Senator
"""

STATES = """\
kind: state
actors:
- slug: ruritania
  name: Ruritania
  iso3166: RU
  names:
    demonym: [Ruritanian, Ruritanians]
    metonym: [Strelsau]
  ambiguous: [Strelsau]
  wikidata: Q1
  sources: [almanac]
- slug: borduria
  name: Borduria
  names: {metonym: [Szohod]}
  wikidata: null
  sources: [almanac]
"""

PEOPLE = """\
kind: person
actors:
- slug: rudolf-elphberg
  name: Rudolf Elphberg
  offices:
  - {title: President, of: ruritania, start: 1980-01-01, end: 1990-06-30, source: almanac}
  wikidata: null
  sources: [almanac]
- slug: plekszy-gladz
  name: Plekszy Gladz
  offices:
  - {title: President, of: ruritania, start: 1990-06-30, source: almanac}
  wikidata: null
  sources: [almanac]
"""

TREATY = """\
slug: rib
name: Ruritanian-Bordurian Treaty
short_name: RB Treaty
summary: The two states agreed to limit their balloons.
names:
  acronym: [RIB]
ambiguous: [RIB]
wikidata: null
official_text: text
parties:
- {actor: ruritania, role: party, joined: 1985-03-01, left: 1991, source: text}
- {actor: borduria, role: non_party, source: almanac}
milestones:
- {kind: signed, date: 1984-11, note: "Signed at Strelsau.", source: text}
- {kind: entered_into_force, date: 1985-03-01, note: "In force.", source: text}
- {kind: ended, date: 1991, note: "Ended.", source: almanac}
clauses:
- {kind: withdrawal, article: IX(2), summary: "Either state may leave.", period: P6M, source: text}
weapons:
- {names: [Montgolfier-3], note: "A balloon.", source: almanac}
sources:
  text:
    title: The text
    url: https://example.org/rib
"""

FILES = {
    "sources.yaml": SOURCES,
    "titles.yaml": TITLES,
    "actors/states.yaml": STATES,
    "actors/people.yaml": PEOPLE,
    "treaties/rib.yaml": TREATY,
}


@pytest.fixture
def registry(tmp_path: Path) -> Path:
    """A directory that holds a sound registry."""
    for file, text in FILES.items():
        path = tmp_path / file
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def broken(registry: Path) -> Callable[[str, str, str], list[Problem]]:
    """Replaces the first `old` in `file` by `new` and returns the problems that the check then finds."""

    def replace(file: str, old: str, new: str) -> list[Problem]:
        text = FILES[file]
        assert old in text
        (registry / file).write_text(text.replace(old, new, 1), encoding="utf-8")
        return problems(registry)

    return replace
