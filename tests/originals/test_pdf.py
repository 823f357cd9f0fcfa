"""PDFs are read as people read them: columns, broken words, pages; what cannot be read is refused with its reason."""

from dataclasses import replace

import pytest

from articles.extraction.originals import Unreadable, read_original
from articles.extraction.vocabulary import ParagraphKind
from tests.originals.pdfs import WIDTH, Text, column, encrypted, pdf, with_a_million_pages, written

LEFT = [
    "Ruritania will leave the pact in May,",
    "its minister said on Tuesday in the",
    "capital, ending three decades of peace",
    "between the two neighbours. Talks had",
    "failed to bring any result, she said.",
]
RIGHT = [
    "The other side denied any breach of",
    "the treaty and said that it would then",
    "answer in kind if the pact should fall.",
    "Inspections end in June, after many",
    "years of work, the council was told.",
]
TITLE = Text(70, 790, "Ruritania to leave the pact", 20)
COLUMNS = [TITLE, *column(LEFT, 70, 740), *column(RIGHT, 320, 740)]


def texts(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in read_original(data).paragraphs]


def test_lines_become_a_paragraph_with_its_page():
    (paragraph,) = read_original(pdf([column(LEFT)])).paragraphs
    assert paragraph.text == " ".join(LEFT)
    assert (paragraph.index, paragraph.page, paragraph.kind) == (0, 1, ParagraphKind.BODY)


def test_two_columns_are_read_one_after_the_other_under_their_title():
    assert texts(pdf([COLUMNS])) == [TITLE.text, " ".join(LEFT), " ".join(RIGHT)]


def test_columns_drawn_row_by_row_are_read_as_columns_all_the_same():
    rows = [cell for row in zip(column(LEFT, 70, 740), column(RIGHT, 320, 740), strict=True) for cell in row]
    assert texts(pdf([rows])) == [" ".join(LEFT), " ".join(RIGHT)]


def test_a_sentence_goes_on_at_the_top_of_the_next_column():
    assert texts(pdf([[*column(LEFT[:3], 70, 740), *column([*LEFT[3:], RIGHT[0]], 320, 740)]])) == [
        " ".join([*LEFT, RIGHT[0]])
    ]


def test_a_line_across_the_page_parts_the_columns_above_from_those_below():
    across = "Meanwhile the council met in an extraordinary session that went on until late at night."
    lower = [*column(RIGHT, 70, 560), *column(LEFT, 320, 560)]
    found = texts(pdf([[*column(LEFT, 70, 740), *column(RIGHT, 320, 740), Text(70, 620, across), *lower]]))
    assert found == [" ".join(LEFT), " ".join(RIGHT), across, " ".join(RIGHT), " ".join(LEFT)]


def test_cells_of_a_table_stay_in_their_rows():
    rows = [("1990", "846"), ("1991", "120"), ("1992", "0"), ("1993", "0")]
    cells = [
        Text(x, 700 - at * 14, text) for at, row in enumerate(rows) for x, text in zip((70, 300), row, strict=True)
    ]
    assert "1990 846" in " ".join(texts(pdf([[*column(LEFT), *cells]])))


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (["They spoke of disarma-", "ment on Tuesday."], "They spoke of disarmament on Tuesday."),
        (["The pact bans long-", "range missiles."], "The pact bans long-range missiles."),
        (["The talks took lon-", "ger than planned."], "The talks took longer than planned."),
        (["Anti-tank arms were named: anti-", "tank arms."], "Anti-tank arms were named: anti-tank arms."),
        (["The Ruritania-", "Borduria pact ended in spring."], "The Ruritania-Borduria pact ended in spring."),
        (["It was signed in 1987 -", "nobody knows where."], "It was signed in 1987 - nobody knows where."),
    ],
)
def test_words_broken_at_the_end_of_a_line_are_mended_and_compounds_keep_their_hyphen(lines, whole):
    assert texts(pdf([column(lines)])) == [whole]


def test_a_wide_gap_an_indent_and_a_bullet_begin_paragraphs():
    first, second = column(LEFT), column(RIGHT, top=760 - 5 * 14 - 12)
    assert texts(pdf([[*first, *second]])) == [" ".join(LEFT), " ".join(RIGHT)]
    indented = [*column(LEFT), Text(86, 690, RIGHT[0]), *column(RIGHT[1:], top=676)]
    assert texts(pdf([indented])) == [" ".join(LEFT), " ".join(RIGHT)]
    assert len(texts(pdf([column([f"• {line}" for line in LEFT])]))) == 5


def test_large_letters_make_a_heading_and_the_title():
    article = read_original(pdf([COLUMNS]))
    assert article.title == TITLE.text
    assert article.paragraphs[0].kind is ParagraphKind.HEADING


