"""The gazetteer: names found in text by longest match, by case and by the day they hold."""

from datetime import date

import pytest

from articles.extraction.entries import ActorEntry, Alias, Office, TreatyEntry
from articles.extraction.folding import fold
from articles.extraction.gazetteer import Gazetteer
from articles.extraction.mentions import MentionReader
from articles.extraction.vocabulary import ActorKind, AliasKind
from tests.extraction.ruritania import ACTORS, GAZETTEER, PUBLISHED, TREATIES


def found(text: str, gazetteer: Gazetteer = GAZETTEER) -> list[tuple[str, str]]:
    return [(hit.text, hit.entry.slug) for hit in gazetteer.find(text)]


def people(*texts: str, published: date | None = PUBLISHED) -> list[tuple[str, str]]:
    """Who is named in the last of the paragraphs, as (words, slug)."""
    reader = MentionReader(GAZETTEER, published)
    read = [reader.read(text) for text in texts][-1]
    return [(texts[-1][actor.start : actor.end], actor.entry.slug) for actor in read.actors]


def test_the_longest_of_two_names_wins() -> None:
    gazetteer = Gazetteer((TreatyEntry("a", "ARC"), TreatyEntry("b", "New ARC Treaty")), ())
    assert found("The New ARC Treaty replaced ARC.", gazetteer) == [("New ARC Treaty", "b"), ("ARC", "a")]


def test_a_name_inside_a_word_is_none() -> None:
    assert found("Strelsauers and the Fjord Treatyist met.") == []


def test_a_shorter_name_is_tried_where_the_longer_one_ends_inside_a_word() -> None:
    gazetteer = Gazetteer((TreatyEntry("a", "Arc Pact"), TreatyEntry("b", "Arc Pact Two")), ())
    assert found("The Arc Pact Twofold", gazetteer) == [("Arc Pact", "a")]


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("The FNT holds.", ["fjord"]),
        ("The fnt holds.", []),
        ("the fjord treaty holds", []),
        ("The Nao said so.", []),
        ("Talks in Szohod’s palace", ["borduria"]),
    ],
)
def test_case_decides_whether_a_word_is_a_name(text: str, slugs: list[str]) -> None:
    assert [slug for _, slug in found(text)] == slugs


def test_an_accent_or_a_typographic_mark_does_not_hide_a_name() -> None:
    gazetteer = Gazetteer((), (ActorEntry("szohod", "Szohôd", ActorKind.STATE),))
    assert found("Szohod and Szohôd", gazetteer) == [("Szohod", "szohod"), ("Szohôd", "szohod")]


def test_folding_keeps_every_offset() -> None:
    text = "“Szohôd’s” — a ‘test’…"
    assert len(fold(text)) == len(text)


def test_an_ambiguous_acronym_needs_a_treaty_beside_it() -> None:
    reader = MentionReader(GAZETTEER, PUBLISHED)
    assert [mention.slug for mention in reader.read("The LAKE convention limits arms.").treaties] == ["lakes"]
    assert reader.read("They swam in the LAKE.").treaties == ()


def test_a_weapon_points_at_its_treaty() -> None:
    (mention,) = MentionReader(GAZETTEER, PUBLISHED).read("The Kestrel was shown.").treaties
    assert (mention.slug, mention.weapon) == ("fjord", True)


def test_a_surname_names_whoever_was_named_in_full_before() -> None:
    assert people("Max Stein spoke.", "Stein left.") == [("Stein", "max-stein")]


def test_a_surname_alone_names_the_holder_of_an_office_on_the_day() -> None:
    assert people("Roe left.") == [("Roe", "ada-roe")]
    assert people("Stein left.") == []


def test_a_surname_after_another_first_name_is_somebody_else() -> None:
    assert people("The singer, Bella Roe, left.") == []


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The Ruritanian foreign minister left.", ("Ruritanian foreign minister", "ada-roe")),
        ("Strelsau's top diplomat left.", ("Strelsau's top diplomat", "ada-roe")),
        ("The foreign minister of Ruritania left.", ("foreign minister", "ada-roe")),
        ("Ruritanian Foreign Minister Ada Roe left.", ("Ruritanian Foreign Minister Ada Roe", "ada-roe")),
    ],
)
def test_an_office_names_its_holder_on_the_article_s_day(text: str, named: tuple[str, str]) -> None:
    assert named in people(text)


def test_an_office_names_another_holder_on_another_day() -> None:
    assert ("Ruritanian foreign minister", "max-stein") in people(
        "The Ruritanian foreign minister left.", published=date(2016, 2, 2)
    )


def test_a_former_office_names_nobody() -> None:
    assert people("The former foreign minister left.") == []


def test_a_shared_name_goes_to_the_one_named_before() -> None:
    actors = (
        ActorEntry("north", "North Union", ActorKind.ORGANISATION, (Alias("Klow", AliasKind.METONYM),)),
        ActorEntry("south", "South Union", ActorKind.ORGANISATION, (Alias("Klow", AliasKind.METONYM),)),
    )
    reader = MentionReader(Gazetteer((), actors), PUBLISHED)
    reader.read("The South Union met.")
    assert reader.read("Klow agreed.").actors[0].entry.slug == "south"


