"""The registry's records become complete entries for a gazetteer."""

from datetime import date
from pathlib import Path

import pytest

from articles.extraction.entries import ActorEntry, Alias, Office, TreatyEntry
from articles.extraction.vocabulary import ActorKind, AliasKind
from articles.registry.gazetteer import gazetteer_entries
from articles.registry.loading import load_registry


@pytest.fixture(scope="module")
def shipped() -> tuple[dict[str, TreatyEntry], dict[str, ActorEntry]]:
    treaties, actors = gazetteer_entries(load_registry())
    return {entry.slug: entry for entry in treaties}, {entry.slug: entry for entry in actors}


Shipped = tuple[dict[str, TreatyEntry], dict[str, ActorEntry]]


def test_a_treaty_becomes_an_entry(registry: Path) -> None:
    (entry,), _ = gazetteer_entries(load_registry(registry))

    assert entry == TreatyEntry(
        slug="rib",
        name="Ruritanian-Bordurian Treaty",
        aliases=(Alias("RB Treaty", AliasKind.SHORT), Alias("RIB", AliasKind.ACRONYM, ambiguous=True)),
        parties=("ruritania",),
        weapons=("Montgolfier-3",),
        signed=date(1984, 11, 1),
        ended=date(1991, 12, 31),
    )


def test_a_person_becomes_an_entry_with_dated_offices(registry: Path) -> None:
    _, actors = gazetteer_entries(load_registry(registry))

    assert actors[0] == ActorEntry(
        slug="rudolf-elphberg",
        name="Rudolf Elphberg",
        kind=ActorKind.PERSON,
        offices=(Office("President", "ruritania", date(1980, 1, 1), date(1990, 6, 30)),),
    )


def test_an_ambiguous_display_name_stands_among_the_aliases(shipped: Shipped) -> None:
    assert Alias("Georgia", AliasKind.NAME, ambiguous=True) in shipped[1]["georgia"].aliases


def test_every_record_has_its_entry(shipped: Shipped) -> None:
    registry = load_registry()

    assert list(shipped[0]) == [treaty.slug for treaty in registry.treaties]
    assert list(shipped[1]) == [actor.slug for actor in registry.actors]


def test_every_slug_in_an_entry_is_known(shipped: Shipped) -> None:
    treaties, actors = shipped
    named = {slug for treaty in treaties.values() for slug in treaty.parties}
    named |= {office.of for actor in actors.values() for office in actor.offices}
    named |= {actor.of for actor in actors.values() if actor.of is not None}

    assert named <= set(actors)


@pytest.mark.parametrize(
    "slug",
    [
        *("inf", "new-start", "start-i", "start-ii", "sort", "salt-i", "salt-ii", "abm", "jcpoa"),
        *("ctbt", "pttbt", "npt", "tpnw", "outer-space", "bwc", "cwc", "att", "ccm", "ottawa", "cfe", "open-skies"),
    ],
)
def test_the_registry_knows_the_treaty(shipped: Shipped, slug: str) -> None:
    assert shipped[0][slug].signed is not None or slug == "jcpoa"
    assert shipped[0][slug].parties


@pytest.mark.parametrize(
    ("slug", "name"),
    [
        ("united-states", "United States"),
        ("us-state-department", "US State Department"),
        ("us-defense-department", "US Defense Department"),
        ("us-treasury-department", "US Treasury Department"),
        ("russian-foreign-ministry", "Russian Foreign Ministry"),
        ("russian-defence-ministry", "Russian Defence Ministry"),
        ("chinese-foreign-ministry", "Chinese Foreign Ministry"),
        ("ukrainian-foreign-ministry", "Ukrainian Foreign Ministry"),
        ("nato", "NATO"),
        ("us-officials", "US officials"),
    ],
)
def test_actors_bear_the_names_that_claims_show(shipped: Shipped, slug: str, name: str) -> None:
    assert shipped[1][slug].name == name


@pytest.mark.parametrize(
    ("title", "of", "day", "holder"),
    [
        ("Foreign Minister", "russia", date(2019, 1, 16), "sergei-lavrov"),
        ("Foreign Minister", "soviet-union", date(1963, 8, 5), "andrei-gromyko"),
        ("Secretary of State", "united-states", date(2019, 2, 1), "mike-pompeo"),
        ("President", "united-states", date(1987, 12, 8), "ronald-reagan"),
        ("President", "russia", date(2010, 4, 8), "dmitry-medvedev"),
        ("Secretary-General", "nato", date(2018, 12, 4), "jens-stoltenberg"),
        ("Director General", "iaea", date(2003, 1, 10), "mohamed-elbaradei"),
    ],
)
def test_an_office_had_one_holder_on_the_day(shipped: Shipped, title: str, of: str, day: date, holder: str) -> None:
    holders = {
        actor.slug
        for actor in shipped[1].values()
        for office in actor.offices
        if (office.title, office.of) == (title, of)
        and (office.start is None or office.start <= day)
        and (office.end is None or day <= office.end)
    }

    assert holders == {holder}