def test_the_title_that_the_file_tells_is_taken_and_a_file_name_is_not():
    assert read_original(pdf([COLUMNS], title="The pact and its end")).title == "The pact and its end"
    assert read_original(pdf([COLUMNS], title="Microsoft Word - draft 7.doc")).title == TITLE.text


def test_headers_footers_and_page_numbers_are_furniture():
    def sheet(number: int) -> list[Text]:
        header = Text(70, 800, f"Harbour Daily, issue {number}")
        return [
            header,
            *column([*LEFT[:4], f"failed on day {number}, she said."], top=730),
            Text(290, 30, f"Page {number} of 3"),
        ]

    paragraphs = read_original(pdf([sheet(1), sheet(2), sheet(3)])).paragraphs
    assert [p.text for p in paragraphs if p.kind is ParagraphKind.BOILERPLATE] == [
        text for number in (1, 2, 3) for text in (f"Harbour Daily, issue {number}", f"Page {number} of 3")
    ]
    assert [p.page for p in paragraphs if p.kind is ParagraphKind.BODY] == [1, 2, 3]


def test_a_line_that_stands_at_the_top_of_one_page_only_is_text():
    opening = Text(70, 800, "The council of the harbour towns met on Monday for the first time since the war.")
    paragraphs = read_original(pdf([[opening, *column(LEFT)], column(RIGHT)])).paragraphs
    assert paragraphs[0].kind is ParagraphKind.BODY


def test_a_paragraph_goes_on_over_the_end_of_a_page_and_keeps_the_page_it_begins_on():
    pages = [
        [*column(LEFT[:3]), Text(290, 30, "1")],
        [*column(LEFT[3:]), Text(290, 30, "2")],
    ]
    body = [p for p in read_original(pdf(pages)).paragraphs if p.kind is ParagraphKind.BODY]
    assert [(p.text, p.page) for p in body] == [(" ".join(LEFT), 1)]


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_page_on_its_side_or_head_is_read_upright(quarters):
    turned = {
        1: lambda t: (WIDTH - t.y + 200, t.x),
        2: lambda t: (WIDTH - t.x, 842 - t.y),
        3: lambda t: (t.y, 842 - t.x),
    }
    lines = []
    for text in column(LEFT):
        x, y = turned[quarters](text)
        lines.append(replace(text, x=x, y=y, turned=quarters))
    assert texts(pdf([lines])) == [" ".join(LEFT)]


def test_text_along_the_side_of_the_page_is_furniture():
    side = Text(20, 200, "harbour:1905.1234 (stamp) 9 May 2019", turned=1)
    paragraphs = read_original(pdf([[*column(LEFT), side]])).paragraphs
    assert [(p.text, p.kind) for p in paragraphs if p.kind is not ParagraphKind.BODY] == [
        (side.text, ParagraphKind.BOILERPLATE)
    ]


def test_curly_quotes_and_accents_survive():
    line = "“We have waited,” the Élysée’s envoy said – and left for Zürich."
    assert texts(pdf([column([line])])) == [line]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (encrypted(), r"encrypted. Save it without a password"),
        (with_a_million_pages(), r"has 1,000,000 pages; 2,000 are read"),
        (pdf([column(LEFT)], count=1_000_000), r"has 1,000,000 pages"),
        (pdf([[], [], []]), r"has 3 pages without text.*needs OCR"),
        (pdf([[]]), r"has one page without text.*needs OCR"),
        (pdf([[Text(290, 30, "1")], [Text(290, 30, "2")]]), r"needs OCR"),
        (pdf([column(LEFT)], size=(20_000, 842)), r"706 cm long"),
        (pdf([column(LEFT)])[:400], r"damaged and cannot be opened"),
        (b"%PDF-1.7 ...", r"damaged and cannot be opened"),
        (written(["<< /Type /Catalog >>"]), r"damaged|no pages"),
        (
            written(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]),
            r"damaged|without",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(data, reason):
    with pytest.raises(Unreadable, match=reason):
        read_original(data)


def test_a_page_with_more_letters_than_a_page_can_have_is_refused():
    crowded = [Text(10, 5 + at * 4, "x" * 1000, 1) for at in range(102)]
    with pytest.raises(Unreadable, match=r"102,\d{3} letters"):
        read_original(pdf([crowded]))


def test_a_broken_table_of_objects_is_rebuilt():
    data = pdf([column(LEFT)])
    assert texts(data.replace(b"startxref\n", b"startxref\n9")) == [" ".join(LEFT)]


def test_reading_a_pdf_twice_gives_the_same_article():
    data = pdf([COLUMNS, COLUMNS])
    assert read_original(data) == read_original(data)
