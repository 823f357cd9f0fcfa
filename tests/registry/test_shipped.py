"""What the shipped registry covers, and what holds for all of it."""

import pytest

from articles.extraction.vocabulary import ActorKind, AliasKind
from articles.registry.loading import load_registry
from articles.registry.records import ActorRecord, ClauseKind, MilestoneKind, PartyRole, Registry, TreatyRecord


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry()


def find_treaty(registry: Registry, slug: str) -> TreatyRecord:
    return next(treaty for treaty in registry.treaties if treaty.slug == slug)


def of_kind(registry: Registry, kind: ActorKind) -> list[ActorRecord]:
    return [actor for actor in registry.actors if actor.kind is kind]


def test_it_knows_the_treaties_of_the_trade(registry: Registry) -> None:
    slugs = {treaty.slug for treaty in registry.treaties}

    assert slugs >= {
        *(
            "inf",
            "new-start",
            "start-i",
            "start-ii",
            "sort",
            "salt-i",
            "salt-ii",
            "abm",
            "jcpoa",
            "ctbt",
            "pttbt",
            "npt",
        ),
        *(
            "tpnw",
            "outer-space",
            "bwc",
            "cwc",
            "att",
            "ccm",
            "ottawa",
            "cfe",
            "open-skies",
            "ttbt",
            "pnet",
            "antarctic",
        ),
        *("seabed", "tlatelolco", "rarotonga", "bangkok", "pelindaba", "semipalatinsk", "enmod", "mtcr", "hague-code"),
        *("vienna-document", "wassenaar", "psi", "agreed-framework", "nunn-lugar", "nato-russia-founding-act"),
    }


def test_it_knows_every_member_of_the_united_nations_by_a_code(registry: Registry) -> None:
    assert len({state.iso3166 for state in of_kind(registry, ActorKind.STATE) if state.iso3166}) >= 193


def test_it_knows_hundreds_of_people_by_dated_offices(registry: Registry) -> None:
    dated = [
        person
        for person in of_kind(registry, ActorKind.PERSON)
        if any(office.start or office.end for office in person.offices)
    ]

    assert len(dated) >= 250


def test_nearly_every_state_has_a_demonym(registry: Registry) -> None:
    without = {
        state.slug
        for state in of_kind(registry, ActorKind.STATE)
        if all(name.kind is not AliasKind.DEMONYM for name in state.names)
    }

    assert without == {"holy-see"}


def test_every_treaty_has_parties_milestones_and_a_link_to_its_text(registry: Registry) -> None:
    for treaty in registry.treaties:
        assert treaty.parties, treaty.slug
        assert treaty.milestones, treaty.slug
        assert treaty.official_text is not None, treaty.slug


def test_those_who_stayed_out_neither_joined_nor_left(registry: Registry) -> None:
    left = [
        (treaty.slug, party.actor)
        for treaty in registry.treaties
        for party in treaty.parties
        if party.role is PartyRole.NON_PARTY and (party.joined or party.left)
    ]

    assert left == []


@pytest.mark.parametrize(
    ("slug", "article", "notice"),
    [("inf", "XV(2)", "P6M"), ("new-start", "XIV(3)", "P3M"), ("npt", "X(1)", "P3M"), ("open-skies", "XV(2)", "P6M")],
)
def test_withdrawal_clauses_fix_their_notice(registry: Registry, slug: str, article: str, notice: str) -> None:
    clauses = {
        (clause.article, clause.period)
        for clause in find_treaty(registry, slug).clauses
        if clause.kind is ClauseKind.WITHDRAWAL
    }

    assert (article, notice) in clauses


@pytest.mark.parametrize(
    ("slug", "kind", "date"),
    [
        ("inf", MilestoneKind.SIGNED, "1987-12-08"),
        ("inf", MilestoneKind.ENTERED_INTO_FORCE, "1988-06-01"),
        ("inf", MilestoneKind.WITHDRAWAL_NOTICE, "2019-02-02"),
        ("inf", MilestoneKind.ENDED, "2019-08-02"),
        ("new-start", MilestoneKind.SIGNED, "2010-04-08"),
        ("new-start", MilestoneKind.ENTERED_INTO_FORCE, "2011-02-05"),
        ("new-start", MilestoneKind.EXTENDED, "2021-02-03"),
        ("new-start", MilestoneKind.ENDED, "2026-02-05"),
    ],
)
def test_the_two_chief_treaties_stand_on_their_days(
    registry: Registry, slug: str, kind: MilestoneKind, date: str
) -> None:
    assert date in {milestone.date for milestone in find_treaty(registry, slug).milestones if milestone.kind is kind}
