"""A small world of treaties and actors for the tests of the extractor, and a short way to read articles about it."""

from datetime import date

from articles.extraction.article import Article, Paragraph
from articles.extraction.claim import ExtractedClaim
from articles.extraction.claims.extractor import RuleExtractor
from articles.extraction.entries import ActorEntry, Alias, Office, TreatyEntry
from articles.extraction.gazetteer import Gazetteer
from articles.extraction.vocabulary import ActorKind, AliasKind, ParagraphKind

PUBLISHED = date(2020, 5, 5)  # a Tuesday


def state(slug: str, name: str, demonym: str, capital: str) -> ActorEntry:
    """A state with its demonym, singular and plural, and its capital as a metonym."""
    aliases = (
        Alias(demonym, AliasKind.DEMONYM),
        Alias(demonym + "s", AliasKind.DEMONYM),
        Alias(capital, AliasKind.METONYM),
    )
    return ActorEntry(slug, name, ActorKind.STATE, aliases)


TREATIES = (
    TreatyEntry(
        "fjord",
        "Fjord Treaty",
        (Alias("FNT", AliasKind.ACRONYM),),
        ("ruritania", "borduria"),
        ("Kestrel",),
        signed=date(1988, 3, 4),
    ),
    TreatyEntry(
        "lakes", "Lakes Convention", (Alias("LAKE", AliasKind.ACRONYM, ambiguous=True),), signed=date(1995, 6, 1)
    ),
)
ACTORS = (
    state("ruritania", "Ruritania", "Ruritanian", "Strelsau"),
    state("borduria", "Borduria", "Bordurian", "Szohod"),
    state("syldavia", "Syldavia", "Syldavian", "Klow"),
    ActorEntry("ruritanian-foreign-ministry", "Ruritanian Foreign Ministry", ActorKind.INSTITUTION, (), "ruritania"),
    ActorEntry("ruritanian-senate", "Ruritanian Senate", ActorKind.INSTITUTION, (), "ruritania"),
    ActorEntry("northern-alliance", "Northern Alliance", ActorKind.ORGANISATION, (Alias("NAO", AliasKind.ACRONYM),)),
    ActorEntry(
        "ada-roe",
        "Ada Roe",
        ActorKind.PERSON,
        offices=(Office("Foreign Minister", "ruritania", date(2018, 1, 1)),),
    ),
    ActorEntry(
        "max-stein",
        "Max Stein",
        ActorKind.PERSON,
        offices=(Office("Foreign Minister", "ruritania", date(2010, 1, 1), date(2017, 12, 31)),),
    ),
    ActorEntry("jan-doe", "Jan Doe", ActorKind.PERSON, offices=(Office("President", "borduria", date(2015, 1, 1)),)),
)
GAZETTEER = Gazetteer(TREATIES, ACTORS)
EXTRACTOR = RuleExtractor(GAZETTEER)
LEAD = "Ruritania and Borduria are at odds over the Fjord Treaty, officials said on Monday."


def article(*texts: str, title: str = "", published: date | None = PUBLISHED) -> Article:
    """An article whose paragraphs are all body text; one that starts with "# " is a heading."""
    paragraphs = tuple(
        Paragraph(
            index, text.removeprefix("# "), ParagraphKind.HEADING if text.startswith("# ") else ParagraphKind.BODY
        )
        for index, text in enumerate(texts)
    )
    return Article(paragraphs, title, "The Strelsau Post", published)


def claims(*texts: str, published: date | None = PUBLISHED) -> list[ExtractedClaim]:
    """The claims of an article of these paragraphs."""
    return EXTRACTOR.extract(article(*texts, published=published))


def after_lead(text: str, published: date | None = PUBLISHED) -> list[ExtractedClaim]:
    """The claims of one paragraph that follows a lead about the Fjord Treaty, reported on Monday."""
    return [claim for claim in claims(LEAD, text, published=published) if claim.paragraph == 1]


def only(found: list[ExtractedClaim]) -> ExtractedClaim:
    """The one claim there is."""
    assert len(found) == 1, [claim.quote for claim in found]
    return found[0]
