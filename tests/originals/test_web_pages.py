"""Web pages give their main text and what they tell about themselves; menus stay out and nothing is run."""

from datetime import date

import pytest

from articles.extraction.originals import Unreadable, read_original
from articles.extraction.vocabulary import ParagraphKind

LEDE = "Ruritania will leave the Harbour Pact in May, its foreign minister said on Tuesday."
QUOTE = "“We have waited long enough,” she told reporters in the capital, adding that talks had failed for good."
DENIAL = "The other side denied any breach of the treaty and said it would answer in kind if the pact should fall."


def page(body: str = "", head: str = "", lang: str = "en") -> str:
    text = body or f"<h1>Ruritania to leave the pact</h1><p>{LEDE}</p><p>{QUOTE}</p><p>{DENIAL}</p>"
    return (
        f'<!doctype html><html lang="{lang}"><head><title>Ruritania to leave the pact | Harbour Daily</title>'
        f"{head}</head>"
        f'<body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World news</a></li></ul></nav>'
        f"<article>{text}</article><footer>© 2019 Harbour Daily. All rights reserved.</footer></body></html>"
    )


def texts(data: bytes, **how: str) -> list[str]:
    return [paragraph.text for paragraph in read_original(data, **how).paragraphs]


def test_the_main_text_is_read_without_menus_and_footers():
    assert texts(page().encode()) == ["Ruritania to leave the pact", LEDE, QUOTE, DENIAL]


def test_what_the_page_tells_about_itself_becomes_metadata():
    head = """<meta property="og:site_name" content="Harbour Daily"><meta name="author" content="Jane Doe">
        <meta property="article:published_time" content="2019-01-16T08:00:00Z">
        <link rel="canonical" href="https://example.org/news/pact">"""
    article = read_original(page(head=head, lang="en-GB").encode())
    assert (article.title, article.publisher, article.byline) == (
        "Ruritania to leave the pact",
        "Harbour Daily",
        "Jane Doe",
    )
    assert (article.published, article.url, article.language) == (
        date(2019, 1, 16),
        "https://example.org/news/pact",
        "en",
    )


def test_the_language_is_the_one_that_the_page_declares():
    assert read_original(page(lang="fr-CA").encode()).language == "fr"


def test_a_day_that_is_not_yet_come_is_still_the_day_that_the_page_tells():
    head = '<meta property="article:published_time" content="2093-01-16T08:00:00Z">'
    assert read_original(page(head=head).encode()).published == date(2093, 1, 16)


def test_headings_lists_tables_and_quotations_become_paragraphs_of_their_own():
    body = f"""<p>{LEDE}</p><h2>What comes next</h2><ul><li>Inspections end in June, after three decades of work.</li>
        <li>Data exchanges go on until the end of the year.</li></ul><blockquote><p>{QUOTE}</p></blockquote>
        <table><tr><th>Year</th><th>Missiles destroyed</th></tr><tr><td>1990</td><td>846</td></tr></table>
        <p>{DENIAL}</p>"""
    article = read_original(page(body).encode())
    kinds = {paragraph.text: paragraph.kind for paragraph in article.paragraphs}
    assert kinds["What comes next"] is ParagraphKind.HEADING
    assert kinds["Data exchanges go on until the end of the year."] is ParagraphKind.BODY
    assert kinds[QUOTE] is ParagraphKind.BODY
    assert "1990 | 846" in kinds


def test_links_and_emphasis_leave_their_words_in_the_sentence():
    linked = '<p>Ruritania will <b>leave</b> the <a href="/p">Harbour Pact</a> in May, it said.</p>'
    body = f"{linked}<p>{QUOTE}</p><p>{DENIAL}</p>"
    assert texts(page(body).encode())[0] == "Ruritania will leave the Harbour Pact in May, it said."


def test_two_line_breaks_part_paragraphs_and_one_inside_a_sentence_does_not():
    body = f"<p>{LEDE}<br><br>{QUOTE}<br>{DENIAL[:40]}<br>{DENIAL[40:]}</p>"
    assert texts(page(body).encode())[:2] == [LEDE, QUOTE]


