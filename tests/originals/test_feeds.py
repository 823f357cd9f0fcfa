"""Feeds give their entries; nothing is fetched, and entities are refused."""

from datetime import date

import pytest

from articles.extraction.originals import Unreadable, is_container, members, read_original
from articles.extraction.originals.feed import Entry, read_feed

NEWS = "Ruritania will leave the pact in May, its foreign minister said on Tuesday."
RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbour Daily</title><link>https://example.org/</link>
<item><title>Exit &amp; entry</title><link>https://example.org/a</link><dc:creator>Jane Doe</dc:creator>
<pubDate>Tue, 15 Jan 2019 23:30:00 -0500</pubDate><description>In short.</description>
<content:encoded><![CDATA[<p>{NEWS}</p><p>More.</p><script>alert(1)</script>]]></content:encoded></item>
<item><title>Only a title</title><link>https://example.org/b</link></item>
</channel></rss>"""
ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Daily</title>
<link href="https://example.org/"/><entry><title type="html">Exit &lt;b&gt;looms&lt;/b&gt;</title>
<link href="https://example.org/a"/><updated>2019-01-16T00:30:00+03:00</updated><summary>{NEWS}</summary></entry></feed>"""


def test_an_rss_feed_gives_its_entries():
    feed = read_feed(RSS.encode())
    assert (feed.title, feed.link, len(feed.entries)) == ("Harbour Daily", "https://example.org/", 2)
    entry = feed.entries[0]
    assert (entry.link, entry.title, entry.byline) == ("https://example.org/a", "Exit & entry", "Jane Doe")
    assert entry.summary == "In short." and NEWS in entry.content


def test_the_published_day_is_the_one_that_the_feed_writes_in_its_own_time_zone():
    assert read_feed(RSS.encode()).entries[0].published == date(2019, 1, 15)
    assert read_feed(ATOM.encode()).entries[0].published == date(2019, 1, 16)


def test_an_atom_feed_gives_its_entries():
    assert read_feed(ATOM.encode()).entries == (Entry("https://example.org/a", "Exit looms", date(2019, 1, 16), NEWS),)


@pytest.mark.parametrize("text", [RSS, ATOM])
def test_a_feed_is_a_container_and_no_article(text):
    assert is_container(text.encode())
    with pytest.raises(Unreadable, match="is a feed; the articles in it are read one by one"):
        read_original(text.encode())


def test_entries_with_text_are_members_in_the_json_form_and_others_say_that_they_have_none():
    full, empty = members(RSS.encode(), name="june.xml")
    article = read_original(full.data, name=full.name)
    assert full.name == "june.xml/0001 Exit & entry.json"
    assert (article.title, article.publisher, article.published) == ("Exit & entry", "Harbour Daily", date(2019, 1, 15))
    assert [p.text for p in article.paragraphs] == [NEWS, "More."]
    assert (empty.data, empty.reason) == (b"", "The entry carries no text; fetch its link.")


def test_a_feed_with_broken_markup_is_read_as_far_as_it_goes():
    assert read_feed(RSS.replace("&amp;", "& <br>").encode()).entries[0].link == "https://example.org/a"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_whatever_the_encoding(encoding):
    hostile = (
        '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0">&x;</rss>'
    )
    with pytest.raises(Unreadable, match="declares XML entities"):
        read_feed(hostile.encode(encoding))


def test_xml_of_another_kind_is_refused():
    with pytest.raises(Unreadable, match="XML of a kind that is not read"):
        read_original(b'<?xml version="1.0"?><invoice><sum>1</sum></invoice>')
    with pytest.raises(Unreadable, match="damaged"):
        read_feed(b"<rss")


def test_a_feed_of_many_megabytes_is_refused_with_what_to_do():
    with pytest.raises(Unreadable, match=r"more than 2 MB. Ask for fewer entries"):
        read_feed(RSS.encode() + b" " * 3_000_000)
