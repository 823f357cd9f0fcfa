"""axe-core finds nothing on any page, in either colour scheme (WCAG 2.2 AA and its best practices)."""

from datetime import date
from pathlib import Path

import pytest

from tests.record import make_actor, make_article, make_claim, make_story, make_treaty

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
AXE = Path(__file__).parent.parent / "vendor" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture
def addresses(transactional_db) -> list[str]:
    inf, abm, russia = make_treaty(), make_treaty("abm"), make_actor()
    words = [f"Statement {number:02} was made." for number in range(8)]
    article = make_article(*words, "It would leave in December.", "Nothing dates this.")
    copy = make_article(*words, "It will leave.", publisher="Other Daily", title="Copied")
    make_story(article, copy)
    for number, quote in enumerate(words):
        day = date(2015 + number, 3, 4)
        kind = ("denial", "violation", "withdrawal", "signature", "position", "provision")[number % 6]
        modality = ("asserted", "planned", "negated", "conditional")[number % 4]
        make_claim(article, quote, inf, kind=kind, modality=modality, days=(day, day), speaker=russia)
    month = (date(2018, 12, 1), date(2018, 12, 31))
    claim = make_claim(article, "It would leave in December", inf, abm, days=month, precision="month", named=(russia,))
    make_claim(article, "Nothing dates this", inf, days=None)
    lists = ["/", "/treaties/", "/actors/", "/articles/", "/positions/", "/compare/", "/compare/?treaty=inf&treaty=abm"]
    treaty = ["/treaties/inf/", "/treaties/inf/?kind=denial&as_of=2019-02-01", "/treaties/inf/undated/timeless/"]
    others = ["/actors/russia/", "/search/?q=statement", "/search/?q=xyzzy", "/nowhere/", "/treaties/inf/?kind=x"]
    return [*lists, *treaty, *others, *(row.get_absolute_url() for row in (article, claim))]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(addresses, open_page, scheme):
    page = open_page("/", color_scheme=scheme, bypass_csp=True)
    found = []
    for address in addresses:
        page.goto(address)
        page.add_script_tag(path=AXE)
        result = page.evaluate(
            "async rules => (await axe.run(document, {runOnly: rules})).violations"
            ".map(one => [one.id, one.nodes.length, one.nodes[0].html.slice(0, 160), one.nodes[0].failureSummary])",
            RULES,
        )
        found += [(address, *one) for one in result]
    assert not found, "\n".join(map(str, found))
