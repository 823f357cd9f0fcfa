"""Originals are read by their content, and what cannot be read is refused with a reason that helps."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.extraction.originals import Unreadable, read_original
from articles.extraction.originals.plain_text import split_blocks
from articles.extraction.vocabulary import ParagraphKind

NEWS = "Ruritania will leave the pact in May, its foreign minister said on Tuesday."


def form(**changes: object) -> bytes:
    return json.dumps(
        {"title": "Exit", "publisher": "Harbour Daily", "published": "2019-01-16", "paragraphs": [NEWS], **changes}
    ).encode()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"%PDF-1.7 ...", "PDF is damaged"),
        (b"PK\x03\x04rest", "zip archive is damaged"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"some text\x00more", "NUL byte at position 9"),
        (b"some text\x07more", r"control character U\+0007 at position 9"),
        ("Élysée denies it.".encode("latin-1"), "not UTF-8 text .byte 0xC9 at position 0"),
        (bytes(range(128, 256)) * 4, "not UTF-8 text"),
    ],
)
def test_what_is_no_text_is_refused_with_its_reason(data, reason):
    with pytest.raises(Unreadable, match=reason):
        read_original(data)


def test_a_latin_1_file_is_read_when_the_uploader_says_so():
    article = read_original("Élysée denies it.\n\nMore.".encode("latin-1"), encoding="cp1252")
    assert article.paragraphs[0].text == "Élysée denies it."


def test_an_unknown_encoding_is_named():
    with pytest.raises(Unreadable, match="'klingon' is no known encoding"):
        read_original(b"text", encoding="klingon")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_decides_the_encoding(encoding):
    assert read_original(NEWS.encode(encoding)).paragraphs[0].text == NEWS


def test_blocks_between_empty_lines_become_numbered_paragraphs():
    article = read_original(f"Pact in doubt\n\n{NEWS}\r\n\r\n\r\nTalks go on.".encode())
    assert [(p.index, p.text) for p in article.paragraphs] == [(0, "Pact in doubt"), (1, NEWS), (2, "Talks go on.")]
    assert article.title == "Pact in doubt"
    assert article.paragraphs[0].kind is ParagraphKind.HEADING
    assert article.published is None


def test_lines_that_an_editor_wrapped_are_joined_and_short_lines_are_not():
    wrapped = (
        "The minister told reporters in the capital that his country would\n"
        "leave the treaty within six months unless the other side destroyed\n"
        "its new missiles."
    )
    assert split_blocks(wrapped) == [wrapped.replace("\n", " ")]
    assert split_blocks("Published: Updated:\nRead mode\nFont size") == [
        "Published: Updated:",
        "Read mode",
        "Font size",
    ]


def test_a_dated_title_line_gives_day_and_title():
    article = read_original(f" date 2019-01-16 Ruritania to leave pact\n\n{NEWS}".encode())
    assert (article.published, article.title) == (date(2019, 1, 16), "Ruritania to leave pact")
    assert article.paragraphs[0].kind is ParagraphKind.HEADING


def test_header_lines_give_metadata():
    head = "Title: Exit looms\nPublisher: Harbour Daily\nDate: 16 January 2019\nURL: https://example.org/a\nBy: x"
    article = read_original(f"{head}\n\n{NEWS}".encode())
    assert (article.title, article.publisher, article.url) == ("Exit looms", "Harbour Daily", "https://example.org/a")
    assert article.published == date(2019, 1, 16)


def test_a_published_line_in_the_furniture_gives_the_day_and_one_in_the_text_does_not():
    dated = read_original(f"Pact in doubt\n\nPublished: 16 January 2019\n\n{NEWS}".encode())
    assert dated.published == date(2019, 1, 16)
    assert read_original(f"Pact in doubt\n\nOn 16 January 2019 it was so. {NEWS}".encode()).published is None


def test_the_json_form_keeps_its_paragraphs_exactly():
    paragraphs = ["  Two  spaces. ", NEWS, ""]
    article = read_original(form(paragraphs=paragraphs), name="a.json")
    assert [p.text for p in article.paragraphs] == paragraphs
    assert (article.title, article.publisher, article.published) == ("Exit", "Harbour Daily", date(2019, 1, 16))


def test_the_json_form_is_recognised_without_its_name():
    assert read_original(form()).title == "Exit"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'{"paragraphs": [', "not valid JSON"),
        (b"[1, 2]", "not an object"),
        (form(paragraphs="text"), '"paragraphs" must be a list of strings'),
        (form(paragraphs=["a", 1]), '"paragraphs" must be a list of strings'),
        (form(paragraphs=[]), '"paragraphs" holds no text'),
        (form(paragraphs=["a\x00b"]), "Paragraph 0 has a NUL character at position 1"),
        (form(paragraphs=["ok", "a\ud800b"]), "Paragraph 1 has half of a surrogate pair"),
        (form(title=["x"]), '"title" must be a string'),
        (form(published="yesterday"), '"published" must be a day'),
        (b"[" * 100_000, "nested too deeply|not valid JSON"),
    ],
)
def test_a_broken_json_form_is_refused_with_the_key_that_is_wrong(data, reason):
    with pytest.raises(Unreadable, match=reason):
        read_original(data, name="a.json")


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data):
    try:
        article = read_original(data)
    except Unreadable as error:
        assert str(error)
    else:
        assert [p.index for p in article.paragraphs] == list(range(len(article.paragraphs)))
        assert all("\x00" not in p.text for p in article.paragraphs)


@given(st.text(max_size=400))
def test_reading_the_same_text_twice_gives_the_same_paragraphs(text):
    data = text.encode("utf-8", "ignore")
    try:
        assert read_original(data) == read_original(data)
    except Unreadable:
        assert not text.strip() or any(ord(c) < 32 for c in text) or "{" in text
