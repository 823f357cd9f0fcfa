"""Documents that speak for themselves: statements of ministries and councils."""

import pytest

from articles.extraction.claim import ExtractedClaim
from tests.extraction.ruritania import EXTRACTOR, article

_LEAD = "The Ruritanian side has kept the Fjord Treaty. We regret that Borduria has not."


def read(title: str, *texts: str) -> list[tuple[str, str]]:
    """The kind and the speaker of each claim of a text with this title, "-" where the article speaks."""
    found: list[ExtractedClaim] = EXTRACTOR.extract(article(*texts, title=title))
    return [(claim.kind, "; ".join(name.name for name in claim.speakers) or "-") for claim in found]


@pytest.mark.parametrize(
    "title",
    [
        "Foreign Ministry statement on the end of the Fjord Treaty",
        "Statement by the Ruritanian Foreign Ministry",
        "Comment by the Ruritanian Foreign Ministry on the Fjord Treaty",
    ],
)
def test_a_ministry_s_statement_speaks_for_it(title: str) -> None:
    assert ("position", "Ruritanian Foreign Ministry") in read(title, _LEAD)


def test_what_it_tells_of_others_has_no_speaker() -> None:
    title = "Foreign Ministry statement on the end of the Fjord Treaty"
    found = read(title, _LEAD, "Borduria suspended the Fjord Treaty in 2011.")
    assert found[-1] == ("suspension", "-")


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Foreign Ministry statement on the Fjord Treaty angers Borduria", "The Fjord Treaty bans missiles."),
        ("Ministry of silence", "We regret the end of the Fjord Treaty."),
        ("Statement by the Ruritanian Foreign Ministry", "“We regret it,” he wrote. The Fjord Treaty bans missiles."),
    ],
)
def test_reports_are_no_documents(title: str, text: str) -> None:
    assert all(speaker != "Ruritanian Foreign Ministry" for _, speaker in read(title, text))
