"""News items in ninjs, the agencies' JSON, are read in its first and its later versions."""

import json
from datetime import date

import pytest

from articles.extraction.originals import Unreadable, read_original

NEWS = "Ruritania will leave the pact in May, its foreign minister said on Tuesday."


def item(**keys: object) -> bytes:
    first = {
        "uri": "https://example.org/items/1",
        "headline": "Ruritania to leave the pact",
        "byline": "Jane Doe",
        "versioncreated": "2019-01-15T23:30:00-05:00",
        "provider": "Harbour Wire",
        "language": "en-GB",
    }
    return json.dumps({**first, **keys}).encode()


def test_an_item_of_version_1_is_read():
    article = read_original(item(body_xhtml=f"<h2>Way out</h2><p>{NEWS}</p><script>alert(1)</script><p>More.</p>"))
    assert [p.text for p in article.paragraphs] == ["Way out", NEWS, "More."]
    assert (article.title, article.byline, article.publisher) == (
        "Ruritania to leave the pact",
        "Jane Doe",
        "Harbour Wire",
    )
    assert (article.published, article.url, article.language) == (
        date(2019, 1, 15),
        "https://example.org/items/1",
        "en",
    )


def test_an_item_with_plain_text_is_read():
    assert [p.text for p in read_original(item(body_text=f"{NEWS}\n\nMore.")).paragraphs] == [NEWS, "More."]


def test_an_item_of_version_2_is_read():
    later = {
        "uri": "urn:item:1",
        "headlines": [{"role": "main", "value": "Exit looms"}],
        "bodies": [{"role": "main", "contentType": "text/html", "value": f"<p>{NEWS}</p>"}],
        "infosources": [{"role": "provider", "name": "Harbour Wire"}],
        "versionCreated": "2019-01-16T08:00:00Z",
        "by": "Jane Doe",
    }
    article = read_original(json.dumps(later).encode())
    assert (article.title, article.publisher, article.url) == ("Exit looms", "Harbour Wire", "")
    assert (article.published, article.byline) == (date(2019, 1, 16), "Jane Doe")
    assert [p.text for p in article.paragraphs] == [NEWS]


def test_the_json_form_is_not_taken_for_ninjs():
    assert read_original(b'{"title": "Exit", "paragraphs": ["It ends."], "uri": "x"}').title == "Exit"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (item(body_text=""), "no text in its body"),
        (item(body_text=["x"]), '"body_text" of the news item must be a string'),
        (item(body_text=NEWS, versioncreated="soon"), '"versioncreated" must be a time'),
        (item(bodies="x"), "no text in its body"),
        (item(body_text=f"{NEWS} \ud800"), "half of a surrogate pair"),
    ],
)
def test_a_broken_item_is_refused_with_the_key_that_is_wrong(data, reason):
    with pytest.raises(Unreadable, match=reason):
        read_original(data)