MARSHES = Gazetteer(
    (
        TreatyEntry("old", "Marsh Treaty I", (Alias("MARSH", ambiguous=True),), signed=date(1971, 5, 1)),
        TreatyEntry("new", "New Marsh Treaty", (Alias("MARSH", ambiguous=True),), signed=date(2004, 5, 1)),
    ),
    (
        ActorEntry("union", "Union", ActorKind.STATE, (Alias("Strelsau", ambiguous=True),), end=date(1990, 1, 1)),
        ActorEntry("ruritania", "Ruritania", ActorKind.STATE, (Alias("Strelsau"),)),
        ActorEntry("meadow", "Meadow", ActorKind.STATE, (Alias("Meadow", ambiguous=True),)),
    ),
)


@pytest.mark.parametrize(
    ("day", "slugs"),
    [
        (date(1950, 1, 1), []),
        (date(1970, 1, 1), ["old"]),
        (date(1985, 1, 1), ["old"]),
        (date(2003, 1, 1), ["old"]),
        (date(2005, 1, 1), ["new"]),
    ],
)
def test_a_shared_name_means_the_latest_treaty_that_there_was_on_the_day(day: date, slugs: list[str]) -> None:
    read = MentionReader(MARSHES, day).read("The MARSH treaty holds.")
    assert [mention.slug for mention in read.treaties] == slugs


def test_a_shared_name_means_the_treaty_named_in_full_before() -> None:
    reader = MentionReader(MARSHES, date(2005, 1, 1))
    reader.read("The Marsh Treaty I was signed in 1971.")
    (mention,) = reader.read("The MARSH treaty holds.").treaties
    assert (mention.slug, mention.start, mention.end) == ("old", 4, 9)


@pytest.mark.parametrize(("day", "slug"), [(date(1979, 1, 1), "union"), (date(1999, 1, 1), "ruritania")])
def test_a_capital_means_the_state_that_there_was_on_the_day(day: date, slug: str) -> None:
    (actor,) = MentionReader(MARSHES, day).read("Strelsau refused.").actors
    assert actor.entry.slug == slug


@pytest.mark.parametrize(
    ("text", "slugs"), [("Meadow refused.", ["meadow"]), ("Senator Ada Roe of Meadow refused.", [])]
)
def test_an_ambiguous_state_is_not_the_province_of_a_senator(text: str, slugs: list[str]) -> None:
    assert [actor.entry.slug for actor in MentionReader(MARSHES, PUBLISHED).read(text).actors] == slugs


def test_a_name_that_is_ambiguous_among_its_aliases_is_ambiguous() -> None:
    (hit,) = MARSHES.find("Meadow refused.")
    assert hit.alias.ambiguous


def test_an_alias_of_another_spelling_leaves_the_name_certain() -> None:
    gazetteer = Gazetteer((TreatyEntry("a", "New ARC", (Alias("new ARC", ambiguous=True),)),), ())
    assert [hit.alias.ambiguous for hit in gazetteer.find("New ARC or a new ARC")] == [False, True]


@pytest.mark.parametrize(
    ("text", "named"),
    [("Ada May left.", True), ("In the protocol of May 2018 they agreed.", False), ("They met on 3 May.", False)],
)
def test_a_month_is_nobody_s_surname(text: str, named: bool) -> None:
    may = ActorEntry("ada-may", "Ada May", ActorKind.PERSON, offices=(Office("Premier", "x", date(2018, 1, 1)),))
    read = MentionReader(Gazetteer((), (may,)), PUBLISHED).read(text)
    assert bool(read.actors) is named


def test_a_short_name_means_the_treaty_in_whose_full_name_it_stands() -> None:
    wide = TreatyEntry("wide", "Wide Sea Ban Pact", signed=date(1996, 1, 1))
    other = TreatyEntry("other", "Bay Pact", (Alias("sea ban", ambiguous=True),), signed=date(1963, 1, 1))
    reader = MentionReader(Gazetteer((wide, other), ()), PUBLISHED)
    assert [mention.slug for mention in reader.read("The sea ban treaty holds.").treaties] == ["other"]
    reader.read("The Wide Sea Ban Pact holds.")
    assert [mention.slug for mention in reader.read("The sea ban treaty holds.").treaties] == ["wide"]


def test_small_letters_need_the_treaty_named_before() -> None:
    entry = TreatyEntry("arc", "ARC", (Alias("Stopgap Agreement", ambiguous=True),))
    reader = MentionReader(Gazetteer((entry,), ()), PUBLISHED)
    assert reader.read("The stopgap agreement limits arms.").treaties == ()
    reader.read("The ARC holds.")
    assert [mention.slug for mention in reader.read("The stopgap agreement limits arms.").treaties] == ["arc"]


@pytest.mark.parametrize(
    ("texts", "slugs"),
    [
        (("The Sea Pact is a treaty in doubt.", "They left the lake accord, a treaty."), [[], ["lakes"]]),
        (("The Fjord Treaty is in doubt.", "They left the lake accord, a treaty."), [["fjord"], []]),
        (("The Fjord Treaty is in doubt at Lake Ulm.", "They left the lake accord, a treaty."), [["fjord"], ["lakes"]]),
    ],
)
def test_a_bare_description_needs_a_word_of_its_treaty_beside_another_one(
    texts: tuple[str, ...], slugs: list[list[str]]
) -> None:
    lakes = TreatyEntry(
        "lakes", "Lake Convention", (Alias("lake accord", AliasKind.DESCRIPTION, ambiguous=True),), signed=None
    )
    reader = MentionReader(Gazetteer((TREATIES[0], lakes), ACTORS), PUBLISHED)
    assert [[mention.slug for mention in reader.read(text).treaties] for text in texts] == slugs
