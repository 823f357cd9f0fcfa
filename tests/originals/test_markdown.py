"""Markdown gives its words without its marks, and its front matter as metadata."""

from datetime import date

import pytest

from articles.extraction.originals import read_original
from articles.extraction.vocabulary import ParagraphKind

NEWS = "Ruritania will leave the pact in May, its foreign minister said on Tuesday."


def texts(text: str, name: str = "a.md") -> list[str]:
    return [p.text for p in read_original(text.encode(), name=name).paragraphs]


def test_front_matter_gives_metadata_and_no_paragraph():
    front = '---\ntitle: "Exit looms"\nauthor: Jane Doe\nsite: Harbour Daily\ndate: 2019-01-16\nurl: https://example.org/a\n'
    article = read_original(f"{front}lang: en-GB\ntags: [a, b]\n---\n\n{NEWS}\n".encode())
    assert (article.title, article.byline, article.publisher) == ("Exit looms", "Jane Doe", "Harbour Daily")
    assert (article.published, article.url, article.language) == (date(2019, 1, 16), "https://example.org/a", "en")
    assert [p.text for p in article.paragraphs] == [NEWS]


def test_headings_are_marked_and_the_first_is_the_title():
    article = read_original(f"# Exit looms\n\n{NEWS}\n\nWhat comes next\n---------------\n\n{NEWS}\n".encode())
    assert article.title == "Exit looms"
    assert [p.kind for p in article.paragraphs] == [
        ParagraphKind.HEADING,
        ParagraphKind.BODY,
        ParagraphKind.HEADING,
        ParagraphKind.BODY,
    ]


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("The [pact](https://example.org 'a') *ends* in **May**, `it` said.", ["The pact ends in May, it said."]),
        ("A line that\nwas wrapped.", ["A line that was wrapped."]),
        ("- It ends.\n- It stays.\n  1. Or so.", ["It ends.", "It stays.", "Or so."]),
        ("> “It ends,” she said.\n>\n> She left.", ["“It ends,” she said.", "She left."]),
        ("| Year | Arms |\n| --- | --- |\n| 1990 | 846 |", ["Year | Arms", "1990 | 846"]),
        ("It\\*s over &amp; out.", ["It*s over & out."]),
        ("<div>It <b>ends</b>.</div>\n\n<!-- not this -->\n\nYes.", ["It ends .", "Yes."]),
        ("See <https://example.org/a>.\n\n[ref]: https://example.org", ["See https://example.org/a."]),
        ("![Delegates in the hall](hall.jpg)", ["Delegates in the hall"]),
        ("The pact ![seal](s.png) ends.", ["The pact ends."]),
        ("---\n\nIt ends.\n\n***", ["It ends."]),
        ("```\nfirst line\nsecond line\n```", ["first line second line"]),
    ],
)
def test_marks_leave_their_words(text, paragraphs):
    assert texts(text) == paragraphs


def test_a_picture_alone_is_a_caption():
    (picture, _) = read_original(f"![Delegates in the hall](hall.jpg)\n\n{NEWS}".encode(), name="a.md").paragraphs
    assert picture.kind is ParagraphKind.CAPTION


def test_markdown_is_told_by_its_content_and_plain_text_is_not_taken_for_it():
    assert texts(f"# Exit looms\n\n{NEWS}", name="a.txt") == ["Exit looms", NEWS]
    assert (
        texts(f"It is 5 * 3 * 2, #1 of_all_ things.\n\n{NEWS}", name="a.txt")[0]
        == "It is 5 * 3 * 2, #1 of_all_ things."
    )


@pytest.mark.parametrize("hostile", ["[" * 50_000, "*a_" * 30_000, "> " * 20_000 + "a", "`" * 50_001, "<!--" * 20_000])
def test_marks_without_end_are_read_in_bounded_time(hostile):
    assert texts(f"{NEWS}\n\n{hostile}")[0] == NEWS