def test_furniture_within_the_text_is_marked_as_such():
    body = f"<p>{LEDE}</p><p>Read more: all about the pact</p><p>{QUOTE}</p><p>{DENIAL}</p>"
    article = read_original(page(body).encode())
    assert [p.kind for p in article.paragraphs if p.text.startswith("Read more")] == [ParagraphKind.BOILERPLATE]


def test_scripts_and_styles_leave_nothing_in_the_text():
    hostile = "<script>document.write('owned')</script><style>p{}</style><img src=x onerror=alert(1)>"
    body = f"<p>{LEDE}</p>{hostile}<p>{QUOTE}</p><p>{DENIAL}</p>"
    joined = " ".join(texts(page(body).encode()))
    assert "owned" not in joined and "alert" not in joined and "p{}" not in joined
    assert DENIAL in joined


def test_a_page_without_an_article_is_refused_with_what_to_do():
    with pytest.raises(Unreadable, match=r"words of text beside its menus|no text that could be"):
        read_original(page("<div id=root></div><noscript>Please enable JavaScript.</noscript>").encode())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "windows-1252", "iso-8859-1", "koi8-r"])
def test_the_encoding_is_told_by_the_byte_order_mark_or_the_page(encoding):
    town = "Кремль" if encoding == "koi8-r" else "Élysée"
    body = f"<p>{LEDE} {town} agreed.</p><p>{DENIAL} {DENIAL}</p>"
    head = f'<meta charset="{encoding}">' if not encoding.startswith("utf") else ""
    assert f"{LEDE} {town} agreed." in texts(page(body, head).replace("©", "").encode(encoding))


def test_an_encoding_told_by_the_uploader_wins_over_the_page():
    body = f"<p>{LEDE} Élysée agreed.</p><p>{QUOTE}</p><p>{DENIAL}</p>"
    data = page(body, '<meta charset="utf-8">').encode("cp1252")
    assert f"{LEDE} Élysée agreed." in texts(data, encoding="cp1252")


def test_a_wrong_encoding_that_damages_the_text_is_refused_and_one_that_damages_the_menu_is_not():
    damaged = page(f"<p>{LEDE} Élysée agreed.</p><p>{QUOTE}</p><p>{DENIAL}</p>").encode("cp1252", "replace")
    with pytest.raises(Unreadable, match=r"not UTF-8 text, as it should be.*windows-1252"):
        read_original(damaged)
    harmless = page().replace("World news", "Zürich").replace("©", "").replace("“", '"').replace("”", '"')
    assert LEDE in texts(harmless.encode("cp1252"))


def test_right_to_left_marks_stay_in_the_text_and_leave_the_title():
    body = f"<p>{LEDE} \u202ereversed\u202c words.</p><p>{QUOTE}</p><p>{DENIAL}</p>"
    article = read_original(page(body).replace("<title>Rur", "<title>\u202eRur").encode())
    assert "\u202e" in article.paragraphs[0].text
    assert "\u202e" not in article.title


def test_half_of_a_surrogate_pair_written_as_a_reference_does_no_harm():
    body = f"<p>{LEDE} &#xD800; &#0; &#x1F;</p><p>{QUOTE}</p><p>{DENIAL}</p>"
    assert texts(page(body).encode())[0].startswith(LEDE)


def test_deep_nesting_is_read_or_refused_but_never_falls():
    body = "<div>" * 20_000 + f"<p>{LEDE}</p>" + "</div>" * 20_000
    try:
        read_original(page(body).encode())
    except Unreadable as error:
        assert "page" in str(error)


def test_a_page_of_many_megabytes_is_refused_with_its_size():
    with pytest.raises(Unreadable, match="17 MB; 16 MB are read"):
        read_original(b"<!doctype html><html>" + b" " * 17 * 1024 * 1024)


def test_reading_a_page_twice_gives_the_same_article():
    data = page().encode()
    assert read_original(data) == read_original(data)
